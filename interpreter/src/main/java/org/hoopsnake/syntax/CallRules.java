package org.hoopsnake.syntax;

import static org.hoopsnake.grammar.PythonLexer.*;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.hoopsnake.syntax.DiagnosisCursor.Node;

/** The arguments of calls, and their mistakes. */
final class CallRules {
  private final Diagnosis rules;
  private final DiagnosisCursor in;

  private final Supplier<Node> readArguments = this::readArguments;
  private final Supplier<Node> positional = this::positional;
  private final Supplier<Node> starredExpression = this::starredExpression;
  private final Supplier<Node> assignmentExpression;
  private final Supplier<Node> expressionWithoutWalrus;
  private final Supplier<Node> keywordOrStarred = this::keywordOrStarred;
  private final Supplier<Node> keywordOrDoubleStarred = this::keywordOrDoubleStarred;

  CallRules(Diagnosis rules) {
    this.rules = rules;
    this.in = rules.in;
    assignmentExpression = rules.expressions::assignmentExpression;
    expressionWithoutWalrus = rules.expressions::expressionWithoutWalrus;
  }

  Node arguments() {
    return in.memo(MemoRule.ARGUMENTS, readArguments);
  }

  private Node readArguments() {
    int start = in.at;
    Node arguments = args();
    if (arguments != null) {
      in.eat(COMMA);
      if (in.is(RPAR)) {
        return arguments;
      }
    }
    in.at = start;
    if (in.searching) {
      wrongArguments();
    }
    return null;
  }

  /** Positional arguments, then keyword arguments. The parts are the positional ones. */
  private Node args() {
    int start = in.at;
    List<Node> values = in.separated(positional);
    if (values != null) {
      int end = in.at;
      Node keywords = in.eat(COMMA) ? keywordArguments() : null;
      if (keywords == null) {
        in.at = end;
        return in.node("arguments", start, values);
      }
      List<Node> all = new ArrayList<>(values);
      for (Node keyword : keywords.parts()) {
        if (keyword.kind().equals("starred")) {
          all.add(keyword);
        }
      }
      return in.node(keywords.kind(), start, all);
    }
    in.at = start;
    Node keywords = keywordArguments();
    if (keywords == null) {
      return null;
    }
    return in.node(
        keywords.kind(),
        start,
        keywords.parts().stream().filter(k -> k.kind().equals("starred")).toList());
  }

  private Node positional() {
    Node starred = in.attemptNode(starredExpression);
    if (starred != null) {
      return starred;
    }
    Node value = in.attemptNode(assignmentExpression);
    if (value == null) {
      value = in.attemptNode(expressionWithoutWalrus);
    }
    return value != null && !in.is(EQUAL) ? value : null;
  }

  Node starredExpression() {
    int start = in.at;
    if (in.searching) {
      Node star = in.take(STAR);
      if (star != null && rules.expressions.expression() != null && in.eat(EQUAL)) {
        Node value = rules.expressions.expression();
        if (value != null) {
          throw in.wrong(star, value, "cannot assign to iterable argument unpacking");
        }
      }
      in.at = start;
    }
    if (!in.eat(STAR)) {
      return null;
    }
    Node value = rules.expressions.expression();
    if (value != null) {
      return in.node("starred", start, List.of(value));
    }
    if (in.searching) {
      throw in.wrongAtLast("Invalid star expression");
    }
    return null;
  }

  /** The kind says whether a mapping was unpacked. */
  private Node keywordArguments() {
    int start = in.at;
    List<Node> all = new ArrayList<>();
    List<Node> first = in.separated(keywordOrStarred);
    if (first != null) {
      all.addAll(first);
      int end = in.at;
      List<Node> second = in.eat(COMMA) ? in.separated(keywordOrDoubleStarred) : null;
      if (second == null) {
        in.at = end;
      } else {
        all.addAll(second);
      }
    } else {
      in.at = start;
      List<Node> only = in.separated(keywordOrDoubleStarred);
      if (only == null) {
        return null;
      }
      all.addAll(only);
    }
    boolean unpacked = all.stream().anyMatch(node -> node.kind().equals("unpacked"));
    return in.node(unpacked ? "unpacking arguments" : "keyword arguments", start, all);
  }

  private Node keywordOrStarred() {
    Node keyword = keyword();
    return keyword != null ? keyword : starredExpression();
  }

