package org.hoopsnake.object;

import java.math.BigInteger;

/**
 * The {@code %} operator of {@code str} and of bytes.
 *
 * <p>Bytes are formatted as Latin-1 text, so that one scanner serves both; what a conversion may
 * take and what the messages say differs by {@link #bytes}.
 */
final class PercentFormat {
  private final String format;
  private final boolean bytes;
  private final Object args;

  /** What conversions take that name no key: the argument, or the value of the last key. */
  private Object single;

  private final Object[] items;
  private final boolean mappable;
  private int nextItem;
  private boolean mappingUsed;
  private int at;

  // The conversion being read.
  private boolean left;
  private boolean plus;
  private boolean blank;
  private boolean alternate;
  private boolean zero;
  private int width;
  private int precision;

  private PercentFormat(String format, Object args, boolean bytes) {
    this.format = format;
    this.args = args;
    this.single = args;
    this.bytes = bytes;
    this.items = args instanceof PyTuple tuple ? tuple.items : null;
    this.mappable = items == null && isMapping(args);
  }

  /** {@code format % args} for str. */
  static String format(String format, Object args) {
    return new PercentFormat(format, args, false).run();
  }

  /** {@code format % args} for bytes, both as Latin-1 text. */
  static String formatBytes(String format, Object args) {
    return new PercentFormat(format, args, true).run();
  }

  private boolean isMapping(Object o) {
    if (Convert.strOrNull(o) != null) {
      return false;
    }
    if (bytes && (o instanceof PyBytes || o instanceof PyByteArray)) {
      return false;
    }
    return Types.of(o).special(Special.GETITEM) != null;
  }

  private String run() {
    StringBuilder out = new StringBuilder(format.length() + 16);
    int n = format.length();
    while (at < n) {
      int percent = format.indexOf('%', at);
      if (percent < 0) {
        out.append(format, at, n);
        break;
      }
      out.append(format, at, percent);
      at = percent + 1;
      conversion(out);
    }
    boolean left = items != null ? nextItem < items.length : nextItem == 0 && !mappable;
    if (left && !mappingUsed) {
      throw Errors.typeError(
          "not all arguments converted during %s formatting", bytes ? "bytes" : "string");
    }
    return out.toString();
  }

  private Object next() {
    if (items != null) {
      if (nextItem < items.length) {
        return items[nextItem++];
      }
    } else if (nextItem == 0) {
      nextItem = 1;
      return single;
    }
    throw Errors.typeError("not enough arguments for format string");
  }

  private char peek() {
    if (at >= format.length()) {
      throw Errors.valueError("incomplete format");
    }
    return format.charAt(at);
  }

  private void conversion(StringBuilder out) {
    left = plus = blank = alternate = zero = false;
    width = -1;
    precision = -1;
    if (peek() == '%') {
      at++;
      out.append('%');
      return;
    }
    if (peek() == '(') {
      key();
    }
    flags();
    width = size("width too big");
    if (width < 0 && width != -1) {
      left = true;
      width = -width;
    }
    if (peek() == '.') {
      at++;
      int given = size("precision too big");
      precision = Math.max(given, 0);
    }
    if (peek() == 'h' || peek() == 'l' || peek() == 'L') {
      at++;
      peek();
    }
    convert(out);
  }

  private void key() {
    int depth = 1;
    int start = ++at;
    while (depth > 0) {
      if (at >= format.length()) {
        if (!mappable) {
          break;
        }
        throw Errors.valueError("incomplete format key");
      }
      char c = format.charAt(at++);
      if (c == '(') {
        depth++;
      } else if (c == ')') {
        depth--;
      }
    }
    if (!mappable) {
      throw Errors.typeError("format requires a mapping");
    }
    String key = format.substring(start, at - 1);
    mappingUsed = true;
    single = Ops.getItem(args, bytes ? PyBytes.ofLatin1(key) : key);
    nextItem = 0;
  }

  private void flags() {
    while (true) {
      switch (peek()) {
        case '-' -> left = true;
        case '+' -> plus = true;
        case ' ' -> blank = true;
        case '#' -> alternate = true;
        case '0' -> zero = true;
        default -> {
          return;
        }
      }
      at++;
    }
  }

