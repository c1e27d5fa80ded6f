package org.hoopsnake.modules.text;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Method;
import org.hoopsnake.object.Calls;
import org.hoopsnake.object.Convert;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyFloatObject;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyObject;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.Special;
import org.hoopsnake.object.Types;

/** {@code _csv.writer}: writes records. */
@BuiltinType(name = "Writer", module = "_csv", doc = "CSV writer", subclassable = false)
public final class PyCsvWriter extends PyObject {
  public static final PyType TYPE = PyType.builtin(PyCsvWriterBinding.INSTANCE);

  private final PyCsvDialect dialect;
  private final Object write;

  PyCsvWriter(PyCsvDialect dialect, Object write) {
    super(TYPE);
    this.dialect = dialect;
    this.write = write;
  }

  @Method(value = "writerow(self, row, /)", doc = "Write a record.")
  Object writerow(Object row) {
    if (Types.of(row).special(Special.ITER) == null
        && Types.of(row).special(Special.GETITEM) == null) {
      throw CsvModule.error("iterable expected, not %s", Types.name(row));
    }
    StringBuilder out = new StringBuilder();
    Object[] fields = Ops.toArray(row);
    for (int i = 0; i < fields.length; i++) {
      if (i > 0) {
        out.appendCodePoint(dialect.delimiter);
      }
      field(out, fields[i]);
    }
    if (fields.length == 1 && out.isEmpty()) {
      boolean isNull = fields[0] == PyNone.NONE;
      if (cannotQuote(isNull)) {
        throw CsvModule.error("single empty field record must be quoted");
      }
      out.appendCodePoint(dialect.quote).appendCodePoint(dialect.quote);
    }
    out.append(dialect.lineTerminator);
    return Calls.call1(write, out.toString());
  }

  private boolean cannotQuote(boolean isNull) {
    return dialect.quoting == PyCsvDialect.QUOTE_NONE
        || isNull
            && (dialect.quoting == PyCsvDialect.QUOTE_STRINGS
                || dialect.quoting == PyCsvDialect.QUOTE_NOTNULL);
  }

  private void field(StringBuilder out, Object value) {
    boolean isText = Convert.strOrNull(value) != null;
    boolean isNull = value == PyNone.NONE;
    boolean quoted =
        switch (dialect.quoting) {
          case PyCsvDialect.QUOTE_ALL -> true;
          case PyCsvDialect.QUOTE_NONNUMERIC ->
              !(value instanceof Double
                  || value instanceof PyFloatObject
                  || Convert.intOrNull(value) != null
                  || Types.of(value).special(Special.FLOAT) != null
                  || Types.of(value).special(Special.INDEX) != null);
          case PyCsvDialect.QUOTE_STRINGS -> isText;
          case PyCsvDialect.QUOTE_NOTNULL -> !isNull;
          default -> false;
        };
    String text = isNull ? "" : isText ? Convert.strOrNull(value) : Ops.str(value);
    StringBuilder body = new StringBuilder(text.length() + 8);
    for (int i = 0, c; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      boolean special =
          c == dialect.delimiter
              || c == dialect.escape
              || c == dialect.quote
              || c == '\r'
              || c == '\n'
              || dialect.lineTerminator.indexOf(c) >= 0;
      if (special) {
        boolean escape = dialect.quoting == PyCsvDialect.QUOTE_NONE;
        if (!escape) {
          if (c == dialect.quote) {
            if (dialect.doubleQuote) {
              body.appendCodePoint(c);
            } else {
              escape = true;
            }
          } else if (c == dialect.escape) {
            escape = true;
          }
          quoted |= !escape;
        }
        if (escape) {
          if (dialect.escape < 0) {
            throw CsvModule.error("need to escape, but no escapechar set");
          }
          body.appendCodePoint(dialect.escape);
        }
      }
      body.appendCodePoint(c);
    }
    if (text.isEmpty() && dialect.delimiter == ' ' && dialect.skipInitialSpace) {
      if (cannotQuote(isNull)) {
        throw CsvModule.error(
            "empty field must be quoted if delimiter is a space and skipinitialspace is true");
      }
      quoted = true;
    }
    if (quoted) {
      out.appendCodePoint(dialect.quote).append(body).appendCodePoint(dialect.quote);
    } else {
      out.append(body);
    }
  }

  @Method(value = "writerows(self, rows, /)", doc = "Write records.")
  void writerows(Object rows) {
    Ops.forEach(rows, this::writerow);
  }

  @Getter("dialect")
  Object getDialect() {
    return dialect;
  }
}
