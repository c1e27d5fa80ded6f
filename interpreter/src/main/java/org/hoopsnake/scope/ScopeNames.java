package org.hoopsnake.scope;

import java.util.List;
import org.hoopsnake.ast.Span;

/** The scope that is being read, and what is noted of its names. */
final class ScopeNames {
  Scope scope;

  Scope enter(Scope.Kind kind, String name) {
    scope = new Scope(kind, name, scope, scope.privateName);
    scope.mangledNames = scope.parent.mangledNames;
    scope.iterables = scope.parent.iterables;
    return scope;
  }

  void leave() {
    scope = scope.parent;
  }

  Symbol symbol(Scope in, String mangled) {
    return in.symbols.computeIfAbsent(mangled, Symbol::new);
  }

  void use(Scope in, String name) {
    Symbol s = symbol(in, in.mangle(name));
    s.flags |= Symbol.USED;
    s.kept = true;
    for (Scope c = in; c.kind == Scope.Kind.COMPREHENSION; c = c.parent) {
      if (!c.isHosted() || c.symbols.get(s.name).is(Symbol.BOUND | Symbol.ITERATION)) {
        break;
      }
      Symbol outer = symbol(c.parent, s.name);
      outer.kept = true;
    }
  }

  void define(String name, int flag, Span span) {
    checkForbidden(name, span, "cannot assign to __debug__");
    Symbol s = symbol(scope, scope.mangle(name));
    if ((flag & Symbol.TYPE_PARAMETER) != 0 && s.is(Symbol.TYPE_PARAMETER)) {
      throw new CompileError("duplicate type parameter '" + name + "'", span);
    }
    if (scope.kind == Scope.Kind.COMPREHENSION || scope.genexpr) {
      s.flags |= Symbol.ITERATION;
    }
    s.flags |= flag;
  }

  void parameter(Scope in, String name, Span span) {
    checkForbidden(name, span, "cannot assign to __debug__");
    Symbol s = symbol(in, in.mangle(name));
    if (s.is(Symbol.PARAMETER)) {
      throw new CompileError("duplicate argument '" + name + "' in function definition", span);
    }
    s.flags |= Symbol.PARAMETER;
    in.parameters.add(s.name);
  }

  static void checkForbidden(String name, Span span, String message) {
    if (name.equals("__debug__")) {
      throw new CompileError(message, span);
    }
  }

  void declare(List<String> names, int flag, String word, Span span) {
    for (String name : names) {
      Symbol s = symbol(scope, scope.mangle(name));
      if (s.is(Symbol.PARAMETER)) {
        throw new CompileError("name '" + name + "' is parameter and " + word, span);
      }
      if (s.is(Symbol.ANNOTATED)) {
        throw new CompileError("annotated name '" + name + "' can't be " + word, span);
      }
      if (s.is(Symbol.USED)) {
        throw new CompileError(
            "name '" + name + "' is used prior to " + word + " declaration", span);
      }
      if (s.is(Symbol.LOCAL)) { // an import is none
        throw new CompileError(
            "name '" + name + "' is assigned to before " + word + " declaration", span);
      }
      s.flags |= flag;
      if (s.declared == Span.NONE) {
        s.declared = span;
      }
      if (flag == Symbol.GLOBAL) {
        declareInModule(s.name);
      }
    }
  }

  /**
   * What some function declares global is so at the top, too, which shows where the top has a
   * namespace of its own ({@code exec} with locals).
   */
  void declareInModule(String mangled) {
    Scope module = scope;
    while (module.parent != null) {
      module = module.parent;
    }
    symbol(module, mangled).flags |= Symbol.GLOBAL;
  }

  void forbidInLazyScope(String what, Span span) {
    String where =
        switch (scope.kind) {
          case ANNOTATION -> "an annotation";
          case TYPE_PARAMETERS -> "the definition of a generic";
          default -> scope.lazyPlace;
        };
    if (where != null) {
      throw new CompileError(what + " cannot be used within " + where, span);
    }
  }
}
