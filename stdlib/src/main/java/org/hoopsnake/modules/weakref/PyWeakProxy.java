package org.hoopsnake.modules.weakref;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.object.PyType;

/** A {@code weakref.proxy} of something that cannot be called. */
@BuiltinType(name = "ProxyType", module = "weakref", subclassable = false)
final class PyWeakProxy extends WeakProxy {
  static final PyType TYPE = PyType.builtin(PyWeakProxyBinding.INSTANCE);

  PyWeakProxy(WeakReferences.Handle handle, Object callback) {
    super(TYPE, handle, callback);
  }
}
