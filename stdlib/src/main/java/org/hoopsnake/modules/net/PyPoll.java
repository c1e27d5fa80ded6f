package org.hoopsnake.modules.net;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Method;
import org.hoopsnake.modules.io.Descriptors;
import org.hoopsnake.modules.io.IoErrors;
import org.hoopsnake.modules.io.Readiness;
import org.hoopsnake.object.Convert;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.PyList;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyObject;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.object.PyType;

/** {@code select.poll()}: descriptors with what is waited for, in milliseconds. */
@BuiltinType(name = "poll", module = "select", doc = "", subclassable = false)
public final class PyPoll extends PyObject {
  public static final PyType TYPE = PyType.builtin(PyPollBinding.INSTANCE);

  private final Map<Integer, Integer> masks = new TreeMap<>();
  private boolean polling;

  PyPoll() {
    super(TYPE);
  }

  private static int mask(Object given) {
    long mask = Convert.toLong(given);
    if (mask < 0) {
      throw Errors.overflowError("can't convert negative int to unsigned");
    }
    if (mask > 0xffff) {
      throw Errors.overflowError("Python int too large to convert to C unsigned short");
    }
    return (int) mask;
  }

  @Method(value = "register(self, fd, eventmask=7, /)", doc = "Wait for a descriptor too.")
  void register(Object fd, Object eventmask) {
    masks.put(SelectModule.descriptor(fd), mask(eventmask));
  }

  @Method(value = "modify(self, fd, eventmask, /)", doc = "Change what is waited for.")
  void modify(Object fd, Object eventmask) {
    int number = SelectModule.descriptor(fd);
    int mask = mask(eventmask);
    if (!masks.containsKey(number)) {
      throw IoErrors.of(2, PyNone.NONE);
    }
    masks.put(number, mask);
  }

  @Method(value = "unregister(self, fd, /)", doc = "No longer wait for a descriptor.")
  void unregister(Object fd) {
    int number = SelectModule.descriptor(fd);
    if (masks.remove(number) == null) {
      throw Errors.keyError((long) number);
    }
  }

  @Method(value = "poll(self, timeout=None, /)", doc = "Wait; the descriptors and their events.")
  Object poll(Object timeout) {
    long nanos = -1;
    if (timeout != PyNone.NONE) {
      double millis = Convert.toDouble(timeout);
      nanos = millis < 0 ? -1 : (long) Math.ceil(millis) * 1_000_000;
    }
    if (polling) {
      throw Errors.runtimeError("concurrent poll() invocation");
    }
    polling = true;
    try {
      return events(masks, nanos);
    } finally {
      polling = false;
    }
  }

  /** The events of descriptors that are ready, in their order. */
  private static PyList events(Map<Integer, Integer> masks, long nanos) {
    Map<Integer, Integer> wanted = new LinkedHashMap<>();
    PyList closed = new PyList();
    masks.forEach(
        (fd, mask) -> {
          if (Descriptors.current().isOpen(fd)) {
            wanted.put(fd, wish(mask));
          } else {
            closed.add(new PyTuple((long) fd, (long) SelectModule.POLLNVAL));
          }
        });
    PyList events = closed;
    SelectModule.await(wanted, closed.size() > 0 ? 0 : nanos)
        .forEach((fd, ready) -> events.add(new PyTuple((long) fd, event(ready))));
    return events;
  }

  /** What a mask of events waits for. */
  static int wish(int mask) {
    return ((mask & (SelectModule.POLLIN | 64)) != 0 ? Readiness.READ : 0)
        | ((mask & (SelectModule.POLLOUT | 256)) != 0 ? Readiness.WRITE : 0);
  }

  /** The events of what is ready. */
  static long event(int ready) {
    return ((ready & Readiness.READ) != 0 ? SelectModule.POLLIN : 0)
        | ((ready & Readiness.WRITE) != 0 ? SelectModule.POLLOUT : 0);
  }
}
