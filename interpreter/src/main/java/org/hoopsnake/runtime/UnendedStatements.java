package org.hoopsnake.runtime;

import java.util.List;
import org.hoopsnake.ast.Mod;
import org.hoopsnake.ast.Stmt;
import org.hoopsnake.object.ExceptionTypes;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PySyntaxError;
import org.hoopsnake.syntax.SourceText;

/**
 * What {@code compile(…, "single")} takes for one whole interactive statement: there must be one,
 * and one that ends with a block on the line of its header needs a line end behind it. The end of
 * an indented block is implied, unless {@code PyCF_DONT_IMPLY_DEDENT} says that it must be written.
 */
public final class UnendedStatements {
  private UnendedStatements() {}

  public static boolean isEnded(
      Mod.Interactive single, SourceText source, boolean dedentIsWritten) {
    if (single.body().isEmpty()) {
      return false;
    }
    String text = source.text();
    if (text.endsWith("\n") || !isCompound(single.body())) {
      return true;
    }
    String last = text.substring(text.lastIndexOf('\n') + 1);
    boolean indented = last.startsWith(" ") || last.startsWith("\t");
    return indented && !dedentIsWritten;
  }

  private static boolean isCompound(List<Stmt> body) {
    return switch (body.getLast()) {
      case Stmt.FunctionDef _,
          Stmt.AsyncFunctionDef _,
          Stmt.ClassDef _,
          Stmt.For _,
          Stmt.AsyncFor _,
          Stmt.While _,
          Stmt.If _,
          Stmt.With _,
          Stmt.AsyncWith _,
          Stmt.Match _,
          Stmt.Try _,
          Stmt.TryStar _ ->
          true;
      default -> false;
    };
  }

  /** The error at the end of the source. */
  public static PyException error(SourceText source, boolean tellsUnfinished) {
    String text = source.text();
    long line = text.lines().count();
    boolean ended = text.endsWith("\n");
    String lines = ended ? text.substring(0, text.length() - 1) : text;
    String last = lines.substring(lines.lastIndexOf('\n') + 1);
    int length = last.codePointCount(0, last.length());
    return new PyException(
        PySyntaxError.at(
            tellsUnfinished ? ExceptionTypes.INCOMPLETE_INPUT_ERROR : ExceptionTypes.SYNTAX_ERROR,
            tellsUnfinished ? "incomplete input" : "invalid syntax",
            source.filename(),
            line,
            tellsUnfinished ? length + (ended ? 1 : 0) : 0,
            ended ? last + "\n" : last,
            line,
            tellsUnfinished ? -1 : 0));
  }
}
