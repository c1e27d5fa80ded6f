package org.hoopsnake.syntax;

import static org.hoopsnake.grammar.PythonLexer.*;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.hoopsnake.syntax.DiagnosisCursor.Node;

/** Statements as the diagnosis reads them, with the mistakes that are made in them. */
final class StatementRules {
  private final Diagnosis rules;
  private final DiagnosisCursor in;
  private final CompoundStatementRules compound;

  private final Supplier<Node> simpleStatement = this::simpleStatement;
  private final Supplier<Node> readSimpleStatement = this::readSimpleStatement;
  private final Supplier<Node> targetAndEqual = this::targetAndEqual;
  private final BooleanSupplier assignment = this::assignment;
  private final BooleanSupplier typeAlias = this::typeAlias;
  private final BooleanSupplier starExpressions;
  private final BooleanSupplier keywordStatement = this::keywordStatement;
  private final BooleanSupplier statement = this::statement;
  private final BooleanSupplier compoundStatement;

  StatementRules(Diagnosis rules) {
    this.rules = rules;
    this.in = rules.in;
    this.compound = new CompoundStatementRules(rules, this);
    compoundStatement = compound::statement;
    starExpressions = () -> rules.expressions.starExpressions() != null;
  }

  boolean statements() {
    boolean any = false;
    while (in.attempt(statement)) {
      any = true;
    }
    return any;
  }

  boolean statement() {
    return in.attempt(compoundStatement) || simpleStatements();
  }

  boolean compoundStatement() {
    return compound.statement();
  }

  boolean simpleStatements() {
    int start = in.at;
    if (simpleStatement() != null && !in.is(SEMI) && in.eat(NEWLINE)) {
      return true;
    }
    in.at = start;
    if (in.separatedBy(SEMI, simpleStatement) == null) {
      return false;
    }
    in.eat(SEMI);
    return in.eat(NEWLINE);
  }

  boolean block() {
    return in.memo(
            MemoRule.BLOCK,
            () -> {
              int start = in.at;
              if (in.eat(NEWLINE) && in.eat(INDENT) && statements() && in.eat(DEDENT)) {
                return in.node("block", start);
              }
              in.at = start;
              if (simpleStatements()) {
                return in.node("block", start);
              }
              in.at = start;
              if (in.searching && in.eat(NEWLINE) && !in.is(INDENT)) {
                throw in.wrongIndentation("expected an indented block");
              }
              return null;
            })
        != null;
  }

  // ---------------------------------------------------------------- simple statements

  Node simpleStatement() {
    return in.memo(MemoRule.SIMPLE_STMT, readSimpleStatement);
  }

  private Node readSimpleStatement() {
    int start = in.at;
    if (in.attempt(assignment)
        || in.attempt(typeAlias)
        || in.attempt(starExpressions)
        || in.attempt(keywordStatement)) {
      return in.node("statement", start);
    }
    return null;
  }

  private boolean keywordStatement() {
    switch (in.peek()) {
      case RETURN -> {
        in.at++;
        optional(() -> rules.expressions.starExpressions() != null);
        return true;
      }
      case IMPORT, FROM -> {
        return importStatement();
      }
      case RAISE -> {
        in.at++;
        optional(
            () -> {
              if (rules.expressions.expression() == null) {
                return false;
              }
              optional(() -> in.eat(FROM) && rules.expressions.expression() != null);
              return true;
            });
        return true;
      }
      case PASS, BREAK, CONTINUE -> {
        in.at++;
        return true;
      }
      case DEL -> {
        return deleteStatement();
      }
      case YIELD -> {
        return rules.expressions.yieldExpression() != null;
      }
      case ASSERT -> {
        in.at++;
        if (rules.expressions.expression() == null) {
          return false;
        }
        optional(() -> in.eat(COMMA) && rules.expressions.expression() != null);
        return true;
      }
      case GLOBAL, NONLOCAL -> {
        in.at++;
        return in.separated(in::name) != null;
      }
      default -> {
        return false;
      }
    }
  }

