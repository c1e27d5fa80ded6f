package org.hoopsnake.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hoopsnake.ast.Mod;
import org.hoopsnake.host.Host;
import org.hoopsnake.object.Code;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.ExceptionTypes;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyBaseException;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyModule;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.ThreadState;
import org.hoopsnake.repl.Repl;
import org.hoopsnake.runtime.Compilation;
import org.hoopsnake.runtime.Settings;
import org.hoopsnake.runtime.SourceLines;
import org.hoopsnake.syntax.SourceText;

/**
 * One run of a script, a command, a module or what standard input says, from start to exit status.
 */
final class Program {
  private final CommandLine line;
  private final Host host;

  Program(CommandLine line, Host host) {
    this.line = line;
    this.host = host;
  }

  int run() {
    Path script = null;
    if (line.action() == CommandLine.Action.SCRIPT) {
      script = host.currentDirectory().resolve(line.target());
      if (!host.store().exists(script)) {
        Console.error(
            host,
            "hoopsnake: can't open file '" + script + "': [Errno 2] No such file or directory");
        return 2;
      }
      if (!host.store().isDirectory(script) && !host.store().isReadable(script)) {
        Console.error(
            host, "hoopsnake: can't open file '" + script + "': [Errno 13] Permission denied");
        return 2;
      }
    }
    return Session.run(host, settings(script), this::main);
  }

  // ---- what sys says of the command line

  private Settings settings(Path script) {
    List<String> arguments = new ArrayList<>();
    arguments.add(
        switch (line.action()) {
          case SCRIPT -> line.target();
          case COMMAND -> "-c";
          case MODULE -> "-m";
          default -> line.target() == null ? "" : line.target();
        });
    arguments.addAll(line.arguments());
    List<String> original = new ArrayList<>();
    original.add("hoopsnake");
    original.addAll(line.original());
    return new Settings(
        arguments,
        original,
        path(script),
        executable(),
        line.warnOptions(),
        line.implementationOptions(),
        line.flags());
  }

  /** {@code sys.executable}: the launcher says where it is. */
  private String executable() {
    String launcher = host.property("hoopsnake.executable");
    return launcher == null ? "" : launcher;
  }

  private List<String> path(Path script) {
    List<String> path = new ArrayList<>();
    if (script != null && host.store().isDirectory(script)) {
      path.add(script.toString());
    } else if (!line.flags().safePath()) {
      path.add(
          switch (line.action()) {
            case SCRIPT -> host.store().real(script).getParent().toString();
            case MODULE -> host.currentDirectory().toString();
            default -> "";
          });
    }
    Map<String, String> environment = host.environment();
    if (!line.flags().ignoreEnvironment()) {
      String more = environment.getOrDefault("PYTHONPATH", "");
      for (String entry : more.split(":")) {
        if (!entry.isEmpty()) {
          path.add(host.currentDirectory().resolve(entry).toString());
        }
      }
    }
    return path;
  }

  // ---- running, on the main thread of a new interpreter

  private void main(ThreadState ts) {
    Interpreter interpreter = ts.interpreter;
    PyModule main = Session.mainModule(interpreter);
    switch (line.action()) {
      case SCRIPT -> script(interpreter, main);
      case COMMAND -> {
        SourceText source = Compilation.source("<string>", line.target());
        Code code = code(Compilation.parse(source, Compilation.Mode.EXEC), "<string>");
        SourceLines.of(interpreter).register(code, line.target());
        Compilation.run(code, main.dict(), null);
      }
      case MODULE -> runAsMain(interpreter, line.target(), true);
      default -> standardInput(interpreter, main);
    }
    if (line.flags().inspect() && host.isTerminal(0)) {
      new Repl(interpreter, main, true).run();
    }
  }

  private void script(Interpreter interpreter, PyModule main) {
    Path file = host.currentDirectory().resolve(line.target());
    if (host.store().isDirectory(file)) {
      directory(interpreter, file);
    } else {
      script(interpreter, main, file);
    }
  }

  private void script(Interpreter interpreter, PyModule main, Path file) {
    main.dict().put("__file__", file.toString());
    main.dict().put("__cached__", PyNone.NONE);
    byte[] bytes;
    try {
      bytes = host.store().read(file);
    } catch (IOException e) {
      throw Errors.of(ExceptionTypes.OS_ERROR, "cannot read %s", file.toString());
    }
    Mod tree = Compilation.parseProgram(interpreter, file.toString(), bytes);
    run(main, tree, file.toString());
  }

  /** A directory, which is in front of the path, is run by its module {@code __main__}. */
  private void directory(Interpreter interpreter, Path directory) {
    if (!host.store().isFile(directory.resolve("__main__.py"))) {
      Console.error(host, "hoopsnake: can't find '__main__' module in '" + directory + "'");
      throw exit(1);
    }
    runAsMain(interpreter, "__main__", false);
  }

  private static PyException exit(long status) {
    return new PyException((PyBaseException) ExceptionTypes.SYSTEM_EXIT.call1(status));
  }

  /** As {@code runpy} does it, and with {@code sys.argv[0]} changed to the file if asked to. */
  private static void runAsMain(Interpreter interpreter, String module, boolean changeArguments) {
    Object runpy = interpreter.importModule("runpy");
    Ops.callMethod(runpy, "_run_module_as_main", module, changeArguments);
  }

  private void standardInput(Interpreter interpreter, PyModule main) {
    if (host.isTerminal(0)) {
      new Repl(interpreter, main, line.flags().quiet()).run();
      return;
    }
    byte[] bytes;
    try {
      bytes = host.stdin().readAllBytes();
    } catch (IOException e) {
      throw Errors.of(ExceptionTypes.OS_ERROR, "cannot read standard input");
    }
    execute(main, Compilation.decodeInput(bytes));
  }

  private static void execute(PyModule main, SourceText source) {
    run(main, Compilation.parse(source, Compilation.Mode.EXEC), source.filename());
  }

  private static void run(PyModule main, Mod tree, String filename) {
    Compilation.run(code(tree, filename), main.dict(), null);
  }

  private static Code code(Mod tree, String filename) {
    return Compilation.compile(tree, null, filename, Compilation.options(false));
  }
}
