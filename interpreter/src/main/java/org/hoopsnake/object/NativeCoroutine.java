package org.hoopsnake.object;

import org.hoopsnake.ast.Span;

/**
 * The state machine of an async function written in Java. {@link #coroutine} wraps it into a
 * coroutine object that Python cannot tell from one of its own; it runs in a {@link Frame} like any
 * other, so that awaiting, cancelling and tracebacks work alike.
 *
 * <p>A step runs from one suspension to the next:
 *
 * <pre>{@code
 * protected int step(Frame frame) {
 *   if (state == 0) {
 *     state = 1;
 *     if (suspends(frame, future)) return Completion.SUSPENDED;
 *   }
 *   return finish(frame, result());       // result() raises what the await raised
 * }
 * }</pre>
 */
public abstract class NativeCoroutine {
  /** Where to go on; 0 at the start. */
  protected int state;

  private Object value;
  private PyException error;

  /** Runs on; RETURN (by {@link #finish}) or SUSPENDED. May raise, which ends the coroutine. */
  protected abstract int step(Frame frame);

  /**
   * Awaits something. False when it has ended at once: {@link #result} gives or raises what came of
   * it. True when the step must return SUSPENDED; the next step finds the result.
   */
  protected final boolean suspends(Frame frame, Object awaitable) {
    try {
      if (Coroutines.await(frame, awaitable) == Completion.SUSPENDED) {
        return true;
      }
      value = frame.value;
      error = null;
    } catch (PyException e) {
      error = e;
      value = null;
    }
    return false;
  }

  /** What the last await gave, or raises what it raised. */
  protected final Object result() {
    PyException e = error;
    if (e != null) {
      error = null;
      throw e;
    }
    Object v = value;
    value = null;
    return v;
  }

  /** The exception of the last await, or null; it is taken. */
  protected final PyException takeError() {
    PyException e = error;
    error = null;
    return e;
  }

  /** Ends the coroutine with a result. */
  protected static int finish(Frame frame, Object result) {
    frame.value = result;
    return Completion.RETURN;
  }

  /** The coroutine object; {@code code} comes from {@link #code} and is shared by all calls. */
  public static PyCoroutine coroutine(Code code, NativeCoroutine machine) {
    ThreadState ts = ThreadState.current();
    Frame frame = new Frame(code, ts.interpreter.builtins, ts.interpreter.builtins, null, ts);
    frame.slots[0] = machine;
    return new PyCoroutine(frame, code.name, code.qualname);
  }

  /** The code object of an async function written in Java. */
  public static Code code(String name, String qualname, String module) {
    return new Code(
        name,
        qualname,
        "<" + module + ">",
        1,
        Code.COROUTINE | Code.OPTIMIZED | Code.NEWLOCALS,
        new Code.Signature(0, 0, 0),
        new Code.Variables(new String[0], new boolean[0], new String[0]),
        null,
        BODY,
        1,
        new Span[] {new Span(1, 0, 1, 0)});
  }

  private static final FunctionBody BODY =
      new FunctionBody() {
        @Override
        public boolean isNative() {
          return true;
        }

        @Override
        public int exec(Frame frame) {
          return ((NativeCoroutine) frame.slots[0]).step(frame);
        }

        @Override
        public int resume(Frame frame) {
          NativeCoroutine machine = (NativeCoroutine) frame.slots[0];
          try {
            if (Coroutines.resumeAwait(frame) == Completion.SUSPENDED) {
              return Completion.SUSPENDED;
            }
            machine.value = frame.value;
            machine.error = null;
          } catch (PyException e) {
            // What yields without an awaitable is a generator in CPython.
            machine.error = Coroutines.leavingGenerator(e);
            machine.value = null;
          }
          return machine.step(frame);
        }
      };
}
