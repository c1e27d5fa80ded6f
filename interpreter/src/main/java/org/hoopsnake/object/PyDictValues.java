package org.hoopsnake.object;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Method;

/** The view that {@code dict.values()} gives. */
@BuiltinType(name = "dict_values", subclassable = false)
public class PyDictValues extends DictView {
  public static final PyType TYPE = PyType.builtin(PyDictValuesBinding.INSTANCE);

  public PyDictValues(PyDict dict) {
    this(TYPE, dict);
  }

  protected PyDictValues(PyType type, PyDict dict) {
    super(type, dict);
  }

  @Method(value = "__iter__(self, /)", doc = "Implement iter(self).")
  Object iter() {
    return new DictIterators.Values(dict);
  }

  @Method(value = "__reversed__(self, /)", doc = "Return a reverse iterator over the dict values.")
  Object reversed() {
    return new DictIterators.ReverseValues(dict);
  }
}
