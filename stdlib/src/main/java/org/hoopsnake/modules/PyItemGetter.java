package org.hoopsnake.modules;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyObject;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.object.PyType;

/** A callable that fetches one item, or a tuple of several, from its argument. */
@BuiltinType(
    name = "itemgetter",
    module = "operator",
    doc = "itemgetter(item, /, *items): a callable that returns operand[item], or a tuple of them.",
    subclassable = false)
public final class PyItemGetter extends PyObject {
  public static final PyType TYPE = PyType.builtin(PyItemGetterBinding.INSTANCE);

  private final Object[] items;

  private PyItemGetter(Object[] items) {
    super(TYPE);
    this.items = items;
  }

  @New("itemgetter(*items)")
  static PyItemGetter create(PyType cls, Object[] items) {
    if (items.length == 0) {
      throw Errors.typeError("itemgetter expected 1 argument, got 0");
    }
    return new PyItemGetter(items);
  }

  @Override
  public Object call1(Object operand) {
    if (items.length == 1) {
      return Ops.getItem(operand, items[0]);
    }
    Object[] found = new Object[items.length];
    for (int i = 0; i < found.length; i++) {
      found[i] = Ops.getItem(operand, items[i]);
    }
    return new PyTuple(found);
  }

  @Override
  public Object call(Object[] args, String[] kw) {
    return call1(onlyArgument("itemgetter", args, kw.length));
  }

  /** The one argument of a call that takes no other. */
  static Object onlyArgument(String name, Object[] args, int keywords) {
    if (keywords > 0) {
      throw Errors.typeError("%s() takes no keyword arguments", name);
    }
    if (args.length != 1) {
      throw Errors.typeError("%s expected 1 argument, got %d", name, args.length);
    }
    return args[0];
  }

  @Method(value = "__call__(self, /, *args, **kwargs)", doc = "Call self as a function.")
  Object callSelf(Object[] args, PyDict kwargs) {
    return call1(onlyArgument("itemgetter", args, kwargs.size()));
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    return representation("itemgetter", items);
  }

  static String representation(String name, Object[] values) {
    StringBuilder out = new StringBuilder("operator.").append(name).append('(');
    for (int i = 0; i < values.length; i++) {
      out.append(i > 0 ? ", " : "").append(Ops.repr(values[i]));
    }
    return out.append(')').toString();
  }

  @Method(value = "__reduce__(self, /)", doc = "Return state information for pickling.")
  PyTuple reduce() {
    return new PyTuple(TYPE, new PyTuple(items));
  }
}
