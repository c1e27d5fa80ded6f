package org.hoopsnake.lowering;

import java.util.Arrays;
import java.util.function.Function;
import org.hoopsnake.ast.Span;
import org.hoopsnake.object.Code;
import org.hoopsnake.object.Frame;
import org.hoopsnake.object.FunctionBody;
import org.hoopsnake.object.TracedBody;
import org.hoopsnake.scope.Scope;

/**
 * The body of a code object that has not run yet. Most functions of an imported module never do, so
 * they are lowered when their first frame is made; and once more when one of them is traced.
 */
final class LazyBody extends FunctionBody implements Function<Code, FunctionBody> {
  /** Lowers the body. */
  interface Lowerer {
    FunctionBody lower(Unit unit);
  }

  private final Source source;
  private final Scope scope;
  private final CodeMaker.Header header;
  private final Lowerer lowerer;

  LazyBody(Source source, Scope scope, CodeMaker.Header header, Lowerer lowerer) {
    this.source = source;
    this.scope = scope;
    this.header = header;
    this.lowerer = lowerer;
  }

  private Unit unit() {
    return new Unit(
        source, scope, header.qualname(), header.slotNames(), header.first(), header.firstLine());
  }

  /** Where the code begins: what is known before the body is lowered. */
  Span[] positions() {
    return new Span[] {Unit.start(scope, header.first(), header.firstLine())};
  }

  @Override
  public void prepare(Code code) {
    Unit unit = unit();
    unit.traced = source.scopes().isTraceable();
    FunctionBody body = unit.root(lowerer.lower(unit));
    code.positions = unit.positions();
    code.slotCount = unit.slotCount();
    unit.setInlined(code);
    code.nested = unit.nested();
    code.growing = unit.growing();
    code.body = unit.traced ? new TracedBody(body, body) : body;
  }

  /** The tree for tracers. */
  @Override
  public FunctionBody apply(Code code) {
    Unit unit = unit();
    unit.extend(code);
    FunctionBody body = unit.root(lowerer.lower(unit));
    unit.setInlined(code);
    int[] growing = unit.growing();
    int before = code.growing.length;
    code.growing = Arrays.copyOf(code.growing, before + growing.length);
    System.arraycopy(growing, 0, code.growing, before, growing.length);
    code.extend(unit.positions(), unit.slotCount());
    return body;
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
