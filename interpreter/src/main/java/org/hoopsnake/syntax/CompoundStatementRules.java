package org.hoopsnake.syntax;

import static org.hoopsnake.grammar.PythonLexer.*;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.hoopsnake.syntax.DiagnosisCursor.Node;

/** Statements with blocks: missing colons, missing blocks, clauses that do not belong. */
final class CompoundStatementRules {
  private final Diagnosis rules;
  private final DiagnosisCursor in;
  private final StatementRules statements;
  private final PatternRules patterns;

  CompoundStatementRules(Diagnosis rules, StatementRules statements) {
    this.rules = rules;
    this.in = rules.in;
    this.statements = statements;
    this.patterns = new PatternRules(rules);
  }

  boolean statement() {
    return switch (in.peek()) {
      case DEF -> function();
      case AT ->
          in.attempt(() -> decorators() && function()) || (decorators() && noted(this::classDef));
      case ASYNC ->
          in.attempt(this::function)
              || in.attempt(() -> noted(this::with))
              || in.attempt(() -> noted(this::forLoop));
      case CLASS -> noted(this::classDef);
      case IF -> noted(() -> ifStatement(IF, "if"));
      case WITH -> noted(this::with);
      case FOR -> noted(this::forLoop);
      case TRY -> noted(this::tryStatement);
      case WHILE -> noted(this::whileLoop);
      default -> in.isWord("match") && noted(this::match);
    };
  }

  /** Notes where a statement begins that turns out to be whole. */
  private boolean noted(BooleanSupplier statement) {
    int start = in.at;
    boolean whole = statement.getAsBoolean();
    if (whole) {
      in.wholeStatement(start);
    }
    return whole;
  }

  private boolean decorators() {
    boolean any = false;
    while (in.attempt(
        () -> in.eat(AT) && rules.expressions.namedExpression() != null && in.eat(NEWLINE))) {
      any = true;
    }
    return any;
  }

  private void optional(BooleanSupplier part) {
    in.attempt(part);
  }

  private boolean missingBlock() {
    return in.eat(NEWLINE) && !in.is(INDENT);
  }

  private SyntaxException noBlock(String what, Node keyword) {
    return in.wrongIndentation(
        "expected an indented block after " + what + " on line " + in.line(keyword));
  }

  /** A token that must be here. */
  private void require(int type, String text) {
    if (!in.is(type)) {
      throw in.wrongToken(in.at, "expected '" + text + "'");
    }
    in.at++;
  }

  private boolean namedExpression() {
    return rules.expressions.namedExpression() != null;
  }

  // ---------------------------------------------------------------- definitions

  private boolean function() {
    int start = in.at;
    if (in.searching) {
      wrongFunction();
      in.at = start;
    }
    in.eat(ASYNC);
    return in.eat(DEF)
        && in.name() != null
        && rules.parameters.typeParameters()
        && in.eat(LPAR)
        && functionRest()
        && in.eat(COLON)
        && statements.block();
  }

  private boolean functionRest() {
    in.attemptNode(rules.parameters::parameters);
    if (!in.eat(RPAR)) {
      return false;
    }
    optional(() -> in.eat(RARROW) && rules.expressions.expression() != null);
    return true;
  }

  private void wrongFunction() {
    int start = in.at;
    in.eat(ASYNC);
    Node keyword = in.take(DEF);
    if (keyword == null || in.name() == null) {
      return;
    }
    rules.parameters.typeParameters();
    if (in.eat(LPAR) && functionRest() && in.eat(COLON) && missingBlock()) {
      throw noBlock("function definition", keyword);
    }
    in.at = start;
    in.eat(ASYNC);
    in.eat(DEF);
    in.name();
    rules.parameters.typeParameters();
    require(LPAR, "(");
    if (functionRest()) {
      require(COLON, ":");
      statements.block();
    }
  }

  private boolean classDef() {
    int start = in.at;
    if (in.searching) {
      Node keyword = classHeader();
      if (keyword != null) {
        int end = in.at;
        if (in.eat(NEWLINE)) {
          throw in.wrongAtLast("expected ':'");
        }
        in.at = end;
        if (in.eat(COLON) && missingBlock()) {
          throw noBlock("class definition", keyword);
        }
      }
      in.at = start;
    }
    return classHeader() != null && in.eat(COLON) && statements.block();
  }

