package org.hoopsnake.modules.datetime;

import java.time.LocalDate;
import org.hoopsnake.ast.CompareOperator;
import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.ClassMethod;
import org.hoopsnake.binding.Constant;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.binding.RichCompare;
import org.hoopsnake.object.Calls;
import org.hoopsnake.object.Comparisons;
import org.hoopsnake.object.Convert;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.ExceptionTypes;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyBytes;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyNotImplemented;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.Types;
import org.hoopsnake.object.Warnings;

/**
 * {@code datetime.datetime}: a day and a time of day. One without a time zone, or whose zone does
 * not know its offset, is naive; naive ones are local times where they meet the clock, and cannot
 * be compared with others.
 */
@BuiltinType(
    name = "datetime",
    module = "datetime",
    doc = "A day and a time of day.",
    base = PyDate.class)
public final class PyDateTime extends PyDate {
  public static final PyType TYPE = PyType.builtin(PyDateTimeBinding.INSTANCE, PyDate.TYPE);

  @Constant("min")
  static final PyDateTime EARLIEST = new PyDateTime(TYPE, PyDate.MIN, PyTime.MIN);

  @Constant("max")
  static final PyDateTime LATEST = new PyDateTime(TYPE, PyDate.MAX, PyTime.MAX);

  @Constant("resolution")
  static final PyTimedelta PRECISION = PyTimedelta.RESOLUTION;

  private static final NewArguments ARGUMENTS =
      new NewArguments(
          "function",
          3,
          8,
          7,
          "year",
          "month",
          "day",
          "hour",
          "minute",
          "second",
          "microsecond",
          "tzinfo",
          "fold");

  final int hour;
  final int minute;
  final int second;
  final int microsecond;

  /** These two are set only while the object is made. */
  Object zone;

  private int fold;

  private PyDateTime(
      PyType type,
      int year,
      int month,
      int day,
      int hour,
      int minute,
      int second,
      int microsecond,
      Object zone,
      int fold) {
    super(type, year, month, day);
    Gregorian.checkTime(hour, minute, second, microsecond, fold);
    this.hour = hour;
    this.minute = minute;
    this.second = second;
    this.microsecond = microsecond;
    this.zone = PyTzinfo.checked(zone);
    this.fold = fold;
  }

  /** Out of a pickle; only the month is known to be one. */
  private PyDateTime(PyType type, byte[] state, Object zone) {
    super(type, state);
    hour = state[4] & 0xFF;
    minute = state[5] & 0xFF;
    second = state[6] & 0xFF;
    microsecond = PickledState.number(state, 7, 3);
    this.zone = zone;
    fold = (state[2] & 0x80) >> 7;
  }

  private PyDateTime(PyType type, PyDate date, PyTime time) {
    this(
        type,
        date.year,
        date.month,
        date.day,
        time.hour,
        time.minute,
        time.second,
        time.microsecond,
        time.zone,
        time.fold());
  }

  @New("datetime(*args, **kwargs)")
  static Object create(PyType cls, Object[] args, PyDict kwargs) {
    byte[] state = PickledState.of(args, 2, 10, "datetime", 2, 1, 12);
    if (state != null) {
      return new PyDateTime(cls, state, PickledState.zone(args));
    }
    Object[] given = ARGUMENTS.parse(args, kwargs);
    int[] f = new int[7];
    for (int i = 0; i < 7; i++) {
      f[i] = Gregorian.field(given[i], 0);
    }
    Object zone = given[7] == null ? PyNone.NONE : given[7];
    int fold = Gregorian.field(given[8], 0);
    return new PyDateTime(cls, f[0], f[1], f[2], f[3], f[4], f[5], f[6], zone, fold);
  }

  /** A datetime of that class; those written in Python are called. */
  static Object make(
      PyType cls,
      int year,
      int month,
      int day,
      int hour,
      int minute,
      int second,
      int microsecond,
      Object zone,
      int fold) {
    PyDateTime made =
        new PyDateTime(TYPE, year, month, day, hour, minute, second, microsecond, zone, fold);
    if (cls == TYPE) {
      return made;
    }
    Object[] args = {
      (long) year,
      (long) month,
      (long) day,
      (long) hour,
      (long) minute,
      (long) second,
      (long) microsecond,
      zone
    };
    Object result = Calls.call(cls, args, Calls.NO_KW);
    if (fold != 0 && result instanceof PyDateTime time) {
      time.fold = fold;
    }
    return result;
  }

