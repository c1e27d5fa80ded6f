package org.hoopsnake.syntax;

import static org.hoopsnake.grammar.PythonLexer.*;

import java.util.List;
import java.util.function.Supplier;
import org.hoopsnake.syntax.DiagnosisCursor.Node;

/**
 * Operators as the diagnosis reads them, loosest first, and the mistakes that are made with them.
 *
 * <p>Nearly every operand is an atom with brackets behind it at most, and CPython's rules come to
 * it through a dozen levels that all find the same. So each level first asks whether what stands
 * behind such an operand belongs to this level or a tighter one at all ({@link #operand}). What is
 * looked at is the same either way: the operand, and the token behind it.
 */
final class OperatorRules {
  private final Diagnosis rules;
  private final DiagnosisCursor in;

  private final Supplier<Node> conjunction = this::conjunction;
  private final Supplier<Node> inversion = this::inversion;
  private final Supplier<Node> bitwiseXor = this::bitwiseXor;
  private final Supplier<Node> bitwiseAnd = this::bitwiseAnd;
  private final Supplier<Node> shift = this::shift;
  private final Supplier<Node> sum = this::sum;
  private final Supplier<Node> term = this::term;
  private final Supplier<Node> factor = this::factor;

  private final Supplier<Node> readDisjunction =
      () -> left(conjunction, Looseness.DISJUNCTION, "expression");
  private final Supplier<Node> readConjunction =
      () -> left(inversion, Looseness.CONJUNCTION, "expression");
  private final Supplier<Node> readInversion = this::readInversion;
  private final Supplier<Node> readBitwiseOr =
      () -> left(bitwiseXor, Looseness.BITWISE_OR, "expression");
  private final Supplier<Node> readBitwiseXor =
      () -> left(bitwiseAnd, Looseness.BITWISE_XOR, "expression");
  private final Supplier<Node> readBitwiseAnd =
      () -> left(shift, Looseness.BITWISE_AND, "expression");
  private final Supplier<Node> readShift = this::readShift;
  private final Supplier<Node> readSum = () -> left(term, Looseness.SUM, "expression");
  private final Supplier<Node> readTerm = this::readTerm;
  private final Supplier<Node> readFactor = this::readFactor;
  private final Supplier<Node> readAwaitPrimary = this::readAwaitPrimary;

  OperatorRules(Diagnosis rules) {
    this.rules = rules;
    this.in = rules.in;
  }

  /** An operand alone, if the next token begins one and what follows is looser than the level. */
  private Node operand(int looseness) {
    if (in.loneAtom(looseness)) {
      return rules.expressions.atom();
    }
    if (!in.isAtomStart()) {
      return null;
    }
    int start = in.at;
    Node primary = rules.expressions.primary();
    if (primary != null && Looseness.of(in.peek()) > looseness) {
      return primary;
    }
    in.at = start;
    return null;
  }

  private Node memo(MemoRule rule, int looseness, Supplier<Node> body) {
    Node operand = operand(looseness);
    return operand != null ? operand : in.memo(rule, body);
  }

  /** Operands with operators of one level between them, which group to the left. */
  private Node left(Supplier<Node> operand, int looseness, String kind) {
    int start = in.at;
    Node first = operand.get();
    if (first == null) {
      return null;
    }
    boolean alone = true;
    while (true) {
      int end = in.at;
      if (Looseness.of(in.peek()) == looseness) {
        in.at++;
        if (operand.get() != null) {
          alone = false;
          continue;
        }
      }
      in.at = end;
      return alone ? first : in.node(kind, start);
    }
  }

  Node disjunction() {
    return memo(MemoRule.DISJUNCTION, Looseness.DISJUNCTION, readDisjunction);
  }

  private Node conjunction() {
    return memo(MemoRule.CONJUNCTION, Looseness.CONJUNCTION, readConjunction);
  }

  Node inversion() {
    return memo(MemoRule.INVERSION, Looseness.COMPARISON, readInversion);
  }

  private Node readInversion() {
    int start = in.at;
    if (in.eat(NOT)) {
      if (in.deeper(1, inversion) != null) {
        return in.node("expression", start);
      }
      in.at = start;
    }
    return comparison();
  }

