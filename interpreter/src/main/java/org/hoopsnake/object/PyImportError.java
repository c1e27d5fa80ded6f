package org.hoopsnake.object;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Init;
import org.hoopsnake.binding.Member;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;

/** {@code ImportError} and {@code ModuleNotFoundError}. */
@BuiltinType(
    name = "ImportError",
    doc = "A module, or a name in a module, cannot be imported.",
    base = PyBaseException.class)
public final class PyImportError extends PyBaseException {
  public static final PyType TYPE = ExceptionTypes.IMPORT_ERROR;

  @Member(value = "msg", writable = true)
  public Object message = PyNone.NONE;

  @Member(value = "name", writable = true)
  public Object name = PyNone.NONE;

  @Member(value = "path", writable = true)
  public Object path = PyNone.NONE;

  @Member(value = "name_from", writable = true)
  public Object nameFrom = PyNone.NONE;

  public PyImportError(PyType type, Object... args) {
    super(type, args);
    takeMessage();
  }

  private void takeMessage() {
    message = args.items.length == 1 ? args.items[0] : PyNone.NONE;
  }

  @New("ImportError(*args, **kwargs)")
  static Object create(PyType cls, Object[] args, PyDict kwargs) {
    return new PyImportError(cls, args);
  }

  @Init("__init__(self, /, *args, **kwargs)")
  void initNames(Object[] values, PyDict kwargs) {
    refuseExcess("ImportError", 3, kwargs);
    args = new PyTuple(values);
    name = orNone(takeKeyword(kwargs, "name"));
    path = orNone(takeKeyword(kwargs, "path"));
    nameFrom = orNone(takeKeyword(kwargs, "name_from"));
    refuseUnknown("ImportError", kwargs);
    takeMessage();
  }

  @Override
  @Method(value = "__str__(self, /)", doc = "Return str(self).")
  String str() {
    return message instanceof String s ? s : super.str();
  }

  @Override
  @Method(value = "__reduce__(self, /)", doc = "Helper for pickle.")
  Object reduce() {
    PyDict state = attributesCopy();
    putUnlessNone(state, "name", name);
    putUnlessNone(state, "path", path);
    putUnlessNone(state, "name_from", nameFrom);
    return state.size() == 0 ? new PyTuple(type(), args) : new PyTuple(type(), args, state);
  }

  private static void putUnlessNone(PyDict state, String key, Object value) {
    if (value != PyNone.NONE) {
      state.put(key, value);
    }
  }
}
