package org.hoopsnake.modules;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.object.Convert;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyObject;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.object.PyType;

/** A callable that fetches one attribute, or a tuple of several, by dotted names. */
@BuiltinType(
    name = "attrgetter",
    module = "operator",
    doc = "attrgetter(attr, /, *attrs): a callable that returns operand.attr, or a tuple of them.",
    subclassable = false)
public final class PyAttributeGetter extends PyObject {
  public static final PyType TYPE = PyType.builtin(PyAttributeGetterBinding.INSTANCE);

  private final Object[] names;
  private final String[][] paths;

  private PyAttributeGetter(Object[] names, String[][] paths) {
    super(TYPE);
    this.names = names;
    this.paths = paths;
  }

  @New("attrgetter(*attrs)")
  static PyAttributeGetter create(PyType cls, Object[] names) {
    if (names.length == 0) {
      throw Errors.typeError("attrgetter expected 1 argument, got 0");
    }
    String[][] paths = new String[names.length][];
    for (int i = 0; i < paths.length; i++) {
      String name = Convert.strOrNull(names[i]);
      if (name == null) {
        throw Errors.typeError("attribute name must be a string");
      }
      paths[i] = name.split("\\.", -1);
    }
    return new PyAttributeGetter(names, paths);
  }

  private static Object follow(Object operand, String[] path) {
    Object value = operand;
    for (String name : path) {
      value = Ops.getAttr(value, name);
    }
    return value;
  }

  @Override
  public Object call1(Object operand) {
    if (paths.length == 1) {
      return follow(operand, paths[0]);
    }
    Object[] found = new Object[paths.length];
    for (int i = 0; i < found.length; i++) {
      found[i] = follow(operand, paths[i]);
    }
    return new PyTuple(found);
  }

  @Override
  public Object call(Object[] args, String[] kw) {
    return call1(PyItemGetter.onlyArgument("attrgetter", args, kw.length));
  }

  @Method(value = "__call__(self, /, *args, **kwargs)", doc = "Call self as a function.")
  Object callSelf(Object[] args, PyDict kwargs) {
    return call1(PyItemGetter.onlyArgument("attrgetter", args, kwargs.size()));
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    return PyItemGetter.representation("attrgetter", names);
  }

  @Method(value = "__reduce__(self, /)", doc = "Return state information for pickling.")
  PyTuple reduce() {
    return new PyTuple(TYPE, new PyTuple(names));
  }
}
