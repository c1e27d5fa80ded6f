package org.hoopsnake.modules.datetime;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.object.Calls;
import org.hoopsnake.object.Convert;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyObject;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.Types;

/** {@code datetime.tzinfo}: what time zones inherit from, and how their methods are called. */
@BuiltinType(name = "tzinfo", module = "datetime", doc = "The base of time zones.")
public class PyTzinfo extends PyObject {
  public static final PyType TYPE = PyType.builtin(PyTzinfoBinding.INSTANCE);

  PyTzinfo(PyType type) {
    super(type);
  }

  @New("tzinfo(*args, **kwargs)")
  static Object create(PyType cls, Object[] args, PyDict kwargs) {
    return new PyTzinfo(cls);
  }

  private static PyException missing(String method) {
    return Errors.notImplementedError("a tzinfo subclass must implement %s()", method);
  }

  @Method(value = "utcoffset(self, dt, /)", doc = "How far local time is ahead of UTC.")
  Object utcOffset(Object when) {
    throw missing("utcoffset");
  }

  @Method(value = "dst(self, dt, /)", doc = "How far daylight saving time is ahead.")
  Object dst(Object when) {
    throw missing("dst");
  }

  @Method(value = "tzname(self, dt, /)", doc = "The name of the zone.")
  Object name(Object when) {
    throw missing("tzname");
  }

  @Method(value = "fromutc(self, dt, /)", doc = "The local time of a time in UTC.")
  Object fromUtc(Object when) {
    PyDateTime time = owned(when);
    PyTimedelta offset = offset(this, "utcoffset", time);
    if (offset == null) {
      throw Errors.valueError("fromutc: non-None utcoffset() result required");
    }
    PyTimedelta dst = offset(this, "dst", time);
    if (dst == null) {
      throw Errors.valueError("fromutc: non-None dst() result required");
    }
    PyTimedelta standard = offset.minus(dst);
    Object local = standard.bool() ? time.plus(standard) : time;
    if (!(local instanceof PyDateTime localTime)) {
      return local;
    }
    PyTimedelta then = offset(this, "dst", localTime);
    if (then == null) {
      throw Errors.valueError("fromutc: tz.dst() gave inconsistent results; cannot convert");
    }
    return then.bool() ? localTime.plus(then) : localTime;
  }

  final PyDateTime owned(Object when) {
    if (!(when instanceof PyDateTime time)) {
      throw Errors.typeError("fromutc: argument must be a datetime");
    }
    if (time.zone != this) {
      throw Errors.valueError("fromutc: dt.tzinfo is not self");
    }
    return time;
  }

  @Method(value = "__reduce__(self, /)", doc = "What pickles it.")
  Object reduce() {
    Object initial = Ops.lookupAttr(this, "__getinitargs__");
    Object args = initial == null ? PyTuple.EMPTY : Calls.call0(initial);
    return new PyTuple(type(), args, Ops.callMethod(this, "__getstate__"));
  }

  // ---- for those who have a time zone

  /** Requires a time zone or None. */
  static Object checked(Object zone) {
    if (zone != PyNone.NONE && !(zone instanceof PyTzinfo)) {
      throw Errors.typeError(
          "tzinfo argument must be None or of a tzinfo subclass, not type '%s'", Types.name(zone));
    }
    return zone;
  }

  /** What {@code utcoffset()} or {@code dst()} of a zone says, null for None. */
  static PyTimedelta offset(Object zone, String method, Object when) {
    if (zone == PyNone.NONE) {
      return null;
    }
    Object result = Ops.callMethod(zone, method, when);
    if (result == PyNone.NONE) {
      return null;
    }
    if (!(result instanceof PyTimedelta offset)) {
      throw Errors.typeError(
          "tzinfo.%s() must return None or timedelta, not '%s'", method, Types.name(result));
    }
    return checkedOffset(offset);
  }

  static PyTimedelta checkedOffset(PyTimedelta offset) {
    if (offset.days < -1
        || offset.days > 0
        || offset.days == -1 && offset.seconds == 0 && offset.microseconds < 1) {
      throw Errors.valueError(
          "offset must be a timedelta strictly between -timedelta(hours=24) and"
              + " timedelta(hours=24), not %s",
          Ops.repr(offset));
    }
    return offset;
  }

  /** A zone's name for a time, or None. */
  static Object nameOf(Object zone, Object when) {
    if (zone == PyNone.NONE) {
      return PyNone.NONE;
    }
    Object name = Ops.callMethod(zone, "tzname", when);
    if (name != PyNone.NONE && Convert.strOrNull(name) == null) {
      throw Errors.typeError(
          "tzinfo.tzname() must return None or a string, not '%s'", Types.name(name));
    }
    return name;
  }
}
