package org.hoopsnake.object;

import java.util.List;
import java.util.function.IntPredicate;

/**
 * What {@code bytes} and {@code bytearray} share: their methods, on their content as Latin-1 text.
 * Each type wraps the results in its own values.
 */
final class BytesText {
  /** The docstring of the three methods hex(). */
  static final String HEX_DOC =
      """
      The hexadecimal digits of the content.

      sep is a character, or a byte, to stand between groups of bytes; bytes_per_sep says how many
      bytes make a group, counted from the right, and from the left where it is negative.

      >>> content = b'hoops'
      >>> content.hex()
      '686f6f7073'
      >>> content.hex('-')
      '68-6f-6f-70-73'
      >>> content.hex('-', 2)
      '68-6f6f-7073'
      >>> content.hex('-', -2)
      '686f-6f70-73'\
      """;

  private BytesText() {}

  /** Any bytes-like object as text. */
  static String of(Object o) {
    return Latin1.text(ByteSource.of(o));
  }

  /** A byte (an int in range) or a bytes-like object as text. */
  static String part(Object o) {
    byte[] bytes = ByteSource.orNull(o);
    if (bytes != null) {
      return Latin1.text(bytes);
    }
    if (Convert.intOrNull(o) == null && Types.of(o).special(Special.INDEX) == null) {
      throw Errors.typeError(
          "argument should be integer or bytes-like object, not '%s'", Types.name(o));
    }
    return String.valueOf((char) oneByte(o));
  }

  /** An integer in range(256). */
  static int oneByte(Object o) {
    if (Ops.index(o) instanceof Long b && b >= 0 && b < 256) {
      return b.intValue();
    }
    throw Errors.valueError("byte must be in range(0, 256)");
  }

  static boolean contains(String self, Object key) {
    byte[] bytes = ByteSource.orNull(key);
    if (bytes != null) {
      return self.contains(Latin1.text(bytes));
    }
    if (Convert.intOrNull(key) == null && Types.of(key).special(Special.INDEX) == null) {
      throw Errors.typeError("a bytes-like object is required, not '%s'", Types.name(key));
    }
    return self.indexOf(oneByte(key)) >= 0;
  }

  static String add(String self, Object value, String type) {
    byte[] bytes = ByteSource.orNull(value);
    if (bytes == null) {
      throw Errors.typeError("can't concat %s to %s", Types.name(value), type);
    }
    return self.concat(Latin1.text(bytes));
  }

  static String repeat(String self, Object value) {
    long times = Sequences.repeatCount(value);
    if (self.isEmpty()) {
      return self;
    }
    if (times > (Integer.MAX_VALUE - 16) / self.length()) {
      throw Errors.of(ExceptionTypes.MEMORY_ERROR, "");
    }
    return self.repeat((int) times);
  }

  static long find(String self, Object sub, Object start, Object end) {
    int from = Bounds.start(start, self.length());
    int to = Bounds.end(end, self.length());
    return StrSearch.find(self, part(sub), from, to);
  }

  static long rfind(String self, Object sub, Object start, Object end) {
    int from = Bounds.start(start, self.length());
    int to = Bounds.end(end, self.length());
    return StrSearch.rfind(self, part(sub), from, to);
  }

  static long found(long index) {
    if (index < 0) {
      throw Errors.valueError("subsection not found");
    }
    return index;
  }

  static long count(String self, Object sub, Object start, Object end) {
    int from = Bounds.start(start, self.length());
    int to = Bounds.end(end, self.length());
    return StrSearch.count(self, part(sub), from, to);
  }

  static boolean affix(
      String self, Object affix, Object start, Object end, String method, boolean front) {
    int from = Bounds.start(start, self.length());
    int to = Bounds.end(end, self.length());
    if (affix instanceof PyTuple tuple) {
      for (Object item : tuple.items) {
        if (hasAffix(self, of(item), from, to, front)) {
          return true;
        }
      }
      return false;
    }
    byte[] bytes = ByteSource.orNull(affix);
    if (bytes == null) {
      throw Errors.typeError(
          "%s first arg must be bytes or a tuple of bytes, not %s", method, Types.name(affix));
    }
    return hasAffix(self, Latin1.text(bytes), from, to, front);
  }

  private static boolean hasAffix(String self, String part, int from, int to, boolean front) {
    return to - from >= part.length() && self.startsWith(part, front ? from : to - part.length());
  }

