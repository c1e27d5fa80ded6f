package org.hoopsnake.object;

import java.util.Arrays;
import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.ClassMethod;
import org.hoopsnake.binding.Init;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;

/**
 * {@code bytearray}: bytes that change.
 *
 * <p>The content lies in {@link #bytes} from {@link #start} on, so that what streams do all day,
 * dropping bytes at the front, moves nothing. While a memoryview looks at it ({@link #exports}) its
 * size may not change.
 */
@BuiltinType(
    name = "bytearray",
    doc =
        "bytearray(iterable_of_ints or bytes-like or size) -> bytearray\n"
            + "bytearray(string, encoding, errors) -> bytearray")
public final class PyByteArray extends BytesObject {
  public static final PyType TYPE = PyType.builtin(PyByteArrayBinding.INSTANCE);

  private byte[] bytes;
  private int start;
  private int size;
  private int exports;

  /** Takes the array over. */
  public PyByteArray(byte[] bytes) {
    super(TYPE);
    this.bytes = bytes;
    this.size = bytes.length;
  }

  private PyByteArray(PyType type) {
    super(type);
    bytes = new byte[0];
  }

  @Override
  PyByteArray make(String text) {
    return new PyByteArray(Latin1.bytes(text));
  }

  @Override
  String text() {
    return Latin1.text(bytes, start, size);
  }

  /** A copy of the content. */
  @Override
  public byte[] toByteArray() {
    return Arrays.copyOfRange(bytes, start, start + size);
  }

  @Override
  public int size() {
    return size;
  }

  /** The byte at an index in range. */
  public int get(int index) {
    return bytes[start + index] & 255;
  }

  /** Sets the byte at an index in range. */
  public void set(int index, int value) {
    bytes[start + index] = (byte) value;
  }

  /** Writes into the content, which must be long enough. */
  public void write(int index, byte[] from, int offset, int count) {
    System.arraycopy(from, offset, bytes, start + index, count);
  }

  void addExport() {
    exports++;
  }

  void removeExport() {
    exports--;
  }

  private void checkResizable() {
    if (exports > 0) {
      throw Errors.of(
          ExceptionTypes.BUFFER_ERROR, "Existing exports of data: object cannot be re-sized");
    }
  }

  /** Replaces {@code count} bytes from an index on by others. */
  public void splice(int from, int count, byte[] with) {
    if (count == with.length) {
      write(from, with, 0, count);
      return;
    }
    checkResizable();
    if (from == 0 && with.length < count) {
      start += count - with.length;
      size -= count - with.length;
      write(0, with, 0, with.length);
      return;
    }
    int grown = size - count + with.length;
    int tail = size - from - count;
    byte[] to = bytes;
    int at = start;
    if (start + grown > bytes.length) {
      to = new byte[Math.max(grown, size + (size >> 1) + 16)];
      at = 0;
      System.arraycopy(bytes, start, to, 0, from);
    }
    System.arraycopy(bytes, start + from + count, to, at + from + with.length, tail);
    System.arraycopy(with, 0, to, at + from, with.length);
    bytes = to;
    start = at;
    size = grown;
  }

  /** Appends bytes. */
  public void append(byte[] more) {
    splice(size, 0, more);
  }

  @New("bytearray(*args, **kwargs)")
  static Object create(PyType cls, Object[] args, PyDict kwargs) {
    return new PyByteArray(cls);
  }

  @Init("__init__(self, /, source=<unset>, encoding=<unset>, errors=<unset>)")
  void init(Object source, Object encoding, Object errors) {
    BytesText.checkNames("bytearray", encoding, errors);
    splice(0, size, new byte[0]);
    splice(0, 0, BytesText.construct("bytearray", source, encoding, errors));
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    String content = StrRepr.bytes(toByteArray(), size);
    // Other than bytes, a bytearray with a quote in it escapes the quote.
    if (content.startsWith("b\"")) {
      content = "b\"" + content.substring(2, content.length() - 1).replace("'", "\\'") + "\"";
    }
    return type().name() + "(" + content + ")";
  }

  @Method(value = "__str__(self, /)", doc = "Return str(self).")
  String str() {
    return repr();
  }

