package org.hoopsnake.runtime;

import java.util.Set;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.PyModule;

/**
 * A collection of modules written in Java. Looking a module up must not load the others' classes:
 * implement {@link #initialize} as a switch over the name.
 */
public interface NativeModules {
  /** The full names of the modules. */
  Set<String> names();

  /** Fills the namespace of a new module, one of {@link #names}. */
  void initialize(String name, PyModule module, Interpreter interpreter);
}
