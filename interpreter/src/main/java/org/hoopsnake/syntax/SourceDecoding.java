package org.hoopsnake.syntax;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decodes the bytes of a source as PEP 263 says: by a byte order mark, by a comment in one of the
 * first two lines, else as UTF-8. The words for what is wrong differ between files and bytes that
 * are compiled directly.
 */
final class SourceDecoding {
  private static final String UTF_8 = "utf-8";
  private static final String LATIN_1 = "iso-8859-1";

  private static final Pattern COOKIE =
      Pattern.compile("^[ \\t\\f]*#.*?coding[:=][ \\t]*([-\\w.]+)");
  private static final Pattern BLANK = Pattern.compile("^[ \\t\\f]*(?:#.*)?$");

  private final String filename;
  private final byte[] bytes;
  private final boolean file;
  private final SourceCodec codec;
  private boolean declared;
  private Charset charset = StandardCharsets.UTF_8;

  SourceDecoding(String filename, byte[] bytes, boolean file, SourceCodec codec) {
    this.filename = filename;
    this.bytes = bytes;
    this.file = file;
    this.codec = codec;
  }

  /** In which encoding the text was, as far as Java knows it. */
  Charset charset() {
    return charset;
  }

  String text() {
    boolean mark =
        bytes.length >= 3
            && bytes[0] == (byte) 0xEF
            && bytes[1] == (byte) 0xBB
            && bytes[2] == (byte) 0xBF;
    int start = mark ? 3 : 0;
    refuseNullBytes(start);
    declared = mark;
    String encoding = encoding(start, mark);
    if (encoding.equals(LATIN_1)) {
      charset = StandardCharsets.ISO_8859_1;
    } else if (SourceCodec.isOfJava(encoding)) {
      charset = Charset.forName(encoding);
    }
    String text =
        switch (encoding) {
          case UTF_8 -> utf8(start);
          case LATIN_1 ->
              new String(bytes, start, bytes.length - start, StandardCharsets.ISO_8859_1);
          default -> decoded(encoding, start);
        };
    return SourceText.normalizeLineEnds(text);
  }

  private String utf8(int start) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes, start, bytes.length - start))
          .toString();
    } catch (CharacterCodingException wrong) {
      throw notUtf8(start);
    }
  }

  private String decoded(String encoding, int start) {
    try {
      return codec.decode(encoding, Arrays.copyOfRange(bytes, start, bytes.length));
    } catch (SourceCodec.Undecodable wrong) {
      throw file
          ? withoutPlace("encoding problem: " + encoding)
          : new SyntaxException(SyntaxProblem.ofBytes(wrong.getMessage(), filename));
    }
  }

  private void refuseNullBytes(int start) {
    int line = 1;
    int lineStart = start;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        line++;
        lineStart = i + 1;
      } else if (bytes[i] == 0) {
        if (!file) {
          throw withoutPlace("source code string cannot contain null bytes");
        }
        Utf8Problem earlier = Utf8Problem.findOrNull(Arrays.copyOf(bytes, lineEnd(i)), start);
        if (earlier != null) {
          throw notUtf8(start);
        }
        String before = new String(bytes, lineStart, i - lineStart, StandardCharsets.UTF_8);
        throw wrong("source code cannot contain null bytes", line, 0, before);
      }
    }
  }

  /** The end of a line; what is behind a null byte is not shown. */
  private int zeroOr(int lineEnd) {
    for (int i = lineEnd - 1; i >= 0 && bytes[i] != '\n'; i--) {
      if (bytes[i] == 0) {
        return zeroOr(i);
      }
    }
    return lineEnd;
  }

  private int lineEnd(int from) {
    int end = from;
    while (end < bytes.length && bytes[end] != '\n') {
      end++;
    }
    return end;
  }

  private SyntaxException wrong(String message, int line, int column, String sourceLine) {
    return wrong(message, line, column, column, sourceLine);
  }

  private SyntaxException wrong(
      String message, int line, int column, int endColumn, String sourceLine) {
    return new SyntaxException(
        new SyntaxProblem(
            SyntaxProblem.Kind.SYNTAX_ERROR,
            message,
            filename,
            line,
            column,
            line,
            endColumn,
            sourceLine));
  }

  private SyntaxException withoutPlace(String message) {
    return new SyntaxException(SyntaxProblem.withoutPlace(message, filename));
  }

  // ---------------------------------------------------------------- which encoding

  private String encoding(int start, boolean mark) {
    int at = start;
    for (int line = 0; line < 2 && at < bytes.length; line++) {
      int end = at;
      while (end < bytes.length && bytes[end] != '\n' && bytes[end] != '\r') {
        end++;
      }
      String content = new String(bytes, at, end - at, StandardCharsets.ISO_8859_1);
      Matcher cookie = COOKIE.matcher(content);
      if (cookie.find()) {
        declared = true;
        return named(cookie.group(1), mark, line + 1, content);
      }
      if (!BLANK.matcher(content).matches()) {
        break;
      }
      boolean pair = end + 1 < bytes.length && bytes[end] == '\r' && bytes[end + 1] == '\n';
      at = end + (pair ? 2 : 1);
    }
    return UTF_8;
  }

  private String named(String name, boolean mark, int line, String content) {
    String normal = name.toLowerCase(Locale.ROOT).replace('_', '-');
    if (normal.equals("utf-8") || normal.startsWith("utf-8-")) {
      return UTF_8;
    }
    boolean latin =
        normal.equals("latin-1")
            || normal.startsWith("latin-1-")
            || normal.equals("iso-8859-1")
            || normal.startsWith("iso-8859-1-")
            || normal.equals("iso-latin-1")
            || normal.startsWith("iso-latin-1-");
    if (mark) {
      String message = "encoding problem: " + (latin ? LATIN_1 : name) + " with BOM";
      int end = content.length() + (file || line > 1 ? 1 : 0);
      throw wrong(message, line, 0, end, content);
    }
    return latin ? LATIN_1 : name;
  }

  // ---------------------------------------------------------------- wrong UTF-8

  private SyntaxException notUtf8(int start) {
    Utf8Problem problem = Utf8Problem.find(bytes, start);
    String line =
        Utf8Problem.replaced(
            Arrays.copyOfRange(bytes, problem.lineStart(), zeroOr(problem.lineEnd())));
    if (file && declared) {
      return wrong(
          "(unicode error) 'utf-8' codec can't " + problem.words(),
          problem.line(),
          0,
          -1,
          problem.lineEnd() < bytes.length ? line + "\n" : line);
    }
    String message =
        "Non-UTF-8 code starting with '\\x%02x'%s on line %d, but no encoding declared; see"
                .formatted(
                    bytes[problem.at()] & 0xFF, file ? " in file " + filename : "", problem.line())
            + " https://peps.python.org/pep-0263/ for details";
    String before =
        new String(
            bytes, problem.lineStart(), problem.at() - problem.lineStart(), StandardCharsets.UTF_8);
    return wrong(message, problem.line(), before.codePointCount(0, before.length()) + 1, line);
  }
}
