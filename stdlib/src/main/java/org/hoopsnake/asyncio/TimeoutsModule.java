package org.hoopsnake.asyncio;

import org.hoopsnake.binding.BuiltinModule;
import org.hoopsnake.binding.Function;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.ThreadState;

/** {@code asyncio.timeouts}. */
@BuiltinModule(name = "asyncio.timeouts", doc = "Timeouts.")
public final class TimeoutsModule {
  TimeoutsModule() {}

  @Function(
      value = "def timeout(delay)",
      doc = "A context manager that ends its body after that many seconds; None for never.")
  static Object timeout(Object delay) {
    Object loop = Loops.running(ThreadState.current());
    return new PyTimeout(
        delay == PyNone.NONE ? delay : (Object) Loops.after(Loops.time(loop), delay));
  }

  @Function(
      value = "def timeout_at(when)",
      doc = "A context manager that ends its body at that time of the loop's clock.")
  static Object timeoutAt(Object when) {
    return new PyTimeout(when);
  }
}
