package org.hoopsnake.object;

import java.util.Arrays;
import java.util.List;
import org.hoopsnake.ast.CompareOperator;
import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.ClassMethod;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.binding.RichCompare;

/**
 * {@code memoryview}: the memory of bytes, a bytearray or another buffer, looked at as items of a
 * format, in any number of dimensions, with strides. Slicing shares the memory.
 */
@BuiltinType(
    name = "memoryview",
    doc = "memoryview(object) -> a view of its memory",
    subclassable = false,
    weakReferences = true)
public final class PyMemoryView extends PyObject {
  public static final PyType TYPE = PyType.builtin(PyMemoryViewBinding.INSTANCE);

  private Object source;
  private final int offset;
  private final MemoryFormat format;
  private final int[] shape;
  private final int[] strides;
  private final boolean readonly;
  private boolean released;

  private PyMemoryView(
      Object source,
      int offset,
      MemoryFormat format,
      int[] shape,
      int[] strides,
      boolean readonly) {
    super(TYPE);
    this.source = source;
    this.offset = offset;
    this.format = format;
    this.shape = shape;
    this.strides = strides;
    this.readonly = readonly;
    if (source instanceof PyByteArray array) {
      array.addExport();
    } else if (source instanceof ByteSource.ByteBufferSource memory) {
      memory.addExport();
    }
  }

  /** A view of a bytes-like object. */
  public static PyMemoryView of(Object o) {
    if (o instanceof PyMemoryView v) {
      v.check();
      return new PyMemoryView(v.source, v.offset, v.format, v.shape, v.strides, v.readonly);
    }
    if (o instanceof PyBytes b) {
      return plain(b, b.value.length, true);
    }
    if (o instanceof PyByteArray a) {
      return plain(a, a.size(), false);
    }
    if (o instanceof ByteSource.ByteBufferSource s) {
      MemoryFormat format = new MemoryFormat(s.bufferFormat(), s.bufferItemSize());
      int count = s.bufferBytes().length / format.size();
      return new PyMemoryView(o, 0, format, new int[] {count}, new int[] {format.size()}, false);
    }
    if (o instanceof PyObject p && p.type().heap && p.type().special(Special.BUFFER) != null) {
      if (Calls.bound1(p.type().special(Special.BUFFER), o, 284L) instanceof PyMemoryView v) {
        return of(v);
      }
      throw Errors.typeError("__buffer__ returned non-memoryview object");
    }
    throw Errors.typeError("memoryview: a bytes-like object is required, not '%s'", Types.name(o));
  }

  @Method(value = "__buffer__(self, flags, /)", doc = "A memoryview of the object.")
  Object buffer(int flags) {
    return of(this);
  }

  @ClassMethod(value = "__class_getitem__(cls, object, /)", doc = "See PEP 585")
  static Object classGetItem(PyType cls, Object item) {
    return PyGenericAlias.of(cls, item);
  }

  private static PyMemoryView plain(Object source, int length, boolean readonly) {
    return new PyMemoryView(
        source, 0, MemoryFormat.BYTE, new int[] {length}, new int[] {1}, readonly);
  }

  @New("memoryview(object)")
  static Object create(PyType cls, Object object) {
    return of(object);
  }

  private void check() {
    if (released) {
      throw Errors.valueError("operation forbidden on released memoryview object");
    }
  }

  private int count() {
    int count = 1;
    for (int n : shape) {
      count *= n;
    }
    return count;
  }

  /** The size in bytes. */
  public int nbytes() {
    return count() * format.size();
  }

  public boolean isReadonly() {
    return readonly;
  }

  private int byteAt(int at) {
    if (source instanceof PyBytes b) {
      return b.value[at] & 255;
    }
    if (source instanceof PyByteArray a) {
      return a.get(at);
    }
    return ((ByteSource.ByteBufferSource) source).bufferBytes()[at] & 255;
  }

  private byte[] read(int at, int count) {
    if (source instanceof PyBytes b) {
      return Arrays.copyOfRange(b.value, at, at + count);
    }
    byte[] bytes = new byte[count];
    for (int i = 0; i < count; i++) {
      bytes[i] = (byte) byteAt(at + i);
    }
    return bytes;
  }

