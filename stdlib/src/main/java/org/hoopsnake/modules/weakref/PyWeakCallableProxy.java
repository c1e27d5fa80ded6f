package org.hoopsnake.modules.weakref;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Method;
import org.hoopsnake.object.Calls;
import org.hoopsnake.object.Keywords;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyType;

/** A {@code weakref.proxy} of something that can be called. */
@BuiltinType(name = "CallableProxyType", module = "weakref", subclassable = false)
final class PyWeakCallableProxy extends WeakProxy {
  static final PyType TYPE = PyType.builtin(PyWeakCallableProxyBinding.INSTANCE);

  PyWeakCallableProxy(WeakReferences.Handle handle, Object callback) {
    super(TYPE, handle, callback);
  }

  @Override
  public Object call(Object[] args, String[] kw) {
    return Calls.call(object(), args, kw);
  }

  @Method(value = "__call__(self, /, *args, **kwargs)", doc = "Call the object.")
  Object callMethod(Object[] args, PyDict kwargs) {
    return call(Keywords.values(args, kwargs), Keywords.names(kwargs));
  }
}
