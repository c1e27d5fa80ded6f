package org.hoopsnake.node;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.ExceptionTypes;
import org.hoopsnake.object.Frame;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyFrozenSet;
import org.hoopsnake.object.PyList;
import org.hoopsnake.object.PySet;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.object.Special;
import org.hoopsnake.object.Types;

/** Tuples, lists, sets and dicts written out. */
public final class Displays {
  private Displays() {}

  static Object[] evaluate(Expression[] items, Frame f) {
    Object[] values = new Object[items.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = items[i].execute(f);
    }
    return values;
  }

  /** {@code (a, b)}. */
  public static final class TupleDisplay extends Expression {
    private final Expression[] items;

    public TupleDisplay(Expression[] items) {
      this.items = items;
    }

    @Override
    public Object execute(Frame f) {
      return items.length == 0 ? PyTuple.EMPTY : new PyTuple(evaluate(items, f));
    }
  }

  /** {@code [a, b]}. */
  public static final class ListDisplay extends Expression {
    private final Expression[] items;

    public ListDisplay(Expression[] items) {
      this.items = items;
    }

    @Override
    public Object execute(Frame f) {
      return new PyList(evaluate(items, f));
    }
  }

  /** {@code {a, b}}. */
  public static final class SetDisplay extends Expression {
    private final Expression[] items;
    private final int at;

    public SetDisplay(Expression[] items, int at) {
      this.items = items;
      this.at = at;
    }

    @Override
    public Object execute(Frame f) {
      Object[] values = evaluate(items, f);
      f.at = at;
      PySet set = new PySet();
      for (Object value : values) {
        set.add(value);
      }
      return set;
    }
  }

  /**
   * {@code {1, 2, 3}}: three constants or more are a frozenset that is copied, as in CPython, where
   * it shows in the order of iteration.
   */
  public static final class ConstantSetDisplay extends Expression {
    private final PyFrozenSet constants;

    public ConstantSetDisplay(Object[] values) {
      this.constants = new PyFrozenSet(values);
    }

    @Override
    public Object execute(Frame f) {
      return new PySet(constants);
    }
  }

  /** What a display with stars makes. */
  public enum Kind {
    TUPLE,
    LIST,
    SET
  }

  /** {@code [a, *b]} and the like. */
  public static final class Starred extends Expression {
    private final Kind kind;
    private final Expression[] items;
    private final boolean[] starred;
    private final int at;

    public Starred(Kind kind, Expression[] items, boolean[] starred, int at) {
      this.kind = kind;
      this.items = items;
      this.starred = starred;
      this.at = at;
    }

    @Override
    public Object execute(Frame f) {
      return kind == Kind.SET ? set(f) : sequence(f);
    }

    /** What is in front of the first star is hashed there, the rest one by one. */
    private PySet set(Frame f) {
      PySet set = new PySet();
      List<Object> first = new ArrayList<>();
      boolean star = false;
      for (int i = 0; i < items.length; i++) {
        if (starred[i] && !star) {
          star = true;
          f.at = at;
          first.forEach(set::add);
        }
        Object value = items[i].execute(f);
        f.at = at;
        if (starred[i]) {
          set.addAll(value);
        } else if (star) {
          set.add(value);
        } else {
          first.add(value);
        }
      }
      return set;
    }

    private Object sequence(Frame f) {
      List<Object> all = new ArrayList<>();
      for (int i = 0; i < items.length; i++) {
        Object value = items[i].execute(f);
        if (starred[i]) {
          f.at = at;
          extend(value, all);
        } else {
          all.add(value);
        }
      }
      f.at = at;
      return finish(kind, all.toArray());
    }
  }

  static void extend(Object value, List<Object> all) {
    if (Types.of(value).special(Special.ITER) == null
        && Types.of(value).special(Special.GETITEM) == null) {
      throw Errors.typeError("Value after * must be an iterable, not %s", Types.name(value));
    }
    Collections.addAll(all, Ops.listed(value));
  }

  static Object finish(Kind kind, Object[] items) {
    switch (kind) {
      case TUPLE:
        return new PyTuple(items);
      case LIST:
        return new PyList(items);
      default:
        PySet set = new PySet();
        for (Object item : items) {
          set.add(item);
        }
        return set;
    }
  }

  /** What lowering has collected in a list, as a tuple, list or set. */
  public static final class Collected extends Expression {
    private final Kind kind;
    private final Expression list;
    private final int at;

