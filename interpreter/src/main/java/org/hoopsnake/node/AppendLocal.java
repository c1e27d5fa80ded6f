package org.hoopsnake.node;

import static org.hoopsnake.object.Completion.NORMAL;

import org.hoopsnake.ast.Operator;
import org.hoopsnake.object.Frame;
import org.hoopsnake.object.GrowingString;
import org.hoopsnake.object.Ops;

/**
 * {@code name += value} for a local variable that may gather a string: see {@link GrowingString}.
 * Where the string is looked at after each few appends, this gives up and makes new strings.
 */
public final class AppendLocal extends Statement {
  /** Shorter strings are as quickly made anew. */
  private static final int LONG = 256;

  private static final int PATIENCE = 8;

  private final int slot;
  private final int growing;
  private final Expression left;
  private final Expression value;
  private final int at;
  private int disappointments;

  /**
   * @param growing the slot for the string while it grows
   * @param left loads the variable
   */
  public AppendLocal(int slot, int growing, Expression left, Expression value, int at) {
    this.slot = slot;
    this.growing = growing;
    this.left = left;
    this.value = value;
    this.at = at;
  }

  @Override
  public int exec(Frame f) {
    Object[] slots = f.slots;
    if (slots[slot] == null
        && slots[growing] instanceof GrowingString string
        && string.isGrowing()) {
      append(f, string);
      return NORMAL;
    }
    Object a = left.execute(f);
    Object b = value.execute(f);
    if (a instanceof String s && s.length() >= LONG && b instanceof String more) {
      if (disappointments < PATIENCE && slots[slot] == a) {
        begin(f, s, more);
        return NORMAL;
      }
    } else if (a instanceof Long m && b instanceof Long n) {
      long x = m;
      long y = n;
      long r = x + y;
      if (((x ^ r) & (y ^ r)) >= 0) {
        slots[slot] = r;
        return NORMAL;
      }
    }
    f.at = at;
    slots[slot] = Ops.inplace(Operator.ADD, a, b);
    return NORMAL;
  }

  private void append(Frame f, GrowingString string) {
    Object more = value.execute(f);
    if (string.isGrowing() && f.slots[slot] == null && more instanceof String s) {
      string.append(s);
      return;
    }
    String before = string.settle();
    f.at = at;
    if (f.slots[slot] == null) {
      f.slots[slot] = before; // the variable keeps it where adding fails
    }
    f.slots[slot] = Ops.inplace(Operator.ADD, before, more);
  }

  private void begin(Frame f, String start, String more) {
    if (f.slots[growing] instanceof GrowingString last && last.wasInVain()) {
      disappointments++;
    }
    f.slots[growing] = new GrowingString(start, more);
    f.slots[slot] = null;
  }
}
