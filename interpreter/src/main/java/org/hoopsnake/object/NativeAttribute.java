package org.hoopsnake.object;

import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Method;

/** A method or class method written in Java as it stands in its type's namespace. */
public abstract class NativeAttribute extends TypeAttribute {
  final Binding binding;
  final Def def;

  NativeAttribute(PyType type, PyType owner, Binding binding, Def def) {
    super(type, owner, def.name());
    this.binding = binding;
    this.def = def;
  }

  @Method(value = "__call__(self, /, *args, **kwargs)", doc = "Call self as a function.")
  Object callSelf(Object[] args, PyDict kwargs) {
    return call(Keywords.values(args, kwargs), Keywords.names(kwargs));
  }

  @Getter("__doc__")
  Object getDoc() {
    return def.doc() == null ? PyNone.NONE : def.doc();
  }

  @Getter("__text_signature__")
  Object getTextSignature() {
    return Signature.text(def, false);
  }
}
