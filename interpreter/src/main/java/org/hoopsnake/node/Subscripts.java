package org.hoopsnake.node;

import org.hoopsnake.object.Frame;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyList;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PySlice;

/** {@code o[key]}: reading, assigning, deleting; slices. */
public final class Subscripts {
  private Subscripts() {}

  /** Reading an item. */
  public static final class Load extends Expression {
    private final Expression object;
    private final Expression key;
    private final int at;

    public Load(Expression object, Expression key, int at) {
      this.object = object;
      this.key = key;
      this.at = at;
    }

    @Override
    public Object execute(Frame f) {
      Object o = object.execute(f);
      Object k = key.execute(f);
      if (o instanceof PyList list && k instanceof Long i && list.type() == PyList.TYPE) {
        long n = i;
        if (n >= 0 && n < list.size()) {
          return list.get((int) n);
        }
      } else if (o instanceof PyDict d && d.type() == PyDict.TYPE) {
        f.at = at;
        Object value = d.get(k);
        if (value != null) {
          return value;
        }
      }
      f.at = at;
      return Ops.getItem(o, k);
    }
  }

  /** Assigning an item. */
  public static final class Store extends Target {
    private final Expression object;
    private final Expression key;
    private final int at;

    public Store(Expression object, Expression key, int at) {
      this.object = object;
      this.key = key;
      this.at = at;
    }

    @Override
    public void store(Frame f, Object value) {
      Object o = object.execute(f);
      Object k = key.execute(f);
      f.at = at;
      if (o instanceof PyDict d && d.type() == PyDict.TYPE) {
        d.put(k, value);
      } else {
        Ops.setItem(o, k, value);
      }
    }
  }

  /** {@code del o[key]}. */
  public static final class Delete extends Statement {
    private final Expression object;
    private final Expression key;
    private final int at;

    public Delete(Expression object, Expression key, int at) {
      this.object = object;
      this.key = key;
      this.at = at;
    }

    @Override
    public int exec(Frame f) {
      Object o = object.execute(f);
      Object k = key.execute(f);
      f.at = at;
      Ops.delItem(o, k);
      return 0;
    }
  }

  /** {@code lower:upper:step}; any of them may be null. */
  public static final class SliceNode extends Expression {
    private final Expression lower;
    private final Expression upper;
    private final Expression step;

    public SliceNode(Expression lower, Expression upper, Expression step) {
      this.lower = lower;
      this.upper = upper;
      this.step = step;
    }

    @Override
    public Object execute(Frame f) {
      return new PySlice(part(lower, f), part(upper, f), part(step, f));
    }

    private static Object part(Expression e, Frame f) {
      return e == null ? PyNone.NONE : e.execute(f);
    }
  }
}