  private Node comparison() {
    int start = in.at;
    Node left = bitwiseOr();
    if (left == null) {
      return null;
    }
    boolean alone = true;
    // "for x in y" may be read as a comparison first; its left side is then the target.
    List<Node> target = in.is(IN) ? List.of(left) : List.of();
    while (true) {
      int end = in.at;
      if (!eatComparison() || bitwiseOr() == null) {
        in.at = end;
        return alone ? left : in.node("comparison", start, target);
      }
      alone = false;
    }
  }

  private boolean eatComparison() {
    int start = in.at;
    switch (in.peek()) {
      case EQEQUAL, NOTEQUAL, LESS, LESSEQUAL, GREATER, GREATEREQUAL, IN -> {
        in.at++;
        return true;
      }
      case IS -> {
        in.at++;
        int end = in.at;
        if (in.eat(NOT) && !in.ahead(() -> bitwiseOr() != null)) {
          in.at = end;
        }
        return true;
      }
      case NOT -> {
        in.at++;
        if (in.eat(IN)) {
          return true;
        }
        in.at = start;
        return false;
      }
      default -> {
        return false;
      }
    }
  }

  Node bitwiseOr() {
    return memo(MemoRule.BITWISE_OR, Looseness.BITWISE_OR, readBitwiseOr);
  }

  private Node bitwiseXor() {
    return memo(MemoRule.BITWISE_XOR, Looseness.BITWISE_XOR, readBitwiseXor);
  }

  private Node bitwiseAnd() {
    return memo(MemoRule.BITWISE_AND, Looseness.BITWISE_AND, readBitwiseAnd);
  }

  private Node shift() {
    return memo(MemoRule.SHIFT_EXPR, Looseness.SHIFT, readShift);
  }

  private Node readShift() {
    int start = in.at;
    if (in.searching) {
      notAfterOperator();
      in.at = start;
    }
    return left(sum, Looseness.SHIFT, "expression");
  }

  private void notAfterOperator() {
    if (sum() == null) {
      return;
    }
    int looseness = Looseness.of(in.peek());
    if (looseness != Looseness.SUM && looseness != Looseness.TERM) {
      return;
    }
    in.at++;
    Node not = in.take(NOT);
    Node operand = not == null ? null : inversion();
    if (operand != null) {
      throw in.wrong(not, operand, "'not' after an operator must be parenthesized");
    }
  }

  private Node sum() {
    return memo(MemoRule.SUM, Looseness.SUM, readSum);
  }

  private Node term() {
    return memo(MemoRule.TERM, Looseness.TERM, readTerm);
  }

  private Node readTerm() {
    int start = in.at;
    if (in.searching) {
      if (in.eatSign()) {
        Node not = in.take(NOT);
        Node operand = not == null ? null : factor();
        if (operand != null) {
          throw in.wrong(not, operand, "'not' after an operator must be parenthesized");
        }
      }
      in.at = start;
    }
    return left(factor, Looseness.TERM, "expression");
  }

  private Node factor() {
    return memo(MemoRule.FACTOR, Looseness.POWER, readFactor);
  }

  private Node readFactor() {
    int start = in.at;
    if (in.eatSign()) {
      if (in.deeper(1, factor) != null) {
        return in.node("expression", start);
      }
      in.at = start;
    }
    Node base = awaitPrimary();
    int end = in.at;
    if (base != null && in.eat(DOUBLESTAR)) {
      if (in.deeper(2, factor) != null) {
        return in.node("expression", start);
      }
      in.at = end;
    }
    return base;
  }

  private Node awaitPrimary() {
    return in.is(AWAIT)
        ? in.memo(MemoRule.AWAIT_PRIMARY, readAwaitPrimary)
        : rules.expressions.primary();
  }

  private Node readAwaitPrimary() {
    int start = in.at;
    in.at++;
    if (rules.expressions.primary() != null) {
      return in.node("await expression", start);
    }
    in.at = start;
    return rules.expressions.primary();
  }
}
