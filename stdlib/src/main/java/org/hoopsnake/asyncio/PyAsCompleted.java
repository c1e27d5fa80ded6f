package org.hoopsnake.asyncio;

import java.util.ArrayList;
import java.util.List;
import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Method;
import org.hoopsnake.object.Code;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.ExceptionTypes;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyIterator;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.ThreadState;
import org.hoopsnake.object.Types;

/**
 * What {@code asyncio.as_completed} returns. As an asynchronous iterator it gives the futures in
 * the order in which they are done; as a plain one it gives coroutines of their results.
 */
@BuiltinType(
    name = "_AsCompletedIterator",
    module = "asyncio.tasks",
    doc = "",
    subclassable = false)
public final class PyAsCompleted extends PyIterator {
  public static final PyType TYPE = PyType.builtin(PyAsCompletedBinding.INSTANCE);

  private static final Code WAIT_FOR_ONE =
      Routine.code("_AsCompletedIterator._wait_for_one", "tasks");
  private static final Code ANEXT = Routine.code("_AsCompletedIterator.__anext__", "tasks");

  private final PyQueue done;
  private final List<Object> todo = new ArrayList<>();
  private final OneDone whenDone = new OneDone();
  private Object timer;
  private int left;

  private PyAsCompleted() {
    super(TYPE);
    done = PyQueue.unbounded();
  }

  static Object of(Object awaitables, Object timeout) {
    if (Coros.isAwaitable(awaitables)) {
      throw Errors.typeError("expects an iterable of awaitables, not %s", Types.name(awaitables));
    }
    PyAsCompleted it = new PyAsCompleted();
    Object loop = Loops.get(ThreadState.current());
    for (Object awaitable : Sets.unique(awaitables)) {
      Object future = Tasks.ensureFuture(awaitable, loop);
      if (!it.todo.contains(future)) {
        it.todo.add(future);
      }
    }
    for (Object future : it.todo) {
      Loops.addDoneCallback(future, it.whenDone);
    }
    if (!it.todo.isEmpty() && timeout != PyNone.NONE) {
      it.timer = Timers.later(loop, timeout, new TimeIsUp(), it);
    }
    it.left = it.todo.size();
    return it;
  }

  private final class OneDone extends NativeCallback {
    @Override
    String qualname() {
      return "_AsCompletedIterator._handle_completion";
    }

    @Override
    void done(Object future) {
      if (todo.isEmpty()) {
        return;
      }
      todo.remove(future);
      done.putNow(future);
      if (todo.isEmpty() && timer != null) {
        Timers.cancel(timer);
      }
    }
  }

  private static final class TimeIsUp extends NativeCallback {
    @Override
    String qualname() {
      return "_AsCompletedIterator._handle_timeout";
    }

    @Override
    void done(Object iterator) {
      PyAsCompleted it = (PyAsCompleted) iterator;
      for (Object future : it.todo) {
        Loops.removeDoneCallback(future, it.whenDone);
        it.done.putNow(PyNone.NONE);
      }
      it.todo.clear();
    }
  }

  @Override
  public Object next() {
    if (left == 0) {
      return null;
    }
    left--;
    return new WaitForOne(WAIT_FOR_ONE, true).coroutine();
  }

  @Method(value = "__aiter__(self, /)", doc = "Return self.")
  Object aiter() {
    return this;
  }

  @Method(value = "async def __anext__(self)", doc = "The next future that is done.")
  Object anext() {
    return new WaitForOne(ANEXT, false).coroutine();
  }

  private final class WaitForOne extends Routine {
    private final boolean resolve;

    WaitForOne(Code code, boolean resolve) {
      super(code);
      this.resolve = resolve;
    }

    @Override
    protected Object step(Object value, PyException error) {
      if (state == 0) {
        state = 1;
        if (!resolve) {
          if (left == 0) {
            throw AsyncioErrors.error(ExceptionTypes.STOP_ASYNC_ITERATION);
          }
          left--;
        }
        return await(done.get());
      }
      rethrow(error);
      if (value == PyNone.NONE) {
        throw AsyncioErrors.error(ExceptionTypes.TIMEOUT_ERROR);
      }
      return resolve ? Loops.result(value) : value;
    }
  }
}
