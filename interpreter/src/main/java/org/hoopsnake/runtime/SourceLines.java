package org.hoopsnake.runtime;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hoopsnake.object.Code;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyModule;
import org.hoopsnake.syntax.SourceText;
import org.hoopsnake.syntax.SyntaxException;

/**
 * The source lines that tracebacks show, by file name; those of files are read when first asked
 * for. Python's {@code linecache} learns of code that is in no file, once somebody imports it.
 */
public final class SourceLines {
  private static final String[] NONE = {};

  private final Interpreter interpreter;
  private final Map<String, String[]> known = new HashMap<>();

  /** What linecache has to learn: code and source in turn. */
  private final List<Object> untold = new ArrayList<>();

  private SourceLines(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  public static SourceLines of(Interpreter interpreter) {
    return interpreter.state(SourceLines.class, SourceLines::new);
  }

  /** Tells the source of code that is in no file, such as {@code -c}'s. */
  public void register(Code code, String source) {
    known.put(code.filename, source.split("\n", -1));
    untold.add(code);
    untold.add(source);
    if (interpreter.sysModules.get("linecache") instanceof PyModule linecache) {
      tell(linecache);
    }
  }

  /** Tells linecache what it does not know yet. */
  void tell(PyModule linecache) {
    for (int i = 0; i < untold.size(); i += 2) {
      Code code = (Code) untold.get(i);
      Ops.callMethod(linecache, "_register_code", code, untold.get(i + 1), code.filename);
    }
    untold.clear();
  }

  /** A line without its end; empty where it is not known. Lines count from 1. */
  public String line(String filename, int number) {
    String[] lines = known.computeIfAbsent(filename, this::read);
    return number >= 1 && number <= lines.length ? lines[number - 1].stripTrailing() : "";
  }

  private String[] read(String filename) {
    boolean unreal = filename.startsWith("<") || !(interpreter.modules() instanceof Imports);
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
