package org.hoopsnake.cli;

import java.util.List;
import org.hoopsnake.doc.DocCommand;
import org.hoopsnake.host.Clock;
import org.hoopsnake.host.Host;
import org.hoopsnake.host.SystemClock;
import org.hoopsnake.host.SystemHost;
import org.hoopsnake.host.VirtualClock;

/** The program {@code hoopsnake}: runs scripts, a REPL, and the examples of documentation pages. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    List<String> words = List.of(args);
    System.exit(run(words, new SystemHost(clock(words))));
  }

  /**
   * Runs the program on a host.
   *
   * @return the exit status
   */
  public static int run(List<String> args, Host host) {
    if (!args.isEmpty() && args.get(0).equals("doc")) {
      return DocCommand.run(args.subList(1, args.size()), host);
    }
    CommandLine line;
    try {
      line = CommandLine.parse(args, host.environment());
    } catch (UsageException e) {
      Console.error(host, e.getMessage());
      return e.status();
    }
    return switch (line.action()) {
      case HELP -> Console.print(host, CommandLine.HELP);
      case VERSION -> Console.print(host, "Python " + Version.PYTHON);
      case LONG_VERSION -> Console.print(host, "Python " + Version.LONG);
      default -> new Program(line, host).run();
    };
  }

  /**
   * The clock must be there before the host is: {@code --clock=virtual} among the first options.
   */
  static Clock clock(List<String> args) {
    SystemClock system = new SystemClock();
    for (String arg : args) {
      if (!arg.startsWith("-")) {
        break;
      }
      if (arg.equals("--clock=virtual")) {
        return new VirtualClock(system.wall());
      }
    }
    return system;
  }
}
