package org.hoopsnake.modules.sre;

import org.hoopsnake.object.ByteSource;
import org.hoopsnake.object.CodePoints;
import org.hoopsnake.object.Convert;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.Latin1;
import org.hoopsnake.object.PyBytes;
import org.hoopsnake.object.Types;

/**
 * What is searched: a string or bytes, as characters by index. Bytes are taken as Latin-1 text; a
 * string with characters outside the BMP as an array of code points.
 */
final class Subject {
  final Object object;
  final boolean bytes;
  final int length;

  /** The text, where an index is an offset; else null. */
  final String text;

  /** The code points, where there is no text. */
  final int[] wide;

  private final String whole;

  private Subject(Object object, String whole, boolean bytes) {
    this.object = object;
    this.bytes = bytes;
    this.whole = whole;
    if (bytes || CodePoints.isFlat(whole)) {
      text = whole;
      wide = null;
      length = whole.length();
    } else {
      text = null;
      wide = CodePoints.toArray(whole);
      length = wide.length;
    }
  }

  static Subject of(Object object) {
    String text = Convert.strOrNull(object);
    if (text != null) {
      return new Subject(object, text, false);
    }
    byte[] content = ByteSource.orNull(object);
    if (content == null) {
      throw Errors.typeError("expected string or bytes-like object, got '%s'", Types.name(object));
    }
    return new Subject(object, Latin1.text(content), true);
  }

  /** Part of the text. */
  String cut(int from, int to) {
    if (text != null) {
      return text.substring(from, to);
    }
    return from == 0 && to == length ? whole : new String(wide, from, to - from);
  }

  /** Part of the subject as a value of its kind. */
  Object slice(int from, int to) {
    if (from == 0 && to == length && (object instanceof String || isBytes(object))) {
      return object;
    }
    return value(cut(from, to));
  }

  private static boolean isBytes(Object o) {
    return o instanceof PyBytes b && b.type() == PyBytes.TYPE;
  }

  /** A value of the subject's kind. */
  Object value(String part) {
    return bytes ? PyBytes.ofLatin1(part) : (Object) part;
  }
}
