package org.hoopsnake.object;

import java.util.List;
import java.util.function.IntPredicate;
import org.hoopsnake.ast.CompareOperator;
import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.binding.RichCompare;
import org.hoopsnake.binding.StaticMethod;

/**
 * {@code str}: its values are {@link String}s, those of subclasses {@link PyStrObject}s.
 *
 * <p>Indexes and lengths are in code points ({@link CodePoints}). The work is done beside: {@link
 * StrSearch} (splitting, finding, replacing), {@link StrCase}, {@link StrFormat}, {@link
 * PercentFormat}, {@link StrTranslate}, {@link Codecs}.
 */
@BuiltinType(
    name = "str",
    raw = true,
    doc = "str(object='') -> the object as text\nstr(bytes, encoding, errors) -> the bytes decoded")
public final class PyStr {
  public static final PyType TYPE = PyType.builtin(PyStrBinding.INSTANCE);

  private static final String[] LATIN = new String[256];

  static {
    for (int i = 0; i < LATIN.length; i++) {
      LATIN[i] = String.valueOf((char) i).intern();
    }
  }

  private PyStr() {}

  /** {@code len(s)}. */
  public static int length(String s) {
    return CodePoints.length(s);
  }

  /** The string of one code point; those of Latin-1 are shared. */
  public static String ofCodePoint(int c) {
    return c < 256 ? LATIN[c] : Character.toString(c);
  }

  /** Orders two strings by code point. */
  public static int compare(String a, String b) {
    return CodePoints.compare(a, b);
  }

  @New("str(object=<unset>, encoding=<unset>, errors=<unset>)")
  static Object create(PyType cls, Object object, Object encoding, Object errors) {
    Object text = text(cls, object, encoding, errors);
    if (cls == TYPE) {
      return text;
    }
    return new PyStrObject(cls, Convert.strOrNull(text));
  }

  private static Object text(PyType cls, Object object, Object encoding, Object errors) {
    if (object == null) {
      return "";
    }
    if (encoding == null && errors == null) {
      if (object instanceof String) {
        return object;
      }
      if (object instanceof PyObject p && p.type().heap) {
        Object result = Calls.bound0(p.type().special(Special.STR), object);
        if (Convert.strOrNull(result) == null) {
          throw Errors.typeError("__str__ returned non-string (type %s)", Types.name(result));
        }
        return result;
      }
      return Ops.str(object);
    }
    String codec = encoding == null ? "utf-8" : option(cls, encoding, "encoding");
    String handler =
        errors == null ? "strict" : option(encoding == null ? null : cls, errors, "errors");
    if (Convert.strOrNull(object) != null) {
      throw Errors.typeError("decoding str is not supported");
    }
    byte[] bytes = ByteSource.orNull(object);
    if (bytes == null) {
      throw Errors.typeError(
          "decoding to str: need a bytes-like object, %s found", Types.name(object));
    }
    return Codecs.decode(bytes, codec, handler);
  }

  /**
   * Who calls str itself, and not a subclass, is told of a NoneType, as by CPython's short way,
   * which knows no names.
   */
  private static String option(PyType cls, Object value, String name) {
    String where = "str() argument '" + name + "'";
    if (cls == TYPE && Convert.strOrNull(value) == null) {
      throw Errors.typeError("%s must be str, not %s", where, Types.name(value));
    }
    return Convert.toStr(value, where);
  }

  // ---- the data model

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  static String repr(String self) {
    return StrRepr.repr(self);
  }

  @Method(value = "__str__(self, /)", doc = "Return str(self).")
  static String str(String self) {
    return self;
  }

  @Method(value = "__format__(self, format_spec, /)", doc = "Return the string formatted.")
  static String format(Object self, Object spec) {
    String text = Convert.toStr(spec, "__format__() argument");
    if (text.isEmpty()) {
      return Ops.str(self);
    }
    return FormatSpec.formatString(
        Convert.selfStr(self, "__format__", false), text, Types.name(self));
  }

