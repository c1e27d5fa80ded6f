package org.hoopsnake.modules;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.ClassMethod;
import org.hoopsnake.binding.Member;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.object.Convert;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.ExceptionTypes;
import org.hoopsnake.object.Identity;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyBaseException;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyGenericAlias;
import org.hoopsnake.object.PyObject;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.ThreadState;

/** A context variable (PEP 567). */
@BuiltinType(
    name = "ContextVar",
    module = "_contextvars",
    doc = "A variable whose value depends on the context.",
    subclassable = false)
public final class PyContextVar extends PyObject {
  public static final PyType TYPE = PyType.builtin(PyContextVarBinding.INSTANCE);

  /** Numbers the variables of an interpreter. */
  private static final class Count {
    private int last;
  }

  @Member("name")
  final String name;

  private final Object otherwise;

  /** Unlike every other variable's. */
  final int hash;

  PyContextVar(String name, Object otherwise) {
    super(TYPE);
    this.name = name;
    this.otherwise = otherwise;
    Count count = Interpreter.current().state(Count.class, i -> new Count());
    this.hash = Integer.reverse(++count.last * 0x9E3779B9);
  }

  @New("ContextVar(name, /, *, default=<unset>)")
  static Object create(PyType cls, Object name, Object otherwise) {
    String s = Convert.strOrNull(name);
    if (s == null) {
      throw Errors.typeError("context variable name must be a str");
    }
    Ops.hash(name);
    return new PyContextVar(s, otherwise);
  }

  @Method(value = "get(self, default=<unset>, /)", doc = "The value in the current context.")
  Object get(Object instead) {
    PyContext context = PyContext.currentOrNull(ThreadState.current());
    Object value = context == null ? null : context.values.get(this);
    if (value != null) {
      return value;
    }
    if (instead != null) {
      return instead;
    }
    if (otherwise != null) {
      return otherwise;
    }
    throw new PyException(new PyBaseException(ExceptionTypes.LOOKUP_ERROR, this));
  }

  @Method(value = "set(self, value, /)", doc = "Set the value; the token restores it.")
  Object set(Object value) {
    PyContext context = PyContext.current(ThreadState.current());
    Object before = context.values.get(this);
    context.values = context.values.with(this, value);
    return new PyToken(context, this, before);
  }

  @Method(value = "reset(self, token, /)", doc = "Restore what was before the token's set().")
  void reset(Object given) {
    if (!(given instanceof PyToken token)) {
      throw Errors.typeError("expected an instance of Token, got %s", Ops.repr(given));
    }
    token.restore(this);
  }

  @ClassMethod(value = "__class_getitem__(cls, object, /)", doc = "See PEP 585.")
  static Object classGetItem(PyType cls, Object item) {
    return PyGenericAlias.of(cls, item);
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    return "<ContextVar name="
        + Ops.repr(name)
        + (otherwise == null ? "" : " default=" + Ops.repr(otherwise))
        + " at "
        + Identity.address(this)
        + ">";
  }

  @Method(value = "__hash__(self, /)", doc = "Return hash(self).")
  long hashMethod() {
    return hash;
  }

  static PyContextVar key(Object key) {
    if (key instanceof PyContextVar v) {
      return v;
    }
    throw Errors.typeError("a ContextVar key was expected, got %s", Ops.repr(key));
  }
}
