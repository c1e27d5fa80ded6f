package org.hoopsnake.object;

/** The functions of {@code typing}, in Python, that the types here leave their rarer duties to. */
final class TypingCalls {
  private TypingCalls() {}

  static Object call(String function, Object... args) {
    return Ops.callMethod(Interpreter.current().importModule("typing"), function, args);
  }

  /** Refuses what is no type; a string becomes a ForwardRef. */
  static Object check(Object value, String message) {
    boolean plain =
        value == PyNone.NONE || value instanceof PyType || value instanceof PyGenericAlias;
    if (plain) {
      return value == PyNone.NONE ? PyNone.TYPE : value;
    }
    return call("_type_check", value, message);
  }

  /** {@code Union[a, b]}. */
  static Object union(Object a, Object b) {
    return Ops.getItem(PyUnion.TYPE, new PyTuple(a, b));
  }

  static PyException subclassing(String what) {
    return Errors.typeError("Cannot subclass an instance of %s", what);
  }

  /** Gives a new object the {@code __module__} of the code that makes it. */
  static void setModule(PyObject made) {
    Object module = ThreadState.current().callerModule();
    made.setOwnAttribute("__module__", module == null ? PyNone.NONE : module);
  }

  /** {@code __default__} as given: absent where it is NoDefault. */
  static LazyTypeValue defaultOf(Object given) {
    return LazyTypeValue.of(given == PyNoDefault.NO_DEFAULT ? null : given);
  }
}
