package org.hoopsnake.modules.datetime;

import org.hoopsnake.binding.BuiltinModule;
import org.hoopsnake.binding.Constant;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyType;

/**
 * The module {@code _datetime} (https://docs.python.org/3.14/library/datetime.html). Its types keep
 * the calendar of {@link Gregorian}; the present and the local time zone are the host's.
 */
@BuiltinModule(name = "_datetime", doc = "Dates, times, spans of time and time zones.")
public final class DatetimeModule {
  @Constant("date")
  static final PyType DATE = PyDate.TYPE;

  @Constant("time")
  static final PyType TIME = PyTime.TYPE;

  @Constant("datetime")
  static final PyType DATETIME = PyDateTime.TYPE;

  @Constant("timedelta")
  static final PyType TIMEDELTA = PyTimedelta.TYPE;

  @Constant("timezone")
  static final PyType TIMEZONE = PyTimezone.TYPE;

  @Constant("tzinfo")
  static final PyType TZINFO = PyTzinfo.TYPE;

  @Constant("MINYEAR")
  static final long MIN_YEAR = Gregorian.MIN_YEAR;

  @Constant("MAXYEAR")
  static final long MAX_YEAR = Gregorian.MAX_YEAR;

  @Constant("UTC")
  static final Object UTC = PyTimezone.UTC;

  /** There is no C interface behind it. */
  @Constant("datetime_CAPI")
  static final Object CAPI = PyNone.NONE;
}
