package org.hoopsnake.repl;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.hoopsnake.ast.Mod;
import org.hoopsnake.cli.Version;
import org.hoopsnake.host.Host;
import org.hoopsnake.object.Calls;
import org.hoopsnake.object.Code;
import org.hoopsnake.object.ExceptionTypes;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyCoroutine;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyModule;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.ThreadState;
import org.hoopsnake.runtime.Compilation;
import org.hoopsnake.runtime.SourceLines;
import org.hoopsnake.runtime.TracebackPrinter;
import org.hoopsnake.syntax.SourceText;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.UserInterruptException;

/**
 * The interactive interpreter: statements with top-level {@code await}.
 *
 * <p>What awaits at top level runs on a loop that the session keeps ({@code asyncio.Runner}). All
 * other statements run with no event loop running, so that {@code asyncio.run(main())} works as in
 * a script; but where one asks for the running loop, as {@code asyncio.create_task} does, it gets
 * the session's. Once there is that loop, it also runs while the prompt waits for input, so that
 * tasks in the background go on: the line is then read on a thread of its own. All statements have
 * one context, so that a context variable keeps what either kind sets.
 */
public final class Repl {
  private final Interpreter interpreter;
  private final PyModule main;
  private final boolean quiet;
  private final Host host;
  private int count;
  private Object runner;
  private Object context;

  public Repl(Interpreter interpreter, PyModule main, boolean quiet) {
    this.interpreter = interpreter;
    this.main = main;
    this.quiet = quiet;
    this.host = interpreter.host;
  }

  /** Reads and runs statements until the input ends; SystemExit goes to the caller. */
  public void run() {
    try (Terminal terminal = new Terminal(host, () -> new Names(main, interpreter))) {
      if (!quiet) {
        terminal.print(
            "Python "
                + Version.LONG
                + "\nType \"help\", \"copyright\" or \"license\" for more information; await works"
                + " at the prompt.\n");
      }
      context = Ops.callMethod(interpreter.importModule("_contextvars"), "copy_context");
      ThreadState.current().sessionLoop = this::sessionLoop;
      loop(terminal.reader());
    } finally {
      ThreadState.current().sessionLoop = null;
      if (runner != null) {
        Ops.callMethod(runner, "close");
      }
    }
  }

  private void loop(LineReader reader) {
    while (true) {
      String text;
      try {
        text = read(reader);
      } catch (UserInterruptException e) {
        show("\nKeyboardInterrupt\n");
        continue;
      } catch (EndOfFileException e) {
        return;
      }
      if (!text.isBlank()) {
        statement(text + "\n");
      }
    }
  }

  private String read(LineReader reader) {
    if (runner == null) {
      return released(() -> reader.readLine(Terminal.PROMPT));
    }
    return new IdleLoop(interpreter, sessionLoop())
        .runWhile(() -> reader.readLine(Terminal.PROMPT));
  }

  /** Reads with the interpreter's lock released, so that other threads run. */
  private String released(Supplier<String> read) {
    ThreadState ts = ThreadState.current();
    return interpreter.gil.blocking(ts, read::get);
  }

  private void statement(String text) {
    String filename = "<python-input-" + count++ + ">";
    try {
      SourceText source = Compilation.source(filename, text);
      Mod tree = Compilation.parse(source, Compilation.Mode.SINGLE);
      Code code = Compilation.compile(tree, source, filename, Compilation.options(true));
      SourceLines.of(interpreter).register(code, text);
      Object result = inContext(() -> Compilation.run(code, main.dict(), null));
      if (result instanceof PyCoroutine && (code.flags & Code.COROUTINE) != 0) {
        await(result);
      }
    } catch (PyException e) {
      if (e.is(ExceptionTypes.SYSTEM_EXIT)) {
        throw e;
      }
      if (e.is(ExceptionTypes.KEYBOARD_INTERRUPT)) {
        Thread.interrupted();
        show("KeyboardInterrupt\n");
      } else {
        TracebackPrinter.print(interpreter, e.value);
      }
    }
    flush();
  }

  private Object inContext(Supplier<Object> action) {
    ThreadState ts = ThreadState.current();
    Object outer = ts.context;
    ts.context = context;
    try {
      return action.get();
    } finally {
      ts.context = outer;
    }
  }

  private Object runner() {
    if (runner == null) {
      runner = Ops.callMethod(interpreter.importModule("asyncio"), "Runner");
    }
    return runner;
  }

  private Object sessionLoop() {
    return Ops.callMethod(runner(), "get_loop");
  }

  private void await(Object coroutine) {
    Object[] arguments = {coroutine, context};
    Calls.call(Ops.getAttr(runner(), "run"), arguments, new String[] {"context"});
  }

  private void flush() {
    Object stdout = Ops.getAttr(interpreter.importModule("sys"), "stdout");
    if (stdout != PyNone.NONE) {
      Ops.callMethod(stdout, "flush");
    }
  }

  private void show(String text) {
    Object stderr = Ops.getAttr(interpreter.importModule("sys"), "stderr");
    Ops.callMethod(stderr, "write", text);
    Ops.callMethod(stderr, "flush");
  }

  /** The names that can be completed. */
  record Names(PyModule main, Interpreter interpreter) {
    /** What may stand behind {@code prefix}: names, or attributes of the names before a dot. */
    List<String> completions(String prefix) {
      int dot = prefix.lastIndexOf('.');
      List<String> found = new ArrayList<>();
      if (dot < 0) {
        collect(main.dict().keys(), "", prefix, found);
        collect(interpreter.builtins.keys(), "", prefix, found);
        return found;
      }
      Object value = main.dict().get(prefix.substring(0, prefix.indexOf('.')));
      String[] path = prefix.substring(0, dot).split("\\.");
      for (int i = 1; i < path.length && value != null; i++) {
        value = Ops.getAttrOrNull(value, path[i]);
      }
      if (value != null) {
        Object dir = Ops.callMethod(value, "__dir__");
        collect(Ops.toArray(dir), prefix.substring(0, dot + 1), prefix.substring(dot + 1), found);
      }
      return found;
    }

    private static void collect(Object[] names, String before, String prefix, List<String> into) {
      for (Object name : names) {
        if (name instanceof String s
            && s.startsWith(prefix)
            && (prefix.startsWith("_") || !s.startsWith("_"))) {
          into.add(before + s);
        }
      }
    }
  }
}
