package org.hoopsnake.modules;

import org.hoopsnake.binding.BuiltinModule;
import org.hoopsnake.binding.Constant;
import org.hoopsnake.binding.Function;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.ThreadState;

/** The module {@code _contextvars}. */
@BuiltinModule(name = "_contextvars", doc = "Context variables.")
public final class ContextvarsModule {
  @Constant("Context")
  static final PyType CONTEXT = PyContext.TYPE;

  @Constant("ContextVar")
  static final PyType CONTEXT_VAR = PyContextVar.TYPE;

  @Constant("Token")
  static final PyType TOKEN = PyToken.TYPE;

  @Function(value = "copy_context()", doc = "A copy of the current context.")
  static Object copyContext() {
    return PyContext.copyCurrent(ThreadState.current());
  }
}
