package org.hoopsnake.object;

/** Fills the namespace of a built-in type or module from its binding. */
public final class NativeNamespace {
  private NativeNamespace() {}

  static void fill(PyType type, Binding binding, PyDict into) {
    for (Def def : binding.defs()) {
      switch (def.kind()) {
        case METHOD, INIT -> into.put(def.name(), new PyMethodDescriptor(type, binding, def));
        case CLASS_METHOD -> into.put(def.name(), new PyClassMethodDescriptor(type, binding, def));
        case STATIC_METHOD ->
            into.put(
                def.name(), new PyStaticMethod(new PyNativeFunction(binding, def, type, null)));
        case NEW -> into.put(def.name(), new PyNativeFunction(binding, def, type, null));
        case MEMBER -> into.put(def.name(), new PyNativeMember(type, binding, def));
        case GETTER, SETTER, DELETER -> {
          if (into.get(def.name()) instanceof PyNativeMember member) {
            member.setter(def);
          } else if (into.get(def.name()) instanceof PyGetSet existing) {
            existing.add(def);
          } else {
            into.put(def.name(), new PyGetSet(type, binding, def));
          }
        }
        case CONSTANT -> into.put(def.name(), binding.constant(def.id()));
        case FUNCTION -> throw new IllegalStateException("a function in a type: " + def.name());
      }
    }
    if (TypeFlags.isOnHeap(type) && into.get("__module__") == null) {
      into.put("__module__", type.moduleName());
    }
    if (type.hasDict && !type.base.hasDict && into.get("__dict__") == null) {
      into.put("__dict__", InstanceDict.descriptor(type, "__dict__"));
    }
    if (into.get("__doc__") == null) {
      into.put(
          "__doc__",
          binding.doc() == null || binding.doc().isEmpty() ? PyNone.NONE : binding.doc());
    }
    if (into.get("__eq__") != null && into.get("__hash__") == null) {
      into.put("__hash__", PyNone.NONE);
    }
  }

  /** Puts the functions and constants of a module class into a module's namespace. */
  public static void fill(PyModule module, Binding binding, Object state) {
    PyDict into = module.dict();
    for (Def def : binding.defs()) {
      switch (def.kind()) {
        case FUNCTION ->
            into.put(def.name(), new PyNativeFunction(binding, def, state, module.name()));
        case CONSTANT -> into.put(def.name(), binding.constant(def.id()));
        default -> throw new IllegalStateException("not for a module: " + def);
      }
    }
  }
}
