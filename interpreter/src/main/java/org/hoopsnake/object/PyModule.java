package org.hoopsnake.object;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Deleter;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Init;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.binding.Setter;

/** A module: a name and a namespace. */
@BuiltinType(name = "module", doc = "Create a module object.", weakReferences = true)
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
    if (!(Ops.getAttr(this, "__dict__") instanceof PyDict names)) {
      throw Errors.typeError("<module>.__dict__ is not a dictionary");
    }
    Object hook = names.get("__dir__");
    return hook != null ? Calls.call0(hook) : new PyList(names.keys());
  }

  @Getter("__dict__")
  PyDict getDict() {
    return dict();
  }

  // ---- annotations, evaluated when somebody asks (PEP 649)

  @Getter("__annotations__")
  Object getAnnotations() {
    Object known = dict().get("__annotations__");
    if (known != null) {
      return known;
    }
    Object annotate = dict().get("__annotate__");
    Object made =
        annotate != null && Ops.isCallable(annotate) ? Calls.call1(annotate, 1L) : new PyDict();
    if (!(made instanceof PyDict)) {
      throw Errors.typeError("__annotate__() must return a dict, not %s", Types.name(made));
    }
    dict().put("__annotations__", made);
    return made;
  }

  @Setter("__annotations__")
  void setAnnotations(Object value) {
    dict().put("__annotations__", value);
    dict().remove("__annotate__");
  }

  @Deleter("__annotations__")
  void deleteAnnotations() {
    if (dict().remove("__annotations__") == null) {
      throw Errors.attributeError(this, "__annotations__", "__annotations__");
    }
    dict().remove("__annotate__");
  }

  @Getter("__annotate__")
  Object getAnnotate() {
    Object annotate = dict().get("__annotate__");
    if (annotate == null) {
      annotate = PyNone.NONE;
      dict().put("__annotate__", annotate);
    }
    return annotate;
  }

  @Setter("__annotate__")
  void setAnnotate(Object value) {
    if (value != PyNone.NONE && !Ops.isCallable(value)) {
      throw Errors.typeError("__annotate__ must be callable or None");
    }
    dict().put("__annotate__", value);
    if (value != PyNone.NONE) {
      dict().remove("__annotations__");
    }
  }

  @Deleter("__annotate__")
  void deleteAnnotate() {
    throw Errors.typeError("cannot delete __annotate__ attribute");
  }
}