  /** Reads digits or a star; -1 where there is neither. */
  private int size(String tooBig) {
    if (peek() == '*') {
      at++;
      Object value = next();
      if (Convert.intOrNull(value) == null) {
        throw Errors.typeError("* wants int");
      }
      int size = Convert.toInt(value);
      if (size == -1) {
        // Minus one is a width of one to the left, and -1 stands for "none" here.
        left = true;
        return 1;
      }
      peek();
      return size;
    }
    int size = -1;
    while (peek() >= '0' && peek() <= '9') {
      long value = (size < 0 ? 0L : size) * 10 + (peek() - '0');
      if (value > Integer.MAX_VALUE) {
        throw Errors.valueError(tooBig);
      }
      size = (int) value;
      at++;
    }
    return size;
  }

  private void convert(StringBuilder out) {
    int start = at;
    int type = format.codePointAt(at);
    at += Character.charCount(type);
    switch (type) {
      case '%' -> {
        next();
        throw unsupported(type, start);
      }
      case 's', 'r', 'a', 'b' -> {
        if (type == 'b' && !bytes) {
          next();
          throw unsupported(type, start);
        }
        pad(out, cut(text(next(), (char) type)));
      }
      case 'c' -> pad(out, character(next()));
      case 'd', 'i', 'u' -> number(out, decimal(next(), (char) type), "");
      case 'o' -> number(out, integer(next(), 'o', 8), alternate ? "0o" : "");
      case 'x' -> number(out, integer(next(), 'x', 16), alternate ? "0x" : "");
      case 'X' ->
          number(
              out,
              integer(next(), 'X', 16).toUpperCase(java.util.Locale.ROOT),
              alternate ? "0X" : "");
      case 'e', 'E', 'f', 'F', 'g', 'G' -> real(out, next(), (char) type);
      default -> {
        next();
        throw unsupported(type, start);
      }
    }
  }

  private PyException unsupported(int type, int start) {
    return Errors.valueError(
        "unsupported format character '%s' (0x%s) at index %d",
        type > 31 && type < 127 ? CodePoints.of(type) : "?",
        Integer.toHexString(type),
        (long) CodePoints.toIndex(format, start));
  }

  private String text(Object value, char type) {
    if (type == 'r' || type == 'a') {
      String repr = Ops.repr(value);
      return type == 'a' || bytes ? StrRepr.escapeNonAscii(repr) : repr;
    }
    return bytes ? bytesText(value) : Ops.str(value);
  }

  private static String bytesText(Object value) {
    byte[] content = ByteSource.orNull(value);
    if (content == null) {
      Object method = Types.of(value).special(Special.BYTES);
      if (method == null) {
        throw Errors.typeError(
            "%%b requires a bytes-like object, or an object that implements __bytes__, not '%s'",
            Types.name(value));
      }
      Object result = Calls.bound0(method, value);
      if (!(result instanceof PyBytes made)) {
        throw Errors.typeError("__bytes__ returned non-bytes (type %s)", Types.name(result));
      }
      content = made.value;
    }
    return Latin1.text(content);
  }

  private String cut(String text) {
    if (precision >= 0 && precision < CodePoints.length(text)) {
      return text.substring(0, CodePoints.toOffset(text, precision));
    }
    return text;
  }

  private String character(Object value) {
    if (bytes) {
      byte[] content =
          value instanceof PyBytes b
              ? b.value
              : value instanceof PyByteArray a ? a.toByteArray() : null;
      if (content != null) {
        if (content.length == 1) {
          return Latin1.text(content);
        }
        throw Errors.typeError(
            "%%c requires an integer in range(256) or a single byte, not a %s object of length %d",
            Types.name(value), (long) content.length);
      }
      Object code = indexOrNull(value);
      if (code == null) {
        throw Errors.typeError(
            "%%c requires an integer in range(256) or a single byte, not %s",
            Types.of(value).nameWithModule());
      }
      if (code instanceof Long c && c >= 0 && c < 256) {
        return String.valueOf((char) c.intValue());
      }
      throw Errors.overflowError("%c arg not in range(256)");
    }
    String text = Convert.strOrNull(value);
    if (text != null) {
      int length = CodePoints.length(text);
      if (length == 1) {
        return text;
      }
      throw Errors.typeError(
          "%%c requires an int or a unicode character, not a string of length %d", (long) length);
    }
    Object code = indexOrNull(value);
    if (code == null) {
      throw Errors.typeError(
          "%%c requires an int or a unicode character, not %s", Types.of(value).nameWithModule());
    }
    if (code instanceof Long c && c >= 0 && c < 0x110000) {
      return CodePoints.of(c.intValue());
    }
    throw Errors.overflowError("%c arg not in range(0x110000)");
  }

