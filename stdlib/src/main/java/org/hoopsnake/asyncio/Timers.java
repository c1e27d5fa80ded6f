package org.hoopsnake.asyncio;

import org.hoopsnake.object.Calls;
import org.hoopsnake.object.Ops;

/** Timers on whatever loop. */
final class Timers {
  private Timers() {}

  /** {@code loop.call_later(delay, callback, argument)}. */
  static Object later(Object loop, Object delay, NativeCallback callback, Object argument) {
    return Calls.call(
        Ops.getAttr(loop, "call_later"), new Object[] {delay, callback, argument}, Calls.NO_KW);
  }

  /** {@code loop.call_at(when, callback, argument)}. */
  static Object at(Object loop, Object when, NativeCallback callback, Object argument) {
    return Calls.call(
        Ops.getAttr(loop, "call_at"), new Object[] {when, callback, argument}, Calls.NO_KW);
  }

  /** {@code loop.call_soon(callback, argument)}. */
  static Object soon(Object loop, NativeCallback callback, Object argument) {
    return Calls.call(
        Ops.getAttr(loop, "call_soon"), new Object[] {callback, argument}, Calls.NO_KW);
  }

  static void cancel(Object handle) {
    if (handle instanceof PyHandle h) {
      h.cancel();
    } else {
      Ops.callMethod(handle, "cancel");
    }
  }
}
