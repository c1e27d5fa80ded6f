package org.hoopsnake.syntax;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Supplier;
import org.hoopsnake.grammar.LexicalProblem;
import org.hoopsnake.grammar.LexicalWarning;

/**
 * A source with its file name. Line ends are {@code '\n'} alone, whatever they were in the file; a
 * byte order mark is gone. Bytes are decoded as PEP 263 says: by the mark, by a comment in one of
 * the first two lines, else as UTF-8.
 */
public final class SourceText {
  private static final int QUOTED_BYTES = 999;

  /** Where a source comes from, which CPython's errors let one see. */
  private enum Origin {
    /** Text, or bytes that are compiled directly. */
    TEXT,

    /** A module's file. */
    MODULE,

    /** The file that is run: it is read line by line. */
    PROGRAM,

    /** Standard input: text that is read line by line. */
    INPUT
  }

  private final String filename;
  private final String text;
  private final Origin origin;
  private final Charset charset;

  /** Finds what errors quote instead of this, if there is something: see {@link #quoting}. */
  private final Supplier<SourceText> quoted;

  private SourceText file;
  private boolean looked;
  private int[] lineStarts;

  private SourceText(String filename, String text, Origin origin, Charset charset) {
    this(filename, text, origin, charset, () -> null);
  }

  private SourceText(
      String filename, String text, Origin origin, Charset charset, Supplier<SourceText> quoted) {
    this.filename = filename;
    this.text = text;
    this.origin = origin;
    this.charset = charset;
    this.quoted = quoted;
  }

  /**
   * The same source, whose errors quote the file that it is named after as far as that has such a
   * line, whatever stands there: CPython looks into the file wherever one could be meant.
   *
   * @param file finds the file; null if there is none
   */
  public SourceText quoting(Supplier<SourceText> file) {
    return origin == Origin.TEXT ? new SourceText(filename, text, origin, charset, file) : this;
  }

  /** A source that is text already, as {@code exec("…")} has it. */
  public static SourceText of(String filename, String text) {
    int zero = text.indexOf('\0');
    if (zero >= 0) {
      throw new SyntaxException(
          SyntaxProblem.withoutPlace("source code string cannot contain null bytes", filename));
    }
    return new SourceText(filename, normalizeLineEnds(text), Origin.TEXT, StandardCharsets.UTF_8);
  }

  /**
   * The source of a module's file.
   *
   * @throws SyntaxException if the bytes are not text in the encoding that they declare
   */
  public static SourceText decodeFile(String filename, byte[] bytes, SourceCodec codec) {
    return decode(filename, bytes, Origin.MODULE, codec);
  }

  /**
   * The source of the file that is run.
   *
   * @throws SyntaxException if the bytes are not text in the encoding that they declare
   */
  public static SourceText decodeProgram(String filename, byte[] bytes, SourceCodec codec) {
    return decode(filename, bytes, Origin.PROGRAM, codec);
  }

  /**
   * What standard input says.
   *
   * @throws SyntaxException if the bytes are not text in the encoding that they declare
   */
  public static SourceText decodeInput(String filename, byte[] bytes, SourceCodec codec) {
    return decode(filename, bytes, Origin.INPUT, codec);
  }

  /**
   * A source that is given as bytes, as {@code exec(b"…")} has it.
   *
   * @throws SyntaxException if the bytes are not text in the encoding that they declare
   */
  public static SourceText decode(String filename, byte[] bytes, SourceCodec codec) {
    return decode(filename, bytes, Origin.TEXT, codec);
  }

  private static SourceText decode(
      String filename, byte[] bytes, Origin origin, SourceCodec codec) {
    boolean file = origin == Origin.PROGRAM || origin == Origin.INPUT;
    SourceDecoding decoding = new SourceDecoding(filename, bytes, file, codec);
    return new SourceText(filename, decoding.text(), origin, decoding.charset());
  }

  /** The file of this name as errors quote it: in the encoding of this source, whatever it is. */
  public SourceText quotable(byte[] bytes) {
    String read = new String(bytes, charset);
    String unmarked = read.startsWith("\uFEFF") ? read.substring(1) : read;
    return new SourceText(filename, normalizeLineEnds(unmarked), Origin.MODULE, charset);
  }

