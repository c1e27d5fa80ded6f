package org.hoopsnake.lowering;

import java.util.Arrays;
import org.hoopsnake.object.Code;
import org.hoopsnake.object.Frame;
import org.hoopsnake.object.FunctionBody;

/**
 * The body of a code object that has not run yet. Most functions of an imported module never do, so
 * they are lowered when they run for the first time.
 */
final class LazyBody extends FunctionBody {
  /** Lowers the body. */
  interface Lowerer {
    FunctionBody lower(Unit unit);
  }

  private final Unit unit;
  private final Lowerer lowerer;

  LazyBody(Unit unit, Lowerer lowerer) {
    this.unit = unit;
    this.lowerer = lowerer;
  }

  @Override
  public int exec(Frame f) {
    Code code = f.code;
    if (code.body == this) {
      FunctionBody body = lowerer.lower(unit);
      code.positions = unit.positions();
      code.slotCount = unit.slotCount();
      code.body = body;
    }
    f.slots = Arrays.copyOf(f.slots, code.slotCount);
    return code.body.exec(f);
  }

  @Override
  public int resume(Frame f) {
    throw new IllegalStateException("the body has not been lowered");
  }
}
