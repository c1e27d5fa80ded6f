package org.hoopsnake.modules.hash;

import org.hoopsnake.binding.BuiltinModule;
import org.hoopsnake.binding.Constant;
import org.hoopsnake.object.PyType;

/** The module _blake2. */
@BuiltinModule(name = "_blake2", doc = "The hash functions BLAKE2b and BLAKE2s.")
public final class Blake2Module {
  @Constant("blake2b")
  static final PyType BLAKE2B = PyBlake2b.TYPE;

  @Constant("blake2s")
  static final PyType BLAKE2S = PyBlake2s.TYPE;
}
