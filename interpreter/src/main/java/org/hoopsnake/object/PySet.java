package org.hoopsnake.object;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Init;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;

/** A mutable set. */
@BuiltinType(
    name = "set",
    doc = "An unordered collection of unique elements.",
    weakReferences = true)
public final class PySet extends SetObject {
  public static final PyType TYPE = PyType.builtin(PySetBinding.INSTANCE);

  public PySet() {
    super(TYPE);
  }

  private PySet(PyType type) {
    super(type);
  }

  /** A copy of another set. */
  public PySet(SetObject other) {
    super(TYPE);
    table.merge(other.table);
  }

  public PySet(Object[] elements) {
    super(TYPE);
    for (Object x : elements) {
      add(x);
    }
  }

  @New("set(*args, **kwargs)")
  static Object create(PyType cls, Object[] args, PyDict kwargs) {
    return new PySet(cls);
  }

  @Init(value = "set(iterable=(), /)", doc = "Initialize self.")
  void init(Object iterable) {
    if (size() > 0) {
      table.clear();
    }
    if (iterable != null) {
      SetAlgebra.update(table, iterable);
    }
  }

  /** Adds the elements of an iterable; of another set whatever its class says about iteration. */
  public void addAll(Object iterable) {
    SetAlgebra.update(table, iterable);
  }

  @Method(value = "add(self, object, /)", doc = "Add an element; nothing happens if it is there.")
  public void add(Object key) {
    table.add(key, hashOf(key));
  }

  private boolean discardKey(Object key) {
    return key instanceof PySet s && s.type().special(Special.HASH) == PyNone.NONE
        ? table.discard(frozen(s), s.table.frozenHash())
        : table.discard(key, hashOf(key));
  }

  @Method(value = "discard(self, object, /)", doc = "Remove an element if it is there.")
  public void discard(Object key) {
    discardKey(key);
  }

  @Method(
      value = "remove(self, object, /)",
      doc = "Remove an element; KeyError where it is missing.")
  void remove(Object key) {
    if (!discardKey(key)) {
      throw Errors.keyError(key);
    }
  }

  @Method(
      value = "pop(self, /)",
      doc = "Remove and return some element; KeyError where the set is empty.")
  Object pop() {
    Object key = table.pop();
    if (key == null) {
      throw Errors.keyError("pop from an empty set");
    }
    return key;
  }

  @Method(value = "clear(self, /)", doc = "Remove all elements.")
  public void clear() {
    table.clear();
  }

  @Method(value = "copy(self, /)", doc = "A shallow copy.")
  Object copy() {
    return copyOf();
  }

  @Method(value = "update(self, /, *others)", doc = "Add the elements of all others.")
  void update(Object[] others) {
    for (Object other : others) {
      SetAlgebra.update(table, other);
    }
  }

  @Method(
      value = "intersection_update(self, /, *others)",
      doc = "Keep only the elements that are in all others.")
  void intersectionUpdate(Object[] others) {
    table.become(SetAlgebra.intersectionOfAll(this, others).table);
  }

  @Method(value = "difference_update(self, /, *others)", doc = "Remove the elements of all others.")
  void differenceUpdate(Object[] others) {
    for (Object other : others) {
      SetAlgebra.differenceUpdate(table, other);
    }
  }

  @Method(
      value = "symmetric_difference_update(self, other, /)",
      doc = "Keep only the elements that are in exactly one of both.")
  void symmetricDifferenceUpdate(Object other) {
    SetAlgebra.symmetricDifferenceUpdate(table, other);
  }

  @Method(value = "__ior__(self, value, /)", doc = "Return self|=value.")
  Object ior(Object other) {
    if (!(other instanceof SetObject s)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    table.merge(s.table);
    return this;
  }

  @Method(value = "__iand__(self, value, /)", doc = "Return self&=value.")
  Object iand(Object other) {
    if (!(other instanceof SetObject)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    intersectionUpdate(new Object[] {other});
    return this;
  }

  @Method(value = "__isub__(self, value, /)", doc = "Return self-=value.")
  Object isub(Object other) {
    if (!(other instanceof SetObject)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    SetAlgebra.differenceUpdate(table, other);
    return this;
  }

  @Method(value = "__ixor__(self, value, /)", doc = "Return self^=value.")
  Object ixor(Object other) {
    if (!(other instanceof SetObject)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    SetAlgebra.symmetricDifferenceUpdate(table, other);
    return this;
  }
}
