package org.hoopsnake.syntax;

import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.hoopsnake.ast.Mod;
import org.hoopsnake.grammar.PythonLexer;
import org.hoopsnake.grammar.PythonParser;

/** From source text to syntax tree. */
public final class Parser {
  private final PythonLexer lexer;
  private final CommonTokenStream tokens;
  private final PythonParser parser;
  private final AstBuilder builder;

  private Parser(SourceText source) {
    CharStream input = CharStreams.fromString(source.text(), source.filename());
    lexer = new PythonLexer(input);
    lexer.removeErrorListeners();
    tokens = new CommonTokenStream(lexer);
    parser = new PythonParser(tokens);
    parser.removeErrorListeners();
    parser.setErrorHandler(new BailErrorStrategy());
    parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
    builder = new AstBuilder(source, input);
  }

  /** A whole file. */
  public static Mod.Module parseFile(SourceText source) {
    Parser parser = new Parser(source);
    parser.parser.onTopLevelStatement(parser.builder::topLevelStatement);
    parser.run(parser.parser::file);
    return parser.builder.module();
  }

  /** One interactive statement. */
  public static Mod.Interactive parseInteractive(SourceText source) {
    Parser parser = new Parser(source);
    return parser.builder.interactive(parser.run(parser.parser::interactive));
  }

  /** One expression. */
  public static Mod.Expression parseExpression(SourceText source) {
    Parser parser = new Parser(source);
    return parser.builder.expression(parser.run(parser.parser::eval));
  }

  public static ParseResult tryInteractive(SourceText s) { return null; }
  private <T> T run(java.util.function.Supplier<T> entry) {
    try {
      return entry.get();
    } catch (ParseCancellationException failure) {
      var token = parser.getCurrentToken();
      throw builder.wrong("invalid syntax", Spans.of(token));
    }
  }
}
