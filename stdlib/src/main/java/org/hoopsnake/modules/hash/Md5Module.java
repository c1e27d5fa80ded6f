package org.hoopsnake.modules.hash;

import static org.hoopsnake.modules.hash.Sha2Module.started;

import org.hoopsnake.binding.BuiltinModule;
import org.hoopsnake.binding.Function;

/** The module _md5. */
@BuiltinModule(name = "_md5", doc = "The hash function MD5.")
public final class Md5Module {
  @Function(
      value = "md5(data=<unset>, *, usedforsecurity=True, string=<unset>)",
      doc = "Return a new md5 hash, which starts with the given bytes.")
  static PyHash md5(Object data, boolean usedForSecurity, Object string) {
    return started(
        new PyHash(PyHash.TYPE, "md5", JavaDigest.of("MD5"), 16, 64), PyHash.data(data, string));
  }
}
