package org.hoopsnake.modules.datetime;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
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
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyBytes;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyNotImplemented;
import org.hoopsnake.object.PyObject;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.ThreadState;

/** {@code datetime.date}: a day of the Gregorian calendar. */
@BuiltinType(name = "date", module = "datetime", doc = "A day.")
public class PyDate extends PyObject {
  public static final PyType TYPE = PyType.builtin(PyDateBinding.INSTANCE);

  @Constant("min")
  static final PyDate MIN = new PyDate(TYPE, 1, 1, 1);

  @Constant("max")
  static final PyDate MAX = new PyDate(TYPE, 9999, 12, 31);

  @Constant("resolution")
  static final PyTimedelta RESOLUTION = PyTimedelta.of(1, 0, 0);

  private static final NewArguments ARGUMENTS =
      new NewArguments("function", 3, 3, 3, "year", "month", "day");

  final int year;
  final int month;
  final int day;

  PyDate(PyType type, int year, int month, int day) {
    super(type);
    Gregorian.checkDate(year, month, day);
    this.year = year;
    this.month = month;
    this.day = day;
  }

  /** Out of a pickle; only the month is known to be one. */
  PyDate(PyType type, byte[] state) {
    super(type);
    year = PickledState.number(state, 0, 2);
    month = state[2] & 0x7F;
    day = state[3] & 0xFF;
  }

  @New("date(*args, **kwargs)")
  static Object create(PyType cls, Object[] args, PyDict kwargs) {
    byte[] state = PickledState.of(args, 1, 4, "date", 2, 1, 12);
    if (state != null) {
      return new PyDate(cls, state);
    }
    Object[] given = ARGUMENTS.parse(args, kwargs);
    int[] fields = new int[3];
    for (int i = 0; i < 3; i++) {
      fields[i] = Gregorian.field(given[i], 0);
    }
    return new PyDate(cls, fields[0], fields[1], fields[2]);
  }

  /** A date of that class; those written in Python are called. */
  static Object make(PyType cls, int year, int month, int day) {
    if (cls == TYPE) {
      return new PyDate(TYPE, year, month, day);
    }
    if (cls == PyDateTime.TYPE) {
      return PyDateTime.make(cls, year, month, day, 0, 0, 0, 0, PyNone.NONE, 0);
    }
    return Calls.call3(cls, (long) year, (long) month, (long) day);
  }

  private static Object make(PyType cls, LocalDate date) {
    return make(cls, date.getYear(), date.getMonthValue(), date.getDayOfMonth());
  }

  int ordinal() {
    return Gregorian.ordinal(year, month, day);
  }

  // ---- other ways to make one

  @ClassMethod(value = "today(cls, /)", doc = "The local day of now.")
  static Object today(PyType cls) {
    Object now = Ops.callMethod(ThreadState.current().interpreter.importModule("time"), "time");
    return Ops.callMethod(cls, "fromtimestamp", now);
  }

  @ClassMethod(value = "fromtimestamp(cls, timestamp, /)", doc = "The local day of a time.")
  static Object fromTimestamp(PyType cls, Object timestamp) {
    long seconds = LocalZone.seconds(timestamp);
    long days = Math.floorDiv(seconds + LocalZone.offsetAt(seconds), Gregorian.DAY_SECONDS);
    LocalDate date = LocalDate.ofEpochDay(days);
    Gregorian.year(date.getYear());
    return make(cls, date);
  }

  @ClassMethod(value = "fromordinal(cls, ordinal, /)", doc = "The day of that number.")
  static Object fromOrdinal(PyType cls, Object ordinal) {
    int number = Convert.toInt(ordinal);
    if (number < 1) {
      throw Errors.valueError("ordinal must be >= 1");
    }
    LocalDate date = Gregorian.date(number);
    Gregorian.year(date.getYear());
    return make(cls, date);
  }

  @ClassMethod(value = "fromisoformat(cls, string, /)", doc = "Read a day in ISO 8601.")
  static Object fromIsoFormat(PyType cls, Object string) {
    IsoReader read = IsoReader.date(isoText(string));
    return make(cls, read.year, read.month, read.day);
  }

  static String isoText(Object string) {
    String text = Convert.strOrNull(string);
    if (text == null) {
      throw Errors.typeError("fromisoformat: argument must be str");
    }
    return text;
  }

  @ClassMethod(
      value = "fromisocalendar(cls, year, week, day)",
      doc = "The day of an ISO year, week and day of week.")
  static Object fromIsoCalendar(PyType cls, Object year, Object week, Object day) {
    int ordinal = Gregorian.ofIsoCalendar(component(year), component(week), component(day));
    LocalDate date = Gregorian.date(ordinal);
    Gregorian.year(date.getYear());
    return make(cls, date);
  }

  private static int component(Object value) {
    if (Convert.toIndex(value) instanceof Long n && n == n.intValue()) {
      return n.intValue();
    }
    throw Errors.valueError("ISO calendar component out of range");
  }

  @ClassMethod(value = "strptime(cls, string, format, /)", doc = "Read a day by a format.")
  static Object parse(PyType cls, String string, String format) {
    return parse("_strptime_datetime_date", cls, string, format);
  }

  static Object parse(String function, PyType cls, String string, String format) {
    return Ops.callMethod(
        ThreadState.current().interpreter.importModule("_strptime"), function, cls, string, format);
  }

  // ---- fields

  @Getter("year")
  long getYear() {
    return year;
  }

  @Getter("month")
  long getMonth() {
    return month;
  }

  @Getter("day")
  long getDay() {
    return day;
  }

  @Method(value = "toordinal(self, /)", doc = "The number of the day; 0001-01-01 is 1.")
  long toOrdinal() {
    return ordinal();
  }

