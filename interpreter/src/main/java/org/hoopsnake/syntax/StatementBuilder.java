package org.hoopsnake.syntax;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.RuleNode;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.hoopsnake.ast.Alias;
import org.hoopsnake.ast.Arguments;
import org.hoopsnake.ast.ExceptHandler;
import org.hoopsnake.ast.Expr;
import org.hoopsnake.ast.ExprContext;
import org.hoopsnake.ast.MatchCase;
import org.hoopsnake.ast.Span;
import org.hoopsnake.ast.Stmt;
import org.hoopsnake.ast.TypeParam;
import org.hoopsnake.ast.WithItem;
import org.hoopsnake.grammar.PythonLexer;
import org.hoopsnake.grammar.PythonParser;
import org.hoopsnake.grammar.PythonParserBaseVisitor;

/** Builds statements. A compound statement ends where the last statement of its body ends. */
final class StatementBuilder extends PythonParserBaseVisitor<Stmt> {
  private final AstBuilder builder;
  private final ExpressionBuilder expressions;

  /** The last token of the line that was built last: a compound statement ends there. */
  private Token lastOfLine;

  StatementBuilder(AstBuilder builder) {
    this.builder = builder;
    this.expressions = builder.expressions;
  }

  @Override
  public Stmt visitChildren(RuleNode node) {
    throw new IllegalStateException("no statement is built from " + node.getClass());
  }

  /** One statement of the grammar is several where semicolons separate them. */
  void addTo(List<Stmt> body, PythonParser.StatementContext statement) {
    switch (statement) {
      case PythonParser.CompoundContext compound ->
          body.add(visitCompoundStatement(compound.compoundStatement()));
      case PythonParser.SimpleContext simple -> addTo(body, simple.simpleStatements());
      default -> throw new IllegalStateException("no statement is " + statement.getClass());
    }
  }

  private void addTo(List<Stmt> body, PythonParser.SimpleStatementsContext rule) {
    body.add(visit(rule.first));
    int semicolons = rule.SEMI().size();
    if (rule.rest.size() < semicolons - 1 || (rule.rest.size() < semicolons && !endsInSemi(rule))) {
      throw builder.wrong("invalid syntax", Spans.of(builder.doubledToken(rule, PythonLexer.SEMI)));
    }
    for (PythonParser.SimpleStatementContext next : rule.rest) {
      body.add(visit(next));
    }
    lastOfLine =
        switch (rule.getChild(rule.getChildCount() - 2)) {
          case TerminalNode semicolon -> semicolon.getSymbol();
          case ParserRuleContext statement -> statement.getStop();
          default -> throw new IllegalStateException("an empty line");
        };
  }

  private static boolean endsInSemi(PythonParser.SimpleStatementsContext rule) {
    return rule.getChild(rule.getChildCount() - 2) instanceof TerminalNode last
        && last.getSymbol().getType() == PythonLexer.SEMI;
  }

  private List<Stmt> block(PythonParser.BlockContext rule) {
    List<Stmt> body = new ArrayList<>();
    switch (rule) {
      case PythonParser.IndentedBlockContext block -> {
        for (PythonParser.StatementContext statement : block.statements) {
          addTo(body, statement);
        }
      }
      case PythonParser.InlineBlockContext line -> addTo(body, line.simpleStatements());
      default -> throw new IllegalStateException("no block is " + rule.getClass());
    }
    return List.copyOf(body);
  }

  /** From a token to the end of the line that was built last. */
  private Span from(Token start) {
    return Spans.between(start, lastOfLine);
  }

  private Stmt visitCompoundStatement(PythonParser.CompoundStatementContext rule) {
    Stmt statement = visit(rule);
    builder.whole(statement);
    return statement;
  }

  // ---------------------------------------------------------------- simple statements

  @Override
  public Stmt visitAssignmentStatement(PythonParser.AssignmentStatementContext rule) {
    return visitAssignment(rule.assignment());
  }

  @Override
  public Stmt visitAssignment(PythonParser.AssignmentContext rule) {
    Span span = Spans.of(rule);
    Expr first = expressions.visitExpressionsOrYield(rule.first);
    if (rule.operator != null) {
      return new Stmt.AugAssign(
          augmentedTarget(rule, first),
          ExpressionBuilder.operator(rule.operator.getStart().getType()),
          expressions.visitExpressionsOrYield(rule.value),
          span);
    }
    if (rule.annotation != null) {
      return annotated(rule, first, span);
    }
    if (rule.values.isEmpty()) {
      return new Stmt.ExprStmt(first, span);
    }
    List<Expr> targets = new ArrayList<>(rule.values.size());
    targets.add(builder.targets.store(first, Targets.Use.ASSIGN));
    for (int i = 0; i < rule.values.size() - 1; i++) {
      targets.add(
          builder.targets.store(
              expressions.visitExpressionsOrYield(rule.values.get(i)), Targets.Use.ASSIGN));
    }
    return new Stmt.Assign(
        List.copyOf(targets), expressions.visitExpressionsOrYield(rule.values.getLast()), span);
  }

