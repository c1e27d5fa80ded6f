package org.hoopsnake.modules;

import java.util.Arrays;
import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.ClassMethod;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.object.Attributes;
import org.hoopsnake.object.Calls;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.Keywords;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyBoundMethod;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyGenericAlias;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyObject;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.ReprGuard;
import org.hoopsnake.object.ThreadState;

/** {@code functools.partial}: a function with some of its arguments given. */
@BuiltinType(
    name = "partial",
    module = "functools",
    doc = "A function with some arguments given; Placeholder leaves a position open.",
    weakReferences = true)
public final class PyPartial extends PyObject {
  public static final PyType TYPE = PyType.builtin(PyPartialBinding.INSTANCE).withDict();

  private Object function;
  private PyTuple args;
  private PyDict keywords;

  /** How many of the arguments are placeholders. */
  private int open;

  private PyPartial(PyType type) {
    super(type);
  }

  @New("partial(*args, **kwargs)")
  static Object create(PyType cls, Object[] args, PyDict kwargs) {
    if (args.length == 0) {
      throw Errors.typeError("type 'partial' takes at least one argument");
    }
    Object function = args[0];
    if (!Ops.isCallable(function)) {
      throw Errors.typeError("the first argument must be callable");
    }
    Object[] given = Arrays.copyOfRange(args, 1, args.length);
    if (given.length > 0 && given[given.length - 1] == Placeholder.PLACEHOLDER) {
      throw Errors.typeError("trailing Placeholders are not allowed");
    }
    if (kwargs != null) {
      for (Object value : kwargs.values()) {
        if (value == Placeholder.PLACEHOLDER) {
          throw Errors.typeError("Placeholder cannot be passed as a keyword argument");
        }
      }
    }
    PyPartial made = new PyPartial(cls);
    PyDict named = new PyDict();
    if (function instanceof PyPartial inner && inner.isFlat()) {
      // One partial instead of two.
      function = inner.function;
      given = inner.filled(given);
      named.putAll(inner.keywords);
    }
    if (kwargs != null) {
      named.putAll(kwargs);
    }
    made.set(function, PyTuple.of(given), named);
    return made;
  }

  private boolean isFlat() {
    return attributesCopy().size() == 0;
  }

  private void set(Object newFunction, PyTuple newArgs, PyDict newKeywords) {
    function = newFunction;
    args = newArgs;
    keywords = newKeywords;
    open = 0;
    for (Object arg : newArgs.items) {
      if (arg == Placeholder.PLACEHOLDER) {
        open++;
      }
    }
  }

  /** The arguments with the placeholders replaced by {@code given}, whose rest goes behind. */
  private Object[] filled(Object[] given) {
    Object[] mine = args.items;
    int used = Math.min(open, given.length);
    Object[] all = Arrays.copyOf(mine, mine.length + given.length - used);
    for (int i = 0, next = 0; i < mine.length && next < used; i++) {
      if (mine[i] == Placeholder.PLACEHOLDER) {
        all[i] = given[next++];
      }
    }
    System.arraycopy(given, used, all, mine.length, given.length - used);
    return all;
  }

  @Override
  public Object call(Object[] given, String[] kw) {
    int positional = given.length - kw.length;
    if (positional < open) {
      throw Errors.typeError(
          "missing positional arguments in 'partial' call; expected at least %d, got %d",
          open, positional);
    }
    if (keywords.size() == 0 && open == 0) {
      return Calls.call(function, filled(given), kw);
    }
    Object[] all = filled(kw.length == 0 ? given : Arrays.copyOf(given, positional));
    PyDict named = keywords;
    if (kw.length > 0) {
      named = keywords.copy();
      named.putAll(Keywords.dict(given, kw));
    }
    return Calls.call(function, Keywords.values(all, named), Keywords.names(named));
  }

  @Method(value = "__call__(self, /, *args, **kwargs)", doc = "Call self as a function.")
  Object callMethod(Object[] given, PyDict kwargs) {
    return call(Keywords.values(given, kwargs), Keywords.names(kwargs));
  }

  @Method(
      value = "__get__(self, instance, owner=None, /)",
      doc = "Return an attribute of instance.")
  Object get(Object instance, Object owner) {
    return Attributes.instanceFor(instance, owner) == null
        ? this
        : new PyBoundMethod(this, instance);
  }

  @Getter(value = "func", doc = "The function that is called.")
  Object getFunction() {
    return function;
  }

  @Getter(value = "args", doc = "The arguments that go in front.")
  PyTuple getArgs() {
    return args;
  }

  @Getter(value = "keywords", doc = "The keyword arguments that are passed on.")
  PyDict getKeywords() {
    return keywords;
  }

  @Getter("__dict__")
  PyDict getDict() {
    return dict();
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    ReprGuard guard = ThreadState.current().reprs;
    if (!guard.enter(this)) {
      return "...";
    }
    try {
      StringBuilder out = new StringBuilder(type().fullName()).append('(');
      out.append(Ops.repr(function));
      for (Object arg : args.items) {
        out.append(", ").append(Ops.repr(arg));
      }
      for (Object key : keywords.keys()) {
        out.append(", ").append(Ops.str(key)).append('=').append(Ops.repr(keywords.get(key)));
      }
      return out.append(')').toString();
    } finally {
      guard.leave();
    }
  }

  @Method(value = "__reduce__(self, /)", doc = "Return state information for pickling.")
  Object reduce() {
    PyDict attributes = attributesCopy();
    return new PyTuple(
        type(),
        new PyTuple(function),
        new PyTuple(function, args, keywords, attributes.size() == 0 ? PyNone.NONE : attributes));
  }

  @Method(value = "__setstate__(self, object, /)", doc = "Set state information for unpickling.")
  void setState(Object state) {
    if (!(state instanceof PyTuple t)
        || t.items.length != 4
        || !Ops.isCallable(t.items[0])
        || !(t.items[1] instanceof PyTuple newArgs)
        || (t.items[2] != PyNone.NONE && !(t.items[2] instanceof PyDict))) {
      throw Errors.typeError("invalid partial state");
    }
    if (newArgs.items.length > 0
        && newArgs.items[newArgs.items.length - 1] == Placeholder.PLACEHOLDER) {
      throw Errors.typeError("trailing Placeholders are not allowed");
    }
    PyDict named = new PyDict();
    if (t.items[2] instanceof PyDict d) {
      named.putAll(d);
    }
    PyTuple plain = newArgs.type() == PyTuple.TYPE ? newArgs : PyTuple.of(newArgs.items.clone());
    set(t.items[0], plain, named);
    if (t.items[3] instanceof PyDict attributes) {
      setDict(attributes);
    }
  }

  @ClassMethod(
      value = "__class_getitem__(cls, object, /)",
      doc = "The type with type arguments, as annotations write it.")
  static Object classGetItem(PyType cls, Object item) {
    return PyGenericAlias.of(cls, item);
  }
}
