package org.hoopsnake.modules.ast;

import org.hoopsnake.builtins.SyntaxTreesHolder;
import org.hoopsnake.object.Calls;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.PyModule;

/** The module {@code _ast} and what an interpreter keeps for it. */
public final class AstModule {
  private final AstClasses classes = new AstClasses();
  private Object load;

  private AstModule() {}

  static AstModule state(Interpreter interpreter) {
    return interpreter.state(AstModule.class, i -> new AstModule());
  }

  /** The module; {@code compile()} learns of its classes. */
  public static PyModule create(Interpreter interpreter) {
    PyModule module = new PyModule("_ast", null);
    AstModule state = state(interpreter);
    module.dict().put("AST", PyAstNode.TYPE);
    state.classes.all().forEach((name, type) -> module.dict().put(name, type));
    module.dict().put("PyCF_ALLOW_TOP_LEVEL_AWAIT", 8192L);
    module.dict().put("PyCF_ONLY_AST", 1024L);
    module.dict().put("PyCF_TYPE_COMMENTS", 4096L);
    module.dict().put("PyCF_OPTIMIZED_AST", 33792L);
    SyntaxTreesHolder holder = interpreter.state(SyntaxTreesHolder.class, SyntaxTreesHolder::new);
    holder.set(new AstConversion(state.classes));
    return module;
  }

  AstClasses classes() {
    return classes;
  }

  /** The one {@code Load()} that nodes get by default. */
  Object load() {
    if (load == null) {
      load = Calls.call0(classes.get("Load"));
    }
    return load;
  }
}
