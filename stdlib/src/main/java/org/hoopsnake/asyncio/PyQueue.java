package org.hoopsnake.asyncio;

import java.util.ArrayDeque;
import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.ClassMethod;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Init;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.binding.Setter;
import org.hoopsnake.object.Code;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.Identity;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyList;
import org.hoopsnake.object.PyMethodDescriptor;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyType;

/**
 * {@code asyncio.Queue}: what one task puts another one gets, in order.
 *
 * <p>Python classes may override {@code _init}, {@code _get}, {@code _put} and the tests for empty
 * and full, as the pure Python queue allows; then everything goes through them, and their items are
 * in {@code _queue}. Without that the items are in {@link #items} and nothing is looked up.
 */
@BuiltinType(
    name = "Queue",
    module = "asyncio.queues",
    base = LoopBound.class,
    doc = "A queue for tasks; maxsize 0 or less means without bound.")
public class PyQueue extends LoopBound {
  public static final PyType TYPE = PyType.builtin(PyQueueBinding.INSTANCE, LoopBound.TYPE);

  private static final Code PUT = Routine.code("Queue.put", "queues");
  private static final Code GET = Routine.code("Queue.get", "queues");
  private static final Code JOIN = Routine.code("Queue.join", "queues");

  private final ArrayDeque<Object> items = new ArrayDeque<>();
  private final Waiters getters = new Waiters();
  private final Waiters putters = new Waiters();
  private final PyEvent finished = new PyEvent();
  private Object maxsize = 0L;
  private long unfinished;
  private boolean shutDown;

  /** A Python class keeps the items in its own way. */
  private boolean custom;

  PyQueue(PyType type) {
    super(type);
    finished.set();
  }

  static PyQueue unbounded() {
    return new PyQueue(TYPE);
  }

  @New("Queue(*args, **kwargs)")
  static Object create(PyType cls, Object[] args, PyDict kwargs) {
    return new PyQueue(cls);
  }

  @Init("def __init__(self, maxsize=0)")
  void init(Object size) {
    maxsize = size;
    if (type().heap) {
      for (String method : new String[] {"_init", "_get", "_put", "empty", "full", "qsize"}) {
        custom |= !(type().lookup(method) instanceof PyMethodDescriptor);
      }
      if (custom) {
        setOwnAttribute("_queue", new PyList());
        Ops.callMethod(this, "_init", size);
      }
    }
  }

  // ---- how items are kept

  void keep(Object item) {
    items.addLast(item);
  }

  Object take() {
    return items.pollFirst();
  }

  int count() {
    return items.size();
  }

  Object[] contents() {
    return items.toArray();
  }

  @Method(value = "def _init(self, maxsize)", doc = "Makes what holds the items.")
  void initItems(Object size) {
    if (custom) {
      Object collections = org.hoopsnake.object.Interpreter.current().importModule("collections");
      setOwnAttribute("_queue", Ops.callMethod(collections, "deque"));
    }
  }

  @Method(value = "def _put(self, item)", doc = "Adds an item.")
  void putItem(Object item) {
    if (custom) {
      Ops.callMethod(Ops.getAttr(this, "_queue"), "append", item);
    } else {
      keep(item);
    }
  }

  @Method(value = "def _get(self)", doc = "Removes an item.")
  Object getItem() {
    if (custom) {
      return Ops.callMethod(Ops.getAttr(this, "_queue"), "popleft");
    }
    if (count() == 0) {
      throw Errors.indexError("pop from an empty deque");
    }
    return take();
  }

  private boolean isEmpty() {
    return custom ? Ops.truth(Ops.callMethod(this, "empty")) : count() == 0;
  }

  private boolean isFull() {
    return custom ? Ops.truth(Ops.callMethod(this, "full")) : full();
  }

  @Method(value = "def qsize(self)", doc = "The number of items.")
  long qsize() {
    return custom ? Ops.len(Ops.getAttr(this, "_queue")) : count();
  }

  @Method(value = "def empty(self)", doc = "Whether there are no items.")
  boolean empty() {
    return qsize() == 0;
  }

  @Method(value = "def full(self)", doc = "Whether there are maxsize items.")
  boolean full() {
    if (maxsize instanceof Long n) {
      return n > 0 && size() >= n;
    }
    return !Ops.truth(Compare.lessOrEqual(maxsize, 0L))
        && Ops.truth(Compare.lessOrEqual(maxsize, size()));
  }

  private long size() {
    return custom ? (Long) Ops.index(Ops.callMethod(this, "qsize")) : count();
  }

  // ---- putting

  @Method(
      value = "def put_nowait(self, item)",
      doc = "Adds an item; QueueFull if there is no room.")
  void putNow(Object item) {
    if (shutDown) {
      throw AsyncioErrors.error(AsyncioErrors.QUEUE_SHUT_DOWN);
    }
    if (isFull()) {
      throw AsyncioErrors.error(AsyncioErrors.QUEUE_FULL);
    }
    if (custom) {
      Ops.callMethod(this, "_put", item);
    } else {
      keep(item);
    }
    unfinished++;
    finished.clear();
    wakeUpNext(getters);
  }

  @Method(value = "async def put(self, item)", doc = "Adds an item, waiting for room.")
  Object put(Object item) {
    return new Put(item).coroutine();
  }

  private final class Put extends Routine {
    private final Object item;
    private PyFuture putter;

    Put(Object item) {
      super(PUT);
      this.item = item;
    }

