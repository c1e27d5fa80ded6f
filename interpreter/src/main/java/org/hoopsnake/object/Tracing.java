package org.hoopsnake.object;

import java.util.Arrays;

/**
 * Tells trace and profile functions ({@code sys.settrace}, {@code sys.setprofile}) what frames do.
 *
 * <p>A program that is not traced pays nothing. Every call compares its depth with the recursion
 * limit anyway; while somebody traces, that limit is negative, so that every call takes the way of
 * those that are too deep ({@link ThreadState#isTooDeep}), which ends up here. Code whose frames
 * are to be traced gets a {@link TracedBody}, and with it a second node tree in which statements
 * tell where they are. Frames that have begun go on in the tree that they began in.
 *
 * <p>Code of sources that name {@code settrace}, {@code set_trace}, {@code breakpoint} or {@code
 * f_trace} has the telling tree from the start: there a debugger can begin with a frame that runs.
 */
public final class Tracing {
  private Tracing() {}

  /** Something is to be told of what this thread does. */
  static boolean isOn(ThreadState ts) {
    return !ts.inTracing
        && (ts.traceFunction != null
            || ts.profileFunction != null
            || ts.interpreter.monitor != null);
  }

  /** A frame is about to begin or to go on while somebody traces. */
  static void enter(ThreadState ts, Frame f) {
    Code code = f.code;
    if (!isOn(ts) || code.origin == null) {
      return;
    }
    if (!(code.body instanceof TracedBody)) {
      code.body = new TracedBody(code.body, code.origin.traced(code));
    }
    if (f.slots.length < code.slotCount) {
      f.slots = Arrays.copyOf(f.slots, code.slotCount);
    }
  }

  // ---- events

  /** A frame begins. */
  static void begun(Frame f) {
    called(f);
    monitor(f, Monitor.PY_START, offset(f));
  }

  /** A frame goes on, with an exception or null. */
  static void goesOn(Frame f, PyException thrown) {
    called(f);
    if (thrown == null) {
      monitor(f, Monitor.PY_RESUME, offset(f));
    } else {
      monitor(f, Monitor.PY_THROW, offset(f), thrown.value);
    }
  }

  private static void called(Frame f) {
    ThreadState ts = f.thread;
    FrameExtras x = f.extras();
    if (ts.traceFunction != null) {
      Object local = tell(ts, ts.traceFunction, f, "call", PyNone.NONE);
      x.trace = local == PyNone.NONE ? null : local;
    }
    if (ts.profileFunction != null) {
      profile(ts, f, "call", PyNone.NONE);
    }
  }

  /**
   * A statement begins.
   *
   * @param jumped the line counts even if it is the one that was told of last
   */
  public static void line(Frame f, int at, boolean jumped) {
    FrameExtras x = f.extras;
    boolean traced = x.trace != null;
    if (!traced && f.thread.interpreter.monitor == null) {
      return;
    }
    f.at = at;
    int line = f.line();
    if (jumped || line != x.lastLine) {
      x.lastLine = line;
      if (traced && x.traceLines) {
        told(f, "line", PyNone.NONE);
      }
      monitor(f, Monitor.LINE, (long) line);
    }
  }

  /**
   * A statement has run, which counts as an instruction: so that {@code breakpoint()} stops where
   * it stands.
   */
  public static void instruction(Frame f, int at) {
    FrameExtras x = f.extras;
    boolean traced = x.traceOpcodes && x.trace != null;
    if (traced || f.thread.interpreter.monitor != null) {
      f.at = at;
      if (traced) {
        told(f, "opcode", PyNone.NONE);
      }
      monitor(f, Monitor.INSTRUCTION, offset(f));
    }
  }

  /** An exception comes by, raised here or in what is called here. */
  public static void raised(Frame f, PyException e) {
    FrameExtras x = f.extras;
    boolean traced = x != null && x.trace != null;
    if (x == null || !traced && f.thread.interpreter.monitor == null || e.isKnownTo(f)) {
      return;
    }
    e.passing(f);
    PyBaseException value = e.value;
    Object traceback = value.traceback == null ? PyNone.NONE : value.traceback;
    if (traced) {
      told(f, "exception", new PyTuple(value.type(), value, traceback));
    }
    monitor(f, Monitor.RAISE, offset(f), value);
  }

