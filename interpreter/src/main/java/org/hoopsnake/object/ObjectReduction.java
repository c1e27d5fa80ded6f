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
    Object newArgsEx = special(self, "__getnewargs_ex__");
    Object newArgs = newArgsEx == null ? special(self, "__getnewargs__") : null;
    if (newArgsEx != null) {
      PyTuple pair = argumentsAndKeywords(Calls.call0(newArgsEx));
      args = ((PyTuple) pair.items[0]).items;
      kwargs = (PyDict) pair.items[1];
    } else if (newArgs != null) {
      Object made = Calls.call0(newArgs);
      if (!(made instanceof PyTuple tuple)) {
        throw Errors.typeError("__getnewargs__ should return a tuple, not '%s'", Types.name(made));
      }
      args = tuple.items;
    } else if (cls.solid() != PyType.OBJECT
        && !isContainer(self)
        && cls.lookup("__getstate__") == PyType.OBJECT.lookup("__getstate__")
        && !WrittenInPython.is(cls.solid().moduleName())) {
      throw Errors.typeError("cannot pickle '%s' object", cls.messageName());
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

  /** A method of the type, whatever the object itself says to the name. */
  private static Object special(Object self, String name) {
    PyType cls = Types.of(self);
    Object found = cls.lookup(name);
    return found == null ? null : Attributes.bind(found, self, cls);
  }

  private static PyTuple argumentsAndKeywords(Object made) {
    if (!(made instanceof PyTuple pair)) {
      throw Errors.typeError("__getnewargs_ex__ should return a tuple, not '%s'", Types.name(made));
    }
    if (pair.items.length != 2) {
      throw Errors.valueError(
          "__getnewargs_ex__ should return a tuple of length 2, not %d", pair.items.length);
    }
    if (!(pair.items[0] instanceof PyTuple)) {
      throw Errors.typeError(
          "first item of the tuple returned by __getnewargs_ex__ must be a tuple, not '%s'",
          Types.name(pair.items[0]));
    }
    if (!(pair.items[1] instanceof PyDict)) {
      throw Errors.typeError(
          "second item of the tuple returned by __getnewargs_ex__ must be a dict, not '%s'",
          Types.name(pair.items[1]));
    }
    return pair;
  }

  /** The attributes; with {@code __slots__} a pair of the dictionary, or None, and of the slots. */
  static Object state(Object self) {
    Object attributes = PyNone.NONE;
    if (Ops.getAttrOrNull(self, "__dict__") instanceof PyDict dict && dict.size() > 0) {
      attributes = dict.copy();
    }
    PyDict slots = new PyDict();
    for (Object name : slotNames(Types.of(self))) {
      Object value = Ops.getAttrOrNull(self, Attributes.name(name));
      if (value != null) {
        slots.put(name, value);
      }
    }
    return slots.size() == 0 ? attributes : new PyTuple(attributes, slots);
  }

  /** What copyreg keeps on the class, and lets it set itself. */
  private static Object[] slotNames(PyType cls) {
    if (!cls.heap) {
      return Calls.NO_ARGS;
    }
    Object known = cls.namespace().get("__slotnames__");
    if (known == null) {
      Object copyreg = Interpreter.current().importModule("copyreg");
      known = Calls.call1(Ops.getAttr(copyreg, "_slotnames"), cls);
    }
    if (known == PyNone.NONE) {
      return Calls.NO_ARGS;
    }
    if (!(known instanceof PyList list)) {
      throw Errors.typeError(
          "%s.__slotnames__ should be a list or None, not %s", cls.name(), Types.name(known));
    }
    return list.toArray();
  }
}
