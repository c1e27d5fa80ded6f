package org.hoopsnake.repl;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.ThreadState;

/** Runs an event loop while another thread waits for input. */
final class IdleLoop {
  private final Interpreter interpreter;
  private final Object loop;

  IdleLoop(Interpreter interpreter, Object loop) {
    this.interpreter = interpreter;
    this.loop = loop;
  }

  /** What {@code read} returns or raises; the loop runs until then, on the calling thread. */
  String runWhile(Supplier<String> read) {
    AtomicReference<String> line = new AtomicReference<>();
    AtomicReference<RuntimeException> failure = new AtomicReference<>();
    Thread reader =
        new Thread(
            () -> {
              try {
                line.set(read.get());
              } catch (RuntimeException e) {
                failure.set(e);
              }
              stopLoop();
            },
            "prompt");
    reader.setDaemon(true);
    reader.start();
    Ops.callMethod(loop, "run_forever");
    RuntimeException e = failure.get();
    if (e != null) {
      throw e;
    }
    return line.get();
  }

  /**
   * On the reader's thread, which is no thread of the interpreter: it becomes one for this call.
   */
  private void stopLoop() {
    ThreadState visitor = new ThreadState(interpreter);
    ThreadState before = ThreadState.attach(visitor);
    interpreter.gil.acquire(visitor);
    try {
      Ops.callMethod(loop, "call_soon_threadsafe", Ops.getAttr(loop, "stop"));
    } finally {
      interpreter.gil.release(visitor);
      ThreadState.attach(before);
    }
  }
}
