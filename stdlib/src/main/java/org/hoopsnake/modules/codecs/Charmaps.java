package org.hoopsnake.modules.codecs;

import org.hoopsnake.object.ByteSink;
import org.hoopsnake.object.CodePoints;
import org.hoopsnake.object.CodecErrors;
import org.hoopsnake.object.Convert;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.ExceptionTypes;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyBytes;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyUnicodeError;

/** Codecs by table: the 8-bit encodings of Python's {@code encodings} package. */
final class Charmaps {
  private static final String UNDEFINED = "character maps to <undefined>";

  private Charmaps() {}

  /** The encoding table of a decoding table. */
  static PyDict build(String map) {
    PyDict table = new PyDict();
    int[] codes = CodePoints.toArray(map);
    for (int i = 0; i < codes.length; i++) {
      if (codes[i] != 0xFFFE) {
        table.put((long) codes[i], (long) i);
      }
    }
    return table;
  }

  private static Object lookup(Object mapping, long key) {
    if (mapping instanceof PyDict dict && dict.type() == PyDict.TYPE) {
      Object value = dict.get(key);
      return value == null ? PyNone.NONE : value;
    }
    try {
      return Ops.getItem(mapping, key);
    } catch (PyException e) {
      if (e.is(ExceptionTypes.LOOKUP_ERROR)) {
        return PyNone.NONE;
      }
      throw e;
    }
  }

  private static boolean add(ByteSink out, Object mapping, int c) {
    Object to = lookup(mapping, c);
    if (to == PyNone.NONE) {
      return false;
    }
    if (to instanceof PyBytes bytes) {
      out.add(bytes.value);
      return true;
    }
    if (!(Convert.intOrNull(to) instanceof Long value)) {
      throw Errors.typeError(
          "character mapping must return integer, bytes or None, not %s",
          org.hoopsnake.object.Types.name(to));
    }
    if (value < 0 || value > 255) {
      throw Errors.typeError("character mapping must be in range(256)");
    }
    out.add(value.intValue());
    return true;
  }

  static byte[] encode(String s, String errors, Object mapping) {
    ByteSink out = new ByteSink(s.length());
    int i = 0;
    while (i < s.length()) {
      int c = s.codePointAt(i);
      if (add(out, mapping, c)) {
        i += Character.charCount(c);
        continue;
      }
      int end = i;
      int count = 0;
      while (end < s.length() && lookup(mapping, s.codePointAt(end)) == PyNone.NONE) {
        end += Character.charCount(s.codePointAt(end));
        count++;
      }
      int index = CodePoints.toIndex(s, i);
      CodecErrors.Fix fix =
          CodecErrors.encoding("charmap", s, index, index + count, UNDEFINED, errors);
      if (fix.bytes() != null) {
        out.add(fix.bytes());
      } else {
        for (int r : CodePoints.toArray(fix.replacement())) {
          if (!add(out, mapping, r)) {
            throw new PyException(
                PyUnicodeError.encoding("charmap", s, index, index + count, UNDEFINED));
          }
        }
      }
      i = CodePoints.toOffset(s, fix.position());
    }
    return out.toByteArray();
  }

  static String decode(byte[] in, String errors, Object mapping) {
    String table = Convert.strOrNull(mapping);
    int[] codes = table == null ? null : CodePoints.toArray(table);
    StringBuilder out = new StringBuilder(in.length);
    int i = 0;
    while (i < in.length) {
      int b = in[i] & 255;
      if (codes != null) {
        if (b < codes.length && codes[b] != 0xFFFE) {
          out.appendCodePoint(codes[b]);
          i++;
          continue;
        }
      } else {
        Object to = lookup(mapping, b);
        String text = Convert.strOrNull(to);
        if (text != null && !text.equals("\uFFFE")) {
          out.append(text);
          i++;
          continue;
        }
        if (Convert.intOrNull(to) instanceof Long code && code != 0xFFFE) {
          if (code < 0 || code > 0x10FFFF) {
            throw Errors.typeError("character mapping must be in range(0x110000)");
          }
          out.appendCodePoint(code.intValue());
          i++;
          continue;
        }
      }
      CodecErrors.Fix fix = CodecErrors.decoding("charmap", in, i, i + 1, UNDEFINED, errors);
      out.append(fix.replacement());
      i = fix.position();
    }
    return out.toString();
  }
}
