package org.hoopsnake.modules.text;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.New;
import org.hoopsnake.object.CodePoints;
import org.hoopsnake.object.Convert;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyObject;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.Types;

/** {@code _csv.Dialect}: how a CSV file is written, checked. */
@BuiltinType(name = "Dialect", module = "_csv", doc = "CSV dialect")
public final class PyCsvDialect extends PyObject {
  public static final PyType TYPE = PyType.builtin(PyCsvDialectBinding.INSTANCE);
  static final int QUOTE_MINIMAL = 0;
  static final int QUOTE_ALL = 1;
  static final int QUOTE_NONNUMERIC = 2;
  static final int QUOTE_NONE = 3;
  static final int QUOTE_STRINGS = 4;
  static final int QUOTE_NOTNULL = 5;

  /** The characters, -1 for none. */
  final int delimiter;

  final int quote;
  final int escape;
  final boolean doubleQuote;
  final boolean skipInitialSpace;
  final boolean strict;
  final String lineTerminator;
  final int quoting;

  private PyCsvDialect(PyType type, Object base, Object[] given) {
    super(type);
    Object[] values = new Object[NAMES.length];
    for (int i = 0; i < NAMES.length; i++) {
      values[i] = given[i];
      if (values[i] == null && base != null) {
        values[i] = Ops.getAttrOrNull(base, NAMES[i]);
      }
    }
    delimiter = character("delimiter", values[0], ',', false);
    doubleQuote = values[1] == null || Ops.truth(values[1]);
    escape = character("escapechar", values[2], -1, true);
    lineTerminator = text("lineterminator", values[3]);
    quote = character("quotechar", values[4], '"', true);
    int how = quoting(values[5]);
    if (values[5] == null && values[4] == PyNone.NONE) {
      how = QUOTE_NONE;
    }
    quoting = how;
    skipInitialSpace = values[6] != null && Ops.truth(values[6]);
    strict = values[7] != null && Ops.truth(values[7]);
    if (how != QUOTE_NONE && quote < 0) {
      throw Errors.typeError("quotechar must be set if quoting enabled");
    }
    check("delimiter", delimiter, true);
    check("escapechar", escape, !skipInitialSpace);
    check("quotechar", quote, !skipInitialSpace);
    distinct("delimiter", delimiter, "escapechar", escape);
    distinct("delimiter", delimiter, "quotechar", quote);
    distinct("escapechar", escape, "quotechar", quote);
    for (int c : new int[] {delimiter, escape, quote}) {
      if (c >= 0 && lineTerminator.indexOf(c) >= 0) {
        throw Errors.valueError(
            "bad %s or lineterminator value",
            c == delimiter ? "delimiter" : c == escape ? "escapechar" : "quotechar");
      }
    }
  }

  private static final String[] NAMES = {
    "delimiter",
    "doublequote",
    "escapechar",
    "lineterminator",
    "quotechar",
    "quoting",
    "skipinitialspace",
    "strict"
  };

  /** Whether a dialect has a value of that name. */
  static boolean isParameter(String name) {
    return java.util.Arrays.asList(NAMES).contains(name);
  }

  @New(
      "Dialect(dialect=None, delimiter=<unset>, doublequote=<unset>, escapechar=<unset>,"
          + " lineterminator=<unset>, quotechar=<unset>, quoting=<unset>,"
          + " skipinitialspace=<unset>, strict=<unset>)")
  static Object create(
      PyType cls,
      Object dialect,
      Object delimiter,
      Object doublequote,
      Object escapechar,
      Object lineterminator,
      Object quotechar,
      Object quoting,
      Object skipinitialspace,
      Object strict) {
    return of(
        cls,
        dialect,
        delimiter,
        doublequote,
        escapechar,
        lineterminator,
        quotechar,
        quoting,
        skipinitialspace,
        strict);
  }

  /** A dialect of another one, or of a class with such attributes, with some values changed. */
  static PyCsvDialect of(PyType cls, Object dialect, Object... given) {
    Object base = dialect == null || dialect == PyNone.NONE ? null : dialect;
    if (base != null && Convert.strOrNull(base) != null) {
      base = CsvModule.current().dialect(base);
    }
    boolean changed = false;
    for (Object value : given) {
      changed |= value != null;
    }
    if (cls == TYPE && base instanceof PyCsvDialect same && !changed) {
      return same;
    }
    return new PyCsvDialect(cls, base, given);
  }

  private static int character(String name, Object value, int otherwise, boolean optional) {
    if (value == null) {
      return otherwise;
    }
    if (optional && value == PyNone.NONE) {
      return -1;
    }
    String suffix = optional ? " or None" : "";
    String text = Convert.strOrNull(value);
    if (text == null) {
      throw Errors.typeError(
          "\"%s\" must be a unicode character%s, not %s", name, suffix, Types.name(value));
    }
    int length = CodePoints.length(text);
    if (length != 1) {
      throw Errors.typeError(
          "\"%s\" must be a unicode character%s, not a string of length %d",
          name, suffix, (long) length);
    }
    return text.codePointAt(0);
  }

  private static String text(String name, Object value) {
    if (value == null) {
      return "\r\n";
    }
    String text = Convert.strOrNull(value);
    if (text == null) {
      throw Errors.typeError("\"%s\" must be a string, not %s", name, Types.name(value));
    }
    return text;
  }

  private static int quoting(Object value) {
    if (value == null) {
      return QUOTE_MINIMAL;
    }
    if (!(Convert.intOrNull(value) instanceof Long n)) {
      throw Errors.typeError("\"quoting\" must be an integer, not %s", Types.name(value));
    }
    if (n < 0 || n > QUOTE_NOTNULL) {
      throw Errors.typeError("bad \"quoting\" value");
    }
    return n.intValue();
  }

  private static void check(String name, int c, boolean spaceAllowed) {
    if (c == '\n' || c == '\r' || c == ' ' && !spaceAllowed) {
      throw Errors.valueError("bad %s value", name);
    }
  }

  private static void distinct(String name, int c, String other, int d) {
    if (c >= 0 && c == d) {
      throw Errors.valueError("bad %s or %s value", name, other);
    }
  }

  private static Object shown(int c) {
    return c < 0 ? PyNone.NONE : (Object) CodePoints.of(c);
  }

  @Getter("delimiter")
  Object getDelimiter() {
    return shown(delimiter);
  }

  @Getter("escapechar")
  Object getEscapeChar() {
    return shown(escape);
  }

  @Getter("quotechar")
  Object getQuoteChar() {
    return shown(quote);
  }

  @Getter("doublequote")
  boolean getDoubleQuote() {
    return doubleQuote;
  }

  @Getter("skipinitialspace")
  boolean getSkipInitialSpace() {
    return skipInitialSpace;
  }

  @Getter("strict")
  boolean getStrict() {
    return strict;
  }

  @Getter("lineterminator")
  String getLineTerminator() {
    return lineTerminator;
  }

  @Getter("quoting")
  long getQuoting() {
    return quoting;
  }
}
