package org.hoopsnake.syntax;

import static org.hoopsnake.grammar.PythonLexer.*;

import java.util.List;
import org.hoopsnake.syntax.DiagnosisCursor.Node;

/** Patterns of case clauses, and their mistakes. */
final class PatternRules {
  private final Diagnosis rules;
  private final DiagnosisCursor in;

  PatternRules(Diagnosis rules) {
    this.rules = rules;
    this.in = rules.in;
  }

  boolean patterns() {
    return in.attempt(this::openSequence) || in.attempt(() -> pattern() != null);
  }

  private boolean openSequence() {
    if (maybeStar() == null || !in.eat(COMMA)) {
      return false;
    }
    in.attempt(this::sequence);
    return true;
  }

  private boolean sequence() {
    if (in.separated(this::maybeStar) == null) {
      return false;
    }
    in.eat(COMMA);
    return true;
  }

  private Node maybeStar() {
    int start = in.at;
    if (in.eat(STAR)) {
      if (captureTarget() != null || in.eatWord("_")) {
        return in.node("star pattern", start);
      }
      in.at = start;
    }
    return pattern();
  }

  private Node pattern() {
    int start = in.at;
    if (orPattern() != null && in.eat(AS) && captureTarget() != null) {
      return in.node("pattern", start);
    }
    in.at = start;
    if (in.searching) {
      wrongAs();
      in.at = start;
    }
    return orPattern();
  }

  private void wrongAs() {
    if (orPattern() == null || !in.eat(AS)) {
      return;
    }
    if (in.isWord("_")) {
      throw in.wrong(in.name(), "cannot use '_' as a target");
    }
    Node target = rules.expressions.expression();
    if (target != null) {
      throw in.wrong(target, "cannot use " + target.kind() + " as pattern target");
    }
  }

  private Node orPattern() {
    int start = in.at;
    return in.separatedBy(VBAR, this::closedPattern) == null ? null : in.node("pattern", start);
  }

  private Node captureTarget() {
    if (in.isWord("_")) {
      return null;
    }
    Node name = in.name();
    return name != null && !in.isAny(DOT, LPAR, EQUAL) ? name : null;
  }

  private Node closedPattern() {
    return in.memo(
        MemoRule.CLOSED_PATTERN,
        () -> {
          int start = in.at;
          if (in.attempt(this::literal)
              || in.attempt(() -> captureTarget() != null)
              || in.attempt(() -> in.eatWord("_"))
              || in.attempt(this::value)
              || in.attempt(this::group)
              || in.attempt(this::bracketedSequence)
              || in.attempt(this::mapping)
              || in.attempt(this::classPattern)) {
            return in.node("pattern", start);
          }
          return null;
        });
  }

  private boolean literal() {
    switch (in.peek()) {
      case NUMBER, MINUS -> {
        return number();
      }
      case STRING, FSTRING_START, TSTRING_START -> {
        return rules.expressions.atom() != null;
      }
      case NONE, TRUE, FALSE -> {
        in.at++;
        return true;
      }
      default -> {
        return false;
      }
    }
  }

  private boolean number() {
    in.eat(MINUS);
    Node real = in.take(NUMBER);
    if (real == null) {
      return false;
    }
    if (in.takeAny(PLUS, MINUS) == null) {
      return true;
    }
    if (isImaginary(real)) {
      throw in.wrong(real, "real number required in complex literal");
    }
    Node imaginary = in.take(NUMBER);
    if (imaginary == null) {
      return false;
    }
    if (!isImaginary(imaginary)) {
      throw in.wrong(imaginary, "imaginary number required in complex literal");
    }
    return true;
  }

  private boolean isImaginary(Node number) {
    String text = in.text(number);
    return text.endsWith("j") || text.endsWith("J");
  }

  private boolean nameOrAttribute() {
    return in.separatedBy(DOT, in::name) != null;
  }

  private boolean attribute() {
    List<Node> names = in.separatedBy(DOT, in::name);
    return names != null && names.size() > 1;
  }

  private boolean value() {
    return attribute() && !in.isAny(DOT, LPAR, EQUAL);
  }

  private boolean group() {
    return in.eat(LPAR) && pattern() != null && in.eat(RPAR);
  }

  private boolean bracketedSequence() {
    if (in.eat(LSQB)) {
      in.attempt(this::sequence);
      return in.eat(RSQB);
    }
    if (in.eat(LPAR)) {
      in.attempt(this::openSequence);
      return in.eat(RPAR);
    }
    return false;
  }

  private boolean mapping() {
    if (!in.eat(LBRACE)) {
      return false;
    }
    if (in.separated(this::mappingItem) != null) {
      in.attempt(() -> in.eat(COMMA) && rest());
    } else {
      in.attempt(this::rest);
    }
    in.eat(COMMA);
    return in.eat(RBRACE);
  }

  private boolean rest() {
    return in.eat(DOUBLESTAR) && captureTarget() != null;
  }

  private Node mappingItem() {
    int start = in.at;
    return (in.attempt(this::literal) || in.attempt(this::attribute))
            && in.eat(COLON)
            && pattern() != null
        ? in.node("item", start)
        : null;
  }

  private boolean classPattern() {
    int start = in.at;
    if (nameOrAttribute() && in.eat(LPAR)) {
      if (in.eat(RPAR)) {
        return true;
      }
      int arguments = in.at;
      if (in.separated(this::positional) != null) {
        in.attempt(() -> in.eat(COMMA) && in.separated(this::keyword) != null);
      } else {
        in.at = arguments;
        if (in.separated(this::keyword) == null) {
          return wrongClassPattern(start);
        }
      }
      in.eat(COMMA);
      if (in.eat(RPAR)) {
        return true;
      }
    }
    return wrongClassPattern(start);
  }

  private Node positional() {
    return pattern();
  }

  private Node keyword() {
    int start = in.at;
    return in.name() != null && in.eat(EQUAL) && pattern() != null
        ? in.node("keyword pattern", start)
        : null;
  }

  /** Always false, if it does not raise. */
  private boolean wrongClassPattern(int start) {
    in.at = start;
    if (in.searching && nameOrAttribute() && in.eat(LPAR)) {
      in.attempt(() -> in.separated(this::positional) != null && in.eat(COMMA));
      if (in.separated(this::keyword) != null && in.eat(COMMA)) {
        List<Node> late = in.separated(this::positional);
        if (late != null) {
          throw in.wrong(
              late.getFirst(), late.getLast(), "positional patterns follow keyword patterns");
        }
      }
    }
    in.at = start;
    return false;
  }
}
