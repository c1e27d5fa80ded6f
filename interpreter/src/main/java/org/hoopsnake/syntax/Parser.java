package org.hoopsnake.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.UnbufferedTokenStream;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.hoopsnake.ast.Mod;
import org.hoopsnake.grammar.LexicalWarning;
import org.hoopsnake.grammar.PythonLexer;
import org.hoopsnake.grammar.PythonParser;
import org.hoopsnake.grammar.PythonParserBase;
import org.hoopsnake.grammar.PythonToken;

/**
 * From source text to syntax tree. A parser reads one source once.
 *
 * <p>The generated parser is made for right sources and says nothing useful about wrong ones: it
 * stops at the first token that fits nowhere, and {@link Diagnosis} takes over.
 */
public final class Parser {
  /** A lexical error behind so many tokens of a statement is taken for the first mistake in it. */
  private static final int LONG = 10_000;

  /**
   * Up to so many tokens before the statement that failed are diagnosed with it: when CPython reads
   * again for mistakes, it may find one in what is right.
   */
  private static final int NEAR = 2_000;

  private final SourceText source;
  private final CharStream input;
  private final PythonLexer lexer;
  private final PythonParser parser;
  private final AstBuilder builder;
  private final boolean bareEnd;

  /** The first token of the top-level statement that is being read. */
  private int statementStart;

  /** The same of the statement before, to which a stray clause may have been meant to belong. */
  private int previousStart;

  /** {@code bareEnd}: a last line without a line end is none. */
  private Parser(SourceText source, boolean bareEnd) {
    this.source = source;
    input = CharStreams.fromString(source.text(), source.filename());
    this.bareEnd = bareEnd;
    lexer = newLexer();
    parser = new PythonParser(new UnbufferedTokenStream<PythonToken>(lexer));
    parser.removeErrorListeners();
    parser.setErrorHandler(new BailErrorStrategy());
    parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
    builder = new AstBuilder(source, input);
    parser.onPartOfLongStatement(builder::takePart);
  }

  /** A whole file. */
  public static Mod.Module parseFile(SourceText source) {
    return (Mod.Module) tree(file(source));
  }

  /** One interactive statement, as {@code compile(…, "single")} takes it. */
  public static Mod.Interactive parseInteractive(SourceText source) {
    return (Mod.Interactive) tree(interactive(source));
  }

  /** One expression. */
  public static Mod.Expression parseExpression(SourceText source) {
    return (Mod.Expression) tree(expression(source));
  }

  private static Mod tree(ParseResult result) {
    return switch (result) {
      case ParseResult.Complete complete -> complete.tree();
      case ParseResult.Incomplete incomplete -> throw new SyntaxException(incomplete.problem());
      case ParseResult.Wrong wrong -> throw new SyntaxException(wrong.problem());
    };
  }

  /** A whole file, with its warnings. */
  public static ParseResult file(SourceText source) {
    Parser parser = new Parser(source, false);
    parser.parser.onTopLevelStatement(parser::topLevelStatement);
    return parser.run(
        Diagnosis.Entry.FILE,
        () -> {
          parser.parser.file();
          return parser.builder.module();
        });
  }

  /** One interactive statement, with its warnings; tells an unfinished one from a wrong one. */
  public static ParseResult interactive(SourceText source) {
    Parser parser = new Parser(source, !source.text().endsWith("\n"));
    parser.parser.onTopLevelStatement(parser.builder::onlyStatement);
    return parser.run(
        Diagnosis.Entry.INTERACTIVE,
        () -> {
          parser.parser.interactive();
          return parser.builder.interactive();
        });
  }

  /** One expression, with its warnings. */
  public static ParseResult expression(SourceText source) {
    Parser parser = new Parser(source, !source.text().endsWith("\n"));
    return parser.run(
        Diagnosis.Entry.EXPRESSION, () -> parser.builder.expression(parser.parser.eval()));
  }

  private PythonLexer newLexer() {
    PythonLexer lexer = new PythonLexer(input);
    lexer.removeErrorListeners();
    if (bareEnd) {
      lexer.addNoLineEnd();
    }
    return lexer;
  }

  private void topLevelStatement(ParserRuleContext statement) {
    builder.topLevelStatement(statement);
    previousStart = statementStart;
    statementStart = statement.getStop().getTokenIndex() + 1;
  }

