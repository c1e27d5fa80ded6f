package org.hoopsnake.object;

import java.util.Arrays;
import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Method;

/** A class method written in Java as it stands in its type's namespace. */
@BuiltinType(name = "classmethod_descriptor", doc = "", subclassable = false)
public final class PyClassMethodDescriptor extends NativeAttribute {
  public static final PyType TYPE = PyType.builtin(PyClassMethodDescriptorBinding.INSTANCE);

  PyClassMethodDescriptor(PyType owner, Binding binding, Def def) {
    super(TYPE, owner, binding, def);
  }

  @Override
  public PyNativeFunction get(Object instance, PyType cls) {
    PyType bound = cls != null ? cls : Types.of(instance);
    return new PyNativeFunction(binding, def, bound, null);
  }

  private PyNativeFunction bindTo(Object cls) {
    if (!(cls instanceof PyType type)) {
      throw Errors.typeError(
          "descriptor '%s' for type '%s' needs a type, not a '%s' as arg 2",
          name, owner.messageName(), Types.name(cls));
    }
    if (!type.isSubtype(owner)) {
      throw Errors.typeError(
          "descriptor '%s' requires a subtype of '%s' but received '%s'",
          name, owner.messageName(), type.messageName());
    }
    return get(null, type);
  }

  @Override
  @Method(
      value = "__get__(self, instance, owner=None, /)",
      doc = "Return an attribute of instance.")
  Object getMethod(Object instance, Object cls) {
    Object of = Attributes.instanceFor(instance, cls);
    return bindTo(cls == null || cls == PyNone.NONE ? Types.of(of) : cls);
  }

  @Override
  public Object call(Object[] args, String[] kw) {
    if (args.length == kw.length) {
      throw Errors.typeError(
          "descriptor '%s' of '%s' object needs an argument", def.name(), owner.messageName());
    }
    return bindTo(args[0]).call(Arrays.copyOfRange(args, 1, args.length), kw);
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    return "<method '" + def.name() + "' of '" + owner.messageName() + "' objects>";
  }
}
