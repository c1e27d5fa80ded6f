package org.hoopsnake.modules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.Locale;
import org.hoopsnake.binding.BuiltinModule;
import org.hoopsnake.binding.Constant;
import org.hoopsnake.binding.Function;
import org.hoopsnake.host.Clock;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.NativeNamespace;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyModule;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PySimpleNamespace;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.Sequences;
import org.hoopsnake.object.StructSequence;
import org.hoopsnake.object.ThreadState;
import org.hoopsnake.object.Types;

/** The module {@code time}. Every time comes from the host's clock, which may be a virtual one. */
@BuiltinModule(name = "time", doc = "Clocks, sleeping, and calendar times.")
public final class TimeModule {
  private static final long SECOND = 1_000_000_000L;

  @Constant("struct_time")
  static final PyType STRUCT_TIME =
      StructSequence.define(
          "time",
          "struct_time",
          "A calendar time.",
          9,
          "tm_year",
          "tm_mon",
          "tm_mday",
          "tm_hour",
          "tm_min",
          "tm_sec",
          "tm_wday",
          "tm_yday",
          "tm_isdst",
          "tm_zone",
          "tm_gmtoff");

  private static final String CLOCKS =
      """
      CLOCK_REALTIME=0 CLOCK_MONOTONIC=1 CLOCK_PROCESS_CPUTIME_ID=2 CLOCK_THREAD_CPUTIME_ID=3
      CLOCK_MONOTONIC_RAW=4 CLOCK_BOOTTIME=7 CLOCK_TAI=11 _STRUCT_TM_ITEMS=11
      """;

  private final Interpreter interpreter;

  private TimeModule(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  static PyModule create(Interpreter interpreter) {
    PyModule module = new PyModule("time", TimeModuleBinding.INSTANCE.doc());
    TimeModule state = new TimeModule(interpreter);
    NativeNamespace.fill(module, TimeModuleBinding.INSTANCE, state);
    Constants.put(module.dict(), CLOCKS);
    state.zoneNames(module.dict());
    return module;
  }

  private Clock clock() {
    return interpreter.host.clock();
  }

  private ZoneId zone() {
    return interpreter.host.zone();
  }

  /** Standard and daylight saving time of this year, as tzset() finds them. */
  private void zoneNames(PyDict names) {
    ZoneId zone = zone();
    int year = Instant.ofEpochSecond(clock().wall() / SECOND).atZone(ZoneOffset.UTC).getYear();
    ZonedDateTime january = ZonedDateTime.of(year, 1, 1, 0, 0, 0, 0, zone);
    ZonedDateTime july = ZonedDateTime.of(year, 7, 1, 0, 0, 0, 0, zone);
    int winter = january.getOffset().getTotalSeconds();
    int summer = july.getOffset().getTotalSeconds();
    ZonedDateTime standard = winter <= summer ? january : july;
    ZonedDateTime daylight = winter <= summer ? july : january;
    names.put("timezone", (long) -Math.min(winter, summer));
    names.put("altzone", (long) -Math.max(winter, summer));
    names.put("daylight", winter == summer ? 0L : 1L);
    names.put("tzname", new PyTuple(zoneName(standard), zoneName(daylight)));
  }

  private static String zoneName(ZonedDateTime time) {
    if (time.getZone() instanceof ZoneOffset || time.getZone().getId().equals("Etc/UTC")) {
      return time.getOffset().getTotalSeconds() == 0 ? "UTC" : time.getZone().getId();
    }
    return java.time.format.DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH).format(time);
  }

  @Function(value = "tzset()", doc = "The time zone is the host's.")
  static void tzset() {}

  @Function(value = "time()", doc = "Seconds since 1970.")
  double time() {
    return clock().wall() / 1e9;
  }

  @Function(value = "time_ns()", doc = "Nanoseconds since 1970.")
  long timeNs() {
    return clock().wall();
  }

  @Function(value = "monotonic()", doc = "Seconds of a clock that never goes back.")
  double monotonic() {
    return clock().monotonic() / 1e9;
  }

  @Function(value = "monotonic_ns()", doc = "Nanoseconds of a clock that never goes back.")
  long monotonicNs() {
    return clock().monotonic();
  }

  @Function(value = "perf_counter()", doc = "Seconds of the best clock for measuring.")
  double perfCounter() {
    return clock().monotonic() / 1e9;
  }

  @Function(value = "perf_counter_ns()", doc = "Nanoseconds of the best clock for measuring.")
  long perfCounterNs() {
    return clock().monotonic();
  }

