package org.hoopsnake.modules.datetime;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import org.hoopsnake.host.Host;
import org.hoopsnake.object.Convert;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyFloatObject;
import org.hoopsnake.object.Sequences;
import org.hoopsnake.object.ThreadState;
import org.hoopsnake.object.Types;

/** The host's clock and time zone, and times in seconds since 1970 that Python gives. */
final class LocalZone {
  /** Beyond the years that Java knows, so surely beyond year 9999. */
  private static final long LIMIT = 30_000_000_000_000_000L;

  private LocalZone() {}

  private static Host host() {
    return ThreadState.current().interpreter.host;
  }

  /** Nanoseconds since 1970. */
  static long now() {
    return host().clock().wall();
  }

  /** How many seconds local time is ahead of UTC at a moment. */
  static int offsetAt(long seconds) {
    return host().zone().getRules().getOffset(Instant.ofEpochSecond(seconds)).getTotalSeconds();
  }

  /** 1 if local time shows this moment's clock reading for the second time. */
  static int foldAt(long seconds) {
    ZoneId zone = host().zone();
    ZoneOffset offset = zone.getRules().getOffset(Instant.ofEpochSecond(seconds));
    ZoneOffsetTransition change =
        zone.getRules().getTransition(LocalDateTime.ofEpochSecond(seconds, 0, offset));
    return change != null && change.isOverlap() && change.getOffsetAfter().equals(offset) ? 1 : 0;
  }

  /** The moment of a local clock reading, both in seconds; fold decides where there are two. */
  static long moment(long local, int fold) {
    ZoneId zone = host().zone();
    LocalDateTime reading = LocalDateTime.ofEpochSecond(local, 0, ZoneOffset.UTC);
    ZoneOffsetTransition change = zone.getRules().getTransition(reading);
    ZoneOffset offset;
    if (change == null) {
      offset = zone.getRules().getOffset(reading);
    } else {
      offset = fold == 0 ? change.getOffsetBefore() : change.getOffsetAfter();
    }
    return local - offset.getTotalSeconds();
  }

  /** Local time at a moment as a zone of its own. */
  static PyTimezone zoneAt(long seconds) {
    Object local =
        Ops.callMethod(
            ThreadState.current().interpreter.importModule("time"), "localtime", seconds);
    long offset = Convert.toLong(Ops.getAttr(local, "tm_gmtoff"));
    return PyTimezone.of(PyTimedelta.of(0, offset, 0), Ops.getAttr(local, "tm_zone"));
  }

  // ---- times that Python gives

  /** Seconds and microseconds since 1970. */
  record Timestamp(long seconds, int microseconds) {}

  private static PyException outOfRange() {
    return Errors.overflowError("timestamp out of range for platform time_t");
  }

  private static boolean isFloat(Object time) {
    return time instanceof Double || time instanceof PyFloatObject;
  }

  private static BigDecimal exact(Object time) {
    double number = Convert.toDouble(time);
    if (Double.isNaN(number)) {
      throw Errors.valueError("Invalid value NaN (not a number)");
    }
    if (!(Math.abs(number) < LIMIT)) {
      throw outOfRange();
    }
    return new BigDecimal(number);
  }

  private static long whole(Object time) {
    if (Convert.toIndex(time) instanceof Long n && Math.abs(n) < LIMIT) {
      return n;
    }
    throw outOfRange();
  }

  /** Whole seconds, rounded down. */
  static long seconds(Object time) {
    return isFloat(time)
        ? exact(time).setScale(0, RoundingMode.FLOOR).longValueExact()
        : whole(time);
  }

  /** Seconds to the nearest microsecond, to the even one of two. */
  static Timestamp timestamp(Object time) {
    if (!isFloat(time)) {
      if (!Sequences.isIndex(time)) {
        throw Errors.typeError("argument must be int or float, not %s", Types.name(time));
      }
      return new Timestamp(whole(time), 0);
    }
    // As CPython counts: the fraction times a million is rounded to a double first.
    double number = Convert.toDouble(time);
    long seconds = exact(time).setScale(0, RoundingMode.DOWN).longValueExact();
    int micros = (int) Math.rint(number % 1.0 * 1e6);
    return new Timestamp(
        seconds + Math.floorDiv(micros, 1_000_000), Math.floorMod(micros, 1_000_000));
  }
}
