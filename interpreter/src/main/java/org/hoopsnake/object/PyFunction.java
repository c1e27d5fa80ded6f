package org.hoopsnake.object;

import org.hoopsnake.binding.BuiltinType;

/** A function written in Python. */
@BuiltinType(name = "function", doc = "Create a function object.", subclassable = false)
public final class PyFunction extends PyObject implements Attributes.Descriptor, Calls.MethodLike {
  public static final PyType TYPE = PyType.builtin(PyFunctionBinding.INSTANCE).withDict();

  public Code code;
  public final PyDict globals;
  public final PyDict builtins;

  /** The cells of the enclosing functions' variables, in the order of the code's free names. */
  public Cell[] closure = {};

  public PyFunction(Code code, PyDict globals, PyDict builtins) {
    super(TYPE);
    this.code = code;
    this.globals = globals;
    this.builtins = builtins;
  }

  @Override
  public Object get(Object instance, PyType owner) {
    return instance == null ? this : new PyBoundMethod(this, instance);
  }
}
