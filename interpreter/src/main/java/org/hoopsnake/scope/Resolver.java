package org.hoopsnake.scope;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Decides where each name lives: down the tree goes what the enclosing functions bind, up comes
 * what the inner functions need.
 */
final class Resolver {
  private Scope module;

  void resolveModule(Scope scope) {
    module = scope;
    resolve(scope, null, new HashSet<>());
  }

  /**
   * @param bound the names that enclosing functions bind; null at module level
   * @param globals the names that enclosing scopes declare global
   * @return the names that the enclosing functions must provide
   */
  private Set<String> resolve(Scope scope, Set<String> bound, Set<String> globals) {
    Set<String> free = new LinkedHashSet<>();
    Set<String> local = new HashSet<>();
    Set<String> innerBound = new HashSet<>();
    Set<String> innerGlobals = new HashSet<>();
    boolean isClass = scope.kind == Scope.Kind.CLASS;
    if (isClass) {
      innerGlobals.addAll(globals);
      if (bound != null) {
        innerBound.addAll(bound);
      }
    }
    Set<String> ownBound = bound == null ? null : new HashSet<>(bound);
    Set<String> ownGlobals = new HashSet<>(globals);
    for (Symbol symbol : scope.symbols.values()) {
      resolveName(scope, symbol, ownBound, ownGlobals, local, free);
      if (scope != module
          && (symbol.resolution == Resolution.GLOBAL_IMPLICIT
              || symbol.resolution == Resolution.GLOBAL_EXPLICIT)) {
        usedInside(symbol.name);
      }
    }
    if (isClass) {
      innerBound.add("__class__");
      innerBound.add("__classdict__");
      innerBound.add("__conditional_annotations__");
    } else {
      if (ownBound != null) {
        innerBound.addAll(ownBound);
      }
      if (scope.isFunctionLike()) {
        innerBound.addAll(local);
      }
      innerGlobals.addAll(ownGlobals);
    }
    resolveChildren(scope, bound, innerBound, innerGlobals, local, free);
    scope.free.addAll(free);
    return free;
  }

  private void resolveChildren(
      Scope scope,
      Set<String> bound,
      Set<String> innerBound,
      Set<String> innerGlobals,
      Set<String> local,
      Set<String> free) {
    boolean isClass = scope.kind == Scope.Kind.CLASS;
    Set<String> visible = bound == null && !scope.isFunctionLike() && !isClass ? null : innerBound;
    Set<String> needed = new LinkedHashSet<>();
    for (Scope child : scope.children) {
      Set<String> visibleToChild = visible;
      if (visible == null && child.kind != Scope.Kind.CLASS) {
        visibleToChild = new HashSet<>();
      }
      if (isClass && child.kind == Scope.Kind.COMPREHENSION) {
        free.addAll(resolveInClassBody(child, bound, visibleToChild, innerGlobals, needed));
      } else {
        needed.addAll(resolve(child, visibleToChild, innerGlobals));
      }
    }
    for (String name : needed) {
      if (isClass) {
        if (name.equals("__class__")) {
          scope.needsClassCell = true;
          continue;
        }
        if (name.equals("__classdict__")) {
          scope.needsClassDict = true;
          continue;
        }
        if (name.equals("__conditional_annotations__")) {
          continue;
        }
      }
      Symbol symbol = scope.symbols.get(name);
      if (scope.isFunctionLike() && symbol != null && local.contains(name)) {
        symbol.resolution = Resolution.CELL;
        symbol.kept = true;
      } else {
        if (symbol == null) {
          symbol = new Symbol(name);
          symbol.resolution = hosted(scope) ? Resolution.HOST : Resolution.FREE;
          if (!isClass) {
            scope.symbols.put(name, symbol);
          }
        }
        free.add(name);
      }
    }
  }

  /**
   * A comprehension right in a class body is a part of it, and like it does not see the cell {@code
   * __class__} of the class; returns the names that only enclosing functions may provide.
   */
  private Set<String> resolveInClassBody(
      Scope comprehension,
      Set<String> bound,
      Set<String> visible,
      Set<String> globals,
      Set<String> needed) {
    Set<String> seen = new HashSet<>(visible);
    if (bound == null || !bound.contains("__class__")) {
      seen.remove("__class__");
    }
    Set<String> used = resolve(comprehension, seen, globals);
    boolean outer = used.remove("__class__");
    needed.addAll(used);
    return outer ? Set.of("__class__") : Set.of();
  }

  private void usedInside(String global) {
    Symbol symbol = module.symbols.get(global);
    if (symbol != null) {
      symbol.kept = true;
    }
  }

  /** Names that a comprehension does not bind are those of the scope it stands in. */
  private static boolean hosted(Scope scope) {
    return scope.isHosted();
  }

  private void resolveName(
      Scope scope,
      Symbol symbol,
      Set<String> bound,
      Set<String> globals,
      Set<String> local,
      Set<String> free) {
    String name = symbol.name;
    if (symbol.is(Symbol.GLOBAL)) {
      if (symbol.is(Symbol.NONLOCAL)) {
        throw new CompileError("name '" + name + "' is nonlocal and global", symbol.declared);
      }
      symbol.resolution = Resolution.GLOBAL_EXPLICIT;
      globals.add(name);
      if (bound != null) {
        bound.remove(name);
      }
    } else if (symbol.is(Symbol.NONLOCAL)) {
      resolveNonlocal(scope, symbol, bound);
      free.add(name);
    } else if (symbol.is(Symbol.BOUND | Symbol.ITERATION)) {
      symbol.resolution = Resolution.LOCAL;
      local.add(name);
      globals.remove(name);
    } else if (hosted(scope)) {
      symbol.resolution = Resolution.HOST;
    } else if (scope.seesClass && boundInClass(scope, name)) {
      symbol.resolution =
          scope.parentClass().symbols.get(name).is(Symbol.GLOBAL)
              ? Resolution.GLOBAL_EXPLICIT
              : Resolution.GLOBAL_IMPLICIT;
    } else if (bound != null && bound.contains(name)) {
      symbol.resolution = Resolution.FREE;
      free.add(name);
    } else {
      symbol.resolution = Resolution.GLOBAL_IMPLICIT;
    }
  }

  private static boolean boundInClass(Scope scope, String name) {
    Scope cls = scope.parentClass();
    Symbol symbol = cls == null ? null : cls.symbols.get(name);
    return symbol != null && symbol.is(Symbol.BOUND | Symbol.GLOBAL) && !symbol.is(Symbol.NONLOCAL);
  }

  private static void resolveNonlocal(Scope scope, Symbol symbol, Set<String> bound) {
    String name = symbol.name;
    if (scope.kind == Scope.Kind.MODULE) {
      throw new CompileError("nonlocal declaration not allowed at module level", symbol.declared);
    }
    if (bound == null || !bound.contains(name)) {
      throw new CompileError("no binding for nonlocal '" + name + "' found", symbol.declared);
    }
    for (Scope s = scope.parent; s != null; s = s.parent) {
      Symbol outer = s.symbols.get(name);
      if (s.isFunctionLike() && outer != null && outer.is(Symbol.BOUND)) {
        if (outer.is(Symbol.TYPE_PARAMETER)) {
          throw new CompileError(
              "nonlocal binding not allowed for type parameter '" + name + "'", symbol.declared);
        }
        break;
      }
    }
    symbol.resolution = Resolution.FREE;
  }
}
