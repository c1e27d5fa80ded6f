package org.hoopsnake.object;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Init;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;

/** A module: a name and a namespace. */
@BuiltinType(name = "module", doc = "Create a module object.")
public final class PyModule extends PyObject {
  public static final PyType TYPE = PyType.builtin(PyModuleBinding.INSTANCE).withDict();

  public PyModule(String name, String doc) {
    super(TYPE);
    initialize(name, doc == null ? PyNone.NONE : doc);
  }

  private PyModule(PyType type) {
    super(type);
    setDict(new PyDict());
  }

  private void initialize(String name, Object doc) {
    PyDict d = dict();
    d.put("__name__", name);
    d.put("__doc__", doc);
    d.put("__package__", PyNone.NONE);
    d.put("__loader__", PyNone.NONE);
    d.put("__spec__", PyNone.NONE);
  }

  @New("module(*args, **kwargs)")
  static Object create(PyType cls, Object[] args, PyDict kwargs) {
    return new PyModule(cls);
  }

  @Init("__init__(self, name, doc=None)")
  void init(String name, Object doc) {
    initialize(name, doc);
  }

  /** {@code __name__}, or "?" where somebody deleted it. */
  public String name() {
    return dict().get("__name__") instanceof String s ? s : "?";
  }

  @Override
  protected Object getAttribute(String name) {
    Object value = Attributes.genericGet(this, type(), name);
    if (value != null) {
      return value;
    }
    Object hook = dict().get("__getattr__");
    return hook == null ? null : Calls.call1(hook, name);
  }

  PyException missing(String name) {
    return Errors.attributeError(
        this, name, "%s", Interpreter.current().missingInModule(this, name));
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    return Interpreter.current().moduleRepr(this);
  }

  @Method(value = "__dir__(self, /)", doc = "List the module's names.")
  Object dir() {
    Object hook = dict().get("__dir__");
    return hook != null ? Calls.call0(hook) : new PyList(dict().keys());
  }

  @Getter("__dict__")
  PyDict getDict() {
    return dict();
  }
}
