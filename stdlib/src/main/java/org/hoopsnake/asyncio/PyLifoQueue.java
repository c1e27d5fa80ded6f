package org.hoopsnake.asyncio;

import java.util.ArrayList;
import java.util.List;
import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyList;
import org.hoopsnake.object.PyType;

/** {@code asyncio.LifoQueue}: the last one in is the first one out. */
@BuiltinType(
    name = "LifoQueue",
    module = "asyncio.queues",
    base = PyQueue.class,
    doc = "A queue that gives the newest item first.")
public final class PyLifoQueue extends PyQueue {
  public static final PyType TYPE = PyType.builtin(PyLifoQueueBinding.INSTANCE, PyQueue.TYPE);

  private final List<Object> stack = new ArrayList<>();

  private PyLifoQueue(PyType type) {
    super(type);
  }

  @New("LifoQueue(*args, **kwargs)")
  static Object create(PyType cls, Object[] args, PyDict kwargs) {
    return new PyLifoQueue(cls);
  }

  @Override
  void keep(Object item) {
    stack.add(item);
  }

  @Override
  Object take() {
    return stack.removeLast();
  }

  @Override
  int count() {
    return stack.size();
  }

  @Override
  Object[] contents() {
    return stack.toArray();
  }

  @Method(value = "def _init(self, maxsize)", doc = "Makes what holds the items.")
  void initStack(Object size) {
    setOwnAttribute("_queue", new PyList());
  }

  @Method(value = "def _get(self)", doc = "Removes an item.")
  Object getNewest() {
    return ownAttribute("_queue") != null
        ? Ops.callMethod(Ops.getAttr(this, "_queue"), "pop")
        : getItem();
  }
}
