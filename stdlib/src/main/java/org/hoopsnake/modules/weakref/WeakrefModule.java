package org.hoopsnake.modules.weakref;

import org.hoopsnake.binding.BuiltinModule;
import org.hoopsnake.binding.Constant;
import org.hoopsnake.binding.Function;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyList;
import org.hoopsnake.object.PyType;

/** The module {@code _weakref}. */
@BuiltinModule(name = "_weakref", doc = "Weak references.")
public final class WeakrefModule {
  @Constant("ref")
  static final PyType REF = PyWeakReference.TYPE;

  @Constant("ReferenceType")
  static final PyType REFERENCE_TYPE = PyWeakReference.TYPE;

  @Constant("ProxyType")
  static final PyType PROXY_TYPE = PyWeakProxy.TYPE;

  @Constant("CallableProxyType")
  static final PyType CALLABLE_PROXY_TYPE = PyWeakCallableProxy.TYPE;

  @Function(
      value = "proxy(object, callback=None, /)",
      doc = "A proxy that behaves like the object.")
  static Object proxy(Object object, Object callback) {
    return WeakProxy.of(object, callback);
  }

  @Function(value = "getweakrefcount(object, /)", doc = "How many weak references there are.")
  static long getWeakrefCount(Object object) {
    return all(object).size();
  }

  @Function(value = "getweakrefs(object, /)", doc = "The weak references to an object.")
  static Object getWeakrefs(Object object) {
    return all(object);
  }

  private static PyList all(Object object) {
    WeakReferences.Handle handle = WeakReferences.of(Interpreter.current()).existing(object);
    return new PyList(handle == null ? new Object[0] : handle.referring().toArray());
  }

  @Function(value = "_remove_dead_weakref(dct, key, /)", doc = "Remove an entry that has gone.")
  static void removeDead(PyDict dict, Object key) {
    if (dict.get(key) instanceof PyWeakReference r && r.referent() == null) {
      dict.remove(key);
    }
  }
}
