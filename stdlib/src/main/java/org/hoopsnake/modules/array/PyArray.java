package org.hoopsnake.modules.array;

import java.util.Arrays;
import org.hoopsnake.ast.CompareOperator;
import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.ClassMethod;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.binding.RichCompare;
import org.hoopsnake.object.Bounds;
import org.hoopsnake.object.ByteSource;
import org.hoopsnake.object.Codecs;
import org.hoopsnake.object.Comparisons;
import org.hoopsnake.object.Convert;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.ExceptionTypes;
import org.hoopsnake.object.Identity;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyByteArray;
import org.hoopsnake.object.PyBytes;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyGenericAlias;
import org.hoopsnake.object.PyIterator;
import org.hoopsnake.object.PyList;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyNotImplemented;
import org.hoopsnake.object.PyObject;
import org.hoopsnake.object.PySlice;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.Sequences;
import org.hoopsnake.object.Types;

/**
 * {@code array.array}: numbers, or characters, stored as the bytes that they are in memory. While a
 * memoryview looks at it its size may not change.
 */
@BuiltinType(
    name = "array",
    module = "array",
    doc = "array(typecode [, initializer]): an array of items of one kind.",
    weakReferences = true)
public final class PyArray extends PyObject implements ByteSource.ByteBufferSource {
  public static final PyType TYPE = PyType.builtin(PyArrayBinding.INSTANCE);

  private final ItemType items;
  private byte[] bytes = {};
  private int size;
  private int exports;

  PyArray(PyType type, ItemType items) {
    super(type);
    this.items = items;
  }

  @New("array(*args, **kwargs)")
  static Object create(PyType cls, Object[] args, PyDict kwargs) {
    if (cls == TYPE && kwargs != null && kwargs.size() > 0) {
      throw Errors.typeError("array.array() takes no keyword arguments");
    }
    if (args.length < 1 || args.length > 2) {
      throw Errors.typeError(
          "array() takes at %s %d argument%s (%d given)",
          args.length < 1 ? "least" : "most",
          args.length < 1 ? 1 : 2,
          args.length < 1 ? "" : "s",
          args.length);
    }
    String code = Convert.strOrNull(args[0]);
    if (code == null || code.codePointCount(0, code.length()) != 1) {
      throw Errors.typeError(
          "array() argument 1 must be a unicode character, not %s",
          code == null ? Types.name(args[0]) : "a string of length " + code.length());
    }
    ItemType kind = ItemType.of(code.codePointAt(0));
    if (kind == ItemType.UNICODE) {
      org.hoopsnake.object.Warnings.warn(
          ExceptionTypes.DEPRECATION_WARNING,
          "The 'u' type code is deprecated and will be removed in Python 3.16");
    }
    PyArray made = new PyArray(cls, kind);
    if (args.length == 2) {
      made.initialise(args[1], code);
    }
    return made;
  }

  private void initialise(Object from, String code) {
    String text = Convert.strOrNull(from);
    if (from instanceof PyBytes || from instanceof PyByteArray) {
      frombytes(from);
    } else if (text != null) {
      if (!items.isText()) {
        throw Errors.typeError("cannot use a str to initialize an array with typecode '%s'", code);
      }
      addText(text);
    } else if (from instanceof PyArray other) {
      if (other.items.isText() && !items.isText()) {
        throw Errors.typeError(
            "cannot use a unicode array to initialize an array with typecode '%s'", code);
      }
      for (int i = 0; i < other.size; i++) {
        add(other.get(i));
      }
    } else {
      addAll(from);
    }
  }

  // ---- storage

  private Object get(int index) {
    return items.get(bytes, index);
  }

  private void checkResizable() {
    if (exports > 0) {
      throw Errors.of(
          ExceptionTypes.BUFFER_ERROR, "cannot resize an array that is exporting buffers");
    }
  }

  private void reserve(int count) {
    long wanted = (long) count * items.size;
    if (wanted > Integer.MAX_VALUE - 16) {
      throw Errors.memoryError();
    }
    if (wanted > bytes.length) {
      bytes =
          Arrays.copyOf(bytes, (int) Math.min(wanted + (wanted >> 1) + 16, Integer.MAX_VALUE - 16));
    }
  }

