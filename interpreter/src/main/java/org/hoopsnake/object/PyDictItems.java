package org.hoopsnake.object;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Method;

/** The view that {@code dict.items()} gives. */
@BuiltinType(name = "dict_items", subclassable = false)
public class PyDictItems extends DictSetView {
  public static final PyType TYPE = PyType.builtin(PyDictItemsBinding.INSTANCE);

  public PyDictItems(PyDict dict) {
    this(TYPE, dict);
  }

  protected PyDictItems(PyType type, PyDict dict) {
    super(type, dict);
  }

  @Method(value = "__iter__(self, /)", doc = "Implement iter(self).")
  Object iter() {
    return new DictIterators.Items(dict);
  }

  @Method(value = "__reversed__(self, /)", doc = "Return a reverse iterator over the dict items.")
  Object reversed() {
    return new DictIterators.ReverseItems(dict);
  }

  @Method(value = "__contains__(self, key, /)", doc = "Return bool(key in self).")
  boolean contains(Object key) {
    return DictViews.containsItem(dict, key);
  }
}
