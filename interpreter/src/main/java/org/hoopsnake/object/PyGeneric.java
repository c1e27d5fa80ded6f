package org.hoopsnake.object;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.ClassMethod;

/** {@code typing.Generic}. */
@BuiltinType(
    name = "Generic",
    module = "typing",
    doc = "Abstract base class for generic types.",
    raw = true)
public final class PyGeneric {
  public static final PyType TYPE = PyType.builtin(PyGenericBinding.INSTANCE).withLayoutOfBase();

  private PyGeneric() {}

  @ClassMethod(value = "__class_getitem__(cls, /, *args)", doc = "Parameterise a generic class.")
  static Object classGetItem(PyType cls, Object[] args) {
    return TypingCalls.call("_generic_class_getitem", Calls.prepend(cls, args));
  }

  @ClassMethod(
      value = "__init_subclass__(cls, /, *args, **kwargs)",
      doc = "Find the parameters of a generic class.")
  static Object initSubclass(PyType cls, Object[] args, PyDict kwargs) {
    Object function =
        Ops.getAttr(Interpreter.current().importModule("typing"), "_generic_init_subclass");
    return Calls.call(
        function, Keywords.values(Calls.prepend(cls, args), kwargs), Keywords.names(kwargs));
  }
}