  private Node classHeader() {
    Node keyword = in.take(CLASS);
    if (keyword == null || in.name() == null) {
      return null;
    }
    rules.parameters.typeParameters();
    optional(
        () -> {
          if (!in.eat(LPAR)) {
            return false;
          }
          in.attemptNode(rules.calls::arguments);
          return in.eat(RPAR);
        });
    return keyword;
  }

  // ---------------------------------------------------------------- if, while, for

  private boolean ifStatement(int type, String word) {
    int start = in.at;
    if (in.searching) {
      wrongHeader(type, word);
      in.at = start;
    }
    if (!in.eat(type) || !namedExpression() || !in.eat(COLON) || !statements.block()) {
      return false;
    }
    if (in.is(ELIF)) {
      in.deeper(1);
      boolean read = in.attempt(() -> ifStatement(ELIF, "elif"));
      in.deeper(-1);
      if (read) {
        return true;
      }
    }
    optional(this::elseBlock);
    return true;
  }

  private void wrongHeader(int type, String word) {
    Node keyword = in.take(type);
    if (keyword == null || !namedExpression()) {
      return;
    }
    int end = in.at;
    if (in.eat(NEWLINE)) {
      throw in.wrongAtLast("expected ':'");
    }
    in.at = end;
    if (in.eat(COLON) && missingBlock()) {
      throw noBlock("'" + word + "' statement", keyword);
    }
  }

  private boolean elseBlock() {
    int start = in.at;
    if (in.searching) {
      Node keyword = in.take(ELSE);
      if (keyword != null && in.eat(COLON)) {
        int end = in.at;
        if (missingBlock()) {
          throw noBlock("'else' statement", keyword);
        }
        in.at = end;
        if (statements.block() && in.is(ELIF)) {
          in.at++;
          throw in.wrongAtLast("'elif' block follows an 'else' block");
        }
      }
      in.at = start;
    }
    if (!in.eat(ELSE)) {
      return false;
    }
    require(COLON, ":");
    return statements.block();
  }

  private boolean whileLoop() {
    int start = in.at;
    if (in.searching) {
      wrongHeader(WHILE, "while");
      in.at = start;
    }
    if (!in.eat(WHILE) || !namedExpression() || !in.eat(COLON) || !statements.block()) {
      return false;
    }
    optional(this::elseBlock);
    return true;
  }

  private boolean forLoop() {
    int start = in.at;
    if (in.searching) {
      in.eat(ASYNC);
      Node keyword = in.take(FOR);
      if (keyword != null
          && rules.targets.starTargets() != null
          && in.eat(IN)
          && rules.expressions.starExpressions() != null) {
        int end = in.at;
        if (in.eat(NEWLINE)) {
          throw in.wrongAtLast("expected ':'");
        }
        in.at = end;
        if (in.eat(COLON) && missingBlock()) {
          throw noBlock("'for' statement", keyword);
        }
      }
      in.at = start;
    }
    in.eat(ASYNC);
    if (in.eat(FOR) && rules.targets.starTargets() != null && in.eat(IN)) {
      // No way back from here.
      if (rules.expressions.starExpressions() == null || !in.eat(COLON) || !statements.block()) {
        return false;
      }
      optional(this::elseBlock);
      return true;
    }
    in.at = start;
    if (in.searching) {
      rules.targets.wrongForTarget();
    }
    return false;
  }

  // ---------------------------------------------------------------- with

  private boolean with() {
    int start = in.at;
    if (in.searching) {
      wrongWithBlock();
      in.at = start;
    }
    in.eat(ASYNC);
    if (!in.eat(WITH)) {
      return false;
    }
    int items = in.at;
    if (in.eat(LPAR) && in.separated(this::withItem) != null) {
      in.eat(COMMA);
      if (in.eat(RPAR) && in.eat(COLON) && statements.block()) {
        return true;
      }
    }
    in.at = items;
    if (in.separated(this::withItem) != null && in.eat(COLON) && statements.block()) {
      return true;
    }
    in.at = start;
    if (in.searching) {
      wrongWith();
    }
    return false;
  }

  private Node withItem() {
    int start = in.at;
    if (rules.expressions.expression() != null
        && in.eat(AS)
        && rules.targets.starTarget() != null
        && in.isAny(COMMA, RPAR, COLON)) {
      return in.node("item", start);
    }
    in.at = start;
    if (in.searching) {
      if (rules.expressions.expression() != null && in.eat(AS)) {
        Node target = rules.expressions.expression();
        if (target != null && in.isAny(COMMA, RPAR, COLON)) {
          rules.targets.requireTarget(target, Targets.Use.ASSIGN);
        }
      }
      in.at = start;
    }
    return rules.expressions.expression();
  }

