package org.hoopsnake.doc;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hoopsnake.ast.Mod;
import org.hoopsnake.ast.Stmt;
import org.hoopsnake.cli.Session;
import org.hoopsnake.host.Clock;
import org.hoopsnake.host.VirtualClock;
import org.hoopsnake.object.Code;
import org.hoopsnake.object.ExceptionTypes;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyBaseException;
import org.hoopsnake.object.PyCoroutine;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyFunction;
import org.hoopsnake.object.PyModule;
import org.hoopsnake.object.ThreadState;
import org.hoopsnake.runtime.Compilation;
import org.hoopsnake.runtime.TracebackPrinter;
import org.hoopsnake.syntax.SourceText;

/**
 * Runs the examples of a page in order, in one namespace. What awaits at top level, and a {@code
 * main()} that a program only defines, run on one event loop that lives as long as the page;
 * programs that call {@code asyncio.run} get theirs from it.
 */
final class ExampleRunner {
  private static final Pattern TIME = Pattern.compile("\\b(\\d\\d):(\\d\\d)(?::(\\d\\d))?\\b");

  private final Interpreter interpreter;
  private final Clock clock;
  private final Report report;
  private final PyModule main;
  private Object runner;

  ExampleRunner(ThreadState ts, Clock clock, Report report) {
    this.interpreter = ts.interpreter;
    this.clock = clock;
    this.report = report;
    this.main = Session.mainModule(interpreter);
  }

  void run(List<Example> examples) {
    for (Example example : examples) {
      switch (example) {
        case Example.Session s -> session(s);
        case Example.Program p -> program(p);
      }
    }
    if (runner != null) {
      Ops.callMethod(runner, "close");
    }
  }

  // ---- sessions

  private void session(Example.Session session) {
    long start = clock.monotonic();
    int checked = 0;
    List<String> all = new ArrayList<>();
    for (Example.Exchange exchange : session.exchanges()) {
      List<String> got =
          printed(() -> execute(exchange.source(), exchange.line(), Compilation.Mode.SINGLE));
      all.addAll(got);
      if (!OutputCheck.matches(exchange.expected(), got)) {
        report.add(session, new Result.Failed(exchange.line(), exchange.expected(), got), all);
        return;
      }
      checked += exchange.expected().isEmpty() ? 0 : 1;
    }
    report.add(session, new Result.Passed(seconds(start), checked), all);
  }

  private double seconds(long start) {
    return (clock.monotonic() - start) / 1e9;
  }

  // ---- programs

  private void program(Example.Program program) {
    setTime(program.expected());
    long start = clock.monotonic();
    Mod.Module tree =
        (Mod.Module)
            Compilation.parse(source(program.source(), program.line()), Compilation.Mode.EXEC);
    boolean definesOnly = tree.body().stream().allMatch(ExampleRunner::defines);
    if (definesOnly) {
      List<String> missing = missing(tree);
      if (!missing.isEmpty()) {
        printed(() -> execute(program.source(), program.line(), Compilation.Mode.EXEC));
        report.add(program, new Result.NotRun(missing), List.of());
        return;
      }
    }
    boolean[] raised = {false};
    List<String> got =
        printed(
            () -> {
              execute(program.source(), program.line(), Compilation.Mode.EXEC);
              if (definesOnly && definesMain(tree)) {
                runMain();
              }
            },
            raised);
    if (program.expected() != null && !OutputCheck.matches(program.expected(), got)) {
      report.add(program, new Result.Failed(program.expectedLine(), program.expected(), got), got);
    } else if (raised[0] && program.expected() == null) {
      report.add(program, new Result.Failed(program.line(), List.of("no exception"), got), got);
    } else {
      report.add(
          program, new Result.Passed(seconds(start), program.expected() == null ? 0 : 1), got);
    }
  }

