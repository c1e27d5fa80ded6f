package org.hoopsnake.modules.datetime;

import java.nio.charset.StandardCharsets;
import org.hoopsnake.object.Convert;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.PyBytes;
import org.hoopsnake.object.PyNone;

/** The bytes by which dates and times are pickled, which their constructors take as well. */
final class PickledState {
  private PickledState() {}

  /**
   * The bytes that a constructor is given, as bytes or (by pickles of Python 2) as text; null if
   * these are other arguments.
   *
   * @param checked which byte shows that they are a state, by being from {@code min} to {@code max}
   *     in its lower seven bits
   */
  static byte[] of(
      Object[] args, int most, int length, String type, int checked, int min, int max) {
    if (args.length < 1 || args.length > most) {
      return null;
    }
    byte[] state = null;
    String text = Convert.strOrNull(args[0]);
    if (args[0] instanceof PyBytes bytes) {
      state = bytes.value;
    } else if (text != null
        && text.length() == length
        && (text.charAt(checked) & ~0x80) >= min
        && (text.charAt(checked) & ~0x80) <= max) {
      if (text.chars().anyMatch(c -> c > 255)) {
        throw Errors.valueError(
            "Failed to encode latin1 string when unpickling a %s object."
                + " pickle.load(data, encoding='latin1') is assumed.",
            type);
      }
      state = text.getBytes(StandardCharsets.ISO_8859_1);
    }
    if (state == null || state.length != length) {
      return null;
    }
    int sign = state[checked] & 0x7F;
    return sign < min || sign > max ? null : state;
  }

  /** The zone that comes with a state. */
  static Object zone(Object[] args) {
    Object zone = args.length > 1 ? args[1] : PyNone.NONE;
    if (zone != PyNone.NONE && !(zone instanceof PyTzinfo)) {
      throw Errors.typeError("bad tzinfo state arg");
    }
    return zone;
  }

  static int number(byte[] state, int from, int count) {
    int n = 0;
    for (int i = from; i < from + count; i++) {
      n = n << 8 | state[i] & 0xFF;
    }
    return n;
  }

  static byte[] time(int hour, int minute, int second, int microsecond) {
    return new byte[] {
      (byte) hour,
      (byte) minute,
      (byte) second,
      (byte) (microsecond >> 16),
      (byte) (microsecond >> 8),
      (byte) microsecond
    };
  }
}
