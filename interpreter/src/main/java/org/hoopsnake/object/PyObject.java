package org.hoopsnake.object;

/**
 * A Python value that is not one of the raw Java values (Long, BigInteger, Double, Boolean,
 * String).
 *
 * <p>An object is a {@link Shape} and the values the shape names. The shape knows the type, so that
 * one identity test of an inline cache checks both. Native subclasses keep their own state in
 * fields and have no slots unless a Python subclass gives them attributes. {@code slots} holds, in
 * this order: the values of {@code __slots__}, then the instance attributes, or, once somebody has
 * asked for {@code __dict__}, that dict alone ({@link Shape#dictMode}).
 *
 * <p>Any thread of the interpreter that holds its lock may touch an object.
 */
public class PyObject {
  static final Object[] NO_SLOTS = {};

  public Shape shape;
  public Object[] slots;

  protected PyObject(PyType type) {
    if (type != null) {
      shape = type.rootShape;
      slots = shape.reserved == 0 ? NO_SLOTS : type.reservedSlots(this);
    } else {
      slots = NO_SLOTS;
    }
  }

  /** For objects that keep something of their own in the slots. */
  PyObject(Shape shape, Object[] slots) {
    this.shape = shape;
    this.slots = slots;
  }

  /** A plain instance of {@code type}, as {@code object.__new__} makes it. */
  public static PyObject instance(PyType type) {
    return type.special(Special.DEL) == null
        ? new PyObject(type)
        : new PyFinalizable(type, Interpreter.current().finalizers());
  }

  public final PyType type() {
    return shape.type;
  }

  /**
   * Calls this object. {@code args} holds the positional arguments and behind them the values of
   * the keyword arguments, whose names are {@code kw}.
   */
  public Object call(Object[] args, String[] kw) {
    Object method = type().special(Special.CALL);
    if (method == null) {
      throw Errors.typeError("'%s' object is not callable", type().messageName());
    }
    return Calls.bound(method, this, args, kw);
  }

  public Object call0() {
    return call(Calls.NO_ARGS, Calls.NO_KW);
  }

  public Object call1(Object a) {
    return call(new Object[] {a}, Calls.NO_KW);
  }

  public Object call2(Object a, Object b) {
    return call(new Object[] {a, b}, Calls.NO_KW);
  }

  public Object call3(Object a, Object b, Object c) {
    return call(new Object[] {a, b, c}, Calls.NO_KW);
  }

  /** Whether it gives another object's attributes, its class among them, for its own. */
  protected boolean standsForAnother() {
    return false;
  }

  /** The attribute by the type's native rule, or null where there is none. */
  protected Object getAttribute(String name) {
    return Attributes.genericGet(this, type(), name);
  }

  /** Sets the attribute by the type's native rule. */
  protected void setAttribute(String name, Object value) {
    Attributes.genericSet(this, type(), name, value);
  }

  /** Deletes the attribute by the type's native rule. */
  protected void delAttribute(String name) {
    Attributes.genericDelete(this, type(), name);
  }

  /** The instance attribute itself (no descriptors), or null. */
  public final Object ownAttribute(String name) {
    Shape s = shape;
    if (s.dictMode) {
      return ((PyDict) slots[s.reserved]).get(name);
    }
    int i = s.indexOf(name);
    return i < 0 ? null : slots[i];
  }

  /** Stores an instance attribute itself (no descriptors). */
  public final void setOwnAttribute(String name, Object value) {
    Shape s = shape;
    if (s.dictMode) {
      ((PyDict) slots[s.reserved]).put(name, value);
      return;
    }
    int i = s.indexOf(name);
    if (i >= 0) {
      slots[i] = value;
      return;
    }
    Shape next = s.with(name);
    if (next == null) {
      dict().put(name, value);
      return;
    }
    addSlot(next, value);
  }

  /** Moves to {@code next}, which has one attribute more than the present shape. */
  public final void addSlot(Shape next, Object value) {
    int i = next.size - 1;
    if (i >= slots.length) {
      Object[] grown = new Object[i == 0 ? 2 : i + 1 + (i >> 1)];
      System.arraycopy(slots, 0, grown, 0, slots.length);
      slots = grown;
    }
    slots[i] = value;
    shape = next;
  }

  /** Removes an instance attribute; false where there was none. */
  public final boolean deleteOwnAttribute(String name) {
    if (ownAttribute(name) == null) {
      return false;
    }
    dict().remove(name);
    return true;
  }

  /** The instance's {@code __dict__}; from now on it holds the attributes. */
  public final PyDict dict() {
    Shape s = shape;
    if (s.dictMode) {
      return (PyDict) slots[s.reserved];
    }
    PyDict dict = new PyDict();
    for (int i = s.reserved; i < s.size; i++) {
      dict.put(s.names[i], slots[i]);
    }
    keepIn(dict, s.type.dictShape());
    return dict;
  }

  /** A new dict of the instance attributes as they are now, for those who only look. */
  public final PyDict attributesCopy() {
    Shape s = shape;
    if (s.dictMode) {
      return ((PyDict) slots[s.reserved]).copy();
    }
    PyDict dict = new PyDict();
    for (int i = s.reserved; i < s.size; i++) {
      dict.put(s.names[i], slots[i]);
    }
    return dict;
  }

  /** Replaces {@code __dict__}. */
  public final void setDict(PyDict dict) {
    keepIn(dict, shape.type.detachedShape());
  }

  private void keepIn(PyDict dict, Shape next) {
    Shape s = shape;
    Object[] changed = new Object[s.reserved + 1];
    System.arraycopy(slots, 0, changed, 0, Math.min(s.reserved, slots.length));
    changed[s.reserved] = dict;
    slots = changed;
    shape = next;
  }

  /** Changes {@code __class__}; the caller has checked that the layouts agree. */
  public final void setType(PyType type) {
    if (type.hasDict) {
      PyDict dict = dict();
      shape = type.detachedShape();
      slots[shape.reserved] = dict;
    } else {
      shape = type.rootShape;
    }
  }

  @Override
  public final boolean equals(Object other) {
    return this == other || (other != null && Ops.eq(this, other));
  }

  @Override
  public final int hashCode() {
    return Long.hashCode(Ops.hash(this));
  }

  @Override
  public String toString() {
    return Ops.repr(this);
  }
}
