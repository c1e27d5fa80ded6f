package org.hoopsnake.modules.datetime;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.object.PyType;

/** What {@code date.isocalendar()} gives. */
@BuiltinType(
    name = "IsoCalendarDate",
    module = "datetime",
    doc = "ISO year, week and day of week.",
    base = PyTuple.class)
public final class PyIsoCalendarDate extends PyTuple {
  public static final PyType TYPE = PyType.builtin(PyIsoCalendarDateBinding.INSTANCE, PyTuple.TYPE);

  private static final NewArguments ARGUMENTS =
      new NewArguments("IsoCalendarDate()", 3, 3, 3, "year", "week", "weekday");

  PyIsoCalendarDate(PyType type, Object... items) {
    super(type, items);
  }

  @New("IsoCalendarDate(*args, **kwargs)")
  static Object create(PyType cls, Object[] args, PyDict kwargs) {
    return new PyIsoCalendarDate(cls, ARGUMENTS.parse(args, kwargs));
  }

  @Getter("year")
  Object year() {
    return items[0];
  }

  @Getter("week")
  Object week() {
    return items[1];
  }

  @Getter("weekday")
  Object weekday() {
    return items[2];
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String isoRepr() {
    return type().messageName()
        + String.format("(year=%s, week=%s, weekday=%s)", items[0], items[1], items[2]);
  }

  @Method(value = "__reduce__(self, /)", doc = "What pickles it: a tuple.")
  Object reduce() {
    return new PyTuple(PyTuple.TYPE, new PyTuple(new PyTuple(items)));
  }
}
