package org.hoopsnake.asyncio;

import java.util.HashMap;
import java.util.Map;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.ThreadState;
import org.hoopsnake.object.Types;

/** {@code loop.add_signal_handler}: through Python's {@code signal} module. */
final class LoopSignals {
  private final PyBaseEventLoop loop;
  private final Map<Object, PyHandle> handlers = new HashMap<>();

  LoopSignals(PyBaseEventLoop loop) {
    this.loop = loop;
  }

  private static Object module() {
    return Interpreter.current().importModule("_signal");
  }

  private static void check(Object signal) {
    if (!(Types.of(signal).isSubtype(Types.of(0L)))) {
      throw Errors.typeError("sig must be an int, not %s", Ops.repr(signal));
    }
    if (!Ops.contains(Ops.callMethod(module(), "valid_signals"), signal)) {
      throw Errors.valueError("invalid signal number %s", Ops.str(signal));
    }
  }

  void add(Object signal, Object callback, Object[] args) {
    check(signal);
    ThreadState thread = ThreadState.current();
    if (!loop.asyncio.interpreter.gil.isMain(thread)) {
      throw Errors.runtimeError("set_wakeup_fd only works in main thread of the main interpreter");
    }
    PyHandle handle = new PyHandle(callback, args, loop, Contexts.copyCurrent(thread));
    handlers.put(signal, handle);
    try {
      Ops.callMethod(module(), "signal", signal, new Arrived());
    } catch (PyException e) {
      handlers.remove(signal);
      throw e;
    }
  }

  /** What the signal module calls, on the main thread, between two steps of the program. */
  private final class Arrived extends NativeCallback {
    @Override
    String qualname() {
      return "_sighandler_noop";
    }

    @Override
    void done(Object signal) {
      PyHandle handle = handlers.get(signal);
      if (handle == null) {
        return;
      }
      if (handle.cancelled) {
        LoopSignals.this.remove(signal);
      } else {
        loop.ready.add(handle);
        loop.waiting.wakeup();
      }
    }

    @Override
    public Object call2(Object signal, Object frame) {
      done(signal);
      return PyNone.NONE;
    }

    @Override
    public Object call(Object[] args, String[] kw) {
      return args.length == 2 ? call2(args[0], args[1]) : super.call(args, kw);
    }
  }

  boolean remove(Object signal) {
    check(signal);
    if (handlers.remove(signal) == null) {
      return false;
    }
    Object signals = module();
    boolean interrupt = Ops.eq(signal, Ops.getAttr(signals, "SIGINT"));
    Ops.callMethod(
        signals,
        "signal",
        signal,
        Ops.getAttr(signals, interrupt ? "default_int_handler" : "SIG_DFL"));
    return true;
  }

  void removeAll() {
    for (Object signal : handlers.keySet().toArray()) {
      remove(signal);
    }
  }

  /** Whether Ctrl-C means KeyboardInterrupt, as it does unless the program has changed it. */
  static boolean interruptIsDefault() {
    return interruptHandler() == Ops.getAttr(module(), "default_int_handler");
  }

  static Object interruptHandler() {
    Object signals = module();
    return Ops.callMethod(signals, "getsignal", Ops.getAttr(signals, "SIGINT"));
  }

  static void setInterruptHandler(Object handler) {
    Object signals = module();
    Ops.callMethod(signals, "signal", Ops.getAttr(signals, "SIGINT"), handler);
  }

  static void restoreInterruptHandler() {
    setInterruptHandler(Ops.getAttr(module(), "default_int_handler"));
  }
}