  /** What a frame awaits has a result: in CPython that is an exception. */
  static void awaited(Frame f, Object result) {
    boolean traced = f.extras != null && f.extras.trace != null;
    if ((traced || f.thread.interpreter.monitor != null) && isOn(f.thread)) {
      Object stop =
          result == PyNone.NONE
              ? Calls.call0(ExceptionTypes.STOP_ITERATION)
              : Calls.call1(ExceptionTypes.STOP_ITERATION, result);
      if (traced) {
        told(f, "exception", new PyTuple(ExceptionTypes.STOP_ITERATION, stop, PyNone.NONE));
      }
      monitor(f, Monitor.STOP_ITERATION, offset(f), stop);
    }
  }

  /** A frame ends with an exception. */
  static void unwound(Frame f, PyException e) {
    returned(f, PyNone.NONE);
    monitor(f, Monitor.PY_UNWIND, offset(f), e.value);
  }

  /** A frame returns or yields the value. */
  static void returned(Frame f, int event, Object value) {
    returned(f, value);
    monitor(f, event, offset(f), value);
  }

  private static void returned(Frame f, Object value) {
    ThreadState ts = f.thread;
    if (!isOn(ts)) {
      return;
    }
    if (f.extras != null && f.extras.trace != null) {
      told(f, "return", value);
    }
    if (ts.profileFunction != null) {
      profile(ts, f, "return", value);
    }
  }

  /** A chain of frames goes on: all of them do, from the outermost to the one that suspended. */
  static void resumed(Frame root, Frame leaf, PyException thrown) {
    if (leaf != root) {
      resumed(root, leaf.awaiter, thrown);
    }
    if (!isOn(leaf.thread == null ? root.thread : leaf.thread)) {
      return;
    }
    enter(root.thread, leaf);
    if (leaf.code.body instanceof TracedBody) {
      leaf.thread = root.thread;
      goesOn(leaf, thrown);
      leaf.extras.itemTold = false;
    }
  }

  /** A chain of frames suspends, from the innermost to the outermost. */
  static void suspended(Frame leaf, Frame root) {
    Object value = leaf.value;
    for (Frame f = leaf; f != null; f = f == root ? null : f.awaiter) {
      if (f.code.body instanceof TracedBody && (f.extras == null || !f.extras.itemTold)) {
        returned(f, Monitor.PY_YIELD, value);
      }
    }
  }

  private static long offset(Frame f) {
    return f.thread.interpreter.monitor == null ? 0 : f.code.offset(f.at);
  }

  private static void monitor(Frame f, int event, Object... arguments) {
    ThreadState ts = f.thread;
    Monitor monitor = ts.interpreter.monitor;
    if (monitor == null || ts.inTracing || !monitor.wants(event, f.code)) {
      return;
    }
    Object value = f.value;
    Frame current = ts.frame;
    ts.inTracing = true;
    ts.frame = f;
    try {
      monitor.tell(event, f.code, arguments);
    } finally {
      ts.inTracing = false;
      ts.frame = current;
      f.value = value;
    }
  }

  /** Tells the function of the frame, whose answer is the next one. */
  private static void told(Frame f, String event, Object argument) {
    ThreadState ts = f.thread;
    if (ts.traceFunction == null || ts.inTracing) {
      return;
    }
    Object next = tell(ts, f.extras.trace, f, event, argument);
    if (next != PyNone.NONE) {
      f.extras.trace = next;
    }
  }

  /** Asks a trace function; one that fails is asked no more. */
  private static Object tell(
      ThreadState ts, Object function, Frame f, String event, Object argument) {
    Object value = f.value;
    Frame current = ts.frame;
    ts.inTracing = true;
    ts.frame = f;
    try {
      return Calls.call3(function, f, event, argument);
    } catch (PyException e) {
      f.extras().trace = null;
      ts.inTracing = false;
      ts.setTraceFunction(null);
      throw e;
    } finally {
      ts.inTracing = false;
      ts.frame = current;
      f.value = value;
    }
  }

  private static void profile(ThreadState ts, Frame f, String event, Object argument) {
    Object value = f.value;
    Frame current = ts.frame;
    ts.inTracing = true;
    ts.frame = f;
    try {
      Calls.call3(ts.profileFunction, f, event, argument);
    } catch (PyException e) {
      ts.inTracing = false;
      ts.setProfileFunction(null);
      throw e;
    } finally {
      ts.inTracing = false;
      ts.frame = current;
      f.value = value;
    }
  }
}
