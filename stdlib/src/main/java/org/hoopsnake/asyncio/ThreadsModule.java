package org.hoopsnake.asyncio;

import org.hoopsnake.binding.BuiltinModule;
import org.hoopsnake.binding.Function;
import org.hoopsnake.object.Calls;
import org.hoopsnake.object.Code;
import org.hoopsnake.object.Keywords;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.ThreadState;

/** {@code asyncio.threads}. */
@BuiltinModule(name = "asyncio.threads", doc = "Running functions in threads.")
public final class ThreadsModule {
  private static final Code TO_THREAD = Routine.code("to_thread", "threads");

  ThreadsModule() {}

  @Function(
      value = "async def to_thread(func, /, *args, **kwargs)",
      doc = "Has a thread of the default executor call func, in a copy of the context.")
  static Object toThread(Object function, Object[] args, PyDict kwargs) {
    return new ToThread(function, args, kwargs).coroutine();
  }

  private static final class ToThread extends Routine {
    private final Object function;
    private final Object[] args;
    private final PyDict kwargs;

    ToThread(Object function, Object[] args, PyDict kwargs) {
      super(TO_THREAD);
      this.function = function;
      this.args = args;
      this.kwargs = kwargs;
    }

    @Override
    protected Object step(Object value, PyException error) {
      if (state != 0) {
        rethrow(error);
        return value;
      }
      state = 1;
      ThreadState thread = ThreadState.current();
      Object loop = Loops.running(thread);
      Object run = Ops.getAttr(Contexts.copyCurrent(thread), "run");
      Object partial = Ops.getAttr(thread.interpreter.importModule("functools"), "partial");
      Object call =
          Calls.call(
              partial,
              Keywords.values(Calls.prepend(run, Calls.prepend(function, args)), kwargs),
              Keywords.names(kwargs));
      return await(Ops.callMethod(loop, "run_in_executor", PyNone.NONE, call));
    }
  }
}
