package org.hoopsnake.object;

import java.util.Arrays;
import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Method;

/** A class method written in Java as it stands in its type's namespace. */
@BuiltinType(name = "classmethod_descriptor", doc = "", subclassable = false)
public final class PyClassMethodDescriptor extends PyObject implements Attributes.Descriptor {
  public static final PyType TYPE = PyType.builtin(PyClassMethodDescriptorBinding.INSTANCE);

  private final PyType owner;
  private final Binding binding;
  private final Def def;

  PyClassMethodDescriptor(PyType owner, Binding binding, Def def) {
    super(TYPE);
    this.owner = owner;
    this.binding = binding;
    this.def = def;
  }

  @Override
  public PyNativeFunction get(Object instance, PyType cls) {
    PyType bound = cls != null ? cls : Types.of(instance);
    return new PyNativeFunction(binding, def, bound, null);
  }

  @Method(
      value = "__get__(self, instance, owner=None, /)",
      doc = "Return an attribute of instance.")
  static Object getMethod(PyClassMethodDescriptor self, Object instance, Object cls) {
    return self.get(instance == PyNone.NONE ? null : instance, cls instanceof PyType t ? t : null);
  }

  @Override
  public Object call(Object[] args, String[] kw) {
    if (args.length == kw.length) {
      throw Errors.typeError(
          "descriptor '%s' of '%s' object needs an argument", def.name(), owner.messageName());
    }
    if (!(args[0] instanceof PyType cls)) {
      throw Errors.typeError(
          "descriptor '%s' for type '%s' needs a type, not a '%s' as arg 2",
          def.name(), owner.messageName(), Types.name(args[0]));
    }
    if (!cls.isSubtype(owner)) {
      throw Errors.typeError(
          "descriptor '%s' requires a subtype of '%s' but received '%s'",
          def.name(), owner.messageName(), cls.messageName());
    }
    return get(null, cls).call(Arrays.copyOfRange(args, 1, args.length), kw);
  }

  @Method(value = "__call__(self, /, *args, **kwargs)", doc = "Call self as a function.")
  static Object callSelf(PyClassMethodDescriptor self, Object[] args, PyDict kwargs) {
    return self.call(Keywords.values(args, kwargs), Keywords.names(kwargs));
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    return "<method '" + def.name() + "' of '" + owner.messageName() + "' objects>";
  }

  @Getter("__name__")
  String getName() {
    return def.name();
  }

  @Getter("__qualname__")
  String getQualname() {
    return owner.qualname() + "." + def.name();
  }

  @Getter("__doc__")
  Object getDoc() {
    return def.doc() == null ? PyNone.NONE : def.doc();
  }

  @Getter("__objclass__")
  PyType getObjclass() {
    return owner;
  }

  @Getter("__text_signature__")
  Object getTextSignature() {
    return Signature.text(def, false);
  }
}
