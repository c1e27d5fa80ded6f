package org.hoopsnake.object;

import java.util.Arrays;
import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.ClassMethod;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;

/** {@code bytes}. {@link #value} must not be changed. */
@BuiltinType(
    name = "bytes",
    doc =
        "bytes(iterable_of_ints or bytes-like or size) -> bytes\n"
            + "bytes(string, encoding, errors) -> bytes")
public final class PyBytes extends BytesObject {
  public static final PyType TYPE = PyType.builtin(PyBytesBinding.INSTANCE);
  public static final PyBytes EMPTY = new PyBytes(new byte[0]);
  static final PyBytes SPACE = new PyBytes(new byte[] {' '});

  public final byte[] value;

  public PyBytes(byte[] value) {
    super(TYPE);
    this.value = value;
  }

  private PyBytes(PyType type, byte[] value) {
    super(type);
    this.value = value;
  }

  /** Bytes of Latin-1 text. */
  public static PyBytes ofLatin1(String text) {
    return text.isEmpty() ? EMPTY : new PyBytes(Latin1.bytes(text));
  }

  @Override
  PyBytes make(String text) {
    return ofLatin1(text);
  }

  @Override
  String text() {
    return Latin1.text(value);
  }

  @Override
  byte[] toByteArray() {
    return value;
  }

  @Override
  public int size() {
    return value.length;
  }

  @New("bytes(source=<unset>, encoding=<unset>, errors=<unset>)")
  static Object create(PyType cls, Object source, Object encoding, Object errors) {
    if (cls == TYPE
        && source instanceof PyBytes same
        && same.type() == TYPE
        && encoding == null
        && errors == null) {
      return same;
    }
    if (cls == TYPE && encoding == null && errors == null && source != null) {
      PyBytes own = BytesText.bytesMethodOrNull(source);
      if (own != null) {
        return own;
      }
    }
    byte[] made = BytesText.construct("bytes", source, encoding, errors);
    return new PyBytes(cls, made);
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    return StrRepr.bytes(value, value.length);
  }

  @Method(value = "__str__(self, /)", doc = "Return str(self).")
  String str() {
    return StrRepr.bytes(value, value.length);
  }

  @Method(value = "__bytes__(self, /)", doc = "The bytes themselves.")
  Object bytes() {
    return type() == TYPE ? this : new PyBytes(value);
  }

  @Method(value = "__hash__(self, /)", doc = "Return hash(self).")
  long hash() {
    return hashOf(value);
  }

  /** The hash of bytes with that content. */
  static long hashOf(byte[] content) {
    return StringHash.current().ofContent(content);
  }

  @Method(value = "__getnewargs__(self, /)", doc = "Helper for pickle.")
  Object getNewArgs() {
    return new PyTuple(type() == TYPE ? this : new PyBytes(value));
  }

  @Method(value = "__getitem__(self, key, /)", doc = "Return self[key].")
  Object getItem(Object key) {
    if (key instanceof PySlice slice) {
      PySlice.Bounds bounds = slice.bounds(value.length);
      return make(CodePoints.slice(text(), bounds.start(), (int) bounds.step(), bounds.count()));
    }
    if (!BytesText.isIndex(key)) {
      throw Errors.typeError("byte indices must be integers or slices, not %s", Types.name(key));
    }
    long at = Ops.indexAsInt(key, ExceptionTypes.INDEX_ERROR);
    if (at < 0) {
      at += value.length;
    }
    if (at < 0 || at >= value.length) {
      throw Errors.indexError("index out of range");
    }
    return (long) (value[(int) at] & 255);
  }

  // ---- the data model

  @Method(value = "__add__(self, value, /)", doc = "Return self+value.")
  Object add(Object value) {
    return make(BytesText.add(text(), value, "bytes"));
  }

  @Method(value = "__rmod__(self, value, /)", doc = "Return value%self.")
  Object rmod(Object value) {
    return value instanceof PyBytes format
        ? make(PercentFormat.formatBytes(format.text(), this))
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  /** Orders by content: negative, zero or positive; null where the other is not bytes. */
  @Override
  Integer order(Object value) {
    return value instanceof PyBytes other
        ? Arrays.compareUnsigned(toByteArray(), other.toByteArray())
        : null;
  }

  /** A separator that is found is given back itself, whatever kind of bytes it is. */
  @Override
  Object middle(Object separator, String text) {
    return text.isEmpty() ? make("") : separator;
  }

  // ---- converting

  @ClassMethod(value = "fromhex(cls, string, /)", doc = "The bytes of hexadecimal digits.")
  static Object fromHex(PyType cls, Object string) {
    PyBytes made = new PyBytes(BytesText.fromHex(string));
    return cls == TYPE ? made : Calls.call1(cls, made);
  }
}
