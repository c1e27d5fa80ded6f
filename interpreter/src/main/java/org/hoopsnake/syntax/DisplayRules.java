package org.hoopsnake.syntax;

import static org.hoopsnake.grammar.PythonLexer.*;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.hoopsnake.syntax.DiagnosisCursor.Node;

/**
 * Brackets as the diagnosis reads them: groups, displays and comprehensions, and their mistakes.
 */
final class DisplayRules {
  private final Diagnosis rules;
  private final DiagnosisCursor in;

  private final Supplier<Node> dictItem = this::dictItem;
  private final Supplier<Node> forClause = this::forClause;

  DisplayRules(Diagnosis rules) {
    this.rules = rules;
    this.in = rules.in;
  }

  // ---------------------------------------------------------------- brackets

  Node group() {
    int start = in.at;
    if (in.eat(LPAR)) {
      Node inner = rules.expressions.yieldExpression();
      if (inner == null) {
        inner = rules.expressions.namedExpression();
      }
      if (inner != null && in.eat(RPAR)) {
        return inner;
      }
    }
    in.at = start;
    if (in.searching && in.eat(LPAR)) {
      Node starred = in.attemptNode(rules.calls::starredExpression);
      if (starred != null && in.is(RPAR)) {
        in.at++;
        throw in.wrong(starred, "cannot use starred expression here");
      }
      in.at = start + 1;
      Node stars = in.take(DOUBLESTAR);
      if (stars != null && rules.expressions.expression() != null && in.eat(RPAR)) {
        throw in.wrong(stars, "cannot use double starred expression here");
      }
    }
    return null;
  }

  Node tuple() {
    int start = in.at;
    if (!in.eat(LPAR)) {
      return null;
    }
    List<Node> elements = new ArrayList<>();
    int afterOpen = in.at;
    Node first = rules.expressions.starNamedExpression();
    if (first != null && in.eat(COMMA)) {
      elements.add(first);
      int afterComma = in.at;
      List<Node> rest = rules.expressions.starNamedExpressions();
      if (rest == null) {
        in.at = afterComma;
      } else {
        elements.addAll(rest);
      }
    } else {
      in.at = afterOpen;
    }
    return in.eat(RPAR) ? in.node("tuple", start, elements) : null;
  }

  Node list() {
    int start = in.at;
    if (!in.eat(LSQB)) {
      return null;
    }
    int afterOpen = in.at;
    List<Node> elements = rules.expressions.starNamedExpressions();
    if (elements == null) {
      in.at = afterOpen;
      elements = List.of();
    }
    return in.eat(RSQB) ? in.node("list", start, elements) : null;
  }

  Node set() {
    int start = in.at;
    return in.eat(LBRACE) && rules.expressions.starNamedExpressions() != null && in.eat(RBRACE)
        ? in.node("set display", start)
        : null;
  }

  Node dict() {
    int start = in.at;
    if (!in.eat(LBRACE)) {
      return null;
    }
    int afterOpen = in.at;
    if (in.separated(dictItem) != null) {
      in.eat(COMMA);
    } else {
      in.at = afterOpen;
    }
    if (in.eat(RBRACE)) {
      return in.node("dict literal", start);
    }
    in.at = afterOpen;
    // CPython looks for these even when it looks for no other mistakes.
    wrongDictItems();
    return null;
  }

  private Node dictItem() {
    int start = in.at;
    if (in.eat(DOUBLESTAR)) {
      if (rules.operators.bitwiseOr() != null) {
        return in.node("item", start);
      }
      in.at = start;
    }
    return keyAndValue();
  }

  private Node keyAndValue() {
    int start = in.at;
    return rules.expressions.expression() != null
            && in.eat(COLON)
            && rules.expressions.expression() != null
        ? in.node("item", start)
        : null;
  }

  private void wrongDictItems() {
    int start = in.at;
    if (in.separated(dictItem) != null && in.eat(COMMA)) {
      int item = in.at;
      Node key = rules.expressions.expression();
      if (key != null && !in.is(COLON)) {
        var last = in.lastToken(key);
        throw in.wrong(
            SyntaxProblem.Kind.SYNTAX_ERROR,
            "':' expected after dictionary key",
            in.line(key),
            last.endColumn(),
            last.endLine(),
            0);
      }
      in.at = item;
      wrongValue();
    }
    in.at = start;
    wrongValue();
  }

