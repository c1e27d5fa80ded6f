package org.hoopsnake.modules;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.hoopsnake.binding.BuiltinModule;
import org.hoopsnake.binding.Function;
import org.hoopsnake.object.Calls;
import org.hoopsnake.object.Code;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.Monitor;
import org.hoopsnake.object.NativeNamespace;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyModule;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyObject;
import org.hoopsnake.object.PySimpleNamespace;
import org.hoopsnake.object.PyStrObject;
import org.hoopsnake.object.PyType;

/**
 * {@code sys.monitoring} (PEP 669): starts, returns, yields, lines and exceptions, from where trace
 * functions have theirs. Asking for an event that nodes do not raise, such as that of a call, is
 * refused rather than answered with silence; but for jumps and instructions, which {@code bdb} asks
 * for and can do without.
 */
@BuiltinModule(name = "sys.monitoring", doc = "Tools that watch the execution of code.")
public final class MonitoringModule implements Monitor {
  private static final int TOOLS = 6;

  private static final String[] EVENTS = {
    "PY_START",
    "PY_RESUME",
    "PY_RETURN",
    "PY_YIELD",
    "CALL",
    "LINE",
    "INSTRUCTION",
    "JUMP",
    "BRANCH_LEFT",
    "BRANCH_RIGHT",
    "STOP_ITERATION",
    "RAISE",
    "EXCEPTION_HANDLED",
    "PY_UNWIND",
    "PY_THROW",
    "RERAISE",
    "C_RETURN",
    "C_RAISE",
    "BRANCH"
  };

  private static final int JUMP = 1 << 7;
  private static final int RAISED =
      PY_START
          | PY_RESUME
          | PY_RETURN
          | PY_YIELD
          | LINE
          | INSTRUCTION
          | JUMP
          | STOP_ITERATION
          | RAISE
          | PY_UNWIND
          | PY_THROW;

  /** Events that belong to a place, which a callback can disable there. */
  private static final int LOCAL =
      PY_START | PY_RESUME | PY_RETURN | PY_YIELD | LINE | STOP_ITERATION;

  /** An event that a tool wants no more at a place of a code object. */
  private record Disabled(int tool, int event, Code code, Object place) {}

  private final int[] global = new int[TOOLS];
  private final Map<Code, int[]> local = new IdentityHashMap<>();
  private final Set<Disabled> disabled = new HashSet<>();
  private final Marker disable = new Marker();
  private final Object[] tools = new Object[TOOLS];
  private final Object[][] callbacks = new Object[TOOLS][EVENTS.length];

  private MonitoringModule() {}

  static PyModule create() {
    PyModule module = new PyModule("sys.monitoring", MonitoringModuleBinding.INSTANCE.doc());
    MonitoringModule state = new MonitoringModule();
    NativeNamespace.fill(module, MonitoringModuleBinding.INSTANCE, state);
    PyDict names = module.dict();
    names.put("DEBUGGER_ID", 0L);
    names.put("COVERAGE_ID", 1L);
    names.put("PROFILER_ID", 2L);
    names.put("OPTIMIZER_ID", 5L);
    names.put("DISABLE", state.disable);
    names.put("MISSING", new Marker());
    PyDict events = new PyDict();
    events.put("NO_EVENTS", 0L);
    for (int i = 0; i < EVENTS.length; i++) {
      events.put(EVENTS[i], 1L << i);
    }
    names.put("events", new PySimpleNamespace(events));
    return module;
  }

  /** A plain object, told from others by its identity. */
  private static final class Marker extends PyObject {
    Marker() {
      super(PyType.OBJECT);
    }
  }

  private static int valid(int tool) {
    if (tool < 0 || tool >= TOOLS) {
      throw Errors.valueError("invalid tool %d (must be between 0 and 5)", tool);
    }
    return tool;
  }

  private int used(int tool) {
    if (tools[valid(tool)] == null) {
      throw Errors.valueError("tool %d is not in use", tool);
    }
    return tool;
  }

  @Function(value = "use_tool_id(tool_id, name, /)", doc = "Take an id for a tool.")
  void useToolId(int tool, Object name) {
    valid(tool);
    if (!(name instanceof String || name instanceof PyStrObject)) {
      throw Errors.valueError("tool name must be a str");
    }
    if (tools[tool] != null) {
      throw Errors.valueError("tool %d is already in use", tool);
    }
    tools[tool] = name;
  }

