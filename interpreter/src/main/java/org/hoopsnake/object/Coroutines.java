package org.hoopsnake.object;

import java.util.ArrayList;
import java.util.List;

/**
 * How frames suspend, await one another and go on.
 *
 * <p>Awaiting a coroutine links two frames ({@link Frame#delegate} down, {@link Frame#awaiter} up)
 * and runs the inner one at once. When something at the bottom suspends, SUSPENDED goes up to
 * whoever drives the chain, and {@link ThreadState#suspended} names the innermost frame. The
 * driver, {@link #drive}, later resumes that frame alone; when it ends, its awaiter goes on with
 * the value or the exception, in a loop. So a step costs the same at any depth.
 *
 * <p>What each party leaves behind: a frame that yields puts the object into its {@link
 * Frame#value}; a frame whose delegate frame has ended finds the result in its own {@code value},
 * or the exception in {@link Frame#thrown}, and {@code delegate} is null again.
 */
public final class Coroutines {
  private Coroutines() {}

  // ---- suspending

  /** A {@code yield}: always SUSPENDED. */
  public static int yield(Frame frame, Object value) {
    frame.value = value;
    frame.itemYielded = (frame.code.flags & Code.ASYNC_GENERATOR) != 0;
    frame.thread.suspended = frame;
    return Completion.SUSPENDED;
  }

  /** What a {@code yield} gives when its frame goes on; raises what was thrown in. */
  public static Object resumeYield(Frame frame) {
    PyException e = frame.thrown;
    if (e != null) {
      frame.thrown = null;
      throw tossed(frame, e);
    }
    return frame.value;
  }

  /** What is raised where the frame is suspended: by {@code throw()}, or by what it awaited. */
  private static PyException tossed(Frame frame, PyException e) {
    return frame.tossed ? e.thrownInto(frame) : e;
  }

  private static int suspend(Frame frame, Object yielded, Object delegate) {
    frame.value = yielded;
    frame.itemYielded = false;
    frame.delegate = delegate;
    frame.thread.suspended = frame;
    return Completion.SUSPENDED;
  }

  // ---- awaiting

  /**
   * Awaits any awaitable: NORMAL with the result in {@code frame.value}, or SUSPENDED. The frame
   * goes on with {@link #resumeAwait}.
   */
  public static int await(Frame frame, Object awaitable) {
    if (awaitable instanceof PyCoroutine c) {
      return awaitCoroutine(frame, c);
    }
    if (awaitable instanceof NativeAwaitable n && !((PyObject) n).type().heap) {
      return awaitNative(frame, n);
    }
    if (awaitable instanceof AsyncGeneratorStep step) {
      return step.await(frame);
    }
    return awaitIterator(frame, awaitIter(awaitable));
  }

  private static int awaitCoroutine(Frame frame, PyCoroutine c) {
    if (c.state == PyGenerator.CREATED) {
      c.state = PyGenerator.SUSPENDED;
      c.started();
      return awaitFrame(frame, c.frame);
    }
    if (c.state == PyGenerator.CLOSED) {
      throw Errors.runtimeError("cannot reuse already awaited coroutine");
    }
    if (!c.frame.isExecuting() && c.frame.delegate != null) {
      throw Errors.runtimeError("coroutine is being awaited already");
    }
    return awaitIterator(frame, c);
  }

  static int awaitNative(Frame frame, NativeAwaitable n) {
    Object result = n.beginAwait();
    if (result == null) {
      return suspend(frame, n.yielded(), n);
    }
    frame.value = result;
    return Completion.NORMAL;
  }

  /**
   * Awaits a frame that has not run yet, as {@code await f(x)} does: no coroutine object is made
   * unless somebody looks.
   */
  public static int awaitFrame(Frame frame, Frame child) {
    return runLinked(frame, child, false);
  }