  void add(Object value) {
    checkResizable();
    reserve(size + 1);
    items.set(bytes, size, value);
    size++;
  }

  void addText(String text) {
    text.codePoints().forEach(c -> add(Character.toString(c)));
  }

  void fill(byte[] content) {
    if (content.length % items.size != 0) {
      throw Errors.valueError("bytes length not a multiple of item size");
    }
    bytes = content;
    size = content.length / items.size;
  }

  private void addAll(Object iterable) {
    Object iterator = Ops.iter(iterable);
    for (Object value = Ops.next(iterator); value != null; value = Ops.next(iterator)) {
      add(value);
    }
  }

  /** Replaces items by others of the same kind. */
  private void splice(int from, int count, byte[] with) {
    int grown = size - count + with.length / items.size;
    if (grown != size) {
      checkResizable();
    }
    byte[] to = grown > size ? new byte[grown * items.size + (grown >> 1)] : bytes;
    int head = from * items.size;
    int tail = (from + count) * items.size;
    if (to != bytes) {
      System.arraycopy(bytes, 0, to, 0, head);
    }
    System.arraycopy(bytes, tail, to, head + with.length, size * items.size - tail);
    System.arraycopy(with, 0, to, head, with.length);
    bytes = to;
    size = grown;
  }

  private byte[] content() {
    return Arrays.copyOf(bytes, size * items.size);
  }

  private PyArray like(byte[] content) {
    PyArray made = new PyArray(TYPE, items);
    made.fill(content);
    return made;
  }

  // ---- as memory

  @Override
  public byte[] bufferBytes() {
    if (bytes.length != size * items.size) {
      bytes = content();
    }
    return bytes;
  }

  @Override
  public void writeBuffer(int offset, byte[] from, int start, int count) {
    System.arraycopy(from, start, bytes, offset, count);
  }

  @Override
  public String bufferFormat() {
    return items.format();
  }

  @Override
  public int bufferItemSize() {
    return items.size;
  }

  @Override
  public void addExport() {
    exports++;
  }

  @Override
  public void removeExport() {
    exports--;
  }

  // ---- as a sequence

  @Method(value = "__len__(self, /)", doc = "Return len(self).")
  long len() {
    return size;
  }

  private int position(Object key, String message) {
    if (!Sequences.isIndex(key)) {
      throw Errors.typeError("array indices must be integers");
    }
    int at = Ops.indexAsInt(key, ExceptionTypes.INDEX_ERROR);
    if (at < 0) {
      at += size;
    }
    if (at < 0 || at >= size) {
      throw Errors.indexError(message);
    }
    return at;
  }

  @Method(value = "__getitem__(self, key, /)", doc = "Return self[key].")
  Object getItem(Object key) {
    if (key instanceof PySlice slice) {
      return like(sliced(slice.bounds(size)));
    }
    return get(position(key, "array index out of range"));
  }

  private byte[] sliced(PySlice.Bounds bounds) {
    byte[] part = new byte[bounds.count() * items.size];
    for (int i = 0; i < bounds.count(); i++) {
      System.arraycopy(bytes, bounds.at(i) * items.size, part, i * items.size, items.size);
    }
    return part;
  }

  @Method(value = "__setitem__(self, key, value, /)", doc = "Set self[key] to value.")
  void setItem(Object key, Object value) {
    if (!(key instanceof PySlice slice)) {
      items.set(bytes, position(key, "array assignment index out of range"), value);
      return;
    }
    if (!(value instanceof PyArray other)) {
      throw Errors.typeError(
          "can only assign array (not \"%s\") to array slice", Types.name(value));
    }
    if (other.items != items) {
      throw wrongKind();
    }
    byte[] with = other.content();
    PySlice.Bounds bounds = slice.bounds(size);
    if (bounds.step() == 1) {
      splice(bounds.start(), bounds.count(), with);
      return;
    }
    if (other.size != bounds.count()) {
      throw Errors.valueError(
          "attempt to assign array of size %d to extended slice of size %d",
          other.size, bounds.count());
    }
    for (int i = 0; i < bounds.count(); i++) {
      System.arraycopy(with, i * items.size, bytes, bounds.at(i) * items.size, items.size);
    }
  }