  private Expr augmentedTarget(PythonParser.AssignmentContext rule, Expr first) {
    if (first instanceof Expr.Name
        || first instanceof Expr.Attribute
        || first instanceof Expr.Subscript) {
      return builder.targets.store(first, Targets.Use.ASSIGN);
    }
    throw builder.wrong(
        "'" + Targets.describe(first) + "' is an illegal expression for augmented assignment",
        Spans.of(rule.first));
  }

  private Stmt annotated(PythonParser.AssignmentContext rule, Expr first, Span span) {
    if (first instanceof Expr.Tuple || first instanceof Expr.ListExpr) {
      throw builder.wrong(
          "only single target (not "
              + (first instanceof Expr.Tuple ? "tuple" : "list")
              + ") can be annotated",
          first.span());
    }
    if (!(first instanceof Expr.Name
        || first instanceof Expr.Attribute
        || first instanceof Expr.Subscript)) {
      throw builder.wrong("illegal target for annotation", first.span());
    }
    boolean inParentheses = rule.first.getStart().getType() == PythonLexer.LPAR;
    boolean inOwn = first.span().column() != Spans.of(rule.first).column();
    if (inParentheses && !inOwn && startsWithTarget(first)) {
      throw builder.wrong("illegal target for annotation", first.span());
    }
    boolean simple = first instanceof Expr.Name && !inParentheses;
    return new Stmt.AnnAssign(
        builder.targets.store(first, Targets.Use.ASSIGN),
        expressions.build(rule.annotation),
        expressions.buildOrNull(rule.value),
        simple,
        span);
  }

  /**
   * Whether a target that begins with a parenthesis goes on behind a smaller one in parentheses, as
   * {@code (a).b} does: CPython takes that one for all of it.
   */
  private static boolean startsWithTarget(Expr whole) {
    Span start = whole.span();
    Expr first = whole;
    while (first.span().line() == start.line() && first.span().column() == start.column()) {
      switch (first) {
        case Expr.Attribute a -> first = a.value();
        case Expr.Subscript s -> first = s.value();
        case Expr.Call c -> first = c.func();
        default -> {
          return false;
        }
      }
    }
    return first instanceof Expr.Name
        || first instanceof Expr.Attribute
        || first instanceof Expr.Subscript;
  }

  @Override
  public Stmt visitTypeAlias(PythonParser.TypeAliasContext rule) {
    return new Stmt.TypeAlias(
        new Expr.Name(builder.name(rule.name), ExprContext.STORE, Spans.of(rule.name)),
        builder.parameters.typeParams(rule.typeParams()),
        expressions.build(rule.value),
        Spans.of(rule));
  }

  @Override
  public Stmt visitReturnStatement(PythonParser.ReturnStatementContext rule) {
    return new Stmt.Return(expressions.buildOrNull(rule.value), Spans.of(rule));
  }

  @Override
  public Stmt visitImportStatement(PythonParser.ImportStatementContext rule) {
    List<Alias> names = new ArrayList<>(rule.names.size());
    for (PythonParser.DottedAliasContext alias : rule.names) {
      names.add(new Alias(dottedName(alias.name), nameOrNull(alias.asName), Spans.of(alias)));
    }
    return new Stmt.Import(List.copyOf(names), Spans.of(rule));
  }

  @Override
  public Stmt visitImportFromStatement(PythonParser.ImportFromStatementContext rule) {
    int level = 0;
    for (Token dot : rule.dots) {
      level += dot.getType() == PythonLexer.ELLIPSIS ? 3 : 1;
    }
    if (level == 0 && rule.module == null) {
      throw builder.wrong("invalid syntax", Spans.of(rule.IMPORT().getSymbol()));
    }
    return new Stmt.ImportFrom(
        rule.module == null ? null : dottedName(rule.module),
        importedNames(rule.importFromNames()),
        level,
        Spans.of(rule));
  }

