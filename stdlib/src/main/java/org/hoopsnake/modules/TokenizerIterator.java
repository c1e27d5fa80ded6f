package org.hoopsnake.modules;

import java.util.Iterator;
import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.New;
import org.hoopsnake.object.Calls;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.ExceptionTypes;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyBaseException;
import org.hoopsnake.object.PyBytes;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyIterator;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.object.PyType;
import org.hoopsnake.runtime.SyntaxErrors;
import org.hoopsnake.syntax.SyntaxException;
import org.hoopsnake.syntax.SyntaxProblem;
import org.hoopsnake.syntax.Tokenizer;

/**
 * The iterator behind {@code tokenize}. The source is read to its end when the first token is asked
 * for, unlike in CPython, which reads line by line.
 */
@BuiltinType(
    name = "TokenizerIter",
    module = "_tokenize",
    doc = "The tokens of a Python source.",
    subclassable = false)
final class TokenizerIterator extends PyIterator {
  static final PyType TYPE = PyType.builtin(TokenizerIteratorBinding.INSTANCE);

  private final Object readline;
  private final String encoding;
  private final boolean extra;
  private Iterator<Tokenizer.Item> items;
  private Tokenizer.Result result;

  private TokenizerIterator(Object readline, String encoding, boolean extra) {
    super(TYPE);
    this.readline = readline;
    this.encoding = encoding;
    this.extra = extra;
  }

  @New("TokenizerIter(readline, /, *, encoding=None, extra_tokens)")
  static Object create(PyType cls, Object readline, Object encoding, boolean extra) {
    return new TokenizerIterator(
        readline, encoding == PyNone.NONE ? null : Ops.str(encoding), extra);
  }

  @Override
  public Object next() {
    if (items == null) {
      try {
        result = Tokenizer.tokenize(source(), extra);
      } catch (SyntaxException e) {
        throw SyntaxErrors.exception(e.problem());
      }
      items = result.items().iterator();
    }
    if (items.hasNext()) {
      Tokenizer.Item item = items.next();
      return new PyTuple(
          new Object[] {
            (long) item.type(),
            item.text(),
            place(item.line(), item.column()),
            place(item.endLine(), item.endColumn()),
            item.source()
          });
    }
    if (result.problem() != null) {
      throw error(result.problem());
    }
    return null;
  }

  private static PyTuple place(int line, int column) {
    return new PyTuple(new Object[] {(long) line, (long) column});
  }

  /**
   * An unfinished source has its place in attributes alone; wrong indentation is seen at the end of
   * its line.
   */
  private PyException error(SyntaxProblem problem) {
    if (problem.kind() != SyntaxProblem.Kind.SYNTAX_ERROR) {
      String line = problem.sourceLine();
      Object place =
          new PyTuple(
              new Object[] {
                problem.filename(),
                (long) problem.line(),
                (long) line.codePointCount(0, line.length()) + 1,
                line,
                PyNone.NONE,
                PyNone.NONE
              });
      PyType type =
          problem.kind() == SyntaxProblem.Kind.TAB_ERROR
              ? ExceptionTypes.TAB_ERROR
              : ExceptionTypes.INDENTATION_ERROR;
      return new PyException((PyBaseException) type.call2(problem.message(), place));
    }
    if (!result.unfinished()) {
      return SyntaxErrors.exception(problem);
    }
    Object error = ExceptionTypes.SYNTAX_ERROR.call1(problem.message());
    Ops.setAttr(error, "filename", problem.filename());
    Ops.setAttr(error, "lineno", (long) problem.line());
    Ops.setAttr(error, "offset", (long) problem.column());
    return new PyException((PyBaseException) error);
  }

  /** All lines; a StopIteration or an empty one ends them. */
  private String source() {
    StringBuilder text = new StringBuilder();
    while (true) {
      String line;
      try {
        line = line(Calls.call0(readline));
      } catch (PyException e) {
        if (e.is(ExceptionTypes.STOP_ITERATION)) {
          return text.toString();
        }
        throw e;
      }
      if (line.isEmpty()) {
        return text.toString();
      }
      text.append(line);
    }
  }

  private String line(Object line) {
    if (encoding == null) {
      if (line instanceof String s) {
        return s;
      }
      throw Errors.typeError("readline() returned a non-string object");
    }
    if (!(line instanceof PyBytes)) {
      throw Errors.typeError("readline() returned a non-bytes object");
    }
    return Ops.str(Ops.callMethod(line, "decode", encoding, "replace"));
  }
}
