package org.hoopsnake.modules.datetime;

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

/** {@code datetime.time}: a time of day, with a time zone or without. */
@BuiltinType(name = "time", module = "datetime", doc = "A time of day.")
public final class PyTime extends PyObject {
  public static final PyType TYPE = PyType.builtin(PyTimeBinding.INSTANCE);

  @Constant("min")
  static final PyTime MIN = new PyTime(TYPE, 0, 0, 0, 0, PyNone.NONE, 0);

  @Constant("max")
  static final PyTime MAX = new PyTime(TYPE, 23, 59, 59, 999_999, PyNone.NONE, 0);

  @Constant("resolution")
  static final PyTimedelta RESOLUTION = PyTimedelta.RESOLUTION;

  private static final NewArguments ARGUMENTS =
      new NewArguments(
          "function", 0, 5, 4, "hour", "minute", "second", "microsecond", "tzinfo", "fold");

  final int hour;
  final int minute;
  final int second;
  final int microsecond;
  final Object zone;
  private int fold;

  PyTime(PyType type, int hour, int minute, int second, int microsecond, Object zone, int fold) {
    super(type);
    Gregorian.checkTime(hour, minute, second, microsecond, fold);
    this.hour = hour;
    this.minute = minute;
    this.second = second;
    this.microsecond = microsecond;
    this.zone = PyTzinfo.checked(zone);
    this.fold = fold;
  }

  /** Out of a pickle; only the hour is known to be one. */
  private PyTime(PyType type, byte[] state, Object zone) {
    super(type);
    hour = state[0] & 0x7F;
    minute = state[1] & 0xFF;
    second = state[2] & 0xFF;
    microsecond = PickledState.number(state, 3, 3);
    this.zone = zone;
    fold = (state[0] & 0x80) >> 7;
  }

  @New("time(*args, **kwargs)")
  static Object create(PyType cls, Object[] args, PyDict kwargs) {
    byte[] state = PickledState.of(args, 2, 6, "time", 0, 0, 23);
    if (state != null) {
      return new PyTime(cls, state, PickledState.zone(args));
    }
    Object[] given = ARGUMENTS.parse(args, kwargs);
    int[] fields = new int[4];
    for (int i = 0; i < 4; i++) {
      fields[i] = Gregorian.field(given[i], 0);
    }
    return new PyTime(
        cls,
        fields[0],
        fields[1],
        fields[2],
        fields[3],
        given[4] == null ? PyNone.NONE : given[4],
        Gregorian.field(given[5], 0));
  }

  /** A time of that class; those written in Python are called. */
  static Object make(
      PyType cls, int hour, int minute, int second, int microsecond, Object zone, int fold) {
    PyTime made = new PyTime(TYPE, hour, minute, second, microsecond, zone, fold);
    if (cls == TYPE) {
      return made;
    }
    Object[] args = {(long) hour, (long) minute, (long) second, (long) microsecond, zone};
    Object result = Calls.call(cls, args, Calls.NO_KW);
    if (result instanceof PyTime time) {
      time.fold = fold;
    }
    return result;
  }

  @ClassMethod(value = "fromisoformat(cls, string, /)", doc = "Read a time in ISO 8601.")
  static Object fromIsoFormat(PyType cls, Object string) {
    IsoReader read = IsoReader.time(PyDate.isoText(string));
    return make(cls, read.hour, read.minute, read.second, read.microsecond, read.zone, 0);
  }

  @ClassMethod(value = "strptime(cls, string, format, /)", doc = "Read a time by a format.")
  static Object parse(PyType cls, String string, String format) {
    return PyDate.parse("_strptime_datetime_time", cls, string, format);
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

  int fold() {
    return fold;
  }

  private PyTimedelta offset() {
    return PyTzinfo.offset(zone, "utcoffset", PyNone.NONE);
  }

  @Method(value = "utcoffset(self, /)", doc = "What the zone says.")
  Object utcOffset() {
    PyTimedelta offset = offset();
    return offset == null ? PyNone.NONE : offset;
  }

  @Method(value = "dst(self, /)", doc = "What the zone says.")
  Object dst() {
    PyTimedelta offset = PyTzinfo.offset(zone, "dst", PyNone.NONE);
    return offset == null ? PyNone.NONE : offset;
  }

  @Method(value = "tzname(self, /)", doc = "What the zone says.")
  Object zoneName() {
    return PyTzinfo.nameOf(zone, PyNone.NONE);
  }

  @Method(
      value =
          "replace(self, /, hour=<unset>, minute=<unset>, second=<unset>, microsecond=<unset>,"
              + " tzinfo=<unset>, *, fold=<unset>)",
      doc = "The same with other fields.")
  Object replace(
      Object hour, Object minute, Object second, Object microsecond, Object tzinfo, Object fold) {
    return make(
        type(),
        Gregorian.field(hour, this.hour),
        Gregorian.field(minute, this.minute),
        Gregorian.field(second, this.second),
        Gregorian.field(microsecond, this.microsecond),
        tzinfo == null ? zone : tzinfo,
        Gregorian.field(fold, this.fold));
  }

  @Method(
      value =
          "__replace__(self, /, hour=<unset>, minute=<unset>, second=<unset>,"
              + " microsecond=<unset>, tzinfo=<unset>, *, fold=<unset>)",
      doc = "The same as replace().")
  Object replaceAlso(
      Object hour, Object minute, Object second, Object microsecond, Object tzinfo, Object fold) {
    return replace(hour, minute, second, microsecond, tzinfo, fold);
  }

  // ---- texts

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    StringBuilder out = new StringBuilder(type().messageName()).append('(');
    appendFields(out, hour, minute, second, microsecond, zone, fold);
    return out.append(')').toString();
  }

