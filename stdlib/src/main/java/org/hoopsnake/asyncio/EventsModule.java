package org.hoopsnake.asyncio;

import org.hoopsnake.binding.BuiltinModule;
import org.hoopsnake.binding.Function;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.ThreadState;

/** {@code asyncio.events} (https://docs.python.org/3.14/library/asyncio-eventloop.html). */
@BuiltinModule(name = "asyncio.events", doc = "Event loops and policies.")
public final class EventsModule {
  private final AsyncioState state;

  EventsModule(Interpreter interpreter) {
    state = AsyncioState.of(interpreter);
  }

  @Function(value = "def get_running_loop()", doc = "The loop that runs in this thread.")
  static Object getRunningLoop() {
    return Loops.running(ThreadState.current());
  }

  @Function(value = "def _get_running_loop()", doc = "The loop that runs in this thread, or None.")
  static Object getRunningLoopOrNone() {
    Object loop = ThreadState.current().runningLoop;
    return loop == null ? PyNone.NONE : loop;
  }

  @Function(value = "def _set_running_loop(loop, /)", doc = "For loops: sets what runs now.")
  static void setRunningLoop(Object loop) {
    Loops.setRunning(ThreadState.current(), loop);
  }

  @Function(
      value = "def get_event_loop()",
      doc = "The running loop, or the one set for this thread.")
  static Object getEventLoop() {
    return Loops.get(ThreadState.current());
  }

  @Function(value = "def set_event_loop(loop)", doc = "Sets the loop of this thread.")
  static void setEventLoop(Object loop) {
    Loops.set(ThreadState.current(), loop);
  }

  @Function(value = "def new_event_loop()", doc = "Makes a loop.")
  static Object newEventLoop() {
    return Loops.make(ThreadState.current());
  }

  @Function(value = "def _get_event_loop_policy()", doc = "The policy.")
  Object getPolicy() {
    return PyEventLoopPolicy.current(state);
  }

  @Function(value = "def _set_event_loop_policy(policy)", doc = "Sets the policy.")
  void setPolicy(Object policy) {
    PyEventLoopPolicy.set(state, policy);
  }

  @Function(value = "def get_event_loop_policy()", doc = "The policy. Deprecated.")
  Object getEventLoopPolicy() {
    PyEventLoopPolicy.warnDeprecated("get_event_loop_policy");
    return PyEventLoopPolicy.current(state);
  }

  @Function(value = "def set_event_loop_policy(policy)", doc = "Sets the policy. Deprecated.")
  void setEventLoopPolicy(Object policy) {
    PyEventLoopPolicy.warnDeprecated("set_event_loop_policy");
    PyEventLoopPolicy.set(state, policy);
  }
}
