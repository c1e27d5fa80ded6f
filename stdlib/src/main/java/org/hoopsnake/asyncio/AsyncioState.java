package org.hoopsnake.asyncio;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.ThreadState;

/**
 * What asyncio keeps per interpreter: the tasks that are not done, the counter of their names, the
 * policy, and which loop each thread has set. The running loop and the current task of a thread
 * stand in its {@link ThreadState}. Only the thread that holds the interpreter's lock touches this.
 */
final class AsyncioState {
  final Interpreter interpreter;
  final UnretrievedExceptions unretrieved;
  final Map<ThreadState, Object> loopOfThread = new IdentityHashMap<>();
  final Map<ThreadState, Object> runningLoops = new IdentityHashMap<>();

  /** Tasks of Python classes that only behave like tasks, registered by {@code _register_task}. */
  final List<Object> foreignTasks = new ArrayList<>();

  /** The policy somebody has set or asked for, else null. */
  Object policy;

  private int lastTaskNumber;
  private PyTask firstTask;
  private PyTask lastTask;

  private AsyncioState(Interpreter interpreter) {
    this.interpreter = interpreter;
    this.unretrieved = new UnretrievedExceptions(interpreter);
    interpreter.afterCollection.add(unretrieved::collected);
    interpreter.atEnd.add(unretrieved::interpreterEnds);
  }

  static AsyncioState of(ThreadState thread) {
    return of(thread.interpreter);
  }

  static AsyncioState of(Interpreter interpreter) {
    return interpreter.state(AsyncioState.class, AsyncioState::new);
  }

  static AsyncioState current() {
    return of(ThreadState.current());
  }

  int nextTaskNumber() {
    return ++lastTaskNumber;
  }

  // ---- the tasks that are not done

  void register(PyTask task) {
    if (task.registered || task.isDone()) {
      return;
    }
    task.registered = true;
    task.previous = lastTask;
    if (lastTask == null) {
      firstTask = task;
    } else {
      lastTask.next = task;
    }
    lastTask = task;
  }

  void unregister(PyTask task) {
    if (!task.registered) {
      return;
    }
    task.registered = false;
    if (task.previous == null) {
      firstTask = task.next;
    } else {
      task.previous.next = task.next;
    }
    if (task.next == null) {
      lastTask = task.previous;
    } else {
      task.next.previous = task.previous;
    }
    task.previous = null;
    task.next = null;
  }

  /** The tasks of the loop that are not done, in the order in which they were made. */
  List<Object> tasksOf(Object loop) {
    List<Object> found = new ArrayList<>();
    for (PyTask t = firstTask; t != null; t = t.next) {
      if (t.loop == loop && !t.isDone()) {
        found.add(t);
      }
    }
    for (Object t : foreignTasks) {
      if (Loops.ofFuture(t) == loop && !Ops.truth(Ops.callMethod(t, "done"))) {
        found.add(t);
      }
    }
    return found;
  }

  /** The first task that is not done, or null; follow {@link PyTask#next}. */
  PyTask firstTask() {
    return firstTask;
  }

  // ---- the current task

  static Object enterTask(ThreadState thread, Object loop, Object task) {
    if (thread.runningLoop != loop) {
      throw Errors.runtimeError("loop %s is not the running loop", Ops.repr(loop));
    }
    Object before = thread.currentTask;
    if (before != null) {
      throw Errors.runtimeError(
          "Cannot enter into task %s while another task %s is being executed.",
          Ops.repr(task), Ops.repr(before));
    }
    thread.currentTask = task;
    return null;
  }

  static void leaveTask(ThreadState thread, Object loop, Object task, Object before) {
    if (thread.runningLoop != loop) {
      throw Errors.runtimeError("loop %s is not the running loop", Ops.repr(loop));
    }
    if (thread.currentTask != task) {
      throw Errors.runtimeError(
          "Invalid attempt to leave task %s while task %s is entered.",
          Ops.repr(task), thread.currentTask == null ? "None" : Ops.repr(thread.currentTask));
    }
    thread.currentTask = before;
  }

  Object swapCurrentTask(ThreadState thread, Object loop, Object task) {
    if (thread.runningLoop != loop) {
      throw Errors.runtimeError("loop %s is not the running loop", Ops.repr(loop));
    }
    Object before = thread.currentTask;
    thread.currentTask = task;
    return before;
  }

  /** The task that the loop steps now, on whatever thread, or None. */
  Object currentTask(ThreadState thread, Object loop) {
    Object task = null;
    if (thread.runningLoop == loop) {
      task = thread.currentTask;
    } else {
      for (Map.Entry<ThreadState, Object> e : runningLoops.entrySet()) {
        if (e.getValue() == loop) {
          task = e.getKey().currentTask;
        }
      }
    }
    return task == null ? PyNone.NONE : task;
  }
}
