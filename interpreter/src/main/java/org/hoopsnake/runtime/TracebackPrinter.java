package org.hoopsnake.runtime;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyBaseException;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyExceptionGroup;
import org.hoopsnake.object.PyModule;
import org.hoopsnake.object.PyNone;

/**
 * Prints exceptions that nobody caught, as CPython's {@code traceback} module does, without
 * importing it: that would cost more than most programs that fail.
 */
public final class TracebackPrinter {
  private static final String CAUSE =
      "\nThe above exception was the direct cause of the following exception:\n\n";
  private static final String CONTEXT =
      "\nDuring handling of the above exception, another exception occurred:\n\n";
  private static final int MAX_GROUP_WIDTH = 15;
  private static final int MAX_GROUP_DEPTH = 10;

  private final TracebackFrames frames;
  private final ExceptionText exceptionText;
  private final StringBuilder out = new StringBuilder();
  private int depth;
  private boolean needClose;

  private TracebackPrinter(Interpreter interpreter) {
    frames = new TracebackFrames(interpreter, interpreter.debugRanges);
    exceptionText = new ExceptionText(interpreter);
  }

  /** An exception with those that are shown with it. */
  private static final class Node {
    final PyBaseException exception;
    Node cause;
    Node context;
    List<Node> members;

    Node(PyBaseException exception, Set<Object> seen) {
      this.exception = exception;
      seen.add(exception);
    }
  }

  /** Prints to {@code sys.stderr}; where that is gone or broken, to the host's standard error. */
  public static void print(Interpreter interpreter, PyBaseException exception) {
    String text = format(interpreter, exception);
    Object sys = interpreter.sysModules.get("sys");
    Object err = sys instanceof PyModule m ? m.dict().get("stderr") : null;
    if (err == PyNone.NONE) {
      return;
    }
    try {
      if (err != null) {
        Ops.callMethod(err, "write", text);
        Ops.callMethod(err, "flush");
        return;
      }
    } catch (PyException broken) {
      // Falls through: the message must not get lost with the stream.
    }
    try {
      interpreter.host.stderr().write(text.getBytes(StandardCharsets.UTF_8));
      interpreter.host.stderr().flush();
    } catch (IOException e) {
      return; // nobody is left to tell
    }
  }

  /** The whole text, with a line end. */
  public static String format(Interpreter interpreter, PyBaseException exception) {
    TracebackPrinter printer = new TracebackPrinter(interpreter);
    printer.show(tree(exception));
    return printer.out.toString();
  }

  /**
   * As CPython writes exceptions that nobody can catch: without markers, suggestions, notes, and
   * what else belongs to the exception.
   */
  public static String formatPlain(Interpreter interpreter, PyBaseException exception) {
    String frames = new TracebackFrames(interpreter, false).format(exception.traceback);
    return (frames.isEmpty() ? "" : "Traceback (most recent call last):\n" + frames)
        + ExceptionText.plain(exception);
  }

  /** Only the lines that name the exception. */
  public static String formatOnly(Interpreter interpreter, PyBaseException exception) {
    return new ExceptionText(interpreter).format(exception);
  }

  private static Node tree(PyBaseException exception) {
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Node root = new Node(exception, seen);
    Deque<Node> queue = new ArrayDeque<>();
    queue.push(root);
    while (!queue.isEmpty()) {
      Node node = queue.pop();
      PyBaseException e = node.exception;
      if (e.cause != null && !seen.contains(e.cause)) {
        node.cause = new Node(e.cause, seen);
      }
      boolean needContext = node.cause == null && !e.suppressContext;
      if (e.context != null && needContext && !seen.contains(e.context)) {
        node.context = new Node(e.context, seen);
      }
      if (e instanceof PyExceptionGroup group) {
        node.members = new ArrayList<>();
        for (Object member : group.exceptions.items) {
          node.members.add(new Node((PyBaseException) member, seen));
        }
      }
      if (node.cause != null) {
        queue.push(node.cause);
      }
      if (node.context != null) {
        queue.push(node.context);
      }
      if (node.members != null) {
        node.members.forEach(queue::push);
      }
    }
    return root;
  }

  private void show(Node node) {
    Deque<Node> chain = new ArrayDeque<>();
    for (Node n = node; n != null; n = n.cause != null ? n.cause : n.context) {
      chain.push(n);
    }
    for (Node n : chain) {
      if (n.cause != null) {
        emit(CAUSE);
      } else if (n.context != null) {
        emit(CONTEXT);
      }
      one(n);
    }
  }

  private void one(Node node) {
    String stack = node.exception.traceback == null ? "" : frames.format(node.exception.traceback);
    if (node.members == null) {
      if (node.exception.traceback != null) {
        emit("Traceback (most recent call last):\n");
        emit(stack);
      }
      emit(exceptionText.format(node.exception));
    } else if (depth > MAX_GROUP_DEPTH) {
      emit("... (max_group_depth is " + MAX_GROUP_DEPTH + ")\n");
    } else {
      group(node, stack);
    }
  }

  private void group(Node node, String stack) {
    boolean top = depth == 0;
    if (top) {
      depth++;
    }
    if (node.exception.traceback != null) {
      emit("Exception Group Traceback (most recent call last):\n", top ? '+' : '|');
      emit(stack);
    }
    emit(exceptionText.format(node.exception));
    int count = node.members.size();
    int shown = count <= MAX_GROUP_WIDTH ? count : MAX_GROUP_WIDTH + 1;
    needClose = false;
    for (int i = 0; i < shown; i++) {
      boolean last = i == shown - 1;
      if (last) {
        needClose = true;
      }
      boolean truncated = i >= MAX_GROUP_WIDTH;
      out.append(indent()).append(i == 0 ? "+-" : "  ").append("+---------------- ");
      out.append(truncated ? "..." : String.valueOf(i + 1)).append(" ----------------\n");
      depth++;
      if (truncated) {
        int more = count - MAX_GROUP_WIDTH;
        emit("and " + more + " more exception" + (more > 1 ? "s" : "") + "\n");
      } else {
        show(node.members.get(i));
      }
      if (last && needClose) {
        out.append(indent()).append("+------------------------------------\n");
        needClose = false;
      }
      depth--;
    }
    if (top) {
      depth = 0;
    }
  }

  private String indent() {
    return " ".repeat(2 * depth);
  }

  private void emit(String text) {
    emit(text, '|');
  }

  /** Writes lines behind the margin that the nesting of groups gives them. */
  private void emit(String text, char margin) {
    if (depth == 0) {
      out.append(text);
      return;
    }
    String before = indent() + margin + " ";
    int from = 0;
    while (from < text.length()) {
      int end = text.indexOf('\n', from) + 1;
      if (end == 0) {
        end = text.length();
      }
      String line = text.substring(from, end);
      out.append(before).append(line);
      from = end;
    }
  }
}
