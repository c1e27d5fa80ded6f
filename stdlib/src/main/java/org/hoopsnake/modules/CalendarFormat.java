package org.hoopsnake.modules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.IsoFields;
import java.util.Locale;
import org.hoopsnake.object.Errors;

/** {@code strftime} in the C locale. */
final class CalendarFormat {
  private final long[] f;
  private final String zone;
  private final long offset;
  private final StringBuilder out = new StringBuilder();

  /** {@code fields}: those of struct_time, checked. */
  CalendarFormat(long[] fields, String zone, long offset) {
    this.f = fields;
    this.zone = zone;
    this.offset = offset;
  }

  /** Refuses values that are no calendar time; zeros become the first of the kind. */
  static long[] checked(long[] fields) {
    long[] f = fields.clone();
    if (f[1] == 0) {
      f[1] = 1;
    }
    if (f[2] == 0) {
      f[2] = 1;
    }
    if (f[7] == 0) {
      f[7] = 1;
    }
    require(f[1] >= 1 && f[1] <= 12, "month");
    require(f[2] >= 1 && f[2] <= 31, "day of month");
    require(f[3] >= 0 && f[3] <= 23, "hour");
    require(f[4] >= 0 && f[4] <= 59, "minute");
    require(f[5] >= 0 && f[5] <= 61, "seconds");
    require(f[6] >= 0, "day of week");
    require(f[7] >= 1 && f[7] <= 366, "day of year");
    f[6] = f[6] % 7;
    return f;
  }

  private static void require(boolean ok, String what) {
    if (!ok) {
      throw Errors.valueError(what + " out of range");
    }
  }

  String format(String format) {
    for (int i = 0; i < format.length(); i++) {
      char c = format.charAt(i);
      if (c != '%' || i + 1 == format.length()) {
        out.append(c);
        continue;
      }
      char code = format.charAt(++i);
      boolean plain = false;
      if (code == '-' && i + 1 < format.length()) {
        plain = true;
        code = format.charAt(++i);
      }
      int from = out.length();
      if (!directive(code)) {
        out.append('%').append(code);
      } else if (plain) {
        unpad(from);
      }
    }
    return out.toString();
  }

  /** {@code %-d}: without leading zeros. */
  private void unpad(int from) {
    while (out.length() - from > 1 && (out.charAt(from) == '0' || out.charAt(from) == ' ')) {
      out.deleteCharAt(from);
    }
  }

  private void two(long n) {
    out.append(n < 10 ? "0" : "").append(n);
  }

  private DayOfWeek day() {
    return DayOfWeek.of((int) f[6] + 1);
  }

  private LocalDate date() {
    return LocalDate.of((int) f[0], 1, 1).plusDays(f[7] - 1);
  }

  private boolean directive(char code) {
    switch (code) {
      case 'Y' -> out.append(f[0]);
      case 'y' -> two(Math.floorMod(f[0], 100L));
      case 'C' -> two(Math.floorDiv(f[0], 100L));
      case 'm' -> two(f[1]);
      case 'd' -> two(f[2]);
      case 'e' -> out.append(f[2] < 10 ? " " : "").append(f[2]);
      case 'H' -> two(f[3]);
      case 'k' -> out.append(f[3] < 10 ? " " : "").append(f[3]);
      case 'I' -> two(f[3] % 12 == 0 ? 12 : f[3] % 12);
      case 'l' -> out.append(String.format("%2d", f[3] % 12 == 0 ? 12 : f[3] % 12));
      case 'M' -> two(f[4]);
      case 'S' -> two(f[5]);
      case 'j' -> out.append(String.format("%03d", f[7]));
      case 'p' -> out.append(f[3] < 12 ? "AM" : "PM");
      case 'P' -> out.append(f[3] < 12 ? "am" : "pm");
      case 'a' -> out.append(day().getDisplayName(TextStyle.SHORT, Locale.ENGLISH));
      case 'A' -> out.append(day().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
      case 'b', 'h' ->
          out.append(Month.of((int) f[1]).getDisplayName(TextStyle.SHORT, Locale.ENGLISH));
      case 'B' -> out.append(Month.of((int) f[1]).getDisplayName(TextStyle.FULL, Locale.ENGLISH));
      case 'w' -> out.append((f[6] + 1) % 7);
      case 'u' -> out.append(f[6] + 1);
      case 'U' -> two((f[7] + 6 - (f[6] + 1) % 7) / 7);
      case 'W' -> two((f[7] + 6 - f[6]) / 7);
      case 'V' -> two(date().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
      case 'G' -> out.append(date().get(IsoFields.WEEK_BASED_YEAR));
      case 'g' -> two(date().get(IsoFields.WEEK_BASED_YEAR) % 100);
      case 'c' -> format("%a %b %e %H:%M:%S %Y");
      case 'x', 'D' -> format("%m/%d/%y");
      case 'X', 'T' -> format("%H:%M:%S");
      case 'r' -> format("%I:%M:%S %p");
      case 'R' -> format("%H:%M");
      case 'F' -> format("%Y-%m-%d");
      case 'Z' -> out.append(zone);
      case 'z' -> offset();
      case 's' ->
          out.append(
              date().atTime((int) f[3], (int) f[4]).toEpochSecond(java.time.ZoneOffset.UTC)
                  + f[5]
                  - offset);
      case 'n' -> out.append('\n');
      case 't' -> out.append('\t');
      case '%' -> out.append('%');
      default -> {
        return false;
      }
    }
    return true;
  }

  private void offset() {
    long minutes = Math.abs(offset) / 60;
    out.append(offset < 0 ? '-' : '+');
    two(minutes / 60);
    two(minutes % 60);
  }
}
