package org.hoopsnake.runtime;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.function.Supplier;
import org.hoopsnake.ast.Mod;
import org.hoopsnake.ast.Span;
import org.hoopsnake.object.Code;
import org.hoopsnake.object.CompileOptions;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.ExceptionTypes;
import org.hoopsnake.object.Frame;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyBaseException;
import org.hoopsnake.object.PyCoroutine;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyFunction;
import org.hoopsnake.object.PySyntaxError;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.object.ThreadState;
import org.hoopsnake.object.Utf8;
import org.hoopsnake.object.Warnings;
import org.hoopsnake.scope.CompileError;
import org.hoopsnake.syntax.ParseResult;
import org.hoopsnake.syntax.Parser;
import org.hoopsnake.syntax.SourceCodec;
import org.hoopsnake.syntax.SourceText;
import org.hoopsnake.syntax.SyntaxException;
import org.hoopsnake.syntax.SyntaxProblem;
import org.hoopsnake.syntax.SyntaxWarning;

/** From source to running code, with Python's exceptions for what goes wrong on the way. */
public final class Compilation {
  private static final SourceCodec CODEC = new PythonSourceCodec();

  private Compilation() {}

  /** The entries of the grammar, by the names that {@code compile()} has for them. */
  public enum Mode {
    EXEC,
    EVAL,
    SINGLE
  }

  /** Decodes the bytes of a source file; SyntaxError where they are no text. */
  public static SourceText decode(String filename, byte[] bytes) {
    try {
      return SourceText.decode(filename, bytes, CODEC);
    } catch (SyntaxException e) {
      throw SyntaxErrors.ofBytes(e.problem());
    }
  }

  /** A source that is text; SyntaxError, and UnicodeEncodeError where it is none in UTF-8. */
  public static SourceText source(String filename, String text) {
    if (Utf8.hasLoneSurrogate(text)) {
      Ops.callMethod(text, "encode");
    }
    try {
      return SourceText.of(filename, text);
    } catch (SyntaxException e) {
      throw SyntaxErrors.exception(e.problem());
    }
  }

  /** What standard input says; SyntaxError where it is no text. */
  public static SourceText decodeInput(byte[] bytes) {
    try {
      return SourceText.decodeInput("<stdin>", bytes, CODEC);
    } catch (SyntaxException e) {
      throw SyntaxErrors.exception(e.problem());
    }
  }

  /** The tree of the file that is run, by way of the cache of parsed code; SyntaxError. */
  public static Mod parseProgram(Interpreter interpreter, String filename, byte[] bytes) {
    return parseCached(
        Imports.of(interpreter).files().cache(), bytes, () -> decodeProgram(filename, bytes));
  }

  private static SourceText decodeProgram(String filename, byte[] bytes) {
    try {
      return SourceText.decodeProgram(filename, bytes, CODEC);
    } catch (SyntaxException e) {
      throw SyntaxErrors.exception(e.problem());
    }
  }

  /** The tree of a module's file, by way of the cache of parsed code; SyntaxError. */
  static Mod.Module parseModule(CodeCache cache, String filename, byte[] bytes) {
    return parseCached(cache, bytes, () -> decodeModule(filename, bytes));
  }

  private static SourceText decodeModule(String filename, byte[] bytes) {
    try {
      return SourceText.decodeFile(filename, bytes, CODEC);
    } catch (SyntaxException e) {
      throw SyntaxErrors.ofBytes(e.problem());
    }
  }

  /** A file with something doubtful in it is not kept, so that the warning comes each time. */
  private static Mod.Module parseCached(
      CodeCache cache, byte[] bytes, Supplier<SourceText> decode) {
    Mod.Module cached = cache.find(bytes);
    if (cached != null) {
      return cached;
    }
    SourceText source = decode.get();
    ParseResult.Complete complete;
    try {
      complete = complete(Parser.file(source), source, Mode.EXEC, false);
    } catch (StackOverflowError e) {
      throw tooComplex();
    }
    Mod.Module parsed = (Mod.Module) complete.tree();
    if (complete.warnings().isEmpty()) {
      cache.keep(bytes, parsed);
    }
    return parsed;
  }

