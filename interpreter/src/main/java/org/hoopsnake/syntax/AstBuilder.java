package org.hoopsnake.syntax;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
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
import org.hoopsnake.grammar.PythonLexer;
import org.hoopsnake.grammar.PythonParser;
import org.hoopsnake.grammar.PythonToken;

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

  /** Blank lines and comments. */
  private static final Pattern NOTHING = Pattern.compile("(?:[ \\t\\n\\f]++|#[^\\n]*+)*+");

  final CharStream input;
  private int depth;
  private int deepest;
  private boolean tooDeep;
  private final SourceText source;
  private final List<SyntaxWarning> warnings = new ArrayList<>();

  /** The literals that were warned about: who diagnoses an error looks at them again. */
  private final Set<Integer> doubtfulLiterals = new HashSet<>();

  /** Whether doubtful literals are passed over. */
  private boolean quiet;

  private int compoundLine;
  private int compoundColumn;
  private final List<Stmt> body = new ArrayList<>();

  AstBuilder(SourceText source, CharStream input) {
    this.source = source;
    this.input = input;
  }

  /** What is doubtful in the literals, in the order in which they were complete. */
  List<SyntaxWarning> warnings() {
    return warnings;
  }

  /** Notes that a compound statement is whole. */
  void whole(Stmt statement) {
    Span span = statement.span();
    boolean function =
        statement instanceof Stmt.FunctionDef || statement instanceof Stmt.AsyncFunctionDef;
    if (!function && span.line() >= compoundLine) {
      compoundLine = span.line();
      compoundColumn = span.column();
    }
  }

  /** The line of the last compound statement that is whole, functions left out. */
  int compoundLine() {
    return compoundLine;
  }

  int compoundColumn() {
    return compoundColumn;
  }

  /** Raises if a string literal, or the text of a format, is wrong; may warn. */
  void check(Token literal, Token anchor, boolean warns) {
    quiet = !warns;
    strings.check(literal, anchor);
    quiet = false;
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

  /** Takes the statement of an interactive source; nothing but comments may follow a simple one. */
  void onlyStatement(ParserRuleContext statement) {
    topLevelStatement(statement);
    if (statement instanceof PythonParser.SimpleContext simple) {
      Token end = simple.getStop();
      String rest = input.getText(Interval.of(end.getStopIndex() + 1, input.size() - 1));
      if (!NOTHING.matcher(rest).matches()) {
        String message = "multiple statements found while compiling a single statement";
        throw new SyntaxException(wrong(message, Spans.of(end)).problem().ofWhole());
      }
    }
  }

  /** The statement that was taken. */
  Mod.Interactive interactive() {
    requireShallow();
    return new Mod.Interactive(List.copyOf(body));
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

  /** The column of a token in bytes, from 0 on. */
  int byteColumn(Token token) {
    return source.bytes(token.getLine(), token.getCharPositionInLine());
  }

  /** Two bytes at a column in bytes, which may be behind the line. */
  Span atBytes(int line, int column) {
    return new Span(line, source.points(line, column), line, source.points(line, column + 2));
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
    return new SyntaxException(wrong(message, span, source.quotedLine(span.line())));
  }

  private SyntaxProblem wrong(String message, Span span, String line) {
    int last = line.codePointCount(0, line.length()) + 1;
    return new SyntaxProblem(
        SyntaxProblem.Kind.SYNTAX_ERROR,
        message,
        source.filename(),
        span.line(),
        Math.min(source.quotedOffset(span.line(), span.line(), span.column() + 1), last),
        span.endLine(),
        Math.min(source.quotedOffset(span.line(), span.endLine(), span.endColumn() + 1), last),
        line);
  }

  /**
   * Something doubtful in a literal, unless it was said before.
   *
   * @param error what is said where warnings are errors
   */
  void warn(Token literal, String message, String error, Span span) {
    if (!quiet && doubtfulLiterals.add(literal.getStartIndex())) {
      // A line that CPython has left behind is shown without its end.
      int number = Math.min(span.line(), source.lines());
      boolean left = ((PythonToken) literal).endLine() > span.line();
      String line = source.quotedLine(number);
      String shown = left && !source.quotesFile(number) ? SourceText.withoutLineEnd(line) : line;
      warnings.add(new SyntaxWarning(message, wrong(error, span, shown), false));
    }
  }
}
