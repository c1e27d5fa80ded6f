package org.hoopsnake.object;

import java.util.Arrays;
import java.util.List;
import org.hoopsnake.ast.CompareOperator;
import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.ClassMethod;
import org.hoopsnake.binding.Init;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.binding.RichCompare;
import org.hoopsnake.binding.StaticMethod;

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
public final class PyByteArray extends PyObject {
  public static final PyType TYPE = PyType.builtin(PyByteArrayBinding.INSTANCE);
  private static final PyBytes SPACE = new PyBytes(new byte[] {' '});

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

  private static PyByteArray of(String text) {
    return new PyByteArray(Latin1.bytes(text));
  }

  private String text() {
    return Latin1.text(bytes, start, size);
  }

  /** A copy of the content. */
  public byte[] toByteArray() {
    return Arrays.copyOfRange(bytes, start, start + size);
  }

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
    byte[] made = BytesText.construct("bytearray", source, encoding, errors);
    splice(0, size, made);
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
      return of(CodePoints.slice(text(), bounds.start(), (int) bounds.step(), bounds.count()));
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
      if (Convert.strOrNull(iterable) != null) {
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
      throw Errors.valueError("bytearray.resize(): new size must be >= 0, got %d", newSize);
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

  @Method(value = "__len__(self, /)", doc = "Return len(self).")
  long len() {
    return size();
  }

  @Method(value = "__contains__(self, key, /)", doc = "Return bool(key in self).")
  boolean contains(Object key) {
    return BytesText.contains(text(), key);
  }

  @Method(value = "__iter__(self, /)", doc = "Implement iter(self).")
  Object iter() {
    return new BytesIterator(this);
  }

  @Method(value = "__add__(self, value, /)", doc = "Return self+value.")
  Object add(Object value) {
    return of(BytesText.add(text(), value, "bytearray"));
  }

  @Method(value = "__mul__(self, value, /)", doc = "Return self*value.")
  Object mul(Object value) {
    return of(BytesText.repeat(text(), value));
  }

  @Method(value = "__rmul__(self, value, /)", doc = "Return value*self.")
  Object rmul(Object value) {
    return of(BytesText.repeat(text(), value));
  }

  @Method(value = "__mod__(self, value, /)", doc = "Return self%value.")
  Object mod(Object value) {
    return of(PercentFormat.formatBytes(text(), value));
  }

  @Method(value = "__rmod__(self, value, /)", doc = "Return value%self.")
  Object rmod(Object value) {
    return value instanceof PyByteArray format
        ? of(PercentFormat.formatBytes(format.text(), this))
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  /** Orders by content: negative, zero or positive; null where the other is not bytes-like. */
  private Integer compare(Object value) {
    byte[] other = ByteSource.orNull(value);
    return other == null ? null : Arrays.compareUnsigned(toByteArray(), other);
  }

  @RichCompare
  Object compare(CompareOperator op, Object value) {
    Integer order = compare(value);
    return order == null
        ? PyNotImplemented.NOT_IMPLEMENTED
        : (Object) Comparisons.ordered(op, order);
  }

  @Method(value = "__buffer__(self, flags, /)", doc = "A memoryview of the object.")
  Object buffer(Object flags) {
    return PyMemoryView.of(this);
  }

  // ---- finding

  @Method(
      value = "find(self, sub, start=None, end=None, /)",
      doc = "The lowest index of sub, or -1.")
  long find(Object sub, Object start, Object end) {
    return BytesText.find(text(), sub, start, end);
  }

  @Method(
      value = "rfind(self, sub, start=None, end=None, /)",
      doc = "The highest index of sub, or -1.")
  long rfind(Object sub, Object start, Object end) {
    return BytesText.rfind(text(), sub, start, end);
  }

  @Method(
      value = "index(self, sub, start=None, end=None, /)",
      doc = "The lowest index of sub; ValueError where it is not found.")
  long index(Object sub, Object start, Object end) {
    return BytesText.found(BytesText.find(text(), sub, start, end));
  }

  @Method(
      value = "rindex(self, sub, start=None, end=None, /)",
      doc = "The highest index of sub; ValueError where it is not found.")
  long rindex(Object sub, Object start, Object end) {
    return BytesText.found(BytesText.rfind(text(), sub, start, end));
  }

  @Method(
      value = "count(self, sub, start=None, end=None, /)",
      doc = "How often sub occurs, without overlap.")
  long count(Object sub, Object start, Object end) {
    return BytesText.count(text(), sub, start, end);
  }

  @Method(
      value = "startswith(self, prefix, start=None, end=None, /)",
      doc = "Whether it starts with the prefix, or with one of a tuple of prefixes.")
  boolean startsWith(Object prefix, Object start, Object end) {
    return BytesText.affix(text(), prefix, start, end, "startswith", true);
  }

  @Method(
      value = "endswith(self, suffix, start=None, end=None, /)",
      doc = "Whether it ends with the suffix, or with one of a tuple of suffixes.")
  boolean endsWith(Object suffix, Object start, Object end) {
    return BytesText.affix(text(), suffix, start, end, "endswith", false);
  }

  @Method(value = "removeprefix(self, prefix, /)", doc = "The content without the prefix.")
  Object removePrefix(Object prefix) {
    return of(BytesText.removePrefix(text(), prefix));
  }

  @Method(value = "removesuffix(self, suffix, /)", doc = "The content without the suffix.")
  Object removeSuffix(Object suffix) {
    return of(BytesText.removeSuffix(text(), suffix));
  }

  // ---- splitting and joining

  private static PyList list(List<String> parts) {
    PyList made = new PyList();
    parts.forEach(part -> made.add(of(part)));
    return made;
  }

  @Method(value = "split(self, /, sep=None, maxsplit=-1)", doc = "The sections, in a list.")
  Object split(Object sep, long max) {
    return list(BytesText.split(text(), sep, max));
  }

  @Method(
      value = "rsplit(self, /, sep=None, maxsplit=-1)",
      doc = "The sections; a limit counts from the end.")
  Object rsplit(Object sep, long max) {
    return list(BytesText.rsplit(text(), sep, max));
  }

  @Method(value = "splitlines(self, /, keepends=False)", doc = "The lines, in a list.")
  Object splitLines(boolean keepEnds) {
    return list(BytesText.splitLines(text(), keepEnds));
  }

  private static PyTuple tuple(String[] parts) {
    return new PyTuple(of(parts[0]), of(parts[1]), of(parts[2]));
  }

  @Method(
      value = "partition(self, sep, /)",
      doc = "What is before the separator, the separator, and what is behind.")
  Object partition(Object sep) {
    return tuple(BytesText.partition(text(), sep, false));
  }

  @Method(value = "rpartition(self, sep, /)", doc = "As partition, at the last separator.")
  Object rpartition(Object sep) {
    return tuple(BytesText.partition(text(), sep, true));
  }

  @Method(value = "join(self, iterable_of_bytes, /)", doc = "The items joined by self.")
  Object join(Object iterable) {
    return of(BytesText.join(text(), iterable));
  }

  @Method(
      value = "replace(self, old, new, count=-1, /)",
      doc = "The content with occurrences of old replaced by new, at most count of them.")
  Object replace(Object old, Object replacement, long count) {
    String from = BytesText.of(old);
    return of(StrSearch.replace(text(), from, BytesText.of(replacement), count));
  }

  // ---- stripping and padding

  @Method(value = "strip(self, bytes=None, /)", doc = "The content stripped at both ends.")
  Object strip(Object chars) {
    return of(BytesText.strip(text(), chars, true, true));
  }

  @Method(value = "lstrip(self, bytes=None, /)", doc = "The content stripped at the start.")
  Object lstrip(Object chars) {
    return of(BytesText.strip(text(), chars, true, false));
  }

  @Method(value = "rstrip(self, bytes=None, /)", doc = "The content stripped at the end.")
  Object rstrip(Object chars) {
    return of(BytesText.strip(text(), chars, false, true));
  }

  @Method(
      value = "center(self, width, fillchar=<unset>, /)",
      doc = "The content centred in the width.")
  Object center(long width, Object fillchar) {
    int fill = fillchar == null ? ' ' : BytesText.fill(fillchar, "center");
    return of(StrSearch.center(text(), width, fill));
  }

  @Method(
      value = "ljust(self, width, fillchar=<unset>, /)",
      doc = "The content to the left of the width.")
  Object ljust(long width, Object fillchar) {
    return of(BytesText.ljust(text(), width, fillchar == null ? SPACE : fillchar));
  }

  @Method(
      value = "rjust(self, width, fillchar=<unset>, /)",
      doc = "The content to the right of the width.")
  Object rjust(long width, Object fillchar) {
    return of(BytesText.rjust(text(), width, fillchar == null ? SPACE : fillchar));
  }

  @Method(
      value = "zfill(self, width, /)",
      doc = "The content with zeros in front, behind its sign.")
  Object zfill(long width) {
    return of(StrSearch.zfill(text(), width));
  }

  @Method(value = "expandtabs(self, /, tabsize=8)", doc = "The content with tabs made spaces.")
  Object expandTabs(int tabSize) {
    return of(StrSearch.expandTabs(text(), tabSize));
  }

  // ---- case and classes, all ASCII

  @Method(value = "lower(self, /)", doc = "The content in lower case.")
  Object lower() {
    return of(BytesText.lower(text()));
  }

  @Method(value = "upper(self, /)", doc = "The content in upper case.")
  Object upper() {
    return of(BytesText.upper(text()));
  }

  @Method(
      value = "title(self, /)",
      doc = "The content with each word's first letter in upper case.")
  Object title() {
    return of(BytesText.title(text()));
  }

  @Method(value = "capitalize(self, /)", doc = "The content with its first letter in upper case.")
  Object capitalize() {
    return of(BytesText.capitalize(text()));
  }

  @Method(value = "swapcase(self, /)", doc = "The content with upper and lower case exchanged.")
  Object swapcase() {
    return of(BytesText.swapcase(text()));
  }

  @Method(value = "isalnum(self, /)", doc = "Whether all are letters or digits.")
  boolean isAlnum() {
    return BytesText.all(text(), BytesText::isAlnum);
  }

  @Method(value = "isalpha(self, /)", doc = "Whether all are letters.")
  boolean isAlpha() {
    return BytesText.all(text(), BytesText::isAlpha);
  }

  @Method(value = "isascii(self, /)", doc = "Whether all are ASCII.")
  boolean isAscii() {
    return text().chars().allMatch(c -> c < 0x80);
  }

  @Method(value = "isdigit(self, /)", doc = "Whether all are digits.")
  boolean isDigit() {
    return BytesText.all(text(), BytesText::isDigit);
  }

  @Method(value = "isspace(self, /)", doc = "Whether all are white space.")
  boolean isSpace() {
    return BytesText.all(text(), Characters::isAsciiSpace);
  }

  @Method(value = "islower(self, /)", doc = "Whether all letters are lower case.")
  boolean isLower() {
    return BytesText.onlyCase(text(), BytesText::isLower, BytesText::isUpper);
  }

  @Method(value = "isupper(self, /)", doc = "Whether all letters are upper case.")
  boolean isUpper() {
    return BytesText.onlyCase(text(), BytesText::isUpper, BytesText::isLower);
  }

  @Method(value = "istitle(self, /)", doc = "Whether the content is in title case.")
  boolean isTitle() {
    return BytesText.isTitle(text());
  }

  // ---- converting

  @Method(
      value = "translate(self, table, /, delete=<unset>)",
      doc = "The content with bytes replaced by a table of 256, after deleting some.")
  Object translate(Object table, Object delete) {
    return of(BytesText.translate(text(), table, delete));
  }

  @StaticMethod(value = "maketrans(frm, to, /)", doc = "A table for translate.")
  static Object makeTrans(Object from, Object to) {
    return BytesText.makeTrans(from, to);
  }

  @Method(
      value = "decode(self, /, encoding='utf-8', errors='strict')",
      doc = "The content as text.")
  String decode(String encoding, String errors) {
    return Codecs.decode(toByteArray(), encoding, errors);
  }

  @Method(value = "hex(self, /, sep=<unset>, bytes_per_sep=1)", doc = BytesText.HEX_DOC)
  String hex(Object sep, int group) {
    return BytesText.hex(toByteArray(), sep, group);
  }

  @ClassMethod(value = "fromhex(cls, string, /)", doc = "The bytes of hexadecimal digits.")
  static Object fromHex(PyType cls, Object string) {
    PyByteArray made = new PyByteArray(BytesText.fromHex(string));
    return cls == TYPE ? made : Calls.call1(cls, made);
  }
}
