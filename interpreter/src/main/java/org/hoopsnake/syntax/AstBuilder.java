package org.hoopsnake.syntax;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.Interval;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.hoopsnake.ast.Expr;
import org.hoopsnake.ast.Mod;
import org.hoopsnake.ast.Span;
import org.hoopsnake.ast.Stmt;
import org.hoopsnake.grammar.LexicalWarning;
import org.hoopsnake.grammar.PythonLexer;
import org.hoopsnake.grammar.PythonParser;

/**
 * Builds the syntax tree from the parse tree. Each chapter of the language has a builder of its own
 * (statements, expressions, strings, numbers, patterns, parameters, targets); this class holds them
 * together and knows the source.
 */
final class AstBuilder {
  final ExpressionBuilder expressions = new ExpressionBuilder(this);
  final StatementBuilder statements = new StatementBuilder(this);
  final PatternBuilder patterns = new PatternBuilder(this);
  final ParameterBuilder parameters = new ParameterBuilder(this);
  final StringLiterals strings = new StringLiterals(this);
  final NumberLiterals numbers = new NumberLiterals(this);
  final Targets targets = new Targets(this);

  /** CPython's parser gives up at about this many nested operators. */
  static final int MAX_DEPTH = 5975;

  /**
   * CPython's compiler gives up at about this many operators, calls or attributes in a row, each of
   * which has the one before as its operand, and at about this many clauses of a comprehension. The
   * parser takes them, so errors behind come first.
   */
  private static final int MAX_CHAIN = 29_000;

  private static final int MAX_CLAUSES = 47_000;

  final CharStream input;
  private int depth;
  private int deepest;
  private boolean tooDeep;
  private final SourceText source;
  private final List<SyntaxWarning> warnings = new ArrayList<>();
  private final List<Stmt> body = new ArrayList<>();

  AstBuilder(SourceText source, CharStream input) {
    this.source = source;
    this.input = input;
  }

  List<SyntaxWarning> warnings() {
    return warnings;
  }

  // ---------------------------------------------------------------- entries

  /** Takes the next statement of a file. */
  void topLevelStatement(ParserRuleContext statement) {
    statements.addTo(body, (PythonParser.StatementContext) statement);
  }

  /** Takes an expression, or an operand in one, of a statement that is being read. */
  void takePart(ParserRuleContext part) {
    deepest = 0;
    Expr built = expressions.build(part);
    switch (part) {
      case PythonParser.ExpressionContext rule -> {
        rule.built = built;
        rule.builtDepth = deepest;
      }
      case PythonParser.FactorContext rule -> {
        rule.built = built;
        rule.builtDepth = deepest;
      }
      default -> throw new IllegalStateException("no part to take is " + part.getClass());
    }
  }

  /** An expression that was taken before, or null. */
  Expr taken(Object built, int builtDepth) {
    if (built != null) {
      deeper(builtDepth);
      deeper(-builtDepth);
    }
    return (Expr) built;
  }

  /** Whether a chain of operators or trailers can be compiled; notes if it cannot. */
  boolean chainFits(int length) {
    tooDeep |= length > MAX_CHAIN;
    return length <= MAX_CHAIN;
  }

  /** The same of the clauses of a comprehension. */
  boolean clausesFit(int count) {
    tooDeep |= count > MAX_CLAUSES;
    return count <= MAX_CLAUSES;
  }

  private void requireShallow() {
    if (tooDeep) {
      throw new SyntaxException(SyntaxProblem.tooDeep(source.filename()));
    }
  }

  /** The statements taken so far as a module. */
  Mod.Module module() {
    requireShallow();
    return new Mod.Module(List.copyOf(body));
  }

  Mod.Interactive interactive(PythonParser.InteractiveContext rule) {
    if (rule.statements.size() > 1) {
      throw wrong(
          "multiple statements found while compiling a single statement",
          Spans.of(rule.statements.get(1).getStart()));
    }
    List<Stmt> result = new ArrayList<>();
    for (PythonParser.StatementContext statement : rule.statements) {
      statements.addTo(result, statement);
    }
    requireShallow();
    return new Mod.Interactive(List.copyOf(result));
  }

  Mod.Expression expression(PythonParser.EvalContext rule) {
    Expr body = expressions.visitExpressionList(rule.expressionList());
    requireShallow();
    return new Mod.Expression(body);
  }

  // ---------------------------------------------------------------- shared by the chapters

  /** An identifier; two spellings of one name are the same name (NFKC). */
  String name(Token token) {
    String text = token.getText();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 128) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).intern();
      }
    }
    return text.intern();
  }

  String characterAt(int index) {
    return input.getText(Interval.of(index, index));
  }

  /**
   * The grammar lets commas stand in a row, which Python does not: one must stand between any two
   * elements, and one may end the list.
   */
  void requireCommas(ParserRuleContext rule) {
    boolean afterComma = false;
    int count = rule.getChildCount();
    for (int i = 0; i < count; i++) {
      ParseTree child = rule.getChild(i);
      boolean comma =
          child instanceof TerminalNode node && node.getSymbol().getType() == PythonLexer.COMMA;
      if (comma && afterComma) {
        throw wrong("invalid syntax", Spans.of(((TerminalNode) child).getSymbol()));
      }
      afterComma = comma;
    }
  }

  Token doubledToken(ParserRuleContext rule, int type) {
    Token last = null;
    for (int i = 0; i < rule.getChildCount(); i++) {
      Token token = rule.getChild(i) instanceof TerminalNode node ? node.getSymbol() : null;
      if (token != null && token.getType() == type && last != null) {
        return token;
      }
      last = token != null && token.getType() == type ? token : null;
    }
    return rule.getStart();
  }

  /**
   * Counts how deep expressions nest, in the measure of CPython's parser; to be undone on the way
   * out.
   */
  void deeper(int levels) {
    depth += levels;
    if (depth > deepest) {
      deepest = depth;
      if (depth > MAX_DEPTH) {
        throw tooComplex();
      }
    }
  }

  /** The error for sources that nest too deeply. */
  SyntaxException tooComplex() {
    return new SyntaxException(SyntaxProblem.tooComplex(source.filename()));
  }

  SyntaxException wrong(String message, Span span) {
    String line = source.quotedLine(span.line());
    int last = line.codePointCount(0, line.length()) + 1;
    return new SyntaxException(
        new SyntaxProblem(
            SyntaxProblem.Kind.SYNTAX_ERROR,
            message,
            source.filename(),
            span.line(),
            Math.min(span.column() + 1, last),
            span.endLine(),
            Math.min(span.endColumn() + 1, last),
            line));
  }

  /** Something doubtful; {@code error}: what is said where warnings are errors. */
  void warn(String message, String error, Span span) {
    warnings.add(new SyntaxWarning(message, wrong(error, span).problem()));
  }

  void warn(LexicalWarning warning) {
    warnings.add(
        new SyntaxWarning(
            warning.message(),
            new SyntaxProblem(
                SyntaxProblem.Kind.SYNTAX_ERROR,
                warning.message(),
                source.filename(),
                warning.line(),
                warning.offset(),
                warning.line(),
                warning.offset(),
                SourceText.withoutLineEnd(source.line(warning.line())))));
  }
}
