package org.hoopsnake.runtime;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hoopsnake.ast.Mod;
import org.hoopsnake.object.NameSuggestions;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PySyntaxError;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.syntax.SourceText;
import org.hoopsnake.syntax.SyntaxException;
import org.hoopsnake.syntax.Tokenizer;

/**
 * Finds the keyword that a name in a wrong source was probably meant to be: one that is like it,
 * and with which the lines up to the error compile. It looks where {@code traceback} looks: from
 * the last compound statement that was whole, at the first ten names, in no more than a kilobyte.
 */
final class KeywordSuggestions {
  private static final List<String> KEYWORDS =
      List.of(
          """
          False None True and as assert async await break class continue def del elif else except
          finally for from global if import in is lambda nonlocal not or pass raise return try
          while with yield
          """
              .strip()
              .split("\\s+"));

  private static final int NAME = 1;
  private static final int MAX_SOURCE = 1024;
  private static final int MAX_NAMES = 10;
  private static final int MAX_MATCHES = 3;
  private static final double LIKENESS = 0.5;

  private final SourceFiles files;

  KeywordSuggestions(SourceFiles files) {
    this.files = files;
  }

  /** The error as it is to be shown: another one where a keyword was meant. */
  PySyntaxError mend(PySyntaxError e) {
    if (!(e.metadata instanceof PyTuple metadata)
        || !(e.message instanceof String message)
        || !(message.equals("invalid syntax") || message.contains("Perhaps you forgot a comma"))) {
      return e;
    }
    Object[] given = metadata.items;
    if (given.length != 3 || !(given[0] instanceof Long line)) {
      return e;
    }
    PySyntaxError better = search(e, line.intValue(), given[2]);
    return better == null ? e : better;
  }

  private PySyntaxError search(PySyntaxError e, int statementLine, Object source) {
    int first = statementLine;
    int last = e.line instanceof Long n ? n.intValue() : 0;
    boolean fromFile = false;
    List<String> lines;
    if (source instanceof String text) {
      lines = lines(text);
    } else {
      lines = e.filename instanceof String name ? linesOfFile(name) : null;
      fromFile = lines != null;
      if (lines == null) {
        if (!(e.text instanceof String text)) {
          return null;
        }
        first = 0;
        last = 1;
        lines = lines(text);
      }
    }
    int from = Math.max(first - 1, 0);
    int to = Math.min(Math.max(last, 0), lines.size());
    String code = from >= to ? "" : dedent(lines.subList(from, to));
    if (code.codePointCount(0, code.length()) > MAX_SOURCE) {
      return null;
    }
    int only = first == 0 ? last : last + 1;
    int names = MAX_NAMES;
    for (Tokenizer.Item token : names(code)) {
      if (fromFile && token.line() + first != only || KEYWORDS.contains(token.text())) {
        continue;
      }
      if (names-- == 0) {
        return null;
      }
      for (String keyword : similar(token.text())) {
        if (!keyword.equals(token.text()) && compiles(replaced(code, token, keyword))) {
          return mended(e, token, keyword);
        }
      }
    }
    return null;
  }

  private static PySyntaxError mended(PySyntaxError e, Tokenizer.Item token, String keyword) {
    PySyntaxError better =
        new PySyntaxError(e.type(), "invalid syntax. Did you mean '" + keyword + "'?");
    better.filename = e.filename;
    better.line = (long) token.line();
    better.endLine = (long) token.endLine();
    better.offset = token.column() + 1L;
    better.endOffset = token.endColumn() + 1L;
    better.text = token.source();
    return better;
  }

  private List<String> linesOfFile(String name) {
    try {
      byte[] bytes = files.read(name);
      return lines(SourceText.decode(name, bytes, new PythonSourceCodec()).text());
    } catch (IOException | InvalidPathException | SyntaxException e) {
      return null; // then only the line of the error is known
    }
  }

  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    for (Object line : Ops.toArray(Ops.callMethod(text, "splitlines"))) {
      lines.add((String) line);
    }
    return lines;
  }

  /** Without the margin that all lines have that are not blank. */
  private static String dedent(List<String> lines) {
    String margin = null;
    for (String line : lines) {
      if (!line.isBlank()) {
        int width = line.length() - line.stripLeading().length();
        String indent = line.substring(0, width);
        margin = margin == null ? indent : commonPrefix(margin, indent);
      }
    }
    int width = margin == null ? 0 : margin.length();
    StringBuilder code = new StringBuilder();
    for (String line : lines) {
      code.append(code.isEmpty() && line == lines.getFirst() ? "" : "\n");
      code.append(line.isBlank() ? "" : line.substring(width));
    }
    return code.toString();
  }

  private static String commonPrefix(String a, String b) {
    int length = 0;
    while (length < Math.min(a.length(), b.length()) && a.charAt(length) == b.charAt(length)) {
      length++;
    }
    return a.substring(0, length);
  }

  private static List<Tokenizer.Item> names(String code) {
    return Tokenizer.tokenize(code, true).items().stream().filter(t -> t.type() == NAME).toList();
  }

  private static String replaced(String code, Tokenizer.Item token, String keyword) {
    String[] lines = code.split("\n", -1);
    String line = lines[token.line() - 1];
    lines[token.line() - 1] =
        line.substring(0, line.offsetByCodePoints(0, token.column()))
            + keyword
            + line.substring(line.offsetByCodePoints(0, token.endColumn()));
    return String.join("\n", lines);
  }

  /**
   * As {@code codeop} has it: what only lacks its end compiles, too. Doubtful code is warned of.
   */
  private static boolean compiles(String code) {
    try {
      SourceText source = SourceText.of("<input>", code);
      Mod tree = Compilation.parse(source, Compilation.Mode.EXEC, true);
      Compilation.compile(tree, source, source.filename(), Compilation.options(false));
      return true;
    } catch (SyntaxException e) {
      return false;
    } catch (PyException e) {
      return SyntaxErrors.isIncomplete(e);
    }
  }

  // ---- likeness

  private static List<String> similar(String name) {
    List<String> found = new ArrayList<>();
    String closest = NameSuggestions.closest(name, KEYWORDS);
    if (closest != null) {
      found.add(closest);
    }
    KEYWORDS.stream()
        .filter(keyword -> likeness(keyword, name) >= LIKENESS)
        .sorted(
            Comparator.comparingDouble((String keyword) -> likeness(keyword, name))
                .thenComparing(keyword -> keyword)
                .reversed())
        .limit(MAX_MATCHES)
        .forEach(found::add);
    return found.subList(0, Math.min(found.size(), MAX_MATCHES));
  }

  /** The share of characters that two words have in common, as {@code difflib} counts it. */
  private static double likeness(String a, String b) {
    return 2.0 * common(a, b) / (a.length() + b.length());
  }

  /** The length of the longest common part, and of those on either side of it. */
  private static int common(String a, String b) {
    int best = 0;
    int inA = 0;
    int inB = 0;
    for (int i = 0; i < a.length(); i++) {
      for (int j = 0; j < b.length(); j++) {
        int length = 0;
        while (i + length < a.length()
            && j + length < b.length()
            && a.charAt(i + length) == b.charAt(j + length)) {
          length++;
        }
        if (length > best) {
          best = length;
          inA = i;
          inB = j;
        }
      }
    }
    return best == 0
        ? 0
        : best
            + common(a.substring(0, inA), b.substring(0, inB))
            + common(a.substring(inA + best), b.substring(inB + best));
  }
}
