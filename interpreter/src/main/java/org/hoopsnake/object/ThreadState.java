package org.hoopsnake.object;

import java.util.function.Supplier;

/**
 * What one thread of one interpreter is doing: its innermost frame, its recursion depth, its
 * current context. Only the thread itself touches it.
 *
 * <p>{@link #current} is on every hot path. The interpreter's own threads are {@link PyThread}s
 * that carry their state in a field, so it costs one cast; a foreign Java thread that calls in is
 * given a state in a thread-local.
 */
public final class ThreadState {
  private static final ThreadLocal<ThreadState> FOREIGN = new ThreadLocal<>();

  public final Interpreter interpreter;
  private final Gil gil;

  /** The innermost frame, or null. */
  public Frame frame;

  /** How many Python frames are active. */
  public int depth;

  /** The current {@code contextvars} context; null until one is needed. */
  public Object context;

  /** The running event loop, or null. */
  public Object runningLoop;

  /**
   * Gives the loop that code outside of any loop schedules on; null: there is none. The prompt has
   * one, which runs while it waits for input.
   */
  public Supplier<Object> sessionLoop;

  /** The task that is being stepped, or null. */
  public Object currentTask;

  /** The frame that suspended last: the innermost of the chain that is on its way out. */
  public Frame suspended;

  public Object asyncgenFirstIter;
  public Object asyncgenFinalizer;

  /** Containers whose repr is being made. */
  public final ReprGuard reprs = new ReprGuard();

  /** {@code sys.settrace} and {@code sys.setprofile}; null for none. */
  Object traceFunction;

  Object profileFunction;

  /** A trace or profile function runs. */
  boolean inTracing;

  /** Coroutine origin tracking depth. */
  public int originDepth;

  public ThreadState(Interpreter interpreter) {
    this.interpreter = interpreter;
    this.gil = interpreter.gil;
  }

  public static ThreadState current() {
    Thread thread = Thread.currentThread();
    if (thread instanceof PyThread p) {
      return p.state;
    }
    ThreadState state = FOREIGN.get();
    if (state == null) {
      throw new IllegalStateException("this Java thread belongs to no interpreter");
    }
    return state;
  }

  /** The state of this thread, or null where it belongs to no interpreter. */
  public static ThreadState currentOrNull() {
    return Thread.currentThread() instanceof PyThread p ? p.state : FOREIGN.get();
  }

  /** Attaches a foreign Java thread; null detaches it. Returns what was attached before. */
  public static ThreadState attach(ThreadState state) {
    ThreadState before = FOREIGN.get();
    if (state == null) {
      FOREIGN.remove();
    } else {
      FOREIGN.set(state);
    }
    return before;
  }

  /**
   * Asked at loop back-edges and calls: lets another thread run, delivers signals. Costs one opaque
   * read when nothing is up.
   */
  public void poll() {
    if (gil.attention()) {
      gil.attend(this);
    }
  }

  public Object traceFunction() {
    return traceFunction;
  }

  public void setTraceFunction(Object function) {
    interpreter.countTracer((function == null ? 0 : 1) - (traceFunction == null ? 0 : 1));
    traceFunction = function;
  }

  public Object profileFunction() {
    return profileFunction;
  }

  public void setProfileFunction(Object function) {
    interpreter.countTracer((function == null ? 0 : 1) - (profileFunction == null ? 0 : 1));
    profileFunction = function;
  }

  /** {@code sys.call_tracing}: traced although a trace function calls it. */
  public Object callTraced(Object function, Object[] args) {
    boolean before = inTracing;
    inTracing = false;
    try {
      return Calls.call(function, args, Calls.NO_KW);
    } finally {
      inTracing = before;
    }
  }

  /** The frame is deeper than {@link Interpreter#recursionLimit}: too deep, or it is traced. */
  boolean isTooDeep(int depth, Frame frame) {
    if (depth > interpreter.recursionBound()) {
      return true;
    }
    Tracing.enter(this, frame);
    return false;
  }

  /** The value of {@code __name__} where the innermost Python code runs, or null. */
  public Object callerModule() {
    return frame == null ? null : frame.globals.get("__name__");
  }
}