  private Node looseItem(Node expression) {
    if (expression != null) {
      optional(() -> in.eat(AS) && rules.targets.starTarget() != null);
    }
    return expression;
  }

  private boolean looseItems() {
    return in.separated(() -> looseItem(rules.expressions.expression())) != null;
  }

  private boolean looseParenthesizedItems() {
    if (!in.eat(LPAR) || in.separated(() -> looseItem(rules.expressions.expressions())) == null) {
      return false;
    }
    in.eat(COMMA);
    return in.eat(RPAR);
  }

  private void wrongWithBlock() {
    in.eat(ASYNC);
    Node keyword = in.take(WITH);
    if (keyword == null) {
      return;
    }
    int items = in.at;
    if (looseItems() && in.eat(COLON) && missingBlock()) {
      throw noBlock("'with' statement", keyword);
    }
    in.at = items;
    if (looseParenthesizedItems() && in.eat(COLON) && missingBlock()) {
      throw noBlock("'with' statement", keyword);
    }
  }

  private void wrongWith() {
    in.eat(ASYNC);
    if (!in.eat(WITH)) {
      return;
    }
    int items = in.at;
    if (looseItems() && in.eat(NEWLINE)) {
      throw in.wrongAtLast("expected ':'");
    }
    in.at = items;
    if (looseParenthesizedItems() && in.eat(NEWLINE)) {
      throw in.wrongAtLast("expected ':'");
    }
  }

  // ---------------------------------------------------------------- try

  private boolean tryStatement() {
    int start = in.at;
    if (in.searching) {
      wrongTry();
      in.at = start;
    }
    in.eat(TRY);
    require(COLON, ":");
    if (!statements.block()) {
      return false;
    }
    int afterBody = in.at;
    if (in.attempt(this::finallyBlock)) {
      return true;
    }
    if (!many(this::exceptBlock)) {
      in.at = afterBody;
      if (!many(this::exceptStarBlock)) {
        return false;
      }
    }
    optional(this::elseBlock);
    optional(this::finallyBlock);
    return true;
  }

  private boolean many(BooleanSupplier part) {
    boolean any = false;
    while (in.attempt(part)) {
      any = true;
    }
    return any;
  }

  private void wrongTry() {
    int start = in.at;
    Node keyword = in.take(TRY);
    if (!in.eat(COLON)) {
      return;
    }
    int body = in.at;
    if (missingBlock()) {
      throw noBlock("'try' statement", keyword);
    }
    in.at = body;
    if (statements.block() && !in.isAny(EXCEPT, FINALLY)) {
      throw in.wrongAtLast("expected 'except' or 'finally' block");
    }
    in.at = body;
    many(statements::block);
    if (many(this::exceptBlock)) {
      Node except = in.take(EXCEPT);
      Node star = except == null ? null : in.take(STAR);
      if (star != null && rules.expressions.expression() != null && asName() && in.eat(COLON)) {
        throw in.wrong(except, star, "cannot have both 'except' and 'except*' on the same 'try'");
      }
    }
    in.at = body;
    many(statements::block);
    if (many(this::exceptStarBlock)) {
      Node except = in.take(EXCEPT);
      if (except != null) {
        optional(() -> rules.expressions.expression() != null && asName());
        if (in.eat(COLON)) {
          throw in.wrong(except, "cannot have both 'except' and 'except*' on the same 'try'");
        }
      }
    }
    in.at = start;
  }

  /** Always succeeds. */
  private boolean asName() {
    optional(() -> in.eat(AS) && in.name() != null);
    return true;
  }

  private boolean exceptBlock() {
    return except(false);
  }

  private boolean exceptStarBlock() {
    return except(true);
  }

  private boolean except(boolean star) {
    int start = in.at;
    if (in.searching) {
      wrongExceptBlock(star);
      in.at = start;
    }
    if (!in.eat(EXCEPT) || (star && !in.eat(STAR))) {
      return false;
    }
    int types = in.at;
    if (rules.expressions.expression() != null && in.eat(COLON) && statements.block()) {
      return true;
    }
    in.at = types;
    if (rules.expressions.expression() != null
        && in.eat(AS)
        && in.name() != null
        && in.eat(COLON)
        && statements.block()) {
      return true;
    }
    in.at = types;
    if (rules.expressions.expressions() != null && in.eat(COLON) && statements.block()) {
      return true;
    }
    in.at = types;
    if (!star && in.eat(COLON) && statements.block()) {
      return true;
    }
    in.at = start;
    if (in.searching) {
      wrongExcept(star);
    }
    return false;
  }

