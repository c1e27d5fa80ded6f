package org.hoopsnake.asyncio;

import org.hoopsnake.binding.BuiltinModule;
import org.hoopsnake.binding.Constant;
import org.hoopsnake.binding.Function;
import org.hoopsnake.object.Calls;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.Keywords;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.ThreadState;

/** {@code asyncio.tasks} (https://docs.python.org/3.14/library/asyncio-task.html). */
@BuiltinModule(name = "asyncio.tasks", doc = "Tasks, and waiting for them.")
public final class TasksModule {
  @Constant("FIRST_COMPLETED")
  static final String FIRST_COMPLETED = WaitFutures.FIRST_COMPLETED;

  @Constant("FIRST_EXCEPTION")
  static final String FIRST_EXCEPTION = WaitFutures.FIRST_EXCEPTION;

  @Constant("ALL_COMPLETED")
  static final String ALL_COMPLETED = WaitFutures.ALL_COMPLETED;

  private final AsyncioState state;

  TasksModule(Interpreter interpreter) {
    state = AsyncioState.of(interpreter);
  }

  @Function(value = "async def sleep(delay, result=None)", doc = "Waits for that many seconds.")
  static Object sleep(Object delay, Object result) {
    return new Sleep(delay, result).coroutine();
  }

  @Function(
      value = "def gather(*coros_or_futures, return_exceptions=False)",
      doc = "Runs awaitables side by side; a future of the list of their results.")
  static Object gather(Object[] awaitables, boolean returnExceptions) {
    return Gather.of(awaitables, returnExceptions);
  }

  @Function(
      value = "async def wait(fs, *, timeout=None, return_when='ALL_COMPLETED')",
      doc = "Waits for futures; returns the sets of those that are done and those that are not.")
  static Object wait(Object futures, Object timeout, Object returnWhen) {
    return WaitFutures.coroutine(futures, timeout, returnWhen);
  }

  @Function(
      value = "async def wait_for(fut, timeout)",
      doc = "Waits for an awaitable; cancels it and raises TimeoutError when the time is up.")
  static Object waitFor(Object awaitable, Object timeout) {
    return new WaitFor(awaitable, timeout).coroutine();
  }

  @Function(
      value = "def as_completed(fs, *, timeout=None)",
      doc = "Iterates over awaitables in the order in which they are done.")
  static Object asCompleted(Object awaitables, Object timeout) {
    return PyAsCompleted.of(awaitables, timeout);
  }

  @Function(
      value = "def shield(arg)",
      doc = "A future that can be cancelled without cancelling arg.")
  static Object shield(Object awaitable) {
    return Shield.of(awaitable);
  }

  @Function(
      value = "def ensure_future(coro_or_future, *, loop=None)",
      doc = "A future as it is; a task for a coroutine or another awaitable.")
  static Object ensureFuture(Object awaitable, Object loop) {
    return Tasks.ensureFuture(awaitable, loop == PyNone.NONE ? null : loop);
  }

  @Function(value = "def create_task(coro, **kwargs)", doc = "Makes a task in the running loop.")
  static Object createTask(Object coroutine, PyDict kwargs) {
    Object loop = Loops.running(ThreadState.current());
    if (kwargs.size() == 0) {
      return Tasks.createTask(loop, coroutine);
    }
    return Calls.call(
        Ops.getAttr(loop, "create_task"),
        Keywords.values(new Object[] {coroutine}, kwargs),
        Keywords.names(kwargs));
  }

  @Function(value = "def current_task(loop=None)", doc = "The task that runs now, or None.")
  Object currentTask(Object loop) {
    ThreadState thread = ThreadState.current();
    return state.currentTask(thread, loop == PyNone.NONE ? Loops.running(thread) : loop);
  }

  @Function(
      value = "def all_tasks(loop=None)",
      doc = "The set of the loop's tasks that are not done.")
  Object allTasks(Object loop) {
    return Sets.of(
        state.tasksOf(loop == PyNone.NONE ? Loops.running(ThreadState.current()) : loop));
  }

  @Function(
      value = "def run_coroutine_threadsafe(coro, loop)",
      doc = "Has a loop of another thread run a coroutine; a concurrent.futures.Future.")
  static Object runCoroutineThreadsafe(Object coroutine, Object loop) {
    if (!Coros.isCoroutine(coroutine)) {
      throw Errors.typeError("A coroutine object is required");
    }
    return ConcurrentFutures.submit(coroutine, loop);
  }

  @Function(
      value = "def create_eager_task_factory(custom_task_constructor)",
      doc = "A task factory whose tasks begin to run at once.")
  static Object createEagerTaskFactory(Object constructor) {
    return new PyEagerTaskFactory(constructor);
  }

  @Function(value = "def _register_task(task)", doc = "Makes a task known to all_tasks().")
  void registerTask(Object task) {
    if (task instanceof PyTask t) {
      state.register(t);
    } else if (!state.foreignTasks.contains(task)) {
      state.foreignTasks.add(task);
    }
  }

  @Function(value = "def _unregister_task(task)", doc = "Takes a task from all_tasks().")
  void unregisterTask(Object task) {
    if (task instanceof PyTask t) {
      state.unregister(t);
    } else {
      state.foreignTasks.remove(task);
    }
  }

  @Function(value = "def _register_eager_task(task)", doc = "Makes a task known to all_tasks().")
  void registerEagerTask(Object task) {
    registerTask(task);
  }

  @Function(value = "def _unregister_eager_task(task)", doc = "Takes a task from all_tasks().")
  void unregisterEagerTask(Object task) {
    unregisterTask(task);
  }

  @Function(value = "def _enter_task(loop, task)", doc = "The loop begins to step the task.")
  static void enterTask(Object loop, Object task) {
    AsyncioState.enterTask(ThreadState.current(), loop, task);
  }

  @Function(value = "def _leave_task(loop, task)", doc = "The loop has stepped the task.")
  static void leaveTask(Object loop, Object task) {
    AsyncioState.leaveTask(ThreadState.current(), loop, task, null);
  }

  @Function(value = "def _swap_current_task(loop, task)", doc = "Sets the task that runs now.")
  Object swapCurrentTask(Object loop, Object task) {
    Object before =
        state.swapCurrentTask(ThreadState.current(), loop, task == PyNone.NONE ? null : task);
    return before == null ? PyNone.NONE : before;
  }
}