  /** Links a child frame below {@code frame} and starts it, or lets it go on. */
  static int runLinked(Frame frame, Frame child, boolean started) {
    ThreadState ts = frame.thread;
    child.thread = ts;
    child.awaiter = frame;
    child.chainDepth = frame.chainDepth + 1;
    frame.delegate = child;
    boolean watched = ++ts.depth > ts.interpreter.recursionLimit;
    if (watched && ts.isTooDeep(ts.depth, child)) {
      ts.depth--;
      unlink(frame, child);
      throw Errors.recursionError("maximum recursion depth exceeded");
    }
    ts.frame = child;
    ts.poll();
    int completion;
    try {
      FunctionBody body = child.code.body;
      completion = started ? body.resume(child) : body.exec(child);
    } catch (PyException e) {
      PyException out = ended(child, e);
      unlink(frame, child);
      throw out;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      PyException out = ended(child, Errors.ofHost(e));
      unlink(frame, child);
      throw out;
    } finally {
      ts.frame = frame;
      ts.depth--;
    }
    if (completion == Completion.SUSPENDED) {
      return child.itemYielded ? item(frame, child, watched) : Completion.SUSPENDED;
    }
    unlink(frame, child);
    close(child);
    if ((child.code.flags & Code.ASYNC_GENERATOR) != 0) {
      PyException end = asyncGeneratorEnd();
      if (watched) {
        Tracing.raised(frame, end);
      }
      throw end;
    }
    frame.value = child.value;
    if (watched) {
      Tracing.awaited(frame, child.value);
    }
    return Completion.NORMAL;
  }

  /** An asynchronous generator has yielded to the frame that awaits its next item. */
  private static int item(Frame frame, Frame child, boolean watched) {
    child.itemYielded = false;
    unlink(frame, child);
    AsyncGeneratorStep.yielded(child);
    frame.value = child.value;
    if (watched) {
      Tracing.awaited(frame, child.value);
    }
    return Completion.NORMAL;
  }

  private static void unlink(Frame frame, Frame child) {
    frame.delegate = null;
    child.awaiter = null;
  }

  /** Whether {@code await x} has a chance: x says that it can be awaited. */
  public static boolean isAwaitable(Object x) {
    return x instanceof PyCoroutine
        || x instanceof NativeAwaitable
        || x instanceof AsyncGeneratorStep
        || (x instanceof Frame f && f.direct)
        || (x instanceof PyGenerator g && g.isIterableCoroutine())
        || Types.of(x).special(Special.AWAIT) != null;
  }

  /** The object that is its awaiting: {@code __await__()}, checked. */
  public static Object awaitIter(Object awaitable) {
    if (awaitable instanceof PyGenerator g && g.isIterableCoroutine()) {
      return g;
    }
    Object method = Types.of(awaitable).special(Special.AWAIT);
    if (method == null) {
      throw Errors.typeError("'%s' object can't be awaited", Types.name(awaitable));
    }
    Object it = Calls.bound0(method, awaitable);
    if (it instanceof PyCoroutine || it instanceof PyGenerator g && g.isIterableCoroutine()) {
      throw Errors.typeError("__await__() returned a coroutine");
    }
    if (!(it instanceof PyIterator) && Types.of(it).special(Special.NEXT) == null) {
      throw Errors.typeError("__await__() returned non-iterator of type '%s'", Types.name(it));
    }
    return it;
  }

  // ---- yield from

  /**
   * {@code yield from}: NORMAL with the result in {@code frame.value}, or SUSPENDED. The frame goes
   * on with {@link #resumeAwait}.
   */
  public static int yieldFrom(Frame frame, Object iterable) {
    if (iterable instanceof PyCoroutine) {
      if ((frame.code.flags & (Code.COROUTINE | Code.ITERABLE_COROUTINE)) == 0) {
        throw Errors.typeError(
            "cannot 'yield from' a coroutine object in a non-coroutine generator");
      }
      return await(frame, iterable);
    }
    return awaitIterator(frame, iterable instanceof PyGenerator ? iterable : Ops.iter(iterable));
  }

  /** Awaits a step of an asynchronous generator by driving it as an iterator. */
  static int awaitStep(Frame frame, AsyncGeneratorStep it) {
    return step(frame, it, PyNone.NONE);
  }