  private void optional(BooleanSupplier part) {
    in.attempt(part);
  }

  private boolean typeAlias() {
    return in.eatWord("type")
        && in.name() != null
        && rules.parameters.typeParameters()
        && in.eat(EQUAL)
        && rules.expressions.expression() != null;
  }

  // ---------------------------------------------------------------- assignment

  private boolean assignment() {
    int start = in.at;
    if (in.name() != null && annotation()) {
      return true;
    }
    in.at = start;
    if (annotationTarget() && annotation()) {
      return true;
    }
    in.at = start;
    if (!in.many(targetAndEqual).isEmpty()
        && rules.expressions.yieldOrStarExpressions() != null
        && !in.is(EQUAL)) {
      return true;
    }
    in.at = start;
    if (rules.targets.singleTarget() != null && in.takeAny(AUGMENTED) != null) {
      // Nothing else can be meant: no way back.
      return rules.expressions.yieldOrStarExpressions() != null;
    }
    in.at = start;
    if (in.searching) {
      wrongAssignment();
    }
    return false;
  }

  private static final int[] AUGMENTED = {
    PLUSEQUAL,
    MINEQUAL,
    STAREQUAL,
    ATEQUAL,
    SLASHEQUAL,
    PERCENTEQUAL,
    AMPEREQUAL,
    VBAREQUAL,
    CIRCUMFLEXEQUAL,
    LEFTSHIFTEQUAL,
    RIGHTSHIFTEQUAL,
    DOUBLESTAREQUAL,
    DOUBLESLASHEQUAL
  };

  private boolean annotation() {
    if (!in.eat(COLON) || rules.expressions.expression() == null) {
      return false;
    }
    optional(() -> in.eat(EQUAL) && rules.expressions.yieldOrStarExpressions() != null);
    return true;
  }

  private boolean annotationTarget() {
    return in.attempt(() -> in.eat(LPAR) && rules.targets.singleTarget() != null && in.eat(RPAR))
        || in.attempt(() -> rules.targets.attributeOrSubscript() != null);
  }

  private Node targetAndEqual() {
    Node targets = rules.targets.starTargets();
    return targets != null && in.eat(EQUAL) ? targets : null;
  }

  private void wrongAssignment() {
    int start = in.at;
    Node target = annotatedTupleOrList();
    if (target != null && in.eat(COLON) && rules.expressions.expression() != null) {
      throw in.wrong(target, "only single target (not " + target.kind() + ") can be annotated");
    }
    in.at = start;
    target = rules.expressions.starNamedExpression();
    if (target != null && in.eat(COMMA)) {
      while (in.attempt(() -> rules.expressions.starNamedExpressions() != null)) {
        // As many as there are.
      }
      if (in.eat(COLON) && rules.expressions.expression() != null) {
        throw in.wrong(target, "only single target (not tuple) can be annotated");
      }
    }
    in.at = start;
    target = rules.expressions.expression();
    if (target != null && in.eat(COLON) && rules.expressions.expression() != null) {
      throw in.wrong(target, "illegal target for annotation");
    }
    in.at = start;
    in.many(targetAndEqual);
    int afterTargets = in.at;
    target = rules.expressions.starExpressions();
    if (target != null && in.eat(EQUAL)) {
      rules.targets.requireTarget(target, Targets.Use.ASSIGN);
    }
    in.at = afterTargets;
    target = rules.expressions.yieldExpression();
    if (target != null && in.eat(EQUAL)) {
      throw in.wrong(target, "assignment to yield expression not possible");
    }
    in.at = start;
    target = rules.expressions.starExpressions();
    if (target != null
        && in.takeAny(AUGMENTED) != null
        && rules.expressions.yieldOrStarExpressions() != null) {
      throw in.wrong(
          target, "'" + target.kind() + "' is an illegal expression for augmented assignment");
    }
  }

