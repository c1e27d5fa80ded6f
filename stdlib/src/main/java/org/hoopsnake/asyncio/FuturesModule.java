package org.hoopsnake.asyncio;

import org.hoopsnake.binding.BuiltinModule;
import org.hoopsnake.binding.Function;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyNone;

/** {@code asyncio.futures} (https://docs.python.org/3.14/library/asyncio-future.html). */
@BuiltinModule(name = "asyncio.futures", doc = "Futures.")
public final class FuturesModule {
  FuturesModule() {}

  @Function(value = "def isfuture(obj)", doc = "Whether it is a future or behaves like one.")
  static boolean isFuture(Object o) {
    return Loops.isFuture(o);
  }

  @Function(
      value = "def wrap_future(future, *, loop=None)",
      doc = "A future of the loop for a concurrent.futures.Future.")
  static Object wrapFuture(Object future, Object loop) {
    return ConcurrentFutures.wrap(future, loop == PyNone.NONE ? null : loop);
  }

  @Function(
      value = "def future_add_to_awaited_by(fut, waiter, /)",
      doc = "Records that waiter waits for fut.")
  static void addToAwaitedBy(Object future, Object waiter) {
    if (future instanceof PyFuture f && waiter instanceof PyFuture w) {
      f.recordAwaitedBy(w);
    }
  }

  @Function(
      value = "def future_discard_from_awaited_by(fut, waiter, /)",
      doc = "Takes such a record back.")
  static void discardFromAwaitedBy(Object future, Object waiter) {
    if (future instanceof PyFuture f && waiter instanceof PyFuture w) {
      f.discardAwaitedBy(w);
    }
  }

  @Function(value = "def _get_loop(fut)", doc = "The loop of a future.")
  static Object getLoop(Object future) {
    return Loops.ofFuture(future);
  }

  @Function(value = "def _chain_future(source, destination)", doc = "Ties two futures together.")
  static void chainFuture(Object source, Object destination) {
    ConcurrentFutures.chain(source, destination);
  }

  @Function(
      value = "def _copy_future_state(source, dest)",
      doc = "Ends a future as another one has ended.")
  static void copyFutureState(Object source, Object destination) {
    ConcurrentFutures.copyState(source, destination);
  }

  @Function(
      value = "def _set_result_unless_cancelled(fut, result)",
      doc = "Sets the result of a future that was not cancelled.")
  static void setResultUnlessCancelled(Object future, Object result) {
    if (!Loops.isCancelled(future)) {
      Ops.callMethod(future, "set_result", result);
    }
  }
}
