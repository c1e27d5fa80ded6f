package org.hoopsnake.syntax;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decodes the bytes of a source as PEP 263 says: by a byte order mark, by a comment in one of the
 * first two lines, else as UTF-8. The words for what is wrong differ between files and bytes that
 * are compiled directly.
 */
final class SourceDecoding {
  private static final Pattern COOKIE =
      Pattern.compile("^[ \\t\\f]*#.*?coding[:=][ \\t]*([-\\w.]+)");
  private static final Pattern BLANK = Pattern.compile("^[ \\t\\f]*(?:#.*)?$");

  private final String filename;
  private final byte[] bytes;
  private final boolean file;
  private boolean declared;
  private Charset charset;

  SourceDecoding(String filename, byte[] bytes, boolean file) {
    this.filename = filename;
    this.bytes = bytes;
    this.file = file;
  }

  /** In which encoding the text was. */
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
    refuseNullBytes();
    charset = charset(start, mark);
    String text;
    try {
      text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes, start, bytes.length - start))
              .toString();
    } catch (CharacterCodingException wrong) {
      throw charset.equals(StandardCharsets.UTF_8)
          ? notUtf8(start)
          : encodingProblem(charset.name().toLowerCase(Locale.ROOT));
    }
    return SourceText.normalizeLineEnds(text);
  }

  private void refuseNullBytes() {
    int line = 1;
    int lineStart = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        line++;
        lineStart = i + 1;
      } else if (bytes[i] == 0) {
        if (!file) {
          throw withoutPlace("source code string cannot contain null bytes");
        }
        String before = new String(bytes, lineStart, i - lineStart, StandardCharsets.UTF_8);
        throw wrong("source code cannot contain null bytes", line, 0, before);
      }
    }
  }

  private SyntaxException wrong(String message, int line, int column, String sourceLine) {
    return new SyntaxException(
        new SyntaxProblem(
            SyntaxProblem.Kind.SYNTAX_ERROR,
            message,
            filename,
            line,
            column,
            line,
            column,
            sourceLine));
  }

  private SyntaxException withoutPlace(String message) {
    return new SyntaxException(SyntaxProblem.withoutPlace(message, filename));
  }

  private SyntaxException encodingProblem(String name) {
    return withoutPlace("encoding problem: " + name);
  }

  // ---------------------------------------------------------------- which encoding

  private Charset charset(int start, boolean mark) {
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
    return StandardCharsets.UTF_8;
  }

  private Charset named(String name, boolean mark, int line, String content) {
    String normal = name.toLowerCase(Locale.ROOT).replace('_', '-');
    if (normal.equals("utf-8") || normal.startsWith("utf-8-")) {
      return StandardCharsets.UTF_8;
    }
    boolean latin =
        normal.equals("latin-1")
            || normal.startsWith("latin-1-")
            || normal.equals("iso-8859-1")
            || normal.startsWith("iso-8859-1-")
            || normal.equals("iso-latin-1")
            || normal.startsWith("iso-latin-1-");
    if (mark) {
      throw wrong(
          "encoding problem: " + (latin ? "iso-8859-1" : name) + " with BOM", line, 0, content);
    }
    if (latin || normal.equals("latin1")) {
      return StandardCharsets.ISO_8859_1;
    }
    try {
      return Charset.forName(normal);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      throw file ? encodingProblem(name) : wrong("unknown encoding: " + name, 0, 0, null);
    }
  }

  // ---------------------------------------------------------------- wrong UTF-8

  private SyntaxException notUtf8(int start) {
    Utf8Problem problem = Utf8Problem.find(bytes, start);
    String line =
        new String(
            bytes,
            problem.lineStart(),
            problem.lineEnd() - problem.lineStart(),
            StandardCharsets.UTF_8);
    if (file && declared) {
      return wrong(
          "(unicode error) 'utf-8' codec can't " + problem.words(), problem.line(), 0, line);
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
