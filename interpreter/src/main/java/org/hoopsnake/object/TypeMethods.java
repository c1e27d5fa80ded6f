package org.hoopsnake.object;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.ClassMethod;
import org.hoopsnake.binding.Deleter;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Init;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.binding.Setter;

/** The methods and attributes of {@code type}, which every class has. */
@BuiltinType(
    name = "type",
    doc = "type(object) -> the object's type\ntype(name, bases, dict, **kwds) -> a new type",
    raw = true,
    weakReferences = true)
final class TypeMethods {
  private TypeMethods() {}

  @Method(value = "__call__(self, /, *args, **kwargs)", doc = "Call self as a function.")
  static Object callType(PyType self, Object[] args, PyDict kwargs) {
    return self.construct(Keywords.values(args, kwargs), Keywords.names(kwargs));
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  static String repr(PyType self) {
    return "<class '" + self.fullName() + "'>";
  }

  @Method(value = "__getattribute__(self, name, /)", doc = "Return getattr(self, name).")
  static Object getAttribute(PyType self, Object key) {
    String attribute = Attributes.name(key);
    Object value = self.getAttribute(attribute);
    if (value == null) {
      throw Attributes.missing(self, attribute);
    }
    return value;
  }

  @Method(
      value = "__setattr__(self, name, value, /)",
      doc = "Implement setattr(self, name, value).")
  static void setAttribute(PyType self, Object attribute, Object value) {
    self.setAttribute(Attributes.name(attribute), value);
  }

  @Method(value = "__delattr__(self, name, /)", doc = "Implement delattr(self, name).")
  static void delAttribute(PyType self, Object attribute) {
    self.delAttribute(Attributes.name(attribute));
  }

  private static void requireHeap(PyType self, String attribute) {
    if (!self.heap) {
      throw Errors.typeError(
          "cannot set '%s' attribute of immutable type '%s'", attribute, self.fullName());
    }
  }

  /** What every class has cannot be deleted, in words that CPython has for another reason. */
  private static PyException undeletable(PyType self, String attribute) {
    requireHeap(self, attribute);
    return Errors.typeError(
        "cannot delete '%s' attribute of immutable type '%s'", attribute, self.name());
  }

  @Getter("__name__")
  static Object getName(PyType self) {
    return self.shownName();
  }

  @Setter("__name__")
  static void setName(PyType self, Object value) {
    requireHeap(self, "__name__");
    self.setName(TypeCreation.checkName(text(self, "__name__", value)), value);
  }

  @Deleter("__name__")
  static void deleteName(PyType self) {
    throw undeletable(self, "__name__");
  }

  private static String text(PyType self, String attribute, Object value) {
    return switch (value) {
      case String s -> s;
      case PyStrObject s -> s.value;
      default ->
          throw Errors.typeError(
              "can only assign string to %s.%s, not '%s'",
              self.name(), attribute, Types.name(value));
    };
  }

  @Getter("__qualname__")
  static String getQualname(PyType self) {
    return self.qualname();
  }

  @Setter("__qualname__")
  static void setQualname(PyType self, Object value) {
    requireHeap(self, "__qualname__");
    self.setQualname(text(self, "__qualname__", value));
  }

  @Deleter("__qualname__")
  static void deleteQualname(PyType self) {
    throw undeletable(self, "__qualname__");
  }

  @Getter("__module__")
  static Object getModule(PyType self) {
    Object m = self.heap ? self.namespace().get("__module__") : self.moduleName();
    if (m == null) {
      throw Errors.attributeError(self, "__module__", "__module__");
    }
    return m;
  }

  /** A class that says it is of another module is no more where its statement was. */
  @Setter("__module__")
  static void setModule(PyType self, Object value) {
    requireHeap(self, "__module__");
    self.namespace().remove("__firstlineno__");
    self.put("__module__", value);
  }

  @Deleter("__module__")
  static void deleteModule(PyType self) {
    throw undeletable(self, "__module__");
  }

  @Getter("__bases__")
  static PyTuple getBases(PyType self) {
    return self.basesTuple();
  }

  @Setter("__bases__")
  static void setBasesAttribute(PyType self, Object value) {
    requireHeap(self, "__bases__");
    TypeCreation.replaceBases(self, value);
  }

  @Deleter("__bases__")
  static void deleteBases(PyType self) {
    throw undeletable(self, "__bases__");
  }

  @Getter("__base__")
  static Object getBase(PyType self) {
    return self.base() == null ? PyNone.NONE : self.base();
  }

  /** None while the class's own {@code mro()} runs. */
  @Getter("__mro__")
  static Object getMro(PyType self) {
    return self.mro == null ? PyNone.NONE : new PyTuple((Object[]) self.mro.clone());
  }

  @Getter("__dict__")
  static PyMappingProxy getDict(PyType self) {
    return new PyMappingProxy(self.namespace());
  }

  @Getter("__doc__")
  static Object getDoc(PyType self) {
    Object doc = self.namespace().get("__doc__");
    return doc == null ? PyNone.NONE : Attributes.bindToClass(doc, self);
  }

  @Setter("__doc__")
  static void setDoc(PyType self, Object value) {
    requireHeap(self, "__doc__");
    self.put("__doc__", value);
  }

  @Deleter("__doc__")
  static void deleteDoc(PyType self) {
    throw undeletable(self, "__doc__");
  }

  @Getter("__abstractmethods__")
  static Object getAbstractMethods(PyType self) {
    Object value = self == PyType.TYPE ? null : self.namespace().get("__abstractmethods__");
    if (value == null) {
      throw Errors.attributeError(self, "__abstractmethods__", "__abstractmethods__");
    }
    return value;
  }

  @Setter("__abstractmethods__")
  static void setAbstractMethods(PyType self, Object value) {
    requireHeap(self, "__abstractmethods__");
    self.isAbstract = Ops.truth(value);
    self.put("__abstractmethods__", value);
  }

  @Deleter("__abstractmethods__")
  static void deleteAbstractMethods(PyType self) {
    getAbstractMethods(self);
    self.isAbstract = false;
    self.namespace().remove("__abstractmethods__");
    self.changed();
  }

  @Getter("__type_params__")
  static Object getTypeParams(PyType self) {
    Object value = self.heap ? self.namespace().get("__type_params__") : null;
    return value == null ? PyTuple.EMPTY : value;
  }

  @Setter("__type_params__")
  static void setTypeParams(PyType self, Object value) {
    requireHeap(self, "__type_params__");
    self.put("__type_params__", value);
  }

  @Deleter("__type_params__")
  static void deleteTypeParams(PyType self) {
    throw undeletable(self, "__type_params__");
  }

  @Getter("__annotations__")
  static Object getAnnotations(PyType self) {
    return TypeAnnotations.annotations(self);
  }

  @Setter("__annotations__")
  static void setAnnotations(PyType self, Object value) {
    requireHeap(self, "__annotations__");
    TypeAnnotations.setAnnotations(self, value);
  }

  @Deleter("__annotations__")
  static void deleteAnnotations(PyType self) {
    requireHeap(self, "__annotations__");
    TypeAnnotations.deleteAnnotations(self);
  }

  @Getter("__annotate__")
  static Object getAnnotate(PyType self) {
    return TypeAnnotations.annotate(self);
  }

  @Setter("__annotate__")
  static void setAnnotate(PyType self, Object value) {
    requireHeap(self, "__annotate__");
    TypeAnnotations.setAnnotate(self, value);
  }

  @Getter("__flags__")
  static long getFlags(PyType self) {
    return TypeFlags.of(self);
  }

  @Getter("__basicsize__")
  static long getBasicSize(PyType self) {
    return 16 + 8L * self.rootShape.reserved;
  }

  /** What an element adds to instances that are of any size. */
  @Getter("__itemsize__")
  static long getItemSize(PyType self) {
    return Layouts.itemSize(self);
  }

  @Getter("__dictoffset__")
  static long getDictOffset(PyType self) {
    return self.hasDict ? -1 : 0;
  }

  @Getter("__weakrefoffset__")
  static long getWeakrefOffset(PyType self) {
    return self.hasWeakref ? -1 : 0;
  }

  @Getter("__text_signature__")
  static Object getTextSignature(PyType self) {
    if (self == PyType.OBJECT) {
      return "()";
    }
    if (self.heap) {
      return PyNone.NONE;
    }
    Object create = self.namespace().get("__new__");
    Object init = self.namespace().get("__init__");
    return Signature.ofConstructor(
        create instanceof PyNativeFunction f ? f.def() : null,
        init instanceof PyMethodDescriptor m ? m.def : null);
  }

  @Method(value = "mro(self, /)", doc = "Return a type's method resolution order.")
  static PyList mroMethod(PyType self) {
    return new PyList((Object[]) Mro.of(self, self.bases).clone());
  }

  @Method(value = "__subclasses__(self, /)", doc = "Return a list of immediate subclasses.")
  static PyList subclassesMethod(PyType self) {
    return new PyList(self.subclasses().toArray());
  }

  @ClassMethod(
      value = "__prepare__(cls, /, *args, **kwargs)",
      doc = "Create the namespace for the class statement")
  static PyDict prepare(PyType cls, Object[] args, PyDict kwargs) {
    return new PyDict();
  }

  @Method(
      value = "__instancecheck__(self, instance, /)",
      doc = "Check if an object is an instance.")
  static boolean instanceCheck(PyType self, Object instance) {
    return Ops.isInstanceByType(instance, self);
  }

  @Method(value = "__subclasscheck__(self, subclass, /)", doc = "Check if a class is a subclass.")
  static boolean subclassCheck(PyType self, Object subclass) {
    return Ops.isSubclassByBases(subclass, self);
  }

  @Method(value = "__or__(self, value, /)", doc = "Return self|value.")
  static Object or(PyType self, Object other) {
    return PyUnion.of(self, other);
  }

  @Method(value = "__ror__(self, value, /)", doc = "Return value|self.")
  static Object ror(PyType self, Object other) {
    return PyUnion.of(other, self);
  }

  @Method(value = "__dir__(self, /)", doc = "Specialized __dir__ implementation for types.")
  static PyList dir(PyType self) {
    PyDict names = new PyDict();
    ObjectMethods.addNames(names, self);
    return new PyList(names.keys());
  }

  @New(value = "type(*args, **kwds)", doc = "Create a new type, or say what type an object has.")
  static Object create(PyType cls, Object[] args, PyDict kwargs) {
    if (args.length != 3) {
      throw Errors.typeError("type.__new__() takes exactly 3 arguments (%d given)", args.length);
    }
    return TypeCreation.typeNew(cls, args[0], args[1], args[2], kwargs);
  }

  @Init("__init__(self, /, *args, **kwargs)")
  static void init(PyType self, Object[] args, PyDict kwargs) {
    if (args.length != 1 && args.length != 3) {
      throw Errors.typeError("type.__init__() takes 1 or 3 arguments");
    }
    if (kwargs.size() > 0 && args.length == 1) {
      throw Errors.typeError("type.__init__() takes no keyword arguments");
    }
  }
}
