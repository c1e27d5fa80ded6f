package org.hoopsnake.doc;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hoopsnake.cli.Console;
import org.hoopsnake.cli.Session;
import org.hoopsnake.host.Clock;
import org.hoopsnake.host.ClockedHost;
import org.hoopsnake.host.Host;
import org.hoopsnake.host.VirtualClock;
import org.hoopsnake.runtime.Settings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hoopsnake doc}: runs the examples of pages, each page in an interpreter of its own. */
@Command(
    name = "hoopsnake doc",
    description = "Runs the examples of documentation pages and checks what they print.",
    sortOptions = false)
public final class DocCommand {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "print this message")
  private boolean help;

  @Option(
      names = {"-v", "--verbose"},
      description = "show what the examples print")
  private boolean verbose;

  @Option(
      names = "--clock",
      paramLabel = "KIND",
      description = "virtual (the default: sleeps take no time) or real")
  private String clock = "virtual";

  @Parameters(
      paramLabel = "PAGE",
      arity = "1..*",
      description = "text, Markdown or reStructuredText")
  private List<String> pages = new ArrayList<>();

  private DocCommand() {}

  /**
   * Exit status: 0 when everything is as the pages say, 1 when not, 2 when a page cannot be read.
   */
  public static int run(List<String> args, Host host) {
    DocCommand command = new DocCommand();
    CommandLine line = new CommandLine(command);
    try {
      line.parseArgs(args.toArray(new String[0]));
    } catch (CommandLine.ParameterException e) {
      Console.error(host, "hoopsnake doc: " + e.getMessage());
      Console.error(host, usage(line));
      return 2;
    }
    if (command.help) {
      return Console.print(host, usage(line));
    }
    if (!command.clock.equals("virtual") && !command.clock.equals("real")) {
      Console.error(host, "hoopsnake doc: --clock is virtual or real, not '" + command.clock + "'");
      return 2;
    }
    int status = 0;
    for (String page : command.pages) {
      status = Math.max(status, command.runPage(page, host));
    }
    return status;
  }

  private static String usage(CommandLine line) {
    StringWriter text = new StringWriter();
    line.usage(new PrintWriter(text, true), CommandLine.Help.Ansi.OFF);
    return text.toString().stripTrailing();
  }

  private int runPage(String page, Host host) {
    Path file = host.currentDirectory().resolve(page);
    String text;
    try {
      if (host.store().isDirectory(file)) {
        Console.error(host, "hoopsnake doc: '" + page + "' is a directory");
        return 2;
      }
      text = new String(host.store().read(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      Console.error(host, "hoopsnake doc: can't read '" + page + "': No such file or directory");
      return 2;
    }
    List<Example> examples = PageReader.read(text);
    Clock time = clock.equals("virtual") ? new VirtualClock(host.clock().wall()) : host.clock();
    Host seen = new ClockedHost(host, time);
    Report report = new Report(page, host, verbose);
    int status =
        Session.run(
            seen, Settings.embedded(), main -> new ExampleRunner(main, time, report).run(examples));
    report.summary();
    return status != 0 ? status : report.failures() > 0 ? 1 : 0;
  }
}
