package org.hoopsnake.object;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code type.__new__}: making a class from a name, bases and a namespace
 * (https://docs.python.org/3.14/reference/datamodel.html#customizing-class-creation).
 */
final class TypeCreation {
  private TypeCreation() {}

  static Object typeNew(PyType meta, Object name, Object bases, Object dict, PyDict kwargs) {
    if (!(name instanceof String) && !(name instanceof PyStrObject)) {
      throw Convert.badArgument(name, "type.__new__() argument 1", "str");
    }
    if (!(bases instanceof PyTuple baseTuple)) {
      throw Convert.badArgument(bases, "type.__new__() argument 2", "tuple");
    }
    if (!(dict instanceof PyDict namespace)) {
      throw Convert.badArgument(dict, "type.__new__() argument 3", "dict");
    }
    PyType[] types = baseTypes(baseTuple);
    PyType winner = metaclass(meta, types);
    if (winner != meta) {
      Object create = winner.special(Special.NEW);
      if (create != PyType.TYPE.special(Special.NEW)) {
        return Calls.call(
            Attributes.bindToClass(create, winner),
            Keywords.values(new Object[] {winner, name, bases, dict}, kwargs),
            Keywords.names(kwargs));
      }
    }
    String className = name instanceof PyStrObject s ? s.value : (String) name;
    return new Builder(winner, className, baseTuple, types, namespace.copy()).build(kwargs);
  }

  private static PyType[] baseTypes(PyTuple bases) {
    if (bases.items.length == 0) {
      return new PyType[] {PyType.OBJECT};
    }
    PyType[] types = new PyType[bases.items.length];
    for (int i = 0; i < types.length; i++) {
      if (!(bases.items[i] instanceof PyType t)) {
        if (Ops.getAttrOrNull(bases.items[i], "__mro_entries__") != null) {
          throw Errors.typeError(
              "type() doesn't support MRO entry resolution; use types.new_class()");
        }
        throw Errors.typeError("bases must be types");
      }
      types[i] = t;
    }
    return types;
  }

  /** The most derived metaclass of {@code meta} and those of the bases. */
  static PyType metaclass(PyType meta, PyType[] bases) {
    PyType winner = meta;
    for (PyType base : bases) {
      PyType other = base.type();
      if (winner.isSubtype(other)) {
        continue;
      }
      if (other.isSubtype(winner)) {
        winner = other;
        continue;
      }
      throw Errors.typeError(
          "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of"
              + " the metaclasses of all its bases");
    }
    return winner;
  }

  static PyType[] computeMro(PyType type) {
    PyType meta = type.type();
    Object hook = meta.lookup("mro");
    if (meta == PyType.TYPE || hook == PyType.TYPE.lookup("mro")) {
      return Mro.of(type, type.bases);
    }
    Object[] result = Ops.toArray(Calls.bound0(hook, type));
    PyType[] mro = new PyType[result.length];
    for (int i = 0; i < mro.length; i++) {
      if (!(result[i] instanceof PyType t)) {
        throw Errors.typeError("mro() returned a non-class ('%s')", Types.name(result[i]));
      }
      if (!Layouts.extend(type, t)) {
        throw Errors.typeError("mro() returned base with unsuitable layout ('%s')", t.name());
      }
      mro[i] = t;
    }
    for (PyType t : mro) {
      if (t != type) {
        t.addFollower(type);
      }
    }
    return mro;
  }

  /** A name that a type can have: with a form in UTF-8, and without NUL. */
  static String checkName(String name) {
    Utf8.encode(name, "strict");
    if (name.indexOf('\0') >= 0) {
      throw Errors.valueError("type name must not contain null characters");
    }
    return name;
  }

  static void replaceBases(PyType type, Object value) {
    if (!(value instanceof PyTuple tuple)) {
      throw Errors.typeError(
          "can only assign tuple to %s.__bases__, not %s", type.name(), Types.name(value));
    }
    if (tuple.items.length == 0) {
      throw Errors.typeError(
          "can only assign non-empty tuple to %s.__bases__, not ()", type.name());
    }
    PyType[] bases = new PyType[tuple.items.length];
    for (int i = 0; i < bases.length; i++) {
      if (!(tuple.items[i] instanceof PyType t)) {
        throw Errors.typeError(
            "%s.__bases__ must be tuple of classes, not '%s'",
            type.name(), Types.name(tuple.items[i]));
      }
      if (t.mro == null || t.isSubtype(type) || t.derivesFrom(type)) {
        throw Errors.typeError("a __bases__ item causes an inheritance cycle");
      }
      bases[i] = t;
    }
    PyType best = Layouts.bestBase(bases);
    Layouts.checkReplaceable(type.base, best, "__bases__");
    type.setBases(tuple, bases, best);
  }

  /** One class in the making. */
  private static final class Builder {
    private final PyType meta;
    private final String name;
    private final PyTuple given;
    private final PyType[] bases;
    private final PyDict namespace;
    private final PyType base;
    private boolean hasDict;
    private boolean hasWeakref;

    Builder(PyType meta, String name, PyTuple given, PyType[] bases, PyDict namespace) {
      this.meta = meta;
      this.given = given;
      this.name = name;
      this.bases = bases;
      this.namespace = namespace;
      this.base = Layouts.bestBase(bases);
    }

    PyType build(PyDict kwargs) {
      checkName(name);
      String qualname = takeQualname();
      List<String> slots = slots();
      if (namespace.get("__module__") == null) {
        Object module = ThreadState.current().callerModule();
        if (module != null) {
          namespace.put("__module__", module);
        }
      }
      if (namespace.get("__doc__") instanceof String doc) {
        Utf8.encode(doc, "strict");
      }
      wrapStatic("__new__", false);
      wrapStatic("__init_subclass__", true);
      wrapStatic("__class_getitem__", true);
      Cell classCell = takeCell("__classcell__");
      Cell dictCell = takeCell("__classdictcell__");
      List<String> mangled = slots.stream().map(this::mangle).toList();
      PyType type =
          new PyType(
              meta,
              name,
              qualname,
              bases,
              base,
              namespace,
              mangled,
              hasDict,
              hasWeakref,
              wantsSentinel());
      type.givenBases = given;
      int first = base.rootShape.reserved;
      for (int i = 0; i < mangled.size(); i++) {
        namespace.put(mangled.get(i), new PyMember(type, mangled.get(i), first + i));
      }
      if (classCell != null) {
        classCell.value = type;
      }
      if (dictCell != null) {
        dictCell.value = namespace;
      }
      addDictDescriptor(type);
      if (namespace.get("__doc__") == null) {
        namespace.put("__doc__", PyNone.NONE);
      }
      warnOfOtherKeys();
      type.mro = computeMro(type);
      if (namespace.get("__eq__") != null && namespace.get("__hash__") == null) {
        namespace.put("__hash__", PyNone.NONE);
      }
      type.changed();
      type.linkToBases();
      setNames(type);
      initSubclass(type, kwargs);
      return type;
    }

    /** The cell in which functions of the class body look for the class, or for its namespace. */
    private Cell takeCell(String key) {
      Object cell = namespace.remove(key);
      if (cell != null && !(cell instanceof Cell)) {
        throw Errors.typeError(
            "type.__new__(): %s must be a nonlocal cell, not <class '%s'>",
            key, Types.of(cell).fullName());
      }
      return (Cell) cell;
    }

    private void warnOfOtherKeys() {
      for (Object key : namespace.keys()) {
        if (!(key instanceof String || key instanceof PyStrObject)) {
          Warnings.warn(
              ExceptionTypes.RUNTIME_WARNING, "non-string key in the __dict__ of class " + name);
        }
      }
    }

    /**
     * Instances have a {@code __del__}, no built-in base that sees to it, and no place for a
     * sentinel yet.
     */
    private boolean wantsSentinel() {
      return base.sentinelSlot < 0
          && base.solid != PyType.OBJECT
          && base.solid.lookup("__del__") == null
          && (namespace.get("__del__") != null
              || Stream.of(bases).anyMatch(each -> each.lookup("__del__") != null));
    }

    private void addDictDescriptor(PyType type) {
      if (hasDict && !base.hasDict && namespace.get("__dict__") == null) {
        namespace.put("__dict__", InstanceDict.descriptor(type, "__dict__"));
      }
      if (hasWeakref && !base.hasWeakref && namespace.get("__weakref__") == null) {
        namespace.put("__weakref__", InstanceDict.descriptor(type, "__weakref__"));
      }
    }

    private String takeQualname() {
      Object qualname = namespace.remove("__qualname__");
      if (qualname == null) {
        return name;
      }
      if (!(qualname instanceof String s)) {
        throw Errors.typeError("type __qualname__ must be a str, not %s", Types.name(qualname));
      }
      return s;
    }

    private void wrapStatic(String method, boolean asClassMethod) {
      if (namespace.get(method) instanceof PyFunction f) {
        namespace.put(method, asClassMethod ? new PyClassMethod(f) : new PyStaticMethod(f));
      }
    }

    private List<String> slots() {
      Object declared = namespace.get("__slots__");
      if (declared == null) {
        hasDict = true;
        hasWeakref = base.hasWeakref || mayAddWeakref();
        return List.of();
      }
      Object[] names =
          declared instanceof String || declared instanceof PyStrObject
              ? new Object[] {declared}
              : Ops.toArray(declared);
      if (names.length > 0 && Layouts.itemSize(base) != 0) {
        throw Errors.typeError("nonempty __slots__ not supported for subtype of '%s'", base.name());
      }
      for (PyType b : bases) {
        hasDict |= b.hasDict;
        hasWeakref |= b.hasWeakref;
      }
      List<String> slots = new ArrayList<>();
      boolean dictSlot = false;
      boolean weakrefSlot = false;
      for (Object n : names) {
        String slot = n instanceof PyStrObject s ? s.value : n instanceof String s ? s : null;
        if (slot == null) {
          throw Errors.typeError("__slots__ items must be strings, not '%s'", Types.name(n));
        }
        if (!PyStr.isIdentifier(slot)) {
          throw Errors.typeError("__slots__ must be identifiers");
        }
        if (slot.equals("__dict__")) {
          if (base.hasDict || dictSlot) {
            throw Errors.typeError("__dict__ slot disallowed: we already got one");
          }
          dictSlot = true;
          hasDict = true;
        } else if (slot.equals("__weakref__")) {
          if (weakrefSlot || base.hasWeakref || !mayAddWeakref()) {
            throw Errors.typeError("__weakref__ slot disallowed: we already got one");
          }
          weakrefSlot = true;
          hasWeakref = true;
        } else {
          slots.add(slot);
        }
      }
      for (String slot : slots) {
        if (namespace.get(slot) != null
            && !slot.equals("__qualname__")
            && !slot.equals("__classcell__")) {
          throw Errors.valueError("'%s' in __slots__ conflicts with class variable", slot);
        }
      }
      slots.sort(null);
      return slots;
    }

    /** Instances of variable size have no room for it. */
    private boolean mayAddWeakref() {
      return Layouts.itemSize(base) == 0;
    }

    private String mangle(String slot) {
      if (!slot.startsWith("__") || slot.endsWith("__")) {
        return slot;
      }
      String stripped = name.replaceFirst("^_+", "");
      return stripped.isEmpty() ? slot : "_" + stripped + slot;
    }

    private void setNames(PyType type) {
      for (Object key : Arrays.asList(namespace.keys())) {
        Object value = namespace.get(key);
        if (!(value instanceof PyObject p)) {
          continue;
        }
        Object hook = p.type().lookup("__set_name__");
        if (hook == null) {
          continue;
        }
        try {
          Calls.bound2(hook, p, type, key);
        } catch (PyException e) {
          e.value.addNote(
              "Error calling __set_name__ on '"
                  + Types.name(p)
                  + "' instance "
                  + Ops.repr(key)
                  + " in '"
                  + name
                  + "'");
          throw e;
        }
      }
    }

    private void initSubclass(PyType type, PyDict kwargs) {
      if (!Arrays.asList(type.mro).contains(type)) {
        throw Errors.typeError(
            "super(type, obj): obj (type %s) is not an instance or subtype of type (%s).",
            name, name);
      }
      Object hook = null;
      for (int i = 1; i < type.mro.length && hook == null; i++) {
        hook = type.mro[i].namespace().get("__init_subclass__");
      }
      if (hook == null) {
        return;
      }
      Calls.call(
          Attributes.bindToClass(hook, type),
          Keywords.values(Calls.NO_ARGS, kwargs),
          Keywords.names(kwargs));
    }
  }
}
