package org.hoopsnake.asyncio;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hoopsnake.object.Calls;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyBaseException;
import org.hoopsnake.object.PyList;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyTraceback;
import org.hoopsnake.object.PyTuple;

/** {@code Task.get_stack} and {@code print_stack}. */
final class TaskStacks {
  private TaskStacks() {}

  static PyList stack(PyTask task, Object limit) {
    long left = limit == PyNone.NONE ? Long.MAX_VALUE : (Long) Ops.index(limit);
    Object coroutine = task.coroutine == null ? PyNone.NONE : task.coroutine;
    Object frame = null;
    for (String attribute : new String[] {"cr_frame", "gi_frame", "ag_frame"}) {
      frame = Ops.getAttrOrNull(coroutine, attribute);
      if (frame != null) {
        break;
      }
    }
    if (frame != null && frame != PyNone.NONE) {
      return suspended(frame, left);
    }
    return task.failure() == null ? new PyList() : raised(task.failure(), left);
  }

  private static PyList suspended(Object innermost, long limit) {
    ArrayDeque<Object> frames = new ArrayDeque<>();
    Object frame = innermost;
    for (long left = limit; frame != PyNone.NONE && left > 0; left--) {
      frames.addFirst(frame);
      frame = Ops.getAttr(frame, "f_back");
    }
    return new PyList(frames.toArray());
  }

  private static PyList raised(PyBaseException error, long limit) {
    List<Object> frames = new ArrayList<>();
    PyTraceback entry = error.traceback;
    for (long left = limit; entry != null && left > 0; left--) {
      frames.add(entry.frame);
      entry = entry.next;
    }
    return new PyList(frames.toArray());
  }

  static void print(PyTask task, Object limit, Object file) {
    Interpreter interpreter = Interpreter.current();
    Object linecache = interpreter.importModule("linecache");
    Object traceback = interpreter.importModule("traceback");
    Set<String> checked = new HashSet<>();
    List<Object> entries = new ArrayList<>();
    Object frames =
        Calls.call(Ops.getAttr(task, "get_stack"), new Object[] {limit}, new String[] {"limit"});
    Ops.forEach(frames, frame -> entries.add(entry(linecache, frame, checked)));
    PyBaseException error = task.failure();
    String name = Ops.repr(task);
    if (entries.isEmpty()) {
      line("No stack for " + name, file);
    } else if (error != null) {
      line("Traceback for " + name + " (most recent call last):", file);
    } else {
      line("Stack for " + name + " (most recent call last):", file);
    }
    Calls.call(
        Ops.getAttr(traceback, "print_list"),
        new Object[] {new PyList(entries.toArray()), file},
        new String[] {"file"});
    if (error != null) {
      Object lines = Ops.callMethod(traceback, "format_exception_only", error.type(), error);
      Ops.forEach(lines, text -> print(text, file, ""));
    }
  }

  private static Object entry(Object linecache, Object frame, Set<String> checked) {
    Object code = Ops.getAttr(frame, "f_code");
    Object file = Ops.getAttr(code, "co_filename");
    Object number = Ops.getAttr(frame, "f_lineno");
    if (checked.add(Ops.str(file))) {
      Ops.callMethod(linecache, "checkcache", file);
    }
    Object text =
        Ops.callMethod(linecache, "getline", file, number, Ops.getAttr(frame, "f_globals"));
    return new PyTuple(file, number, Ops.getAttr(code, "co_name"), text);
  }

  private static void line(String text, Object file) {
    print(text, file, "\n");
  }

  private static void print(Object text, Object file, String end) {
    Calls.call(
        Interpreter.current().builtin("print"),
        new Object[] {text, file, end},
        new String[] {"file", "end"});
  }
}