  private static Object indexOrNull(Object value) {
    Object raw = Convert.intOrNull(value);
    if (raw != null) {
      return raw;
    }
    try {
      return Types.of(value).special(Special.INDEX) == null ? null : Ops.index(value);
    } catch (PyException e) {
      return nullIfTypeError(e);
    }
  }

  /** What an operand says about its type is not told: the conversion has words of its own. */
  private static Object nullIfTypeError(PyException e) {
    if (e.is(ExceptionTypes.TYPE_ERROR)) {
      return null;
    }
    throw e;
  }

  private static String decimal(Object value, char type) {
    Object whole = Convert.intOrNull(value);
    if (whole == null) {
      try {
        whole = isNumber(value) ? PyInt.fromNumberOrText(value) : null;
      } catch (PyException e) {
        whole = nullIfTypeError(e);
      }
      if (whole == null) {
        throw Errors.typeError(
            "%%%s format: a real number is required, not %s",
            String.valueOf(type), Types.name(value));
      }
    }
    return Ops.str(whole);
  }

  private static boolean isNumber(Object value) {
    PyType type = Types.of(value);
    return type.special(Special.INT) != null
        || type.special(Special.INDEX) != null
        || type.special(Special.FLOAT) != null;
  }

  private static String integer(Object value, char type, int radix) {
    Object whole = indexOrNull(value);
    if (whole == null) {
      throw Errors.typeError(
          "%%%s format: an integer is required, not %s", String.valueOf(type), Types.name(value));
    }
    return whole instanceof BigInteger b ? b.toString(radix) : Long.toString((Long) whole, radix);
  }

  private void number(StringBuilder out, String digits, String prefix) {
    boolean negative = digits.startsWith("-");
    String body = negative ? digits.substring(1) : digits;
    if (precision > body.length()) {
      body = "0".repeat(precision - body.length()) + body;
    }
    String sign = (negative ? "-" : plus ? "+" : blank ? " " : "") + prefix;
    padNumber(out, sign, body);
  }

  private void padNumber(StringBuilder out, String sign, String body) {
    int missing = width - sign.length() - body.length();
    if (missing <= 0) {
      out.append(sign).append(body);
    } else if (left) {
      out.append(sign).append(body);
      CodePoints.repeat(out, ' ', missing);
    } else if (zero) {
      out.append(sign);
      CodePoints.repeat(out, '0', missing);
      out.append(body);
    } else {
      CodePoints.repeat(out, ' ', missing);
      out.append(sign).append(body);
    }
  }

  private void real(StringBuilder out, Object value, char type) {
    if (bytes && !isReal(value)) {
      throw Errors.typeError("float argument required, not %s", Types.name(value));
    }
    double d = Convert.toDouble(value);
    String text = NumberFormat.real(d, alternate, precision < 0 ? 6 : precision, type);
    boolean negative = text.startsWith("-");
    String sign = negative ? "-" : plus ? "+" : blank ? " " : "";
    padNumber(out, sign, negative ? text.substring(1) : text);
  }

  private static boolean isReal(Object value) {
    PyType type = Types.of(value);
    return type.special(Special.FLOAT) != null || type.special(Special.INDEX) != null;
  }

  private void pad(StringBuilder out, String text) {
    int missing = width < 0 ? 0 : width - CodePoints.length(text);
    if (!left) {
      CodePoints.repeat(out, ' ', missing);
    }
    out.append(text);
    if (left) {
      CodePoints.repeat(out, ' ', missing);
    }
  }
}
