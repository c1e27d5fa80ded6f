package org.hoopsnake.asyncio;

import org.hoopsnake.object.Calls;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyBaseException;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.ThreadState;

/**
 * Futures of the loop and {@code concurrent.futures.Future}: chained, so that the one's result
 * becomes the other's and cancelling goes the other way. The module is imported when it is needed.
 */
final class ConcurrentFutures {
  private ConcurrentFutures() {}

  private static Object module() {
    return Interpreter.current().importModule("concurrent.futures");
  }

  private static boolean isConcurrent(Object o) {
    return Ops.isInstance(o, Ops.getAttr(module(), "Future"));
  }

  /** {@code wrap_future}. */
  static Object wrap(Object future, Object loop) {
    if (Loops.isFuture(future)) {
      return future;
    }
    if (!isConcurrent(future)) {
      throw AsyncioErrors.error(
          org.hoopsnake.object.ExceptionTypes.ASSERTION_ERROR,
          "concurrent.futures.Future is expected, got " + Ops.repr(future));
    }
    Object target = loop == null ? Loops.get(ThreadState.current()) : loop;
    Object wrapped = Loops.createFuture(target);
    chain(future, wrapped);
    return wrapped;
  }

  /** {@code run_coroutine_threadsafe}. */
  static Object submit(Object coroutine, Object loop) {
    Object future = Calls.call0(Ops.getAttr(module(), "Future"));
    Ops.callMethod(loop, "call_soon_threadsafe", new Start(coroutine, loop, future));
    return future;
  }

  private static final class Start extends NativeCallback {
    private final Object coroutine;
    private final Object loop;
    private final Object future;

    Start(Object coroutine, Object loop, Object future) {
      this.coroutine = coroutine;
      this.loop = loop;
      this.future = future;
    }

    @Override
    String qualname() {
      return "run_coroutine_threadsafe.<locals>.callback";
    }

    @Override
    void done(Object nothing) {
      try {
        chain(Tasks.ensureFuture(coroutine, loop), future);
      } catch (PyException e) {
        if (!AsyncioErrors.endsTheLoop(e.value)
            && Ops.truth(Ops.callMethod(future, "set_running_or_notify_cancel"))) {
          Ops.callMethod(future, "set_exception", e.value);
        }
        throw e;
      }
    }

    @Override
    public Object call0() {
      done(null);
      return PyNone.NONE;
    }

    @Override
    public Object call(Object[] args, String[] kw) {
      return args.length == 0 ? call0() : super.call(args, kw);
    }
  }

  /** {@code _chain_future}: both kinds of futures on both sides. */
  static void chain(Object source, Object destination) {
    boolean sourceHere = Loops.isFuture(source);
    boolean destinationHere = Loops.isFuture(destination);
    if (!sourceHere && !isConcurrent(source)) {
      throw Errors.typeError("A future is required for source argument");
    }
    if (!destinationHere && !isConcurrent(destination)) {
      throw Errors.typeError("A future is required for destination argument");
    }
    Object sourceLoop = sourceHere ? Loops.ofFuture(source) : null;
    Object destinationLoop = destinationHere ? Loops.ofFuture(destination) : null;
    if (!sourceHere && destinationLoop instanceof PyBaseEventLoop l) {
      l.waiting.jobs++;
    }
    Ops.callMethod(destination, "add_done_callback", new CheckCancel(source, sourceLoop));
    Ops.callMethod(
        source, "add_done_callback", new SetState(destination, destinationLoop, !sourceHere));
  }

  /** Cancelling the destination cancels the source. */
  private static final class CheckCancel extends NativeCallback {
    private final Object source;
    private final Object loop;

    CheckCancel(Object source, Object loop) {
      this.source = source;
      this.loop = loop;
    }

    @Override
    String qualname() {
      return "_chain_future.<locals>._call_check_cancel";
    }

    @Override
    void done(Object destination) {
      if (!Loops.isCancelled(destination)) {
        return;
      }
      if (loop == null || loop == ThreadState.current().runningLoop) {
        Loops.cancel(source);
      } else {
        Ops.callMethod(loop, "call_soon_threadsafe", Ops.getAttr(source, "cancel"));
      }
    }
  }