  private List<Alias> importedNames(PythonParser.ImportFromNamesContext rule) {
    return switch (rule) {
      case PythonParser.ImportAllContext all -> List.of(new Alias("*", null, Spans.of(all)));
      case PythonParser.ImportParenthesizedContext list -> {
        builder.requireCommas(list);
        yield aliases(list.names);
      }
      case PythonParser.ImportNamesContext list -> aliases(list.names);
      default -> throw new IllegalStateException("no imported names are " + rule.getClass());
    };
  }

  private List<Alias> aliases(List<PythonParser.ImportAliasContext> rules) {
    List<Alias> names = new ArrayList<>(rules.size());
    for (PythonParser.ImportAliasContext alias : rules) {
      names.add(new Alias(builder.name(alias.name), nameOrNull(alias.asName), Spans.of(alias)));
    }
    return List.copyOf(names);
  }

  private String dottedName(PythonParser.DottedNameContext rule) {
    if (rule.names.size() == 1) {
      return builder.name(rule.names.getFirst());
    }
    return String.join(".", names(rule.names));
  }

  private String nameOrNull(Token name) {
    return name == null ? null : builder.name(name);
  }

  private List<String> names(List<Token> tokens) {
    String[] names = new String[tokens.size()];
    for (int i = 0; i < names.length; i++) {
      names[i] = builder.name(tokens.get(i));
    }
    return List.of(names);
  }

  @Override
  public Stmt visitRaiseStatement(PythonParser.RaiseStatementContext rule) {
    return new Stmt.Raise(
        expressions.buildOrNull(rule.exception),
        expressions.buildOrNull(rule.cause),
        Spans.of(rule));
  }

  @Override
  public Stmt visitPassStatement(PythonParser.PassStatementContext rule) {
    return new Stmt.Pass(Spans.of(rule));
  }

  @Override
  public Stmt visitBreakStatement(PythonParser.BreakStatementContext rule) {
    return new Stmt.Break(Spans.of(rule));
  }

  @Override
  public Stmt visitContinueStatement(PythonParser.ContinueStatementContext rule) {
    return new Stmt.Continue(Spans.of(rule));
  }

  @Override
  public Stmt visitDeleteStatement(PythonParser.DeleteStatementContext rule) {
    Expr targets = expressions.visitTargetList(rule.targets);
    boolean list = rule.targets.getChildCount() > 1;
    List<Expr> parts =
        list && targets instanceof Expr.Tuple tuple ? tuple.elts() : List.of(targets);
    Expr[] deleted = new Expr[parts.size()];
    for (int i = 0; i < deleted.length; i++) {
      deleted[i] = builder.targets.delete(parts.get(i));
    }
    return new Stmt.Delete(List.of(deleted), Spans.of(rule));
  }

  @Override
  public Stmt visitAssertStatement(PythonParser.AssertStatementContext rule) {
    Expr test = expressions.build(rule.test);
    return new Stmt.Assert(test, expressions.buildOrNull(rule.message), Spans.of(rule));
  }

  @Override
  public Stmt visitGlobalStatement(PythonParser.GlobalStatementContext rule) {
    return new Stmt.Global(names(rule.names), Spans.of(rule));
  }

  @Override
  public Stmt visitNonlocalStatement(PythonParser.NonlocalStatementContext rule) {
    return new Stmt.Nonlocal(names(rule.names), Spans.of(rule));
  }

  // ---------------------------------------------------------------- definitions

  @Override
  public Stmt visitFunction(PythonParser.FunctionContext rule) {
    return function(rule.functionDefinition(), rule.getStart(), false, List.of());
  }

  @Override
  public Stmt visitClass(PythonParser.ClassContext rule) {
    return classDefinition(rule.classDefinition(), List.of());
  }

  @Override
  public Stmt visitDecorated(PythonParser.DecoratedContext rule) {
    Expr[] decorators = new Expr[rule.decorators.size()];
    for (int i = 0; i < decorators.length; i++) {
      decorators[i] = expressions.build(rule.decorators.get(i).namedExpression());
    }
    if (rule.classDefinition() != null) {
      return classDefinition(rule.classDefinition(), List.of(decorators));
    }
    boolean async = rule.ASYNC() != null;
    Token start = async ? rule.ASYNC().getSymbol() : rule.functionDefinition().getStart();
    return function(rule.functionDefinition(), start, async, List.of(decorators));
  }

  @Override
  public Stmt visitAsynchronous(PythonParser.AsynchronousContext rule) {
    if (rule.functionDefinition() != null) {
      return function(rule.functionDefinition(), rule.getStart(), true, List.of());
    }
    if (rule.forStatement() != null) {
      return forStatement(rule.forStatement(), rule.getStart(), true);
    }
    return withStatement(rule.withStatement(), rule.getStart(), true);
  }

