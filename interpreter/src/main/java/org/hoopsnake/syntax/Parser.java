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
  private final SourceText source;
  private final CharStream input;
  private final PythonLexer lexer;
  private final PythonParser parser;
  private final AstBuilder builder;

  /** The first token of the top-level statement that is being read. */
  private int statementStart;

  /** The same of the statement before, to which a stray clause may have been meant to belong. */
  private int previousStart;

  private Parser(SourceText source) {
    this.source = source;
    input = CharStreams.fromString(source.text(), source.filename());
    lexer = new PythonLexer(input);
    lexer.removeErrorListeners();
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
    Parser parser = new Parser(source);
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
    Parser parser = new Parser(source);
    return parser.run(
        Diagnosis.Entry.INTERACTIVE, () -> parser.builder.interactive(parser.parser.interactive()));
  }

  /** One expression, with its warnings. */
  public static ParseResult expression(SourceText source) {
    Parser parser = new Parser(source);
    return parser.run(
        Diagnosis.Entry.EXPRESSION, () -> parser.builder.expression(parser.parser.eval()));
  }

  private void topLevelStatement(ParserRuleContext statement) {
    builder.topLevelStatement(statement);
    previousStart = statementStart;
    statementStart = statement.getStop().getTokenIndex() + 1;
  }

  private ParseResult run(Diagnosis.Entry entry, Supplier<Mod> parse) {
    try {
      Mod tree = parse.get();
      for (LexicalWarning warning : lexer.warnings()) {
        builder.warn(warning);
      }
      return new ParseResult.Complete(tree, List.copyOf(builder.warnings()));
    } catch (ParseCancellationException failure) {
      return diagnose(entry, null);
    } catch (SyntaxException error) {
      return switch (error.problem().kind()) {
        case MEMORY_ERROR, RECURSION_ERROR -> new ParseResult.Wrong(error.problem());
        default -> diagnose(entry, error);
      };
    } catch (PythonParserBase.TooDeep | StackOverflowError tooDeep) {
      return tooComplex();
    }
  }

  /** {@code known}: what the tree builder found, which another error may precede. */
  private ParseResult diagnose(Diagnosis.Entry entry, SyntaxException known) {
    if (known == null && parser.getCurrentToken().getType() == PythonLexer.PROBLEM) {
      // All was well up to the lexical error.
      SyntaxProblem problem = source.lexicalError(lexer.lexicalProblem()).problem();
      return lexer.lexicalProblem().unfinished()
          ? new ParseResult.Incomplete(problem)
          : new ParseResult.Wrong(problem);
    }
    PythonLexer again = new PythonLexer(input);
    again.removeErrorListeners();
    List<PythonToken> all = tokens(again);
    int start = statementStart - previousStart;
    boolean strayClause = all.get(start).getType() == PythonLexer.ELIF;
    Diagnosis diagnosis =
        new Diagnosis(
            all, strayClause ? 0 : start, source, again.lexicalProblem(), builder.strings::check);
    Diagnosis.Finding finding;
    try {
      finding = diagnosis.find(entry);
    } catch (StackOverflowError tooDeep) {
      return tooComplex();
    }
    if (finding == null) {
      SyntaxException error =
          known != null
              ? known
              : builder.wrong("invalid syntax", Spans.of(parser.getCurrentToken()));
      return new ParseResult.Wrong(error.problem());
    }
    SyntaxProblem problem = finding.error().problem();
    return finding.unfinished()
        ? new ParseResult.Incomplete(problem)
        : new ParseResult.Wrong(problem);
  }

  /**
   * The tokens from the statement before the one that failed, up to the end or a lexical error.
   * They are read again, since the parser keeps none.
   */
  private List<PythonToken> tokens(PythonLexer again) {
    input.seek(0);
    List<PythonToken> tokens = new ArrayList<>();
    for (int index = 0; ; index++) {
      PythonToken token = (PythonToken) again.nextToken();
      if (index >= previousStart) {
        tokens.add(token);
      }
      if (token.getType() == Token.EOF || token.getType() == PythonLexer.PROBLEM) {
        return tokens;
      }
    }
  }

  private ParseResult tooComplex() {
    return new ParseResult.Wrong(builder.tooComplex().problem());
  }
}
