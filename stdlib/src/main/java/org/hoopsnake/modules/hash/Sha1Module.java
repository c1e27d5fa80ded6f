package org.hoopsnake.modules.hash;

import static org.hoopsnake.modules.hash.Sha2Module.started;

import org.hoopsnake.binding.BuiltinModule;
import org.hoopsnake.binding.Function;

/** The module _sha1. */
@BuiltinModule(name = "_sha1", doc = "The hash function SHA-1.")
public final class Sha1Module {
  @Function(
      value = "sha1(data=<unset>, *, usedforsecurity=True, string=<unset>)",
      doc = "Return a new sha1 hash, which starts with the given bytes.")
  static PyHash sha1(Object data, boolean usedForSecurity, Object string) {
    return started(
        new PyHash(PyHash.TYPE, "sha1", JavaDigest.of("SHA-1"), 20, 64), PyHash.data(data, string));
  }
}
