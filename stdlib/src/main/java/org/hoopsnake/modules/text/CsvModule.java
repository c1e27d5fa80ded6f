package org.hoopsnake.modules.text;

import org.hoopsnake.binding.BuiltinModule;
import org.hoopsnake.binding.Constant;
import org.hoopsnake.binding.Function;
import org.hoopsnake.object.Calls;
import org.hoopsnake.object.Convert;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.ExceptionTypes;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyList;
import org.hoopsnake.object.PyType;

/** {@code _csv}: what Python's {@code csv} is made of. */
@BuiltinModule(name = "_csv", doc = "CSV parsing and writing.")
public final class CsvModule {
  @Constant("Error")
  static final PyType ERROR = PyType.plain("_csv", "Error", "", ExceptionTypes.EXCEPTION);

  @Constant("Dialect")
  static final PyType DIALECT = PyCsvDialect.TYPE;

  @Constant("Reader")
  static final PyType READER = PyCsvReader.TYPE;

  @Constant("Writer")
  static final PyType WRITER = PyCsvWriter.TYPE;

  @Constant("QUOTE_MINIMAL")
  static final int QUOTE_MINIMAL = PyCsvDialect.QUOTE_MINIMAL;

  @Constant("QUOTE_ALL")
  static final int QUOTE_ALL = PyCsvDialect.QUOTE_ALL;

  @Constant("QUOTE_NONNUMERIC")
  static final int QUOTE_NONNUMERIC = PyCsvDialect.QUOTE_NONNUMERIC;

  @Constant("QUOTE_NONE")
  static final int QUOTE_NONE = PyCsvDialect.QUOTE_NONE;

  @Constant("QUOTE_STRINGS")
  static final int QUOTE_STRINGS = PyCsvDialect.QUOTE_STRINGS;

  @Constant("QUOTE_NOTNULL")
  static final int QUOTE_NOTNULL = PyCsvDialect.QUOTE_NOTNULL;

  /** The dialects of an interpreter. */
  private static final class Dialects {
    final PyDict byName = new PyDict();
    long fieldLimit = 131072;
  }

  private final Dialects dialects;

  public CsvModule(Interpreter interpreter) {
    dialects = interpreter.state(Dialects.class, i -> new Dialects());
  }

  static CsvModule current() {
    return new CsvModule(Interpreter.current());
  }

  static PyException error(String format, Object... values) {
    return Errors.of(ERROR, format, values);
  }

  long fieldLimit() {
    return dialects.fieldLimit;
  }

  Object dialect(Object name) {
    Object found = dialects.byName.get(name);
    if (found == null) {
      throw error("unknown dialect");
    }
    return found;
  }

  private static PyCsvDialect make(Object dialect, PyDict parameters) {
    Object[] args = dialect == null ? new Object[0] : new Object[] {dialect};
    String[] names = new String[parameters == null ? 0 : parameters.size()];
    Object[] all = new Object[args.length + names.length];
    System.arraycopy(args, 0, all, 0, args.length);
    if (names.length > 0) {
      int at = 0;
      for (Object key : parameters.keys()) {
        names[at] = Ops.str(key);
        if (!PyCsvDialect.isParameter(names[at])) {
          throw Errors.typeError(
              "this function got an unexpected keyword argument '%s'", names[at]);
        }
        all[args.length + at++] = parameters.get(key);
      }
    }
    return (PyCsvDialect) Calls.call(PyCsvDialect.TYPE, all, names);
  }

  @Function(
      value = "reader(iterable, dialect=<unset>, /, **fmtparams)",
      doc = "A reader of records.")
  Object reader(Object iterable, Object dialect, PyDict parameters) {
    return new PyCsvReader(this, make(named(dialect, parameters), parameters), Ops.iter(iterable));
  }

  /** The dialect given by position or by name. */
  private static Object named(Object dialect, PyDict parameters) {
    return dialect == null && parameters != null ? parameters.remove("dialect") : dialect;
  }

  @Function(
      value = "writer(fileobj, dialect=<unset>, /, **fmtparams)",
      doc = "A writer of records.")
  Object writer(Object file, Object dialect, PyDict parameters) {
    PyCsvDialect made = make(named(dialect, parameters), parameters);
    Object write = Ops.getAttrOrNull(file, "write");
    if (write == null || !Ops.isCallable(write)) {
      throw Errors.typeError("argument 1 must have a \"write\" method");
    }
    return new PyCsvWriter(made, write);
  }

  @Function(
      value = "register_dialect(name, dialect=<unset>, /, **fmtparams)",
      doc = "Give a dialect a name.")
  void registerDialect(Object name, Object dialect, PyDict parameters) {
    if (Convert.strOrNull(name) == null) {
      throw Errors.typeError("dialect name must be a string");
    }
    dialects.byName.put(name, make(dialect, parameters));
  }

  @Function(value = "unregister_dialect(name)", doc = "Forget a dialect.")
  void unregisterDialect(Object name) {
    if (dialects.byName.remove(name) == null) {
      throw error("unknown dialect");
    }
  }

  @Function(value = "get_dialect(name)", doc = "The dialect of that name.")
  Object getDialect(Object name) {
    return dialect(name);
  }

  @Function(value = "list_dialects()", doc = "The names of all dialects.")
  Object listDialects() {
    return new PyList(dialects.byName.keys());
  }

  @Function(value = "field_size_limit(new_limit=<unset>)", doc = "The limit of a field's size.")
  long fieldSizeLimit(Object limit) {
    long old = dialects.fieldLimit;
    if (limit != null) {
      if (Convert.intOrNull(limit) == null) {
        throw Errors.typeError("limit must be an integer");
      }
      dialects.fieldLimit = Convert.toLong(limit);
    }
    return old;
  }
}