  private Node annotatedTupleOrList() {
    Node target = in.attemptNode(rules.displays::list);
    if (target == null) {
      target = in.attemptNode(rules.displays::tuple);
    }
    if (target != null) {
      return target;
    }
    return in.attemptNode(
        () -> {
          Node inner = in.eat(LPAR) ? annotatedTupleOrList() : null;
          return inner != null && in.eat(RPAR) ? inner : null;
        });
  }

  // ---------------------------------------------------------------- del, import

  private boolean deleteStatement() {
    int start = in.at;
    in.at++;
    if (rules.targets.deleteTargets() != null && in.isAny(SEMI, NEWLINE)) {
      return true;
    }
    in.at = start + 1;
    if (in.searching) {
      Node targets = rules.expressions.starExpressions();
      if (targets != null) {
        rules.targets.requireTarget(targets, Targets.Use.DELETE);
      }
    }
    return false;
  }

  private boolean importStatement() {
    int start = in.at;
    if (in.searching) {
      wrongImport();
      in.at = start;
    }
    if (in.eat(IMPORT)) {
      return in.separated(this::dottedAlias) != null;
    }
    in.eat(FROM);
    int dots = in.at;
    while (in.takeAny(DOT, ELLIPSIS) != null) {
      // Counted by position.
    }
    boolean relative = in.at > dots;
    boolean named = in.attempt(() -> dottedName() != null);
    return (relative || named) && in.eat(IMPORT) && importedNames();
  }

  private void wrongImport() {
    int start = in.at;
    Node keyword = in.take(IMPORT);
    if (keyword == null) {
      return;
    }
    if (in.separated(this::dottedName) != null && in.eat(FROM) && dottedName() != null) {
      throw in.wrongFrom(keyword, "Did you mean to use 'from ... import ...' instead?");
    }
    in.at = start + 1;
    noNames();
  }

  private void noNames() {
    Node end = in.take(NEWLINE);
    if (end != null) {
      throw in.wrongFrom(end, "Expected one or more names after 'import'");
    }
  }

  private Node dottedName() {
    int start = in.at;
    return in.separatedBy(DOT, in::name) == null ? null : in.node("dotted name", start);
  }

  private Node dottedAlias() {
    int start = in.at;
    if (in.searching) {
      if (dottedName() != null) {
        wrongAlias();
      }
      in.at = start;
    }
    Node name = dottedName();
    if (name != null) {
      optional(() -> in.eat(AS) && in.name() != null);
    }
    return name;
  }

  private Node alias() {
    int start = in.at;
    if (in.searching) {
      if (in.name() != null) {
        wrongAlias();
      }
      in.at = start;
    }
    Node name = in.name();
    if (name != null) {
      optional(() -> in.eat(AS) && in.name() != null);
    }
    return name;
  }

  private void wrongAlias() {
    if (!in.eat(AS) || in.ahead(() -> in.name() != null && in.isAny(COMMA, RPAR, SEMI, NEWLINE))) {
      return;
    }
    Node target = rules.expressions.expression();
    if (target != null) {
      throw in.wrong(target, "cannot use " + target.kind() + " as import target");
    }
  }

  private boolean importedNames() {
    int start = in.at;
    if (in.eat(LPAR) && in.separated(this::alias) != null) {
      in.eat(COMMA);
      if (in.eat(RPAR)) {
        return true;
      }
    }
    in.at = start;
    if (in.separated(this::alias) != null && !in.is(COMMA)) {
      return true;
    }
    in.at = start;
    if (in.eat(STAR)) {
      return true;
    }
    if (in.searching) {
      if (in.separated(this::alias) != null && in.eat(COMMA) && in.is(NEWLINE)) {
        in.at++;
        throw in.wrongAtLast("trailing comma not allowed without surrounding parentheses");
      }
      in.at = start;
      noNames();
    }
    return false;
  }
}
