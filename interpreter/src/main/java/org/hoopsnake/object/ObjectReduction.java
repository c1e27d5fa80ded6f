package org.hoopsnake.object;

/**
 * {@code object.__reduce_ex__}: how an object says to copy and pickle what it is made of
 * (https://docs.python.org/3.14/library/pickle.html#object.__reduce_ex__).
 */
final class ObjectReduction {
  private ObjectReduction() {}

  static Object reduce(Object self, long protocol) {
    Object copyreg = Interpreter.current().importModule("copyreg");
    if (protocol < 2) {
      return Calls.call2(Ops.getAttr(copyreg, "_reduce_ex"), self, protocol);
    }
    PyType cls = Types.of(self);
    Object[] args = Calls.NO_ARGS;
    PyDict kwargs = null;
    Object newArgsEx = Ops.getAttrOrNull(self, "__getnewargs_ex__");
    Object newArgs = newArgsEx == null ? Ops.getAttrOrNull(self, "__getnewargs__") : null;
    if (newArgsEx != null) {
      Object[] pair = Ops.toArray(Calls.call0(newArgsEx));
      args = Ops.toArray(pair[0]);
      kwargs = (PyDict) pair[1];
    } else if (newArgs != null) {
      args = Ops.toArray(Calls.call0(newArgs));
    } else if (!cls.heap || cls.solid() != PyType.OBJECT && !isContainer(self)) {
      if (cls.solid() != PyType.OBJECT && !cls.solid().hasDict()) {
        throw Errors.typeError("cannot pickle '%s' object", cls.name());
      }
    }
    Object state = Calls.call0(Ops.getAttr(self, "__getstate__"));
    Object listItems = self instanceof PyList ? Ops.iter(self) : PyNone.NONE;
    Object dictItems =
        self instanceof PyDict ? Ops.iter(Ops.callMethod(self, "items")) : PyNone.NONE;
    Object maker;
    PyTuple makerArgs;
    if (kwargs != null && kwargs.size() > 0) {
      maker = Ops.getAttr(copyreg, "__newobj_ex__");
      makerArgs = new PyTuple(cls, new PyTuple(args), kwargs);
    } else {
      maker = Ops.getAttr(copyreg, "__newobj__");
      makerArgs = new PyTuple(Calls.prepend(cls, args));
    }
    return new PyTuple(maker, makerArgs, state, listItems, dictItems);
  }

  private static boolean isContainer(Object self) {
    return self instanceof PyList || self instanceof PyDict;
  }

  static Object state(Object self) {
    if (!(self instanceof PyObject p)) {
      return PyNone.NONE;
    }
    PyType type = p.type();
    Object attributes = PyNone.NONE;
    if (type.hasDict()) {
      PyDict dict = p.attributesCopy();
      if (dict.size() > 0) {
        attributes = dict;
      }
    }
    PyDict slots = new PyDict();
    for (PyType t : type.mro()) {
      PyDict namespace = t.namespace();
      for (Object key : namespace.keys()) {
        if (namespace.get(key) instanceof PyMember m && p.slots[m.index] != null) {
          slots.put(key, p.slots[m.index]);
        }
      }
    }
    return slots.size() == 0 ? attributes : new PyTuple(attributes, slots);
  }
}
