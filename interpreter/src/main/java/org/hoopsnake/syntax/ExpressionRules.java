package org.hoopsnake.syntax;

import static org.hoopsnake.grammar.PythonLexer.*;

import java.util.List;
import java.util.function.Supplier;
import org.hoopsnake.syntax.DiagnosisCursor.Node;

/** Expressions as the diagnosis reads them, with the mistakes that are made in them. */
final class ExpressionRules {
  private final Diagnosis rules;
  private final DiagnosisCursor in;

  private final Supplier<Node> expression = this::expression;
  private final Supplier<Node> starExpression = this::starExpression;
  private final Supplier<Node> starNamedExpression = this::starNamedExpression;
  private final Supplier<Node> assignmentExpression = this::assignmentExpression;
  private final Supplier<Node> plainExpression = this::plainExpression;
  private final Supplier<Node> readExpression = this::readExpression;
  private final Supplier<Node> readStarExpression = this::readStarExpression;
  private final Supplier<Node> wrongNamedExpression = this::wrongNamedExpression;
  private final Supplier<Node> readPrimary = this::readPrimary;

  ExpressionRules(Diagnosis rules) {
    this.rules = rules;
    this.in = rules.in;
  }

  // ---------------------------------------------------------------- lists

  Node expressions() {
    return tupleOf(expression);
  }

  Node starExpressions() {
    return tupleOf(starExpression);
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
    return aloneInBoundary() ? atom() : in.memo(MemoRule.STAR_EXPRESSION, readStarExpression);
  }

  private Node readStarExpression() {
    int start = in.at;
    if (in.eat(STAR)) {
      Node value = rules.operators.bitwiseOr();
      if (value != null) {
        return in.node("starred", start, List.of(value));
      }
      in.at = start;
    }
    return expression();
  }

  /** The next token is a whole expression: no rule that could match more has to be asked. */
  private boolean aloneInBoundary() {
    return in.loneAtom(Looseness.NONE);
  }

  Node starNamedExpression() {
    if (aloneInBoundary()) {
      return atom();
    }
    int start = in.at;
    if (in.eat(STAR)) {
      Node value = rules.operators.bitwiseOr();
      if (value != null) {
        return in.node("starred", start, List.of(value));
      }
      in.at = start;
    }
    return namedExpression();
  }

  List<Node> starNamedExpressions() {
    List<Node> elements = in.separated(starNamedExpression);
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
    if (aloneInBoundary()) {
      return atom();
    }
    int start = in.at;
    Node assignment = in.attemptNode(assignmentExpression);
    if (assignment != null) {
      return assignment;
    }
    if (in.searching) {
      in.memo(MemoRule.INVALID_NAMED_EXPRESSION, wrongNamedExpression);
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
      Node value = rules.operators.bitwiseOr();
      if (value != null && !in.isAny(EQUAL, COLONEQUAL)) {
        throw in.wrong(name, value, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
      }
    }
    in.at = start;
    if (in.isAny(TRUE, FALSE, NONE)
        || in.ahead(() -> rules.displays.list() != null)
        || in.ahead(() -> rules.displays.tuple() != null)
        || in.ahead(() -> rules.displays.generatorExpression() != null)) {
      return null;
    }
    Node left = rules.operators.bitwiseOr();
    if (left != null
        && in.eat(EQUAL)
        && rules.operators.bitwiseOr() != null
        && !in.isAny(EQUAL, COLONEQUAL)) {
      throw in.wrong(
          left, "cannot assign to " + left.kind() + " here. Maybe you meant '==' instead of '='?");
    }
    return null;
  }

  // ---------------------------------------------------------------- expression

  Node expression() {
    return aloneInBoundary() ? atom() : in.memo(MemoRule.EXPRESSION, readExpression);
  }

  private Node readExpression() {
    int start = in.at;
    if (in.searching) {
      wrongExpression();
      in.at = start;
      legacyStatement();
      in.at = start;
    }
    return plainExpression();
  }

  private Node plainExpression() {
    int start = in.at;
    Node body = rules.operators.disjunction();
    if (body != null) {
      int end = in.at;
      if (in.eat(IF)
          && rules.operators.disjunction() != null
          && in.eat(ELSE)
          && in.deeper(1, expression) != null) {
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
      return in.attemptNode(plainExpression);
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
    boolean prefixOrSoftKeyword = in.isName() && (in.isSecond(STRING) || isSoftKeyword());
    if (!prefixOrSoftKeyword) {
      Node first = rules.operators.disjunction();
      if (first != null) {
        Node second = uncheckedExpression();
        if (second != null) {
          missingComma(first, second);
        }
      }
    }
    in.at = start;
    Node value = rules.operators.disjunction();
    if (value != null && in.eat(IF)) {
      Node test = rules.operators.disjunction();
      if (test != null) {
        if (!in.isAny(ELSE, COLON)) {
          throw in.wrong(value, test, "expected 'else' after 'if' expression");
        }
        if (in.eat(ELSE) && !in.ahead(() -> in.deeper(2, expression) != null)) {
          throw in.wrongAtNext("expected expression after 'else', but statement is given");
        }
      }
    }
    in.at = start;
    Node statement = in.takeAny(PASS, BREAK, CONTINUE);
    if (statement != null
        && in.eat(IF)
        && rules.operators.disjunction() != null
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
    return in.eat(COLON) && in.deeper(2, expression) != null ? in.node("lambda", start) : null;
  }

  // ---------------------------------------------------------------- primaries

  Node primary() {
    return in.loneAtom(Looseness.TRAILER) ? atom() : in.memo(MemoRule.PRIMARY, readPrimary);
  }

  private Node readPrimary() {
    int start = in.at;
    Node result = atom();
    while (result != null) {
      int end = in.at;
      Node next = trailer(start);
      if (next == null) {
        in.at = end;
        return result;
      }
      result = next;
    }
    return null;
  }

  /** An attribute, a call or a subscript behind what begins at {@code start}. */
  Node trailer(int start) {
    int before = in.at;
    if (in.eat(DOT)) {
      return in.name() != null ? in.node("attribute", start) : null;
    }
    if (in.is(LPAR)) {
      if (rules.displays.generatorExpression() != null) {
        return in.node("function call", start);
      }
      in.at = before;
      in.eat(LPAR);
      rules.calls.arguments();
      return in.eat(RPAR) ? in.node("function call", start) : null;
    }
    if (in.searching && in.isAny(LSQB, LBRACE)) {
      // CPython looks for a generator here, and for what may be wrong with one.
      rules.displays.generatorExpression();
      in.at = before;
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
    in.attemptNode(expression);
    if (in.eat(COLON)) {
      in.attemptNode(expression);
      if (in.eat(COLON)) {
        in.attemptNode(expression);
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
        Node result = in.attemptNode(rules.displays::tuple);
        if (result == null) {
          result = in.attemptNode(rules.displays::group);
        }
        return result != null ? result : in.attemptNode(rules.displays::generatorExpression);
      }
      case LSQB -> {
        Node result = in.attemptNode(rules.displays::list);
        return result != null ? result : in.attemptNode(rules.displays::listComprehension);
      }
      case LBRACE -> {
        Node result = in.attemptNode(rules.displays::dict);
        if (result == null) {
          result = in.attemptNode(rules.displays::set);
        }
        if (result == null) {
          result = in.attemptNode(rules.displays::dictComprehension);
        }
        return result != null ? result : in.attemptNode(rules.displays::setComprehension);
      }
      default -> {
        return null;
      }
    }
  }
}
