package org.hoopsnake.modules;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.ClassMethod;
import org.hoopsnake.binding.Init;
import org.hoopsnake.binding.Member;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.object.Calls;
import org.hoopsnake.object.DictUpdates;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyGenericAlias;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyNotImplemented;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.ReprGuard;
import org.hoopsnake.object.ThreadState;

/** {@code collections.defaultdict}: a dict that makes the values of missing keys. */
@BuiltinType(
    name = "defaultdict",
    module = "collections",
    doc = "defaultdict(default_factory=None, /, [...]) --> dict with default factory",
    base = PyDict.class)
final class PyDefaultDict extends PyDict {
  static final PyType TYPE = PyType.builtin(PyDefaultDictBinding.INSTANCE, PyDict.TYPE);

  @Member(value = "default_factory", writable = true, doc = "Makes values; None makes none.")
  Object factory = PyNone.NONE;

  private PyDefaultDict(PyType type) {
    super(type);
  }

  @New("defaultdict(*args, **kwargs)")
  static Object create(PyType cls, Object[] args, PyDict kwargs) {
    return new PyDefaultDict(cls);
  }

  @Init(value = "__init__(self, /, *args, **kwargs)", doc = "Initialize self.")
  void initialize(Object[] args, PyDict kwargs) {
    Object[] rest = args;
    if (args.length > 0) {
      if (args[0] != PyNone.NONE && !Ops.isCallable(args[0])) {
        throw Errors.typeError("first argument must be callable or None");
      }
      factory = args[0];
      rest = java.util.Arrays.copyOfRange(args, 1, args.length);
    }
    if (rest.length > 1) {
      throw Errors.typeError("dict expected at most 1 argument, got %d", rest.length);
    }
    if (rest.length == 1) {
      DictUpdates.updateFrom(this, rest[0]);
    }
    if (kwargs != null) {
      putAll(kwargs);
    }
  }

  @Method(
      value = "__missing__(self, object, /)",
      doc = "Make, store and return the value of a missing key.")
  Object missing(Object key) {
    if (factory == PyNone.NONE || factory == null) {
      throw Errors.keyError(key);
    }
    Object value = Calls.call0(factory);
    Ops.setItem(this, key, value);
    return value;
  }

  private Object factoryOrNone() {
    return factory == null ? PyNone.NONE : factory;
  }

  @Method(value = "copy(self, /)", doc = "A shallow copy.")
  Object copyDefaultDict() {
    return type().call2(factoryOrNone(), this);
  }

  @Method(value = "__copy__(self, /)", doc = "A shallow copy.")
  Object copyProtocol() {
    return copyDefaultDict();
  }

  private Object merged(PyDict left, PyDict right) {
    Object made = type().call2(factoryOrNone(), left);
    if (made instanceof PyDict dict) {
      DictUpdates.updateFrom(dict, right);
    }
    return made;
  }

  @Method(value = "__or__(self, value, /)", doc = "Return self|value.")
  Object orDict(Object other) {
    return other instanceof PyDict d ? merged(this, d) : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Method(value = "__ror__(self, value, /)", doc = "Return value|self.")
  Object rorDict(Object other) {
    return other instanceof PyDict d ? merged(d, this) : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String reprDefaultDict() {
    String entries = (String) Calls.bound0(PyDict.TYPE.lookup("__repr__"), this);
    Object f = factoryOrNone();
    String shown = "...";
    ReprGuard guard = ThreadState.current().reprs;
    if (guard.enter(f)) {
      try {
        shown = Ops.repr(f);
      } finally {
        guard.leave();
      }
    }
    return type().name() + "(" + shown + ", " + entries + ")";
  }

  @Method(value = "__reduce__(self, /)", doc = "Return state information for pickling.")
  Object reduce() {
    PyTuple args = factoryOrNone() == PyNone.NONE ? PyTuple.EMPTY : new PyTuple(factory);
    Object items = Ops.iter(Ops.callMethod(this, "items"));
    return new PyTuple(type(), args, PyNone.NONE, PyNone.NONE, items);
  }

  @ClassMethod(
      value = "__class_getitem__(cls, object, /)",
      doc = "The type with type arguments, as annotations write it.")
  static Object classGetItem(PyType cls, Object item) {
    return PyGenericAlias.of(cls, item);
  }
}