  private Stmt function(
      PythonParser.FunctionDefinitionContext rule,
      Token start,
      boolean async,
      List<Expr> decorators) {
    String name = builder.name(rule.name);
    List<TypeParam> typeParams = builder.parameters.typeParams(rule.typeParams());
    Arguments parameters = builder.parameters.ofFunction(rule.parameters());
    Expr returns = expressions.buildOrNull(rule.returnType);
    List<Stmt> body = block(rule.block());
    Span span = from(start);
    return async
        ? new Stmt.AsyncFunctionDef(name, parameters, body, decorators, returns, typeParams, span)
        : new Stmt.FunctionDef(name, parameters, body, decorators, returns, typeParams, span);
  }

  private Stmt classDefinition(PythonParser.ClassDefinitionContext rule, List<Expr> decorators) {
    String name = builder.name(rule.name);
    List<TypeParam> typeParams = builder.parameters.typeParams(rule.typeParams());
    ExpressionBuilder.Arguments bases = new ExpressionBuilder.Arguments(List.of(), List.of());
    if (rule.arguments() != null) {
      if (rule.arguments().items.getFirst() instanceof PythonParser.PlainArgumentContext plain
          && plain.comprehension() != null) {
        throw builder.wrong("invalid syntax", Spans.of(plain.comprehension().getStart()));
      }
      bases =
          expressions.arguments(rule.arguments(), rule.LPAR().getSymbol(), rule.RPAR().getSymbol());
    }
    List<Stmt> body = block(rule.block());
    return new Stmt.ClassDef(
        name,
        bases.positional(),
        bases.keywords(),
        body,
        decorators,
        typeParams,
        from(rule.getStart()));
  }

  // ---------------------------------------------------------------- control flow

  @Override
  public Stmt visitIf(PythonParser.IfContext rule) {
    PythonParser.IfStatementContext statement = rule.ifStatement();
    Expr test = expressions.visitNamedExpression(statement.test);
    List<Stmt> body = block(statement.block());
    int count = statement.elifs.size();
    List<Expr> elifTests = new ArrayList<>(count);
    List<List<Stmt>> elifBodies = new ArrayList<>(count);
    for (PythonParser.ElifClauseContext elif : statement.elifs) {
      builder.deeper(1);
      elifTests.add(expressions.visitNamedExpression(elif.test));
      elifBodies.add(block(elif.block()));
    }
    List<Stmt> orElse = orElse(statement.elseClause());
    builder.deeper(-count);
    // An elif is an if statement in the else part of the one before.
    for (int i = count - 1; i >= 0; i--) {
      Span span = from(statement.elifs.get(i).getStart());
      orElse = List.of(new Stmt.If(elifTests.get(i), elifBodies.get(i), orElse, span));
    }
    return new Stmt.If(test, body, orElse, from(statement.getStart()));
  }

  private List<Stmt> orElse(PythonParser.ElseClauseContext rule) {
    return rule == null ? List.of() : block(rule.block());
  }

  @Override
  public Stmt visitWhile(PythonParser.WhileContext rule) {
    PythonParser.WhileStatementContext statement = rule.whileStatement();
    Expr test = expressions.visitNamedExpression(statement.test);
    List<Stmt> body = block(statement.block());
    List<Stmt> orElse = orElse(statement.elseClause());
    return new Stmt.While(test, body, orElse, from(rule.getStart()));
  }

  @Override
  public Stmt visitFor(PythonParser.ForContext rule) {
    return forStatement(rule.forStatement(), rule.getStart(), false);
  }

  private Stmt forStatement(PythonParser.ForStatementContext rule, Token start, boolean async) {
    Expr target = builder.targets.store(expressions.visitTargetList(rule.targets), Targets.Use.FOR);
    Expr iterable = expressions.visitStarExpressions(rule.iterable);
    List<Stmt> body = block(rule.block());
    List<Stmt> orElse = orElse(rule.elseClause());
    Span span = from(start);
    return async
        ? new Stmt.AsyncFor(target, iterable, body, orElse, span)
        : new Stmt.For(target, iterable, body, orElse, span);
  }

  @Override
  public Stmt visitWith(PythonParser.WithContext rule) {
    return withStatement(rule.withStatement(), rule.getStart(), false);
  }

