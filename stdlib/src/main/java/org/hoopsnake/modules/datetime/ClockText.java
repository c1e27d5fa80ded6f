package org.hoopsnake.modules.datetime;

import org.hoopsnake.object.Convert;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.object.ThreadState;

/** Times and offsets as text. */
final class ClockText {
  private ClockText() {}

  /** An offset as {@code +01:30}, with seconds and microseconds where it has them. */
  static String offset(PyTimedelta offset, String separator) {
    boolean negative = offset.days < 0;
    PyTimedelta size = negative ? offset.negated() : offset;
    StringBuilder out = new StringBuilder(negative ? "-" : "+");
    two(out, size.seconds / 3600).append(separator);
    two(out, size.seconds / 60 % 60);
    if (size.seconds % 60 != 0 || size.microseconds != 0) {
      two(out.append(separator), size.seconds % 60);
    }
    if (size.microseconds != 0) {
      out.append(String.format(".%06d", size.microseconds));
    }
    return out.toString();
  }

  private static StringBuilder two(StringBuilder out, int n) {
    return out.append((char) ('0' + n / 10)).append((char) ('0' + n % 10));
  }

  /** A time of day in ISO 8601, as exact as {@code timespec} says. */
  static String time(int hour, int minute, int second, int microsecond, String timespec) {
    StringBuilder out = two(new StringBuilder(), hour);
    String spec =
        timespec.equals("auto") ? (microsecond == 0 ? "seconds" : "microseconds") : timespec;
    switch (spec) {
      case "hours" -> {}
      case "minutes" -> two(out.append(':'), minute);
      case "seconds" -> two(two(out.append(':'), minute).append(':'), second);
      case "milliseconds" ->
          two(two(out.append(':'), minute).append(':'), second)
              .append(String.format(".%03d", microsecond / 1000));
      case "microseconds" ->
          two(two(out.append(':'), minute).append(':'), second)
              .append(String.format(".%06d", microsecond));
      default -> throw Errors.valueError("Unknown timespec value");
    }
    return out.toString();
  }

  static String date(int year, int month, int day) {
    StringBuilder out = new StringBuilder(10);
    two(two(out, year / 100), year % 100);
    two(out.append('-'), month);
    return two(out.append('-'), day).toString();
  }

  /** Whose time it is that {@link #format} writes: for the codes that time.strftime lacks. */
  record Source(Object zone, Object zoneArgument, int microsecond, int isoYear) {}

  /** {@code strftime()}: what time.strftime writes, with microseconds and the zone. */
  static Object format(String format, PyTuple tuple, Source source) {
    StringBuilder out = new StringBuilder();
    int year = (int) Convert.toLong(tuple.items[0]);
    int at = 0;
    while (at < format.length()) {
      char c = format.charAt(at++);
      if (c != '%' || at == format.length()) {
        out.append(c);
        continue;
      }
      char code = format.charAt(at++);
      if (code == ':' && at < format.length() && format.charAt(at) == 'z') {
        at++;
        out.append(offset(source, ":"));
        continue;
      }
      switch (code) {
        case 'z' -> out.append(offset(source, ""));
        case 'Z' -> {
          Object name = PyTzinfo.nameOf(source.zone, source.zoneArgument);
          if (name != PyNone.NONE) {
            String escaped = Convert.strOrNull(Ops.callMethod(name, "replace", "%", "%%"));
            if (escaped == null) {
              throw Errors.typeError("tzname.replace() did not return a string");
            }
            out.append(escaped);
          }
        }
        case 'f' -> out.append(String.format("%06d", source.microsecond));
        case 'Y' -> years(out, year, "%Y", "%04d");
        case 'G' -> years(out, source.isoYear, "%G", "%04d");
        case 'C' -> {
          if (year < 1000) {
            two(out, year / 100);
          } else {
            out.append("%C");
          }
        }
        case 'F' -> years(out, year, "%F", "%04d-%%m-%%d");
        default -> out.append('%').append(code);
      }
    }
    return Ops.callMethod(
        ThreadState.current().interpreter.importModule("time"), "strftime", out.toString(), tuple);
  }

  /** The C library writes no zeros in front of the year. */
  private static void years(StringBuilder out, int year, String code, String padded) {
    out.append(year < 1000 ? String.format(padded, year) : code);
  }

  private static String offset(Source source, String separator) {
    PyTimedelta offset = PyTzinfo.offset(source.zone, "utcoffset", source.zoneArgument);
    return offset == null ? "" : offset(offset, separator);
  }

  /** {@code __format__}: {@code str()} for an empty format. */
  static Object format(Object self, String format) {
    return format.isEmpty() ? Ops.str(self) : Ops.callMethod(self, "strftime", format);
  }
}
