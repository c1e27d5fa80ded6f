package org.hoopsnake.lowering;

import java.util.Arrays;
import java.util.function.BiConsumer;
import org.hoopsnake.ast.Mod;
import org.hoopsnake.ast.Span;
import org.hoopsnake.node.Classes;
import org.hoopsnake.object.Code;
import org.hoopsnake.object.CodeCompiler;
import org.hoopsnake.object.CompileOptions;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.Keywords;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyFunction;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.object.ThreadState;
import org.hoopsnake.scope.Scopes;

/** The compiler as the object model and the builtins see it. */
public final class Compiler implements CodeCompiler {
  @Override
  public Code compile(
      Mod mod, String filename, CompileOptions options, BiConsumer<String, Span> warnings) {
    Scopes scopes =
        Scopes.analyze(mod, options.topLevelAwait(), options.futureAnnotations(), warnings);
    return Lowering.lower(mod, scopes, filename, options.optimize());
  }

  @Override
  public Object buildClass(Object[] args, String[] kw) {
    int positional = args.length - kw.length;
    if (positional < 2) {
      throw Errors.typeError("__build_class__: not enough arguments");
    }
    if (!(args[0] instanceof PyFunction body)) {
      throw Errors.typeError("__build_class__: func must be a function");
    }
    if (!(args[1] instanceof String name)) {
      throw Errors.typeError("__build_class__: name is not a string");
    }
    PyTuple bases = new PyTuple(Arrays.copyOfRange(args, 2, positional));
    PyDict named = Keywords.dict(args, kw);
    return Classes.build(ThreadState.current().frame, body, name, bases, named);
  }
}