  static String removePrefix(String self, Object prefix) {
    String text = of(prefix);
    return self.startsWith(text) ? self.substring(text.length()) : self;
  }

  static String removeSuffix(String self, Object suffix) {
    String text = of(suffix);
    return self.endsWith(text) ? self.substring(0, self.length() - text.length()) : self;
  }

  private static String separator(Object sep) {
    String text = of(sep);
    if (text.isEmpty()) {
      throw Errors.valueError("empty separator");
    }
    return text;
  }

  static List<String> split(String self, Object sep, long max) {
    return sep == PyNone.NONE
        ? StrSearch.splitSpace(self, max, Characters::isAsciiSpace)
        : StrSearch.split(self, separator(sep), max);
  }

  static List<String> rsplit(String self, Object sep, long max) {
    return sep == PyNone.NONE
        ? StrSearch.rsplitSpace(self, max, Characters::isAsciiSpace)
        : StrSearch.rsplit(self, separator(sep), max);
  }

  static List<String> splitLines(String self, boolean keepEnds) {
    return StrSearch.splitLines(self, keepEnds, c -> c == '\n' || c == '\r');
  }

  static String[] partition(String self, Object sep, boolean last) {
    String text = separator(sep);
    int at = last ? self.lastIndexOf(text) : self.indexOf(text);
    if (at < 0) {
      return last ? new String[] {"", "", self} : new String[] {self, "", ""};
    }
    return new String[] {self.substring(0, at), text, self.substring(at + text.length())};
  }

