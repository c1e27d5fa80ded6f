package org.hoopsnake.modules.text;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.object.Calls;
import org.hoopsnake.object.CodePoints;
import org.hoopsnake.object.Convert;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyFloat;
import org.hoopsnake.object.PyIterator;
import org.hoopsnake.object.PyList;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.Types;

/** {@code _csv.reader}: reads records out of lines. */
@BuiltinType(name = "Reader", module = "_csv", doc = "CSV reader", subclassable = false)
public final class PyCsvReader extends PyIterator {
  public static final PyType TYPE = PyType.builtin(PyCsvReaderBinding.INSTANCE);

  private enum State {
    START_RECORD,
    START_FIELD,
    ESCAPED,
    IN_FIELD,
    IN_QUOTES,
    ESCAPED_IN_QUOTES,
    QUOTE_IN_QUOTES,
    END_OF_LINE
  }

  private final PyCsvDialect dialect;
  private final Object lines;
  private final CsvModule module;
  private State state = State.START_RECORD;
  private PyList fields = new PyList();
  private StringBuilder field = new StringBuilder();
  private boolean unquoted;
  private long lineNumber;

  PyCsvReader(CsvModule module, PyCsvDialect dialect, Object lines) {
    super(TYPE);
    this.module = module;
    this.dialect = dialect;
    this.lines = lines;
  }

  @Override
  public Object next() {
    fields = new PyList();
    field = new StringBuilder();
    state = State.START_RECORD;
    unquoted = false;
    do {
      Object line = Ops.next(lines);
      if (line == null) {
        if (field.length() > 0 || state == State.IN_QUOTES) {
          if (dialect.strict) {
            throw CsvModule.error("unexpected end of data");
          }
          saveField();
          return fields;
        }
        return null;
      }
      String text = Convert.strOrNull(line);
      if (text == null) {
        throw CsvModule.error(
            "iterator should return strings, not %s (the file should be opened in text mode)",
            Types.name(line));
      }
      lineNumber++;
      for (int i = 0, c; i < text.length(); i += Character.charCount(c)) {
        c = text.codePointAt(i);
        process(c);
      }
      process(-1);
    } while (state != State.START_RECORD);
    return fields;
  }

  private void saveField() {
    String text = field.toString();
    field = new StringBuilder();
    Object value = text;
    if (unquoted) {
      boolean empty = text.isEmpty();
      switch (dialect.quoting) {
        case PyCsvDialect.QUOTE_NOTNULL -> value = empty ? PyNone.NONE : text;
        case PyCsvDialect.QUOTE_STRINGS ->
            value = empty ? PyNone.NONE : Calls.call1(PyFloat.TYPE, text);
        case PyCsvDialect.QUOTE_NONNUMERIC ->
            value = empty ? text : Calls.call1(PyFloat.TYPE, text);
        default -> {}
      }
    }
    fields.add(value);
  }

  private void add(int c) {
    if (field.length() >= module.fieldLimit()) {
      throw CsvModule.error("field larger than field limit (%d)", module.fieldLimit());
    }
    field.appendCodePoint(c);
  }

  /** Takes the next character; -1 is the end of a line. */
  private void process(int c) {
    boolean newline = c == '\n' || c == '\r' || c == -1;
    switch (state) {
      case START_RECORD -> {
        if (c == -1) {
          return;
        }
        if (newline) {
          state = State.END_OF_LINE;
          return;
        }
        startField(c, newline);
      }
      case START_FIELD -> startField(c, newline);
      case ESCAPED -> {
        add(c == -1 ? '\n' : c);
        state = State.IN_FIELD;
      }
      case IN_FIELD -> {
        if (newline) {
          saveField();
          state = c == -1 ? State.START_RECORD : State.END_OF_LINE;
        } else if (c == dialect.escape) {
          state = State.ESCAPED;
        } else if (c == dialect.delimiter) {
          saveField();
          state = State.START_FIELD;
        } else {
          add(c);
        }
      }
      case IN_QUOTES -> {
        if (c == -1) {
          return;
        }
        if (c == dialect.escape) {
          state = State.ESCAPED_IN_QUOTES;
        } else if (c == dialect.quote && dialect.quoting != PyCsvDialect.QUOTE_NONE) {
          state = dialect.doubleQuote ? State.QUOTE_IN_QUOTES : State.IN_FIELD;
        } else {
          add(c);
        }
      }
      case ESCAPED_IN_QUOTES -> {
        add(c == -1 ? '\n' : c);
        state = State.IN_QUOTES;
      }
      case QUOTE_IN_QUOTES -> {
        if (dialect.quoting != PyCsvDialect.QUOTE_NONE && c == dialect.quote) {
          add(c);
          state = State.IN_QUOTES;
        } else if (c == dialect.delimiter) {
          saveField();
          state = State.START_FIELD;
        } else if (newline) {
          saveField();
          state = c == -1 ? State.START_RECORD : State.END_OF_LINE;
        } else if (!dialect.strict) {
          add(c);
          state = State.IN_FIELD;
        } else {
          throw CsvModule.error(
              "'%s' expected after '%s'",
              CodePoints.of(dialect.delimiter), CodePoints.of(dialect.quote));
        }
      }
      case END_OF_LINE -> {
        if (c == -1) {
          state = State.START_RECORD;
        } else if (!newline) {
          throw CsvModule.error(
              "new-line character seen in unquoted field - do you need to open the file with"
                  + " newline=''?");
        }
      }
    }
  }

  private void startField(int c, boolean newline) {
    unquoted = true;
    if (newline) {
      saveField();
      state = c == -1 ? State.START_RECORD : State.END_OF_LINE;
    } else if (c == dialect.quote && dialect.quoting != PyCsvDialect.QUOTE_NONE) {
      unquoted = false;
      state = State.IN_QUOTES;
    } else if (c == dialect.escape) {
      state = State.ESCAPED;
    } else if (c == ' ' && dialect.skipInitialSpace) {
      state = State.START_FIELD;
    } else if (c == dialect.delimiter) {
      saveField();
      state = State.START_FIELD;
    } else {
      add(c);
      state = State.IN_FIELD;
    }
  }

  @Getter("dialect")
  Object getDialect() {
    return dialect;
  }

  @Getter("line_num")
  long getLineNumber() {
    return lineNumber;
  }
}
