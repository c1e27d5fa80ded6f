package org.hoopsnake.object;

import java.util.ArrayList;
import java.util.List;
import org.hoopsnake.ast.CompareOperator;
import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.ClassMethod;
import org.hoopsnake.binding.Deleter;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Init;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.binding.RichCompare;
import org.hoopsnake.binding.Setter;

/** The methods of {@code object}, which every value has. */
@BuiltinType(name = "object", doc = "The base class of the class hierarchy.", raw = true)
public final class ObjectMethods {
  private ObjectMethods() {}

  @New("object(*args, **kwargs)")
  static Object createMethod(PyType cls, Object[] args, PyDict kwargs) {
    return create(cls, args.length > 0 || kwargs.size() > 0);
  }

  /** {@code object.__new__}: refuses arguments that no {@code __init__} would take either. */
  static PyObject create(PyType cls, boolean excessArguments) {
    if (cls.solid() != PyType.OBJECT) {
      throw Errors.typeError("cannot create '%s' instances", cls.messageName());
    }
    if (excessArguments) {
      if (!isObjectNew(cls)) {
        throw Errors.typeError(
            "object.__new__() takes exactly one argument (the type to instantiate)");
      }
      checkNewArguments(cls);
    }
    if (cls.isAbstract) {
      throw abstractInstance(cls);
    }
    return PyObject.instance(cls);
  }

  /** Refuses arguments for a class that has neither a {@code __new__} nor an {@code __init__}. */
  static void checkNewArguments(PyType cls) {
    if (isObjectNew(cls) && isObjectInit(cls)) {
      throw Errors.typeError("%s() takes no arguments", cls.name());
    }
  }

  private static boolean isObjectNew(PyType cls) {
    // A class whose mro() leaves its base out has that base's __new__ without finding it.
    return cls.solid() == PyType.OBJECT
        && cls.special(Special.NEW) == PyType.OBJECT.special(Special.NEW);
  }

  private static boolean isObjectInit(PyType cls) {
    return cls.special(Special.INIT) == PyType.OBJECT.special(Special.INIT);
  }

  private static PyException abstractInstance(PyType cls) {
    List<String> names = new ArrayList<>();
    for (Object n : Ops.toArray(cls.lookup("__abstractmethods__"))) {
      names.add("'" + Ops.str(n) + "'");
    }
    names.sort(null);
    return Errors.typeError(
        "Can't instantiate abstract class %s without an implementation for abstract method%s %s",
        cls.name(), names.size() == 1 ? "" : "s", String.join(", ", names));
  }

  @Init("__init__(self, /, *args, **kwargs)")
  static void init(Object self, Object[] args, PyDict kwargs) {
    checkInitArguments(self, args.length > 0 || kwargs.size() > 0);
  }

