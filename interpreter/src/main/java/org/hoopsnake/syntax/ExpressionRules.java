package org.hoopsnake.syntax;

import static org.hoopsnake.grammar.PythonLexer.*;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.hoopsnake.syntax.DiagnosisCursor.Node;

/** Expressions as the diagnosis reads them, with the mistakes that are made in them. */
final class ExpressionRules {
  private final Diagnosis rules;
  private final DiagnosisCursor in;

  ExpressionRules(Diagnosis rules) {
    this.rules = rules;
    this.in = rules.in;
  }

  // ---------------------------------------------------------------- lists

  Node expressions() {
    return tupleOf(this::expression);
  }

  Node starExpressions() {
    return tupleOf(this::starExpression);
  }

  private Node tupleOf(Supplier<Node> element) {
    int start = in.at;
    List<Node> elements = in.separated(element);
    if (elements == null) {
      return null;
    }
    boolean trailing = in.eat(COMMA);
    return elements.size() == 1 && !trailing
        ? elements.getFirst()
        : in.node("tuple", start, elements);
  }

  Node starExpression() {
    return in.memo(
        MemoRule.STAR_EXPRESSION,
        () -> {
          int start = in.at;
          if (in.eat(STAR)) {
            Node value = bitwiseOr();
            if (value != null) {
              return in.node("starred", start, List.of(value));
            }
            in.at = start;
          }
          return expression();
        });
  }

  Node starNamedExpression() {
    int start = in.at;
    if (in.eat(STAR)) {
      Node value = bitwiseOr();
      if (value != null) {
        return in.node("starred", start, List.of(value));
      }
      in.at = start;
    }
    return namedExpression();
  }

  List<Node> starNamedExpressions() {
    List<Node> elements = in.separated(this::starNamedExpression);
    if (elements != null) {
      in.eat(COMMA);
    }
    return elements;
  }

  Node yieldExpression() {
    int start = in.at;
    if (!in.eat(YIELD)) {
      return null;
    }
    int afterYield = in.at;
    if (in.eat(FROM)) {
      if (expression() != null) {
        return in.node("yield expression", start);
      }
      in.at = afterYield;
    }
    in.attemptNode(this::starExpressions);
    return in.node("yield expression", start);
  }

  Node yieldOrStarExpressions() {
    Node yield = yieldExpression();
    return yield != null ? yield : starExpressions();
  }

  // ---------------------------------------------------------------- named expressions

  Node assignmentExpression() {
    int start = in.at;
    if (in.name() != null && in.eat(COLONEQUAL)) {
      // Nothing else can be meant: no way back.
      return expression() == null ? null : in.node("named expression", start);
    }
    in.at = start;
    return null;
  }

  Node namedExpression() {
    int start = in.at;
    Node assignment = in.attemptNode(this::assignmentExpression);
    if (assignment != null) {
      return assignment;
    }
    if (in.searching) {
      in.memo(MemoRule.INVALID_NAMED_EXPRESSION, this::wrongNamedExpression);
      in.at = start;
    }
    return expressionWithoutWalrus();
  }

  Node expressionWithoutWalrus() {
    Node expression = expression();
    return expression != null && !in.is(COLONEQUAL) ? expression : null;
  }

