package org.hoopsnake.modules.hash;

import java.util.HexFormat;
import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Method;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.PyBytes;
import org.hoopsnake.object.PyType;

/** A hash of any length. */
@BuiltinType(
    name = "HASHXOF",
    module = "_hashlib",
    base = PyHash.class,
    doc = "A hash of bytes that can be made as long as one likes.",
    subclassable = false)
public final class PyShake extends PyHash {
  public static final PyType TYPE = PyType.builtin(PyShakeBinding.INSTANCE, PyHash.TYPE);

  PyShake(String name, Digest digest, int blockSize) {
    super(TYPE, name, digest, 0, blockSize);
  }

  private byte[] bytes(long length) {
    if (length < 0) {
      throw Errors.valueError("value must be positive");
    }
    return digest.digest((int) length);
  }

  @Method(value = "digest(self, /, length)", doc = "Return that many bytes of the hash.")
  PyBytes digestBytes(long length) {
    return new PyBytes(bytes(length));
  }

  @Method(
      value = "hexdigest(self, /, length)",
      doc = "Return that many bytes of the hash in hexadecimal.")
  String hexDigest(long length) {
    return HexFormat.of().formatHex(bytes(length));
  }

  @Override
  @Method(value = "copy(self, /)", doc = "Return a copy that goes on by itself.")
  PyHash copy() {
    return new PyShake(name, digest.copy(), blockSize);
  }
}