  /** The fields of a time of day as {@code repr()} shows them. */
  static void appendFields(
      StringBuilder out, int hour, int minute, int second, int micros, Object zone, int fold) {
    out.append(hour).append(", ").append(minute);
    if (second != 0 || micros != 0) {
      out.append(", ").append(second);
    }
    if (micros != 0) {
      out.append(", ").append(micros);
    }
    if (zone != PyNone.NONE) {
      out.append(", tzinfo=").append(Ops.repr(zone));
    }
    if (fold != 0) {
      out.append(", fold=").append(fold);
    }
  }

  @Method(value = "__str__(self, /)", doc = "Return str(self).")
  Object str() {
    return Ops.callMethod(this, "isoformat");
  }

  @Method(value = "isoformat(self, /, timespec='auto')", doc = "The time in ISO 8601.")
  String isoFormat(Object precision) {
    String timespec = Convert.toStr(precision, "isoformat() argument 1");
    String text = ClockText.time(hour, minute, second, microsecond, timespec);
    PyTimedelta offset = offset();
    return offset == null ? text : text + ClockText.offset(offset, ":");
  }

  @Method(value = "strftime(self, /, format)", doc = "Write it by a format.")
  Object format(Object given) {
    String format = Convert.toStr(given, "strftime() argument 1");
    PyTuple tuple =
        new PyTuple(1900L, 1L, 1L, (long) hour, (long) minute, (long) second, 0L, 1L, -1L);
    return ClockText.format(
        format, tuple, new ClockText.Source(zone, PyNone.NONE, microsecond, 1900));
  }

  @Method(value = "__format__(self, format, /)", doc = "Write it by a format, or as str().")
  Object formatted(String format) {
    return ClockText.format(this, format);
  }

  // ---- comparison

  private long seconds() {
    return hour * 3600L + minute * 60 + second;
  }

  private PyTimedelta since(PyTimedelta offset) {
    return PyTimedelta.of(0, seconds(), microsecond).minus(offset);
  }

  @RichCompare
  Object compare(CompareOperator op, Object value) {
    if (!(value instanceof PyTime other)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    PyTimedelta mine = zone == other.zone ? null : offset();
    PyTimedelta theirs = zone == other.zone ? null : other.offset();
    if (mine == null && theirs == null) {
      int bySeconds = Long.compare(seconds(), other.seconds());
      return Comparisons.ordered(
          op, bySeconds != 0 ? bySeconds : Integer.compare(microsecond, other.microsecond));
    }
    if (mine == null || theirs == null) {
      if (op == CompareOperator.EQ || op == CompareOperator.NOT_EQ) {
        return op == CompareOperator.NOT_EQ;
      }
      throw Errors.typeError("can't compare offset-naive and offset-aware times");
    }
    return Comparisons.ordered(op, since(mine).compareWith(other.since(theirs)));
  }

  @Method(value = "__hash__(self, /)", doc = "Return hash(self).")
  long hash() {
    Object first = fold == 0 ? this : replace(null, null, null, null, null, 0L);
    PyTimedelta offset = first instanceof PyTime time ? time.offset() : offset();
    return offset == null
        ? Ops.hash(new PyBytes(PickledState.time(hour, minute, second, microsecond)))
        : since(offset).hash();
  }

  // ---- pickling

  @Method(value = "__reduce_ex__(self, proto, /)", doc = "What pickles it.")
  Object reduceEx(Object protocol) {
    byte[] state = PickledState.time(hour, minute, second, microsecond);
    if (fold != 0 && Convert.toInt(protocol) > 3) {
      state[0] |= (byte) 0x80;
    }
    PyBytes bytes = new PyBytes(state);
    return new PyTuple(type(), zone == PyNone.NONE ? new PyTuple(bytes) : new PyTuple(bytes, zone));
  }

  @Method(value = "__reduce__(self, /)", doc = "What pickles it.")
  Object reduce() {
    return reduceEx(2L);
  }
}