  private void write(int at, byte[] from, int start, int count) {
    if (source instanceof PyByteArray a) {
      a.write(at, from, start, count);
    } else {
      ((ByteSource.ByteBufferSource) source).writeBuffer(at, from, start, count);
    }
  }

  private boolean isContiguous() {
    int expected = format.size();
    for (int i = shape.length - 1; i >= 0; i--) {
      if (shape[i] > 1 && strides[i] != expected) {
        return false;
      }
      expected *= shape[i];
    }
    return true;
  }

  /** The content, item after item. */
  public byte[] toByteArray() {
    check();
    if (isContiguous()) {
      if (source instanceof PyByteArray a && offset == 0 && nbytes() == a.size()) {
        return a.toByteArray();
      }
      return read(offset, nbytes());
    }
    ByteSink out = new ByteSink(nbytes());
    forEachItem(0, offset, at -> out.add(read(at, format.size())));
    return out.toByteArray();
  }

  /** Writes bytes from the start of the view on; the caller has checked that they fit. */
  public void writeBytes(byte[] from, int count) {
    check();
    int[] done = {0};
    if (isContiguous()) {
      write(offset, from, 0, count);
      return;
    }
    forEachItem(
        0,
        offset,
        at -> {
          if (done[0] < count) {
            write(at, from, done[0], format.size());
            done[0] += format.size();
          }
        });
  }

  private void forEachItem(int dimension, int at, java.util.function.IntConsumer action) {
    if (dimension == shape.length) {
      action.accept(at);
      return;
    }
    for (int i = 0; i < shape[dimension]; i++) {
      forEachItem(dimension + 1, at + i * strides[dimension], action);
    }
  }

  private Object item(int at) {
    return format.unpack(read(at, format.size()));
  }

  @Method(value = "__len__(self, /)", doc = "Return len(self).")
  long len() {
    check();
    if (shape.length == 0) {
      throw Errors.typeError("0-dim memory has no length");
    }
    return shape[0];
  }

  @Method(value = "__getitem__(self, key, /)", doc = "Return self[key].")
  Object getItem(Object key) {
    check();
    if (key instanceof PySlice slice) {
      return slice(slice);
    }
    if (key instanceof PyTuple tuple) {
      return item(position(tuple));
    }
    if (key == PyEllipsis.ELLIPSIS && shape.length == 0) {
      return of(this);
    }
    if (!BytesText.isIndex(key)) {
      throw Errors.typeError("memoryview: invalid slice key");
    }
    if (shape.length == 0) {
      throw Errors.typeError("invalid indexing of 0-dim memory");
    }
    int at = along(0, key);
    if (shape.length > 1) {
      throw Errors.notImplementedError("multi-dimensional sub-views are not implemented");
    }
    return item(offset + at);
  }

  private int along(int dimension, Object key) {
    long index = Ops.indexAsInt(key, ExceptionTypes.INDEX_ERROR);
    if (index < 0) {
      index += shape[dimension];
    }
    if (index < 0 || index >= shape[dimension]) {
      throw Errors.indexError("index out of bounds on dimension %d", dimension + 1L);
    }
    return (int) index * strides[dimension];
  }

  private int position(PyTuple key) {
    for (Object part : key.items) {
      if (!BytesText.isIndex(part)) {
        throw Errors.typeError("memoryview: invalid slice key");
      }
    }
    if (key.items.length < shape.length) {
      throw Errors.notImplementedError("sub-views are not implemented");
    }
    if (key.items.length > shape.length) {
      throw Errors.typeError(
          "cannot index %d-dimension view with %d-element tuple",
          (long) shape.length, (long) key.items.length);
    }
    int at = offset;
    for (int i = 0; i < shape.length; i++) {
      at += along(i, key.items[i]);
    }
    return at;
  }

  private PyMemoryView slice(PySlice slice) {
    if (shape.length == 0) {
      throw Errors.typeError("invalid indexing of 0-dim memory");
    }
    PySlice.Bounds bounds = slice.bounds(shape[0]);
    int[] cut = shape.clone();
    int[] steps = strides.clone();
    cut[0] = bounds.count();
    steps[0] = (int) (strides[0] * bounds.step());
    return new PyMemoryView(
        source, offset + bounds.start() * strides[0], format, cut, steps, readonly);
  }

