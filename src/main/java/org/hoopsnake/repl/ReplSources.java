package org.hoopsnake.repl;

import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyList;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyTuple;

/** Puts what was typed where tracebacks find their source lines: {@code linecache}. */
final class ReplSources {
  void remember(Interpreter interpreter, String filename, String text) {
    Object linecache = interpreter.importModule("linecache");
    if (Ops.getAttr(linecache, "cache") instanceof PyDict cache) {
      PyList lines = new PyList();
      text.lines().forEach(l -> lines.add(l + "\n"));
      cache.put(filename, new PyTuple((long) text.length(), PyNone.NONE, lines, filename));
    }
  }
}
