package org.hoopsnake.asyncio;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hoopsnake.object.Binding;
import org.hoopsnake.object.ExceptionTypes;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.NativeNamespace;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyModule;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.object.PyType;

/**
 * Makes the modules of the package. The submodules of an interpreter are made together with the
 * package, which takes its names from them; they enter {@code sys.modules} when they are imported.
 */
public final class AsyncioModules {
  /** The names of all modules made here. */
  public static final List<String> NAMES =
      List.of(
          "_asyncio",
          "asyncio",
          "asyncio.base_events",
          "asyncio.coroutines",
          "asyncio.events",
          "asyncio.exceptions",
          "asyncio.futures",
          "asyncio.locks",
          "asyncio.mixins",
          "asyncio.queues",
          "asyncio.runners",
          "asyncio.selector_events",
          "asyncio.taskgroups",
          "asyncio.tasks",
          "asyncio.threads",
          "asyncio.timeouts",
          "asyncio.unix_events");

  private static final String PREFIX = "asyncio.";

  private static final PyType ABSTRACT_SERVER =
      PyType.plain(
              "asyncio.events", "AbstractServer", "What a loop's server can do.", PyType.OBJECT)
          .withDict();
  private static final PyType SERVER =
      PyType.plain("asyncio.base_events", "Server", "A server of a loop.", ABSTRACT_SERVER);

  private final Interpreter interpreter;
  private final Map<String, PyModule> submodules = new HashMap<>();