  @Method(value = "__setitem__(self, key, value, /)", doc = "Set self[key] to value.")
  void setItem(Object key, Object value) {
    check();
    if (readonly) {
      throw Errors.typeError("cannot modify read-only memory");
    }
    if (key instanceof PySlice slice && shape.length == 1) {
      PyMemoryView to = slice(slice);
      PyMemoryView from = of(value);
      if (from.shape.length != 1
          || from.shape[0] != to.shape[0]
          || !from.format.equals(to.format)) {
        throw Errors.valueError(
            "memoryview assignment: lvalue and rvalue have different structures");
      }
      byte[] bytes = from.toByteArray();
      to.writeBytes(bytes, bytes.length);
      from.releaseView();
      to.releaseView();
      return;
    }
    int at;
    if (key instanceof PyTuple tuple) {
      at = position(tuple);
    } else {
      if (!BytesText.isIndex(key)) {
        throw Errors.typeError("memoryview: invalid slice key");
      }
      if (shape.length > 1) {
        throw Errors.notImplementedError("sub-views are not implemented");
      }
      at = offset + along(0, key);
    }
    write(at, format.pack(value), 0, format.size());
  }

  @Method(value = "__delitem__(self, key, /)", doc = "Delete self[key].")
  void delItem(Object key) {
    throw Errors.typeError(readonly ? "cannot modify read-only memory" : "cannot delete memory");
  }

  private Object equal(Object value) {
    if (released) {
      return this == value;
    }
    if (!(value instanceof PyMemoryView) && ByteSource.orNull(value) == null) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    PyMemoryView other = of(value);
    if (!Arrays.equals(shape, other.shape)) {
      return false;
    }
    if (format.equals(other.format) && format.isInteger()) {
      return Arrays.equals(toByteArray(), other.toByteArray());
    }
    return Ops.eq(toList(), other.toList());
  }

  @RichCompare
  Object compare(CompareOperator op, Object value) {
    Object equal = op.isEquality() ? equal(value) : PyNotImplemented.NOT_IMPLEMENTED;
    return op == CompareOperator.NOT_EQ && equal instanceof Boolean b ? (Object) !b : equal;
  }

  @Method(value = "__hash__(self, /)", doc = "Return hash(self).")
  long hash() {
    check();
    if (!readonly) {
      throw Errors.valueError("cannot hash writable memoryview object");
    }
    return PyBytes.hashOf(toByteArray());
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    return (released ? "<released memory at " : "<memory at ") + Identity.address(this) + ">";
  }

  @Method(value = "tobytes(self, /, order='C')", doc = "The content as bytes.")
  Object toBytes(Object order) {
    if (order != PyNone.NONE) {
      String named = Convert.strOrNull(order);
      if (named == null) {
        throw Convert.badArgument(order, "tobytes() argument 'order'", "str or None");
      }
      if (!List.of("C", "F", "A").contains(named)) {
        throw Errors.valueError("order must be 'C', 'F' or 'A'");
      }
    }
    return new PyBytes(toByteArray());
  }

  @Method(value = "hex(self, /, sep=<unset>, bytes_per_sep=1)", doc = BytesText.HEX_DOC)
  String hex(Object sep, int group) {
    return BytesText.hex(toByteArray(), sep, group);
  }

  @Method(value = "tolist(self, /)", doc = "The items as a list.")
  Object toList() {
    check();
    return shape.length == 0 ? item(offset) : toList(0, offset);
  }

  private PyList toList(int dimension, int at) {
    PyList list = new PyList();
    for (int i = 0; i < shape[dimension]; i++) {
      int place = at + i * strides[dimension];
      list.add(dimension == shape.length - 1 ? item(place) : toList(dimension + 1, place));
    }
    return list;
  }

  @Method(value = "toreadonly(self, /)", doc = "A view that cannot write.")
  Object toReadonly() {
    check();
    return new PyMemoryView(source, offset, format, shape, strides, true);
  }

