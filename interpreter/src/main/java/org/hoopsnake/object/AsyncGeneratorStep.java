package org.hoopsnake.object;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Method;

/**
 * One step of an asynchronous generator: the awaitable that {@code __anext__}, {@code asend},
 * {@code athrow} and {@code aclose} return.
 *
 * <p>A frame that awaits it is linked with the generator's frame directly, so that awaiting inside
 * the generator suspends and resumes as in any chain; a {@code yield} ends the await ({@link
 * Frame#itemYielded}). Driven by hand, through {@code send}, it runs the generator's frame as the
 * root of a chain of its own.
 */
@BuiltinType(name = "async_generator_asend", doc = "", subclassable = false)
public final class AsyncGeneratorStep extends PyObject {
  public static final PyType TYPE = PyType.builtin(AsyncGeneratorStepBinding.INSTANCE);

  /** The type of what {@code athrow} and {@code aclose} return. */
  public static final PyType THROW_TYPE =
      PyType.builtin(
          "builtins", "async_generator_athrow", () -> AsyncGeneratorStepBinding.INSTANCE);

  private enum State {
    CREATED,
    RUNNING,
    CLOSED
  }

  private final PyAsyncGenerator generator;
  private final Object sent;
  private final Object[] thrown;
  private final boolean closing;
  private State state = State.CREATED;

  private AsyncGeneratorStep(
      PyType type, PyAsyncGenerator generator, Object sent, Object[] thrown, boolean closing) {
    super(type);
    this.generator = generator;
    this.sent = sent;
    this.thrown = thrown;
    this.closing = closing;
  }

  static AsyncGeneratorStep send(PyAsyncGenerator generator, Object value) {
    return new AsyncGeneratorStep(TYPE, generator, value, null, false);
  }

  static AsyncGeneratorStep toss(
      PyAsyncGenerator generator, Object type, Object value, Object traceback) {
    Raising.thrown(type, value, traceback);
    return new AsyncGeneratorStep(
        THROW_TYPE, generator, PyNone.NONE, new Object[] {type, value, traceback}, false);
  }

  static AsyncGeneratorStep close(PyAsyncGenerator generator) {
    return new AsyncGeneratorStep(THROW_TYPE, generator, PyNone.NONE, null, true);
  }

  private String verb() {
    return closing ? "aclose" : thrown != null ? "athrow" : "asend";
  }

  /** Begins the step: what is to be thrown in, or null. */
  private PyException begin() {
    boolean tosses = closing || thrown != null;
    if (state == State.CREATED && tosses && generator.frame.ended) {
      state = State.CLOSED;
      throw Errors.stopIteration();
    }
    if (state == State.CLOSED) {
      throw Errors.runtimeError(
          "cannot reuse already awaited %s",
          thrown != null || closing ? "aclose()/athrow()" : "__anext__()/asend()");
    }
    if (generator.isRunning()) {
      state = State.CLOSED;
      throw Errors.runtimeError(
          "%s(): asynchronous generator is already running",
          thrown == null && !closing ? "anext" : verb());
    }
    if (tosses && generator.closed) {
      state = State.CLOSED;
      throw new PyException(new PyBaseException(ExceptionTypes.STOP_ASYNC_ITERATION));
    }
    if (!generator.started && sent != PyNone.NONE) {
      throw Errors.typeError("can't send non-None value to a just-started async generator");
    }
    state = State.RUNNING;
    if (closing) {
      generator.closed = true;
      return Coroutines.generatorExit(null);
    }
    return thrown == null ? null : Raising.thrown(thrown[0], thrown[1], thrown[2]);
  }

  /** A frame awaits this step: NORMAL with the item in its value, or SUSPENDED. */
  int await(Frame frame) {
    if (closing || thrown != null) {
      // Rare, and the ends of aclose differ from those of a step: through the iterator protocol.
      return Coroutines.awaitStep(frame, this);
    }
    begin();
    if (generator.isFinished()) {
      state = State.CLOSED;
      throw new PyException(new PyBaseException(ExceptionTypes.STOP_ASYNC_ITERATION));
    }
    Frame inner = generator.frame;
    boolean started = generator.started;
    generator.started = true;
    generator.running = true;
    inner.value = sent;
    inner.thrown = null;
    state = State.CLOSED;
    try {
      return Coroutines.runLinked(frame, inner, started);
    } finally {
      if (frame.delegate != inner) {
        generator.running = false;
      }
    }
  }

