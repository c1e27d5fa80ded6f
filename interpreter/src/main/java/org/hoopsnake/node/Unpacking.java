package org.hoopsnake.node;

import java.util.ArrayList;
import java.util.List;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.Frame;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyList;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.object.Special;
import org.hoopsnake.object.Types;

/** Assignment to {@code a, b} and {@code a, *b, c}. */
public final class Unpacking {
  private Unpacking() {}

  /** Targets in a row. */
  public static final class Sequence extends Target {
    private final Target[] targets;
    private final int at;

    public Sequence(Target[] targets, int at) {
      this.targets = targets;
      this.at = at;
    }

    @Override
    public void store(Frame f, Object value) {
      int n = targets.length;
      if (value instanceof PyTuple t && t.type() == PyTuple.TYPE && t.items.length == n) {
        Object[] items = t.items;
        for (int i = 0; i < n; i++) {
          targets[i].store(f, items[i]);
        }
        return;
      }
      f.at = at;
      Object[] items = exactly(value, n);
      for (int i = 0; i < n; i++) {
        targets[i].store(f, items[i]);
      }
    }
  }

  static Object iterator(Object value) {
    if (Types.of(value).special(Special.ITER) == null
        && Types.of(value).special(Special.GETITEM) == null) {
      throw Errors.typeError("cannot unpack non-iterable %s object", Types.name(value));
    }
    return Ops.iter(value);
  }

  private static Object[] exactly(Object value, int n) {
    Object it = iterator(value);
    Object[] items = new Object[n];
    for (int i = 0; i < n; i++) {
      items[i] = Ops.next(it);
      if (items[i] == null) {
        throw Errors.valueError("not enough values to unpack (expected %d, got %d)", n, i);
      }
    }
    if (Ops.next(it) != null) {
      throw tooMany(value, n);
    }
    return items;
  }

  private static PyException tooMany(Object value, int n) {
    if (value instanceof PyTuple || value instanceof PyList || Types.name(value).equals("dict")) {
      return Errors.valueError(
          "too many values to unpack (expected %d, got %d)", n, Ops.len(value));
    }
    return Errors.valueError("too many values to unpack (expected %d)", n);
  }

  /** Targets with a starred one among them. */
  public static final class StarredSequence extends Target {
    private final Target[] targets;
    private final int star;
    private final int at;

    public StarredSequence(Target[] targets, int star, int at) {
      this.targets = targets;
      this.star = star;
      this.at = at;
    }

    @Override
    public void store(Frame f, Object value) {
      f.at = at;
      int after = targets.length - star - 1;
      Object it = iterator(value);
      List<Object> all = new ArrayList<>();
      for (Object item = Ops.next(it); item != null; item = Ops.next(it)) {
        all.add(item);
        if (all.size() == star) {
          Ops.lengthHint(it, 0);
        }
      }
      if (all.size() < star + after) {
        throw Errors.valueError(
            "not enough values to unpack (expected at least %d, got %d)", star + after, all.size());
      }
      int rest = all.size() - after;
      for (int i = 0; i < star; i++) {
        targets[i].store(f, all.get(i));
      }
      targets[star].store(f, new PyList(all.subList(star, rest).toArray()));
      for (int i = 0; i < after; i++) {
        targets[star + 1 + i].store(f, all.get(rest + i));
      }
    }
  }
}
