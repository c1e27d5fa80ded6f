package org.hoopsnake.runtime;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.util.HashMap;
import java.util.Map;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.syntax.SourceText;
import org.hoopsnake.syntax.SyntaxException;

/**
 * The source lines that tracebacks show, by file name; those of files are read when first asked
 * for.
 */
public final class SourceLines {
  private static final String[] NONE = {};

  private final Interpreter interpreter;
  private final Map<String, String[]> known = new HashMap<>();

  private SourceLines(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  public static SourceLines of(Interpreter interpreter) {
    return interpreter.state(SourceLines.class, SourceLines::new);
  }

  /** Tells the source of code that is in no file, such as {@code -c}'s. */
  public void register(String filename, String source) {
    known.put(filename, source.split("\n", -1));
  }

  /** A line without its end; empty where it is not known. Lines count from 1. */
  public String line(String filename, int number) {
    String[] lines = known.computeIfAbsent(filename, this::read);
    return number >= 1 && number <= lines.length ? lines[number - 1].stripTrailing() : "";
  }

  private String[] read(String filename) {
    boolean unreal =
        filename.startsWith("<") && !Library.contains(filename)
            || !(interpreter.modules() instanceof Imports);
    if (unreal) {
      return NONE;
    }
    try {
      byte[] bytes = Imports.of(interpreter).files().read(filename);
      return SourceText.decode(filename, bytes, new PythonSourceCodec()).text().split("\n", -1);
    } catch (IOException | InvalidPathException | SyntaxException e) {
      return NONE; // the traceback is shown without these lines
    }
  }
}