    public Collected(Kind kind, Expression list, int at) {
      this.kind = kind;
      this.list = list;
      this.at = at;
    }

    @Override
    public Object execute(Frame f) {
      PyList items = (PyList) list.execute(f);
      f.at = at;
      return finish(kind, items.toArray());
    }
  }

  /** {@code {k: v, **m}}; a null key stands for {@code **}. */
  public static final class DictDisplay extends Expression {
    private final Expression[] keys;
    private final Expression[] values;
    private final int at;

    public DictDisplay(Expression[] keys, Expression[] values, int at) {
      this.keys = keys;
      this.values = values;
      this.at = at;
    }

    @Override
    public Object execute(Frame f) {
      PyDict dict = new PyDict();
      for (int i = 0; i < keys.length; i++) {
        if (keys[i] == null) {
          Object mapping = values[i].execute(f);
          f.at = at;
          update(dict, mapping);
        } else {
          Object key = keys[i].execute(f);
          Object value = values[i].execute(f);
          f.at = at;
          dict.put(key, value);
        }
      }
      return dict;
    }
  }

  static void update(PyDict dict, Object mapping) {
    if (mapping instanceof PyDict d && d.type() == PyDict.TYPE) {
      for (int i = d.nextIndex(0); i >= 0; i = d.nextIndex(i + 1)) {
        dict.put(d.keyAt(i), d.valueAt(i));
      }
      return;
    }
    Object keys;
    try {
      keys = Ops.callMethod(mapping, "keys");
    } catch (PyException e) {
      if (e.is(ExceptionTypes.ATTRIBUTE_ERROR)) {
        throw Errors.typeError("'%s' object is not a mapping", Types.name(mapping));
      }
      throw e;
    }
    Ops.forEach(keys, key -> dict.put(key, Ops.getItem(mapping, key)));
  }

  // ---- what lowering collects step by step

  /** Appends to the list in a slot, or extends it: then {@code star} says for what. */
  public static final class Collect extends Statement {
    private final int slot;
    private final Expression value;
    private final Kind star;
    private final int at;

    public Collect(int slot, Expression value, Kind star, int at) {
      this.slot = slot;
      this.value = value;
      this.star = star;
      this.at = at;
    }

    @Override
    public int exec(Frame f) {
      Object v = value.execute(f);
      PyList list = (PyList) f.slots[slot];
      if (star != null) {
        f.at = at;
        List<Object> all = new ArrayList<>();
        if (star == Kind.SET) {
          PySet set = new PySet();
          set.addAll(v);
          Collections.addAll(all, Ops.toArray(set));
        } else {
          extend(v, all);
        }
        all.forEach(list::add);
      } else {
        list.add(v);
      }
      return 0;
    }
  }

  /** Adds to the set in a slot. */
  public static final class CollectInSet extends Statement {
    private final int slot;
    private final Expression value;
    private final int at;

    public CollectInSet(int slot, Expression value, int at) {
      this.slot = slot;
      this.value = value;
      this.at = at;
    }

    @Override
    public int exec(Frame f) {
      Object v = value.execute(f);
      f.at = at;
      ((PySet) f.slots[slot]).add(v);
      return 0;
    }
  }

  /**
   * Puts a pair into the dict in a slot; a null key merges the value; {@code call} names no key
   * twice.
   */
  public static final class CollectInDict extends Statement {
    private final int slot;
    private final Expression key;
    private final Expression value;
    private final Expression callee;
    private final int at;

    public CollectInDict(int slot, Expression key, Expression value, Expression callee, int at) {
      this.slot = slot;
      this.key = key;
      this.value = value;
      this.callee = callee;
      this.at = at;
    }

    @Override
    public int exec(Frame f) {
      Object k = key == null ? null : key.execute(f);
      Object v = value.execute(f);
      PyDict dict = (PyDict) f.slots[slot];
      f.at = at;
      if (callee != null) {
        Object fn = callee.execute(f);
        if (k == null) {
          CallNodes.merge(fn, dict, v);
        } else {
          CallNodes.put(fn, dict, k, v);
        }
      } else if (k == null) {
        update(dict, v);
      } else {
        dict.put(k, v);
      }
      return 0;
    }
  }

  /** A new empty collection. */
  public static final class Empty extends Expression {
    private final Class<?> type;

    public Empty(Class<?> type) {
      this.type = type;
    }

    @Override
    public Object execute(Frame f) {
      return type == PyList.class
          ? new PyList()
          : type == PyDict.class ? new PyDict() : new PySet();
    }
  }
}