  @Method(value = "__hash__(self, /)", doc = "Return hash(self).")
  static long hash(String self) {
    return StringHash.current().of(self);
  }

  @Method(value = "__len__(self, /)", doc = "Return len(self).")
  static long len(String self) {
    return CodePoints.length(self);
  }

  @Method(value = "__iter__(self, /)", doc = "Implement iter(self).")
  static Object iter(String self) {
    return new StrIterator(self);
  }

  @Method(value = "__contains__(self, key, /)", doc = "Return bool(key in self).")
  static boolean contains(String self, Object key) {
    String part = Convert.strOrNull(key);
    if (part == null) {
      throw Errors.typeError(
          "'in <string>' requires string as left operand, not %s", Types.name(key));
    }
    return self.contains(part);
  }

  @Method(value = "__getitem__(self, key, /)", doc = "Return self[key].")
  static Object getItem(String self, Object key) {
    if (key instanceof PySlice slice) {
      PySlice.Bounds bounds = slice.bounds(CodePoints.length(self));
      return CodePoints.slice(self, bounds.start(), (int) bounds.step(), bounds.count());
    }
    if (Convert.intOrNull(key) == null && Types.of(key).special(Special.INDEX) == null) {
      throw Errors.typeError("string indices must be integers, not '%s'", Types.name(key));
    }
    long index = Ops.indexAsInt(key, ExceptionTypes.INDEX_ERROR);
    int length = CodePoints.length(self);
    if (index < 0) {
      index += length;
    }
    if (index < 0 || index >= length) {
      throw Errors.indexError("string index out of range");
    }
    int at = (int) index;
    return ofCodePoint(
        length == self.length()
            ? self.charAt(at)
            : self.codePointAt(self.offsetByCodePoints(0, at)));
  }

  @Method(value = "__add__(self, value, /)", doc = "Return self+value.")
  static Object add(String self, Object value) {
    String other = Convert.strOrNull(value);
    if (other == null) {
      throw Errors.typeError("can only concatenate str (not \"%s\") to str", Types.name(value));
    }
    return self.concat(other);
  }

  @Method(value = "__mul__(self, value, /)", doc = "Return self*value.")
  static Object mul(String self, Object value) {
    return repeat(self, value);
  }

  @Method(value = "__rmul__(self, value, /)", doc = "Return value*self.")
  static Object rmul(String self, Object value) {
    return repeat(self, value);
  }

  private static Object repeat(String self, Object value) {
    long times = Sequences.repeatCount(value);
    if (self.isEmpty()) {
      return self;
    }
    if (times > (Integer.MAX_VALUE - 16) / self.length()) {
      throw Errors.of(ExceptionTypes.MEMORY_ERROR, "");
    }
    return self.repeat((int) times);
  }

  @Method(value = "__mod__(self, value, /)", doc = "Return self%value.")
  static Object mod(String self, Object value) {
    return PercentFormat.format(self, value);
  }

  @Method(value = "__rmod__(self, value, /)", doc = "Return value%self.")
  static Object rmod(String self, Object value) {
    String format = Convert.strOrNull(value);
    return format == null ? PyNotImplemented.NOT_IMPLEMENTED : PercentFormat.format(format, self);
  }

  @RichCompare
  static Object compare(String self, CompareOperator op, Object value) {
    String other = Convert.strOrNull(value);
    if (other == null) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    return op.isEquality()
        ? self.equals(other) == (op == CompareOperator.EQ)
        : Comparisons.ordered(op, CodePoints.compare(self, other));
  }

  @Method(value = "__getnewargs__(self, /)", doc = "Helper for pickle.")
  static Object getNewArgs(String self) {
    return new PyTuple(self);
  }

  @Method(value = "__sizeof__(self, /)", doc = "Return the size of the string in memory, in bytes.")
  static long sizeOf(String self) {
    int widest = self.codePoints().max().orElse(0);
    long length = CodePoints.length(self);
    if (widest < 0x80) {
      return 41 + length;
    }
    return widest < 0x100 ? 58 + length : 60 + (length + 1) * (widest < 0x10000 ? 2 : 4) - 2;
  }

