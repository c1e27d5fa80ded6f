package org.hoopsnake.asyncio;

import org.hoopsnake.binding.BuiltinModule;
import org.hoopsnake.binding.Function;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.ExceptionTypes;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyDict;

/**
 * The package {@code asyncio} itself. Names whose modules are CPython's are imported when somebody
 * asks for them.
 */
@BuiltinModule(name = "asyncio", doc = "Concurrent programs of coroutines.")
public final class AsyncioModule {
  private final Interpreter interpreter;

  AsyncioModule(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  @Function(value = "__getattr__(name, /)", doc = "Names that are rarely used.")
  Object getAttribute(String name) {
    String module = AsyncioNames.libraryModule(name);
    if (module != null) {
      Object value = Ops.getAttr(interpreter.importModule("asyncio." + module), name);
      remember(name, value);
      return value;
    }
    if (AsyncioNames.isSubmodule(name)) {
      return interpreter.importModule("asyncio." + name);
    }
    switch (name) {
      case "AbstractEventLoopPolicy" -> {
        PyEventLoopPolicy.warnDeprecated(name);
        return PyEventLoopPolicy.ABSTRACT_TYPE;
      }
      case "DefaultEventLoopPolicy" -> {
        PyEventLoopPolicy.warnDeprecated(name);
        return PyEventLoopPolicy.TYPE;
      }
      default ->
          throw Errors.of(
              ExceptionTypes.ATTRIBUTE_ERROR, "module 'asyncio' has no attribute '%s'", name);
    }
  }

  private void remember(String name, Object value) {
    PyDict names = interpreter.modules().module("asyncio").dict();
    names.put(name, value);
  }
}