  private AsyncioModules(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /** The module of that name: {@code asyncio}, one of its submodules, or {@code _asyncio}. */
  public static PyModule create(String name, Interpreter interpreter) {
    AsyncioModules all = interpreter.state(AsyncioModules.class, AsyncioModules::new);
    return switch (name) {
      case "asyncio" -> all.makePackage();
      case "_asyncio" -> all.accelerator();
      default -> all.submodule(name.substring(PREFIX.length()));
    };
  }

  private PyModule makePackage() {
    PyModule module =
        make("asyncio", AsyncioModuleBinding.INSTANCE, new AsyncioModule(interpreter));
    PyDict names = module.dict();
    for (AsyncioNames.Chapter chapter : AsyncioNames.CHAPTERS) {
      if (chapter.library()) {
        continue;
      }
      PyModule submodule = submodule(chapter.module());
      for (String name : chapter.names()) {
        names.put(name, submodule.dict().get(name));
      }
      names.put(chapter.module(), submodule);
    }
    for (String other : AsyncioNames.OTHER_MODULES) {
      names.put(other, submodule(other));
    }
    names.put("__all__", new PyTuple(AsyncioNames.all()));
    return module;
  }

  /** CPython has some names in Python and in C; ours are the same by either name. */
  private static PyModule twice(PyModule module, String... names) {
    PyDict dict = module.dict();
    for (String name : names) {
      Object value = dict.get(name);
      if (value instanceof PyType) {
        dict.put("_Py" + name, value);
        dict.put("_C" + name, value);
      } else {
        // _register_task is _c_register_task, but _get_running_loop is _c__get_running_loop.
        boolean loop = name.endsWith("_loop");
        String rest = name.startsWith("_") && !loop ? name.substring(1) : name;
        dict.put("_py_" + rest, value);
        dict.put("_c_" + rest, value);
      }
    }
    return module;
  }

  private PyModule submodule(String name) {
    PyModule existing = submodules.get(name);
    if (existing == null) {
      existing = makeSubmodule(name);
      for (AsyncioNames.Chapter chapter : AsyncioNames.CHAPTERS) {
        if (chapter.module().equals(name)) {
          existing.dict().put("__all__", new PyTuple(chapter.names().toArray()));
        }
      }
      submodules.put(name, existing);
    }
    return existing;
  }

  private PyModule makeSubmodule(String name) {
    String full = PREFIX + name;
    return switch (name) {
      case "base_events" ->
          with(
              make(full, BaseEventsModuleBinding.INSTANCE, new BaseEventsModule(interpreter)),
              PyBaseEventLoop.TYPE,
              SERVER);
      case "coroutines" ->
          make(full, CoroutinesModuleBinding.INSTANCE, new CoroutinesModule(interpreter));
      case "events" -> events(full);
      case "exceptions" -> exceptions(full);
      case "futures" ->
          twice(
              with(make(full, FuturesModuleBinding.INSTANCE, new FuturesModule()), PyFuture.TYPE),
              "Future",
              "future_add_to_awaited_by",
              "future_discard_from_awaited_by");
      case "locks" ->
          with(
              new PyModule(full, "Synchronisation of tasks."),
              PyLock.TYPE,
              PyEvent.TYPE,
              PyCondition.TYPE,
              PySemaphore.TYPE,
              PyBoundedSemaphore.TYPE,
              PyBarrier.TYPE);
      case "mixins" -> with(new PyModule(full, "What is bound to a loop."), LoopBound.TYPE);
      case "queues" ->
          with(
              new PyModule(full, "Queues for tasks."),
              PyQueue.TYPE,
              PyPriorityQueue.TYPE,
              PyLifoQueue.TYPE,
              AsyncioErrors.QUEUE_FULL,
              AsyncioErrors.QUEUE_EMPTY,
              AsyncioErrors.QUEUE_SHUT_DOWN);
      case "runners" ->
          with(make(full, RunnersModuleBinding.INSTANCE, new RunnersModule()), PyRunner.TYPE);
      case "selector_events" ->
          with(new PyModule(full, "Event loops with a selector."), PyBaseEventLoop.SELECTOR_TYPE);
      case "tasks" -> tasks(full);
      case "taskgroups" -> with(new PyModule(full, "Groups of tasks."), PyTaskGroup.TYPE);
      case "threads" -> make(full, ThreadsModuleBinding.INSTANCE, new ThreadsModule());
      case "timeouts" ->
          with(make(full, TimeoutsModuleBinding.INSTANCE, new TimeoutsModule()), PyTimeout.TYPE);
      case "unix_events" -> unixEvents(full);
      default -> null;
    };
  }

  private PyModule events(String full) {
    PyModule module = make(full, EventsModuleBinding.INSTANCE, new EventsModule(interpreter));
    with(
        module,
        PyAbstractEventLoop.TYPE,
        ABSTRACT_SERVER,
        PyHandle.TYPE,
        PyHandle.THREAD_SAFE_TYPE,
        PyTimerHandle.TYPE,
        PyEventLoopPolicy.ABSTRACT_TYPE);
    module.dict().put("_BaseDefaultEventLoopPolicy", PyEventLoopPolicy.TYPE);
    return twice(
        module, "get_running_loop", "get_event_loop", "_get_running_loop", "_set_running_loop");
  }

  private static PyModule exceptions(String full) {
    PyModule module =
        with(
            new PyModule(full, "The exceptions."),
            AsyncioErrors.BROKEN_BARRIER,
            AsyncioErrors.CANCELLED,
            AsyncioErrors.INVALID_STATE,
            AsyncioErrors.SENDFILE_NOT_AVAILABLE,
            PyIncompleteReadError.TYPE,
            PyLimitOverrunError.TYPE);
    module.dict().put("TimeoutError", ExceptionTypes.TIMEOUT_ERROR);
    return module;
  }

  private PyModule tasks(String full) {
    PyModule module = make(full, TasksModuleBinding.INSTANCE, new TasksModule(interpreter));
    with(module, PyTask.TYPE, Gather.TYPE, PyAsCompleted.TYPE);
    module.dict().put("eager_task_factory", new PyEagerTaskFactory(PyTask.TYPE));
    return twice(
        module,
        "Task",
        "current_task",
        "all_tasks",
        "_register_task",
        "_register_eager_task",
        "_unregister_task",
        "_unregister_eager_task",
        "_enter_task",
        "_leave_task",
        "_swap_current_task");
  }

  private static PyModule unixEvents(String full) {
    PyModule module =
        with(
            new PyModule(full, "The event loop of Unix systems."),
            PyBaseEventLoop.UNIX_TYPE,
            PyEventLoopPolicy.TYPE);
    module.dict().put("SelectorEventLoop", PyBaseEventLoop.UNIX_TYPE);
    module.dict().put("EventLoop", PyBaseEventLoop.UNIX_TYPE);
    return module;
  }

  /** What CPython has in C; ours is the same as the submodules'. */
  private PyModule accelerator() {
    PyModule module = new PyModule("_asyncio", "What the package is made of.");
    PyDict names = module.dict();
    for (String source : new String[] {"futures", "events", "tasks"}) {
      PyDict from = submodule(source).dict();
      for (Object key : from.keys()) {
        if (key instanceof String s && !s.startsWith("__")) {
          names.put(s, from.get(s));
        }
      }
    }
    return module;
  }

  private static PyModule make(String name, Binding binding, Object state) {
    PyModule module = new PyModule(name, binding.doc());
    NativeNamespace.fill(module, binding, state);
    return module;
  }

  private static PyModule with(PyModule module, PyType... types) {
    for (PyType type : types) {
      module.dict().put(type.name(), type);
    }
    return module;
  }
}
