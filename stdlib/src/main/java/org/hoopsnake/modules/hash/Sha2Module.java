package org.hoopsnake.modules.hash;

import org.hoopsnake.binding.BuiltinModule;
import org.hoopsnake.binding.Function;

/** The module _sha2. */
@BuiltinModule(name = "_sha2", doc = "The hash functions of SHA-2.")
public final class Sha2Module {
  @Function(
      value = "sha224(data=<unset>, *, usedforsecurity=True, string=<unset>)",
      doc = "Return a new sha224 hash, which starts with the given bytes.")
  static PyHash sha224(Object data, boolean usedForSecurity, Object string) {
    return started(
        new PyHash(PyHash.TYPE, "sha224", JavaDigest.of("SHA-224"), 28, 64),
        PyHash.data(data, string));
  }

  @Function(
      value = "sha256(data=<unset>, *, usedforsecurity=True, string=<unset>)",
      doc = "Return a new sha256 hash, which starts with the given bytes.")
  static PyHash sha256(Object data, boolean usedForSecurity, Object string) {
    return started(
        new PyHash(PyHash.TYPE, "sha256", JavaDigest.of("SHA-256"), 32, 64),
        PyHash.data(data, string));
  }

  @Function(
      value = "sha384(data=<unset>, *, usedforsecurity=True, string=<unset>)",
      doc = "Return a new sha384 hash, which starts with the given bytes.")
  static PyHash sha384(Object data, boolean usedForSecurity, Object string) {
    return started(
        new PyHash(PyHash.TYPE, "sha384", JavaDigest.of("SHA-384"), 48, 128),
        PyHash.data(data, string));
  }

  @Function(
      value = "sha512(data=<unset>, *, usedforsecurity=True, string=<unset>)",
      doc = "Return a new sha512 hash, which starts with the given bytes.")
  static PyHash sha512(Object data, boolean usedForSecurity, Object string) {
    return started(
        new PyHash(PyHash.TYPE, "sha512", JavaDigest.of("SHA-512"), 64, 128),
        PyHash.data(data, string));
  }

  /** Gives a new hash its first bytes, if there are any. */
  static PyHash started(PyHash hash, Object data) {
    if (data != null) {
      hash.update(data);
    }
    return hash;
  }
}
