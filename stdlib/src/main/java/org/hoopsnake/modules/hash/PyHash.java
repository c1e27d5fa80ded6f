package org.hoopsnake.modules.hash;

import java.util.HexFormat;
import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Method;
import org.hoopsnake.object.ByteSource;
import org.hoopsnake.object.Convert;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.Identity;
import org.hoopsnake.object.PyBytes;
import org.hoopsnake.object.PyObject;
import org.hoopsnake.object.PyType;

/** A hash that is being computed. */
@BuiltinType(
    name = "HASH",
    module = "_hashlib",
    doc = "A hash of bytes: what was given to update() so far.",
    subclassable = false)
public class PyHash extends PyObject {
  public static final PyType TYPE = PyType.builtin(PyHashBinding.INSTANCE);

  final String name;
  final Digest digest;
  final int size;
  final int blockSize;

  PyHash(PyType type, String name, Digest digest, int size, int blockSize) {
    super(type);
    this.name = name;
    this.digest = digest;
    this.size = size;
    this.blockSize = blockSize;
  }

  /** The bytes of an argument; str is refused with advice. */
  static byte[] bytes(Object data) {
    if (Convert.strOrNull(data) != null) {
      throw Errors.typeError("Strings must be encoded before hashing");
    }
    byte[] bytes = ByteSource.orNull(data);
    if (bytes == null) {
      throw Errors.typeError("object supporting the buffer API required");
    }
    return bytes;
  }

  /** The data given to a constructor, under its name or its old name. */
  static Object data(Object data, Object string) {
    if (data != null && string != null) {
      throw Errors.typeError(
          "'data' and 'string' are mutually exclusive and support for 'string' keyword parameter"
              + " is slated for removal in a future version.");
    }
    return data != null ? data : string;
  }

  @Method(value = "update(self, obj, /)", doc = "Go on with more bytes.")
  void update(Object obj) {
    digest.update(bytes(obj));
  }

  @Method(value = "digest(self, /)", doc = "Return the hash of what was given so far as bytes.")
  PyBytes digestBytes() {
    return new PyBytes(digest.digest(size));
  }

  @Method(
      value = "hexdigest(self, /)",
      doc = "Return the hash of what was given so far in hexadecimal.")
  String hexDigest() {
    return HexFormat.of().formatHex(digest.digest(size));
  }

  @Method(value = "copy(self, /)", doc = "Return a copy that goes on by itself.")
  PyHash copy() {
    return new PyHash(type(), name, digest.copy(), size, blockSize);
  }

  @Getter(value = "name", doc = "The name of the algorithm.")
  String name() {
    return name;
  }

  @Getter(value = "digest_size", doc = "The size of the hash in bytes.")
  long digestSize() {
    return size;
  }

  @Getter(value = "block_size", doc = "The number of bytes that are taken in at a time.")
  long blockSize() {
    return blockSize;
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    return "<" + name + " " + type().fullName() + " object @ " + Identity.address(this) + ">";
  }
}
