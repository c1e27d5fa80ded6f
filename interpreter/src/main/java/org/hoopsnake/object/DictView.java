package org.hoopsnake.object;

import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Method;

/** What the views of a dict's keys, items and values have in common. */
public abstract class DictView extends PyObject {
  DictView(PyType type, PyDict dict) {
    super(type);
    this.dict = dict;
  }

  public final PyDict dict;

  @Method(value = "__len__(self, /)", doc = "Return len(self).")
  int len() {
    return dict.size();
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
