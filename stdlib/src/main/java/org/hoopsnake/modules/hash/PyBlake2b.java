package org.hoopsnake.modules.hash;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Constant;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.object.Identity;
import org.hoopsnake.object.PyType;

/** BLAKE2b with all its parameters. */
@BuiltinType(
    name = "blake2b",
    module = "_blake2",
    base = PyHash.class,
    doc = "A BLAKE2b hash, keyed, salted, personal or part of a tree.",
    subclassable = false)
public final class PyBlake2b extends PyHash {
  public static final PyType TYPE = PyType.builtin(PyBlake2bBinding.INSTANCE, PyHash.TYPE);

  @Constant("SALT_SIZE")
  static final long SALT_SIZE = 16;

  @Constant("PERSON_SIZE")
  static final long PERSON_SIZE = 16;

  @Constant("MAX_KEY_SIZE")
  static final long MAX_KEY_SIZE = 64;

  @Constant("MAX_DIGEST_SIZE")
  static final long MAX_DIGEST_SIZE = 64;

  private PyBlake2b(Digest digest, int size) {
    super(TYPE, "blake2b", digest, size, 128);
  }

  @New(
      "blake2b(data=<unset>, *, digest_size=64, key=<unset>, salt=<unset>, person=<unset>,"
          + " fanout=1, depth=1, leaf_size=0, node_offset=0, node_depth=0, inner_size=0,"
          + " last_node=False, usedforsecurity=True, string=<unset>)")
  static PyBlake2b create(
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
    Blake2Parameters parameters = new Blake2Parameters(true, digestSize, key, salt, person);
    parameters.tree(fanout, depth, leafSize, nodeOffset, nodeDepth, innerSize);
    PyBlake2b hash = new PyBlake2b(parameters.start(lastNode), (int) digestSize);
    Object first = PyHash.data(data, string);
    if (first != null) {
      hash.update(first);
    }
    return hash;
  }

  @Override
  @Method(value = "copy(self, /)", doc = "Return a copy that goes on by itself.")
  PyHash copy() {
    return new PyBlake2b(digest.copy(), size);
  }

  @Override
  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    return "<_blake2.blake2b object at " + Identity.address(this) + ">";
  }
}