  /**
   * What {@code sys.set_coroutine_origin_tracking_depth} wants kept: where the coroutine is made.
   */
  static PyTuple origin(ThreadState ts) {
    List<Object> entries = new ArrayList<>();
    Frame f = ts.frame;
    for (int i = 0; i < ts.originDepth && f != null; i++) {
      entries.add(new PyTuple(f.code.filename, (long) f.line(), f.code.name));
      f = f.caller();
    }
    return new PyTuple(entries.toArray());
  }

  /** Awaits what {@link #awaitIter} has given. */
  public static int awaitIterator(Frame frame, Object it) {
    if (it instanceof PyGenerator g
        && g.state == PyGenerator.CREATED
        && (g.frame.code.flags & Code.ASYNC_GENERATOR) == 0) {
      g.state = PyGenerator.SUSPENDED;
      g.started();
      return awaitFrame(frame, g.frame);
    }
    return step(frame, it, PyNone.NONE);
  }

  /** Lets an iterator that is no linked frame go on. */
  private static int step(Frame frame, Object it, Object sent) {
    Object item;
    if (it instanceof PyGenerator g) {
      item = g.advance(frame.thread, sent, null);
      if (item == null) {
        return iterated(frame, g.takeResult());
      }
      return suspend(frame, item, it);
    }
    if (it instanceof PyIterator p && sent == PyNone.NONE && !p.type().heap) {
      try {
        item = p.next();
      } catch (PyException e) {
        return stopped(frame, e);
      }
      return item == null ? iterated(frame, p.takeResult()) : suspend(frame, item, it);
    }
    try {
      item =
          sent == PyNone.NONE ? Calls.bound0(nextMethod(it), it) : Ops.callMethod(it, "send", sent);
    } catch (PyException e) {
      return stopped(frame, e);
    }
    return suspend(frame, item, it);
  }

  private static Object nextMethod(Object it) {
    Object method = Types.of(it).special(Special.NEXT);
    if (method == null) {
      throw Errors.typeError("'%s' object is not an iterator", Types.name(it));
    }
    return method;
  }

  private static int iterated(Frame frame, Object result) {
    frame.delegate = null;
    frame.value = result;
    return Completion.NORMAL;
  }

  /** The iterator has raised: StopIteration is its result. */
  private static int stopped(Frame frame, PyException e) {
    frame.delegate = null;
    if (e.value instanceof PyStopIteration stop) {
      return iterated(frame, stop.value);
    }
    throw e;
  }

  /**
   * Goes on after {@link #await}, {@link #awaitFrame} or {@link #yieldFrom} was SUSPENDED: NORMAL
   * with the result in {@code frame.value}, or SUSPENDED again. Raises what was thrown in or what
   * the delegate raised.
   */
  public static int resumeAwait(Frame frame) {
    Object delegate = frame.delegate;
    PyException thrown = frame.thrown;
    if (thrown != null) {
      frame.thrown = null;
      if (delegate == null) {
        throw tossed(frame, thrown);
      }
      if (delegate instanceof NativeAwaitable) {
        return stopped(frame, tossed(frame, thrown).passing(frame));
      }
      return throwInto(frame, delegate, thrown);
    }
    if (delegate == null) {
      return Completion.NORMAL;
    }
    if (delegate instanceof NativeAwaitable n && !((PyObject) n).type().heap) {
      Object result;
      try {
        result = n.resumeAwait(frame.value);
      } catch (PyException e) {
        frame.delegate = null;
        throw e;
      }
      return result == null ? suspend(frame, n.yielded(), n) : iterated(frame, result);
    }
    return step(frame, delegate, frame.value);
  }

  /** What the delegate answers to an exception that is thrown at the frame. */
  private static int throwInto(Frame frame, Object it, PyException thrown) {
    Object item;
    frame.passesOn = true;
    try {
      item = throwAt(frame, it, thrown);
    } catch (PyException e) {
      // The place of the delegation sees it, where StopIteration is the delegate's end.
      return stopped(frame, e.thrownInto(frame).passing(frame));
    } finally {
      frame.passesOn = false;
    }
    return item == null
        ? iterated(frame, ((PyGenerator) it).takeResult())
        : suspend(frame, item, it);
  }

