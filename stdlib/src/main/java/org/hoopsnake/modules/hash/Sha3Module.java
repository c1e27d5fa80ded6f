package org.hoopsnake.modules.hash;

import static org.hoopsnake.modules.hash.Sha2Module.started;

import org.hoopsnake.binding.BuiltinModule;
import org.hoopsnake.binding.Function;

/** The module _sha3. */
@BuiltinModule(name = "_sha3", doc = "The hash functions of SHA-3.")
public final class Sha3Module {
  @Function(
      value = "sha3_224(data=<unset>, *, usedforsecurity=True, string=<unset>)",
      doc = "Return a new sha3_224 hash, which starts with the given bytes.")
  static PyHash sha3224(Object data, boolean usedForSecurity, Object string) {
    return started(
        new PyHash(PyHash.TYPE, "sha3_224", JavaDigest.of("SHA3-224"), 28, 144),
        PyHash.data(data, string));
  }

  @Function(
      value = "sha3_256(data=<unset>, *, usedforsecurity=True, string=<unset>)",
      doc = "Return a new sha3_256 hash, which starts with the given bytes.")
  static PyHash sha3256(Object data, boolean usedForSecurity, Object string) {
    return started(
        new PyHash(PyHash.TYPE, "sha3_256", JavaDigest.of("SHA3-256"), 32, 136),
        PyHash.data(data, string));
  }

  @Function(
      value = "sha3_384(data=<unset>, *, usedforsecurity=True, string=<unset>)",
      doc = "Return a new sha3_384 hash, which starts with the given bytes.")
  static PyHash sha3384(Object data, boolean usedForSecurity, Object string) {
    return started(
        new PyHash(PyHash.TYPE, "sha3_384", JavaDigest.of("SHA3-384"), 48, 104),
        PyHash.data(data, string));
  }

  @Function(
      value = "sha3_512(data=<unset>, *, usedforsecurity=True, string=<unset>)",
      doc = "Return a new sha3_512 hash, which starts with the given bytes.")
  static PyHash sha3512(Object data, boolean usedForSecurity, Object string) {
    return started(
        new PyHash(PyHash.TYPE, "sha3_512", JavaDigest.of("SHA3-512"), 64, 72),
        PyHash.data(data, string));
  }

  @Function(
      value = "shake_128(data=<unset>, *, usedforsecurity=True, string=<unset>)",
      doc = "Return a new shake_128 hash, which starts with the given bytes.")
  static PyHash shake128(Object data, boolean usedForSecurity, Object string) {
    return started(new PyShake("shake_128", new Keccak(168), 168), PyHash.data(data, string));
  }

  @Function(
      value = "shake_256(data=<unset>, *, usedforsecurity=True, string=<unset>)",
      doc = "Return a new shake_256 hash, which starts with the given bytes.")
  static PyHash shake256(Object data, boolean usedForSecurity, Object string) {
    return started(new PyShake("shake_256", new Keccak(136), 136), PyHash.data(data, string));
  }
}
