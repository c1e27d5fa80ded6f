package org.hoopsnake.asyncio;

import org.hoopsnake.object.Code;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyObject;

/** {@code async with} of everything that has {@code acquire} and {@code release}. */
final class LockScope {
  private static final Code AENTER = Routine.code("_ContextManagerMixin.__aenter__", "locks");
  private static final Code AEXIT = Routine.code("_ContextManagerMixin.__aexit__", "locks");

  private LockScope() {}

  static Object enter(PyObject lock) {
    return new Enter(lock).coroutine();
  }

  private static final class Enter extends Routine {
    private final PyObject lock;

    Enter(PyObject lock) {
      super(AENTER);
      this.lock = lock;
    }

    @Override
    protected Object step(Object value, PyException error) {
      if (state == 0) {
        state = 1;
        if (lock.type() == PyLock.TYPE && ((PyLock) lock).tryAcquire()) {
          return PyNone.NONE;
        }
        return await(Ops.callMethod(lock, "acquire"));
      }
      rethrow(error);
      return PyNone.NONE;
    }
  }

  static Object exit(PyObject lock) {
    return new Routine.Immediate(AEXIT) {
      @Override
      Object run() {
        Ops.callMethod(lock, "release");
        return PyNone.NONE;
      }
    }.coroutine();
  }
}
