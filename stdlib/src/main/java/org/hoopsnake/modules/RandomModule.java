package org.hoopsnake.modules;

import org.hoopsnake.binding.BuiltinModule;
import org.hoopsnake.binding.Constant;
import org.hoopsnake.object.PyType;

/** The module _random. */
@BuiltinModule(name = "_random", doc = "The generator behind the module random.")
public final class RandomModule {
  @Constant("Random")
  static final PyType RANDOM = PyRandom.TYPE;
}
