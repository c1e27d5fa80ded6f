package org.hoopsnake.asyncio;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyList;
import org.hoopsnake.object.PyType;

/** {@code asyncio.PriorityQueue}: the smallest item comes first; a heap with heapq's moves. */
@BuiltinType(
    name = "PriorityQueue",
    module = "asyncio.queues",
    base = PyQueue.class,
    doc = "A queue that gives the smallest item first.")
public final class PyPriorityQueue extends PyQueue {
  public static final PyType TYPE = PyType.builtin(PyPriorityQueueBinding.INSTANCE, PyQueue.TYPE);

  private final PyList heap = new PyList();

  private PyPriorityQueue(PyType type) {
    super(type);
  }

  @New("PriorityQueue(*args, **kwargs)")
  static Object create(PyType cls, Object[] args, PyDict kwargs) {
    return new PyPriorityQueue(cls);
  }

  private static Object heapq() {
    return Interpreter.current().importModule("heapq");
  }

  private PyList items() {
    return ownAttribute("_queue") instanceof PyList list ? list : heap;
  }

  @Override
  void keep(Object item) {
    Ops.callMethod(heapq(), "heappush", items(), item);
  }

  @Override
  Object take() {
    return Ops.callMethod(heapq(), "heappop", items());
  }

  @Override
  int count() {
    return heap.size();
  }

  @Override
  Object[] contents() {
    return heap.toArray();
  }

  @Method(value = "def _init(self, maxsize)", doc = "Makes what holds the items.")
  void initHeap(Object size) {
    setOwnAttribute("_queue", new PyList());
  }

  @Method(value = "def _put(self, item)", doc = "Adds an item.")
  void putSorted(Object item) {
    keep(item);
  }

  @Method(value = "def _get(self)", doc = "Removes the smallest item.")
  Object getSmallest() {
    return take();
  }
}
