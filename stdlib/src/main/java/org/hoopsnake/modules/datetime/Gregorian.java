package org.hoopsnake.modules.datetime;

import java.time.LocalDate;
import java.time.YearMonth;
import org.hoopsnake.object.Convert;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.ExceptionTypes;

/**
 * The Gregorian calendar as if it had always been in use, with ordinals that count from the first
 * of January of year 1 as 1, and the range checks that all types share.
 */
final class Gregorian {
  static final int MIN_YEAR = 1;
  static final int MAX_YEAR = 9999;
  static final int MAX_ORDINAL = 3_652_059;

  /** The ordinal of 1970-01-01. */
  static final int EPOCH = 719_163;

  static final int DAY_SECONDS = 86_400;

  private Gregorian() {}

  static int ordinal(int year, int month, int day) {
    // A date out of a pickle may have any day.
    return (int) LocalDate.of(year, month, 1).toEpochDay() + EPOCH + day - 1;
  }

  static LocalDate date(long ordinal) {
    return LocalDate.ofEpochDay(ordinal - EPOCH);
  }

  /** Like {@link #date} for the result of arithmetic, which may be out of range. */
  static LocalDate inRange(long ordinal) {
    if (ordinal < 1 || ordinal > MAX_ORDINAL) {
      throw Errors.overflowError("date value out of range");
    }
    return date(ordinal);
  }

  /** Monday is 0. */
  static int weekday(int ordinal) {
    return Math.floorMod(ordinal + 6, 7);
  }

  /** The ordinal of the Monday of the year's first ISO week. */
  static int firstIsoMonday(int year) {
    int first = ordinal(year, 1, 1);
    int weekday = weekday(first);
    int monday = first - weekday;
    return weekday > 3 ? monday + 7 : monday;
  }

  /** ISO year, week and day of week. */
  static int[] isoCalendar(int ordinal) {
    int year = date(ordinal).getYear();
    int monday = firstIsoMonday(year);
    int week = Math.floorDiv(ordinal - monday, 7);
    if (week < 0) {
      year--;
      week = Math.floorDiv(ordinal - firstIsoMonday(year), 7);
    } else if (week >= 52 && ordinal >= firstIsoMonday(year + 1)) {
      year++;
      week = 0;
    }
    return new int[] {year, week + 1, weekday(ordinal) + 1};
  }

  /** The ordinal of a day of an ISO week; a week or a day that is not there is a ValueError. */
  static int ofIsoCalendar(int year, int week, int day) {
    checkYear(year);
    boolean longYear = firstIsoMonday(year + 1) - firstIsoMonday(year) == 53 * 7;
    if (week < 1 || week > (longYear ? 53 : 52)) {
      throw Errors.valueError("Invalid week: %d", week);
    }
    if (day < 1 || day > 7) {
      throw Errors.valueError("Invalid weekday: %d (range is [1, 7])", day);
    }
    return firstIsoMonday(year) + (week - 1) * 7 + day - 1;
  }

  private static void checkYear(long year) {
    if (year < MIN_YEAR || year > MAX_YEAR) {
      throw Errors.valueError("year must be in 1..9999, not %d", year);
    }
  }

  static int year(long year) {
    checkYear(year);
    return (int) year;
  }

  static void checkDate(int year, int month, int day) {
    checkYear(year);
    check("month", month, 1, 12);
    int days = YearMonth.of(year, month).lengthOfMonth();
    if (day < 1 || day > days) {
      throw Errors.valueError(
          "day %d must be in range 1..%d for month %d in year %d", day, days, month, year);
    }
  }

  static void checkTime(int hour, int minute, int second, int microsecond, int fold) {
    check("hour", hour, 0, 23);
    check("minute", minute, 0, 59);
    check("second", second, 0, 59);
    check("microsecond", microsecond, 0, 999_999);
    if (fold != 0 && fold != 1) {
      throw Errors.valueError("fold must be either 0 or 1, not %d", fold);
    }
  }

  private static void check(String field, int value, int min, int max) {
    if (value < min || value > max) {
      throw Errors.valueError("%s must be in %d..%d, not %d", field, min, max, value);
    }
  }

  /** A field's value as given, or {@code otherwise} where it is not given. */
  static int field(Object value, int otherwise) {
    if (value == null) {
      return otherwise;
    }
    long n = Convert.toLong(value, "long");
    if (n != (int) n) {
      throw Errors.of(
          ExceptionTypes.OVERFLOW_ERROR,
          n > 0 ? "signed integer is greater than maximum" : "signed integer is less than minimum");
    }
    return (int) n;
  }
}
