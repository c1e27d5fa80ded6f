package org.hoopsnake.modules;

import org.hoopsnake.ast.CompareOperator;
import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.binding.RichCompare;
import org.hoopsnake.object.Calls;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.Keywords;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyNotImplemented;
import org.hoopsnake.object.PyObject;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.ThreadState;

/**
 * A context: the values of the context variables (PEP 567). {@link ThreadState#context} holds the
 * thread's current one, null while nobody needed any. Copying is O(1).
 */
@BuiltinType(
    name = "Context",
    module = "_contextvars",
    doc = "A mapping of context variables to their values.",
    subclassable = false,
    weakReferences = true)
public final class PyContext extends PyObject {
  public static final PyType TYPE = PyType.builtin(PyContextBinding.INSTANCE);

  ContextMap values;
  private boolean entered;

  private PyContext(ContextMap values) {
    super(TYPE);
    this.values = values;
  }

  /** A context without values. */
  public static PyContext empty() {
    return new PyContext(ContextMap.EMPTY);
  }

  /** The thread's context, or null where there has been no need of one. */
  static PyContext currentOrNull(ThreadState thread) {
    return (PyContext) thread.context;
  }

  /** The thread's context. */
  public static PyContext current(ThreadState thread) {
    PyContext context = (PyContext) thread.context;
    if (context == null) {
      context = empty();
      context.entered = true;
      thread.context = context;
    }
    return context;
  }

  /** A copy of the thread's context: {@code copy_context()}. */
  public static PyContext copyCurrent(ThreadState thread) {
    PyContext context = (PyContext) thread.context;
    return new PyContext(context == null ? ContextMap.EMPTY : context.values);
  }

  /**
   * Makes this the thread's context; returns the one to give to {@link #exit}, which may be null.
   */
  public Object enter(ThreadState thread) {
    if (entered) {
      throw Errors.runtimeError("cannot enter context: %s is already entered", Ops.repr(this));
    }
    entered = true;
    Object outer = thread.context;
    thread.context = this;
    return outer;
  }

  /** Gives the thread back the context it had. */
  public void exit(ThreadState thread, Object outer) {
    entered = false;
    thread.context = outer;
  }

  @New("Context(*args, **kwargs)")
  static Object create(PyType cls, Object[] args, PyDict kwargs) {
    if (args.length > 0 || kwargs != null && kwargs.size() > 0) {
      throw Errors.typeError("Context() does not accept any arguments");
    }
    return empty();
  }

  @Method(
      value = "run(self, /, *args, **kwargs)",
      doc = "Call the first argument with the others in this context.")
  Object run(Object[] args, PyDict kwargs) {
    if (args.length == 0) {
      throw Errors.typeError("run() missing 1 required positional argument");
    }
    Object[] rest = new Object[args.length - 1];
    System.arraycopy(args, 1, rest, 0, rest.length);
    ThreadState thread = ThreadState.current();
    Object outer = enter(thread);
    try {
      return Calls.call(args[0], Keywords.values(rest, kwargs), Keywords.names(kwargs));
    } finally {
      exit(thread, outer);
    }
  }

  @Method(value = "copy(self, /)", doc = "A copy.")
  Object copy() {
    return new PyContext(values);
  }

  @Method(value = "get(self, key, default=None, /)", doc = "The value of a variable.")
  Object get(Object key, Object otherwise) {
    Object value = values.get(PyContextVar.key(key));
    return value == null ? otherwise : value;
  }

  @Method(value = "__getitem__(self, key, /)", doc = "Return self[key].")
  Object getItem(Object key) {
    Object value = values.get(PyContextVar.key(key));
    if (value == null) {
      throw Errors.keyError(key);
    }
    return value;
  }

  @Method(value = "__contains__(self, key, /)", doc = "Return bool(key in self).")
  boolean contains(Object key) {
    return values.get(PyContextVar.key(key)) != null;
  }

  @Method(value = "__len__(self, /)", doc = "Return len(self).")
  long len() {
    return values.size;
  }

  private PyDict asDict() {
    PyDict all = new PyDict();
    values.forEach(all::put);
    return all;
  }

  @Method(value = "__iter__(self, /)", doc = "Implement iter(self).")
  Object iter() {
    return Ops.iter(asDict());
  }

  @Method(value = "keys(self, /)", doc = "The variables.")
  Object keys() {
    return Ops.iter(asDict());
  }

  @Method(value = "values(self, /)", doc = "The values.")
  Object valuesMethod() {
    return Ops.iter(Ops.callMethod(asDict(), "values"));
  }

  @Method(value = "items(self, /)", doc = "Pairs of variables and values.")
  Object items() {
    return Ops.iter(Ops.callMethod(asDict(), "items"));
  }

  @RichCompare
  Object compare(CompareOperator op, Object other) {
    if (!op.isEquality() || !(other instanceof PyContext that)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    boolean equal = values == that.values || Ops.eq(asDict(), that.asDict());
    return equal == (op == CompareOperator.EQ);
  }
}
