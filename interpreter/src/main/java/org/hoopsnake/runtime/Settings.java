package org.hoopsnake.runtime;

import java.util.List;

/**
 * How an interpreter was started: what {@code sys} tells about the command line.
 *
 * @param arguments {@code sys.argv}
 * @param originalArguments {@code sys.orig_argv}
 * @param path the entries of {@code sys.path} in front of the bundled library
 * @param executable {@code sys.executable}
 * @param warnOptions the {@code -W} options
 * @param implementationOptions the {@code -X} options
 */
public record Settings(
    List<String> arguments,
    List<String> originalArguments,
    List<String> path,
    String executable,
    List<String> warnOptions,
    List<String> implementationOptions,
    Flags flags) {

  /**
   * {@code sys.flags}, as far as it can be set.
   *
   * @param debugRanges whether code knows the columns of its operations
   * @param hashSeed what the hashes of strings are made of; null for something unpredictable
   */
  public record Flags(
      boolean inspect,
      boolean interactive,
      int optimize,
      boolean dontWriteBytecode,
      boolean ignoreEnvironment,
      int verbose,
      boolean quiet,
      boolean isolated,
      boolean devMode,
      boolean safePath,
      boolean unbuffered,
      boolean debugRanges,
      Integer hashSeed) {
    public static final Flags NONE =
        new Flags(false, false, 0, false, false, 0, false, false, false, false, false, true, null);
  }

  /** An embedded interpreter: no command line. */
  public static Settings embedded() {
    return new Settings(List.of(""), List.of(), List.of(), "", List.of(), List.of(), Flags.NONE);
  }

  /** The implementation option {@code -X name} or {@code -X name=value} is given. */
  public boolean hasOption(String name) {
    return implementationOptions.stream().anyMatch(o -> o.equals(name) || o.startsWith(name + "="));
  }
}
