package org.hoopsnake.syntax;

import static org.hoopsnake.grammar.PythonLexer.*;

import java.util.List;
import java.util.function.Supplier;
import org.hoopsnake.syntax.DiagnosisCursor.Node;

/** The parameters of functions and of lambdas, and type parameters, and their mistakes. */
final class ParameterRules {
  private final Diagnosis rules;
  private final DiagnosisCursor in;

  ParameterRules(Diagnosis rules) {
    this.rules = rules;
    this.in = rules.in;
  }

  Node parameters() {
    return new Style(RPAR, true).parameters();
  }

  Node lambdaParameters() {
    return new Style(COLON, false).parameters();
  }

  /** Functions and lambdas differ in annotations and in the token behind the last parameter. */
  private final class Style {
    private final int close;
    private final boolean annotations;

    Style(int close, boolean annotations) {
      this.close = close;
      this.annotations = annotations;
    }

    Node parameters() {
      int start = in.at;
      if (in.searching) {
        wrongParameters();
        in.at = start;
      }
      if (in.attempt(this::slashWithoutDefault)) {
        in.many(this::withoutDefault);
        in.many(this::withDefault);
        in.attempt(this::starEtc);
        return in.node("parameters", start);
      }
      if (in.attempt(this::slashWithDefault)) {
        in.many(this::withDefault);
        in.attempt(this::starEtc);
        return in.node("parameters", start);
      }
      boolean any = !in.many(this::withoutDefault).isEmpty();
      any |= !in.many(this::withDefault).isEmpty();
      any |= in.attempt(this::starEtc);
      return any ? in.node("parameters", start) : null;
    }

    private boolean slashWithoutDefault() {
      return !in.many(this::withoutDefault).isEmpty()
          && in.eat(SLASH)
          && (in.eat(COMMA) || in.is(close));
    }

    private boolean slashWithDefault() {
      in.many(this::withoutDefault);
      return !in.many(this::withDefault).isEmpty()
          && in.eat(SLASH)
          && (in.eat(COMMA) || in.is(close));
    }

    private boolean slash() {
      return in.attempt(this::slashWithoutDefault) || in.attempt(this::slashWithDefault);
    }

    Node parameter() {
      Node name = in.name();
      if (name == null || !annotations) {
        return name;
      }
      int start = in.at - 1;
      in.attempt(() -> in.eat(COLON) && rules.expressions.expression() != null);
      return in.node("parameter", start);
    }

    private boolean defaultValue() {
      int start = in.at;
      if (in.eat(EQUAL) && rules.expressions.expression() != null) {
        return true;
      }
      in.at = start;
      if (in.searching) {
        Node equal = in.take(EQUAL);
        if (equal != null && in.isAny(RPAR, COMMA)) {
          throw in.wrong(equal, "expected default value expression");
        }
        in.at = start;
      }
      return false;
    }

    private Node ended(Node parameter) {
      return parameter != null && (in.eat(COMMA) || in.is(close)) ? parameter : null;
    }

    private Node withoutDefault() {
      return ended(parameter());
    }

    private Node withDefault() {
      Node parameter = parameter();
      return parameter != null && defaultValue() ? ended(parameter) : null;
    }

    private Node maybeDefault() {
      Node parameter = parameter();
      if (parameter != null) {
        defaultValue();
      }
      return ended(parameter);
    }

    private Node starAnnotated() {
      Node name = in.name();
      return annotations
              && name != null
              && in.eat(COLON)
              && rules.expressions.starExpression() != null
          ? ended(name)
          : null;
    }

    private boolean starEtc() {
      int start = in.at;
      if (in.searching) {
        wrongStar();
        in.at = start;
      }
      if (in.eat(STAR)) {
        int afterStar = in.at;
        if (in.attemptNode(this::withoutDefault) != null
            || in.attemptNode(this::starAnnotated) != null) {
          in.many(this::maybeDefault);
          in.attempt(this::keywords);
          return true;
        }
        in.at = afterStar;
        if (in.eat(COMMA) && !in.many(this::maybeDefault).isEmpty()) {
          in.attempt(this::keywords);
          return true;
        }
        in.at = start;
      }
      return keywords();
    }

    private boolean keywords() {
      int start = in.at;
      if (in.searching) {
        wrongKeywords();
        in.at = start;
      }
      return in.eat(DOUBLESTAR) && withoutDefault() != null;
    }