  private static PyException tooComplex() {
    return new PyException(
        new PyBaseException(
            ExceptionTypes.MEMORY_ERROR,
            "Parser stack overflowed - Python source too complex to parse"));
  }

  /** The tree of a source; SyntaxError, and SyntaxWarnings for what is doubtful. */
  public static Mod parse(SourceText source, Mode mode) {
    return parse(source, mode, false);
  }

  /**
   * The same.
   *
   * @param tellsUnfinished whether a source that ends too early is an {@code _IncompleteInputError}
   *     instead (PyCF_ALLOW_INCOMPLETE_INPUT, by which {@code codeop} asks for more lines)
   */
  public static Mod parse(SourceText source, Mode mode, boolean tellsUnfinished) {
    ParseResult result =
        switch (mode) {
          case EXEC -> Parser.file(source.quoting(() -> quotableOrNull(source)));
          case EVAL -> Parser.expression(source);
          case SINGLE -> Parser.interactive(source);
        };
    return complete(result, source, mode, tellsUnfinished).tree();
  }

  /** What was parsed, its warnings issued; raises what is wrong with it. */
  private static ParseResult.Complete complete(
      ParseResult result, SourceText source, Mode mode, boolean tellsUnfinished) {
    return switch (result) {
      case ParseResult.Complete complete -> {
        warn(complete.warnings(), null, source, mode);
        yield complete;
      }
      case ParseResult.Incomplete incomplete -> {
        warn(incomplete.warnings(), incomplete.problem(), source, mode);
        throw tellsUnfinished
            ? SyntaxErrors.incomplete(source)
            : SyntaxErrors.exception(incomplete.problem(), source, mode);
      }
      case ParseResult.Wrong wrong -> {
        warn(wrong.warnings(), wrong.problem(), source, mode);
        throw SyntaxErrors.exception(wrong.problem(), source, mode);
      }
    };
  }

  /**
   * Issues what was doubtful, before an error if there is one. A warning that is made an error
   * comes first; but what the lexer says, error or warning, counts more than all else.
   *
   * @param problem the error; null: there is none
   */
  private static void warn(
      List<SyntaxWarning> warnings, SyntaxProblem problem, SourceText source, Mode mode) {
    PyException first = null;
    for (SyntaxWarning warning : warnings) {
      SyntaxProblem error = warning.error();
      if (first == null || error.lexical()) {
        try {
          warn(
              warning.message(),
              source.filename(),
              error.line(),
              () -> SyntaxErrors.exception(error, source, mode));
        } catch (PyException e) {
          if (error.lexical() || !e.is(ExceptionTypes.SYNTAX_ERROR)) {
            throw e;
          }
          if (!warning.ofLexer() || problem == null || !warning.isBehind(problem)) {
            if (warning.ofLexer()) {
              throw e;
            }
            first = e;
          }
        }
      }
    }
    if (first != null) {
      throw problem != null && problem.lexical()
          ? SyntaxErrors.exception(problem, source, mode)
          : first;
    }
  }

  /** Issues a SyntaxWarning; where a filter makes it an error, it is one with a place. */
  private static void warn(String message, String filename, int line, Supplier<PyException> error) {
    try {
      Warnings.warnExplicit(ExceptionTypes.SYNTAX_WARNING, message, filename, line);
    } catch (PyException e) {
      throw e.is(ExceptionTypes.SYNTAX_WARNING) ? error.get() : e;
    }
  }

  /** How code is compiled where nobody says otherwise; {@code -O} is in it. */
  public static CompileOptions options(boolean topLevelAwait) {
    int optimize = Interpreter.current().settings(Settings.class).flags().optimize();
    return new CompileOptions(topLevelAwait, false, Math.min(optimize, 2));
  }

  /**
   * How {@code compile()}, {@code exec()} and {@code eval()} compile: future features of the code
   * that calls them hold in theirs, too.
   */
  public static CompileOptions inheritedOptions() {
    CompileOptions options = options(false);
    Frame frame = ThreadState.current().frame;
    boolean future = frame != null && (frame.code.flags & Code.FUTURE_ANNOTATIONS) != 0;
    return future ? new CompileOptions(false, true, options.optimize()) : options;
  }

