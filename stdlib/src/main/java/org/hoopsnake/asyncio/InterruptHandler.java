package org.hoopsnake.asyncio;

import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.ThreadState;

/** What Ctrl-C calls while a {@link PyRunner} runs its main task. */
final class InterruptHandler extends NativeCallback {
  private final PyRunner runner;
  private final Object task;

  private InterruptHandler(PyRunner runner, Object task) {
    this.runner = runner;
    this.task = task;
  }

  /** Installed on the main thread only, and only where the program has no handler of its own. */
  static InterruptHandler install(ThreadState thread, PyRunner runner, Object task) {
    if (!thread.interpreter.gil.isMain(thread) || !LoopSignals.interruptIsDefault()) {
      return null;
    }
    InterruptHandler handler = new InterruptHandler(runner, task);
    LoopSignals.setInterruptHandler(handler);
    return handler;
  }

  void remove() {
    if (LoopSignals.interruptHandler() == this) {
      LoopSignals.restoreInterruptHandler();
    }
  }

  @Override
  String qualname() {
    return "Runner._on_sigint";
  }

  @Override
  void done(Object signal) {
    runner.interrupted(task);
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