  private Node keywordOrDoubleStarred() {
    Node keyword = keyword();
    if (keyword != null) {
      return keyword;
    }
    int start = in.at;
    return in.eat(DOUBLESTAR) && rules.expressions.expression() != null
        ? in.node("unpacked", start)
        : null;
  }

  private Node keyword() {
    int start = in.at;
    if (in.searching) {
      wrongKeyword();
      in.at = start;
    }
    if (in.name() != null && in.eat(EQUAL) && rules.expressions.expression() != null) {
      return in.node("keyword", start);
    }
    in.at = start;
    return null;
  }

  private void wrongKeyword() {
    int start = in.at;
    Node constant = in.takeAny(TRUE, FALSE, NONE);
    Node equal = constant == null ? null : in.take(EQUAL);
    if (equal != null) {
      throw in.wrong(constant, equal, "cannot assign to " + in.text(constant));
    }
    in.at = start;
    Node name = in.name();
    equal = name == null ? null : in.take(EQUAL);
    if (equal != null) {
      if (rules.expressions.expression() != null && rules.displays.forClauses() != null) {
        throw in.wrong(name, equal, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
      }
    } else {
      in.at = start;
      Node left = rules.expressions.expression();
      equal = left == null ? null : in.take(EQUAL);
      if (equal != null) {
        throw in.wrong(
            left, equal, "expression cannot contain assignment, perhaps you meant \"==\"?");
      }
    }
    in.at = start;
    Node stars = in.take(DOUBLESTAR);
    if (stars != null && rules.expressions.expression() != null && in.eat(EQUAL)) {
      Node value = rules.expressions.expression();
      if (value != null) {
        throw in.wrong(stars, value, "cannot assign to keyword argument unpacking");
      }
    }
  }

  private void wrongArguments() {
    int start = in.at;
    starAfterDoubleStar();
    in.at = start;
    Node first = rules.expressions.expression();
    Node clauses = first == null ? null : rules.displays.forClauses();
    if (clauses != null && in.eat(COMMA)) {
      // Whatever follows or not: args, or an expression with clauses, are optional.
      in.attempt(
          () ->
              args() != null
                  || (rules.expressions.expression() != null
                      && rules.displays.forClauses() != null));
      throw in.wrong(
          first, clauses.parts().getFirst(), "Generator expression must be parenthesized");
    }
    in.at = start;
    Node name = in.name();
    Node equal = name == null ? null : in.take(EQUAL);
    if (equal != null
        && rules.expressions.expression() != null
        && rules.displays.forClauses() != null) {
      throw in.wrong(name, equal, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
    }
    in.at = start;
    in.attempt(() -> args() != null && in.eat(COMMA));
    name = in.name();
    equal = name == null ? null : in.take(EQUAL);
    if (equal != null && in.isAny(COMMA, RPAR)) {
      throw in.wrong(name, equal, "expected argument value expression");
    }
    in.at = start;
    Node arguments = args();
    if (arguments == null) {
      return;
    }
    int afterArguments = in.at;
    clauses = rules.displays.forClauses();
    // dict((a, b) for a, b in x) is right, f(x, y for y in z) is not.
    if (clauses != null && arguments.parts().size() > 1) {
      throw in.wrong(
          arguments.parts().getLast(),
          clauses.parts().getFirst(),
          "Generator expression must be parenthesized");
    }
    in.at = afterArguments;
    if (!in.eat(COMMA)) {
      return;
    }
    int afterComma = in.at;
    first = rules.expressions.expression();
    clauses = first == null ? null : rules.displays.forClauses();
    if (clauses != null) {
      throw in.wrong(
          first, clauses.parts().getFirst(), "Generator expression must be parenthesized");
    }
    in.at = afterComma;
    if (args() != null) {
      throw in.wrongAtLast(
          arguments.kind().equals("unpacking arguments")
              ? "positional argument follows keyword argument unpacking"
              : "positional argument follows keyword argument");
    }
  }

  private void starAfterDoubleStar() {
    int start = in.at;
    boolean keywords =
        in.attempt(
            () -> in.separated(positional) != null && in.eat(COMMA) && keywordArguments() != null);
    if (!keywords) {
      in.at = start;
      keywords = in.attempt(() -> keywordArguments() != null);
    }
    Node comma = keywords ? in.take(COMMA) : null;
    if (comma != null
        && in.separated(
                () -> {
                  Node starred = starredExpression();
                  return starred != null && !in.is(EQUAL) ? starred : null;
                })
            != null) {
      throw in.wrongFrom(comma, "iterable argument unpacking follows keyword argument unpacking");
    }
  }
}
