package org.hoopsnake.runtime;

import org.hoopsnake.object.ExceptionTypes;
import org.hoopsnake.object.PyBaseException;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PySyntaxError;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.object.PyType;
import org.hoopsnake.syntax.SourceText;
import org.hoopsnake.syntax.SyntaxProblem;

/** The Python exceptions of what parser and compiler find. */
public final class SyntaxErrors {
  private SyntaxErrors() {}

  /** Whether an error says that a source ends where more is needed. */
  static boolean isIncomplete(PyException e) {
    return e.is(ExceptionTypes.INCOMPLETE_INPUT_ERROR);
  }

  /** The source ends where more is needed. */
  static PyException incomplete(SourceText source) {
    String text = source.text();
    String lines = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    String last = lines.substring(lines.lastIndexOf('\n') + 1);
    long number = lines.lines().count() + (last.isEmpty() ? 1 : 0);
    return new PyException(
        PySyntaxError.at(
            ExceptionTypes.INCOMPLETE_INPUT_ERROR,
            "incomplete input",
            source.filename(),
            number,
            last.codePointCount(0, last.length()) + 1,
            last + "\n",
            number,
            -1));
  }

  /**
   * An error in a source that is not that of the main program: it keeps the source, out of which
   * {@code traceback} finds misspelt keywords.
   */
  static PyException exception(SyntaxProblem p, SourceText source, Compilation.Mode mode) {
    PyException e = exception(p);
    if (e.value instanceof PySyntaxError error && p.isOfWhole()) {
      error.metadata = PyNone.NONE;
    } else if (e.value instanceof PySyntaxError error && !source.isProgram()) {
      String text = source.text();
      boolean addsLineEnd = !text.endsWith("\n") && mode == Compilation.Mode.EXEC;
      error.metadata = metadata(p, addsLineEnd ? text + "\n" : text);
      boolean bareEnd = !text.endsWith("\n") && !addsLineEnd;
      if (bareEnd && error.text instanceof String line && text.endsWith(lineOnly(line))) {
        withoutLineEnd(error, lineOnly(line));
      }
    }
    return e;
  }

  private static String lineOnly(String line) {
    return line.endsWith("\n") ? line.substring(0, line.length() - 1) : line;
  }

  /** The last line of an expression gets no line end, and what is wrong behind it no column. */
  private static void withoutLineEnd(PySyntaxError error, String line) {
    error.text = line;
    if (error.offset instanceof Long offset && offset > line.codePointCount(0, line.length())) {
      error.offset = 0L;
      error.endOffset = 0L;
    }
    Object[] place = {
      error.filename, error.line, error.offset, error.text, error.endLine, error.endOffset
    };
    error.args = new PyTuple(error.message, new PyTuple(place));
  }

  /** An error in bytes, which are read before anybody says from which file they come. */
  static PyException ofBytes(SyntaxProblem p) {
    PyException e = exception(p);
    if (p.hasPlace() && e.value instanceof PySyntaxError error) {
      error.metadata = PyNone.NONE;
      Object[] place =
          p.isOfWhole()
              ? new Object[] {error.filename, error.line, error.offset, error.text}
              : new Object[] {
                PyNone.NONE, error.line, error.offset, error.text, error.endLine, error.endOffset
              };
      error.args = new PyTuple(error.message, new PyTuple(place));
      if (p.isOfWhole()) {
        error.endLine = PyNone.NONE;
        error.endOffset = PyNone.NONE;
      }
    }
    return e;
  }

  public static PyException exception(SyntaxProblem p) {
    PyType type =
        switch (p.kind()) {
          case SYNTAX_ERROR -> ExceptionTypes.SYNTAX_ERROR;
          case INDENTATION_ERROR -> ExceptionTypes.INDENTATION_ERROR;
          case TAB_ERROR -> ExceptionTypes.TAB_ERROR;
          case MEMORY_ERROR -> ExceptionTypes.MEMORY_ERROR;
          case RECURSION_ERROR -> ExceptionTypes.RECURSION_ERROR;
        };
    if (!p.hasPlace()) {
      return new PyException((PyBaseException) type.call1(p.message()));
    }
    if (type == ExceptionTypes.MEMORY_ERROR || type == ExceptionTypes.RECURSION_ERROR) {
      return new PyException(new PyBaseException(type, p.message()));
    }
    PySyntaxError error =
        PySyntaxError.at(
            type,
            p.message(),
            p.filename(),
            p.line(),
            p.column(),
            p.sourceLine(),
            p.endLine(),
            p.endColumn());
    error.metadata = metadata(p, PyNone.NONE);
    return new PyException(error);
  }

  private static PyTuple metadata(SyntaxProblem p, Object source) {
    return new PyTuple((long) p.statementLine(), (long) p.statementColumn(), source);
  }
}