  /** The generator's frame has yielded an item to the frame that awaited its step. */
  static void yielded(Frame inner) {
    ((PyAsyncGenerator) inner.owner).running = false;
  }

  /** Runs the generator on, as the root of a chain. StopIteration carries the item. */
  private Object advance(Object value, PyException toss) {
    ThreadState ts = ThreadState.current();
    Frame inner = generator.frame;
    PyException pending = toss;
    Object toSend = value;
    boolean started = generator.started;
    if (state != State.RUNNING) {
      PyException own = begin();
      if (pending == null) {
        pending = own;
      }
      if (value == PyNone.NONE) {
        toSend = sent;
      }
      if (!started && pending == null && toSend != PyNone.NONE) {
        state = State.CLOSED;
        throw Errors.typeError("can't send non-None value to a just-started async generator");
      }
      if (generator.isFinished()) {
        state = State.CLOSED;
        if (closing) {
          throw Errors.stopIteration();
        }
        throw pending != null && thrown == null
            ? pending
            : new PyException(new PyBaseException(ExceptionTypes.STOP_ASYNC_ITERATION));
      }
      generator.leaf = inner;
      generator.started = true;
      generator.running = true;
    }
    Frame suspended;
    try {
      suspended = Coroutines.drive(ts, inner, generator.leaf, started, toSend, pending);
    } catch (PyException e) {
      end();
      if (closing
          && (e.is(ExceptionTypes.GENERATOR_EXIT) || e.is(ExceptionTypes.STOP_ASYNC_ITERATION))) {
        generator.closed = true;
        throw Errors.stopIteration();
      }
      throw e;
    }
    if (suspended == null) {
      end();
      generator.closed = true;
      if (closing) {
        throw Errors.stopIteration();
      }
      throw new PyException(new PyBaseException(ExceptionTypes.STOP_ASYNC_ITERATION));
    }
    if (suspended.itemYielded) {
      suspended.itemYielded = false;
      end();
      if (closing) {
        throw Errors.runtimeError("async generator ignored GeneratorExit");
      }
      throw Errors.stopIteration(suspended.value);
    }
    generator.leaf = suspended;
    return suspended.value;
  }

  private void end() {
    state = State.CLOSED;
    generator.running = false;
    generator.leaf = null;
  }

  @Method(value = "__await__(self, /)", doc = "Return an iterator to be used in await expression.")
  Object awaitMethod() {
    return this;
  }

  @Method(value = "__iter__(self, /)", doc = "Implement iter(self).")
  Object iter() {
    return this;
  }

  @Method(value = "__next__(self, /)", doc = "Implement next(self).")
  Object next() {
    return advance(PyNone.NONE, null);
  }

  @Method(value = "send(self, value, /)", doc = "Goes on with a value.")
  Object sendMethod(Object value) {
    return advance(value, null);
  }

  @Method(
      value = "throw(self, typ, val=<unset>, tb=<unset>, /)",
      doc = "Raises an exception inside.")
  Object throwMethod(Object type, Object value, Object traceback) {
    return advance(PyNone.NONE, Raising.thrown(type, value, traceback));
  }

  @Method(value = "close(self, /)", doc = "Ends the step.")
  void closeMethod() {
    if (state == State.CLOSED) {
      return;
    }
    if (state == State.CREATED) {
      state = State.CLOSED;
      return;
    }
    try {
      advance(PyNone.NONE, Coroutines.generatorExit(null));
    } catch (PyException e) {
      if (e.is(ExceptionTypes.GENERATOR_EXIT)
          || e.is(ExceptionTypes.STOP_ITERATION)
          || e.is(ExceptionTypes.STOP_ASYNC_ITERATION)) {
        return;
      }
      throw e;
    }
    throw Errors.runtimeError("coroutine ignored GeneratorExit");
  }
}