  /** One whose clock shows that many seconds since 1970. */
  private static Object make(
      PyType cls, LocalDate date, int secondOfDay, int microsecond, Object zone, int fold) {
    return make(
        cls,
        Gregorian.year(date.getYear()),
        date.getMonthValue(),
        date.getDayOfMonth(),
        secondOfDay / 3600,
        secondOfDay / 60 % 60,
        secondOfDay % 60,
        microsecond,
        zone,
        fold);
  }

  private static Object atMoment(
      PyType cls, long seconds, int microsecond, Object zone, boolean local) {
    long reading = local ? seconds + LocalZone.offsetAt(seconds) : seconds;
    return make(
        cls,
        LocalDate.ofEpochDay(Math.floorDiv(reading, Gregorian.DAY_SECONDS)),
        Math.floorMod(reading, Gregorian.DAY_SECONDS),
        microsecond,
        zone,
        local ? LocalZone.foldAt(seconds) : 0);
  }

  /** In that zone, or in local time for None. */
  private static Object atMoment(PyType cls, long seconds, int microsecond, Object zone) {
    PyTzinfo.checked(zone);
    boolean local = zone == PyNone.NONE;
    Object made = atMoment(cls, seconds, microsecond, zone, local);
    return local ? made : Ops.callMethod(zone, "fromutc", made);
  }

  // ---- other ways to make one

