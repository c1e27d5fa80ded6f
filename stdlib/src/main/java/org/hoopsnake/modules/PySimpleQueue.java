package org.hoopsnake.modules;

import java.util.ArrayDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.ClassMethod;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.object.Convert;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.PyBaseException;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyGenericAlias;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyObject;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.ThreadState;
import org.hoopsnake.object.Types;

/**
 * {@code queue.SimpleQueue}: unbounded, first in first out, safe between threads. A waiting {@code
 * get} lets other threads of the interpreter run and wakes now and then for signals.
 */
@BuiltinType(
    name = "SimpleQueue",
    module = "_queue",
    doc = "Simple, unbounded FIFO queue.",
    weakReferences = true)
final class PySimpleQueue extends PyObject {
  static final PyType TYPE = PyType.builtin(PySimpleQueueBinding.INSTANCE);

  /** How long to wait at most before signals get their turn. */
  private static final long SLICE = TimeUnit.MILLISECONDS.toNanos(50);

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition filled = lock.newCondition();
  private final ArrayDeque<Object> items = new ArrayDeque<>();

  private PySimpleQueue(PyType type) {
    super(type);
  }

  @New("SimpleQueue()")
  static Object create(PyType cls) {
    return new PySimpleQueue(cls);
  }

  @Method(
      value = "put(self, /, item, block=True, timeout=None)",
      doc = "Add an item; never blocks, the other arguments are for compatibility.")
  void put(Object item, Object block, Object timeout) {
    putNowait(item);
  }

  @Method(value = "put_nowait(self, /, item)", doc = "Add an item.")
  void putNowait(Object item) {
    lock.lock();
    try {
      items.add(item);
      filled.signal();
    } finally {
      lock.unlock();
    }
  }

  private Object poll() {
    lock.lock();
    try {
      return items.poll();
    } finally {
      lock.unlock();
    }
  }

  private static PyException empty() {
    return new PyException(new PyBaseException(QueueModule.EMPTY));
  }

  @Method(
      value = "get(self, /, block=True, timeout=None)",
      doc = "Remove and return an item; waits for one, at most timeout seconds.")
  Object get(boolean block, Object timeout) {
    long left = Long.MAX_VALUE;
    if (block && timeout != PyNone.NONE) {
      left = nanos(timeout);
    }
    Object item = poll();
    if (item != null) {
      return item;
    }
    if (!block) {
      throw empty();
    }
    ThreadState thread = ThreadState.current();
    while (item == null) {
      if (left <= 0) {
        throw empty();
      }
      long slice = Math.min(SLICE, left);
      Waited waited = thread.interpreter.gil.blocking(thread, () -> waitFor(slice));
      item = waited.item;
      if (left != Long.MAX_VALUE) {
        left -= slice - Math.max(0, waited.unused);
      }
      thread.poll();
    }
    return item;
  }

  private static long nanos(Object timeout) {
    if (!(timeout instanceof Double) && Convert.intOrNull(timeout) == null) {
      throw Errors.typeError(
          "'%s' object cannot be interpreted as an integer or float", Types.name(timeout));
    }
    double seconds = Convert.toDouble(timeout);
    if (seconds < 0) {
      throw Errors.valueError("'timeout' must be a non-negative number");
    }
    return (long) Math.min(seconds * 1e9, Long.MAX_VALUE - 1);
  }

  private record Waited(Object item, long unused) {}

  /** Runs without the interpreter's lock. */
  private Waited waitFor(long nanos) {
    lock.lock();
    try {
      long left = nanos;
      while (items.isEmpty() && left > 0) {
        left = filled.awaitNanos(left);
      }
      return new Waited(items.poll(), left);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Waited(items.poll(), 0);
    } finally {
      lock.unlock();
    }
  }

  @Method(value = "get_nowait(self, /)", doc = "Remove and return an item; Empty if there is none.")
  Object getNowait() {
    return get(false, PyNone.NONE);
  }

  @Method(value = "empty(self, /)", doc = "True if the queue is empty at the moment.")
  boolean isEmpty() {
    return qsize() == 0;
  }

  @Method(value = "qsize(self, /)", doc = "The approximate size of the queue.")
  int qsize() {
    lock.lock();
    try {
      return items.size();
    } finally {
      lock.unlock();
    }
  }

  @ClassMethod(
      value = "__class_getitem__(cls, object, /)",
      doc = "The type with type arguments, as annotations write it.")
  static Object classGetItem(PyType cls, Object item) {
    return PyGenericAlias.of(cls, item);
  }
}