  private Stmt withStatement(PythonParser.WithStatementContext rule, Token start, boolean async) {
    PythonParser.ParenthesizedContext list = parenthesizedItems(rule);
    List<WithItem> items = new ArrayList<>();
    if (list != null) {
      builder.requireCommas(list);
      for (PythonParser.ParenthesizedItemContext item : list.elements) {
        items.add(
            new WithItem(
                expressions.visitStarNamedExpression(item.starNamedExpression()),
                asTarget(item.target())));
      }
    } else {
      for (PythonParser.WithItemContext item : rule.items) {
        items.add(new WithItem(expressions.build(item.expression()), asTarget(item.target())));
      }
    }
    List<Stmt> body = block(rule.block());
    Span span = from(start);
    return async
        ? new Stmt.AsyncWith(List.copyOf(items), body, span)
        : new Stmt.With(List.copyOf(items), body, span);
  }

  private Expr asTarget(PythonParser.TargetContext rule) {
    return rule == null
        ? null
        : builder.targets.store(expressions.visitTarget(rule), Targets.Use.ASSIGN);
  }

  /**
   * The content of the parentheses if all the items stand inside one pair: {@code with (a, b):} has
   * two items, not a tuple, unless something in it can be no item.
   */
  private static PythonParser.ParenthesizedContext parenthesizedItems(
      PythonParser.WithStatementContext rule) {
    if (rule.items.size() != 1 || rule.items.getFirst().AS() != null) {
      return null;
    }
    PythonParser.WithItemContext item = rule.items.getFirst();
    if (item.getStart().getType() != PythonLexer.LPAR) {
      return null;
    }
    ParseTree node = item.expression();
    while (!(node instanceof PythonParser.ParenthesesContext)) {
      if (node.getChildCount() != 1) {
        return null;
      }
      node = node.getChild(0);
    }
    PythonParser.ParenthesizedContext content =
        ((PythonParser.ParenthesesContext) node).parenthesized();
    if (content == null || content.comprehension() != null) {
      return null;
    }
    for (PythonParser.ParenthesizedItemContext element : content.elements) {
      PythonParser.StarNamedExpressionContext expression = element.starNamedExpression();
      if (expression.operand != null || ExpressionBuilder.isNamed(expression)) {
        return null;
      }
    }
    return content;
  }

  // ---------------------------------------------------------------- try

  @Override
  public Stmt visitTry(PythonParser.TryContext rule) {
    PythonParser.TryStatementContext statement = rule.tryStatement();
    List<Stmt> body = block(statement.block());
    List<ExceptHandler> handlers = new ArrayList<>(statement.handlers.size());
    boolean star = !statement.handlers.isEmpty() && statement.handlers.getFirst().star != null;
    for (PythonParser.ExceptClauseContext clause : statement.handlers) {
      if (star != (clause.star != null)) {
        throw builder.wrong(
            "cannot have both 'except' and 'except*' on the same 'try'",
            Spans.of(clause.getStart()));
      }
      handlers.add(handler(clause));
    }
    List<Stmt> orElse = orElse(statement.elseClause());
    List<Stmt> last =
        statement.finallyClause() == null ? List.of() : block(statement.finallyClause().block());
    Span span = from(rule.getStart());
    return star
        ? new Stmt.TryStar(body, List.copyOf(handlers), orElse, last, span)
        : new Stmt.Try(body, List.copyOf(handlers), orElse, last, span);
  }

  private ExceptHandler handler(PythonParser.ExceptClauseContext rule) {
    if (rule.star != null && rule.types == null) {
      throw builder.wrong("expected one or more exception types", Spans.of(rule.star));
    }
    if (rule.name != null && rule.types.getChildCount() > 1) {
      throw builder.wrong(
          "multiple exception types must be parenthesized when using 'as'", Spans.of(rule.types));
    }
    Expr types = expressions.buildOrNull(rule.types);
    List<Stmt> body = block(rule.block());
    return new ExceptHandler(types, nameOrNull(rule.name), body, from(rule.getStart()));
  }

  // ---------------------------------------------------------------- match

  @Override
  public Stmt visitMatch(PythonParser.MatchContext rule) {
    PythonParser.MatchStatementContext statement = rule.matchStatement();
    Expr subject = builder.patterns.subject(statement);
    List<MatchCase> cases = new ArrayList<>(statement.cases.size());
    for (PythonParser.CaseClauseContext clause : statement.cases) {
      cases.add(
          new MatchCase(
              builder.patterns.visitPatterns(clause.patterns()),
              expressions.buildOrNull(clause.guard),
              block(clause.block())));
    }
    return new Stmt.Match(subject, List.copyOf(cases), from(rule.getStart()));
  }
}
