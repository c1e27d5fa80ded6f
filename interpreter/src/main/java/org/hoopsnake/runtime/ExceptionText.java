package org.hoopsnake.runtime;

import java.util.ArrayList;
import java.util.List;
import org.hoopsnake.object.Calls;
import org.hoopsnake.object.Cell;
import org.hoopsnake.object.Code;
import org.hoopsnake.object.Frame;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.NameSuggestions;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyAttributeError;
import org.hoopsnake.object.PyBaseException;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyImportError;
import org.hoopsnake.object.PyModule;
import org.hoopsnake.object.PyNameError;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PySyntaxError;
import org.hoopsnake.object.PyTraceback;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.Types;

/** The last lines of a traceback: what was raised, what was probably meant, and the notes. */
final class ExceptionText {
  private final Interpreter interpreter;

  ExceptionText(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  String format(PyBaseException e) {
    StringBuilder out = new StringBuilder();
    String type = typeName(e.type());
    if (e instanceof PySyntaxError s) {
      syntaxError(out, s, type);
    } else {
      String text = text(e) + suggestion(e);
      out.append(type).append(text.isEmpty() ? "" : ": " + text).append('\n');
    }
    notes(out, e);
    return out.toString();
  }

  /** The type and the text alone, in one line unless the text has more. */
  static String plain(PyBaseException e) {
    PyType type = e.type();
    String name = type.moduleName() == null ? "<unknown>" + type.qualname() : typeName(type);
    return name + ": " + text(e) + "\n";
  }

  private static String typeName(PyType type) {
    String module = type.moduleName();
    return module == null || module.equals("builtins") || module.equals("__main__")
        ? type.qualname()
        : module + "." + type.qualname();
  }

  private static String text(PyBaseException e) {
    try {
      return Ops.str(e);
    } catch (PyException failed) {
      return "<exception str() failed>";
    }
  }

  private static void notes(StringBuilder out, PyBaseException e) {
    Object notes;
    try {
      notes = Ops.getAttrOrNull(e, "__notes__");
    } catch (PyException failed) {
      out.append("Ignored error getting __notes__: ").append(Ops.repr(failed.value)).append('\n');
      return;
    }
    if (notes == null || notes == PyNone.NONE) {
      return;
    }
    boolean sequence =
        Types.of(notes).lookup("__getitem__") != null
            && !(notes instanceof String)
            && !(notes instanceof PyDict);
    if (!sequence) {
      out.append(safeRepr(notes)).append('\n');
      return;
    }
    for (Object note : Ops.toArray(notes)) {
      String text;
      try {
        text = Ops.str(note);
      } catch (PyException failed) {
        text = "<note str() failed>";
      }
      for (String line : text.split("\n", -1)) {
        out.append(line).append('\n');
      }
    }
  }

  private static String safeRepr(Object value) {
    try {
      return Ops.repr(value);
    } catch (PyException failed) {
      return "<__notes__ repr() failed>";
    }
  }

  // ---- syntax errors

  private void syntaxError(StringBuilder out, PySyntaxError e, String type) {
    String suffix = "";
    if (e.line != PyNone.NONE) {
      String file = Ops.truth(e.filename) ? Ops.str(e.filename) : "<string>";
      out.append("  File \"").append(file).append("\", line ").append(Ops.str(e.line)).append('\n');
    } else if (e.filename != PyNone.NONE) {
      suffix = " (" + Ops.str(e.filename) + ")";
    }
    PySyntaxError shown = e;
    if (e.text instanceof String) {
      shown = new KeywordSuggestions(Imports.of(interpreter).files()).mend(e);
      syntaxLine(out, shown, Ops.str(shown.text));
    }
    String message = Ops.truth(shown.message) ? Ops.str(shown.message) : "<no detail available>";
    out.append(type).append(": ").append(message).append(suffix).append('\n');
  }

  private static void syntaxLine(StringBuilder out, PySyntaxError e, String text) {
    int stop = text.length();
    while (stop > 0 && text.charAt(stop - 1) == '\n') {
      stop--;
    }
    String whole = text.substring(0, stop);
    int spaces = 0;
    while (spaces < whole.length() && " \n\f".indexOf(whole.charAt(spaces)) >= 0) {
      spaces++;
    }
    String line = whole.substring(spaces);
    if (!(e.offset instanceof Long given)) {
      if (e.offset == PyNone.NONE) {
        out.append("    ").append(line).append('\n');
      }
      return;
    }
    int length = whole.codePointCount(0, whole.length());
    long offset = given;
    long end = length + 1;
    if (Ops.eq(e.line, e.endLine)) {
      end = e.endOffset instanceof Long n && n != 0 ? n : offset;
    }
    int full = text.codePointCount(0, text.length());
    if (full > 0 && offset > full) {
      offset = length + 1;
    }
    if (full > 0 && end > full) {
      end = length + 1;
    }
    if (offset >= end || end < 0) {
      end = offset + 1;
    }
    long column = offset - 1 - spaces;
    long endColumn = end - 1 - spaces;
    out.append("    ").append(line).append('\n');
    if (column < 0) {
      return;
    }
    out.append("    ");
    int[] points = line.codePoints().limit(column).toArray();
    for (int c : points) {
      out.appendCodePoint(Character.isWhitespace(c) ? c : ' ');
    }
    out.append("^".repeat((int) (endColumn - column))).append('\n');
  }

  // ---- what was meant

  private String suggestion(PyBaseException e) {
    try {
      if (e instanceof PyImportError i && i.nameFrom instanceof String wrong) {
        return didYouMean(inModule(i, wrong));
      }
      if (e instanceof PyAttributeError a && a.name instanceof String wrong) {
        return didYouMean(amongAttributes(a, wrong));
      }
      if (e instanceof PyNameError n && n.name instanceof String wrong) {
        return forName(n, wrong);
      }
      return "";
    } catch (PyException failed) {
      return ""; // the objects asked for names raised something of their own
    }
  }

  private static String didYouMean(String name) {
    return name == null ? "" : ". Did you mean: '" + name + "'?";
  }

  private String forName(PyNameError e, String wrong) {
    String meant = amongNames(e, wrong);
    Object sys = interpreter.sysModules.get("sys");
    Object names = sys instanceof PyModule m ? m.dict().get("stdlib_module_names") : null;
    boolean module = names != null && Ops.contains(names, wrong);
    if (!module) {
      return didYouMean(meant);
    }
    return meant == null
        ? ". Did you forget to import '" + wrong + "'?"
        : didYouMean(meant) + " Or did you forget to import '" + wrong + "'?";
  }

  private String inModule(PyImportError e, String wrong) {
    if (!(e.name instanceof String owner)) {
      return null;
    }
    Object module = interpreter.modules().importName(owner, new PyDict(), PyNone.NONE, 0);
    List<String> names = dir(module);
    if (!wrong.startsWith("_")) {
      names.removeIf(n -> n.startsWith("_"));
    }
    return NameSuggestions.closest(wrong, names);
  }

  private List<String> dir(Object object) {
    List<String> names = new ArrayList<>();
    for (Object name : Ops.toArray(Calls.call1(interpreter.builtin("dir"), object))) {
      if (name instanceof String s) {
        names.add(s);
      }
    }
    names.sort(null);
    return names;
  }

  private static Frame innermost(PyBaseException e) {
    PyTraceback tb = e.traceback;
    while (tb != null && tb.next != null) {
      tb = tb.next;
    }
    return tb == null ? null : tb.frame;
  }

  private String amongAttributes(PyAttributeError e, String wrong) {
    Object object = e.obj == null ? PyNone.NONE : e.obj;
    List<String> names = dir(object);
    boolean hide = !wrong.startsWith("_");
    Frame frame = innermost(e);
    if (hide && frame != null && localValue(frame, "self") == object) {
      hide = false;
    }
    if (hide) {
      names.removeIf(n -> n.startsWith("_"));
    }
    return NameSuggestions.closest(wrong, names);
  }

  private String amongNames(PyNameError e, String wrong) {
    Frame frame = innermost(e);
    if (frame == null) {
      return null;
    }
    Object self = localValue(frame, "self");
    if (self != null && Ops.getAttrOrNull(self, wrong) != null) {
      return "self." + wrong;
    }
    List<String> names = new ArrayList<>(locals(frame));
    addNames(names, frame.globals);
    addNames(names, frame.builtins);
    return NameSuggestions.closest(wrong, names);
  }

  private static void addNames(List<String> names, PyDict from) {
    for (Object key : from.keys()) {
      if (key instanceof String s) {
        names.add(s);
      }
    }
  }

  /** The names of the variables that have a value. */
  private static List<String> locals(Frame frame) {
    List<String> names = new ArrayList<>();
    if (frame.locals instanceof PyDict d) {
      addNames(names, d);
      return names;
    }
    for (String name : frame.code.variables.locals()) {
      // What a generator expression goes through is one of them, under the name that CPython gives
      // it.
      if ((!name.startsWith(".") || name.equals(".0")) && localValue(frame, name) != null) {
        names.add(name);
      }
    }
    if (frame.function != null) {
      String[] free = frame.code.variables.free();
      for (int i = 0; i < free.length; i++) {
        if (frame.function.closure[i].value != null) {
          names.add(free[i]);
        }
      }
    }
    return names;
  }

  private static Object localValue(Frame frame, String name) {
    if (frame.locals instanceof PyDict d) {
      return d.get(name);
    }
    Code code = frame.code;
    if ((code.flags & Code.OPTIMIZED) == 0) {
      return frame.globals.get(name);
    }
    String[] locals = code.variables.locals();
    for (int i = 0; i < locals.length; i++) {
      if (locals[i].equals(name)) {
        Object value = frame.local(i);
        return code.variables.isCell()[i] && value instanceof Cell c ? c.value : value;
      }
    }
    return null;
  }
}
