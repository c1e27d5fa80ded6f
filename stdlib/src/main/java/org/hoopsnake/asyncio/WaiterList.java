package org.hoopsnake.asyncio;

import org.hoopsnake.object.PyList;

/** Those who wait, as Python code that looks at private attributes sees them. */
final class WaiterList {
  private WaiterList() {}

  static PyList of(Waiters waiters) {
    PyList list = new PyList();
    for (PyFuture f : waiters) {
      list.add(f);
    }
    return list;
  }
}
