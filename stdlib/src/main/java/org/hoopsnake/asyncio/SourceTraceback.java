package org.hoopsnake.asyncio;

import org.hoopsnake.object.Frame;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyList;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.object.ThreadState;

/** In debug mode: where something was made, as {@code traceback.extract_stack} tells it. */
final class SourceTraceback {
  /** How many frames are kept. */
  static final int DEPTH = 10;

  private SourceTraceback() {}

  /** The stack of the calling thread, oldest frame first: (file, line, function, None). */
  static PyList here() {
    java.util.ArrayDeque<Object> entries = new java.util.ArrayDeque<>();
    for (Frame f = ThreadState.current().frame; f != null && entries.size() < DEPTH; f = f.back) {
      entries.addFirst(new PyTuple(f.code.filename, (long) f.line(), f.code.name, PyNone.NONE));
    }
    return new PyList(entries.toArray());
  }

  /** {@code FILE:LINE} of the newest frame. */
  static String place(PyList traceback) {
    PyTuple newest = (PyTuple) traceback.get(traceback.size() - 1);
    return Ops.str(newest.items[0]) + ":" + Ops.str(newest.items[1]);
  }
}