  /** Whether the source is the file that is run. */
  public boolean isProgram() {
    return origin == Origin.PROGRAM;
  }

  private boolean isFile() {
    return origin == Origin.MODULE || origin == Origin.PROGRAM;
  }

  /** The file out of which errors quote a line; null: they quote what was read. */
  private SourceText quotedFile(int line) {
    if (isFile()) {
      return this;
    }
    if (!looked) {
      looked = true;
      file = quoted.get();
    }
    return file == null || file.text.isEmpty() || line > file.lines() ? null : file;
  }

  /** Whether errors quote a line of a file. */
  boolean quotesFile(int line) {
    return quotedFile(line) != null;
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
   * An offset into a line, from 1 on, where the line of an error is quoted: as many characters as
   * begin there in that many bytes.
   */
  int quotedOffset(int quotedLine, int line, int offset) {
    SourceText from = quotedFile(quotedLine);
    return offset < 1 || from == null
        ? offset
        : from.points(quotedLine, bytes(line, offset - 1) + 1);
  }

  /** How many bytes the first so many characters of a line are. */
  int bytes(int number, int points) {
    String line = line(number);
    int bytes = points;
    for (int i = 0, n = 0; n < points && i < line.length(); n++) {
      int point = line.codePointAt(i);
      i += Character.charCount(point);
      bytes += width(point) - 1;
    }
    return bytes;
  }

  /** How many characters begin in the first so many bytes of a line; bytes behind it count. */
  int points(int number, int bytes) {
    String line = line(number);
    int left = bytes;
    int points = 0;
    for (int i = 0; left > 0 && i < line.length(); points++) {
      int point = line.codePointAt(i);
      i += Character.charCount(point);
      left -= width(point);
    }
    return points + Math.max(left, 0);
  }

  private static int width(int point) {
    return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }

  /**
   * A line as errors of the parser and the compiler quote it. Of a file's line CPython reads as
   * much as fits a buffer; the columns of an error that is behind are those of its end.
   */
  public String quotedLine(int number) {
    SourceText from = quotedFile(number);
    return from != null ? from.start(from.line(number)) : completeLine(number);
  }

  private String start(String line) {
    String most = line.substring(0, Math.min(line.length(), QUOTED_BYTES));
    byte[] bytes = most.getBytes(charset);
    return bytes.length > QUOTED_BYTES ? new String(bytes, 0, QUOTED_BYTES, charset) : most;
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
    // What the lexer says itself quotes its own line; the rest is read again from the file.
    boolean readAgain = neverClosed || !lexical.atToken();
    boolean ofFile = readAgain && quotesFile(lexical.line());
    String line = ofFile ? quotedLine(lexical.line()) : completeLine(lexical.line());
    boolean wholeLine =
        ofFile
            || !lexical.atToken()
            || !isFile() && lexical.endColumn() == 0 && lexical.line() >= lines();
    boolean byLine = origin == Origin.PROGRAM || origin == Origin.INPUT;
    boolean noTokenBefore =
        byLine && lexical.message().equals("unexpected EOF while parsing") && isLoneBackslash(line);
    int offset = quotedOffset(lexical.line(), lexical.line(), lexical.column());
    return new SyntaxException(
        new SyntaxProblem(
            kind,
            lexical.message(),
            filename,
            lexical.line(),
            noTokenBefore
                ? 0
                : ofFile
                    ? Math.min(offset, line.codePointCount(0, line.length()) + 1)
                    : lexical.column(),
            lexical.endLine(),
            lexical.endColumn(),
            wholeLine ? line : withoutLineEnd(line),
            lexical.decisive() && !neverClosed,
            0,
            0));
  }

  /** Of a source that is read line by line, CPython has forgotten where such a line began. */
  private static boolean isLoneBackslash(String line) {
    return line.strip().equals("\\");
  }

  SyntaxWarning warning(LexicalWarning lexical) {
    return new SyntaxWarning(
        lexical.message(),
        new SyntaxProblem(
            SyntaxProblem.Kind.SYNTAX_ERROR,
            lexical.error(),
            filename,
            lexical.line(),
            lexical.offset(),
            lexical.line(),
            lexical.offset(),
            withoutLineEnd(line(lexical.line())),
            lexical.decisive(),
            0,
            0),
        true);
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
