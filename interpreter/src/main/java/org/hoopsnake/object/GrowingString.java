package org.hoopsnake.object;

/**
 * A string that a local variable gathers by {@code +=}. Appending to it costs what is appended;
 * with a new {@code String} each time it costs the whole, and a hundred thousand appends took a
 * hundred times as long as in CPython, which grows a string in place when nobody else has it.
 *
 * <p>While it grows the variable's own slot is empty, and this is in another slot of the frame
 * ({@link Code#growing}). Whoever looks at the variable finds the empty slot, as for a variable
 * without a value, and gets the string then ({@link Frame#local}): reading other variables costs
 * nothing for that.
 */
public final class GrowingString {
  /** Null once somebody has looked. */
  private StringBuilder text;

  private String settled;
  private int appended;

  public GrowingString(String start, String more) {
    text = new StringBuilder(2 * (start.length() + more.length()));
    append(start);
    append(more);
  }

  public boolean isGrowing() {
    return text != null;
  }

  public void append(String more) {
    text.append(more);
    appended++;
  }

  /** The string; it does not grow any more. */
  public String settle() {
    if (text != null) {
      settled = text.toString();
      text = null;
    }
    return settled;
  }

  /** Whether so little was appended before somebody looked that it was not worth it. */
  public boolean wasInVain() {
    return text == null && appended < 8;
  }
}
