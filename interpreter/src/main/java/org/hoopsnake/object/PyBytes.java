package org.hoopsnake.object;

import java.util.Arrays;
import java.util.List;
import org.hoopsnake.ast.CompareOperator;
import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.ClassMethod;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.binding.RichCompare;
import org.hoopsnake.binding.StaticMethod;

/** {@code bytes}. {@link #value} must not be changed. */
@BuiltinType(
    name = "bytes",
    doc =
        "bytes(iterable_of_ints or bytes-like or size) -> bytes\n"
            + "bytes(string, encoding, errors) -> bytes")
public final class PyBytes extends PyObject {
  public static final PyType TYPE = PyType.builtin(PyBytesBinding.INSTANCE);
  public static final PyBytes EMPTY = new PyBytes(new byte[0]);
  private static final PyBytes SPACE = new PyBytes(new byte[] {' '});

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

  private static PyBytes of(String text) {
    return ofLatin1(text);
  }

  private String text() {
    return Latin1.text(value);
  }

  private byte[] toByteArray() {
    return value;
  }

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
      return of(CodePoints.slice(text(), bounds.start(), (int) bounds.step(), bounds.count()));
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
    return of(BytesText.add(text(), value, "bytes"));
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
    return value instanceof PyBytes format
        ? of(PercentFormat.formatBytes(format.text(), this))
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  /** Orders by content: negative, zero or positive; null where the other is not bytes. */
  private Integer compare(Object value) {
    return value instanceof PyBytes other
        ? Arrays.compareUnsigned(toByteArray(), other.toByteArray())
        : null;
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

  /** A separator that is found is given back itself, whatever kind of bytes it is. */
  private PyTuple partition(Object separator, boolean last) {
    String[] parts = BytesText.partition(text(), separator, last);
    Object middle = parts[1].isEmpty() ? of("") : separator;
    return new PyTuple(of(parts[0]), middle, of(parts[2]));
  }

  @Method(
      value = "partition(self, sep, /)",
      doc = "What is before the separator, the separator, and what is behind.")
  Object partition(Object sep) {
    return partition(sep, false);
  }

  @Method(value = "rpartition(self, sep, /)", doc = "As partition, at the last separator.")
  Object rpartition(Object sep) {
    return partition(sep, true);
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
    PyBytes made = new PyBytes(BytesText.fromHex(string));
    return cls == TYPE ? made : Calls.call1(cls, made);
  }
}