  /**
   * The code of a tree; SyntaxError for what only the compiler sees.
   *
   * @param source what such errors quote; null: what the file of that name holds, if there is one
   */
  public static Code compile(Mod mod, SourceText source, String filename, CompileOptions options) {
    return compile(mod, source, source, filename, options);
  }

  /**
   * As the other one.
   *
   * @param written what the tree was parsed from; columns are counted in its bytes, and it is not
   *     quoted
   */
  public static Code compile(
      Mod mod, SourceText source, SourceText written, String filename, CompileOptions options) {
    try {
      return Interpreter.current()
          .compiler()
          .compile(
              mod,
              filename,
              options,
              (message, span) ->
                  warn(
                      message,
                      filename,
                      span.line(),
                      () -> raised(new CompileError(message, span), source, written, filename)));
    } catch (CompileError e) {
      throw raised(e, source, written, filename);
    } catch (SyntaxException e) {
      throw SyntaxErrors.exception(e.problem());
    } catch (StackOverflowError e) {
      throw Errors.recursionError("maximum recursion depth exceeded during compilation");
    }
  }

  public static Code compile(SourceText source, Mode mode) {
    return compile(parse(source, mode), null, source, source.filename(), inheritedOptions());
  }

  /** What only the compiler sees has its columns counted in bytes, as in CPython. */
  private static PyException raised(
      CompileError e, SourceText source, SourceText written, String filename) {
    Span span = e.span();
    SourceText text = source != null ? source : sourceOrNull(filename);
    String quoted = text == null || span.line() < 1 ? "" : text.quotedLine(span.line());
    String line = quoted.isEmpty() ? null : quoted;
    PySyntaxError error =
        PySyntaxError.at(
            ExceptionTypes.SYNTAX_ERROR,
            e.getMessage(),
            filename,
            span.line(),
            offset(written == null ? text : written, span.line(), span.column()),
            line,
            span.endLine(),
            offset(written == null ? text : written, span.endLine(), span.endColumn()));
    if (e.isOfNames()) {
      error.args = new PyTuple(e.getMessage());
    }
    return new PyException(error);
  }

  private static int offset(SourceText text, int line, int column) {
    if (text == null || line < 1) {
      return column + 1;
    }
    String whole = text.line(line);
    int bytes = 0;
    for (int i = 0, n = 0; n < column && i < whole.length(); n++) {
      int point = whole.codePointAt(i);
      i += Character.charCount(point);
      bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    }
    return Math.max(bytes, column) + 1;
  }

  /** The file as the compiler reads it again: in its encoding, or as UTF-8 if that is wrong. */
  private static SourceText sourceOrNull(String filename) {
    try {
      return SourceText.decodeFile(
          filename, Imports.of(Interpreter.current()).files().read(filename), CODEC);
    } catch (IOException | InvalidPathException e) {
      return null; // the error is shown without its line
    } catch (SyntaxException e) {
      return quotableOrNull(SourceText.of(filename, ""));
    }
  }

  /** The file as the parser reads it again: in the encoding of what was parsed. */
  private static SourceText quotableOrNull(SourceText source) {
    try {
      return source.quotable(Imports.of(Interpreter.current()).files().read(source.filename()));
    } catch (IOException | InvalidPathException e) {
      return null; // the error quotes the text
    }
  }

  /** Runs code in a namespace; {@code locals} is null where it is that of the globals. */
  public static Object run(Code code, PyDict globals, Object locals) {
    ThreadState ts = ThreadState.current();
    if (globals.get("__builtins__") == null) {
      globals.put("__builtins__", ts.interpreter.builtins);
    }
    Object separate = locals == globals ? null : locals;
    Frame frame = new Frame(code, globals, PyFunction.builtinsOf(globals), separate, ts);
    if ((code.flags & Code.COROUTINE) != 0) {
      return new PyCoroutine(frame, code.name, code.qualname);
    }
    return PyFunction.execute(ts, frame, code);
  }
}