  /** The source is done: so is the destination, in its loop's thread. */
  private static final class SetState extends NativeCallback {
    private final Object destination;
    private final Object loop;
    private final boolean countsAsJob;

    SetState(Object destination, Object loop, boolean countsAsJob) {
      this.destination = destination;
      this.loop = loop;
      this.countsAsJob = countsAsJob;
    }

    @Override
    String qualname() {
      return "_chain_future.<locals>._call_set_state";
    }

    @Override
    void done(Object source) {
      if (countsAsJob && loop instanceof PyBaseEventLoop l) {
        l.waiting.jobs--;
        l.waiting.wakeup();
      }
      boolean closed = loop != null && Ops.truth(Ops.callMethod(loop, "is_closed"));
      if (closed && Loops.isCancelled(destination)) {
        return;
      }
      if (loop == null || loop == ThreadState.current().runningLoop) {
        copy(source, destination);
      } else if (!closed) {
        Ops.callMethod(loop, "call_soon_threadsafe", new Copy(source, destination));
      }
    }
  }

  private static final class Copy extends NativeCallback {
    private final Object source;
    private final Object destination;

    Copy(Object source, Object destination) {
      this.source = source;
      this.destination = destination;
    }

    @Override
    String qualname() {
      return "_chain_future.<locals>._set_state";
    }

    @Override
    void done(Object nothing) {
      copy(source, destination);
    }

    @Override
    public Object call0() {
      done(null);
      return PyNone.NONE;
    }

    @Override
    public Object call(Object[] args, String[] kw) {
      return args.length == 0 ? call0() : super.call(args, kw);
    }
  }

  private static void copy(Object source, Object destination) {
    if (Loops.isFuture(destination)) {
      copyToFuture(source, destination);
    } else {
      copyToConcurrent(source, destination);
    }
  }

  /** {@code _copy_future_state}. */
  static void copyState(Object source, Object destination) {
    if (!Loops.isDone(source)) {
      throw AsyncioErrors.error(org.hoopsnake.object.ExceptionTypes.ASSERTION_ERROR);
    }
    if (Loops.isCancelled(destination)) {
      return;
    }
    if (Loops.isDone(destination)) {
      throw AsyncioErrors.error(org.hoopsnake.object.ExceptionTypes.ASSERTION_ERROR);
    }
    copyToFuture(source, destination);
  }

  private static void copyToFuture(Object source, Object destination) {
    if (Loops.isDone(destination)) {
      return;
    }
    if (Loops.isCancelled(source)) {
      Loops.cancel(destination);
    } else if (Loops.exception(source) instanceof PyBaseException e) {
      Ops.callMethod(destination, "set_exception", converted(e));
    } else {
      Ops.callMethod(destination, "set_result", Loops.result(source));
    }
  }

  private static void copyToConcurrent(Object source, Object destination) {
    if (Loops.isCancelled(source)) {
      Ops.callMethod(destination, "cancel");
    }
    if (!Ops.truth(Ops.callMethod(destination, "set_running_or_notify_cancel"))) {
      return;
    }
    if (Loops.exception(source) instanceof PyBaseException e) {
      Ops.callMethod(destination, "set_exception", converted(e));
    } else {
      Ops.callMethod(destination, "set_result", Loops.result(source));
    }
  }

  /** Exceptions of {@code concurrent.futures} as those of asyncio. */
  static PyBaseException converted(PyBaseException e) {
    PyType type = e.type();
    PyType ours = null;
    Object concurrent = Interpreter.current().sysModules.get("concurrent.futures._base");
    if (concurrent == null) {
      return e; // nobody can have raised one
    }
    if (type == Ops.getAttr(concurrent, "CancelledError")) {
      ours = AsyncioErrors.CANCELLED;
    } else if (type == Ops.getAttr(concurrent, "InvalidStateError")) {
      ours = AsyncioErrors.INVALID_STATE;
    }
    if (ours == null) {
      return e;
    }
    PyBaseException made = AsyncioErrors.make(ours, e.argsTuple().items);
    made.traceback = e.traceback;
    return made;
  }
}
