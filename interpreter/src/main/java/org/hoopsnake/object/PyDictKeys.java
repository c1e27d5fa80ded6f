package org.hoopsnake.object;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Method;

/** The view that {@code dict.keys()} gives. */
@BuiltinType(name = "dict_keys", subclassable = false)
public class PyDictKeys extends DictSetView {
  public static final PyType TYPE = PyType.builtin(PyDictKeysBinding.INSTANCE);

  public PyDictKeys(PyDict dict) {
    this(TYPE, dict);
  }

  protected PyDictKeys(PyType type, PyDict dict) {
    super(type, dict);
  }

  @Method(value = "__iter__(self, /)", doc = "Implement iter(self).")
  Object iter() {
    return new DictIterators.Keys(dict);
  }

  @Method(value = "__reversed__(self, /)", doc = "Return a reverse iterator over the dict keys.")
  Object reversed() {
    return new DictIterators.ReverseKeys(dict);
  }

  @Method(value = "__contains__(self, key, /)", doc = "Return bool(key in self).")
  boolean contains(Object key) {
    return dict.containsKey(key);
  }
}
