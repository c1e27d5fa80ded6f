package org.hoopsnake.object;

import java.util.StringJoiner;
import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Method;

/** The evaluator of a bound or default that was given as a value. */
@BuiltinType(name = "_ConstEvaluator", module = "_typing", subclassable = false)
final class PyConstantEvaluator extends PyObject {
  static final PyType TYPE = PyType.builtin(PyConstantEvaluatorBinding.INSTANCE);

  private final Object value;

  PyConstantEvaluator(Object value) {
    super(TYPE);
    this.value = value;
  }

  @Method(value = "__call__(self, format, /)", doc = "The value; as text for format 4.")
  Object callMethod(long format) {
    if (format != 4) {
      return value;
    }
    if (!(value instanceof PyTuple tuple)) {
      return TypeArguments.repr(value);
    }
    StringJoiner all = new StringJoiner(", ", "(", tuple.items.length == 1 ? ",)" : ")");
    for (Object each : tuple.items) {
      all.add(TypeArguments.repr(each));
    }
    return all.toString();
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    return "<constevaluator " + Ops.repr(value) + ">";
  }
}