    @Override
    protected Object step(Object value, PyException error) {
      if (error != null) {
        giveUp(putter, putters, !isFull());
        throw error;
      }
      if (isFull()) {
        if (shutDown) {
          throw AsyncioErrors.error(AsyncioErrors.QUEUE_SHUT_DOWN);
        }
        putter = waiter();
        putters.add(putter);
        return await(putter);
      }
      if (type().heap) {
        return Ops.callMethod(PyQueue.this, "put_nowait", item);
      }
      putNow(item);
      return PyNone.NONE;
    }
  }

  /** Somebody who waited was cancelled; if it had been woken up, the next one is instead. */
  private static void giveUp(PyFuture waiter, Waiters waiters, boolean possible) {
    waiter.cancel(null);
    waiters.remove(waiter);
    if (possible && !waiter.isCancelled()) {
      wakeUpNext(waiters);
    }
  }

  private static void wakeUpNext(Waiters waiters) {
    for (PyFuture f = waiters.poll(); f != null; f = waiters.poll()) {
      if (!f.isDone()) {
        f.setResult(PyNone.NONE);
        return;
      }
    }
  }

  // ---- getting

  @Method(value = "def get_nowait(self)", doc = "Removes an item; QueueEmpty if there is none.")
  Object getNow() {
    if (isEmpty()) {
      throw AsyncioErrors.error(
          shutDown ? AsyncioErrors.QUEUE_SHUT_DOWN : AsyncioErrors.QUEUE_EMPTY);
    }
    Object item = custom ? Ops.callMethod(this, "_get") : take();
    wakeUpNext(putters);
    return item;
  }

  @Method(value = "async def get(self)", doc = "Removes an item, waiting for one.")
  Object get() {
    return new Get().coroutine();
  }

  private final class Get extends Routine {
    private PyFuture getter;

    Get() {
      super(GET);
    }

    @Override
    protected Object step(Object value, PyException error) {
      if (error != null) {
        giveUp(getter, getters, !isEmpty());
        throw error;
      }
      if (isEmpty()) {
        if (shutDown) {
          throw AsyncioErrors.error(AsyncioErrors.QUEUE_SHUT_DOWN);
        }
        getter = waiter();
        getters.add(getter);
        return await(getter);
      }
      return type().heap ? Ops.callMethod(PyQueue.this, "get_nowait") : getNow();
    }
  }

  // ---- the rest

  @Method(value = "def task_done(self)", doc = "One item that was got has been worked on.")
  void taskDone() {
    if (unfinished <= 0) {
      throw Errors.valueError("task_done() called too many times");
    }
    unfinished--;
    if (unfinished == 0) {
      finished.set();
    }
  }

  @Method(value = "async def join(self)", doc = "Waits until all items have been worked on.")
  Object join() {
    return new Routine(JOIN) {
      @Override
      protected Object step(Object value, PyException error) {
        rethrow(error);
        if (state == 0 && unfinished > 0) {
          state = 1;
          return await(finished.waitMethod());
        }
        return PyNone.NONE;
      }
    }.coroutine();
  }

  @Method(
      value = "def shutdown(self, immediate=False)",
      doc = "Ends the queue: put() raises QueueShutDown, get() too once the queue is empty.")
  void shutdown(boolean immediate) {
    shutDown = true;
    if (immediate) {
      while (!isEmpty()) {
        if (custom) {
          Ops.callMethod(this, "_get");
        } else {
          take();
        }
        if (unfinished > 0) {
          unfinished--;
        }
      }
      if (unfinished == 0) {
        finished.set();
      }
    }
    wakeUpAll(getters);
    wakeUpAll(putters);
  }

  private static void wakeUpAll(Waiters waiters) {
    while (!waiters.isEmpty()) {
      wakeUpNext(waiters);
    }
  }

  @Getter("maxsize")
  Object getMaxsize() {
    return maxsize;
  }

  @Getter("_maxsize")
  Object getMaxsizeAttribute() {
    return maxsize;
  }

  @Getter("_unfinished_tasks")
  long getUnfinished() {
    return unfinished;
  }

  @Getter("_getters")
  Object getGetters() {
    return WaiterList.of(getters);
  }

  @Getter("_putters")
  Object getPutters() {
    return WaiterList.of(putters);
  }

  @Getter("_is_shutdown")
  boolean getShutDown() {
    return shutDown;
  }

  @ClassMethod(value = "__class_getitem__(cls, item, /)", doc = "See PEP 585")
  static Object classGetitem(PyType cls, Object item) {
    return Generics.alias(cls, item);
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    return "<"
        + type().name()
        + " at 0x"
        + Long.toHexString(Identity.id(this))
        + " "
        + Ops.str(Ops.callMethod(this, "_format"))
        + ">";
  }

  @Method(value = "__str__(self, /)", doc = "Return str(self).")
  String str() {
    return "<" + type().name() + " " + Ops.str(Ops.callMethod(this, "_format")) + ">";
  }

  @Method(value = "def _format(self)", doc = "What the repr says.")
  String format() {
    StringBuilder text = new StringBuilder("maxsize=").append(Ops.repr(maxsize));
    Object[] all = custom ? Ops.toArray(Ops.getAttr(this, "_queue")) : contents();
    if (all.length > 0) {
      text.append(" _queue=").append(Ops.repr(new PyList(all)));
    }
    if (!getters.isEmpty()) {
      text.append(" _getters[").append(getters.size()).append(']');
    }
    if (!putters.isEmpty()) {
      text.append(" _putters[").append(putters.size()).append(']');
    }
    if (unfinished != 0) {
      text.append(" tasks=").append(unfinished);
    }
    if (shutDown) {
      text.append(" shutdown");
    }
    return text.toString();
  }

  @Setter("_unfinished_tasks")
  void setUnfinished(long count) {
    unfinished = count;
  }
}