    private void wrongParameters() {
      int start = in.at;
      Node slash = in.take(SLASH);
      if (slash != null && in.eat(COMMA)) {
        throw in.wrong(slash, "at least one argument must precede /");
      }
      in.at = start;
      if (slash()) {
        in.many(this::maybeDefault);
        slash = in.take(SLASH);
        if (slash != null) {
          throw in.wrong(slash, "/ may appear only once");
        }
      }
      in.at = start;
      in.attempt(this::slashWithoutDefault);
      in.many(this::withoutDefault);
      if (in.attempt(this::slashWithDefault) || !in.many(this::withDefault).isEmpty()) {
        Node late = in.attemptNode(this::withoutDefault);
        if (late != null) {
          throw in.wrong(late, "parameter without a default follows parameter with a default");
        }
      }
      in.at = start;
      parenthesized();
      in.at = start;
      slash();
      in.many(this::maybeDefault);
      if (in.eat(STAR) && (in.eat(COMMA) || in.attemptNode(this::withoutDefault) != null)) {
        in.many(this::maybeDefault);
        slash = in.take(SLASH);
        if (slash != null) {
          throw in.wrong(slash, "/ must be ahead of *");
        }
      }
      in.at = start;
      if (!in.many(this::maybeDefault).isEmpty() && in.eat(SLASH)) {
        Node star = in.take(STAR);
        if (star != null) {
          throw in.wrong(star, "expected comma between / and *");
        }
      }
    }

    private void parenthesized() {
      in.many(this::withoutDefault);
      Node open = in.take(LPAR);
      if (open == null) {
        return;
      }
      // Inside the parentheses a parameter ends as in a function.
      Supplier<Node> inner = annotations ? this::withoutDefault : in::name;
      List<Node> names = annotations ? in.many(inner) : in.separated(inner);
      if (names == null || names.isEmpty()) {
        return;
      }
      in.eat(COMMA);
      Node end = in.take(RPAR);
      if (end != null) {
        throw in.wrong(
            open,
            end,
            (annotations ? "Function" : "Lambda expression")
                + " parameters cannot be parenthesized");
      }
    }

    private void wrongStar() {
      int start = in.at;
      Node star = in.take(STAR);
      if (star == null) {
        return;
      }
      boolean bare = in.is(close);
      if (bare) {
        in.at++;
      } else if (in.eat(COMMA)) {
        bare = in.isAny(close, DOUBLESTAR);
        if (bare) {
          in.at++;
        }
      }
      if (bare) {
        throw annotations
            ? in.wrong(star, "named arguments must follow bare *")
            : in.wrongAtLast("named arguments must follow bare *");
      }
      in.at = start + 1;
      if (parameter() != null) {
        Node equal = in.take(EQUAL);
        if (equal != null) {
          throw in.wrong(equal, "var-positional argument cannot have default value");
        }
      }
      in.at = start + 1;
      if (in.attemptNode(this::withoutDefault) != null || in.eat(COMMA)) {
        in.many(this::maybeDefault);
        Node second = in.take(STAR);
        if (second != null && (in.attemptNode(this::withoutDefault) != null || in.eat(COMMA))) {
          throw in.wrong(second, "* argument may appear only once");
        }
      }
    }

    private void wrongKeywords() {
      if (!in.eat(DOUBLESTAR) || parameter() == null) {
        return;
      }
      Node equal = in.take(EQUAL);
      if (equal != null) {
        throw in.wrong(equal, "var-keyword argument cannot have default value");
      }
      if (in.eat(COMMA)) {
        Node late = in.attemptNode(this::parameter);
        if (late == null) {
          late = in.takeAny(STAR, DOUBLESTAR, SLASH);
        }
        if (late != null) {
          throw in.wrong(late, "arguments cannot follow var-keyword argument");
        }
      }
    }
  }

  // ---------------------------------------------------------------- type parameters

  /** Always succeeds where there are none. */
  boolean typeParameters() {
    if (!in.is(LSQB)) {
      return true;
    }
    return in.attempt(
            () -> {
              in.at++;
              if (in.searching && in.is(RSQB)) {
                throw in.wrongFrom(in.take(RSQB), "Type parameter list cannot be empty");
              }
              if (in.separated(this::typeParameter) == null) {
                return false;
              }
              in.eat(COMMA);
              return in.eat(RSQB);
            })
        || true;
  }

  private Node typeParameter() {
    return in.memo(
        MemoRule.TYPE_PARAM,
        () -> {
          int start = in.at;
          if (in.name() != null) {
            in.attempt(() -> in.eat(COLON) && rules.expressions.expression() != null);
            in.attempt(() -> in.eat(EQUAL) && rules.expressions.expression() != null);
            return in.node("type parameter", start);
          }
          Node stars = in.takeAny(STAR, DOUBLESTAR);
          if (stars == null) {
            return null;
          }
          boolean tuple = in.lastToken(stars).getType() == STAR;
          if (in.name() == null) {
            return null;
          }
          int afterName = in.at;
          if (in.searching) {
            Node colon = in.take(COLON);
            Node bound = colon == null ? null : rules.expressions.expression();
            if (bound != null) {
              throw in.wrongFrom(
                  colon,
                  "cannot use %s with %s"
                      .formatted(
                          bound.kind().equals("tuple") ? "constraints" : "bound",
                          tuple ? "TypeVarTuple" : "ParamSpec"));
            }
            in.at = afterName;
          }
          in.attempt(
              () ->
                  in.eat(EQUAL)
                      && (tuple
                              ? rules.expressions.starExpression()
                              : rules.expressions.expression())
                          != null);
          return in.node("type parameter", start);
        });
  }
}
