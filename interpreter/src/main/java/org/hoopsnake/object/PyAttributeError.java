package org.hoopsnake.object;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Init;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.binding.Setter;

/** {@code AttributeError}, which knows the attribute's name and the object that lacks it. */
@BuiltinType(
    name = "AttributeError",
    doc = "An object has no such attribute.",
    base = PyBaseException.class)
public final class PyAttributeError extends PyBaseException {
  public static final PyType TYPE = ExceptionTypes.ATTRIBUTE_ERROR;

  /** Null while nobody has said. */
  public Object name;

  /** Null while nobody has said. */
  public Object obj;

  public PyAttributeError(PyType type, Object... args) {
    super(type, args);
  }

  /** What Python code has raised when it was asked for an attribute says which one it was. */
  void concerns(Object object, String attribute) {
    if (name == null && obj == null) {
      name = attribute;
      obj = object;
    }
  }

  @New("AttributeError(*args, **kwargs)")
  static Object create(PyType cls, Object[] args, PyDict kwargs) {
    return new PyAttributeError(cls, args);
  }

  @Init("__init__(self, /, *args, **kwargs)")
  void initNames(Object[] values, PyDict kwargs) {
    refuseExcess("AttributeError", 2, kwargs);
    args = new PyTuple(values);
    name = takeKeyword(kwargs, "name");
    obj = takeKeyword(kwargs, "obj");
    refuseUnknown("AttributeError", kwargs);
  }

  @Method(value = "__getstate__(self, /)", doc = "Helper for pickle.")
  Object getState() {
    PyDict state = attributesCopy();
    if (name != null) {
      state.put("name", name);
    }
    state.put("args", args);
    return state;
  }

  @Override
  @Method(value = "__reduce__(self, /)", doc = "Helper for pickle.")
  Object reduce() {
    return new PyTuple(type(), args, getState());
  }

  @Getter("name")
  Object getName() {
    return orNone(name);
  }

  @Setter("name")
  void setName(Object to) {
    name = to;
  }

  @Getter("obj")
  Object getObj() {
    return orNone(obj);
  }

  @Setter("obj")
  void setObj(Object to) {
    obj = to;
  }
}