  @Function(value = "clear_tool_id(tool_id, /)", doc = "Drop the callbacks of a tool.")
  void clearToolId(int tool) {
    valid(tool);
    callbacks[tool] = new Object[EVENTS.length];
    global[tool] = 0;
    local.values().forEach(events -> events[tool] = 0);
    disabled.removeIf(d -> d.tool == tool);
    changed();
  }

  @Function(value = "free_tool_id(tool_id, /)", doc = "Give the id of a tool back.")
  void freeToolId(int tool) {
    clearToolId(tool);
    tools[tool] = null;
  }

  @Function(value = "get_tool(tool_id, /)", doc = "The name of the tool with that id, or None.")
  Object getTool(int tool) {
    Object name = tools[valid(tool)];
    return name == null ? PyNone.NONE : name;
  }

  @Function(
      value = "register_callback(tool_id, event, func, /)",
      doc = "Set the function that is called for an event; returns the one before.")
  Object registerCallback(int tool, int event, Object function) {
    valid(tool);
    if (Integer.bitCount(event) != 1 || event < 0) {
      throw Errors.valueError("The callback can only be set for one event at a time");
    }
    int index = Integer.numberOfTrailingZeros(event);
    if (index >= EVENTS.length) {
      throw Errors.valueError("invalid event %d", event);
    }
    Object before = callbacks[tool][index];
    callbacks[tool][index] = function == PyNone.NONE ? null : function;
    return before == null ? PyNone.NONE : before;
  }

  @Function(value = "get_events(tool_id, /)", doc = "The events that a tool asked for.")
  long getEvents(int tool) {
    return global[used(tool)];
  }

  @Function(value = "set_events(tool_id, event_set, /)", doc = "Ask for events everywhere.")
  void setEvents(int tool, int events) {
    global[tool] = requested(tool, events);
    changed();
  }

  @Function(value = "get_local_events(tool_id, code, /)", doc = "The events asked of one code.")
  long getLocalEvents(int tool, Object code) {
    int[] events = local.get(code(code));
    used(tool);
    return events == null ? 0 : events[tool];
  }

  @Function(
      value = "set_local_events(tool_id, code, event_set, /)",
      doc = "Ask for events of one code object.")
  void setLocalEvents(int tool, Object code, int events) {
    Code of = code(code);
    int wanted = requested(tool, events);
    if (wanted != 0 || local.containsKey(of)) {
      local.computeIfAbsent(of, c -> new int[TOOLS])[tool] = wanted;
    }
    changed();
  }

  @Function(value = "restart_events()", doc = "Enable the events that callbacks disabled.")
  void restartEvents() {
    disabled.clear();
  }

  @Function(value = "_all_events()", doc = "The events that are on, and for which tools.")
  static Object allEvents() {
    return new PyDict();
  }

  private static Code code(Object code) {
    if (!(code instanceof Code c)) {
      throw Errors.typeError("code must be a code object");
    }
    return c;
  }

  private int requested(int tool, int events) {
    valid(tool);
    if (events < 0 || events >= 1 << EVENTS.length) {
      throw Errors.valueError("invalid event set 0x%x", events);
    }
    used(tool);
    if ((events & ~RAISED) != 0) {
      throw Errors.notImplementedError(
          "hoopsnake does not raise these events of sys.monitoring: 0x%x", events & ~RAISED);
    }
    return events;
  }

  /** Threads look out for events only while somebody wants some. */
  private void changed() {
    boolean any = false;
    for (int tool = 0; tool < TOOLS; tool++) {
      any |= global[tool] != 0;
      for (int[] events : local.values()) {
        any |= events[tool] != 0;
      }
    }
    Interpreter.current().setMonitor(any ? this : null);
  }

  // ---- events

  private boolean wants(int tool, int event, Code code) {
    int[] here = local.get(code);
    return ((global[tool] | (here == null ? 0 : here[tool])) & event) != 0;
  }

  @Override
  public boolean wants(int event, Code code) {
    for (int tool = 0; tool < TOOLS; tool++) {
      if (wants(tool, event, code)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void tell(int event, Code code, Object... arguments) {
    Object[] all = new Object[arguments.length + 1];
    all[0] = code;
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    for (int tool = 0; tool < TOOLS; tool++) {
      Object callback = callbacks[tool][Integer.numberOfTrailingZeros(event)];
      if (callback == null || !wants(tool, event, code)) {
        continue;
      }
      Disabled here = new Disabled(tool, event, code, arguments[0]);
      if (disabled.contains(here)) {
        continue;
      }
      if (Calls.call(callback, all, Calls.NO_KW) == disable && (event & LOCAL) != 0) {
        disabled.add(here);
      }
    }
  }
}
