package org.hoopsnake.asyncio;

import org.hoopsnake.binding.BuiltinModule;
import org.hoopsnake.binding.Constant;
import org.hoopsnake.binding.Function;
import org.hoopsnake.object.ExceptionTypes;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.Warnings;

/** {@code asyncio.coroutines}. */
@BuiltinModule(name = "asyncio.coroutines", doc = "What is a coroutine.")
public final class CoroutinesModule {
  /** The value of an attribute {@code _is_coroutine}, by which old decorators mark functions. */
  @Constant("_is_coroutine")
  static final Object MARKER = PyType.OBJECT.call0();

  private final Interpreter interpreter;

  CoroutinesModule(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  @Function(value = "def iscoroutine(obj)", doc = "Whether it is a coroutine object.")
  static boolean isCoroutine(Object o) {
    return Coros.isCoroutine(o);
  }

  @Function(value = "def iscoroutinefunction(func)", doc = "Whether calling it makes a coroutine.")
  static boolean isCoroutineFunction(Object f) {
    Warnings.warn(
        ExceptionTypes.DEPRECATION_WARNING,
        "'asyncio.iscoroutinefunction' is deprecated and slated for removal in Python 3.16; "
            + "use inspect.iscoroutinefunction() instead");
    return Coros.isCoroutineFunction(f);
  }

  @Function(value = "def _iscoroutinefunction(func)", doc = "Whether calling it makes a coroutine.")
  static boolean isCoroutineFunctionQuietly(Object f) {
    return Coros.isCoroutineFunction(f);
  }

  @Function(value = "def _is_debug_mode()", doc = "Whether loops start in debug mode.")
  boolean isDebugMode() {
    return DebugMode.isOn(interpreter);
  }

  @Function(value = "def _format_coroutine(coro)", doc = "A coroutine and where it stands.")
  static String formatCoroutine(Object coroutine) {
    return FutureText.coroutine(coroutine);
  }
}
