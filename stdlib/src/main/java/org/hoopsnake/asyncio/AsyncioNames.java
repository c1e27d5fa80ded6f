package org.hoopsnake.asyncio;

import java.util.List;
import java.util.Set;

/** Which public name of the package comes from which module, in the order of {@code __all__}. */
final class AsyncioNames {
  /** A module and its public names. {@code library}: it is CPython's. */
  record Chapter(String module, boolean library, List<String> names) {}

  private static Chapter ours(String module, String names) {
    return new Chapter(module, false, List.of(names.split(" ")));
  }

  private static Chapter theirs(String module, String names) {
    return new Chapter(module, true, List.of(names.split(" ")));
  }

  static final List<Chapter> CHAPTERS =
      List.of(
          ours("base_events", "BaseEventLoop Server"),
          ours("coroutines", "iscoroutinefunction iscoroutine"),
          ours(
              "events",
              "AbstractEventLoop AbstractServer Handle TimerHandle get_event_loop_policy"
                  + " set_event_loop_policy get_event_loop set_event_loop new_event_loop"
                  + " _set_running_loop get_running_loop _get_running_loop"),
          ours(
              "exceptions",
              "BrokenBarrierError CancelledError InvalidStateError TimeoutError"
                  + " IncompleteReadError LimitOverrunError SendfileNotAvailableError"),
          ours(
              "futures",
              "Future wrap_future isfuture future_add_to_awaited_by"
                  + " future_discard_from_awaited_by"),
          theirs(
              "graph",
              "capture_call_graph format_call_graph print_call_graph FrameCallGraphEntry"
                  + " FutureCallGraph"),
          ours("locks", "Lock Event Condition Semaphore BoundedSemaphore Barrier"),
          theirs(
              "protocols",
              "BaseProtocol Protocol DatagramProtocol SubprocessProtocol BufferedProtocol"),
          ours("runners", "Runner run"),
          ours("queues", "Queue PriorityQueue LifoQueue QueueFull QueueEmpty QueueShutDown"),
          theirs(
              "streams",
              "StreamReader StreamWriter StreamReaderProtocol open_connection start_server"
                  + " open_unix_connection start_unix_server"),
          theirs("subprocess", "create_subprocess_exec create_subprocess_shell"),
          ours(
              "tasks",
              "Task create_task FIRST_COMPLETED FIRST_EXCEPTION ALL_COMPLETED wait wait_for"
                  + " as_completed sleep gather shield ensure_future run_coroutine_threadsafe"
                  + " current_task all_tasks create_eager_task_factory eager_task_factory"
                  + " _register_task _unregister_task _enter_task _leave_task"),
          ours("taskgroups", "TaskGroup"),
          ours("threads", "to_thread"),
          ours("timeouts", "Timeout timeout timeout_at"),
          theirs(
              "transports",
              "BaseTransport ReadTransport WriteTransport Transport DatagramTransport"
                  + " SubprocessTransport"),
          ours("unix_events", "SelectorEventLoop EventLoop"));

  /** Modules without public names that are ours all the same. */
  static final List<String> OTHER_MODULES = List.of("mixins", "selector_events");

  private static final Set<String> LIBRARY_MODULES =
      Set.of(
          "base_futures",
          "base_subprocess",
          "base_tasks",
          "constants",
          "format_helpers",
          "graph",
          "log",
          "protocols",
          "sslproto",
          "staggered",
          "streams",
          "subprocess",
          "transports",
          "trsock");

  private AsyncioNames() {}

  /** The module of CPython's that has that public name, or null. */
  static String libraryModule(String name) {
    for (Chapter chapter : CHAPTERS) {
      if (chapter.library() && chapter.names().contains(name)) {
        return chapter.module();
      }
    }
    return null;
  }

  static boolean isSubmodule(String name) {
    return LIBRARY_MODULES.contains(name);
  }

  /** All of {@code asyncio.__all__}. */
  static Object[] all() {
    return CHAPTERS.stream().flatMap(c -> c.names().stream()).toArray();
  }
}
