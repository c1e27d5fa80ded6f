package org.hoopsnake.asyncio;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.hoopsnake.modules.PyContext;
import org.hoopsnake.object.Calls;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyBaseException;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyThread;
import org.hoopsnake.object.ThreadState;

/**
 * The default executor of a loop: threads that run Python, made as they are needed, reused while
 * idle, named as those of a ThreadPoolExecutor. It does not need {@code concurrent.futures}, which
 * takes long to import. All of its state is guarded by its monitor; jobs run with the interpreter's
 * lock.
 */
final class WorkerThreads {
  private final PyBaseEventLoop loop;
  private final Interpreter interpreter;
  private final int limit;
  private final ArrayDeque<Job> queue = new ArrayDeque<>();
  private final List<PyThread> threads = new ArrayList<>();
  private int idle;
  private int alive;
  private boolean shutDown;
  private Runnable whenOver;

  /** A call that a thread makes on behalf of a future. */
  private static final class Job {
    final Object function;
    final Object[] args;
    final PyFuture future;

    Job(Object function, Object[] args, PyFuture future) {
      this.function = function;
      this.args = args;
      this.future = future;
    }
  }

  WorkerThreads(PyBaseEventLoop loop) {
    this.loop = loop;
    this.interpreter = loop.asyncio.interpreter;
    this.limit = Math.min(32, interpreter.host.processors() + 4);
  }

  /** Queues a call; the future is of the loop and is done in the loop's thread. */
  PyFuture submit(Object function, Object[] args) {
    PyFuture future = PyFuture.of(loop);
    Job job = new Job(function, args, future);
    loop.waiting.jobs++;
    synchronized (this) {
      queue.add(job);
      if (idle >= queue.size()) {
        notify();
      } else if (alive < limit) {
        startThread();
      } else {
        notify();
      }
    }
    return future;
  }

  private void startThread() {
    ThreadState state = new ThreadState(interpreter);
    String name = "asyncio_" + threads.size();
    PyThread thread = new PyThread(state, name, () -> work(state, name));
    thread.setDaemon(true);
    threads.add(thread);
    alive++;
    thread.start();
  }

  private void work(ThreadState state, String name) {
    interpreter.gil.acquire(state);
    try {
      boolean known = false;
      while (true) {
        Job job = interpreter.gil.blocking(state, this::next);
        if (job == null) {
          break;
        }
        known = known || introduce(name);
        run(job);
      }
    } finally {
      interpreter.gil.release(state);
      over();
    }
  }

  private synchronized Job next() {
    while (queue.isEmpty()) {
      if (shutDown) {
        return null;
      }
      idle++;
      try {
        wait();
      } catch (InterruptedException e) {
        return null;
      } finally {
        idle--;
      }
    }
    return queue.poll();
  }

  private void over() {
    Runnable last = null;
    synchronized (this) {
      alive--;
      if (alive == 0 && shutDown) {
        last = whenOver;
        whenOver = null;
      }
    }
    if (last != null) {
      last.run();
    }
  }

  /** Makes the thread known to {@code threading}, if that has been imported, by its name. */
  private boolean introduce(String name) {
    Object threading = interpreter.sysModules.get("threading");
    if (threading == null) {
      return false;
    }
    Object thread = Ops.callMethod(threading, "current_thread");
    Ops.setAttr(thread, "_name", name);
    return true;
  }

  private void run(Job job) {
    if (job.future.isCancelled() || loop.isClosed()) {
      done(job, PyNone.NONE, null);
      return;
    }
    try {
      Object value = Calls.call(job.function, job.args, Calls.NO_KW);
      done(job, value, null);
    } catch (PyException e) {
      done(job, null, e.value);
    }
  }

  /** In the worker's thread, with the interpreter's lock: tells the loop. */
  private void done(Job job, Object value, PyBaseException error) {
    loop.waiting.jobs--;
    if (!loop.isClosed()) {
      loop.ready.add(new DoneEntry(job.future, new Finish(value, error), PyContext.empty()));
    }
    loop.waiting.wakeup();
  }

  /** Ends the future, in the loop's thread. */
  private static final class Finish extends NativeCallback {
    private final Object value;
    private final PyBaseException error;

    Finish(Object value, PyBaseException error) {
      this.value = value;
      this.error = error;
    }

    @Override
    String qualname() {
      return "_chain_future.<locals>._set_state";
    }

    @Override
    void done(Object future) {
      PyFuture f = (PyFuture) future;
      if (f.isDone()) {
        return;
      }
      if (error != null) {
        f.setException(ConcurrentFutures.converted(error));
      } else {
        f.setResult(value);
      }
    }
  }

  /** Waits, with the interpreter's lock released, until the threads have ended. */
  void join() {
    ThreadState current = ThreadState.current();
    for (PyThread thread : List.copyOf(threads)) {
      interpreter.gil.blocking(
          current,
          () -> {
            try {
              thread.join();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
            return null;
          });
    }
  }

  /** No more jobs; calls {@code whenDone}, on some thread, once the threads have ended. */
  void shutdown(Runnable whenDone) {
    boolean now;
    synchronized (this) {
      shutDown = true;
      notifyAll();
      now = alive == 0;
      if (!now) {
        whenOver = whenDone;
      }
    }
    if (now && whenDone != null) {
      whenDone.run();
    }
  }
}
