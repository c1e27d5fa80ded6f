package org.hoopsnake.object;

/** What {@code classmethod} and {@code staticmethod} share: they show what their function shows. */
abstract class FunctionWrapper extends PyObject {
  Object function = PyNone.NONE;

  FunctionWrapper(PyType type) {
    super(type);
  }

  /** Copies what functools.update_wrapper does, so that tools see the function through this. */
  final void wrap(Object wrapped) {
    function = wrapped;
    if (!(wrapped instanceof PyObject)) {
      return;
    }
    for (String name : new String[] {"__module__", "__name__", "__qualname__", "__doc__"}) {
      Object value = Ops.getAttrOrNull(wrapped, name);
      if (value != null) {
        setOwnAttribute(name, value);
      }
    }
  }

  final boolean functionIsAbstract() {
    Object flag = Ops.getAttrOrNull(function, "__isabstractmethod__");
    return flag != null && Ops.truth(flag);
  }

  /** An attribute of the function, kept here from its first use on. */
  final Object ofFunction(String name) {
    Object own = ownAttribute(name);
    if (own == null) {
      own = Ops.getAttr(function, name);
      setOwnAttribute(name, own);
    }
    return own;
  }

  final void deleteOwn(String name) {
    if (!deleteOwnAttribute(name)) {
      throw Attributes.missing(this, name);
    }
  }
}