  @Method(value = "weekday(self, /)", doc = "The day of the week; Monday is 0.")
  long weekday() {
    return Gregorian.weekday(ordinal());
  }

  @Method(value = "isoweekday(self, /)", doc = "The day of the week; Monday is 1.")
  long isoWeekday() {
    return weekday() + 1;
  }

  @Method(value = "isocalendar(self, /)", doc = "ISO year, week and day of week.")
  Object isoCalendar() {
    int[] iso = Gregorian.isoCalendar(ordinal());
    return new PyIsoCalendarDate(
        PyIsoCalendarDate.TYPE, (long) iso[0], (long) iso[1], (long) iso[2]);
  }

  @Method(
      value = "replace(self, /, year=<unset>, month=<unset>, day=<unset>)",
      doc = "The same with other fields.")
  Object replaceDate(Object year, Object month, Object day) {
    return make(
        type(),
        Gregorian.field(year, this.year),
        Gregorian.field(month, this.month),
        Gregorian.field(day, this.day));
  }

  @Method(
      value = "__replace__(self, /, year=<unset>, month=<unset>, day=<unset>)",
      doc = "The same as replace().")
  Object replaceDateAlso(Object year, Object month, Object day) {
    return replaceDate(year, month, day);
  }

  /** {@code time.struct_time} of these fields. */
  final Object structTime(int hour, int minute, int second, int dst) {
    PyTuple fields =
        new PyTuple(
            (long) year,
            (long) month,
            (long) day,
            (long) hour,
            (long) minute,
            (long) second,
            weekday(),
            (long) ordinal() - Gregorian.ordinal(year, 1, 1) + 1,
            (long) dst);
    return Ops.callMethod(
        ThreadState.current().interpreter.importModule("time"), "struct_time", fields);
  }

  @Method(value = "timetuple(self, /)", doc = "The day as time.localtime() has it.")
  Object timeTuple() {
    return structTime(0, 0, 0, -1);
  }

  // ---- texts

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    return type().messageName() + "(" + year + ", " + month + ", " + day + ")";
  }

  @Method(value = "__str__(self, /)", doc = "Return str(self).")
  Object str() {
    return Ops.callMethod(this, "isoformat");
  }

  @Method(value = "isoformat(self, /)", doc = "The day in ISO 8601.")
  String isoDate() {
    return ClockText.date(year, month, day);
  }

  @Method(value = "ctime(self, /)", doc = "The day as C's ctime() writes it.")
  String ctime() {
    return ctime(0, 0, 0);
  }

  final String ctime(int hour, int minute, int second) {
    return String.format(
        "%s %s %2d %02d:%02d:%02d %04d",
        DayOfWeek.of((int) isoWeekday()).getDisplayName(TextStyle.SHORT, Locale.ENGLISH),
        Month.of(month).getDisplayName(TextStyle.SHORT, Locale.ENGLISH),
        day,
        hour,
        minute,
        second,
        year);
  }

  @Method(value = "strftime(self, /, format)", doc = "Write it by a format.")
  Object format(Object given) {
    String format = Convert.toStr(given, "strftime() argument 1");
    if (!(Ops.callMethod(this, "timetuple") instanceof PyTuple tuple)) {
      throw Errors.typeError("Tuple or struct_time argument required");
    }
    return ClockText.format(format, tuple, source());
  }

  ClockText.Source source() {
    return new ClockText.Source(PyNone.NONE, this, 0, Gregorian.isoCalendar(ordinal())[0]);
  }

  @Method(value = "__format__(self, format, /)", doc = "Write it by a format, or as str().")
  Object formatted(String format) {
    return ClockText.format(this, format);
  }

  // ---- arithmetic and comparison

  private Object shifted(long days) {
    return make(type(), Gregorian.inRange(ordinal() + days));
  }

  @Method(value = "__add__(self, value, /)", doc = "Return self+value.")
  Object add(Object value) {
    return value instanceof PyTimedelta delta
        ? shifted(delta.days)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Method(value = "__radd__(self, value, /)", doc = "Return value+self.")
  Object addTo(Object value) {
    return add(value);
  }

  @Method(value = "__sub__(self, value, /)", doc = "Return self-value.")
  Object subtract(Object value) {
    if (value instanceof PyDate other) {
      return PyTimedelta.of(ordinal() - other.ordinal(), 0, 0);
    }
    return value instanceof PyTimedelta delta
        ? shifted(-(long) delta.days)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Method(value = "__rsub__(self, value, /)", doc = "Return value-self.")
  Object subtractFrom(Object value) {
    return value instanceof PyDate other ? other.subtract(this) : PyNotImplemented.NOT_IMPLEMENTED;
  }

  final int compareDate(PyDate other) {
    int byYear = Integer.compare(year, other.year);
    int byMonth = byYear != 0 ? byYear : Integer.compare(month, other.month);
    return byMonth != 0 ? byMonth : Integer.compare(day, other.day);
  }

  @RichCompare
  final Object compareDate(CompareOperator op, Object value) {
    return value instanceof PyDate other && !(value instanceof PyDateTime)
        ? (Object) Comparisons.ordered(op, compareDate(other))
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Method(value = "__hash__(self, /)", doc = "Return hash(self).")
  long hash() {
    return Ops.hash(new PyBytes(dateState()));
  }

  // ---- pickling

  final byte[] dateState() {
    return new byte[] {(byte) (year >> 8), (byte) year, (byte) month, (byte) day};
  }

  @Method(value = "__reduce__(self, /)", doc = "What pickles it.")
  Object reduce() {
    return new PyTuple(type(), new PyTuple(new PyBytes(dateState())));
  }
}
