package org.hoopsnake.object;

import java.util.List;
import org.hoopsnake.ast.CompareOperator;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.RichCompare;
import org.hoopsnake.binding.StaticMethod;

/**
 * What {@code bytes} and {@code bytearray} have in common. Most of it is done to the content as
 * Latin-1 text, by {@link BytesText} and the algorithms of strings.
 */
public abstract class BytesObject extends PyObject {
  BytesObject(PyType type) {
    super(type);
  }

  public abstract int size();

  /** The content, which the receiver must not change. */
  abstract byte[] toByteArray();

  /** The content as Latin-1 text. */
  abstract String text();

  /** A new object of the built-in type with that content. */
  abstract BytesObject make(String latin1);

  /** Orders by content: negative, zero or positive; null where the two are not compared. */
  abstract Integer order(Object other);

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

  @Method(value = "__mul__(self, value, /)", doc = "Return self*value.")
  Object mul(Object value) {
    return make(BytesText.repeat(text(), value));
  }

  @Method(value = "__rmul__(self, value, /)", doc = "Return value*self.")
  Object rmul(Object value) {
    return make(BytesText.repeat(text(), value));
  }

  @Method(value = "__mod__(self, value, /)", doc = "Return self%value.")
  Object mod(Object value) {
    return make(PercentFormat.formatBytes(text(), value));
  }

  @RichCompare
  Object compare(CompareOperator op, Object value) {
    Integer order = order(value);
    return order == null
        ? PyNotImplemented.NOT_IMPLEMENTED
        : (Object) Comparisons.ordered(op, order);
  }

  @Method(value = "__buffer__(self, flags, /)", doc = "A memoryview of the object.")
  Object buffer(int flags) {
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
    return make(BytesText.removePrefix(text(), prefix));
  }

  @Method(value = "removesuffix(self, suffix, /)", doc = "The content without the suffix.")
  Object removeSuffix(Object suffix) {
    return make(BytesText.removeSuffix(text(), suffix));
  }

  // ---- splitting and joining

  private PyList list(List<String> parts) {
    PyList made = new PyList();
    parts.forEach(part -> made.add(make(part)));
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

  private PyTuple partition(Object separator, boolean last) {
    String[] parts = BytesText.partition(text(), separator, last);
    return new PyTuple(make(parts[0]), middle(separator, parts[1]), make(parts[2]));
  }

  /** The separator as the middle of a partition; the text of it is empty where it was not found. */
  Object middle(Object separator, String text) {
    return make(text);
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
    return make(BytesText.join(text(), iterable));
  }

  @Method(
      value = "replace(self, old, new, count=-1, /)",
      doc = "The content with occurrences of old replaced by new, at most count of them.")
  Object replace(Object old, Object replacement, Object count) {
    String from = BytesText.of(old);
    String to = BytesText.of(replacement);
    return make(StrSearch.replace(text(), from, to, Convert.toLong(count)));
  }

  // ---- stripping and padding

  @Method(value = "strip(self, bytes=None, /)", doc = "The content stripped at both ends.")
  Object strip(Object chars) {
    return make(BytesText.strip(text(), chars, true, true));
  }

  @Method(value = "lstrip(self, bytes=None, /)", doc = "The content stripped at the start.")
  Object lstrip(Object chars) {
    return make(BytesText.strip(text(), chars, true, false));
  }

  @Method(value = "rstrip(self, bytes=None, /)", doc = "The content stripped at the end.")
  Object rstrip(Object chars) {
    return make(BytesText.strip(text(), chars, false, true));
  }

  @Method(
      value = "center(self, width, fillchar=<unset>, /)",
      doc = "The content centred in the width.")
  Object center(long width, Object fillchar) {
    int fill = fillchar == null ? ' ' : BytesText.fill(fillchar, "center");
    return make(StrSearch.center(text(), width, fill));
  }

  @Method(
      value = "ljust(self, width, fillchar=<unset>, /)",
      doc = "The content to the left of the width.")
  Object ljust(long width, Object fillchar) {
    return make(BytesText.ljust(text(), width, fillchar == null ? PyBytes.SPACE : fillchar));
  }

  @Method(
      value = "rjust(self, width, fillchar=<unset>, /)",
      doc = "The content to the right of the width.")
  Object rjust(long width, Object fillchar) {
    return make(BytesText.rjust(text(), width, fillchar == null ? PyBytes.SPACE : fillchar));
  }

  @Method(
      value = "zfill(self, width, /)",
      doc = "The content with zeros in front, behind its sign.")
  Object zfill(long width) {
    return make(StrSearch.zfill(text(), width));
  }

  @Method(value = "expandtabs(self, /, tabsize=8)", doc = "The content with tabs made spaces.")
  Object expandTabs(int tabSize) {
    return make(StrSearch.expandTabs(text(), tabSize));
  }

  // ---- case and classes, all ASCII

  @Method(value = "lower(self, /)", doc = "The content in lower case.")
  Object lower() {
    return make(BytesText.lower(text()));
  }

  @Method(value = "upper(self, /)", doc = "The content in upper case.")
  Object upper() {
    return make(BytesText.upper(text()));
  }

  @Method(
      value = "title(self, /)",
      doc = "The content with each word's first letter in upper case.")
  Object title() {
    return make(BytesText.title(text()));
  }

  @Method(value = "capitalize(self, /)", doc = "The content with its first letter in upper case.")
  Object capitalize() {
    return make(BytesText.capitalize(text()));
  }

  @Method(value = "swapcase(self, /)", doc = "The content with upper and lower case exchanged.")
  Object swapcase() {
    return make(BytesText.swapcase(text()));
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
    return make(BytesText.translate(text(), table, delete));
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
}
