package org.hoopsnake.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hoopsnake.runtime.Settings;

/**
 * The command line of {@code python} (https://docs.python.org/3.14/using/cmdline.html). It is read
 * by hand: {@code -c} and {@code -m} end the options, single letters combine, and no library's idea
 * of a command line costs start-up time.
 *
 * @param target the script, the command or the module
 * @param arguments what follows the target
 */
record CommandLine(
    Action action,
    String target,
    List<String> arguments,
    List<String> original,
    Settings.Flags flags,
    List<String> warnOptions,
    List<String> implementationOptions) {

  /** What is to be run. */
  enum Action {
    SCRIPT,
    COMMAND,
    MODULE,
    STANDARD_INPUT,
    HELP,
    VERSION,
    LONG_VERSION
  }

  static final String HELP =
      """
      usage: hoopsnake [option] ... [-c cmd | -m mod | file | -] [arg] ...
             hoopsnake doc [option] ... page ...

      -B             don't write to the cache of parsed code
      -c cmd         run a program given as a string
      -E             ignore PYTHON* environment variables
      -h, --help     print this message
      -i             go on with a REPL after the script
      -I             isolate from the environment (implies -E, -P and -s)
      -m mod         run a library module as a script
      -O, -OO        remove assert statements (and docstrings)
      -P             don't put the script's directory in front of sys.path
      -q             don't print the version when the REPL starts
      -u             don't buffer stdout and stderr
      -v             say what is imported
      -V, --version  print the version (-VV for more)
      -W arg         warning control: action:message:category:module:lineno
      -X opt         implementation option; "-X dev" shows Java traces of internal errors
      --clock=virtual   time stands still until every task waits, then jumps
      file           run a script file
      -              run what standard input says (the default; a REPL if it is a terminal)
      arg ...        sys.argv[1:]

      hoopsnake doc  runs the examples of documentation pages and checks what they print\
      """;

  private static final class Parsing {
    private final List<String> args;
    private final List<String> warnOptions = new ArrayList<>();
    private final List<String> implementationOptions = new ArrayList<>();
    private int at;
    private boolean inspect;
    private int optimize;
    private boolean dontWrite;
    private boolean ignoreEnvironment;
    private int verbose;
    private boolean quiet;
    private boolean isolated;
    private boolean safePath;
    private boolean unbuffered;
    private boolean randomHashes;
    private int versions;

    Parsing(List<String> args) {
      this.args = args;
    }

    CommandLine parse(Map<String, String> environment) {
      while (at < args.size()) {
        String word = args.get(at);
        if (word.equals("-") || !word.startsWith("-")) {
          break;
        }
        at++;
        if (word.equals("--")) {
          break;
        }
        CommandLine ended = word.startsWith("--") ? longOption(word) : letters(word, environment);
        if (ended != null) {
          return ended;
        }
      }
      if (versions > 0) {
        return made(versions > 1 ? Action.LONG_VERSION : Action.VERSION, null, environment);
      }
      if (at >= args.size()) {
        return made(Action.STANDARD_INPUT, null, environment);
      }
      String target = args.get(at++);
      return target.equals("-")
          ? made(Action.STANDARD_INPUT, "-", environment)
          : made(Action.SCRIPT, target, environment);
    }

    private CommandLine longOption(String word) {
      switch (word) {
        case "--help" -> {
          return made(Action.HELP, null, Map.of());
        }
        case "--version" -> versions++;
        case "--clock=virtual", "--clock=real" -> {} // read in Main, where the host is made
        default ->
            throw new UsageException(
                "unknown option " + word + "\nTry `hoopsnake -h' for more information.");
      }
      return null;
    }

    private CommandLine letters(String word, Map<String, String> environment) {
      for (int i = 1; i < word.length(); i++) {
        char letter = word.charAt(i);
        switch (letter) {
          case 'B' -> dontWrite = true;
          case 'E' -> ignoreEnvironment = true;
          case 'i' -> inspect = true;
          case 'I' -> isolated = true;
          case 'O' -> optimize++;
          case 'P' -> safePath = true;
          case 'q' -> quiet = true;
          case 'u' -> unbuffered = true;
          case 'R' -> randomHashes = true;
          case 'v' -> verbose++;
          case 'V' -> versions++;
          case 'b', 'd', 's', 'S', 'x' -> {} // nothing here that they could change
          case 'h' -> {
            return made(Action.HELP, null, environment);
          }
          case 'W' -> {
            warnOptions.add(argument(word, i));
            return null;
          }
          case 'X' -> {
            implementationOptions.add(argument(word, i));
            return null;
          }
          case 'c' -> {
            return made(Action.COMMAND, argument(word, i), environment);
          }
          case 'm' -> {
            return made(Action.MODULE, argument(word, i), environment);
          }
          default ->
              throw new UsageException(
                  "unknown option -"
                      + letter
                      + "\nusage: hoopsnake [option] ... [-c cmd | -m mod | file | -] [arg] ...\n"
                      + "Try `hoopsnake -h' for more information.");
        }
      }
      return null;
    }

    /** The rest of the word, or the next word. */
    private String argument(String word, int i) {
      if (i + 1 < word.length()) {
        return word.substring(i + 1);
      }
      if (at < args.size()) {
        return args.get(at++);
      }
      throw new UsageException(
          "Argument expected for the -"
              + word.charAt(i)
              + " option\n"
              + "usage: hoopsnake [option] ... [-c cmd | -m mod | file | -] [arg] ...\n"
              + "Try `hoopsnake -h' for more information.");
    }

    private CommandLine made(Action action, String target, Map<String, String> environment) {
      if (!ignoreEnvironment && !isolated) {
        optimize = Math.max(optimize, level(environment, "PYTHONOPTIMIZE"));
        dontWrite |= set(environment, "PYTHONDONTWRITEBYTECODE");
        unbuffered |= set(environment, "PYTHONUNBUFFERED");
        inspect |= set(environment, "PYTHONINSPECT");
        safePath |= set(environment, "PYTHONSAFEPATH");
        String warnings = environment.getOrDefault("PYTHONWARNINGS", "");
        if (!warnings.isEmpty()) {
          warnOptions.addAll(0, List.of(warnings.split(",")));
        }
      }
      boolean devMode =
          implementationOptions.contains("dev")
              || !ignoreEnvironment && !isolated && set(environment, "PYTHONDEVMODE");
      if (devMode) {
        warnOptions.add(0, "default");
      }
      boolean debugRanges =
          !implementationOptions.contains("no_debug_ranges")
              && (ignoreEnvironment || isolated || !set(environment, "PYTHONNODEBUGRANGES"));
      Settings.Flags flags =
          new Settings.Flags(
              inspect,
              inspect,
              optimize,
              dontWrite,
              ignoreEnvironment || isolated,
              verbose,
              quiet,
              isolated,
              devMode,
              safePath || isolated,
              unbuffered,
              debugRanges,
              randomHashes || ignoreEnvironment || isolated ? null : hashSeed(environment));
      return new CommandLine(
          action,
          target,
          List.copyOf(args.subList(Math.min(at, args.size()), args.size())),
          args,
          flags,
          List.copyOf(warnOptions),
          List.copyOf(implementationOptions));
    }

    private static Integer hashSeed(Map<String, String> environment) {
      String seed = environment.getOrDefault("PYTHONHASHSEED", "");
      if (seed.isEmpty() || seed.equals("random")) {
        return null;
      }
      try {
        return Integer.parseUnsignedInt(seed);
      } catch (NumberFormatException e) {
        throw new UsageException(
            "Fatal Python error: config_init_hash_seed: PYTHONHASHSEED must be \"random\" or an"
                + " integer in range [0; 4294967295]\nPython runtime state: preinitialized\n",
            1);
      }
    }

    /** A flag that may be given more than once, as a number; any other text counts once. */
    private static int level(Map<String, String> environment, String name) {
      String value = environment.getOrDefault(name, "");
      if (value.isEmpty()) {
        return 0;
      }
      boolean number = value.length() < 9 && value.chars().allMatch(c -> c >= '0' && c <= '9');
      return number ? Integer.parseInt(value) : 1;
    }

    private static boolean set(Map<String, String> environment, String name) {
      return !environment.getOrDefault(name, "").isEmpty();
    }
  }

  static CommandLine parse(List<String> args, Map<String, String> environment) {
    return new Parsing(args).parse(environment);
  }
}
