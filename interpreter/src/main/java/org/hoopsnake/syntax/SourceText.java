package org.hoopsnake.syntax;

import java.nio.charset.Charset;
import java.util.Arrays;
import org.hoopsnake.grammar.LexicalProblem;

/**
 * A source with its file name. Line ends are {@code '\n'} alone, whatever they were in the file; a
 * byte order mark is gone. Bytes are decoded as PEP 263 says: by the mark, by a comment in one of
 * the first two lines, else as UTF-8.
 */
public final class SourceText {
  private static final int QUOTED_BYTES = 999;

  private final String filename;
  private final String text;
  private final Charset file;
  private int[] lineStarts;

  private SourceText(String filename, String text, Charset file) {
    this.filename = filename;
    this.text = text;
    this.file = file;
  }

  /** A source that is text already, as {@code exec("…")} has it. */
  public static SourceText of(String filename, String text) {
    int zero = text.indexOf('\0');
    if (zero >= 0) {
      throw new SyntaxException(
          SyntaxProblem.withoutPlace("source code string cannot contain null bytes", filename));
    }
    return new SourceText(filename, normalizeLineEnds(text), null);
  }

  /**
   * The source of a file.
   *
   * @throws SyntaxException if the bytes are not text in the encoding that they declare
   */
  public static SourceText decodeFile(String filename, byte[] bytes) {
    SourceDecoding decoding = new SourceDecoding(filename, bytes, true);
    return new SourceText(filename, decoding.text(), decoding.charset());
  }

  /**
   * A source that is given as bytes, as {@code exec(b"…")} has it.
   *
   * @throws SyntaxException if the bytes are not text in the encoding that they declare
   */
  public static SourceText decode(String filename, byte[] bytes) {
    return new SourceText(filename, new SourceDecoding(filename, bytes, false).text(), null);
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

  /**
   * A line as errors of the parser and the compiler quote it. Of a file's line CPython reads as
   * much as fits a buffer; the columns of an error that is behind are those of its end.
   */
  public String quotedLine(int number) {
    return file == null ? completeLine(number) : start(line(number));
  }

  private String start(String line) {
    String most = line.substring(0, Math.min(line.length(), QUOTED_BYTES));
    byte[] bytes = most.getBytes(file);
    return bytes.length > QUOTED_BYTES ? new String(bytes, 0, QUOTED_BYTES, file) : most;
  }

  /** A line with a line end even if the source has none there. */
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
    boolean neverClosed = lexical.message().endsWith("was never closed");
    String line = neverClosed ? quotedLine(lexical.line()) : completeLine(lexical.line());
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
            neverClosed
                ? Math.min(lexical.column(), line.codePointCount(0, line.length()) + 1)
                : lexical.column(),
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
