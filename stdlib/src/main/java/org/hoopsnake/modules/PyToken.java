package org.hoopsnake.modules;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.ClassMethod;
import org.hoopsnake.binding.Constant;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.Identity;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyGenericAlias;
import org.hoopsnake.object.PyObject;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.ThreadState;

/** What {@code ContextVar.set} gives back: it knows the value before. */
@BuiltinType(
    name = "Token",
    module = "_contextvars",
    doc = "Restores a context variable.",
    subclassable = false)
public final class PyToken extends PyObject {
  public static final PyType TYPE = PyType.builtin(PyTokenBinding.INSTANCE);

  @Constant("MISSING")
  static final PyObject MISSING = new PyTokenMissing();

  private final PyContext context;
  private final PyContextVar variable;
  private final Object before;
  private boolean used;

  PyToken(PyContext context, PyContextVar variable, Object before) {
    super(TYPE);
    this.context = context;
    this.variable = variable;
    this.before = before;
  }

  @New("Token(*args, **kwargs)")
  static Object create(PyType cls, Object[] args, org.hoopsnake.object.PyDict kwargs) {
    throw Errors.runtimeError("Tokens can only be created by ContextVars");
  }

  void restore(PyContextVar of) {
    if (used) {
      throw Errors.runtimeError("%s has already been used once", repr());
    }
    if (variable != of) {
      throw Errors.valueError("%s was created by a different ContextVar", repr());
    }
    if (context != PyContext.current(ThreadState.current())) {
      throw Errors.valueError("%s was created in a different Context", repr());
    }
    used = true;
    context.values =
        before == null ? context.values.without(variable) : context.values.with(variable, before);
  }

  @Method(value = "__enter__(self, /)", doc = "Enter a with statement.")
  Object enter() {
    return this;
  }

  @Method(value = "__exit__(self, type, value, traceback, /)", doc = "Restore the value.")
  void exit(Object type, Object value, Object traceback) {
    restore(variable);
  }

  @Getter("var")
  Object getVariable() {
    return variable;
  }

  @Getter("old_value")
  Object getOldValue() {
    return before == null ? MISSING : before;
  }

  @ClassMethod(value = "__class_getitem__(cls, object, /)", doc = "See PEP 585.")
  static Object classGetItem(PyType cls, Object item) {
    return PyGenericAlias.of(cls, item);
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    return "<Token"
        + (used ? " used" : "")
        + " var="
        + Ops.repr(variable)
        + " at "
        + Identity.address(this)
        + ">";
  }
}
