package org.hoopsnake.asyncio;

import org.hoopsnake.object.Code;
import org.hoopsnake.object.Completion;
import org.hoopsnake.object.Coroutines;
import org.hoopsnake.object.Frame;
import org.hoopsnake.object.NativeCoroutine;
import org.hoopsnake.object.PyCoroutine;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyNone;

/**
 * A coroutine of asyncio's own, written as a state machine: {@code async def} in Java.
 *
 * <p>{@link #step(Object, PyException)} runs from one await to the next. It returns {@link
 * #await(Object)} to wait for something, and is called again with what came of that: a value, or an
 * exception to raise (usually by throwing it again). {@code state} is its own to count in.
 * Everything that {@code step} has to remember stands in fields.
 */
abstract class Routine extends NativeCoroutine {
  private static final Object AWAIT = new Object();
  private static final Object YIELD = new Object();

  private final Code code;
  private Object awaitable;

  Routine(Code code) {
    this.code = code;
  }

  /** The code of an async function: its qualified name and the module that defines it. */
  static Code code(String qualname, String module) {
    return NativeCoroutine.code(
        qualname.substring(qualname.lastIndexOf('.') + 1), qualname, "asyncio." + module);
  }

  /** The coroutine object; it has not started. */
  final PyCoroutine coroutine() {
    return NativeCoroutine.coroutine(code, this);
  }

  /** Runs to the next await or to the end; returns the result in that case. */
  protected abstract Object step(Object value, PyException error);

  /** To be returned by step: wait for this, and go on with what comes of it. */
  final Object await(Object something) {
    awaitable = something;
    return AWAIT;
  }

  /** To be returned by step: give way for one iteration of the loop. */
  static Object yieldNone() {
    return YIELD;
  }

  /** {@code raise error} where there is one. */
  static void rethrow(PyException error) {
    if (error != null) {
      throw error;
    }
  }

  @Override
  protected final int step(Frame frame) {
    PyException error = takeError();
    Object value = error == null ? result() : null;
    while (true) {
      Object out = step(value, error);
      if (out == AWAIT) {
        Object something = awaitable;
        awaitable = null;
        if (suspends(frame, something)) {
          return Completion.SUSPENDED;
        }
        error = takeError();
        value = error == null ? result() : null;
      } else if (out == YIELD) {
        return Coroutines.yield(frame, PyNone.NONE);
      } else {
        return finish(frame, out);
      }
    }
  }

  /** {@code async def f(): return await awaitable}. */
  static final class Await extends Routine {
    private final Object something;

    Await(Code code, Object something) {
      super(code);
      this.something = something;
    }

    @Override
    protected Object step(Object value, PyException error) {
      if (state == 0) {
        state = 1;
        return await(something);
      }
      rethrow(error);
      return value;
    }
  }

  /** An async function that awaits nothing. */
  abstract static class Immediate extends Routine {
    Immediate(Code code) {
      super(code);
    }

    @Override
    protected final Object step(Object value, PyException error) {
      return run();
    }

    abstract Object run();
  }
}
