package org.hoopsnake.modules;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.object.Calls;
import org.hoopsnake.object.Convert;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.Keywords;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyObject;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.object.PyType;

/** A callable that calls a method of its argument, with arguments given beforehand. */
@BuiltinType(
    name = "methodcaller",
    module = "operator",
    doc = "methodcaller(name, /, *args, **kwargs): a callable that calls operand.name.",
    subclassable = false)
public final class PyMethodCaller extends PyObject {
  public static final PyType TYPE = PyType.builtin(PyMethodCallerBinding.INSTANCE);

  private final String name;
  private final Object[] args;
  private final PyDict kwargs;

  private PyMethodCaller(String name, Object[] args, PyDict kwargs) {
    super(TYPE);
    this.name = name;
    this.args = args;
    this.kwargs = kwargs;
  }

  @New("methodcaller(*args, **kwargs)")
  static PyMethodCaller create(PyType cls, Object[] all, PyDict kwargs) {
    if (all.length == 0) {
      throw Errors.typeError("methodcaller needs at least one argument, the method name");
    }
    String name = Convert.strOrNull(all[0]);
    if (name == null) {
      throw Errors.typeError("method name must be a string");
    }
    return new PyMethodCaller(name, java.util.Arrays.copyOfRange(all, 1, all.length), kwargs);
  }

  @Override
  public Object call1(Object operand) {
    return kwargs.size() == 0
        ? Ops.callMethod(operand, name, args)
        : Calls.call(
            Ops.getAttr(operand, name), Keywords.values(args, kwargs), Keywords.names(kwargs));
  }

  @Override
  public Object call(Object[] given, String[] kw) {
    return call1(PyItemGetter.onlyArgument("methodcaller", given, kw.length));
  }

  @Method(value = "__call__(self, /, *args, **kwargs)", doc = "Call self as a function.")
  Object callSelf(Object[] given, PyDict keywords) {
    return call1(PyItemGetter.onlyArgument("methodcaller", given, keywords.size()));
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    StringBuilder out = new StringBuilder("operator.methodcaller(").append(Ops.repr(name));
    for (Object arg : args) {
      out.append(", ").append(Ops.repr(arg));
    }
    for (String keyword : Keywords.names(kwargs)) {
      out.append(", ").append(keyword).append('=').append(Ops.repr(kwargs.get(keyword)));
    }
    return out.append(')').toString();
  }

  @Method(value = "__reduce__(self, /)", doc = "Return state information for pickling.")
  PyTuple reduce() {
    if (kwargs.size() == 0) {
      return new PyTuple(TYPE, new PyTuple(Calls.prepend(name, args)));
    }
    Object partial = Ops.getAttr(Interpreter.current().importModule("functools"), "partial");
    Object constructor =
        Calls.call(
            partial, Keywords.values(new Object[] {TYPE, name}, kwargs), Keywords.names(kwargs));
    return new PyTuple(constructor, new PyTuple(args));
  }
}