  @Method(value = "__getitem__(self, key, /)", doc = "Return self[key].")
  Object getItem(Object key) {
    if (key instanceof PySlice slice) {
      PySlice.Bounds bounds = slice.bounds(size);
      return make(CodePoints.slice(text(), bounds.start(), (int) bounds.step(), bounds.count()));
    }
    return (long) get(position(key));
  }

  private int position(Object key) {
    if (!BytesText.isIndex(key)) {
      throw Errors.typeError(
          "bytearray indices must be integers or slices, not %s", Types.name(key));
    }
    long at = Ops.indexAsInt(key, ExceptionTypes.INDEX_ERROR);
    if (at < 0) {
      at += size;
    }
    if (at < 0 || at >= size) {
      throw Errors.indexError("bytearray index out of range");
    }
    return (int) at;
  }

  @Method(value = "__setitem__(self, key, value, /)", doc = "Set self[key] to value.")
  void setItem(Object key, Object value) {
    if (!(key instanceof PySlice slice)) {
      int at = position(key);
      set(at, BytesText.oneByte(value));
      return;
    }
    byte[] with = ByteSource.orNull(value);
    if (with == null) {
      if (BytesText.isIndex(value) || Convert.strOrNull(value) != null) {
        throw Errors.typeError(
            "can assign only bytes, buffers, or iterables of ints in range(0, 256)");
      }
      Object items = BytesText.iterator(value, "cannot convert '%s' object to bytearray");
      with = BytesText.fromIterable(items, "byte must be in range(0, 256)");
    }
    PySlice.Bounds bounds = slice.bounds(size);
    if (bounds.step() == 1) {
      splice(bounds.start(), bounds.count(), with);
      return;
    }
    if (with.length == 0) {
      deleteSlice(bounds);
      return;
    }
    if (with.length != bounds.count()) {
      throw Errors.valueError(
          "attempt to assign bytes of size %d to extended slice of size %d",
          (long) with.length, (long) bounds.count());
    }
    for (int i = 0; i < with.length; i++) {
      set(bounds.at(i), with[i]);
    }
  }

  @Method(value = "__delitem__(self, key, /)", doc = "Delete self[key].")
  void delItem(Object key) {
    if (key instanceof PySlice slice) {
      deleteSlice(slice.bounds(size));
    } else {
      splice(position(key), 1, new byte[0]);
    }
  }

  private void deleteSlice(PySlice.Bounds bounds) {
    if (bounds.count() == 0) {
      return;
    }
    if (bounds.step() == 1) {
      splice(bounds.start(), bounds.count(), new byte[0]);
      return;
    }
    checkResizable();
    boolean[] gone = new boolean[size];
    for (int i = 0; i < bounds.count(); i++) {
      gone[bounds.at(i)] = true;
    }
    byte[] left = new byte[size - bounds.count()];
    for (int i = 0, at = 0; i < size; i++) {
      if (!gone[i]) {
        left[at++] = (byte) get(i);
      }
    }
    splice(0, size, left);
  }

  @Method(value = "__iadd__(self, value, /)", doc = "Implement self+=value.")
  Object iadd(Object value) {
    byte[] more = ByteSource.orNull(value);
    if (more == null) {
      throw Errors.typeError("can't concat %s to bytearray", Types.name(value));
    }
    append(more);
    return this;
  }

  @Method(value = "__imul__(self, value, /)", doc = "Implement self*=value.")
  Object imul(Object value) {
    splice(0, size, Latin1.bytes(BytesText.repeat(text(), value)));
    return this;
  }

  @Method(value = "append(self, item, /)", doc = "Append an integer in range(256).")
  void appendItem(Object item) {
    append(new byte[] {(byte) BytesText.oneByte(item)});
  }

  @Method(value = "extend(self, iterable_of_ints, /)", doc = "Append all items of an iterable.")
  void extend(Object iterable) {
    byte[] more = ByteSource.orNull(iterable);
    if (more == null) {
      String text = Convert.strOrNull(iterable);
      if (text != null && !text.isEmpty()) {
        throw Errors.typeError("expected iterable of integers; got: 'str'");
      }
      Object items = BytesText.iterator(iterable, "can't extend bytearray with %s");
      more = BytesText.fromIterable(items, "byte must be in range(0, 256)");
    }
    append(more);
  }

