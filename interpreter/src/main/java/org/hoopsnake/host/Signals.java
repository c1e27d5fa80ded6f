package org.hoopsnake.host;

import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * Signals of the operating system. Java has no supported API for them; {@code sun.misc.Signal}, in
 * module jdk.unsupported, has been in every JDK. To reach it by reflection, so that the compiler
 * does not see it, took 20 ms of each start.
 */
final class Signals {
  private Signals() {}

  /** Has {@code handler} run when the signal arrives; null restores the default. */
  static boolean handle(String name, Runnable handler) {
    try {
      SignalHandler action = handler == null ? SignalHandler.SIG_DFL : signal -> handler.run();
      Signal.handle(new Signal(name), action);
      return true;
    } catch (IllegalArgumentException e) {
      return false; // the JVM keeps this signal to itself, or there is none of that name
    }
  }
}
