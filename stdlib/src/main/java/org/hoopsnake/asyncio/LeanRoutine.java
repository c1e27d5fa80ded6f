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
abstract class LeanRoutine extends NativeCoroutine {
  private static final Object AWAIT = new Object();
  private static final Object YIELD = new Object();

  private Object awaitable;

  /** The code object, shared by all calls. */
  abstract Code code();

  /** The coroutine object; it has not started. */
  final PyCoroutine coroutine() {
    return NativeCoroutine.coroutine(code(), this);
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
}
