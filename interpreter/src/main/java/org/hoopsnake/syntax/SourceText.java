package org.hoopsnake.syntax;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hoopsnake.grammar.LexicalProblem;

/**
 * A source with its file name. Line ends are {@code '\n'} alone, whatever they were in the file; a
 * byte order mark is gone. Bytes are decoded as PEP 263 says: by the mark, by a comment in one of
 * the first two lines, else as UTF-8.
 */
public final class SourceText {
  private static final Pattern COOKIE =
      Pattern.compile("^[ \\t\\f]*#.*?coding[:=][ \\t]*([-\\w.]+)");
  private static final Pattern BLANK = Pattern.compile("^[ \\t\\f]*(?:#.*)?$");

  private final String filename;
  private final String text;
  private int[] lineStarts;

  private SourceText(String filename, String text) {
    this.filename = filename;
    this.text = text;
  }

  /** A source that is text already, as {@code exec("…")} has it. */
  public static SourceText of(String filename, String text) {
    int zero = text.indexOf('\0');
    if (zero >= 0) {
      throw new SyntaxException(
          problem("source code string cannot contain null bytes", filename, 0, 0, null));
    }
    return new SourceText(filename, normalizeLineEnds(text));
  }

  /**
   * The source of a file.
   *
   * @throws SyntaxException if the bytes are not text in the encoding that they declare
   */
  public static SourceText decode(String filename, byte[] bytes) {
    int start = 0;
    boolean mark =
        bytes.length >= 3
            && bytes[0] == (byte) 0xEF
            && bytes[1] == (byte) 0xBB
            && bytes[2] == (byte) 0xBF;
    if (mark) {
      start = 3;
    }
    Charset charset = declaredCharset(filename, bytes, start, mark);
    for (byte b : bytes) {
      if (b == 0) {
        throw new SyntaxException(
            problem("source code cannot contain null bytes", filename, 0, 0, null));
      }
    }
    String text;
    if (charset.equals(StandardCharsets.UTF_8)) {
      text = utf8(filename, bytes, start);
    } else {
      text = other(filename, bytes, start, charset);
    }
    return new SourceText(filename, normalizeLineEnds(text));
  }

  private static Charset declaredCharset(String filename, byte[] bytes, int start, boolean mark) {
    int at = start;
    for (int line = 0; line < 2 && at < bytes.length; line++) {
      int end = at;
      while (end < bytes.length && bytes[end] != '\n' && bytes[end] != '\r') {
        end++;
      }
      String content = new String(bytes, at, end - at, StandardCharsets.ISO_8859_1);
      Matcher cookie = COOKIE.matcher(content);
      if (cookie.find()) {
        return charset(filename, cookie.group(1), mark);
      }
      if (!BLANK.matcher(content).matches()) {
        break;
      }
      at = end + (end + 1 < bytes.length && bytes[end] == '\r' && bytes[end + 1] == '\n' ? 2 : 1);
    }
    return StandardCharsets.UTF_8;
  }

  private static Charset charset(String filename, String name, boolean mark) {
    String normal = name.toLowerCase(Locale.ROOT).replace('_', '-');
    if (normal.equals("utf-8") || (normal.equals("utf8") && !mark) || normal.startsWith("utf-8-")) {
      return StandardCharsets.UTF_8;
    }
    if (mark) {
      throw new SyntaxException(
          problem("encoding problem: " + name + " with BOM", filename, 0, 0, null));
    }
    if (normal.equals("latin-1")
        || normal.startsWith("latin-1-")
        || normal.equals("latin1")
        || normal.equals("iso-8859-1")
        || normal.equals("iso-latin-1")) {
      return StandardCharsets.ISO_8859_1;
    }
    try {
      return Charset.forName(normal);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      throw new SyntaxException(problem("unknown encoding: " + name, filename, 0, 0, null));
    }
  }

  private static String utf8(String filename, byte[] bytes, int start) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes, start, bytes.length - start))
          .toString();
    } catch (CharacterCodingException wrong) {
      throw new SyntaxException(Utf8Problem.find(filename, bytes, start));
    }
  }

  private static String other(String filename, byte[] bytes, int start, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes, start, bytes.length - start))
          .toString();
    } catch (CharacterCodingException wrong) {
      throw new SyntaxException(
          problem(
              "encoding problem: " + charset.name().toLowerCase(Locale.ROOT),
              filename,
              0,
              0,
              null));
    }
  }

  static SyntaxProblem problem(
      String message, String filename, int line, int column, String sourceLine) {
    return new SyntaxProblem(
        SyntaxProblem.Kind.SYNTAX_ERROR, message, filename, line, column, line, -1, sourceLine);
  }

  public String filename() {
    return filename;
  }

  public String text() {
    return text;
  }

  /** A line with its line end, or the empty string if there is none; lines count from 1. */
  public String line(int number) {
    int[] starts = lineStarts();
    if (number < 1 || number > starts.length) {
      return "";
    }
    int end = number < starts.length ? starts[number] : text.length();
    return text.substring(starts[number - 1], end);
  }

  /** A line as errors quote it: with a line end even if the source has none there. */
  String completeLine(int number) {
    String line = line(number);
    return line.isEmpty() || line.endsWith("\n") ? line : line + "\n";
  }

  SyntaxException lexicalError(LexicalProblem lexical) {
    SyntaxProblem.Kind kind =
        switch (lexical.kind()) {
          case SYNTAX -> SyntaxProblem.Kind.SYNTAX_ERROR;
          case INDENTATION -> SyntaxProblem.Kind.INDENTATION_ERROR;
          case TAB -> SyntaxProblem.Kind.TAB_ERROR;
        };
    String line = completeLine(lexical.line());
    boolean wholeLine =
        lexical.endColumn() == 0
            ? lexical.line() >= lines() || !lexical.atToken()
            : !lexical.atToken();
    return new SyntaxException(
        new SyntaxProblem(
            kind,
            lexical.message(),
            filename,
            lexical.line(),
            lexical.column(),
            lexical.endLine(),
            lexical.endColumn(),
            wholeLine ? line : withoutLineEnd(line)));
  }

  static String withoutLineEnd(String line) {
    return line.endsWith("\n") ? line.substring(0, line.length() - 1) : line;
  }

  /** The number of lines. */
  int lines() {
    int count = lineStarts().length;
    return count > 1 && lineStarts()[count - 1] == text.length() ? count - 1 : count;
  }

  private int[] lineStarts() {
    if (lineStarts == null) {
      int[] starts = new int[16];
      int count = 1;
      for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
      starts[0] = 0;
      lineStarts = Arrays.copyOf(starts, count);
    }
    return lineStarts;
  }

  static String normalizeLineEnds(String text) {
    if (text.indexOf('\r') < 0) {
      return text;
    }
    return text.replace("\r\n", "\n").replace('\r', '\n');
  }
}
