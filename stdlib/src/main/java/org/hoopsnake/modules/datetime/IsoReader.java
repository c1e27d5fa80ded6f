package org.hoopsnake.modules.datetime;

import java.time.LocalDate;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.StrRepr;

/** Reads dates and times in ISO 8601, as {@code fromisoformat()} does. */
final class IsoReader {
  /** Thrown where the text has no such form; the caller says which text that was. */
  private static final class Malformed extends Exception {
    private static final long serialVersionUID = 1;

    Malformed() {
      super(null, null, false, false);
    }
  }

  private static final int[] SCALE = {1, 100_000, 10_000, 1_000, 100, 10, 1};

  private final String text;
  int year = 1;
  int month = 1;
  int day = 1;
  int hour;
  int minute;
  int second;
  int microsecond;
  Object zone = PyNone.NONE;

  private IsoReader(String text) {
    this.text = text;
  }

  private PyException invalid() {
    return Errors.valueError("Invalid isoformat string: %s", StrRepr.repr(text));
  }

  static IsoReader date(String text) {
    IsoReader reader = new IsoReader(text);
    if (text.length() != 7 && text.length() != 8 && text.length() != 10) {
      throw reader.invalid();
    }
    try {
      reader.readDate(text);
    } catch (Malformed e) {
      throw reader.invalid();
    }
    return reader;
  }

  static IsoReader time(String text) {
    IsoReader reader = new IsoReader(text);
    try {
      reader.readTime(text.startsWith("T") ? text.substring(1) : text);
    } catch (Malformed e) {
      throw reader.invalid();
    }
    if (reader.hour == 24) {
      reader.checkMidnight();
      reader.hour = 0;
    }
    return reader;
  }

  static IsoReader dateTime(String text) {
    IsoReader reader = new IsoReader(text);
    try {
      if (text.length() < 7) {
        throw new Malformed();
      }
      int separator = separator(text);
      reader.readDate(text.substring(0, Math.min(separator, text.length())));
      if (separator < text.length()) {
        int width = Character.charCount(text.codePointAt(separator));
        reader.readTime(text.substring(Math.min(separator + width, text.length())));
      }
    } catch (Malformed e) {
      throw reader.invalid();
    }
    if (reader.hour == 24) {
      Gregorian.checkDate(reader.year, reader.month, reader.day);
      reader.checkMidnight();
      LocalDate next = LocalDate.of(reader.year, reader.month, reader.day).plusDays(1);
      reader.hour = 0;
      reader.year = next.getYear();
      reader.month = next.getMonthValue();
      reader.day = next.getDayOfMonth();
    }
    return reader;
  }

  private void checkMidnight() {
    if (minute != 0 || second != 0 || microsecond != 0) {
      throw Errors.valueError("minute, second, and microsecond must be 0 when hour is 24");
    }
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Where the date ends. */
  private static int separator(String text) throws Malformed {
    int length = text.length();
    if (length == 7) {
      return 7;
    }
    if (text.charAt(4) == '-') {
      if (text.charAt(5) != 'W') {
        return 10;
      }
      if (length > 8 && text.charAt(8) == '-') {
        if (length == 9) {
          throw new Malformed();
        }
        // A digit behind the day of the week: it was an hour behind a hyphen.
        return length > 10 && isDigit(text.charAt(10)) ? 8 : 10;
      }
      return 8;
    }
    if (text.charAt(4) != 'W') {
      return 8;
    }
    int at = 7;
    while (at < length && isDigit(text.charAt(at))) {
      at++;
    }
    if (at < 9) {
      return at;
    }
    return at % 2 == 0 ? 7 : 8;
  }

  private static int digits(String in, int from, int count) throws Malformed {
    if (from + count > in.length()) {
      throw new Malformed();
    }
    int n = 0;
    for (int i = from; i < from + count; i++) {
      if (!isDigit(in.charAt(i))) {
        throw new Malformed();
      }
      n = n * 10 + in.charAt(i) - '0';
    }
    return n;
  }

  private void readDate(String in) throws Malformed {
    int years = digits(in, 0, 4);
    int hyphen = in.length() > 4 && in.charAt(4) == '-' ? 1 : 0;
    int at = 4 + hyphen;
    boolean weeks = at < in.length() && in.charAt(at) == 'W';
    at += weeks ? 1 : 0;
    int middle = digits(in, at, 2);
    at += 2;
    int last = 1;
    if (!weeks || at < in.length()) {
      if (hyphen == 1 && (at >= in.length() || in.charAt(at) != '-')) {
        throw new Malformed();
      }
      at += hyphen;
      last = digits(in, at, weeks ? 1 : 2);
      at += weeks ? 1 : 2;
    }
    if (at != in.length()) {
      throw new Malformed();
    }
    if (!weeks) {
      year = years;
      month = middle;
      day = last;
      return;
    }
    boolean exists = years >= Gregorian.MIN_YEAR && middle >= 1 && last >= 1 && last <= 7;
    if (!exists || middle > (isLong(years) ? 53 : 52)) {
      throw new Malformed();
    }
    LocalDate date = Gregorian.date(Gregorian.ofIsoCalendar(years, middle, last));
    year = date.getYear();
    month = date.getMonthValue();
    day = date.getDayOfMonth();
  }

  private static boolean isLong(int year) {
    return Gregorian.firstIsoMonday(year + 1) - Gregorian.firstIsoMonday(year) == 53 * 7;
  }

  private void readTime(String in) throws Malformed {
    int end = 0;
    while (end < in.length() && "+-Z".indexOf(in.charAt(end)) < 0) {
      end++;
    }
    int[] parts = clock(in.substring(0, end));
    hour = parts[0];
    minute = parts[1];
    second = parts[2];
    microsecond = parts[3];
    if (end == in.length()) {
      return;
    }
    String rest = in.substring(end + 1);
    if (in.charAt(end) == 'Z') {
      if (!rest.isEmpty()) {
        throw new Malformed();
      }
      zone = PyTimezone.UTC;
      return;
    }
    int[] offset = clock(rest);
    int sign = in.charAt(end) == '-' ? -1 : 1;
    zone =
        PyTimezone.of(
            PyTimedelta.of(
                0,
                sign * (offset[0] * 3600L + offset[1] * 60 + offset[2]),
                (long) sign * offset[3]),
            null);
  }

  /** Hour, minute, second and microsecond. */
  private static int[] clock(String in) throws Malformed {
    int[] parts = new int[4];
    int at = 0;
    boolean colons = true;
    for (int i = 0; i < 3; i++) {
      parts[i] = digits(in, at, 2);
      at += 2;
      if (at == in.length()) {
        return parts;
      }
      char next = in.charAt(at);
      if (i == 0) {
        colons = next == ':';
      }
      if (i == 2) {
        break;
      }
      if (colons) {
        if (next != ':') {
          throw new Malformed();
        }
        at++;
      }
    }
    if (in.charAt(at) != '.' && in.charAt(at) != ',') {
      throw new Malformed();
    }
    at++;
    int count = Math.min(in.length() - at, 6);
    if (count == 0) {
      throw new Malformed();
    }
    parts[3] = digits(in, at, count) * SCALE[count];
    for (int i = at + count; i < in.length(); i++) {
      if (!isDigit(in.charAt(i))) {
        throw new Malformed();
      }
    }
    return parts;
  }
}
