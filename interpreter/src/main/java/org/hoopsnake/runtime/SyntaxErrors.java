package org.hoopsnake.runtime;

import org.hoopsnake.object.ExceptionTypes;
import org.hoopsnake.object.PyBaseException;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PySyntaxError;
import org.hoopsnake.object.PyType;
import org.hoopsnake.syntax.SyntaxProblem;

/** The Python exceptions of what parser and compiler find. */
public final class SyntaxErrors {
  private SyntaxErrors() {}

  public static PyException exception(SyntaxProblem p) {
    PyType type =
        switch (p.kind()) {
          case SYNTAX_ERROR -> ExceptionTypes.SYNTAX_ERROR;
          case INDENTATION_ERROR -> ExceptionTypes.INDENTATION_ERROR;
          case TAB_ERROR -> ExceptionTypes.TAB_ERROR;
          case MEMORY_ERROR -> ExceptionTypes.MEMORY_ERROR;
        };
    if (!p.hasPlace()) {
      return new PyException((PyBaseException) type.call1(p.message()));
    }
    if (type == ExceptionTypes.MEMORY_ERROR) {
      return new PyException(new PyBaseException(type, p.message()));
    }
    return new PyException(
        PySyntaxError.at(
            type,
            p.message(),
            p.filename(),
            p.line(),
            p.column(),
            p.sourceLine(),
            p.endLine(),
            p.endColumn()));
  }
}
