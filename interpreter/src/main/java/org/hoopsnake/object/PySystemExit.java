package org.hoopsnake.object;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Init;
import org.hoopsnake.binding.Member;
import org.hoopsnake.binding.New;

/** {@code SystemExit}: the program wants to end, with a status. */
@BuiltinType(name = "SystemExit", doc = "The program ends.", base = PyBaseException.class)
public final class PySystemExit extends PyBaseException {
  public static final PyType TYPE = ExceptionTypes.SYSTEM_EXIT;

  @Member(value = "code", writable = true)
  public Object code;

  public PySystemExit(PyType type, Object... args) {
    super(type, args);
    setCodeFrom(args);
  }

  private void setCodeFrom(Object[] values) {
    code =
        switch (values.length) {
          case 0 -> PyNone.NONE;
          case 1 -> values[0];
          default -> args;
        };
  }

  @New("SystemExit(*args, **kwargs)")
  static Object create(PyType cls, Object[] args, PyDict kwargs) {
    return new PySystemExit(cls, args);
  }

  @Init("__init__(self, /, *args, **kwargs)")
  void initCode(Object[] values, PyDict kwargs) {
    init(values, kwargs);
    setCodeFrom(values);
  }
}
