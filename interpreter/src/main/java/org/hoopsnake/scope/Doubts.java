package org.hoopsnake.scope;

import java.math.BigInteger;
import java.util.List;
import java.util.function.BiConsumer;
import org.hoopsnake.ast.Bytes;
import org.hoopsnake.ast.CompareOperator;
import org.hoopsnake.ast.Expr;
import org.hoopsnake.ast.Span;

/** Finds what is allowed but hardly meant: the SyntaxWarnings of CPython's compiler. */
final class Doubts {
  private final BiConsumer<String, Span> warnings;

  /** How many were found. */
  private int count;

  private int silent;

  Doubts(BiConsumer<String, Span> warnings) {
    this.warnings = warnings;
  }

  int count() {
    return count;
  }

  /** Nothing is said from here on, until that is taken back as often as it was asked for. */
  void silence() {
    silent++;
  }

  void unsilence() {
    silent--;
  }

  private void warn(String message, Span span) {
    count++;
    if (silent == 0) {
      warnings.accept(message, span);
    }
  }

  // ---------------------------------------------------------------- expressions

  /** A call of something that is certainly not callable. */
  void call(Expr function) {
    String type = typeName(function);
    if (type != null && !(function instanceof Expr.Lambda)) {
      warn("'" + type + "' object is not callable; perhaps you missed a comma?", function.span());
    }
  }

  /** A subscript of something that has none, or with an index that it does not take. */
  void subscript(Expr value, Expr index) {
    Span span = value.span();
    boolean sequence =
        switch (value) {
          case Expr.Tuple _, Expr.ListExpr _, Expr.ListComp _, Expr.JoinedStr _ -> true;
          case Expr.Constant constant ->
              constant.value() instanceof String || constant.value() instanceof Bytes;
          default -> false;
        };
    String type = typeName(value);
    if (!sequence) {
      if (type != null && !(value instanceof Expr.Dict) && !(value instanceof Expr.DictComp)) {
        warn("'" + type + "' object is not subscriptable; perhaps you missed a comma?", span);
      }
      return;
    }
    String indexType = typeName(index);
    if (indexType == null || indexType.equals("int") || indexType.equals("bool")) {
      return;
    }
    warn(
        type
            + " indices must be integers or slices, not "
            + indexType
            + "; perhaps you missed a comma?",
        span);
  }

  /** Identity with a literal. */
  void comparison(Expr first, List<CompareOperator> operators, List<Expr> comparators, Span span) {
    Expr left = first;
    for (int i = 0; i < operators.size(); i++) {
      Expr right = comparators.get(i);
      boolean is = operators.get(i) == CompareOperator.IS;
      if (is || operators.get(i) == CompareOperator.IS_NOT) {
        Expr literal = hasNoIdentity(left) ? left : hasNoIdentity(right) ? right : null;
        if (literal != null) {
          warn(
              is
                  ? "\"is\" with '" + typeName(literal) + "' literal. Did you mean \"==\"?"
                  : "\"is not\" with '" + typeName(literal) + "' literal. Did you mean \"!=\"?",
              span);
          return;
        }
      }
      left = right;
    }
  }

  private static boolean hasNoIdentity(Expr expression) {
    return switch (expression) {
      case Expr.Constant constant ->
          !(constant.value() instanceof Boolean
              || constant.value() instanceof Expr.NoneValue
              || constant.value() instanceof Expr.EllipsisValue);
      case Expr.Tuple tuple -> tuple.elts().stream().allMatch(Expr.Constant.class::isInstance);
      default -> false;
    };
  }

  /** An assertion of a tuple, which is never false. */
  void assertion(Expr test, Span span) {
    if (test instanceof Expr.Tuple tuple && !tuple.elts().isEmpty()) {
      warn("assertion is always true, perhaps remove parentheses?", span);
    }
  }

  /** The type of an expression's value where the expression alone tells it, else null. */
  private static String typeName(Expr expression) {
    return switch (expression) {
      case Expr.Tuple _ -> "tuple";
      case Expr.ListExpr _, Expr.ListComp _ -> "list";
      case Expr.Dict _, Expr.DictComp _ -> "dict";
      case Expr.Set _, Expr.SetComp _ -> "set";
      case Expr.GeneratorExp _ -> "generator";
      case Expr.Lambda _ -> "function";
      case Expr.TemplateStr _ -> "string.templatelib.Template";
      case Expr.JoinedStr _ -> "str";
      case Expr.Constant constant ->
          switch (constant.value()) {
            case String _ -> "str";
            case Bytes _ -> "bytes";
            case Boolean _ -> "bool";
            case Long _, BigInteger _ -> "int";
            case Double _ -> "float";
            case Expr.Complex _ -> "complex";
            case Expr.NoneValue _ -> "NoneType";
            default -> "ellipsis";
          };
      default -> null;
    };
  }

  /** A return, break or continue that silently drops the exception on its way (PEP 765). */
  void jump(String keyword, Span span) {
    warn("'" + keyword + "' in a 'finally' block", span);
  }
}