  // ---- finding

  private static int[] offsets(String self, Object start, Object end) {
    int length = CodePoints.length(self);
    int from = Bounds.start(start, length);
    int to = Bounds.end(end, length);
    if (length != self.length() && from <= to) {
      from = self.offsetByCodePoints(0, from);
      to = self.offsetByCodePoints(0, to);
    }
    return new int[] {from, to};
  }

  private static long found(String self, int offset) {
    return offset < 0 ? -1 : CodePoints.toIndex(self, offset);
  }

  private static long found(long index) {
    if (index < 0) {
      throw Errors.valueError("substring not found");
    }
    return index;
  }

  @Method(
      value = "find(self, sub, start=None, end=None, /)",
      doc = "The lowest index of sub, or -1.")
  static long find(String self, Object sub, Object start, Object end) {
    String part = Convert.toStr(sub, "find() argument 1");
    int[] range = offsets(self, start, end);
    return found(self, StrSearch.find(self, part, range[0], range[1]));
  }

  @Method(
      value = "rfind(self, sub, start=None, end=None, /)",
      doc = "The highest index of sub, or -1.")
  static long rfind(String self, Object sub, Object start, Object end) {
    String part = Convert.toStr(sub, "rfind() argument 1");
    int[] range = offsets(self, start, end);
    return found(self, StrSearch.rfind(self, part, range[0], range[1]));
  }

  @Method(
      value = "index(self, sub, start=None, end=None, /)",
      doc = "The lowest index of sub; ValueError where it is not found.")
  static long index(String self, Object sub, Object start, Object end) {
    String part = Convert.toStr(sub, "index() argument 1");
    int[] range = offsets(self, start, end);
    return found(found(self, StrSearch.find(self, part, range[0], range[1])));
  }

  @Method(
      value = "rindex(self, sub, start=None, end=None, /)",
      doc = "The highest index of sub; ValueError where it is not found.")
  static long rindex(String self, Object sub, Object start, Object end) {
    String part = Convert.toStr(sub, "rindex() argument 1");
    int[] range = offsets(self, start, end);
    return found(found(self, StrSearch.rfind(self, part, range[0], range[1])));
  }

  @Method(
      value = "count(self, sub, start=None, end=None, /)",
      doc = "How often sub occurs, without overlap.")
  static long count(String self, Object sub, Object start, Object end) {
    String part = Convert.toStr(sub, "count() argument 1");
    int[] range = offsets(self, start, end);
    return StrSearch.count(self, part, range[0], range[1]);
  }

  @Method(
      value = "startswith(self, prefix, start=None, end=None, /)",
      doc = "Whether the string starts with the prefix, or with one of a tuple of prefixes.")
  static boolean startsWith(String self, Object prefix, Object start, Object end) {
    return affix(self, prefix, start, end, "startswith", true);
  }

  @Method(
      value = "endswith(self, suffix, start=None, end=None, /)",
      doc = "Whether the string ends with the suffix, or with one of a tuple of suffixes.")
  static boolean endsWith(String self, Object suffix, Object start, Object end) {
    return affix(self, suffix, start, end, "endswith", false);
  }

  private static boolean affix(
      String self, Object affix, Object start, Object end, String method, boolean front) {
    int[] range = offsets(self, start, end);
    if (affix instanceof PyTuple tuple) {
      for (Object item : tuple.items) {
        String part = Convert.strOrNull(item);
        if (part == null) {
          throw Errors.typeError(
              "tuple for %s must only contain str, not %s", method, Types.name(item));
        }
        if (hasAffix(self, part, range, front)) {
          return true;
        }
      }
      return false;
    }
    String part = Convert.strOrNull(affix);
    if (part == null) {
      throw Errors.typeError(
          "%s first arg must be str or a tuple of str, not %s", method, Types.name(affix));
    }
    return hasAffix(self, part, range, front);
  }

