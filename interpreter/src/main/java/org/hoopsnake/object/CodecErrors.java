package org.hoopsnake.object;

/**
 * What happens where a codec meets something it cannot encode or decode: the error handlers
 * (https://docs.python.org/3.14/library/codecs.html#error-handlers), built in and registered.
 */
public final class CodecErrors {
  private CodecErrors() {}

  /**
   * A handler's answer.
   *
   * @param replacement text, or, when encoding, bytes to take as they are
   * @param position where to go on: an index into the input
   */
  public record Fix(String replacement, byte[] bytes, int position) {}

  /** A built-in handler, callable from Python as {@code codecs.lookup_error} gives it. */
  static final class Handler extends PyObject {
    final String name;

    Handler(String name) {
      super(PyNativeFunction.TYPE);
      this.name = name;
    }

    @Override
    public Object call(Object[] args, String[] kw) {
      if (args.length != 1 || kw.length != 0) {
        throw Errors.typeError(
            "%s_errors() takes exactly one argument (%d given)", name, (long) args.length);
      }
      if (!(args[0] instanceof PyBaseException)) {
        throw Errors.typeError("codec must pass exception instance");
      }
      if (!(args[0] instanceof PyUnicodeError error)) {
        if (name.equals("strict")) {
          throw new PyException((PyBaseException) args[0]);
        }
        throw cannotHandle(args[0]);
      }
      Fix fix = handle(name, error);
      Object replacement =
          fix.bytes() != null ? new PyBytes(fix.bytes()) : (Object) fix.replacement();
      return new PyTuple(replacement, (long) fix.position());
    }
  }

  private static PyException cannotHandle(Object error) {
    return Errors.typeError("don't know how to handle %s in error callback", Types.name(error));
  }

  /** Whether the name is that of a built-in handler. */
  static boolean isBuiltin(String errors) {
    return switch (errors) {
      case "strict",
          "ignore",
          "replace",
          "xmlcharrefreplace",
          "backslashreplace",
          "namereplace",
          "surrogateescape",
          "surrogatepass" ->
          true;
      default -> false;
    };
  }

  /** Deals with input that cannot be decoded. */
  public static Fix decoding(
      String encoding, byte[] input, int start, int end, String reason, String errors) {
    switch (errors) {
      case "ignore" -> {
        return new Fix("", null, end);
      }
      case "replace" -> {
        return new Fix("\uFFFD", null, end);
      }
      default -> {
        PyUnicodeError error = PyUnicodeError.decoding(encoding, input, start, end, reason);
        return isBuiltin(errors)
            ? handle(errors, error)
            : registered(errors, error, input.length, true);
      }
    }
  }

  /** Deals with text that cannot be encoded; the positions are code points. */
  public static Fix encoding(
      String encoding, String input, int start, int end, String reason, String errors) {
    PyUnicodeError error = PyUnicodeError.encoding(encoding, input, start, end, reason);
    return isBuiltin(errors)
        ? handle(errors, error)
        : registered(errors, error, CodePoints.length(input), false);
  }

  private static Fix registered(String errors, PyUnicodeError error, int length, boolean decoding) {
    Object handler = CodecRegistry.current().errorHandler(errors);
    Object result = Calls.call1(handler, error);
    Object replacement = null;
    if (result instanceof PyTuple tuple && tuple.items.length == 2) {
      replacement = tuple.items[0];
    }
    boolean text = replacement != null && Convert.strOrNull(replacement) != null;
    boolean bytes = !decoding && replacement instanceof PyBytes;
    if (!text && !bytes) {
      throw Errors.typeError(
          decoding
              ? "decoding error handler must return (str, int) tuple"
              : "encoding error handler must return (str/bytes, int) tuple");
    }
    long at = Convert.toLong(((PyTuple) result).items[1]);
    long position = at < 0 ? at + length : at;
    if (position < 0 || position > length) {
      throw Errors.indexError("position %d from error handler out of bounds", at);
    }
    return bytes
        ? new Fix(null, ((PyBytes) replacement).value, (int) position)
        : new Fix(Convert.strOrNull(replacement), null, (int) position);
  }

  private static Fix handle(String errors, PyUnicodeError error) {
    int start = error.clampedStart();
    int end = error.clampedEnd();
    boolean decoding = error instanceof PyUnicodeDecodeError;
    boolean translating = error instanceof PyUnicodeTranslateError;
    return switch (errors) {
      case "ignore" -> new Fix("", null, end);
      case "replace" ->
          new Fix(
              decoding ? "\uFFFD" : (translating ? "\uFFFD" : "?").repeat(Math.max(0, end - start)),
              null,
              end);
      case "backslashreplace" -> backslash(error, start, end, decoding);
      case "xmlcharrefreplace", "namereplace" -> {
        if (!(error instanceof PyUnicodeEncodeError)) {
          throw cannotHandle(error);
        }
        StringBuilder out = new StringBuilder();
        forEach(
            error,
            start,
            end,
            c -> {
              String name = errors.equals("namereplace") ? Character.getName(c) : null;
              if (!errors.equals("namereplace")) {
                out.append("&#").append(c).append(';');
              } else if (hasPythonName(c)) {
                out.append("\\N{").append(name).append('}');
              } else {
                StrRepr.appendEscape(out, c);
              }
            });
        yield new Fix(out.toString(), null, end);
      }
      case "surrogateescape" ->
          decoding ? escapeBytes(error, start, end) : unescape(error, start, end);
      case "surrogatepass" -> decoding ? passIn(error, start) : passOut(error, start, end);
      default -> throw new PyException(error);
    };
  }