  @ClassMethod(value = "now(cls, /, tz=None)", doc = "Now, in a zone or in local time.")
  static Object now(PyType cls, Object zone) {
    long micros = Math.floorDiv(LocalZone.now(), 1000);
    return atMoment(cls, Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000), zone);
  }

  private static void deprecated(String method, String instead) {
    Warnings.warn(
        ExceptionTypes.DEPRECATION_WARNING,
        "datetime.datetime."
            + method
            + "() is deprecated and scheduled for removal in a future version. Use"
            + " timezone-aware objects to represent datetimes in UTC: datetime.datetime."
            + instead
            + ".");
  }

  @ClassMethod(value = "utcnow(cls, /)", doc = "Now in UTC, without a zone.")
  static Object utcNow(PyType cls) {
    deprecated("utcnow", "now(datetime.UTC)");
    long micros = Math.floorDiv(LocalZone.now(), 1000);
    return atMoment(
        cls,
        Math.floorDiv(micros, 1_000_000L),
        Math.floorMod(micros, 1_000_000),
        PyNone.NONE,
        false);
  }

  @ClassMethod(
      value = "fromtimestamp(cls, /, timestamp, tz=None)",
      doc = "A time in seconds since 1970, in a zone or in local time.")
  static Object fromTimestamp(PyType cls, Object timestamp, Object tz) {
    PyTzinfo.checked(tz);
    LocalZone.Timestamp time = LocalZone.timestamp(timestamp);
    return atMoment(cls, time.seconds(), time.microseconds(), tz);
  }

  @ClassMethod(
      value = "utcfromtimestamp(cls, timestamp, /)",
      doc = "A time in seconds since 1970 in UTC, without a zone.")
  static Object utcFromTimestamp(PyType cls, Object timestamp) {
    deprecated("utcfromtimestamp", "fromtimestamp(timestamp, datetime.UTC)");
    LocalZone.Timestamp time = LocalZone.timestamp(timestamp);
    return atMoment(cls, time.seconds(), time.microseconds(), PyNone.NONE, false);
  }

  @ClassMethod(
      value = "combine(cls, /, date, time, tzinfo=<unset>)",
      doc = "The day of a date with a time of day.")
  static Object combine(PyType cls, Object date, Object time, Object zone) {
    if (!(date instanceof PyDate day)) {
      throw Convert.badArgument(date, "combine() argument 1", "datetime.date");
    }
    if (!(time instanceof PyTime clock)) {
      throw Convert.badArgument(time, "combine() argument 2", "datetime.time");
    }
    return make(
        cls,
        day.year,
        day.month,
        day.day,
        clock.hour,
        clock.minute,
        clock.second,
        clock.microsecond,
        zone == null ? clock.zone : zone,
        clock.fold());
  }

  @ClassMethod(value = "fromisoformat(cls, string, /)", doc = "Read one in ISO 8601.")
  static Object fromIsoFormat(PyType cls, Object string) {
    IsoReader read = IsoReader.dateTime(isoText(string));
    return make(
        cls,
        read.year,
        read.month,
        read.day,
        read.hour,
        read.minute,
        read.second,
        read.microsecond,
        read.zone,
        0);
  }

  @ClassMethod(value = "strptime(cls, string, format, /)", doc = "Read one by a format.")
  static Object parse(PyType cls, String string, String format) {
    return parse("_strptime_datetime_datetime", cls, string, format);
  }

  // ---- fields

  @Getter("hour")
  long getHour() {
    return hour;
  }

  @Getter("minute")
  long getMinute() {
    return minute;
  }

  @Getter("second")
  long getSecond() {
    return second;
  }

  @Getter("microsecond")
  long getMicrosecond() {
    return microsecond;
  }

  @Getter("tzinfo")
  Object getZone() {
    return zone;
  }

  @Getter("fold")
  long getFold() {
    return fold;
  }

  @Method(value = "date(self, /)", doc = "The day alone.")
  Object date() {
    return new PyDate(PyDate.TYPE, year, month, day);
  }

  @Method(value = "time(self, /)", doc = "The time of day without a zone.")
  Object time() {
    return new PyTime(PyTime.TYPE, hour, minute, second, microsecond, PyNone.NONE, fold);
  }

  @Method(value = "timetz(self, /)", doc = "The time of day with the zone.")
  Object timeWithZone() {
    return new PyTime(PyTime.TYPE, hour, minute, second, microsecond, zone, fold);
  }

  private PyTimedelta offset() {
    return PyTzinfo.offset(zone, "utcoffset", this);
  }

  @Method(value = "utcoffset(self, /)", doc = "What the zone says.")
  Object utcOffset() {
    PyTimedelta offset = offset();
    return offset == null ? PyNone.NONE : offset;
  }

  @Method(value = "dst(self, /)", doc = "What the zone says.")
  Object dst() {
    PyTimedelta offset = PyTzinfo.offset(zone, "dst", this);
    return offset == null ? PyNone.NONE : offset;
  }

  @Method(value = "tzname(self, /)", doc = "What the zone says.")
  Object zoneName() {
    return PyTzinfo.nameOf(zone, this);
  }

  @Method(
      value =
          "replace(self, /, year=<unset>, month=<unset>, day=<unset>, hour=<unset>,"
              + " minute=<unset>, second=<unset>, microsecond=<unset>, tzinfo=<unset>, *,"
              + " fold=<unset>)",
      doc = "The same with other fields.")
  Object replace(
      Object year,
      Object month,
      Object day,
      Object hour,
      Object minute,
      Object second,
      Object microsecond,
      Object tzinfo,
      Object fold) {
    return make(
        type(),
        Gregorian.field(year, this.year),
        Gregorian.field(month, this.month),
        Gregorian.field(day, this.day),
        Gregorian.field(hour, this.hour),
        Gregorian.field(minute, this.minute),
        Gregorian.field(second, this.second),
        Gregorian.field(microsecond, this.microsecond),
        tzinfo == null ? zone : tzinfo,
        Gregorian.field(fold, this.fold));
  }

  @Method(
      value =
          "__replace__(self, /, year=<unset>, month=<unset>, day=<unset>, hour=<unset>,"
              + " minute=<unset>, second=<unset>, microsecond=<unset>, tzinfo=<unset>, *,"
              + " fold=<unset>)",
      doc = "The same as replace().")
  Object replaceAlso(
      Object year,
      Object month,
      Object day,
      Object hour,
      Object minute,
      Object second,
      Object microsecond,
      Object tzinfo,
      Object fold) {
    return replace(year, month, day, hour, minute, second, microsecond, tzinfo, fold);
  }

  private PyDateTime withFold(int other) {
    PyDateTime same = new PyDateTime(TYPE, state(false), zone);
    same.fold = other;
    return same;
  }

  @Override
  @Method(value = "timetuple(self, /)", doc = "The time as time.localtime() has it.")
  Object timeTuple() {
    PyTimedelta dst = PyTzinfo.offset(zone, "dst", this);
    return structTime(hour, minute, second, dst == null ? -1 : dst.bool() ? 1 : 0);
  }

  @Method(value = "utctimetuple(self, /)", doc = "The time in UTC as time.gmtime() has it.")
  Object utcTimeTuple() {
    PyTimedelta offset = offset();
    PyDateTime utc = offset == null ? this : (PyDateTime) shifted(TYPE, offset.negated());
    return utc.structTime(utc.hour, utc.minute, utc.second, 0);
  }

  // ---- moments

  private int secondOfDay() {
    return hour * 3600 + minute * 60 + second;
  }

  /** Seconds from 1970 to this on the same clock. */
  private long reading() {
    return (ordinal() - Gregorian.EPOCH) * (long) Gregorian.DAY_SECONDS + secondOfDay();
  }

  /** From 1970 to this, in UTC. */
  private PyTimedelta sinceEpoch(PyTimedelta offset) {
    return PyTimedelta.of(0, reading(), microsecond).minus(offset);
  }

  @Method(value = "timestamp(self, /)", doc = "Seconds since 1970.")
  Object timestamp() {
    PyTimedelta offset = offset();
    if (offset != null) {
      return sinceEpoch(offset).totalSeconds();
    }
    return LocalZone.moment(reading(), fold) + microsecond / 1e6;
  }

  @Method(value = "astimezone(self, /, tz=None)", doc = "The same moment in another zone.")
  Object inZone(Object tz) {
    PyTzinfo.checked(tz);
    if (zone == tz && zone != PyNone.NONE) {
      return this;
    }
    PyTimedelta offset = offset();
    if (offset == null) {
      PyTimezone local = LocalZone.zoneAt(LocalZone.moment(reading(), fold));
      if (local == tz) {
        return this;
      }
      offset = PyTzinfo.offset(local, "utcoffset", this);
    }
    Object shifted = plus(offset.negated());
    if (!(shifted instanceof PyDateTime utc)) {
      return shifted;
    }
    Object target = tz == PyNone.NONE ? LocalZone.zoneAt(utc.reading()) : tz;
    utc.zone = target;
    return Ops.callMethod(target, "fromutc", utc);
  }

  // ---- texts

  @Override
  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    StringBuilder out = new StringBuilder(type().messageName()).append('(');
    out.append(year).append(", ").append(month).append(", ").append(day).append(", ");
    PyTime.appendFields(out, hour, minute, second, microsecond, zone, fold);
    return out.append(')').toString();
  }

  @Override
  @Method(value = "__str__(self, /)", doc = "Return str(self).")
  Object str() {
    return Ops.callMethod(this, "isoformat", " ");
  }

  @Method(value = "isoformat(self, /, sep='T', timespec='auto')", doc = "The time in ISO 8601.")
  String isoFormat(Object sep, Object precision) {
    String timespec = Convert.toStr(precision, "isoformat() argument 2");
    String separator = Convert.strOrNull(sep);
    if (separator == null || separator.codePointCount(0, separator.length()) != 1) {
      throw Errors.typeError(
          "isoformat() argument 1 must be a unicode character, not %s",
          separator == null
              ? Types.name(sep)
              : "a string of length " + separator.codePointCount(0, separator.length()));
    }
    String text =
        isoDate() + separator + ClockText.time(hour, minute, second, microsecond, timespec);
    PyTimedelta offset = offset();
    return offset == null ? text : text + ClockText.offset(offset, ":");
  }

  @Override
  @Method(value = "ctime(self, /)", doc = "The time as C's ctime() writes it.")
  String ctime() {
    return ctime(hour, minute, second);
  }

  @Override
  ClockText.Source source() {
    return new ClockText.Source(zone, this, microsecond, Gregorian.isoCalendar(ordinal())[0]);
  }

  // ---- arithmetic

  /** This and a span of time, of the same class. */
  Object plus(PyTimedelta delta) {
    return shifted(type(), delta);
  }

  private Object shifted(PyType cls, PyTimedelta delta) {
    PyTimedelta reading = PyTimedelta.of(ordinal(), secondOfDay(), microsecond);
    long days = (long) reading.days + delta.days;
    int seconds = reading.seconds + delta.seconds;
    int micros = reading.microseconds + delta.microseconds;
    seconds += micros / 1_000_000;
    days += seconds / Gregorian.DAY_SECONDS;
    return make(
        cls, Gregorian.inRange(days), seconds % Gregorian.DAY_SECONDS, micros % 1_000_000, zone, 0);
  }

  @Override
  @Method(value = "__add__(self, value, /)", doc = "Return self+value.")
  Object add(Object value) {
    return value instanceof PyTimedelta delta ? plus(delta) : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Override
  @Method(value = "__radd__(self, value, /)", doc = "Return value+self.")
  Object addTo(Object value) {
    return add(value);
  }

  @Override
  @Method(value = "__sub__(self, value, /)", doc = "Return self-value.")
  Object subtract(Object value) {
    if (value instanceof PyTimedelta delta) {
      return plus(delta.negated());
    }
    if (!(value instanceof PyDateTime other)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    PyTimedelta mine = zone == other.zone ? null : offset();
    PyTimedelta theirs = zone == other.zone ? null : other.offset();
    if ((mine == null) != (theirs == null)) {
      throw Errors.typeError("can't subtract offset-naive and offset-aware datetimes");
    }
    PyTimedelta apart = apart(other);
    return mine == null ? apart : apart.minus(mine.minus(theirs));
  }

  /** From the other to this by what both clocks show. */
  private PyTimedelta apart(PyDateTime other) {
    return PyTimedelta.of(0, reading() - other.reading(), (long) microsecond - other.microsecond);
  }

  @Override
  @Method(value = "__rsub__(self, value, /)", doc = "Return value-self.")
  Object subtractFrom(Object value) {
    return value instanceof PyDateTime other
        ? other.subtract(this)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  // ---- comparison

  /**
   * Whether the zone gives it another offset with the other fold: such a time equals none of
   * another zone (PEP 495).
   */
  private boolean isAmbiguous(PyTimedelta offset) {
    PyTimedelta other = withFold(1 - fold).offset();
    return other == null || offset == null ? other != offset : other.compareWith(offset) != 0;
  }

  @RichCompare
  final Object compareDateTime(CompareOperator op, Object value) {
    if (!(value instanceof PyDateTime other)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    boolean equality = op == CompareOperator.EQ || op == CompareOperator.NOT_EQ;
    if (zone == other.zone) {
      return Comparisons.ordered(op, apart(other).compareWith(PyTimedelta.ZERO));
    }
    PyTimedelta mine = offset();
    PyTimedelta theirs = other.offset();
    if ((mine == null) != (theirs == null)) {
      if (equality) {
        return op == CompareOperator.NOT_EQ;
      }
      throw Errors.typeError("can't compare offset-naive and offset-aware datetimes");
    }
    PyTimedelta apart = apart(other);
    if (mine != null) {
      apart = apart.minus(mine.minus(theirs));
    }
    int order = apart.compareWith(PyTimedelta.ZERO);
    if (equality && order == 0 && (isAmbiguous(mine) || other.isAmbiguous(theirs))) {
      return op == CompareOperator.NOT_EQ;
    }
    return Comparisons.ordered(op, order);
  }

  @Override
  @Method(value = "__hash__(self, /)", doc = "Return hash(self).")
  long hash() {
    PyTimedelta offset = fold == 0 ? offset() : withFold(0).offset();
    if (offset == null) {
      return Ops.hash(new PyBytes(state(false)));
    }
    return PyTimedelta.of(ordinal(), secondOfDay(), microsecond).minus(offset).hash();
  }

  // ---- pickling

  private byte[] state(boolean withFold) {
    byte[] state = java.util.Arrays.copyOf(dateState(), 10);
    System.arraycopy(PickledState.time(hour, minute, second, microsecond), 0, state, 4, 6);
    if (withFold && fold != 0) {
      state[2] |= (byte) 0x80;
    }
    return state;
  }

  @Method(value = "__reduce_ex__(self, proto, /)", doc = "What pickles it.")
  Object reduceEx(Object protocol) {
    PyBytes bytes = new PyBytes(state(Convert.toInt(protocol) > 3));
    return new PyTuple(type(), zone == PyNone.NONE ? new PyTuple(bytes) : new PyTuple(bytes, zone));
  }

  @Override
  @Method(value = "__reduce__(self, /)", doc = "What pickles it.")
  Object reduce() {
    return reduceEx(2L);
  }
}
