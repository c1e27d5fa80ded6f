package org.hoopsnake.object;

import org.hoopsnake.binding.ClassMethod;
import org.hoopsnake.binding.Deleter;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Init;
import org.hoopsnake.binding.Setter;

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

  @Init("__init__(self, function, /)")
  void init(Object wrapped) {
    wrap(wrapped);
  }

  @Getter("__func__")
  Object getFunc() {
    return function;
  }

  @Getter("__wrapped__")
  Object getWrapped() {
    return function;
  }

  @Getter("__isabstractmethod__")
  boolean isAbstract() {
    return functionIsAbstract();
  }

  @Getter("__annotations__")
  Object getAnnotations() {
    return ofFunction("__annotations__");
  }

  @Setter("__annotations__")
  void setAnnotations(Object value) {
    setOwnAttribute("__annotations__", value);
  }

  @Deleter("__annotations__")
  void deleteAnnotations() {
    deleteOwn("__annotations__");
  }

  @Getter("__annotate__")
  Object getAnnotate() {
    return ofFunction("__annotate__");
  }

  @Setter("__annotate__")
  void setAnnotate(Object value) {
    setOwnAttribute("__annotate__", value);
  }

  @Deleter("__annotate__")
  void deleteAnnotate() {
    deleteOwn("__annotate__");
  }

  @ClassMethod(value = "__class_getitem__(cls, object, /)", doc = "See PEP 585.")
  static Object classGetItem(PyType cls, Object item) {
    return PyGenericAlias.of(cls, item);
  }
}
