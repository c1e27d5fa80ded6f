package org.hoopsnake.lowering;

import org.hoopsnake.object.Code;
import org.hoopsnake.object.Frame;
import org.hoopsnake.object.FunctionBody;

/**
 * The body of a code object that has not run yet. Most functions of an imported module never do, so
 * they are lowered when their first frame is made.
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
  public void prepare(Code code) {
    FunctionBody body = unit.root(lowerer.lower(unit));
    code.positions = unit.positions();
    code.slotCount = unit.slotCount();
    unit.setInlined(code);
    code.nested = unit.nested();
    code.growing = unit.growing();
    code.body = body;
  }

  @Override
  public int exec(Frame f) {
    throw new IllegalStateException("the body has not been lowered");
  }

  @Override
  public int resume(Frame f) {
    throw new IllegalStateException("the body has not been lowered");
  }
}