  private static boolean hasAffix(String self, String part, int[] range, boolean front) {
    return range[1] - range[0] >= part.length()
        && self.startsWith(part, front ? range[0] : range[1] - part.length());
  }

  @Method(value = "removeprefix(self, prefix, /)", doc = "The string without the prefix.")
  static String removePrefix(String self, String prefix) {
    return self.startsWith(prefix) ? self.substring(prefix.length()) : self;
  }

  @Method(value = "removesuffix(self, suffix, /)", doc = "The string without the suffix.")
  static String removeSuffix(String self, String suffix) {
    return self.endsWith(suffix) ? self.substring(0, self.length() - suffix.length()) : self;
  }

  // ---- splitting and joining

  private static PyList list(List<String> parts) {
    return new PyList(parts.toArray());
  }

  private static String separator(Object sep) {
    String text = Convert.strOrNull(sep);
    if (text == null) {
      throw Errors.typeError("must be str or None, not %s", Types.name(sep));
    }
    return nonEmpty(text);
  }

  private static String nonEmpty(String separator) {
    if (separator.isEmpty()) {
      throw Errors.valueError("empty separator");
    }
    return separator;
  }

  @Method(
      value = "split(self, /, sep=None, maxsplit=-1)",
      doc = "The words of the string, separated by sep or by white space.")
  static Object split(String self, Object sep, long max) {
    return sep == PyNone.NONE
        ? list(StrSearch.splitSpace(self, max, Characters::isSpace))
        : list(StrSearch.split(self, separator(sep), max));
  }

  @Method(
      value = "rsplit(self, /, sep=None, maxsplit=-1)",
      doc = "The words of the string; a limit counts from the end.")
  static Object rsplit(String self, Object sep, long max) {
    return sep == PyNone.NONE
        ? list(StrSearch.rsplitSpace(self, max, Characters::isSpace))
        : list(StrSearch.rsplit(self, separator(sep), max));
  }

  @Method(value = "splitlines(self, /, keepends=False)", doc = "The lines of the string.")
  static Object splitLines(String self, boolean keepEnds) {
    return list(StrSearch.splitLines(self, keepEnds, Characters::isLineBreak));
  }

  private static String partitioner(Object sep) {
    String text = Convert.strOrNull(sep);
    if (text == null) {
      throw Errors.typeError("must be str, not %s", Types.name(sep));
    }
    return nonEmpty(text);
  }

  @Method(
      value = "partition(self, sep, /)",
      doc = "What is before the separator, the separator, and what is behind.")
  static Object partition(String self, Object sep) {
    String text = partitioner(sep);
    int at = self.indexOf(text);
    return at < 0
        ? new PyTuple(self, "", "")
        : new PyTuple(self.substring(0, at), text, self.substring(at + text.length()));
  }

  @Method(value = "rpartition(self, sep, /)", doc = "As partition, at the last separator.")
  static Object rpartition(String self, Object sep) {
    String text = partitioner(sep);
    int at = self.lastIndexOf(text);
    return at < 0
        ? new PyTuple("", "", self)
        : new PyTuple(self.substring(0, at), text, self.substring(at + text.length()));
  }

  @Method(value = "join(self, iterable, /)", doc = "The strings of the iterable, joined by self.")
  static String join(String self, Object iterable) {
    Object[] items;
    if (iterable instanceof PyList list && list.type() == PyList.TYPE) {
      items = list.toArray();
    } else if (iterable instanceof PyTuple tuple && tuple.type() == PyTuple.TYPE) {
      items = tuple.items;
    } else {
      items = Ops.listed(iterable, "can only join an iterable");
    }
    if (items.length == 1 && items[0] instanceof String only) {
      return only;
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < items.length; i++) {
      String part = items[i] instanceof String s ? s : Convert.strOrNull(items[i]);
      if (part == null) {
        throw Errors.typeError(
            "sequence item %d: expected str instance, %s found", (long) i, Types.name(items[i]));
      }
      if (i > 0) {
        out.append(self);
      }
      out.append(part);
    }
    return out.toString();
  }