  /** {@code object.__init__}: refuses arguments that no {@code __new__} took. */
  static void checkInitArguments(Object self, boolean excessArguments) {
    if (!excessArguments) {
      return;
    }
    PyType cls = Types.of(self);
    if (!isObjectInit(cls)) {
      throw Errors.typeError(
          "object.__init__() takes exactly one argument (the instance to initialize)");
    }
    if (isObjectNew(cls)) {
      throw Errors.typeError(
          "%s.__init__() takes exactly one argument (the instance to initialize)", cls.name());
    }
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  static String repr(Object self) {
    return "<" + objectName(self) + " object at " + Identity.address(self) + ">";
  }

  private static String objectName(Object self) {
    PyType t = Types.of(self);
    String m = t.moduleName();
    return m == null || m.equals("builtins") ? t.name() : m + "." + t.qualname();
  }

  @Method(value = "__str__(self, /)", doc = "Return str(self).")
  static Object str(Object self) {
    return Calls.bound0(Types.of(self).special(Special.REPR), self);
  }

  @RichCompare
  static Object compare(Object self, CompareOperator op, Object other) {
    return switch (op) {
      case EQ -> Identity.same(self, other) ? Boolean.TRUE : PyNotImplemented.NOT_IMPLEMENTED;
      case NOT_EQ -> {
        Object equal = Comparisons.ask(Types.of(self).special(Special.EQ), self, other);
        yield equal == PyNotImplemented.NOT_IMPLEMENTED ? equal : !Ops.truth(equal);
      }
      default -> PyNotImplemented.NOT_IMPLEMENTED;
    };
  }

  @Method(value = "__hash__(self, /)", doc = "Return hash(self).")
  static long hash(Object self) {
    return Identity.hash(self);
  }

  @Method(value = "__format__(self, format_spec, /)", doc = "Default object formatter.")
  static Object format(Object self, String spec) {
    if (!spec.isEmpty()) {
      throw Errors.typeError("unsupported format string passed to %s.__format__", Types.name(self));
    }
    return Ops.str(self);
  }

  @Method(value = "__getattribute__(self, name, /)", doc = "Return getattr(self, name).")
  static Object getAttribute(Object self, Object key) {
    String name = Attributes.name(key);
    Object value = Ops.nativeGetAttr(self, name);
    if (value == null) {
      throw Attributes.missing(self, name);
    }
    return value;
  }

  @Method(
      value = "__setattr__(self, name, value, /)",
      doc = "Implement setattr(self, name, value).")
  static void setAttribute(Object self, Object name, Object value) {
    checkNotOverridden(self, "__setattr__");
    Ops.nativeSetAttr(self, Attributes.name(name), value);
  }

  @Method(value = "__delattr__(self, name, /)", doc = "Implement delattr(self, name).")
  static void delAttribute(Object self, Object name) {
    checkNotOverridden(self, "__delattr__");
    Ops.nativeDelAttr(self, Attributes.name(name));
  }

  /** A built-in type that sets attributes in its own way, as type does, must be asked itself. */
  private static void checkNotOverridden(Object self, String method) {
    PyType solid = Types.of(self).solid();
    if (solid.lookup(method) != PyType.OBJECT.lookup(method)) {
      throw Errors.typeError("can't apply this %s to %s object", method, solid.name());
    }
  }

  @Method(value = "__dir__(self, /)", doc = "Default dir() implementation.")
  static PyList dir(Object self) {
    PyDict names = new PyDict();
    if (Ops.getAttrOrNull(self, "__dict__") instanceof PyDict attributes) {
      for (Object key : attributes.keys()) {
        names.put(key, PyNone.NONE);
      }
      if (attributes.size() > 0 && self instanceof PyObject o) {
        o.type().layoutIsFull = true;
      }
    }
    Object cls = Ops.getAttrOrNull(self, "__class__");
    if (cls != null) {
      addNames(names, cls);
    }
    return new PyList(names.keys());
  }

  /** Adds the names of the attributes of a class, or of what behaves like one. */
  static void addNames(PyDict names, Object cls) {
    Object own = Ops.getAttrOrNull(cls, "__dict__");
    if (own instanceof PyDict || own instanceof PyMappingProxy) {
      for (Object key : Ops.toArray(own)) {
        names.put(key, PyNone.NONE);
      }
    }
    if (Ops.getAttrOrNull(cls, "__bases__") instanceof PyTuple bases) {
      for (Object base : bases.items) {
        addNames(names, base);
      }
    }
  }

  @Method(value = "__sizeof__(self, /)", doc = "Size of object in memory, in bytes.")
  static long sizeof(Object self) {
    return 16;
  }

  @Getter("__class__")
  static Object getClass(Object self) {
    return Types.of(self);
  }

  @Setter("__class__")
  static void setClass(Object self, Object value) {
    if (!(value instanceof PyType to)) {
      throw Errors.typeError(
          "__class__ must be set to a class, not '%s' object", Types.name(value));
    }
    PyType from = Types.of(self);
    boolean modules = self instanceof PyModule && to.isSubtype(PyModule.TYPE);
    if (!modules && (!from.heap || !to.heap)) {
      throw Errors.typeError(
          "__class__ assignment only supported for mutable types or ModuleType subclasses");
    }
    Layouts.checkReplaceable(from, to, "__class__");
    ((PyObject) self).setType(to);
  }

  @Deleter("__class__")
  static void deleteClass(Object self) {
    throw Errors.typeError("can't delete __class__ attribute");
  }

  @ClassMethod(value = "__init_subclass__(cls, /)", doc = "Called when a class is subclassed.")
  static void initSubclass(PyType cls) {}

  @ClassMethod(
      value = "__subclasshook__(cls, object, /)",
      doc = "Abstract classes can override this.")
  static Object subclassHook(PyType cls, Object subclass) {
    return PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Method(value = "__reduce_ex__(self, protocol, /)", doc = "Helper for pickle.")
  static Object reduceEx(Object self, long protocol) {
    Object reduce = Types.of(self).lookup("__reduce__");
    if (reduce != PyType.OBJECT.lookup("__reduce__")) {
      return Calls.bound0(reduce, self);
    }
    return ObjectReduction.reduce(self, protocol);
  }

  @Method(value = "__reduce__(self, /)", doc = "Helper for pickle.")
  static Object reduce(Object self) {
    return ObjectReduction.reduce(self, 0);
  }

  @Method(value = "__getstate__(self, /)", doc = "Helper for pickle.")
  static Object getState(Object self) {
    return ObjectReduction.state(self);
  }
}
