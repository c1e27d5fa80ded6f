package org.hoopsnake.asyncio;

import org.hoopsnake.binding.BuiltinModule;
import org.hoopsnake.binding.Function;

/** {@code asyncio.runners} (https://docs.python.org/3.14/library/asyncio-runner.html). */
@BuiltinModule(name = "asyncio.runners", doc = "Running a program's main coroutine.")
public final class RunnersModule {
  RunnersModule() {}

  @Function(
      value = "def run(main, *, debug=None, loop_factory=None)",
      doc = "Runs a coroutine in a new loop, which is closed at the end; returns its result.")
  static Object run(Object main, Object debug, Object loopFactory) {
    return PyRunner.run(main, debug, loopFactory);
  }
}
