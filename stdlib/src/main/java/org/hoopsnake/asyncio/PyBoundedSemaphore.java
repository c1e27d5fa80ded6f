package org.hoopsnake.asyncio;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Init;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.object.Convert;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyType;

/** {@code asyncio.BoundedSemaphore}: never grows beyond its initial value. */
@BuiltinType(
    name = "BoundedSemaphore",
    module = "asyncio.locks",
    base = PySemaphore.class,
    doc = "A semaphore that cannot be released more often than it was acquired.")
public final class PyBoundedSemaphore extends PySemaphore {
  public static final PyType TYPE =
      PyType.builtin(PyBoundedSemaphoreBinding.INSTANCE, PySemaphore.TYPE);

  private long bound;

  private PyBoundedSemaphore(PyType type) {
    super(type);
  }

  @New("BoundedSemaphore(*args, **kwargs)")
  static Object create(PyType cls, Object[] args, PyDict kwargs) {
    return new PyBoundedSemaphore(cls);
  }

  @Init("def __init__(self, value=1)")
  void initBounded(Object initial) {
    init(initial);
    bound = Convert.toLong(initial);
  }

  @Method(value = "def release(self)", doc = "Gives one back; ValueError if there was none taken.")
  void releaseBounded() {
    if (value >= bound) {
      throw Errors.valueError("BoundedSemaphore released too many times");
    }
    releaseOne();
  }
}
