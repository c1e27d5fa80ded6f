package org.hoopsnake.object;

import java.util.Arrays;

/**
 * Finds the name that was probably meant ("Did you mean"), with CPython's costs and limits: a
 * character that is added, removed or replaced costs 2, a change of case 1, and a candidate may
 * differ in about a third of its characters.
 */
public final class NameSuggestions {
  private static final int MOVE_COST = 2;
  private static final int CASE_COST = 1;
  private static final int MAX_CANDIDATES = 750;
  private static final int MAX_LENGTH = 40;

  private NameSuggestions() {}

  /** The candidate most like {@code wrong}, or null where none is near enough. */
  public static String closest(String wrong, Iterable<String> candidates) {
    int best = Integer.MAX_VALUE;
    String result = null;
    int count = 0;
    for (String candidate : candidates) {
      if (++count > MAX_CANDIDATES) {
        return null;
      }
      if (candidate.equals(wrong)) {
        continue;
      }
      int limit = (wrong.length() + candidate.length() + 3) * MOVE_COST / 6;
      limit = Math.min(limit, best - 1);
      int distance = distance(wrong, candidate, limit);
      if (distance <= limit && distance < best) {
        best = distance;
        result = candidate;
      }
    }
    return result;
  }

  private static int distance(String a, String b, int limit) {
    int start = 0;
    int endA = a.length();
    int endB = b.length();
    while (start < endA && start < endB && a.charAt(start) == b.charAt(start)) {
      start++;
    }
    while (endA > start && endB > start && a.charAt(endA - 1) == b.charAt(endB - 1)) {
      endA--;
      endB--;
    }
    int lengthA = endA - start;
    int lengthB = endB - start;
    if (lengthA == 0 || lengthB == 0) {
      return (lengthA + lengthB) * MOVE_COST;
    }
    if (lengthA > MAX_LENGTH || lengthB > MAX_LENGTH) {
      return Integer.MAX_VALUE;
    }
    if (Math.abs(lengthA - lengthB) * MOVE_COST > limit) {
      return Integer.MAX_VALUE;
    }
    int[] row = new int[lengthA + 1];
    Arrays.setAll(row, i -> i * MOVE_COST);
    for (int j = 0; j < lengthB; j++) {
      int diagonal = row[0];
      row[0] = (j + 1) * MOVE_COST;
      for (int i = 0; i < lengthA; i++) {
        int replaced = diagonal + replaceCost(a.charAt(start + i), b.charAt(start + j));
        diagonal = row[i + 1];
        row[i + 1] = Math.min(replaced, Math.min(row[i], diagonal) + MOVE_COST);
      }
    }
    return row[lengthA];
  }

  private static int replaceCost(char a, char b) {
    if (a == b) {
      return 0;
    }
    boolean sameLetter = Character.toLowerCase(a) == Character.toLowerCase(b);
    return sameLetter ? CASE_COST : MOVE_COST;
  }
}