  private Node wrongNamedExpression() {
    int start = in.at;
    Node target = expression();
    if (target != null && in.eat(COLONEQUAL) && expression() != null) {
      throw in.wrong(target, "cannot use assignment expressions with " + target.kind());
    }
    in.at = start;
    Node name = in.name();
    if (name != null && in.eat(EQUAL)) {
      Node value = bitwiseOr();
      if (value != null && !in.isAny(EQUAL, COLONEQUAL)) {
        throw in.wrong(name, value, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
      }
    }
    in.at = start;
    if (in.isAny(TRUE, FALSE, NONE)
        || in.ahead(() -> list() != null)
        || in.ahead(() -> tuple() != null)
        || in.ahead(() -> generatorExpression() != null)) {
      return null;
    }
    Node left = bitwiseOr();
    if (left != null && in.eat(EQUAL) && bitwiseOr() != null && !in.isAny(EQUAL, COLONEQUAL)) {
      throw in.wrong(
          left, "cannot assign to " + left.kind() + " here. Maybe you meant '==' instead of '='?");
    }
    return null;
  }

  // ---------------------------------------------------------------- expression

  Node expression() {
    return in.memo(
        MemoRule.EXPRESSION,
        () -> {
          int start = in.at;
          if (in.searching) {
            wrongExpression();
            in.at = start;
            legacyStatement();
            in.at = start;
          }
          return plainExpression();
        });
  }

  private Node plainExpression() {
    int start = in.at;
    Node body = disjunction();
    if (body != null) {
      int end = in.at;
      if (in.eat(IF) && disjunction() != null && in.eat(ELSE) && expression() != null) {
        return in.node("conditional expression", start);
      }
      in.at = end;
      return body;
    }
    in.at = start;
    return lambda();
  }

  /** An expression inside which no mistakes are looked for. */
  private Node uncheckedExpression() {
    boolean before = in.searching;
    in.searching = false;
    try {
      return in.attemptNode(this::plainExpression);
    } finally {
      in.searching = before;
    }
  }

  private void wrongExpression() {
    int start = in.at;
    if (in.eat(STRING)) {
      List<Node> between = in.many(() -> in.is(STRING) ? null : uncheckedExpression());
      if (!between.isEmpty() && in.is(STRING)) {
        throw in.wrong(
            between.getFirst(),
            between.getLast(),
            "invalid syntax. Is this intended to be part of the string?");
      }
    }
    in.at = start;
    boolean prefixOrSoftKeyword =
        in.ahead(() -> in.name() != null && in.is(STRING)) || isSoftKeyword();
    if (!prefixOrSoftKeyword) {
      Node first = disjunction();
      if (first != null) {
        Node second = uncheckedExpression();
        if (second != null) {
          missingComma(first, second);
        }
      }
    }
    in.at = start;
    Node value = disjunction();
    if (value != null && in.eat(IF)) {
      Node test = disjunction();
      if (test != null) {
        if (!in.isAny(ELSE, COLON)) {
          throw in.wrong(value, test, "expected 'else' after 'if' expression");
        }
        if (in.eat(ELSE) && !in.ahead(() -> expression() != null)) {
          throw in.wrongAtNext("expected expression after 'else', but statement is given");
        }
      }
    }
    in.at = start;
    Node statement = in.takeAny(PASS, BREAK, CONTINUE);
    if (statement != null
        && in.eat(IF)
        && disjunction() != null
        && in.eat(ELSE)
        && rules.statements.simpleStatement() != null) {
      throw in.wrong(statement, "expected expression before 'if', but statement is given");
    }
    in.at = start;
    Node lambda = in.take(LAMBDA);
    if (lambda != null) {
      in.attemptNode(rules.parameters::lambdaParameters);
      Node colon = in.take(COLON);
      if (colon != null
          && in.lastToken(colon).getType() == FORMAT_COLON
          && in.isAny(STRING_MIDDLE, RBRACE)) {
        throw in.wrong(
            lambda,
            colon,
            rules.strings.letter()
                + "-string: lambda expressions are not allowed without parentheses");
      }
    }
  }

  private boolean isSoftKeyword() {
    return in.isWord("_") || in.isWord("match") || in.isWord("case") || in.isWord("type");
  }

  /** Two expressions side by side inside brackets. */
  private void missingComma(Node first, Node second) {
    if (!isLegacyStatement(first) && rules.openBrackets(in.at - 1) > 0) {
      throw in.wrong(first, second, "invalid syntax. Perhaps you forgot a comma?");
    }
  }

  private boolean isLegacyStatement(Node name) {
    String word = name.kind().equals("name") ? in.text(name) : "";
    return word.equals("print") || word.equals("exec");
  }

  /** {@code print x} and {@code exec x}. */
  private void legacyStatement() {
    Node name = in.name();
    if (name == null || in.is(LPAR)) {
      return;
    }
    Node argument = starExpressions();
    if (argument != null && isLegacyStatement(name)) {
      String word = in.text(name);
      throw in.wrong(
          name,
          argument,
          "Missing parentheses in call to '%s'. Did you mean %s(...)?".formatted(word, word));
    }
  }

  private Node lambda() {
    int start = in.at;
    if (!in.eat(LAMBDA)) {
      return null;
    }
    in.attemptNode(rules.parameters::lambdaParameters);
    return in.eat(COLON) && expression() != null ? in.node("lambda", start) : null;
  }

  // ---------------------------------------------------------------- operators

  Node disjunction() {
    return in.memo(MemoRule.DISJUNCTION, () -> chain(this::conjunction, OR, "expression"));
  }

  private Node conjunction() {
    return in.memo(MemoRule.CONJUNCTION, () -> chain(this::inversion, AND, "expression"));
  }

  private Node chain(Supplier<Node> operand, int operator, String kind) {
    int start = in.at;
    Node result = operand.get();
    if (result == null) {
      return null;
    }
    while (true) {
      int end = in.at;
      if (!in.eat(operator) || operand.get() == null) {
        in.at = end;
        return result;
      }
      result = in.node(kind, start);
    }
  }

  Node inversion() {
    return in.memo(
        MemoRule.INVERSION,
        () -> {
          int start = in.at;
          if (in.eat(NOT)) {
            if (inversion() != null) {
              return in.node("expression", start);
            }
            in.at = start;
          }
          return comparison();
        });
  }

  private Node comparison() {
    int start = in.at;
    Node left = bitwiseOr();
    if (left == null) {
      return null;
    }
    Node result = left;
    // "for x in y" may be read as a comparison first; its left side is then the target.
    List<Node> target = in.is(IN) ? List.of(left) : List.of();
    while (true) {
      int end = in.at;
      if (!eatComparison() || bitwiseOr() == null) {
        in.at = end;
        return result;
      }
      result = in.node("comparison", start, target);
    }
  }

  private boolean eatComparison() {
    if (in.isAny(EQEQUAL, NOTEQUAL, LESS, LESSEQUAL, GREATER, GREATEREQUAL, IN)) {
      in.at++;
      return true;
    }
    if (in.eat(IS)) {
      int end = in.at;
      if (in.eat(NOT) && !in.ahead(() -> bitwiseOr() != null)) {
        in.at = end;
      }
      return true;
    }
    return in.attempt(() -> in.eat(NOT) && in.eat(IN));
  }

  Node bitwiseOr() {
    return in.memo(MemoRule.BITWISE_OR, () -> left(this::bitwiseXor, VBAR));
  }

  private Node bitwiseXor() {
    return in.memo(MemoRule.BITWISE_XOR, () -> left(this::bitwiseAnd, CIRCUMFLEX));
  }

  private Node bitwiseAnd() {
    return in.memo(MemoRule.BITWISE_AND, () -> left(this::shift, AMPER));
  }

  private Node shift() {
    return in.memo(
        MemoRule.SHIFT_EXPR,
        () -> {
          int start = in.at;
          if (in.searching) {
            notAfterOperator();
            in.at = start;
          }
          return left(this::sum, LEFTSHIFT, RIGHTSHIFT);
        });
  }

  private void notAfterOperator() {
    if (sum() != null && in.takeAny(PLUS, MINUS, STAR, SLASH, PERCENT, DOUBLESLASH, AT) != null) {
      Node not = in.take(NOT);
      Node operand = not == null ? null : inversion();
      if (operand != null) {
        throw in.wrong(not, operand, "'not' after an operator must be parenthesized");
      }
    }
  }

  Node sum() {
    return in.memo(MemoRule.SUM, () -> left(this::term, PLUS, MINUS));
  }

  private Node term() {
    return in.memo(
        MemoRule.TERM,
        () -> {
          int start = in.at;
          if (in.searching) {
            if (in.takeAny(PLUS, MINUS, TILDE) != null) {
              Node not = in.take(NOT);
              Node operand = not == null ? null : factor();
              if (operand != null) {
                throw in.wrong(not, operand, "'not' after an operator must be parenthesized");
              }
            }
            in.at = start;
          }
          return left(this::factor, STAR, SLASH, DOUBLESLASH, PERCENT, AT);
        });
  }

  /** Operators that group to the left. */
  private Node left(Supplier<Node> operand, int... operators) {
    int start = in.at;
    Node result = operand.get();
    while (result != null) {
      int end = in.at;
      if (in.takeAny(operators) == null || operand.get() == null) {
        in.at = end;
        return result;
      }
      result = in.node("expression", start);
    }
    return null;
  }

  private Node factor() {
    return in.memo(
        MemoRule.FACTOR,
        () -> {
          int start = in.at;
          if (in.takeAny(PLUS, MINUS, TILDE) != null) {
            if (factor() != null) {
              return in.node("expression", start);
            }
            in.at = start;
          }
          Node base = awaitPrimary();
          int end = in.at;
          if (base != null && in.eat(DOUBLESTAR)) {
            if (factor() != null) {
              return in.node("expression", start);
            }
            in.at = end;
          }
          return base;
        });
  }

  private Node awaitPrimary() {
    return in.memo(
        MemoRule.AWAIT_PRIMARY,
        () -> {
          int start = in.at;
          if (in.eat(AWAIT)) {
            if (primary() != null) {
              return in.node("await expression", start);
            }
            in.at = start;
          }
          return primary();
        });
  }

  // ---------------------------------------------------------------- primaries

  private Node primary() {
    return in.memo(
        MemoRule.PRIMARY,
        () -> {
          int start = in.at;
          Node result = atom();
          while (result != null) {
            Node next = in.attemptNode(() -> trailer(start));
            if (next == null) {
              return result;
            }
            result = next;
          }
          return null;
        });
  }

  /** An attribute, a call or a subscript behind what begins at {@code start}. */
  Node trailer(int start) {
    int before = in.at;
    if (in.eat(DOT)) {
      return in.name() != null ? in.node("attribute", start) : null;
    }
    if (in.is(LPAR)) {
      if (generatorExpression() != null) {
        return in.node("function call", start);
      }
      in.at = before;
      in.eat(LPAR);
      in.attemptNode(rules.calls::arguments);
      return in.eat(RPAR) ? in.node("function call", start) : null;
    }
    if (in.eat(LSQB)) {
      return slices() && in.eat(RSQB) ? in.node("subscript", start) : null;
    }
    return null;
  }

  boolean slices() {
    int start = in.at;
    if (slice() != null && !in.is(COMMA)) {
      return true;
    }
    in.at = start;
    List<Node> elements =
        in.separated(
            () -> {
              Node slice = in.attemptNode(this::slice);
              return slice != null ? slice : rules.calls.starredExpression();
            });
    if (elements == null) {
      return false;
    }
    in.eat(COMMA);
    return true;
  }

  private Node slice() {
    int start = in.at;
    in.attemptNode(this::expression);
    if (in.eat(COLON)) {
      in.attemptNode(this::expression);
      if (in.eat(COLON)) {
        in.attemptNode(this::expression);
      }
      return in.node("slice", start);
    }
    in.at = start;
    return namedExpression();
  }

  Node atom() {
    int start = in.at;
    switch (in.peek()) {
      case NAME, MATCH, CASE, TYPE -> {
        return in.name();
      }
      case TRUE -> {
        in.at++;
        return in.node("True", start);
      }
      case FALSE -> {
        in.at++;
        return in.node("False", start);
      }
      case NONE -> {
        in.at++;
        return in.node("None", start);
      }
      case ELLIPSIS -> {
        in.at++;
        return in.node("ellipsis", start);
      }
      case NUMBER -> {
        in.at++;
        return in.node("literal", start);
      }
      case STRING, FSTRING_START, TSTRING_START -> {
        return rules.strings.strings();
      }
      case LPAR -> {
        Node result = in.attemptNode(this::tuple);
        if (result == null) {
          result = in.attemptNode(this::group);
        }
        return result != null ? result : in.attemptNode(this::generatorExpression);
      }
      case LSQB -> {
        Node result = in.attemptNode(this::list);
        return result != null ? result : in.attemptNode(this::listComprehension);
      }
      case LBRACE -> {
        Node result = in.attemptNode(this::dict);
        if (result == null) {
          result = in.attemptNode(this::set);
        }
        if (result == null) {
          result = in.attemptNode(this::dictComprehension);
        }
        return result != null ? result : in.attemptNode(this::setComprehension);
      }
      default -> {
        return null;
      }
    }
  }

  // ---------------------------------------------------------------- brackets

  Node group() {
    int start = in.at;
    if (in.eat(LPAR)) {
      Node inner = yieldExpression();
      if (inner == null) {
        inner = namedExpression();
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
      if (stars != null && expression() != null && in.eat(RPAR)) {
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
    Node first = starNamedExpression();
    if (first != null && in.eat(COMMA)) {
      elements.add(first);
      int afterComma = in.at;
      List<Node> rest = starNamedExpressions();
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
    List<Node> elements = starNamedExpressions();
    if (elements == null) {
      in.at = afterOpen;
      elements = List.of();
    }
    return in.eat(RSQB) ? in.node("list", start, elements) : null;
  }

  private Node set() {
    int start = in.at;
    return in.eat(LBRACE) && starNamedExpressions() != null && in.eat(RBRACE)
        ? in.node("set display", start)
        : null;
  }

  private Node dict() {
    int start = in.at;
    if (!in.eat(LBRACE)) {
      return null;
    }
    int afterOpen = in.at;
    if (in.separated(this::dictItem) != null) {
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
      if (bitwiseOr() != null) {
        return in.node("item", start);
      }
      in.at = start;
    }
    return keyAndValue();
  }

  private Node keyAndValue() {
    int start = in.at;
    return expression() != null && in.eat(COLON) && expression() != null
        ? in.node("item", start)
        : null;
  }

  private void wrongDictItems() {
    int start = in.at;
    if (in.separated(this::dictItem) != null && in.eat(COMMA)) {
      int item = in.at;
      Node key = expression();
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
    if (expression() == null) {
      return;
    }
    Node colon = in.take(COLON);
    if (colon == null) {
      return;
    }
    int afterColon = in.at;
    Node star = in.take(STAR);
    if (star != null && bitwiseOr() != null) {
      throw in.wrongFrom(star, "cannot use a starred expression in a dictionary value");
    }
    in.at = afterColon;
    if (in.isAny(RBRACE, COMMA)) {
      throw in.wrong(colon, "expression expected after dictionary key and ':'");
    }
  }

  // ---------------------------------------------------------------- comprehensions

  private Node listComprehension() {
    int start = in.at;
    if (in.eat(LSQB) && namedExpression() != null && forClauses() != null && in.eat(RSQB)) {
      return in.node("list comprehension", start);
    }
    in.at = start;
    return wrongComprehension();
  }

  private Node setComprehension() {
    int start = in.at;
    if (in.eat(LBRACE) && namedExpression() != null && forClauses() != null && in.eat(RBRACE)) {
      return in.node("set comprehension", start);
    }
    in.at = start;
    return wrongComprehension();
  }

  Node generatorExpression() {
    int start = in.at;
    if (in.eat(LPAR)) {
      Node element = in.attemptNode(this::assignmentExpression);
      if (element == null) {
        element = expressionWithoutWalrus();
      }
      if (element != null && forClauses() != null && in.eat(RPAR)) {
        return in.node("generator expression", start);
      }
    }
    in.at = start;
    return wrongComprehension();
  }

  private Node dictComprehension() {
    int start = in.at;
    if (in.eat(LBRACE) && keyAndValue() != null && forClauses() != null && in.eat(RBRACE)) {
      return in.node("dict comprehension", start);
    }
    in.at = start;
    if (in.searching && in.eat(LBRACE)) {
      Node stars = in.take(DOUBLESTAR);
      if (stars != null && bitwiseOr() != null && forClauses() != null && in.eat(RBRACE)) {
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
    Node first = starNamedExpression();
    Node comma = first == null ? null : in.take(COMMA);
    if (comma == null) {
      return null;
    }
    int afterComma = in.at;
    List<Node> rest = starNamedExpressions();
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
    List<Node> clauses = in.many(this::forClause);
    return clauses.isEmpty() ? null : in.node("clauses", start, clauses.getLast().parts());
  }

  private Node forClause() {
    int start = in.at;
    in.eat(ASYNC);
    if (in.eat(FOR) && rules.targets.starTargets() != null && in.eat(IN)) {
      // No way back from here.
      Node last = disjunction();
      if (last == null) {
        return null;
      }
      while (in.is(IF)) {
        int end = in.at;
        in.at++;
        Node condition = disjunction();
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
    if (!in.eat(FOR) || in.separated(this::bitwiseOr) == null) {
      return;
    }
    in.eat(COMMA);
    if (!in.is(IN)) {
      throw in.wrongAtLast("'in' expected after for-loop variables");
    }
  }
}