  /** Null where a generator has returned; raises what the frame is to see instead. */
  private static Object throwAt(Frame frame, Object it, PyException thrown) {
    if (thrown.is(ExceptionTypes.GENERATOR_EXIT)) {
      closeIterator(it);
      throw thrown;
    }
    if (it instanceof PyGenerator g) {
      return g.advance(frame.thread, PyNone.NONE, thrown);
    }
    Object method = Ops.getAttrOrNull(it, "throw");
    if (method == null) {
      throw thrown;
    }
    return thrown.asGiven == null
        ? Calls.call1(method, thrown.value)
        : Calls.call(method, thrown.asGiven, Calls.NO_KW);
  }

  private static void closeIterator(Object it) {
    if (it instanceof PyGenerator g) {
      g.close();
      return;
    }
    Object close = Ops.getAttrOrNull(it, "close");
    if (close != null) {
      Calls.call0(close);
    }
  }

  // ---- driving

  /**
   * Resumes a chain of frames: its innermost frame {@code leaf} with a value or an exception, then
   * its awaiters up to {@code root}. Returns the frame that suspended ({@code value} is what it
   * yields), or null when {@code root} has returned ({@code root.value} is the result). Raises what
   * root raised.
   */
  static Frame drive(
      ThreadState ts, Frame root, Frame leaf, boolean started, Object sent, PyException thrown) {
    Frame caller = ts.frame;
    int depth = ts.depth;
    root.back = caller;
    root.driven = true;
    Frame f = leaf;
    boolean running = started;
    boolean tossing = thrown != null;
    boolean closing = tossing && thrown.is(ExceptionTypes.GENERATOR_EXIT);
    PyException pending = closing ? exitAt(f, root, thrown) : thrown;
    int deepest = depth + f.chainDepth + 1;
    boolean watched = deepest > ts.interpreter.recursionLimit;
    if (watched && ts.isTooDeep(deepest, f)) {
      root.back = null;
      root.driven = false;
      throw Errors.recursionError("maximum recursion depth exceeded");
    }
    f.value = sent;
    if (watched && started) {
      f.thread = ts;
      root.thread = ts;
      Tracing.resumed(root, f, thrown);
    }
    try {
      while (true) {
        ts.frame = f;
        ts.depth = depth + 1 + f.chainDepth;
        f.thread = ts;
        int completion;
        if (pending != null && !running) {
          // Thrown at what has not begun: no body that could make a RuntimeError of StopIteration.
          pending.thrownInto(f).passing(f);
          close(f);
          throw pending;
        }
        try {
          f.thrown = pending;
          f.tossed = tossing;
          pending = null;
          completion = running ? f.code.body.resume(f) : f.code.body.exec(f);
        } catch (PyException e) {
          PyException out = ended(f, e);
          f.tossed = false;
          if (f == root) {
            throw out;
          }
          f = up(f);
          pending =
              closing && out.is(ExceptionTypes.GENERATOR_EXIT) ? exitAt(f, root, thrown) : out;
          running = true;
          continue;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
          PyException out = ended(f, Errors.ofHost(e));
          f.tossed = false;
          if (f == root) {
            throw out;
          }
          f = up(f);
          pending = out;
          running = true;
          continue;
        }
        running = true;
        f.tossed = false;
        if (completion == Completion.SUSPENDED) {
          Frame suspended = ts.suspended;
          if (suspended.itemYielded && suspended != root) {
            suspended.itemYielded = false;
            AsyncGeneratorStep.yielded(suspended);
            Object item = suspended.value;
            f = up(suspended);
            f.value = item;
            continue;
          }
          if (closing && f != root) {
            // The inner generator answers GeneratorExit with a yield: an error in its awaiter.
            String kind = (f.code.flags & Code.COROUTINE) != 0 ? "coroutine" : "generator";
            f = up(f);
            pending = Errors.runtimeError("%s ignored GeneratorExit", kind);
            continue;
          }
          if (watched) {
            Tracing.suspended(suspended, root);
          }
          return suspended;
        }
        close(f);
        if (f == root) {
          return null;
        }
        Object value = f.value;
        boolean wasAsyncGenerator = (f.code.flags & Code.ASYNC_GENERATOR) != 0;
        f = up(f);
        f.value = value;
        if (watched && !wasAsyncGenerator) {
          ts.frame = f;
          Tracing.awaited(f, value);
        }
        if (wasAsyncGenerator) {
          pending = asyncGeneratorEnd();
        } else if (closing) {
          pending = exitAt(f, root, thrown);
        }
      }
    } finally {
      ts.frame = caller;
      ts.depth = depth;
      root.back = null;
      root.driven = false;
    }
  }