  static String join(String self, Object iterable) {
    Object[] items = Ops.listed(iterable, "can only join an iterable");
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < items.length; i++) {
      byte[] bytes = ByteSource.orNull(items[i]);
      if (bytes == null) {
        throw Errors.typeError(
            "sequence item %d: expected a bytes-like object, %s found",
            (long) i, Types.name(items[i]));
      }
      if (i > 0) {
        out.append(self);
      }
      out.append(Latin1.text(bytes));
    }
    return out.toString();
  }

  static String strip(String self, Object chars, boolean left, boolean right) {
    return chars == PyNone.NONE
        ? StrSearch.strip(self, left, right, Characters::isAsciiSpace)
        : StrSearch.strip(self, left, right, of(chars));
  }

  static int fill(Object fillchar, String method) {
    byte[] bytes =
        fillchar instanceof PyBytes || fillchar instanceof PyByteArray
            ? ByteSource.of(fillchar)
            : null;
    if (bytes == null) {
      throw Convert.badArgument(fillchar, method + "() argument 2", "a byte string of length 1");
    }
    if (bytes.length != 1) {
      throw Errors.typeError(
          "%s(): argument 2 must be a byte string of length 1, not a %s object of length %d",
          method, Types.name(fillchar), (long) bytes.length);
    }
    return bytes[0] & 255;
  }

  static String ljust(String self, long width, Object fillchar) {
    int pad = Math.toIntExact(Math.max(0, width - self.length()));
    return StrSearch.justify(self, 0, pad, fill(fillchar, "ljust"));
  }

  static String rjust(String self, long width, Object fillchar) {
    int pad = Math.toIntExact(Math.max(0, width - self.length()));
    return StrSearch.justify(self, pad, 0, fill(fillchar, "rjust"));
  }

  static boolean all(String self, IntPredicate test) {
    return !self.isEmpty() && self.chars().allMatch(test);
  }

  static boolean isUpper(int c) {
    return c >= 'A' && c <= 'Z';
  }

  static boolean isLower(int c) {
    return c >= 'a' && c <= 'z';
  }

  static boolean isAlpha(int c) {
    return isUpper(c) || isLower(c);
  }

  static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  static boolean isAlnum(int c) {
    return isAlpha(c) || isDigit(c);
  }

  static boolean onlyCase(String self, IntPredicate wanted, IntPredicate unwanted) {
    return self.chars().noneMatch(unwanted) && self.chars().anyMatch(wanted);
  }

  static boolean isTitle(String self) {
    boolean cased = false;
    boolean inWord = false;
    for (int i = 0; i < self.length(); i++) {
      char c = self.charAt(i);
      if (isUpper(c) && inWord || isLower(c) && !inWord) {
        return false;
      }
      inWord = isAlpha(c);
      cased |= inWord;
    }
    return cased;
  }

  private static char toUpper(char c) {
    return isLower(c) ? (char) (c - 32) : c;
  }

  private static char toLower(char c) {
    return isUpper(c) ? (char) (c + 32) : c;
  }

  static String lower(String self) {
    char[] chars = self.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      chars[i] = toLower(chars[i]);
    }
    return new String(chars);
  }

  static String upper(String self) {
    char[] chars = self.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      chars[i] = toUpper(chars[i]);
    }
    return new String(chars);
  }

  static String title(String self) {
    char[] chars = self.toCharArray();
    boolean inWord = false;
    for (int i = 0; i < chars.length; i++) {
      chars[i] = inWord ? toLower(chars[i]) : toUpper(chars[i]);
      inWord = isAlpha(chars[i]);
    }
    return new String(chars);
  }

  static String capitalize(String self) {
    return self.isEmpty() ? self : upper(self.substring(0, 1)) + lower(self.substring(1));
  }

  static String swapcase(String self) {
    char[] chars = self.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      chars[i] = isUpper(chars[i]) ? toLower(chars[i]) : toUpper(chars[i]);
    }
    return new String(chars);
  }

  static String translate(String self, Object table, Object delete) {
    String map = table == PyNone.NONE ? null : of(table);
    if (map != null && map.length() != 256) {
      throw Errors.valueError("translation table must be 256 characters long");
    }
    String deleted = delete == null ? "" : of(delete);
    StringBuilder out = new StringBuilder(self.length());
    for (int i = 0; i < self.length(); i++) {
      char c = self.charAt(i);
      if (deleted.indexOf(c) < 0) {
        out.append(map == null ? c : map.charAt(c));
      }
    }
    return out.toString();
  }

  static Object makeTrans(Object from, Object to) {
    byte[] keys = ByteSource.of(from);
    byte[] values = ByteSource.of(to);
    if (keys.length != values.length) {
      throw Errors.valueError("maketrans arguments must have same length");
    }
    byte[] table = new byte[256];
    for (int i = 0; i < 256; i++) {
      table[i] = (byte) i;
    }
    for (int i = 0; i < keys.length; i++) {
      table[keys[i] & 255] = values[i];
    }
    return new PyBytes(table);
  }

  /**
   * The hexadecimal digits, with a separator every some bytes, counted from the right if positive.
   */
  static String hex(byte[] bytes, Object sep, long group) {
    String separator = null;
    if (sep != null) {
      if (Ops.len(sep) != 1) {
        throw Errors.valueError("sep must be length 1.");
      }
      byte[] raw = ByteSource.orNull(sep);
      separator = raw != null ? Latin1.text(raw) : Convert.strOrNull(sep);
      if (separator == null) {
        throw Errors.typeError("sep must be str or bytes.");
      }
      if (separator.charAt(0) >= 0x80) {
        throw Errors.valueError("sep must be ASCII.");
      }
    }
    long every = Math.abs(group);
    StringBuilder out = new StringBuilder(bytes.length * 2);
    for (int i = 0; i < bytes.length; i++) {
      if (i > 0 && separator != null && every > 0) {
        long place = group > 0 ? bytes.length - i : i;
        if (place % every == 0) {
          out.append(separator);
        }
      }
      out.append(Character.forDigit((bytes[i] >> 4) & 15, 16));
      out.append(Character.forDigit(bytes[i] & 15, 16));
    }
    return out.toString();
  }

  static byte[] fromHex(Object source) {
    String text = Convert.strOrNull(source);
    // What is not ASCII is found first, wherever it stands.
    for (int i = 0; text != null && i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        digit(text, i);
      }
    }
    if (text == null) {
      byte[] bytes = ByteSource.orNull(source);
      if (bytes == null) {
        throw Errors.typeError(
            "fromhex() argument must be str or bytes-like, not %s", Types.name(source));
      }
      text = Latin1.text(bytes);
    }
    ByteSink out = new ByteSink(text.length() / 2);
    int i = 0;
    while (i < text.length()) {
      if (Characters.isAsciiSpace(text.charAt(i))) {
        i++;
        continue;
      }
      int high = digit(text, i);
      if (i + 1 >= text.length()) {
        throw Errors.valueError("fromhex() arg must contain an even number of hexadecimal digits");
      }
      out.add(high << 4 | digit(text, i + 1));
      i += 2;
    }
    return out.toByteArray();
  }

  private static int digit(String text, int i) {
    char c = text.charAt(i);
    int value = c < 0x80 ? Character.digit(c, 16) : -1;
    if (value < 0) {
      throw Errors.valueError(
          "non-hexadecimal number found in fromhex() arg at position %d",
          (long) CodePoints.toIndex(text, i));
    }
    return value;
  }

  /** Refuses an encoding and a way to treat errors that are no strings. */
  static void checkNames(String type, Object encoding, Object errors) {
    if (encoding != null) {
      Convert.toStr(encoding, type + "() argument 'encoding'");
    }
    if (errors != null) {
      Convert.toStr(errors, type + "() argument 'errors'");
    }
  }

  /** The bytes that the constructors of both types make of their arguments. */
  static byte[] construct(String type, Object source, Object encoding, Object errors) {
    String codec =
        encoding == null ? null : Convert.toStr(encoding, type + "() argument 'encoding'");
    String handler = errors == null ? null : Convert.toStr(errors, type + "() argument 'errors'");
    String text = source == null ? null : Convert.strOrNull(source);
    if (text != null) {
      if (codec == null) {
        if (source instanceof PyStrObject && hasBytesMethod(type, source)) {
          return bytesMethod(source);
        }
        throw Errors.typeError("string argument without an encoding");
      }
      return Codecs.encode(text, codec, handler == null ? "strict" : handler);
    }
    if (codec != null || handler != null) {
      throw Errors.typeError(
          codec != null
              ? "encoding without a string argument"
              : "errors without a string argument");
    }
    if (source == null) {
      return new byte[0];
    }
    if (!(source instanceof PyBytes b && !b.type().heap) && hasBytesMethod(type, source)) {
      return bytesMethod(source);
    }
    if (isIndex(source)) {
      int size = sizeOrMinusOne(source);
      if (size >= 0) {
        return new byte[size];
      }
    }
    byte[] buffer = ByteSource.orNull(source);
    if (buffer != null) {
      return buffer;
    }
    Object items = iterator(source, "cannot convert '%s' object to " + type);
    if (type.equals("bytes")) {
      Ops.lengthHint(source, 0);
    }
    return fromIterable(
        items, (type.equals("bytes") ? "bytes" : "byte") + " must be in range(0, 256)");
  }

  /** The iterator of what is to be bytes; its TypeErrors are told in these words. */
  static Object iterator(Object source, String refusal) {
    return Ops.iter(source, refusal.formatted(Types.name(source)));
  }

  private static boolean hasBytesMethod(String type, Object source) {
    return type.equals("bytes") && Types.of(source).special(Special.BYTES) != null;
  }

  /** How many bytes {@code __index__} asks for; -1 where it fails with a TypeError. */
  private static int sizeOrMinusOne(Object source) {
    int size;
    try {
      size = Ops.indexAsInt(source, ExceptionTypes.OVERFLOW_ERROR);
    } catch (PyException e) {
      if (e.is(ExceptionTypes.TYPE_ERROR)) {
        return -1;
      }
      throw e;
    }
    if (size < 0) {
      throw Errors.valueError("negative count");
    }
    return size;
  }

  /** What {@code __bytes__} gives, as it is; null for bytes, and for what has no such method. */
  static PyBytes bytesMethodOrNull(Object source) {
    boolean plain = source instanceof PyBytes b && !b.type().heap;
    return !plain && hasBytesMethod("bytes", source) ? callBytes(source) : null;
  }

  private static byte[] bytesMethod(Object source) {
    return callBytes(source).value;
  }

  private static PyBytes callBytes(Object source) {
    Object result = Calls.bound0(Types.of(source).special(Special.BYTES), source);
    if (!(result instanceof PyBytes made)) {
      throw Errors.typeError("__bytes__ returned non-bytes (type %s)", Types.name(result));
    }
    return made;
  }

  /** The integers of an iterable as bytes. */
  static byte[] fromIterable(Object source, String outOfRange) {
    ByteSink out = new ByteSink(16);
    Ops.forEach(
        source,
        item -> {
          if (!(Ops.index(item) instanceof Long b) || b < 0 || b > 255) {
            throw Errors.valueError(outOfRange);
          }
          out.add(b.intValue());
        });
    return out.toByteArray();
  }

  static boolean isIndex(Object o) {
    return Convert.intOrNull(o) != null || Types.of(o).special(Special.INDEX) != null;
  }
}
