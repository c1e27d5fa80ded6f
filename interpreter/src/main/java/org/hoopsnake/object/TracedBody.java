package org.hoopsnake.object;

/**
 * The body of code that may be traced: two trees, of which the one tells where its statements are.
 * A frame that begins while its thread is traced runs in that one, any other in the plain one; and
 * each goes on in the tree it began in, since that has its progress.
 */
public final class TracedBody extends FunctionBody {
  private final FunctionBody plain;
  private final FunctionBody traced;

  public TracedBody(FunctionBody plain, FunctionBody traced) {
    this.plain = plain;
    this.traced = traced;
  }

  @Override
  public int exec(Frame f) {
    if (!Tracing.isOn(f.thread)) {
      return run(f, plain, false);
    }
    f.extras().traced = true;
    Tracing.begun(f);
    return run(f, traced, false);
  }

  @Override
  public int resume(Frame f) {
    FrameExtras x = f.extras;
    if (x != null && x.itemTold) {
      x.itemTold = false;
      if (Tracing.isOn(f.thread)) {
        Tracing.goesOn(f, null);
      }
    }
    return run(f, x != null && x.traced ? traced : plain, true);
  }

  private static int run(Frame f, FunctionBody tree, boolean started) {
    int completion;
    try {
      completion = started ? tree.resume(f) : tree.exec(f);
    } catch (PyException e) {
      if (Tracing.isOn(f.thread)) {
        Tracing.raised(f, e);
        Tracing.unwound(f, e);
      }
      throw e;
    }
    if (completion != Completion.SUSPENDED) {
      Tracing.returned(f, Monitor.PY_RETURN, f.value);
    } else if (f.itemYielded && Tracing.isOn(f.thread)) {
      f.extras().itemTold = true;
      Tracing.returned(f, Monitor.PY_YIELD, f.value);
    }
    return completion;
  }
}