  @Method(
      value = "replace(self, old, new, /, count=-1)",
      doc = "The string with occurrences of old replaced by new, at most count of them.")
  static String replace(String self, String old, String replacement, long count) {
    return StrSearch.replace(self, old, replacement, count);
  }

  // ---- stripping and padding

  private static String strip(String self, Object chars, String method, boolean l, boolean r) {
    if (chars == PyNone.NONE) {
      return StrSearch.strip(self, l, r, Characters::isSpace);
    }
    String set = Convert.strOrNull(chars);
    if (set == null) {
      throw Errors.typeError("%s arg must be None or str", method);
    }
    return StrSearch.strip(self, l, r, set);
  }

  @Method(
      value = "strip(self, chars=None, /)",
      doc = "The string without white space, or without the characters given, at both ends.")
  static String strip(String self, Object chars) {
    return strip(self, chars, "strip", true, true);
  }

  @Method(value = "lstrip(self, chars=None, /)", doc = "As strip, at the start.")
  static String lstrip(String self, Object chars) {
    return strip(self, chars, "lstrip", true, false);
  }

  @Method(value = "rstrip(self, chars=None, /)", doc = "As strip, at the end.")
  static String rstrip(String self, Object chars) {
    return strip(self, chars, "rstrip", false, true);
  }

  private static int fill(Object fillchar) {
    String text = Convert.strOrNull(fillchar);
    if (text == null) {
      throw Errors.typeError(
          "The fill character must be a unicode character, not %s", Types.name(fillchar));
    }
    if (CodePoints.length(text) != 1) {
      throw Errors.typeError("The fill character must be exactly one character long");
    }
    return text.codePointAt(0);
  }

  @Method(value = "center(self, width, fillchar=' ', /)", doc = "The string centred in the width.")
  static String center(String self, long width, Object fillchar) {
    return StrSearch.center(self, width, fill(fillchar));
  }

  @Method(
      value = "ljust(self, width, fillchar=' ', /)",
      doc = "The string to the left of the width.")
  static String ljust(String self, long width, Object fillchar) {
    int fill = fill(fillchar);
    long pad = Math.max(0, width - CodePoints.length(self));
    return StrSearch.justify(self, 0, Math.toIntExact(pad), fill);
  }

  @Method(
      value = "rjust(self, width, fillchar=' ', /)",
      doc = "The string to the right of the width.")
  static String rjust(String self, long width, Object fillchar) {
    int fill = fill(fillchar);
    long pad = Math.max(0, width - CodePoints.length(self));
    return StrSearch.justify(self, Math.toIntExact(pad), 0, fill);
  }

  @Method(value = "zfill(self, width, /)", doc = "The string with zeros in front, behind its sign.")
  static String zfill(String self, long width) {
    return StrSearch.zfill(self, width);
  }

  @Method(value = "expandtabs(self, /, tabsize=8)", doc = "The string with tabs made spaces.")
  static String expandTabs(String self, int tabSize) {
    return StrSearch.expandTabs(self, tabSize);
  }

  // ---- case

  @Method(value = "lower(self, /)", doc = "The string in lower case.")
  static String lower(String self) {
    return StrCase.lower(self);
  }

  @Method(value = "upper(self, /)", doc = "The string in upper case.")
  static String upper(String self) {
    return StrCase.upper(self);
  }

  @Method(value = "title(self, /)", doc = "The string with each word's first letter in title case.")
  static String title(String self) {
    return StrCase.title(self);
  }

  @Method(value = "capitalize(self, /)", doc = "The string with its first letter in title case.")
  static String capitalize(String self) {
    return StrCase.capitalize(self);
  }