  private void wrongExceptBlock(boolean star) {
    Node keyword = in.take(EXCEPT);
    if (keyword == null || (star && !in.eat(STAR))) {
      return;
    }
    String what = star ? "'except*' statement" : "'except' statement";
    int types = in.at;
    if (rules.expressions.expression() != null && asName() && in.eat(COLON) && missingBlock()) {
      throw noBlock(what, keyword);
    }
    in.at = types;
    if (!star && in.eat(COLON) && missingBlock()) {
      throw noBlock(what, keyword);
    }
  }

  private void wrongExcept(boolean star) {
    if (!in.eat(EXCEPT) || (star && !in.eat(STAR))) {
      return;
    }
    int types = in.at;
    Node first = rules.expressions.expression();
    if (first != null
        && in.eat(COMMA)
        && rules.expressions.expressions() != null
        && in.eat(AS)
        && in.name() != null
        && in.eat(COLON)) {
      throw in.wrongFrom(first, "multiple exception types must be parenthesized when using 'as'");
    }
    in.at = types;
    if (rules.expressions.expression() != null && asName() && in.eat(NEWLINE)) {
      throw in.wrongAtLast("expected ':'");
    }
    in.at = types;
    if (star) {
      if (in.takeAny(NEWLINE, COLON) != null) {
        throw in.wrongAtLast("expected one or more exception types");
      }
    } else if (in.eat(NEWLINE)) {
      throw in.wrongAtLast("expected ':'");
    }
    in.at = types;
    if (rules.expressions.expression() != null && in.eat(AS)) {
      Node target = rules.expressions.expression();
      if (target != null && in.eat(COLON) && statements.block()) {
        throw in.wrong(
            target, "cannot use except" + (star ? "*" : "") + " statement with " + target.kind());
      }
    }
  }

  private boolean finallyBlock() {
    int start = in.at;
    if (in.searching) {
      Node keyword = in.take(FINALLY);
      if (keyword != null && in.eat(COLON) && missingBlock()) {
        throw noBlock("'finally' statement", keyword);
      }
      in.at = start;
    }
    if (!in.eat(FINALLY)) {
      return false;
    }
    require(COLON, ":");
    return statements.block();
  }

  // ---------------------------------------------------------------- match

  private boolean match() {
    int start = in.at;
    if (in.eatWord("match")
        && subject()
        && in.eat(COLON)
        && in.eat(NEWLINE)
        && in.eat(INDENT)
        && many(this::caseBlock)
        && in.eat(DEDENT)) {
      return true;
    }
    in.at = start;
    if (in.searching) {
      Node keyword = in.name();
      if (subject()) {
        int end = in.at;
        if (in.eat(NEWLINE)) {
          throw in.wrongAtLast("expected ':'");
        }
        in.at = end;
        if (in.eat(COLON) && missingBlock()) {
          throw noBlock("'match' statement", keyword);
        }
      }
    }
    return false;
  }

  private boolean subject() {
    return in.attempt(
            () -> {
              if (rules.expressions.starNamedExpression() == null || !in.eat(COMMA)) {
                return false;
              }
              List<Node> rest = in.separated(rules.expressions::starNamedExpression);
              if (rest != null) {
                in.eat(COMMA);
              }
              return true;
            })
        || in.attempt(this::namedExpression);
  }

  private boolean caseBlock() {
    int start = in.at;
    if (in.searching) {
      Node keyword = in.isWord("case") ? in.name() : null;
      if (keyword != null && patterns.patterns() && guard()) {
        int end = in.at;
        if (in.eat(NEWLINE)) {
          throw in.wrongAtLast("expected ':'");
        }
        in.at = end;
        if (in.eat(COLON) && missingBlock()) {
          throw noBlock("'case' statement", keyword);
        }
      }
      in.at = start;
    }
    return in.eatWord("case")
        && patterns.patterns()
        && guard()
        && in.eat(COLON)
        && statements.block();
  }

  /** Always succeeds. */
  private boolean guard() {
    optional(() -> in.eat(IF) && namedExpression());
    return true;
  }
}
