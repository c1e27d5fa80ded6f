package org.hoopsnake.asyncio;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.object.Calls;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.ExceptionTypes;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyObject;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.ThreadState;
import org.hoopsnake.object.Types;
import org.hoopsnake.object.Warnings;

/** The default event loop policy: each thread has the loop that was set for it. */
@BuiltinType(
    name = "_DefaultEventLoopPolicy",
    module = "asyncio.unix_events",
    doc = "The loop of a thread is the one that was set for it.")
public final class PyEventLoopPolicy extends PyObject {
  static final PyType ABSTRACT_TYPE =
      PyType.plain(
              "asyncio.events",
              "_AbstractEventLoopPolicy",
              "The base class of event loop policies.",
              PyType.OBJECT)
          .withDict();
  public static final PyType TYPE =
      PyType.builtin(PyEventLoopPolicyBinding.INSTANCE, ABSTRACT_TYPE);

  PyEventLoopPolicy() {
    super(TYPE);
  }

  private PyEventLoopPolicy(PyType type) {
    super(type);
  }

  @New("_DefaultEventLoopPolicy(*args, **kwargs)")
  static Object create(PyType cls, Object[] args, PyDict kwargs) {
    return new PyEventLoopPolicy(cls);
  }

  static Object loopOf(ThreadState thread) {
    Object loop = AsyncioState.of(thread).loopOfThread.get(thread);
    if (loop == null) {
      Object threading = Interpreter.current().importModule("threading");
      Object name = Ops.getAttr(Ops.callMethod(threading, "current_thread"), "name");
      throw Errors.runtimeError("There is no current event loop in thread %s.", Ops.repr(name));
    }
    return loop;
  }

  static void setLoopOf(ThreadState thread, Object loop) {
    if (loop == PyNone.NONE) {
      AsyncioState.of(thread).loopOfThread.remove(thread);
    } else if (PyAbstractEventLoop.TYPE.isInstance(loop)) {
      AsyncioState.of(thread).loopOfThread.put(thread, loop);
    } else {
      throw Errors.typeError(
          "loop must be an instance of AbstractEventLoop or None, not '%s'", Types.name(loop));
    }
  }

  @Method(value = "get_event_loop(self, /)", doc = "The loop that was set for this thread.")
  Object getEventLoop() {
    return loopOf(ThreadState.current());
  }

  @Method(value = "set_event_loop(self, loop, /)", doc = "Sets the loop of this thread.")
  void setEventLoop(Object loop) {
    setLoopOf(ThreadState.current(), loop);
  }

  @Method(value = "new_event_loop(self, /)", doc = "Makes a loop; it is not set for this thread.")
  Object newEventLoop() {
    Object factory = Ops.getAttrOrNull(this, "_loop_factory");
    return factory == null ? PyBaseEventLoop.make() : Calls.call0(factory);
  }

  /** The policy, made when somebody asks for it. */
  static Object current(AsyncioState state) {
    if (state.policy == null) {
      state.policy = new PyEventLoopPolicy();
    }
    return state.policy;
  }

  static void set(AsyncioState state, Object policy) {
    if (policy != PyNone.NONE && !ABSTRACT_TYPE.isInstance(policy)) {
      throw Errors.typeError(
          "policy must be an instance of AbstractEventLoopPolicy or None, not '%s'",
          Types.name(policy));
    }
    state.policy = policy == PyNone.NONE ? null : policy;
  }

  /** Policies go away in 3.16. */
  static void warnDeprecated(String name) {
    Warnings.warn(
        ExceptionTypes.DEPRECATION_WARNING,
        "'asyncio." + name + "' is deprecated and slated for removal in Python 3.16");
  }
}
