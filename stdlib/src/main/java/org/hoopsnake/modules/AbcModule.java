package org.hoopsnake.modules;

import java.util.ArrayList;
import java.util.List;
import org.hoopsnake.binding.BuiltinModule;
import org.hoopsnake.binding.Function;
import org.hoopsnake.object.Calls;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyFrozenSet;
import org.hoopsnake.object.PyList;
import org.hoopsnake.object.PyNotImplemented;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.Types;

/** The module {@code _abc}: what {@code abc.ABCMeta} does for abstract classes. */
@BuiltinModule(name = "_abc", doc = "Support for abstract base classes.")
public final class AbcModule {
  private static final String DATA = "_abc_impl";

  private long counter;

  @Function(value = "get_cache_token()", doc = "Changes whenever a class is registered.")
  long getCacheToken() {
    return counter;
  }

  @Function(value = "_abc_init(self, /)", doc = "Find the abstract methods of a new class.")
  static void init(Object self) {
    PyType cls = (PyType) self;
    List<Object> abstracts = new ArrayList<>();
    PyDict own = cls.namespace();
    for (Object name : own.keys()) {
      if (isAbstract(own.get(name))) {
        abstracts.add(name);
      }
    }
    for (PyType base : cls.bases()) {
      Object inherited = base.heap ? Ops.getAttrOrNull(base, "__abstractmethods__") : null;
      if (inherited == null) {
        continue;
      }
      for (Object name : Ops.toArray(inherited)) {
        if (!abstracts.contains(name) && isAbstract(Ops.getAttrOrNull(cls, (String) name))) {
          abstracts.add(name);
        }
      }
    }
    Ops.setAttr(
        cls, "__abstractmethods__", Calls.call1(PyFrozenSet.TYPE, new PyList(abstracts.toArray())));
    own.put(DATA, new PyAbcData());
    cls.changed();
  }

  private static boolean isAbstract(Object value) {
    if (value == null || value instanceof PyType) {
      return false;
    }
    Object flag = Ops.getAttrOrNull(value, "__isabstractmethod__");
    return flag != null && Ops.truth(flag);
  }

  private static PyAbcData data(Object cls) {
    if (cls instanceof PyType t
        && t.lookup(DATA) != null
        && t.namespace().get(DATA) instanceof PyAbcData d) {
      return d;
    }
    throw Errors.typeError("_abc_impl is set to a wrong type");
  }

  @Function(value = "_abc_register(self, subclass, /)", doc = "Register a virtual subclass.")
  Object register(Object self, Object subclass) {
    if (!(subclass instanceof PyType)) {
      throw Errors.typeError("Can only register classes");
    }
    if (Ops.isSubclass(subclass, self)) {
      return subclass;
    }
    if (Ops.isSubclass(self, subclass)) {
      throw Errors.runtimeError("Refusing to create an inheritance cycle");
    }
    data(self).registry.add((PyType) subclass);
    counter++;
    return subclass;
  }

  @Function(value = "_abc_instancecheck(self, instance, /)", doc = "What isinstance() asks.")
  boolean instanceCheck(Object self, Object instance) {
    Object cls = Ops.getAttr(instance, "__class__");
    if (data(self).cache.contains(cls)) {
      return true;
    }
    PyType type = Types.of(instance);
    if (type == cls) {
      return check(self, cls);
    }
    return check(self, cls) || check(self, type);
  }

  private static boolean check(Object self, Object cls) {
    return Ops.truth(Ops.callMethod(self, "__subclasscheck__", cls));
  }

  @Function(value = "_abc_subclasscheck(self, subclass, /)", doc = "What issubclass() asks.")
  boolean subclassCheck(Object self, Object subclass) {
    if (!(subclass instanceof PyType sub)) {
      throw Errors.typeError("issubclass() arg 1 must be a class");
    }
    PyAbcData data = data(self);
    if (data.cache.contains(sub)) {
      return true;
    }
    if (data.negativeVersion != counter) {
      data.negative.clear();
      data.negativeVersion = counter;
    } else if (data.negative.contains(sub)) {
      return false;
    }
    Boolean answer = decide((PyType) self, data, sub);
    (answer ? data.cache : data.negative).add(sub);
    return answer;
  }

  private static boolean decide(PyType self, PyAbcData data, PyType sub) {
    Object hook = Ops.callMethod(self, "__subclasshook__", sub);
    if (hook != PyNotImplemented.NOT_IMPLEMENTED) {
      if (hook instanceof Boolean b) {
        return b;
      }
      throw Errors.of(
          org.hoopsnake.object.ExceptionTypes.ASSERTION_ERROR,
          "__subclasshook__ must return either False, True, or NotImplemented");
    }
    for (PyType t : sub.mro()) {
      if (t == self) {
        return true;
      }
    }
    for (PyType registered : data.registry.all()) {
      if (Ops.isSubclass(sub, registered)) {
        return true;
      }
    }
    for (Object derived : Ops.toArray(Ops.callMethod(self, "__subclasses__"))) {
      if (Ops.isSubclass(sub, derived)) {
        return true;
      }
    }
    return false;
  }

  @Function(value = "_reset_registry(self, /)", doc = "Forget the registered classes.")
  static void resetRegistry(Object self) {
    data(self).registry.clear();
  }

  @Function(value = "_reset_caches(self, /)", doc = "Forget what was found.")
  static void resetCaches(Object self) {
    data(self).cache.clear();
    data(self).negative.clear();
  }

  @Function(value = "_get_dump(self, /)", doc = "Registry and caches, for debugging.")
  static Object getDump(Object self) {
    PyAbcData d = data(self);
    return new PyTuple(d.registry.toSet(), d.cache.toSet(), d.negative.toSet(), d.negativeVersion);
  }
}
