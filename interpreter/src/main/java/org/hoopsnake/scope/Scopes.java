package org.hoopsnake.scope;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.hoopsnake.ast.Expr;
import org.hoopsnake.ast.Mod;
import org.hoopsnake.ast.Span;

/**
 * The scopes of one tree, found by the node that makes them, and the expressions in it that can
 * suspend. Nodes are told apart by identity.
 */
public final class Scopes {
  private static final Set<String> DEBUGGING =
      Set.of("breakpoint", "f_trace", "set_trace", "settrace");

  private final Map<Object, Scope> byNode = new IdentityHashMap<>();
  private final Map<Object, Scope> typeParameterScopes = new IdentityHashMap<>();
  private final Map<Object, Scope> laterScopes = new IdentityHashMap<>();
  private final Map<Object, Scope> annotationScopes = new IdentityHashMap<>();
  private final Set<Expr> suspending = Collections.newSetFromMap(new IdentityHashMap<>());
  private final boolean topLevelAwait;
  private boolean futureAnnotations;
  private boolean traceable;

  private Scopes(boolean topLevelAwait) {
    this.topLevelAwait = topLevelAwait;
  }

  /**
   * Resolves every name of the tree and checks what the grammar cannot.
   *
   * @param topLevelAwait {@code await} and its kin may stand outside of functions
   * @param futureAnnotations {@code from __future__ import annotations} holds from the start
   * @param warnings told of what is allowed but doubtful
   * @throws CompileError in CPython's words
   */
  public static Scopes analyze(
      Mod mod,
      boolean topLevelAwait,
      boolean futureAnnotations,
      BiConsumer<String, Span> warnings) {
    Scopes scopes = new Scopes(topLevelAwait);
    Doubts doubts = new Doubts(warnings);
    try {
      scopes.futureAnnotations = futureAnnotations || FutureImports.check(mod);
      switch (mod) {
        case Mod.Module m -> new FinallyJumps(doubts).check(m.body());
        case Mod.Interactive i -> new FinallyJumps(doubts).check(i.body());
        case Mod.Expression e -> {}
      }
      Scope module = new SymbolCollector(scopes).module(mod);
      new Resolver().resolveModule(module);
    } catch (CompileError e) {
      throw e.ofNames();
    }
    new Placement(scopes, doubts).check(mod);
    return scopes;
  }

  /** The scope that a module, class, function, lambda, comprehension or generator makes. */
  public Scope of(Object node) {
    return byNode.get(node);
  }

  /** The scope of the type parameters of a function, class or type alias. */
  public Scope typeParametersOf(Object node) {
    return typeParameterScopes.get(node);
  }

  /** The scope of the annotations of a function, class or module; null where there are none. */
  public Scope annotationsOf(Object node) {
    return annotationScopes.get(node);
  }

  /** The expression holds an await, a yield or an asynchronous comprehension. */
  public boolean suspends(Expr e) {
    return suspending.contains(e);
  }

  public boolean topLevelAwait() {
    return topLevelAwait;
  }

  /** The source names what debuggers are begun with: its code may be traced while it runs. */
  public boolean isTraceable() {
    return traceable;
  }

  void noteName(String name) {
    traceable |= DEBUGGING.contains(name);
  }

  public boolean futureAnnotations() {
    return futureAnnotations;
  }

  /**
   * The scope around an expression that is evaluated when somebody asks: a type alias, or a bound.
   */
  public Scope aroundLater(Expr e) {
    return laterScopes.get(e);
  }

  void putLater(Expr e, Scope scope) {
    laterScopes.put(e, scope);
  }

  void put(Object node, Scope scope) {
    byNode.put(node, scope);
  }

  void putTypeParameters(Object node, Scope scope) {
    typeParameterScopes.put(node, scope);
  }

  void putAnnotations(Object node, Scope scope) {
    annotationScopes.put(node, scope);
  }

  void markSuspending(Expr e) {
    suspending.add(e);
  }
}
