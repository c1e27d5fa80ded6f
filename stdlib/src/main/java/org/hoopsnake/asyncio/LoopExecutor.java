package org.hoopsnake.asyncio;

import org.hoopsnake.object.Calls;
import org.hoopsnake.object.Code;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.ExceptionTypes;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyBaseException;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyThread;
import org.hoopsnake.object.ThreadState;
import org.hoopsnake.object.Warnings;

/**
 * {@code loop.run_in_executor}: our own threads by default, or any executor that Python code gives.
 */
final class LoopExecutor {
  private static final Code SHUTDOWN =
      Routine.code("BaseEventLoop.shutdown_default_executor", "base_events");

  private final PyBaseEventLoop loop;
  private WorkerThreads workers;

  /** The executor that was set as default, or null. */
  private Object pythonDefault;

  private boolean shutdownCalled;

  LoopExecutor(PyBaseEventLoop loop) {
    this.loop = loop;
  }

  Object pythonDefault() {
    return pythonDefault == null ? PyNone.NONE : pythonDefault;
  }

  void setDefault(Object executor) {
    Object futures = Interpreter.current().importModule("concurrent.futures");
    if (!Ops.isInstance(executor, Ops.getAttr(futures, "ThreadPoolExecutor"))) {
      throw Errors.typeError("executor must be ThreadPoolExecutor instance");
    }
    pythonDefault = executor;
  }

  Object submit(Object executor, Object function, Object[] args) {
    Object pool = executor == PyNone.NONE ? null : executor;
    if (pool == null) {
      if (shutdownCalled) {
        throw Errors.runtimeError("Executor shutdown has been called");
      }
      pool = pythonDefault;
    }
    if (pool == null) {
      if (workers == null) {
        workers = new WorkerThreads(loop);
      }
      return workers.submit(function, args);
    }
    Object future =
        Calls.call(Ops.getAttr(pool, "submit"), Calls.prepend(function, args), Calls.NO_KW);
    return ConcurrentFutures.wrap(future, loop);
  }

  /** {@code loop.close()}. */
  void closeWithoutWaiting() {
    shutdownCalled = true;
    if (workers != null) {
      workers.shutdown(null);
      workers = null;
    }
    if (pythonDefault != null) {
      Object executor = pythonDefault;
      pythonDefault = null;
      shutdownPython(executor, false);
    }
  }

  private static void shutdownPython(Object executor, boolean wait) {
    Calls.call(Ops.getAttr(executor, "shutdown"), new Object[] {wait}, new String[] {"wait"});
  }

  Object shutdown(Object timeout) {
    return new Shutdown(timeout).coroutine();
  }

  /** {@code shutdown_default_executor}. */
  private final class Shutdown extends Routine {
    private final Object timeout;
    private PyTimeout scope;

    Shutdown(Object timeout) {
      super(SHUTDOWN);
      this.timeout = timeout;
    }

    @Override
    protected Object step(Object value, PyException error) {
      if (state == 0) {
        state = 1;
        return start();
      }
      try {
        scope.exit(error == null ? null : error.value);
      } catch (PyException e) {
        if (!e.is(ExceptionTypes.TIMEOUT_ERROR)) {
          throw e;
        }
        tookTooLong();
        return PyNone.NONE;
      }
      rethrow(error);
      return PyNone.NONE;
    }

    private Object start() {
      shutdownCalled = true;
      if (workers == null && pythonDefault == null) {
        return PyNone.NONE;
      }
      PyFuture over = PyFuture.of(loop);
      if (pythonDefault != null) {
        shutdownInThread(pythonDefault, over);
      } else {
        loop.waiting.jobs++;
        WorkerThreads ending = workers;
        Release release = new Release(over);
        ending.shutdown(
            () ->
                loop.callFromThread(
                    () -> {
                      ending.join();
                      release.run();
                    }));
      }
      Object when =
          timeout == PyNone.NONE ? timeout : (Object) (loop.time() + Loops.number(timeout));
      scope = new PyTimeout(when);
      scope.enter();
      return await(over);
    }

    private void tookTooLong() {
      Warnings.warn(
          ExceptionTypes.RUNTIME_WARNING,
          "The executor did not finishing joining its threads within "
              + Ops.str(timeout)
              + " seconds.",
          2);
      if (pythonDefault != null) {
        shutdownPython(pythonDefault, false);
      }
    }
  }

  private final class Release implements Runnable {
    private final PyFuture future;

    Release(PyFuture future) {
      this.future = future;
    }

    @Override
    public void run() {
      loop.waiting.jobs--;
      if (!future.isDone()) {
        future.setResult(PyNone.NONE);
      }
    }
  }

  private void shutdownInThread(Object executor, PyFuture over) {
    ThreadState state = new ThreadState(loop.asyncio.interpreter);
    PyThread thread =
        new PyThread(
            state,
            "asyncio_shutdown",
            () -> {
              loop.asyncio.interpreter.gil.acquire(state);
              PyBaseException error = null;
              try {
                shutdownPython(executor, true);
              } catch (PyException e) {
                error = e.value;
              } finally {
                loop.asyncio.interpreter.gil.release(state);
              }
              PyBaseException raised = error;
              loop.callFromThread(
                  raised == null
                      ? new Release(over)
                      : () -> {
                        loop.waiting.jobs--;
                        if (!over.isDone()) {
                          over.setException(raised);
                        }
                      });
            });
    thread.setDaemon(true);
    loop.waiting.jobs++;
    thread.start();
  }
}