  /** Whether {@code unicodedata} has a name: control characters and the unassigned have none. */
  static boolean hasPythonName(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }

  private static void forEach(
      PyUnicodeError error, int start, int end, java.util.function.IntConsumer action) {
    CodePoints.substring(error.text(), start, Math.max(start, end)).codePoints().forEach(action);
  }

  private static Fix backslash(PyUnicodeError error, int start, int end, boolean decoding) {
    StringBuilder out = new StringBuilder();
    if (decoding) {
      byte[] input = ByteSource.orNull(error.object);
      for (int i = start; i < end; i++) {
        StrRepr.appendEscape(out, input[i] & 255);
      }
    } else {
      forEach(error, start, end, c -> StrRepr.appendEscape(out, c));
    }
    return new Fix(out.toString(), null, end);
  }

  private static Fix escapeBytes(PyUnicodeError error, int start, int end) {
    byte[] input = ByteSource.orNull(error.object);
    StringBuilder out = new StringBuilder();
    int at = start;
    while (at < end && at < start + 4 && (input[at] & 255) >= 0x80) {
      out.append((char) (0xDC00 + (input[at++] & 255)));
    }
    if (at == start) {
      throw new PyException(error);
    }
    return new Fix(out.toString(), null, at);
  }

  private static Fix unescape(PyUnicodeError error, int start, int end) {
    if (!(error instanceof PyUnicodeEncodeError)) {
      throw cannotHandle(error);
    }
    int[] codes = CodePoints.substring(error.text(), start, end).codePoints().toArray();
    byte[] out = new byte[codes.length];
    for (int i = 0; i < codes.length; i++) {
      if (codes[i] < 0xDC80 || codes[i] > 0xDCFF) {
        throw new PyException(error);
      }
      out[i] = (byte) (codes[i] - 0xDC00);
    }
    return new Fix(null, out, end);
  }

  /** The width of a UTF code unit and whether it is little endian, or null for other codecs. */
  private static int[] utf(PyUnicodeError error) {
    String name = Codecs.normalize(Ops.str(error.encoding));
    return switch (name) {
      case "utf_8", "utf8", "cp65001" -> new int[] {8, 0};
      case "utf_16", "utf16", "utf_16_le", "utf_16le", "utf16_le" -> new int[] {16, 1};
      case "utf_16_be", "utf_16be", "utf16_be" -> new int[] {16, 0};
      case "utf_32", "utf32", "utf_32_le", "utf_32le", "utf32_le" -> new int[] {32, 1};
      case "utf_32_be", "utf_32be", "utf32_be" -> new int[] {32, 0};
      default -> throw new PyException(error);
    };
  }

  private static Fix passOut(PyUnicodeError error, int start, int end) {
    if (!(error instanceof PyUnicodeEncodeError)) {
      throw cannotHandle(error);
    }
    int[] utf = utf(error);
    int[] codes = CodePoints.substring(error.text(), start, end).codePoints().toArray();
    ByteSink out = new ByteSink(codes.length * 4);
    for (int c : codes) {
      if (c < 0xD800 || c > 0xDFFF) {
        throw new PyException(error);
      }
      switch (utf[0]) {
        case 8 -> {
          out.add(0xE0 | (c >> 12));
          out.add(0x80 | ((c >> 6) & 0x3F));
          out.add(0x80 | (c & 0x3F));
        }
        case 16 -> out.addUnit(c, 2, utf[1] != 0);
        default -> out.addUnit(c, 4, utf[1] != 0);
      }
    }
    return new Fix(null, out.toByteArray(), end);
  }

  private static Fix passIn(PyUnicodeError error, int start) {
    int[] utf = utf(error);
    byte[] input = ByteSource.orNull(error.object);
    int width = utf[0] == 8 ? 3 : utf[0] / 8;
    int c = 0;
    if (start + width <= input.length) {
      if (utf[0] == 8) {
        int first = input[start] & 255;
        int second = input[start + 1] & 255;
        int third = input[start + 2] & 255;
        if (first >> 4 == 0xE && second >> 6 == 2 && third >> 6 == 2) {
          c = ((first & 15) << 12) | ((second & 0x3F) << 6) | (third & 0x3F);
        }
      } else {
        for (int i = 0; i < width; i++) {
          c = (c << 8) | (input[start + (utf[1] != 0 ? width - 1 - i : i)] & 255);
        }
      }
    }
    if (c < 0xD800 || c > 0xDFFF) {
      throw new PyException(error);
    }
    return new Fix(String.valueOf((char) c), null, start + width);
  }
}