  /** Where the page says what time it is at the start, the virtual clock starts there. */
  private void setTime(List<String> expected) {
    if (expected == null || expected.isEmpty() || !(clock instanceof VirtualClock virtual)) {
      return;
    }
    Matcher time = TIME.matcher(expected.get(0));
    if (!time.find()) {
      return;
    }
    int second = time.group(3) == null ? 0 : Integer.parseInt(time.group(3));
    int hour = Integer.parseInt(time.group(1));
    int minute = Integer.parseInt(time.group(2));
    if (hour > 23 || minute > 59 || second > 59) {
      return;
    }
    ZonedDateTime now = Instant.ofEpochSecond(0, clock.wall()).atZone(interpreter.host.zone());
    Instant start = now.with(LocalTime.of(hour, minute, second)).toInstant();
    virtual.setWall(start.getEpochSecond() * 1_000_000_000L);
  }

  private static boolean defines(Stmt s) {
    return switch (s) {
      case Stmt.FunctionDef f -> true;
      case Stmt.AsyncFunctionDef f -> true;
      case Stmt.ClassDef c -> true;
      case Stmt.Import i -> true;
      case Stmt.ImportFrom i -> true;
      case Stmt.Assign a -> true;
      case Stmt.AnnAssign a -> true;
      default -> false;
    };
  }

  private static boolean definesMain(Mod.Module tree) {
    return tree.body().stream()
        .anyMatch(s -> s instanceof Stmt.AsyncFunctionDef f && f.name().equals("main"));
  }

  private List<String> missing(Mod.Module tree) {
    Names names = Names.of(tree);
    PyDict namespace = main.dict();
    return names.used.stream()
        .filter(n -> !names.bound.contains(n))
        .filter(n -> namespace.get(n) == null && interpreter.builtins.get(n) == null)
        .toList();
  }

  private void runMain() {
    if (main.dict().get("main") instanceof PyFunction f && takesNothing(f)) {
      await(f.call0());
    }
  }

  private static boolean takesNothing(PyFunction f) {
    return f.code.signature.argCount() == 0 && f.code.signature.keywordOnly() == 0;
  }

  // ---- execution

  /** The text with the page's own line numbers, so that errors and warnings say where they are. */
  private SourceText source(String text, int line) {
    return SourceText.of(report.page(), "\n".repeat(line - 1) + text);
  }

  private void execute(String text, int line, Compilation.Mode mode) {
    SourceText source = source(text, line);
    Mod tree = Compilation.parse(source, mode);
    Code code = Compilation.compile(tree, source, source.filename(), Compilation.options(true));
    Object result = Compilation.run(code, main.dict(), null);
    if (result instanceof PyCoroutine && (code.flags & Code.COROUTINE) != 0) {
      await(result);
    }
  }

  /** Runs a coroutine on the page's event loop. */
  private void await(Object coroutine) {
    if (runner == null) {
      runner = Ops.callMethod(interpreter.importModule("asyncio"), "Runner");
    }
    Ops.callMethod(runner, "run", coroutine);
  }

  private List<String> printed(Runnable action) {
    return printed(action, new boolean[1]);
  }

  /** What {@code sys.stdout} gets while something runs, and the exception that ends it. */
  private List<String> printed(Runnable action, boolean[] raised) {
    Object sys = interpreter.importModule("sys");
    Object before = Ops.getAttr(sys, "stdout");
    Object buffer = Ops.callMethod(interpreter.importModule("_io"), "StringIO");
    Ops.setAttr(sys, "stdout", buffer);
    List<String> got;
    PyBaseException error = null;
    try {
      action.run();
    } catch (PyException e) {
      if (e.is(ExceptionTypes.SYSTEM_EXIT) || e.is(ExceptionTypes.KEYBOARD_INTERRUPT)) {
        throw e;
      }
      error = e.value;
    } finally {
      Ops.setAttr(sys, "stdout", before);
    }
    got = new ArrayList<>(OutputCheck.lines(Ops.str(Ops.callMethod(buffer, "getvalue"))));
    if (error != null) {
      raised[0] = true;
      got.addAll(TracebackPrinter.format(interpreter, error).lines().toList());
    }
    return got;
  }
}
