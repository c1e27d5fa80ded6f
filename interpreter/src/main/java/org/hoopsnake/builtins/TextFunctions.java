package org.hoopsnake.builtins;

import org.hoopsnake.binding.BuiltinModule;
import org.hoopsnake.binding.Function;
import org.hoopsnake.object.Calls;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.ExceptionTypes;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyBytes;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyModule;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyStr;
import org.hoopsnake.object.PyStrObject;
import org.hoopsnake.object.Types;

/** Builtins about text, and those that print and read it. */
@BuiltinModule(name = "builtins")
public final class TextFunctions {
  private final Interpreter interpreter;

  public TextFunctions(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  @Function(value = "repr(obj, /)", doc = "The canonical string representation.")
  static Object repr(Object object) {
    return Ops.reprObject(object);
  }

  @Function(value = "ascii(obj, /)", doc = "The representation with everything but ASCII escaped.")
  static Object ascii(Object object) {
    Object shown = Ops.reprObject(object);
    String text = Ops.str(shown);
    if (text.codePoints().allMatch(c -> c < 128)) {
      return shown;
    }
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (c < 128) {
                out.appendCodePoint(c);
              } else {
                out.append(
                    String.format(c < 0x100 ? "\\x%02x" : c < 0x10000 ? "\\u%04x" : "\\U%08x", c));
              }
            });
    return out.toString();
  }

  @Function(value = "format(value, format_spec='', /)", doc = "Format a value.")
  static String format(Object value, String spec) {
    return Ops.format(value, spec);
  }

  @Function(value = "chr(i, /)", doc = "The string of one character with that code point.")
  static String chr(Object i) {
    if (Ops.index(i) instanceof Long n && n >= 0 && n < 0x110000) {
      return Character.toString((int) (long) n);
    }
    throw Errors.valueError("chr() arg not in range(0x110000)");
  }

  @Function(value = "ord(character, /)", doc = "The code point of a character.")
  static long ord(Object c) {
    Object text = c instanceof PyStrObject s ? s.value : c;
    if (text instanceof String s) {
      int length = PyStr.length(s);
      if (length != 1) {
        throw Errors.typeError("ord() expected a character, but string of length %d found", length);
      }
      return s.codePointAt(0);
    }
    String kind = Types.name(c);
    if (c instanceof PyBytes || kind.equals("bytes") || kind.equals("bytearray")) {
      int length = Ops.len(c);
      if (length != 1) {
        throw Errors.typeError("ord() expected a character, but string of length %d found", length);
      }
      return (Long) Ops.getItem(c, 0L);
    }
    throw Errors.typeError("ord() expected string of length 1, but %s found", kind);
  }

  private Object standardStream(String name) {
    Object sys = interpreter.sysModules.get("sys");
    return sys instanceof PyModule m ? m.dict().get(name) : null;
  }

  private static String textOrNull(String what, Object value) {
    if (value == PyNone.NONE) {
      return null;
    }
    if (value instanceof String s) {
      return s;
    }
    if (value instanceof PyStrObject s) {
      return s.value;
    }
    throw Errors.typeError("%s must be None or a string, not %s", what, Types.name(value));
  }

  @Function(
      value = "print(*args, sep=' ', end='\\n', file=None, flush=False)",
      doc = "Print the values to a stream, sys.stdout by default.")
  void print(Object[] args, Object sep, Object end, Object file, Object flush) {
    Object out = file;
    if (out == PyNone.NONE) {
      out = standardStream("stdout");
      if (out == null) {
        throw Errors.runtimeError("lost sys.stdout");
      }
      if (out == PyNone.NONE) {
        return;
      }
    }
    String between = textOrNull("sep", sep);
    String last = textOrNull("end", end);
    between = between == null ? " " : between;
    last = last == null ? "\n" : last;
    Object write = Ops.getAttr(out, "write");
    if (Types.of(out).name().equals("TextIOWrapper") && !Types.of(out).heap) {
      // Our own stream: nobody sees whether the pieces come one by one.
      Calls.call1(write, joined(args, between, last));
    } else {
      for (int i = 0; i < args.length; i++) {
        if (i > 0) {
          Calls.call1(write, between);
        }
        Calls.call1(write, Ops.str(args[i]));
      }
      Calls.call1(write, last);
    }
    if (Ops.truth(flush)) {
      Ops.callMethod(out, "flush");
    }
  }

  private static String joined(Object[] args, String between, String last) {
    if (args.length == 1) {
      return Ops.str(args[0]).concat(last);
    }
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < args.length; i++) {
      if (i > 0) {
        all.append(between);
      }
      all.append(Ops.str(args[i]));
    }
    return all.append(last).toString();
  }

  @Function(value = "input(prompt='', /)", doc = "Read a line from standard input.")
  Object input(Object prompt) {
    Object in = standardStream("stdin");
    Object out = standardStream("stdout");
    if (in == null || in == PyNone.NONE) {
      throw Errors.runtimeError("input(): lost sys.stdin");
    }
    if (out == null || out == PyNone.NONE) {
      throw Errors.runtimeError("input(): lost sys.stdout");
    }
    Object err = standardStream("stderr");
    if (err != null && err != PyNone.NONE) {
      flush(err);
    }
    String shown = Ops.str(prompt);
    if (!shown.isEmpty()) {
      Ops.callMethod(out, "write", shown);
    }
    flush(out);
    String line = Ops.str(Ops.callMethod(in, "readline"));
    if (line.isEmpty()) {
      throw Errors.of(ExceptionTypes.EOF_ERROR, "EOF when reading a line");
    }
    return line.endsWith("\n") ? line.substring(0, line.length() - 1) : line;
  }

  /** What cannot be flushed does not matter to who waits for a line. */
  private static void flush(Object stream) {
    try {
      Ops.callMethod(stream, "flush");
    } catch (PyException e) {
      if (!e.is(ExceptionTypes.EXCEPTION)) {
        throw e;
      }
    }
  }

  @Function(
      value =
          "open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None,"
              + " closefd=True, opener=None)",
      doc = "Open a file and return a stream.")
  Object open(
      Object file,
      Object mode,
      Object buffering,
      Object encoding,
      Object errors,
      Object newline,
      Object closefd,
      Object opener) {
    return Ops.callMethod(
        interpreter.importModule("_io"),
        "open",
        file,
        mode,
        buffering,
        encoding,
        errors,
        newline,
        closefd,
        opener);
  }
}
