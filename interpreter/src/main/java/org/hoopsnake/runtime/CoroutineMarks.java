package org.hoopsnake.runtime;

import org.hoopsnake.binding.BuiltinModule;
import org.hoopsnake.binding.Function;
import org.hoopsnake.object.Def;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyBoundMethod;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyMethodDescriptor;
import org.hoopsnake.object.PyNativeFunction;
import org.hoopsnake.object.PyNativeMethod;

/**
 * What tells {@code inspect} that a function written in Java, such as {@code asyncio.sleep}, makes
 * coroutines: it has no code object that says so, and counts as marked.
 */
@BuiltinModule(name = "inspect")
public final class CoroutineMarks {
  private final PyDict names;

  private CoroutineMarks(PyDict names) {
    this.names = names;
  }

  static void install(PyDict names) {
    CoroutineMarks state = new CoroutineMarks(names);
    for (Def def : CoroutineMarksBinding.INSTANCE.defs()) {
      names.put(
          def.name(), new PyNativeFunction(CoroutineMarksBinding.INSTANCE, def, state, "inspect"));
    }
  }

  /** Whether it is a function or method in Java that is declared with {@code async def}. */
  public static boolean isNativeCoroutineFunction(Object f) {
    return switch (f) {
      case PyNativeFunction function -> function.isCoroutine();
      case PyNativeMethod method -> method.method.isCoroutine();
      case PyMethodDescriptor method -> method.isCoroutine();
      default -> false;
    };
  }

  @Function(value = "def _has_coroutine_mark(f)", doc = "Whether it is marked, or known, as one.")
  boolean hasCoroutineMark(Object f) {
    Object function = f;
    while (function instanceof PyBoundMethod method) {
      function = method.function;
    }
    Object functools = Interpreter.current().importModule("functools");
    function = Ops.callMethod(functools, "_unwrap_partial", function);
    if (isNativeCoroutineFunction(function)) {
      return true;
    }
    Object marker = Ops.getAttrOrNull(function, "_is_coroutine_marker");
    return marker != null && marker == names.get("_is_coroutine_mark");
  }
}