  @Method(value = "swapcase(self, /)", doc = "The string with upper and lower case exchanged.")
  static String swapcase(String self) {
    return StrCase.swapcase(self);
  }

  @Method(value = "casefold(self, /)", doc = "The string for comparison without regard to case.")
  static String casefold(String self) {
    return StrCase.casefold(self);
  }

  // ---- classes of characters

  private static boolean all(String self, IntPredicate test) {
    if (self.isEmpty()) {
      return false;
    }
    for (int i = 0, c; i < self.length(); i += Character.charCount(c)) {
      c = self.codePointAt(i);
      if (!test.test(c)) {
        return false;
      }
    }
    return true;
  }

  @Method(value = "isalnum(self, /)", doc = "Whether all characters are letters or numbers.")
  static boolean isAlnum(String self) {
    return all(self, Characters::isAlnum);
  }

  @Method(value = "isalpha(self, /)", doc = "Whether all characters are letters.")
  static boolean isAlpha(String self) {
    return all(self, Character::isLetter);
  }

  @Method(value = "isascii(self, /)", doc = "Whether all characters are ASCII.")
  static boolean isAscii(String self) {
    return self.isEmpty() || all(self, c -> c < 0x80);
  }

  @Method(value = "isdecimal(self, /)", doc = "Whether all characters are decimal digits.")
  static boolean isDecimal(String self) {
    return all(self, Characters::isDecimal);
  }

  @Method(value = "isdigit(self, /)", doc = "Whether all characters are digits.")
  static boolean isDigit(String self) {
    return all(self, Characters::isDigit);
  }

  @Method(value = "isnumeric(self, /)", doc = "Whether all characters are numeric.")
  static boolean isNumeric(String self) {
    return all(self, Characters::isNumeric);
  }

  @Method(value = "isspace(self, /)", doc = "Whether all characters are white space.")
  static boolean isSpace(String self) {
    return all(self, Characters::isSpace);
  }

  @Method(value = "isprintable(self, /)", doc = "Whether repr shows all characters as they are.")
  static boolean isPrintable(String self) {
    return self.isEmpty() || all(self, Characters::isPrintable);
  }

  @Method(value = "isidentifier(self, /)", doc = "Whether the string is a Python identifier.")
  public static boolean isIdentifier(String self) {
    return Characters.isIdentifier(self);
  }

  @Method(value = "islower(self, /)", doc = "Whether all letters with case are lower case.")
  static boolean isLower(String self) {
    return StrCase.isLower(self);
  }

  @Method(value = "isupper(self, /)", doc = "Whether all letters with case are upper case.")
  static boolean isUpper(String self) {
    return StrCase.isUpper(self);
  }

  @Method(value = "istitle(self, /)", doc = "Whether the string is in title case.")
  static boolean isTitle(String self) {
    return StrCase.isTitle(self);
  }

  // ---- formatting, translating, encoding

  @Method(value = "format(self, /, *args, **kwargs)", doc = "The string with its fields replaced.")
  static String formatMethod(String self, Object[] args, PyDict kwargs) {
    return StrFormat.format(self, args, kwargs == null ? new PyDict() : kwargs);
  }

  @Method(value = "format_map(self, mapping, /)", doc = "As format, with fields from a mapping.")
  static String formatMap(String self, Object mapping) {
    return StrFormat.format(self, null, mapping);
  }

  @Method(
      value = "translate(self, table, /)",
      doc = "The string with characters replaced by a table.")
  static String translate(String self, Object table) {
    return StrTranslate.translate(self, table);
  }

  @StaticMethod(value = "maketrans(x, y=<unset>, z=<unset>, /)", doc = "A table for str.translate.")
  static Object makeTrans(Object x, Object y, Object z) {
    return StrTranslate.table(x, y, z);
  }

  @Method(
      value = "encode(self, /, encoding='utf-8', errors='strict')",
      doc = "The string as bytes in the encoding.")
  static Object encode(String self, String encoding, String errors) {
    return Codecs.encodeText(self, encoding, errors);
  }
}
