package org.hoopsnake.modules;

import java.util.List;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.PyModule;

/** The modules about the interpreter and the operating system. */
public final class SystemModules {
  /** Every name has its case in {@link #create}. */
  public static final List<String> NAMES = List.of("sys");

  private SystemModules() {}

  /** Makes the module, or null where there is none of that name. */
  public static PyModule create(String name, Interpreter interpreter) {
    return switch (name) {
      case "sys" -> SysValues.create(interpreter);
      default -> null;
    };
  }
}
