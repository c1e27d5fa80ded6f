package org.hoopsnake.syntax;

import static org.hoopsnake.grammar.PythonLexer.*;

import java.util.List;
import java.util.function.Supplier;
import org.hoopsnake.syntax.DiagnosisCursor.Node;

/** Targets of assignments, loops and deletions, and what cannot be one. */
final class TargetRules {
  private final Diagnosis rules;
  private final DiagnosisCursor in;

  private final Supplier<Node> starTarget = this::starTarget;
  private final Supplier<Node> readStarTarget = this::readStarTarget;
  private final Supplier<Node> readTargetWithStarAtom = this::readTargetWithStarAtom;
  private final Supplier<Node> attributeOrSubscript = this::attributeOrSubscript;
  private final Supplier<Node> readPrimaryBeforeTrailer = this::readPrimaryBeforeTrailer;
  private final Supplier<Node> deleteTarget = this::deleteTarget;
  private final Supplier<Node> readDeleteTarget = this::readDeleteTarget;

  TargetRules(Diagnosis rules) {
    this.rules = rules;
    this.in = rules.in;
  }

  Node starTargets() {
    int start = in.at;
    List<Node> targets = in.separated(starTarget);
    if (targets == null) {
      return null;
    }
    boolean comma = in.eat(COMMA);
    return targets.size() == 1 && !comma ? targets.getFirst() : in.node("tuple", start, targets);
  }

  Node starTarget() {
    return loneName() ? in.name() : in.memo(MemoRule.STAR_TARGET, readStarTarget);
  }

  /** Whether the next token is a name that no attribute, call or subscript follows. */
  private boolean loneName() {
    return in.isName() && in.loneAtom(Looseness.TRAILER);
  }

  private Node readStarTarget() {
    int start = in.at;
    if (in.eat(STAR)) {
      if (!in.is(STAR) && starTarget() != null) {
        return in.node("starred", start);
      }
      in.at = start;
    }
    return targetWithStarAtom();
  }

  private Node targetWithStarAtom() {
    return loneName() ? in.name() : in.memo(MemoRule.TARGET_WITH_STAR_ATOM, readTargetWithStarAtom);
  }

  private Node readTargetWithStarAtom() {
    Node target = in.attemptNode(attributeOrSubscript);
    return target != null ? target : starAtom();
  }

  private Node starAtom() {
    int start = in.at;
    if (in.isName()) {
      return in.name();
    }
    if (in.eat(LPAR)) {
      Node inner = in.attemptNode(this::targetWithStarAtom);
      if (inner != null && in.eat(RPAR)) {
        return inner;
      }
      in.at = start + 1;
      List<Node> targets = in.separated(starTarget);
      boolean comma = targets != null && in.eat(COMMA);
      return (targets == null || comma || targets.size() > 1) && in.eat(RPAR)
          ? in.node("tuple", start)
          : null;
    }
    if (in.eat(LSQB)) {
      if (in.separated(starTarget) != null) {
        in.eat(COMMA);
      }
      return in.eat(RSQB) ? in.node("list", start) : null;
    }
    return null;
  }

  Node singleTarget() {
    Node target = in.attemptNode(attributeOrSubscript);
    if (target != null) {
      return target;
    }
    if (in.isName()) {
      return in.name();
    }
    return in.attemptNode(
        () -> {
          if (in.eat(LPAR)) {
            Node inner = singleTarget();
            return inner != null && in.eat(RPAR) ? inner : null;
          }
          return null;
        });
  }

  /** An attribute or a subscript of something, with no further trailer behind it. */
  Node attributeOrSubscript() {
    int start = in.at;
    if (primaryBeforeTrailer() == null) {
      return null;
    }
    if (in.eat(DOT)) {
      return in.name() != null && !trailerFollows() ? in.node("attribute", start) : null;
    }
    return in.eat(LSQB) && rules.expressions.slices() && in.eat(RSQB) && !trailerFollows()
        ? in.node("subscript", start)
        : null;
  }

  private boolean trailerFollows() {
    return in.isAny(LPAR, LSQB, DOT);
  }

  /** As much of a primary as leaves one trailer. */
  private Node primaryBeforeTrailer() {
    return in.loneAtom(Looseness.TRAILER)
        ? null
        : in.memo(MemoRule.T_PRIMARY, readPrimaryBeforeTrailer);
  }

  private Node readPrimaryBeforeTrailer() {
    int start = in.at;
    Node result = rules.expressions.atom();
    if (result == null || !trailerFollows()) {
      return null;
    }
    while (true) {
      int end = in.at;
      Node next = rules.expressions.trailer(start);
      if (next == null || !trailerFollows()) {
        in.at = end;
        return result;
      }
      result = next;
    }
  }

  // ---------------------------------------------------------------- del

  List<Node> deleteTargets() {
    List<Node> targets = in.separated(deleteTarget);
    if (targets != null) {
      in.eat(COMMA);
    }
    return targets;
  }

  private Node deleteTarget() {
    return loneName() ? in.name() : in.memo(MemoRule.DEL_TARGET, readDeleteTarget);
  }

  private Node readDeleteTarget() {
    Node target = in.attemptNode(attributeOrSubscript);
    if (target != null) {
      return target;
    }
    int start = in.at;
    if (in.isName()) {
      return in.name();
    }
    if (in.eat(LPAR)) {
      Node inner = in.attemptNode(this::deleteTarget);
      if (inner != null && in.eat(RPAR)) {
        return inner;
      }
      in.at = start + 1;
      in.attempt(() -> deleteTargets() != null);
      return in.eat(RPAR) ? in.node("tuple", start) : null;
    }
    if (in.eat(LSQB)) {
      in.attempt(() -> deleteTargets() != null);
      return in.eat(RSQB) ? in.node("list", start) : null;
    }
    return null;
  }

  // ---------------------------------------------------------------- mistakes

  /** Raises if a part of the expression can be no target. */
  void requireTarget(Node expression, Targets.Use use) {
    Node wrong = invalidPart(expression, use);
    if (wrong != null) {
      throw in.wrong(
          wrong,
          (use == Targets.Use.DELETE ? "cannot delete " : "cannot assign to ") + wrong.kind());
    }
  }

  private static Node invalidPart(Node expression, Targets.Use use) {
    return switch (expression.kind()) {
      case "name", "attribute", "subscript" -> null;
      case "tuple", "list" -> {
        for (Node part : expression.parts()) {
          Node wrong = invalidPart(part, use);
          if (wrong != null) {
            yield wrong;
          }
        }
        yield null;
      }
      case "starred" ->
          use == Targets.Use.DELETE || expression.parts().isEmpty()
              ? expression
              : invalidPart(expression.parts().getFirst(), use);
      case "comparison" -> {
        if (use != Targets.Use.FOR) {
          yield expression;
        }
        yield expression.parts().isEmpty() ? null : invalidPart(expression.parts().getFirst(), use);
      }
      default -> expression;
    };
  }

  void wrongForTarget() {
    in.eat(ASYNC);
    if (in.eat(FOR)) {
      Node target = rules.expressions.starExpressions();
      if (target != null) {
        requireTarget(target, Targets.Use.FOR);
      }
    }
  }
}
