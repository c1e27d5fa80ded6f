package org.hoopsnake.object;

/** What {@code set} and {@code frozenset} have in common: a table of keys. */
public abstract class SetObject extends PyObject {
  final SetTable table = new SetTable();

  protected SetObject(PyType type) {
    super(type);
  }

  static long hashOf(Object key) {
    return key instanceof String s
        ? StringHash.current().of(s)
        : PyDict.hashOrExplain(key, "a set element");
  }

  public final int size() {
    return table.size();
  }

  public final boolean has(Object key) {
    return table.contains(key, hashOf(key));
  }

  /** The elements in the order of iteration. */
  public final Object[] toArray() {
    return table.toArray();
  }

  /** {@code key in self}, where a set that is looked for stands for a frozenset. */
  final boolean containsKey(Object key) {
    return key instanceof PySet s && s.type().special(Special.HASH) == PyNone.NONE
        ? table.contains(frozen(s), s.table.frozenHash())
        : has(key);
  }

  static PyFrozenSet frozen(SetObject set) {
    PyFrozenSet frozen = new PyFrozenSet();
    frozen.table.merge(set.table);
    return frozen;
  }

  /** A new set of the built-in type of this one. */
  final SetObject empty() {
    return this instanceof PySet ? new PySet() : new PyFrozenSet();
  }

  final SetObject copyOf() {
    SetObject copy = empty();
    copy.table.merge(table);
    return copy;
  }

  final String setRepr() {
    PyType type = type();
    ReprGuard guard = ThreadState.current().reprs;
    if (!guard.enter(this)) {
      return type.name() + "(...)";
    }
    try {
      if (table.size() == 0) {
        return type.name() + "()";
      }
      String list = Ops.repr(new PyList(toArray()));
      String body = "{" + list.substring(1, list.length() - 1) + "}";
      return type == PySet.TYPE ? body : type.name() + "(" + body + ")";
    } finally {
      guard.leave();
    }
  }

  final Object reduced() {
    return new PyTuple(type(), new PyTuple(new PyList(toArray())), ObjectReduction.state(this));
  }
}