  @Method(value = "insert(self, index, item, /)", doc = "Insert an item before an index.")
  void insert(long index, Object item) {
    int value = BytesText.oneByte(item);
    long at = index < 0 ? Math.max(0, index + size) : Math.min(index, size);
    splice((int) at, 0, new byte[] {(byte) value});
  }

  @Method(value = "pop(self, index=-1, /)", doc = "Remove the item at an index and return it.")
  long pop(long index) {
    if (size == 0) {
      throw Errors.indexError("pop from empty bytearray");
    }
    long at = index < 0 ? index + size : index;
    if (at < 0 || at >= size) {
      throw Errors.indexError("pop index out of range");
    }
    long value = get((int) at);
    splice((int) at, 1, new byte[0]);
    return value;
  }

  @Method(value = "remove(self, value, /)", doc = "Remove the first occurrence of a value.")
  void remove(Object value) {
    int at = text().indexOf(BytesText.oneByte(value));
    if (at < 0) {
      throw Errors.valueError("value not found in bytearray");
    }
    splice(at, 1, new byte[0]);
  }

  @Method(value = "reverse(self, /)", doc = "Reverse the order of the items.")
  void reverse() {
    for (int i = 0, j = size - 1; i < j; i++, j--) {
      int kept = get(i);
      set(i, get(j));
      set(j, kept);
    }
  }

  @Method(value = "clear(self, /)", doc = "Remove all items.")
  void clear() {
    splice(0, size, new byte[0]);
  }

  @Method(value = "copy(self, /)", doc = "A copy.")
  Object copy() {
    return new PyByteArray(toByteArray());
  }

  @Method(value = "resize(self, size, /)", doc = "Cut to a size, or fill up to it with zeros.")
  void resize(long newSize) {
    if (newSize < 0) {
      throw Errors.valueError("Can only resize to positive sizes, got %d", newSize);
    }
    if (newSize < size) {
      splice((int) newSize, size - (int) newSize, new byte[0]);
    } else {
      append(new byte[Math.toIntExact(newSize) - size]);
    }
  }

  @Method(value = "__alloc__(self, /)", doc = "The number of bytes allocated.")
  long alloc() {
    return size == 0 ? 0 : bytes.length + 1L;
  }

  @Method(value = "__reduce__(self, /)", doc = "Helper for pickle.")
  Object reduce() {
    return reduceEx(2);
  }

  @Method(value = "__reduce_ex__(self, proto=0, /)", doc = "Helper for pickle.")
  Object reduceEx(int protocol) {
    PyDict attributes = attributesCopy();
    Object state = attributes.size() == 0 ? PyNone.NONE : attributes;
    PyTuple args =
        protocol < 3 ? new PyTuple(text(), "latin-1") : new PyTuple(new PyBytes(toByteArray()));
    return new PyTuple(type(), size == 0 ? PyTuple.EMPTY : args, state);
  }

  // ---- the data model

  @Method(value = "__add__(self, value, /)", doc = "Return self+value.")
  Object add(Object value) {
    return make(BytesText.add(text(), value, "bytearray"));
  }

  @Method(value = "__rmod__(self, value, /)", doc = "Return value%self.")
  Object rmod(Object value) {
    return value instanceof PyByteArray format
        ? make(PercentFormat.formatBytes(format.text(), this))
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  /** Orders by content: negative, zero or positive; null where the other is not bytes-like. */
  @Override
  Integer order(Object value) {
    byte[] other = ByteSource.orNull(value);
    return other == null ? null : Arrays.compareUnsigned(toByteArray(), other);
  }

  // ---- converting

  @ClassMethod(value = "fromhex(cls, string, /)", doc = "The bytes of hexadecimal digits.")
  static Object fromHex(PyType cls, Object string) {
    PyByteArray made = new PyByteArray(BytesText.fromHex(string));
    return cls == TYPE ? made : Calls.call1(cls, made);
  }
}