  private ParseResult run(Diagnosis.Entry entry, Supplier<Mod> parse) {
    try {
      Mod tree = parse.get();
      return new ParseResult.Complete(tree, warnings(lexer));
    } catch (ParseCancellationException failure) {
      return diagnose(entry, null);
    } catch (SyntaxException error) {
      SyntaxProblem problem = error.problem();
      return switch (problem.kind()) {
        case MEMORY_ERROR, RECURSION_ERROR -> new ParseResult.Wrong(problem, warnings(lexer));
        default ->
            problem.isOfWhole()
                ? new ParseResult.Wrong(problem, warnings(lexer))
                : diagnose(entry, error);
      };
    } catch (PythonParserBase.TooDeep | StackOverflowError tooDeep) {
      return tooComplex();
    }
  }

  /** {@code known}: what the tree builder found, which another error may precede. */
  private ParseResult diagnose(Diagnosis.Entry entry, SyntaxException known) {
    PythonLexer again = newLexer();
    List<PythonToken> all = tokens(again);
    int first = firstDiagnosed();
    int start = first == 0 ? 0 : statementStart - first;
    boolean strayClause = all.get(start).getType() == PythonLexer.ELIF;
    Diagnosis diagnosis =
        new Diagnosis(
            all,
            strayClause ? 0 : start,
            source,
            again.lexicalProblem(),
            again.unclosedBracket(),
            builder::check);
    try {
      if (known == null
          && all.size() > LONG
          && parser.getCurrentToken().getType() == PythonLexer.PROBLEM) {
        // All was well up to the lexical error, as far as the parser sees.
        SyntaxProblem problem = source.lexicalError(again.lexicalProblem()).problem();
        return refused(problem, again.lexicalProblem().unfinished(), true, again);
      }
      Diagnosis.Finding finding = diagnosis.find(entry);
      if (finding != null) {
        SyntaxProblem problem = finding.error().problem();
        return refused(
            finding.readTwice() ? located(problem, diagnosis) : problem,
            finding.unfinished(),
            finding.readsOn(),
            again);
      }
    } catch (StackOverflowError tooDeep) {
      return tooComplex();
    }
    SyntaxException error =
        known != null ? known : builder.wrong("invalid syntax", Spans.of(parser.getCurrentToken()));
    return refused(located(error.problem(), diagnosis), false, true, again);
  }

  private SyntaxProblem located(SyntaxProblem problem, Diagnosis diagnosis) {
    return diagnosis.located(problem, builder.compoundLine(), builder.compoundColumn());
  }

  /** {@code readsOn}: what was doubtful behind the error is told of. */
  private ParseResult refused(
      SyntaxProblem problem, boolean unfinished, boolean readsOn, PythonLexer again) {
    List<SyntaxWarning> warnings = warnings(again);
    if (!readsOn) {
      warnings = warnings.stream().filter(w -> !(w.ofLexer() && w.isBehind(problem))).toList();
    }
    return unfinished
        ? new ParseResult.Incomplete(problem, warnings)
        : new ParseResult.Wrong(problem, warnings);
  }

  /** What the builder and a lexer have found doubtful, in the order of the text. */
  private List<SyntaxWarning> warnings(PythonLexer from) {
    List<SyntaxWarning> merged = new ArrayList<>();
    List<SyntaxWarning> literals = builder.warnings();
    int next = 0;
    for (LexicalWarning number : from.warnings()) {
      while (next < literals.size() && isBefore(literals.get(next).error(), number)) {
        merged.add(literals.get(next++));
      }
      merged.add(source.warning(number));
    }
    merged.addAll(literals.subList(next, literals.size()));
    return List.copyOf(merged);
  }

  private static boolean isBefore(SyntaxProblem literal, LexicalWarning number) {
    return literal.line() < number.line()
        || literal.line() == number.line() && literal.column() < number.offset();
  }

  /**
   * The tokens that are diagnosed, up to the end or a lexical error. They are read again, since the
   * parser keeps none.
   */
  private List<PythonToken> tokens(PythonLexer again) {
    input.seek(0);
    int first = firstDiagnosed();
    List<PythonToken> tokens = new ArrayList<>();
    for (int index = 0; ; index++) {
      PythonToken token = (PythonToken) again.nextToken();
      if (index >= first) {
        tokens.add(token);
      }
      if (token.getType() == Token.EOF || token.getType() == PythonLexer.PROBLEM) {
        return tokens;
      }
    }
  }

  /** The token from which on is diagnosed: the source's first, or that of the statement before. */
  private int firstDiagnosed() {
    return previousStart < NEAR ? 0 : previousStart;
  }

  private ParseResult tooComplex() {
    return new ParseResult.Wrong(builder.tooComplex().problem(), warnings(lexer));
  }
}