  @Function(value = "process_time()", doc = "Processor time of the process.")
  double processTime() {
    return clock().processTime() / 1e9;
  }

  @Function(value = "process_time_ns()", doc = "Processor time of the process.")
  long processTimeNs() {
    return clock().processTime();
  }

  @Function(value = "thread_time()", doc = "Processor time of the thread.")
  double threadTime() {
    return clock().threadTime() / 1e9;
  }

  @Function(value = "thread_time_ns()", doc = "Processor time of the thread.")
  long threadTimeNs() {
    return clock().threadTime();
  }

  @Function(value = "clock_gettime_ns(clk_id, /)", doc = "The time of a clock.")
  long clockGetTimeNs(int id) {
    return switch (id) {
      case 0, 11 -> clock().wall();
      case 1, 4, 7 -> clock().monotonic();
      case 2 -> clock().processTime();
      case 3 -> clock().threadTime();
      default -> throw org.hoopsnake.modules.io.IoErrors.of(22, PyNone.NONE);
    };
  }

  @Function(value = "clock_gettime(clk_id, /)", doc = "The time of a clock.")
  double clockGetTime(int id) {
    return clockGetTimeNs(id) / 1e9;
  }

  @Function(value = "clock_getres(clk_id, /)", doc = "The resolution of a clock.")
  double clockGetRes(int id) {
    return 1e-9;
  }

  @Function(value = "get_clock_info(name, /)", doc = "What a clock is like.")
  static Object getClockInfo(String name) {
    PyDict info = new PyDict();
    switch (name) {
      case "time" -> describe(info, "clock_gettime(CLOCK_REALTIME)", false, true);
      case "monotonic", "perf_counter" ->
          describe(info, "clock_gettime(CLOCK_MONOTONIC)", true, false);
      case "process_time" -> describe(info, "clock_gettime(CLOCK_PROCESS_CPUTIME_ID)", true, false);
      case "thread_time" -> describe(info, "clock_gettime(CLOCK_THREAD_CPUTIME_ID)", true, false);
      default -> throw Errors.valueError("unknown clock");
    }
    return new PySimpleNamespace(info);
  }

  private static void describe(
      PyDict info, String implementation, boolean monotonic, boolean adjustable) {
    info.put("implementation", implementation);
    info.put("monotonic", monotonic);
    info.put("adjustable", adjustable);
    info.put("resolution", 1e-9);
  }

  @Function(value = "sleep(seconds, /)", doc = "Wait that many seconds.")
  void sleep(Object seconds) {
    long nanos = nanos(seconds);
    if (nanos < 0) {
      throw Errors.valueError("sleep length must be non-negative");
    }
    ThreadState thread = ThreadState.current();
    long end = clock().monotonic() + nanos;
    while (true) {
      long left = end - clock().monotonic();
      try {
        interpreter.gil.<Void, InterruptedException>blocking(
            thread,
            () -> {
              clock().sleep(Math.max(left, 0));
              return null;
            });
      } catch (InterruptedException e) {
        thread.poll(); // a signal: its handler runs here, and may raise
      }
      if (clock().monotonic() >= end || left <= 0) {
        thread.poll();
        return;
      }
    }
  }

  private static long nanos(Object seconds) {
    if (seconds instanceof Double d) {
      if (d.isNaN()) {
        throw Errors.valueError("Invalid value NaN (not a number)");
      }
      if (Math.abs(d) > 9.2e9) {
        throw Errors.overflowError("timestamp too large to convert to C PyTime_t");
      }
      return (long) Math.ceil(d * 1e9);
    }
    if (!Sequences.isIndex(seconds)) {
      throw Errors.typeError(
          "'%s' object cannot be interpreted as an integer or float", Types.name(seconds));
    }
    if (Ops.index(seconds) instanceof Long n && Math.abs(n) < Long.MAX_VALUE / SECOND) {
      return n * SECOND;
    }
    throw Errors.overflowError("timestamp too large to convert to C PyTime_t");
  }

  // ---- calendar times

  private long seconds(Object given) {
    if (given == PyNone.NONE) {
      return Math.floorDiv(clock().wall(), SECOND);
    }
    if (given instanceof Double d) {
      if (d.isNaN()) {
        throw Errors.valueError("Invalid value NaN (not a number)");
      }
      if (Math.abs(d) > 1e17) {
        throw Errors.overflowError("timestamp out of range for platform time_t");
      }
      return new BigDecimal(d).setScale(0, RoundingMode.FLOOR).longValueExact();
    }
    Object n = Ops.index(given);
    if (n instanceof Long l && Math.abs(l) < 67_768_036_191_676_799L) {
      return l;
    }
    throw Errors.overflowError("timestamp out of range for platform time_t");
  }

