package org.hoopsnake.object;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Method;

/** The view that {@code dict.values()} gives. */
@BuiltinType(name = "dict_values", subclassable = false)
public class PyDictValues extends PyObject {
  public static final PyType TYPE = PyType.builtin(PyDictValuesBinding.INSTANCE);

  public final PyDict dict;

  public PyDictValues(PyDict dict) {
    this(TYPE, dict);
  }

  protected PyDictValues(PyType type, PyDict dict) {
    super(type);
    this.dict = dict;
  }

  @Method(value = "__len__(self, /)", doc = "Return len(self).")
  int len() {
    return dict.size();
  }

  @Method(value = "__iter__(self, /)", doc = "Implement iter(self).")
  Object iter() {
    return new DictIterators.Values(dict);
  }

  @Method(value = "__reversed__(self, /)", doc = "Return a reverse iterator over the dict values.")
  Object reversed() {
    return new DictIterators.ReverseValues(dict);
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    return DictViews.repr(this);
  }

  @Getter(value = "mapping", doc = "The dictionary that this view shows, read-only.")
  Object mapping() {
    return new PyMappingProxy(dict);
  }
}
