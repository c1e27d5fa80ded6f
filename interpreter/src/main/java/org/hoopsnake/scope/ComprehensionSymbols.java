package org.hoopsnake.scope;

import java.util.List;
import org.hoopsnake.ast.Comprehension;
import org.hoopsnake.ast.Expr;

/** Comprehensions, generator expressions, and the assignment expressions that reach out of them. */
final class ComprehensionSymbols {
  private final SymbolCollector collector;
  private final Scopes scopes;
  private final ScopeNames names;

  ComprehensionSymbols(SymbolCollector collector, Scopes scopes, ScopeNames names) {
    this.collector = collector;
    this.scopes = scopes;
    this.names = names;
  }

  void namedExpression(Expr.NamedExpr n) {
    Expr.Name target = (Expr.Name) n.target();
    names.forbidInLazyScope("named expression", n.span());
    if (names.scope.iterables > 0) {
      throw new CompileError(
          "assignment expression cannot be used in a comprehension iterable expression", n.span());
    }
    Scope inner = names.scope;
    Scope host = names.scope;
    while (host.kind == Scope.Kind.COMPREHENSION || host.genexpr) {
      Symbol s = host.symbols.get(host.mangle(target.id()));
      if (s != null && s.is(Symbol.ITERATION)) {
        throw new CompileError(
            "assignment expression cannot rebind comprehension iteration variable '"
                + target.id()
                + "'",
            target.span());
      }
      host = host.parent;
    }
    collector.visit(n.value());
    if (host == inner) {
      names.define(target.id(), Symbol.LOCAL, target.span());
      return;
    }
    if (host.kind == Scope.Kind.CLASS) {
      throw new CompileError(
          "assignment expression within a comprehension cannot be used in a class body",
          target.span());
    }
    String lazy =
        switch (host.kind) {
          case TYPE_PARAMETERS -> "within the definition of a generic";
          case TYPE_ALIAS -> "in a type alias";
          case TYPE_VARIABLE -> "in a TypeVar bound";
          default -> null;
        };
    if (lazy != null) {
      throw new CompileError(
          "assignment expression within a comprehension cannot be used " + lazy, target.span());
    }
    bindInHost(inner, host, target);
  }

  /** The target of {@code :=} in a comprehension belongs to the function around it. */
  private void bindInHost(Scope inner, Scope host, Expr.Name target) {
    if (inner.inTarget) {
      throw cannotRebind(target);
    }
    ScopeNames.checkForbidden(target.id(), target.span(), "cannot assign to __debug__");
    String mangled = inner.mangle(target.id());
    Symbol outer = names.symbol(host, mangled);
    boolean global = host.kind == Scope.Kind.MODULE || outer.is(Symbol.GLOBAL);
    if (!outer.is(Symbol.GLOBAL | Symbol.NONLOCAL)) {
      outer.flags |= host.kind == Scope.Kind.MODULE ? Symbol.GLOBAL : Symbol.LOCAL;
    }
    for (Scope s = inner; s != host; s = s.parent) {
      Symbol own = names.symbol(s, mangled);
      own.declared = target.span();
      if (s.genexpr) {
        own.flags |= global ? Symbol.GLOBAL : Symbol.NONLOCAL;
      } else {
        own.flags |= Symbol.USED;
      }
      own.walrus = true;
    }
  }

  void comprehension(Expr node, String word, Expr elt, Expr value, List<Comprehension> generators) {
    iterable(generators.get(0).iter());
    Scope inner = names.enter(Scope.Kind.COMPREHENSION, "<" + word + "comp>");
    scopes.put(node, inner);
    inner.comprehensionWord = word;
    inner.seesClass = false;
    int before = collector.suspensions;
    generators(inner, generators);
    collector.visit(value);
    collector.visit(elt);
    names.leave();
    if (inner.coroutine && !collector.mayAwait()) {
      throw new CompileError(
          "asynchronous comprehension outside of an asynchronous function", node.span());
    }
    if (inner.coroutine || collector.suspensions != before) {
      collector.suspensions = before + 1;
      if (names.scope.kind == Scope.Kind.COMPREHENSION || names.scope.genexpr) {
        names.scope.coroutine = true;
      }
      collector.markModuleCoroutine();
    }
  }

  void generatorExpression(Expr.GeneratorExp g) {
    iterable(g.generators().get(0).iter());
    Scope inner = names.enter(Scope.Kind.FUNCTION, "<genexpr>");
    scopes.put(g, inner);
    inner.genexpr = true;
    inner.generator = true;
    inner.comprehensionWord = "generator";
    inner.parameters.add(".0");
    Symbol s = names.symbol(inner, ".0");
    s.flags |= Symbol.PARAMETER | Symbol.USED;
    int before = collector.suspensions;
    generators(inner, g.generators());
    collector.visit(g.elt());
    collector.suspensions = before;
    names.leave();
  }

  /** What a comprehension iterates over, where {@code :=} must not stand, however deep. */
  private void iterable(Expr iter) {
    names.scope.iterables++;
    collector.visit(iter);
    names.scope.iterables--;
  }

  private void generators(Scope inner, List<Comprehension> generators) {
    boolean first = true;
    for (Comprehension c : generators) {
      if (c.isAsync()) {
        inner.coroutine = true;
      }
    }
    for (Comprehension c : generators) {
      checkInnerTarget(c.target());
      inner.inTarget = true;
      collector.visit(c.target());
      inner.inTarget = false;
      if (!first) {
        iterable(c.iter());
      }
      collector.visitExprs(c.ifs());
      first = false;
      if (c.isAsync()) {
        collector.suspends();
      }
    }
  }

  private static CompileError cannotRebind(Expr.Name n) {
    return new CompileError(
        "comprehension inner loop cannot rebind assignment expression target '" + n.id() + "'",
        n.span());
  }

  private void checkInnerTarget(Expr target) {
    switch (target) {
      case Expr.Name n -> {
        Symbol s = names.scope.symbols.get(names.scope.mangle(n.id()));
        if (s != null && s.walrus) {
          throw cannotRebind(n);
        }
      }
      case Expr.Tuple t -> t.elts().forEach(this::checkInnerTarget);
      case Expr.ListExpr l -> l.elts().forEach(this::checkInnerTarget);
      case Expr.Starred s -> checkInnerTarget(s.value());
      default -> {}
    }
  }
}
