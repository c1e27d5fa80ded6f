package org.hoopsnake.runtime;

import java.util.List;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.PyModule;

/** The modules that are written in Java. */
public interface NativeModuleTable {
  /** Makes the module for an interpreter, or null where there is none of that name. */
  PyModule create(String name, Interpreter interpreter);

  /** Their names, sorted. */
  List<String> names();
}
