package org.hoopsnake.modules.hash;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Constant;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.object.Identity;
import org.hoopsnake.object.PyType;

/** BLAKE2s with all its parameters. */
@BuiltinType(
    name = "blake2s",
    module = "_blake2",
    base = PyHash.class,
    doc = "A BLAKE2s hash, keyed, salted, personal or part of a tree.",
    subclassable = false)
public final class PyBlake2s extends PyHash {
  public static final PyType TYPE = PyType.builtin(PyBlake2sBinding.INSTANCE, PyHash.TYPE);

  @Constant("SALT_SIZE")
  static final long SALT_SIZE = 8;

  @Constant("PERSON_SIZE")
  static final long PERSON_SIZE = 8;

  @Constant("MAX_KEY_SIZE")
  static final long MAX_KEY_SIZE = 32;

  @Constant("MAX_DIGEST_SIZE")
  static final long MAX_DIGEST_SIZE = 32;

  private PyBlake2s(Digest digest, int size) {
    super(TYPE, "blake2s", digest, size, 64);
  }

  @New(
      "blake2s(data=<unset>, *, digest_size=32, key=<unset>, salt=<unset>, person=<unset>,"
          + " fanout=1, depth=1, leaf_size=0, node_offset=0, node_depth=0, inner_size=0,"
          + " last_node=False, usedforsecurity=True, string=<unset>)")
  static PyBlake2s create(
      PyType cls,
      Object data,
      long digestSize,
      Object key,
      Object salt,
      Object person,
      long fanout,
      long depth,
      Object leafSize,
      Object nodeOffset,
      long nodeDepth,
      long innerSize,
      boolean lastNode,
      boolean usedForSecurity,
      Object string) {
    Blake2Parameters parameters = new Blake2Parameters(false, digestSize, key, salt, person);
    parameters.tree(fanout, depth, leafSize, nodeOffset, nodeDepth, innerSize);
    PyBlake2s hash = new PyBlake2s(parameters.start(lastNode), (int) digestSize);
    Object first = PyHash.data(data, string);
    if (first != null) {
      hash.update(first);
    }
    return hash;
  }

  @Override
  @Method(value = "copy(self, /)", doc = "Return a copy that goes on by itself.")
  PyHash copy() {
    return new PyBlake2s(digest.copy(), size);
  }

  @Override
  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    return "<_blake2.blake2s object at " + Identity.address(this) + ">";
  }
}
