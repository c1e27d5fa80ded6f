package org.hoopsnake.object;

import org.hoopsnake.ast.CompareOperator;
import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Init;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.binding.RichCompare;

/** {@code types.SimpleNamespace}: an object that is its attributes. */
@BuiltinType(
    name = "SimpleNamespace",
    module = "types",
    doc = "An object with the attributes it is given.")
public final class PySimpleNamespace extends PyObject {
  public static final PyType TYPE = PyType.builtin(PySimpleNamespaceBinding.INSTANCE).withDict();

  private PySimpleNamespace(PyType type) {
    super(type);
  }

  public PySimpleNamespace(PyDict attributes) {
    super(TYPE);
    dict().putAll(attributes);
  }

  @New("SimpleNamespace(*args, **kwargs)")
  static Object create(PyType cls, Object[] args, PyDict kwargs) {
    return new PySimpleNamespace(cls);
  }

  @Init(value = "__init__(self, /, *args, **kwargs)", doc = "Initialize self.")
  void init(Object[] args, PyDict kwargs) {
    if (args.length > 1) {
      throw Errors.typeError("%s expected at most 1 argument, got %d", type().name(), args.length);
    }
    if (args.length == 1) {
      PyDict given = new PyDict();
      DictUpdates.updateFrom(given, args[0]);
      for (Object key : given.keys()) {
        if (!(key instanceof String) && !(key instanceof PyStrObject)) {
          throw Errors.typeError("keywords must be strings");
        }
      }
      dict().putAll(given);
    }
    if (kwargs != null) {
      dict().putAll(kwargs);
    }
  }

  @Getter("__dict__")
  PyDict getDict() {
    return dict();
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    String name = type() == TYPE ? "namespace" : type().name();
    ReprGuard guard = ThreadState.current().reprs;
    if (!guard.enter(this)) {
      return name + "(...)";
    }
    try {
      StringBuilder out = new StringBuilder(name).append('(');
      String separator = "";
      PyDict d = dict();
      for (Object key : d.keys()) {
        Object value = d.get(key);
        if (key instanceof String s && !s.isEmpty() && value != null) {
          out.append(separator).append(s).append('=').append(Ops.repr(value));
          separator = ", ";
        }
      }
      return out.append(')').toString();
    } finally {
      guard.leave();
    }
  }

  @RichCompare
  Object compare(CompareOperator op, Object other) {
    return other instanceof PySimpleNamespace that
        ? Comparisons.compare(op, dict(), that.dict())
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Method(value = "__reduce__(self, /)", doc = "Return state information for pickling.")
  Object reduce() {
    return new PyTuple(type(), PyTuple.EMPTY, dict());
  }

  @Method(
      value = "__replace__(self, /, **changes)",
      doc = "A copy of the namespace with the given attributes changed.")
  Object replace(PyDict changes) {
    Object made = type().call0();
    if (!(made instanceof PySimpleNamespace copy)) {
      throw Errors.typeError(
          "expect %s type, but %s() returned '%s' object",
          TYPE.fullName(), type().fullName(), Types.name(made));
    }
    copy.dict().putAll(dict());
    copy.dict().putAll(changes);
    return copy;
  }
}