  /**
   * The GeneratorExit for a frame of a chain that is closed. Only the outermost is given the one
   * that was thrown: it closes those below it, each with a GeneratorExit of its own.
   */
  private static PyException exitAt(Frame f, Frame root, PyException thrown) {
    return f == root ? PyException.reraise(thrown.value) : generatorExit(root.back);
  }

  /** A GeneratorExit as {@code close()} raises it, called by the frame or by Java alone. */
  static PyException generatorExit(Frame caller) {
    return new PyException(new PyBaseException(ExceptionTypes.GENERATOR_EXIT)).raisedFor(caller);
  }

  /**
   * Somebody drives a generator directly while another frame delegates to it. Cuts the suspended
   * chain above its frame: the awaiter goes on to delegate to the generator as to any other
   * iterator. Returns the innermost frame of the lower part.
   */
  static Frame cut(Frame frame) {
    Frame awaiter = frame.awaiter;
    Frame root = awaiter;
    while (root.awaiter != null) {
      root = root.awaiter;
    }
    awaiter.delegate = frame.owner;
    frame.awaiter = null;
    if (root.owner instanceof PyGenerator g) {
      g.leaf = awaiter;
    } else if (root.owner instanceof PyAsyncGenerator g) {
      g.leaf = awaiter;
    }
    int above = frame.chainDepth;
    Frame leaf = frame;
    leaf.chainDepth = 0;
    while (leaf.delegate instanceof Frame below) {
      leaf = below;
      leaf.chainDepth -= above;
    }
    return leaf;
  }

  /** Unlinks a frame that has ended from its awaiter, which goes on. */
  private static Frame up(Frame f) {
    Frame awaiter = f.awaiter;
    awaiter.delegate = null;
    f.awaiter = null;
    return awaiter;
  }

  /** A frame ends: its generator object, if there is one, is closed. */
  private static void close(Frame f) {
    if (f.owner instanceof PyGenerator g) {
      g.state = PyGenerator.CLOSED;
      g.ended();
    } else if (f.owner instanceof PyAsyncGenerator g) {
      g.ended();
    }
    f.ended = true;
  }

  /** The frame ends with an exception: what its awaiter or caller sees (PEP 479). */
  private static PyException ended(Frame f, PyException e) {
    e.passing(f);
    close(f);
    int flags = f.code.flags;
    if (e.is(ExceptionTypes.STOP_ITERATION)) {
      String kind =
          (flags & Code.COROUTINE) != 0
              ? "coroutine"
              : (flags & Code.ASYNC_GENERATOR) != 0 ? "async generator" : "generator";
      return wrapped(kind + " raised StopIteration", e);
    }
    if ((flags & Code.ASYNC_GENERATOR) != 0 && e.is(ExceptionTypes.STOP_ASYNC_ITERATION)) {
      return wrapped("async generator raised StopAsyncIteration", e);
    }
    return e;
  }

  /** What an exception becomes that leaves a generator (PEP 479). */
  static PyException leavingGenerator(PyException e) {
    return e.is(ExceptionTypes.STOP_ITERATION) ? wrapped("generator raised StopIteration", e) : e;
  }

  private static PyException wrapped(String message, PyException e) {
    PyException error = Errors.runtimeError("%s", message).raisedFor(null);
    error.value.cause = e.value;
    error.value.context = e.value;
    error.value.suppressContext = true;
    return error;
  }

  private static PyException asyncGeneratorEnd() {
    return new PyException(new PyBaseException(ExceptionTypes.STOP_ASYNC_ITERATION));
  }
}