  private static PyException wrongKind() {
    return Errors.typeError("bad argument type for built-in operation");
  }

  @Method(value = "__delitem__(self, key, /)", doc = "Delete self[key].")
  void delItem(Object key) {
    if (!(key instanceof PySlice slice)) {
      splice(position(key, "array assignment index out of range"), 1, new byte[0]);
      return;
    }
    PySlice.Bounds bounds = slice.bounds(size);
    if (bounds.step() == 1) {
      splice(bounds.start(), bounds.count(), new byte[0]);
      return;
    }
    boolean[] gone = new boolean[size];
    for (int i = 0; i < bounds.count(); i++) {
      gone[bounds.at(i)] = true;
    }
    if (bounds.count() > 0) {
      checkResizable();
    }
    int kept = 0;
    for (int i = 0; i < gone.length; i++) {
      if (!gone[i]) {
        System.arraycopy(bytes, i * items.size, bytes, kept * items.size, items.size);
        kept++;
      }
    }
    size = kept;
  }

  @Method(value = "__contains__(self, key, /)", doc = "Return bool(key in self).")
  boolean contains(Object key) {
    return find(key, 0, size) >= 0;
  }

  private int find(Object value, int from, int to) {
    for (int i = from; i < Math.min(to, size); i++) {
      if (Comparisons.eq(get(i), value)) {
        return i;
      }
    }
    return -1;
  }

  @Method(value = "__iter__(self, /)", doc = "Implement iter(self).")
  Object iter() {
    return new Iterator(this);
  }

  @Method(value = "__add__(self, value, /)", doc = "Return self+value.")
  Object add2(Object value) {
    if (!(value instanceof PyArray other)) {
      throw Errors.typeError("can only append array (not \"%s\") to array", Types.name(value));
    }
    if (other.items != items) {
      throw wrongKind();
    }
    PyArray sum = like(content());
    sum.splice(size, 0, other.content());
    return sum;
  }

  @Method(value = "__iadd__(self, value, /)", doc = "Implement self+=value.")
  Object addInPlace(Object value) {
    if (!(value instanceof PyArray)) {
      throw Errors.typeError("can only extend array with array (not \"%s\")", Types.name(value));
    }
    extend(value);
    return this;
  }

  private byte[] repeated(Object count) {
    if (!Sequences.isIndex(count)) {
      throw Errors.typeError("can't multiply sequence by non-int of type '%s'", Types.name(count));
    }
    long times = Math.max(Convert.toLong(count), 0);
    if (times * size * items.size > Integer.MAX_VALUE - 16 || times > Integer.MAX_VALUE) {
      throw Errors.memoryError();
    }
    byte[] once = content();
    byte[] all = new byte[(int) times * once.length];
    for (int i = 0; i < all.length; i += once.length) {
      System.arraycopy(once, 0, all, i, once.length);
    }
    return all;
  }

  @Method(value = "__mul__(self, value, /)", doc = "Return self*value.")
  Object mul(Object value) {
    return like(repeated(value));
  }

  @Method(value = "__rmul__(self, value, /)", doc = "Return value*self.")
  Object rmul(Object value) {
    return like(repeated(value));
  }

  @Method(value = "__imul__(self, value, /)", doc = "Implement self*=value.")
  Object mulInPlace(Object value) {
    splice(0, size, repeated(value));
    return this;
  }