  @Method(
      value = "cast(self, format, shape=<unset>)",
      doc = "The same memory as another format or shape.")
  Object cast(String to, Object newShape) {
    check();
    if (newShape != null && !(newShape instanceof PyList) && !(newShape instanceof PyTuple)) {
      throw Errors.typeError("shape must be a list or a tuple");
    }
    if (!isContiguous()) {
      throw Errors.typeError("memoryview: casts are restricted to C-contiguous views");
    }
    MemoryFormat target = MemoryFormat.parse(to);
    if (!format.isByte() && !target.isByte()) {
      throw Errors.typeError("memoryview: cannot cast between two non-byte formats");
    }
    int bytes = nbytes();
    if (bytes % target.size() != 0) {
      throw Errors.typeError("memoryview: length is not a multiple of itemsize");
    }
    int[] sizes = {bytes / target.size()};
    if (newShape != null) {
      Object[] items = Ops.toArray(newShape);
      sizes = new int[items.length];
      int product = target.size();
      for (int i = 0; i < items.length; i++) {
        sizes[i] = Convert.toInt(items[i]);
        product *= sizes[i];
      }
      if (product != bytes) {
        throw Errors.typeError("memoryview: product(shape) * itemsize != buffer size");
      }
    }
    int[] steps = new int[sizes.length];
    int step = target.size();
    for (int i = sizes.length - 1; i >= 0; i--) {
      steps[i] = step;
      step *= sizes[i];
    }
    return new PyMemoryView(source, offset, target, sizes, steps, readonly);
  }

  @Method(
      value = "index(self, value, start=0, stop=sys.maxsize, /)",
      doc = "Where a value first occurs.")
  long index(Object value, Object start, Object stop) {
    Object[] items = ((PyList) toList()).toArray();
    int from = PySlice.position(start, items.length, 0);
    int to = PySlice.position(stop, items.length, items.length);
    for (int i = from; i < to; i++) {
      if (Ops.eq(items[i], value)) {
        return i;
      }
    }
    throw Errors.valueError("memoryview.index(x): x not found");
  }

  @Method(value = "count(self, value, /)", doc = "How often a value occurs.")
  long countOf(Object value) {
    long count = 0;
    for (Object item : ((PyList) toList()).toArray()) {
      count += Ops.eq(item, value) ? 1 : 0;
    }
    return count;
  }

  @Method(value = "__iter__(self, /)", doc = "Implement iter(self).")
  Object iter() {
    return PySequenceIterator.ofMemory(this);
  }

  private void releaseView() {
    if (!released) {
      released = true;
      if (source instanceof PyByteArray array) {
        array.removeExport();
      } else if (source instanceof ByteSource.ByteBufferSource memory) {
        memory.removeExport();
      }
      source = PyNone.NONE;
    }
  }

  @Method(value = "release(self, /)", doc = "Let go of the memory.")
  void release() {
    releaseView();
  }

  @Method(value = "__enter__(self, /)", doc = "Enter a with block.")
  Object enter() {
    check();
    return this;
  }

  @Method(value = "__exit__(self, /, *exc_info)", doc = "Release the view.")
  void exit(Object[] excInfo) {
    releaseView();
  }

  @Getter("obj")
  Object obj() {
    check();
    return source;
  }

  @Getter("nbytes")
  long getNbytes() {
    check();
    return nbytes();
  }

  @Getter("readonly")
  boolean getReadonly() {
    check();
    return readonly;
  }

  @Getter("itemsize")
  long itemSize() {
    check();
    return format.size();
  }

  @Getter("format")
  String getFormat() {
    check();
    return format.code();
  }

  @Getter("ndim")
  long ndim() {
    check();
    return shape.length;
  }

  private static PyTuple tuple(int[] values) {
    return new PyTuple(Arrays.stream(values).mapToObj(v -> (Object) (long) v).toArray());
  }

  @Getter("shape")
  Object getShape() {
    check();
    return tuple(shape);
  }

  @Getter("strides")
  Object getStrides() {
    check();
    return tuple(strides);
  }

  @Getter("suboffsets")
  Object subOffsets() {
    check();
    return PyTuple.EMPTY;
  }

  @Getter("c_contiguous")
  boolean cContiguous() {
    check();
    return isContiguous();
  }

  @Getter("f_contiguous")
  boolean fContiguous() {
    check();
    return shape.length <= 1 && isContiguous();
  }

  @Getter("contiguous")
  boolean contiguous() {
    check();
    return isContiguous();
  }
}
