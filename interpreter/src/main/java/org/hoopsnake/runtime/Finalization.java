package org.hoopsnake.runtime;

import org.hoopsnake.object.Calls;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyAsyncGenerator;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyGenerator;
import org.hoopsnake.object.PyObject;
import org.hoopsnake.object.Special;

/** What becomes of an object that was dropped: {@code __del__} is called, a generator is closed. */
public final class Finalization {
  private Finalization() {}

  public static void of(PyObject object) {
    if (object instanceof PyGenerator generator) {
      close(generator);
      return;
    }
    if (object instanceof PyAsyncGenerator generator) {
      close(generator);
      return;
    }
    Object method = object.type().special(Special.DEL);
    if (method != null) {
      guarded(
          () -> Calls.bound0(method, object),
          "Exception ignored while calling deallocator " + Ops.repr(method));
    }
  }

  private static void close(PyGenerator generator) {
    if (!generator.isClosed() && !generator.isCreated()) {
      guarded(generator::close, "Exception ignored while closing generator " + Ops.repr(generator));
    }
  }

  /** A loop's hook has it closed by the loop; without one it is closed here. */
  private static void close(PyAsyncGenerator generator) {
    Object hook = generator.finalizer();
    if (generator.isFinished()) {
      return;
    }
    if (hook != null) {
      guarded(
          () -> Calls.call1(hook, generator),
          "Exception ignored while finalizing generator " + Ops.repr(generator));
    } else {
      guarded(
          generator::closeAbandoned,
          "Exception ignored while closing generator " + Ops.repr(generator));
    }
  }

  private static void guarded(Runnable action, String message) {
    try {
      action.run();
    } catch (PyException e) {
      Unraisable.report(e.value, message, null);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      Unraisable.report(Errors.ofHost(e).value, message, null);
    }
  }
}
