package org.hoopsnake.doc;

import java.util.List;
import java.util.Locale;
import org.hoopsnake.cli.Console;
import org.hoopsnake.host.Host;

/** Tells the user, line by line, what came of the examples of a page. */
final class Report {
  private final String page;
  private final Host host;
  private final boolean verbose;
  private int number;
  private int passed;
  private int notRun;
  private int failed;

  Report(String page, Host host, boolean verbose) {
    this.page = page;
    this.host = host;
    this.verbose = verbose;
  }

  /** The page's path as the user gave it. */
  String page() {
    return page;
  }

  int failures() {
    return failed;
  }

  void add(Example example, Result result, List<String> output) {
    number++;
    String kind = example instanceof Example.Session ? "session" : "program";
    String head = page + ":" + example.line() + ": example " + number + ", " + kind + ": ";
    switch (result) {
      case Result.Passed p -> {
        passed++;
        String time = String.format(Locale.ROOT, "%.3f s", p.seconds());
        say(head + (p.checked() > 0 ? "ok" : "ran") + " (" + time + ")");
      }
      case Result.NotRun n -> {
        notRun++;
        say(head + "defined, not run: the page defines no " + String.join(", ", n.missing()));
      }
      case Result.Failed f -> {
        failed++;
        say(head + "FAILED");
        say(page + ":" + f.line() + ": expected:");
        f.expected().forEach(l -> say("    " + l));
        say("  got:");
        f.got().forEach(l -> say("    " + l));
      }
    }
    if (verbose && !(result instanceof Result.Failed)) {
      output.forEach(l -> say("    " + l));
    }
  }

  void summary() {
    say(
        page
            + ": "
            + number
            + (number == 1 ? " example: " : " examples: ")
            + passed
            + " as the page says, "
            + notRun
            + " defined, not run, "
            + failed
            + " failed");
  }

  private void say(String line) {
    Console.print(host, line);
  }
}