  private static PyTuple struct(ZonedDateTime t) {
    boolean daylight = t.getZone().getRules().isDaylightSavings(t.toInstant());
    return StructSequence.make(
        STRUCT_TIME,
        (long) t.getYear(),
        (long) t.getMonthValue(),
        (long) t.getDayOfMonth(),
        (long) t.getHour(),
        (long) t.getMinute(),
        (long) t.getSecond(),
        (long) t.getDayOfWeek().getValue() - 1,
        (long) t.getDayOfYear(),
        daylight ? 1L : 0L,
        zoneName(t),
        (long) t.getOffset().getTotalSeconds());
  }

  private ZonedDateTime at(Object seconds, ZoneId zone) {
    try {
      return Instant.ofEpochSecond(seconds(seconds)).atZone(zone);
    } catch (java.time.DateTimeException e) {
      throw Errors.overflowError("timestamp out of range for platform time_t");
    }
  }

  @Function(value = "gmtime(seconds=None, /)", doc = "A time as a calendar time in UTC.")
  Object gmtime(Object seconds) {
    return struct(at(seconds, ZoneOffset.UTC));
  }

  @Function(value = "localtime(seconds=None, /)", doc = "A time as a local calendar time.")
  Object localtime(Object seconds) {
    return struct(at(seconds, zone()));
  }

  private static long[] fields(String function, Object tuple) {
    if (!(tuple instanceof PyTuple t)) {
      throw Errors.typeError("Tuple or struct_time argument required");
    }
    if (t.items.length != 9) {
      throw Errors.typeError("%s(): illegal time tuple argument", function);
    }
    long[] f = new long[9];
    for (int i = 0; i < 9; i++) {
      f[i] = Ops.index(t.items[i]) instanceof Long n ? n : Long.MAX_VALUE;
    }
    return f;
  }

  @Function(value = "mktime(tuple, /)", doc = "The time of a local calendar time.")
  double mktime(Object tuple) {
    long[] f = fields("mktime", tuple);
    var local =
        java.time.LocalDateTime.of((int) f[0], 1, 1, 0, 0)
            .plusMonths(f[1] - 1)
            .plusDays(f[2] - 1)
            .plusHours(f[3])
            .plusMinutes(f[4])
            .plusSeconds(f[5]);
    ZonedDateTime zoned = local.atZone(zone());
    if (f[8] == 0) {
      zoned = zoned.withLaterOffsetAtOverlap();
    }
    return zoned.toEpochSecond();
  }

  private static final String[] DAYS = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};

  private Object current(Object tuple) {
    return tuple == null ? localtime(PyNone.NONE) : tuple;
  }

  @Function(value = "asctime(tuple=<unset>, /)", doc = "A calendar time as text.")
  String asctime(Object tuple) {
    long[] f = CalendarFormat.checked(fields("asctime", current(tuple)));
    return String.format(
        "%s %s %2d %02d:%02d:%02d %d",
        DAYS[(int) Math.floorMod(f[6], 7L)],
        java.time.Month.of((int) f[1]).getDisplayName(TextStyle.SHORT, Locale.ENGLISH),
        f[2],
        f[3],
        f[4],
        f[5],
        f[0]);
  }

  @Function(value = "ctime(seconds=None, /)", doc = "A time as local text.")
  String ctime(Object seconds) {
    return asctime(localtime(seconds));
  }

  @Function(value = "strftime(format, tuple=<unset>, /)", doc = "Format a calendar time.")
  String strftime(String format, Object tuple) {
    Object time = current(tuple);
    long[] f = CalendarFormat.checked(fields("strftime", time));
    Object zoneName = Ops.getAttrOrNull(time, "tm_zone");
    Object offset = Ops.getAttrOrNull(time, "tm_gmtoff");
    String name = zoneName instanceof String s ? s : zoneName(at(PyNone.NONE, zone()));
    long seconds =
        offset instanceof Long n ? n : at(PyNone.NONE, zone()).getOffset().getTotalSeconds();
    return new CalendarFormat(f, name, seconds).format(format);
  }

  @Function(
      value = "strptime(data_string, format='%a %b %d %H:%M:%S %Y', /)",
      doc = "Parse a time.")
  Object strptime(Object text, Object format) {
    return Ops.callMethod(interpreter.importModule("_strptime"), "_strptime_time", text, format);
  }
}