  private void wrongValue() {
    if (rules.expressions.expression() == null) {
      return;
    }
    Node colon = in.take(COLON);
    if (colon == null) {
      return;
    }
    int afterColon = in.at;
    Node star = in.take(STAR);
    if (star != null && rules.operators.bitwiseOr() != null) {
      throw in.wrongFrom(star, "cannot use a starred expression in a dictionary value");
    }
    in.at = afterColon;
    if (in.isAny(RBRACE, COMMA)) {
      throw in.wrong(colon, "expression expected after dictionary key and ':'");
    }
  }

  // ---------------------------------------------------------------- comprehensions

  Node listComprehension() {
    int start = in.at;
    if (in.eat(LSQB)
        && rules.expressions.namedExpression() != null
        && forClauses() != null
        && in.eat(RSQB)) {
      return in.node("list comprehension", start);
    }
    in.at = start;
    return wrongComprehension();
  }

  Node setComprehension() {
    int start = in.at;
    if (in.eat(LBRACE)
        && rules.expressions.namedExpression() != null
        && forClauses() != null
        && in.eat(RBRACE)) {
      return in.node("set comprehension", start);
    }
    in.at = start;
    return wrongComprehension();
  }

  Node generatorExpression() {
    int start = in.at;
    if (in.eat(LPAR)) {
      Node element = in.attemptNode(rules.expressions::assignmentExpression);
      if (element == null) {
        element = rules.expressions.expressionWithoutWalrus();
      }
      if (element != null && forClauses() != null && in.eat(RPAR)) {
        return in.node("generator expression", start);
      }
    }
    in.at = start;
    return wrongComprehension();
  }

  Node dictComprehension() {
    int start = in.at;
    if (in.eat(LBRACE) && keyAndValue() != null && forClauses() != null && in.eat(RBRACE)) {
      return in.node("dict comprehension", start);
    }
    in.at = start;
    if (in.searching && in.eat(LBRACE)) {
      Node stars = in.take(DOUBLESTAR);
      if (stars != null
          && rules.operators.bitwiseOr() != null
          && forClauses() != null
          && in.eat(RBRACE)) {
        throw in.wrong(stars, "dict unpacking cannot be used in dict comprehension");
      }
    }
    return null;
  }

  private Node wrongComprehension() {
    if (!in.searching) {
      return null;
    }
    int start = in.at;
    if (in.takeAny(LSQB, LPAR, LBRACE) != null) {
      Node starred = in.attemptNode(rules.calls::starredExpression);
      if (starred != null && forClauses() != null) {
        throw in.wrong(starred, "iterable unpacking cannot be used in comprehension");
      }
    }
    in.at = start;
    if (in.takeAny(LSQB, LBRACE) == null) {
      return null;
    }
    Node first = rules.expressions.starNamedExpression();
    Node comma = first == null ? null : in.take(COMMA);
    if (comma == null) {
      return null;
    }
    int afterComma = in.at;
    List<Node> rest = rules.expressions.starNamedExpressions();
    if (rest != null && forClauses() != null) {
      throw in.wrong(
          first, rest.getLast(), "did you forget parentheses around the comprehension target?");
    }
    in.at = afterComma;
    if (forClauses() != null) {
      throw in.wrong(first, comma, "did you forget parentheses around the comprehension target?");
    }
    return null;
  }

  /** The clauses of a comprehension; the node's part is the last iterable or condition. */
  Node forClauses() {
    int start = in.at;
    List<Node> clauses = in.many(forClause);
    return clauses.isEmpty() ? null : in.node("clauses", start, clauses.getLast().parts());
  }

  private Node forClause() {
    int start = in.at;
    in.eat(ASYNC);
    if (in.eat(FOR) && rules.targets.starTargets() != null && in.eat(IN)) {
      // No way back from here.
      Node last = rules.operators.disjunction();
      if (last == null) {
        return null;
      }
      while (in.is(IF)) {
        int end = in.at;
        in.at++;
        Node condition = rules.operators.disjunction();
        if (condition == null) {
          in.at = end;
          break;
        }
        last = condition;
      }
      return in.node("clause", start, List.of(last));
    }
    in.at = start;
    if (in.searching) {
      wrongForClause();
      in.at = start;
      rules.targets.wrongForTarget();
      in.at = start;
    }
    return null;
  }

  private void wrongForClause() {
    in.eat(ASYNC);
    if (!in.eat(FOR) || in.separated(rules.operators::bitwiseOr) == null) {
      return;
    }
    in.eat(COMMA);
    if (!in.is(IN)) {
      throw in.wrongAtLast("'in' expected after for-loop variables");
    }
  }
}
