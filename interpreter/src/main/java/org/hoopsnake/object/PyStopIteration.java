package org.hoopsnake.object;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Init;
import org.hoopsnake.binding.Member;
import org.hoopsnake.binding.New;

/** {@code StopIteration}: an iterator has ended, with a value. */
@BuiltinType(name = "StopIteration", doc = "An iterator has ended.", base = PyBaseException.class)
public final class PyStopIteration extends PyBaseException {
  public static final PyType TYPE = ExceptionTypes.STOP_ITERATION;

  @Member(value = "value", writable = true)
  public Object value;

  public PyStopIteration(PyType type, Object... args) {
    super(type, args);
    value = args.length == 0 ? PyNone.NONE : args[0];
  }

  @New("StopIteration(*args, **kwargs)")
  static Object create(PyType cls, Object[] args, PyDict kwargs) {
    return new PyStopIteration(cls, args);
  }

  @Init("__init__(self, /, *args, **kwargs)")
  void initValue(Object[] values, PyDict kwargs) {
    init(values, kwargs);
    value = values.length == 0 ? PyNone.NONE : values[0];
  }
}
