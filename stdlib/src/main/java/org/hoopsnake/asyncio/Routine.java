package org.hoopsnake.asyncio;

import org.hoopsnake.object.Code;
import org.hoopsnake.object.NativeCoroutine;
import org.hoopsnake.object.PyException;

/** A state machine that is told its code object when it is made. */
abstract class Routine extends LeanRoutine {
  private final Code code;

  Routine(Code code) {
    this.code = code;
  }

  @Override
  final Code code() {
    return code;
  }

  /** The code of an async function: its qualified name and the module that defines it. */
  static Code code(String qualname, String module) {
    return NativeCoroutine.code(
        qualname.substring(qualname.lastIndexOf('.') + 1), qualname, "asyncio." + module);
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
