package org.hoopsnake.scope;

import java.util.Set;
import org.hoopsnake.ast.CompareOperator;
import org.hoopsnake.ast.Expr;
import org.hoopsnake.ast.ExprContext;

/**
 * Uses of a value after which nobody holds it who did not before: {@code await c}, {@code
 * print(c)}, {@code c.close()}, {@code c is None}. A variable that has no other uses is the only
 * holder of a coroutine that was assigned to it, so the warning "coroutine … was never awaited" can
 * come when the variable ends, as it does where references are counted.
 *
 * <p>The list is short on purpose. What a coroutine is never used for (arithmetic, truth, items) is
 * not in it, so that functions that have nothing to do with coroutines are not concerned.
 */
public final class Looks {
  private static final Set<String> FUNCTIONS = Set.of("print", "type", "repr", "id", "isinstance");
  private static final Set<String> MODULES = Set.of("asyncio", "inspect");
  private static final Set<String> PREDICATES = Set.of("iscoroutine", "isawaitable");
  private static final Set<String> METHODS = Set.of("close", "send", "throw");
  private static final Set<String> ATTRIBUTES =
      Set.of("cr_await", "cr_code", "cr_origin", "cr_running", "cr_suspended", "__name__");
  private static final Set<String> EXPOSING = Set.of("locals", "globals", "vars", "eval", "exec");

  private Looks() {}

  /** The global name by which the call reaches a function that only looks, or null. */
  public static String lookedAtBy(Expr.Call call) {
    return switch (call.func()) {
      case Expr.Name n when FUNCTIONS.contains(n.id()) -> n.id();
      case Expr.Attribute a
          when a.value() instanceof Expr.Name n
              && MODULES.contains(n.id())
              && PREDICATES.contains(a.attr()) ->
          n.id();
      default -> null;
    };
  }

  static boolean isModule(String name) {
    return MODULES.contains(name);
  }

  /** {@code c} of {@code c.close()}, {@code c.cr_code} and their like. */
  static boolean isLook(Expr.Attribute a, boolean called) {
    return a.ctx() == ExprContext.LOAD && (called ? METHODS : ATTRIBUTES).contains(a.attr());
  }

  static boolean isLook(Expr.Compare c) {
    return c.ops().stream()
        .allMatch(op -> op == CompareOperator.IS || op == CompareOperator.IS_NOT);
  }

  /** Who has this function may get at every variable. */
  static boolean exposesVariables(String name) {
    return EXPOSING.contains(name);
  }
}