  @RichCompare
  Object compare(CompareOperator op, Object value) {
    if (!(value instanceof PyArray other)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    boolean equality = op == CompareOperator.EQ || op == CompareOperator.NOT_EQ;
    if (equality && size != other.size) {
      return op == CompareOperator.NOT_EQ;
    }
    int common = Math.min(size, other.size);
    for (int i = 0; i < common; i++) {
      Object a = get(i);
      Object b = other.get(i);
      if (!Comparisons.eq(a, b)) {
        return equality ? op == CompareOperator.NOT_EQ : Comparisons.compare(op, a, b);
      }
    }
    return Comparisons.ordered(op, Integer.compare(size, other.size));
  }

  // ---- changing

  @Method(value = "append(self, v, /)", doc = "Add an item at the end.")
  void append(Object v) {
    add(v);
  }

  @Method(value = "extend(self, bb, /)", doc = "Add items at the end.")
  void extend(Object from) {
    if (from instanceof PyArray other) {
      if (other.items != items) {
        throw Errors.typeError("can only extend with array of same kind");
      }
      splice(size, 0, other.content());
    } else {
      addAll(from);
    }
  }

  @Method(value = "insert(self, i, v, /)", doc = "Insert an item before a position.")
  void insert(long i, Object v) {
    long at = Math.clamp(i < 0 ? i + size : i, 0, size);
    byte[] item = new byte[items.size];
    items.set(item, 0, v);
    splice((int) at, 0, item);
  }

  @Method(value = "pop(self, i=-1, /)", doc = "Remove an item and return it.")
  Object pop(long i) {
    if (size == 0) {
      throw Errors.indexError("pop from empty array");
    }
    long at = i < 0 ? i + size : i;
    if (at < 0 || at >= size) {
      throw Errors.indexError("pop index out of range");
    }
    Object item = get((int) at);
    splice((int) at, 1, new byte[0]);
    return item;
  }

  @Method(value = "remove(self, v, /)", doc = "Remove the first item that is equal.")
  void remove(Object v) {
    int at = find(v, 0, size);
    if (at < 0) {
      throw Errors.valueError("array.remove(x): x not in array");
    }
    splice(at, 1, new byte[0]);
  }

  @Method(value = "clear(self, /)", doc = "Remove all items.")
  void clear() {
    splice(0, size, new byte[0]);
  }

  @Method(value = "reverse(self, /)", doc = "Reverse the order of the items.")
  void reverse() {
    byte[] all = content();
    for (int i = 0; i < size; i++) {
      System.arraycopy(all, i * items.size, bytes, (size - 1 - i) * items.size, items.size);
    }
  }

  @Method(value = "byteswap(self, /)", doc = "Reverse the bytes of each item.")
  void byteswap() {
    byte[] all = content();
    for (int i = 0; i < all.length; i++) {
      bytes[i] = all[i / items.size * items.size + items.size - 1 - i % items.size];
    }
  }

  // ---- asking

  @Method(value = "count(self, v, /)", doc = "How many items are equal to v.")
  long count(Object v) {
    long found = 0;
    for (int at = find(v, 0, size); at >= 0; at = find(v, at + 1, size)) {
      found++;
    }
    return found;
  }

  @Method(value = "index(self, v, start=0, stop=sys.maxsize, /)", doc = "Where v is.")
  long index(Object v, Object start, Object stop) {
    int at = find(v, Bounds.start(start, size), Bounds.end(stop, size));
    if (at < 0) {
      throw Errors.valueError("array.index(x): x not in array");
    }
    return at;
  }

  @Method(value = "buffer_info(self, /)", doc = "An address and the number of items.")
  Object bufferInfo() {
    return new PyTuple(Identity.id(this), (long) size);
  }

  @Getter(value = "typecode", doc = "the typecode character used to create the array")
  String typecode() {
    return String.valueOf(items.code);
  }

  @Getter(value = "itemsize", doc = "the size, in bytes, of one array item")
  long itemsize() {
    return items.size;
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    String start = type().name() + "('" + items.code + "'";
    if (size == 0) {
      return start + ")";
    }
    return start + ", " + Ops.repr(items.isText() ? tounicode() : tolist()) + ")";
  }

  @Method(value = "__sizeof__(self, /)", doc = "Size in memory, in bytes.")
  long sizeof() {
    return 64 + bytes.length;
  }

  // ---- to and from other things

  @Method(value = "tolist(self, /)", doc = "The items as a list.")
  Object tolist() {
    Object[] all = new Object[size];
    for (int i = 0; i < size; i++) {
      all[i] = get(i);
    }
    return new PyList(all);
  }

  @Method(value = "fromlist(self, list, /)", doc = "Add the items of a list.")
  void fromlist(Object list) {
    if (!(list instanceof PyList)) {
      throw Errors.typeError("arg must be list");
    }
    int before = size;
    try {
      addAll(list);
    } catch (PyException e) {
      size = before; // all of them or none
      throw e;
    }
  }

  @Method(value = "tobytes(self, /)", doc = "The items as they are in memory.")
  Object tobytes() {
    return new PyBytes(content());
  }

  @Method(value = "frombytes(self, buffer, /)", doc = "Add items as they are in memory.")
  void frombytes(Object buffer) {
    byte[] more = ByteSource.of(buffer);
    if (more.length % items.size != 0) {
      throw Errors.valueError("bytes length not a multiple of item size");
    }
    splice(size, 0, more);
  }

  @Method(value = "tofile(self, f, /)", doc = "Write the items to a file.")
  void tofile(Object f) {
    byte[] all = content();
    int block = 1 << 16;
    for (int at = 0; at < all.length; at += block) {
      Ops.callMethod(
          f, "write", new PyBytes(Arrays.copyOfRange(all, at, Math.min(at + block, all.length))));
    }
  }

  @Method(value = "fromfile(self, f, n, /)", doc = "Add n items that are read from a file.")
  void fromfile(Object f, long n) {
    if (n < 0) {
      throw Errors.valueError("negative count");
    }
    Object read = Ops.callMethod(f, "read", n * items.size);
    if (!(read instanceof PyBytes got)) {
      throw Errors.typeError("read() didn't return bytes");
    }
    frombytes(got);
    if (got.value.length < n * items.size) {
      throw Errors.of(ExceptionTypes.EOF_ERROR, "read() didn't return enough bytes");
    }
  }

  @Method(value = "tounicode(self, /)", doc = "The text of an array of characters.")
  Object tounicode() {
    if (!items.isText()) {
      throw Errors.valueError("tounicode() may only be called on unicode type arrays ('u' or 'w')");
    }
    if (items == ItemType.WIDE) {
      return Codecs.decode(content(), "utf-32-le", "surrogatepass");
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < size; i++) {
      text.append((String) get(i));
    }
    return text.toString();
  }

  @Method(value = "fromunicode(self, ustr, /)", doc = "Add the characters of a text.")
  void fromunicode(String text) {
    if (!items.isText()) {
      throw Errors.valueError(
          "fromunicode() may only be called on unicode type arrays ('u' or 'w')");
    }
    addText(text);
  }

  @Method(value = "__copy__(self, /)", doc = "Return a copy of the array.")
  Object copy() {
    return like(content());
  }

  @Method(value = "__deepcopy__(self, unused, /)", doc = "Return a copy of the array.")
  Object deepcopy(Object unused) {
    return copy();
  }

  @Method(value = "__reduce_ex__(self, value, /)", doc = "Return state information for pickling.")
  Object reduce(long protocol) {
    PyDict attributes = type() == TYPE ? null : attributesCopy();
    Object state = attributes == null ? PyNone.NONE : attributes;
    if (protocol < 3) {
      return new PyTuple(type(), new PyTuple(typecode(), tolist()), state);
    }
    Object reconstructor =
        Ops.getAttr(Interpreter.current().importModule("array"), "_array_reconstructor");
    return new PyTuple(
        reconstructor,
        new PyTuple(type(), typecode(), (long) items.machineFormat, tobytes()),
        state);
  }

  @ClassMethod(value = "__class_getitem__(cls, object, /)", doc = "See PEP 585.")
  static Object classGetItem(PyType cls, Object object) {
    return PyGenericAlias.of(cls, object);
  }

  /** Goes through an array, which may grow meanwhile. */
  @BuiltinType(name = "arrayiterator", module = "array", subclassable = false)
  static final class Iterator extends PyIterator {
    public static final PyType TYPE = PyType.builtin(PyArrayIteratorBinding.INSTANCE);

    private PyArray array;
    private int at;

    Iterator(PyArray array) {
      super(TYPE);
      this.array = array;
    }

    @Override
    public Object next() {
      if (array == null || at >= array.size) {
        array = null;
        return null;
      }
      return array.get(at++);
    }

    @Method(value = "__reduce__(self, /)", doc = "Return state information for pickling.")
    Object reduce() {
      Object iter = Interpreter.current().builtin("iter");
      return array == null
          ? new PyTuple(iter, new PyTuple(new PyTuple()))
          : new PyTuple(iter, new PyTuple(array), (long) at);
    }

    @Method(value = "__setstate__(self, state, /)", doc = "Set state information for unpickling.")
    void setstate(long state) {
      if (array != null) {
        at = Math.clamp(state, 0, array.size);
      }
    }
  }
}
