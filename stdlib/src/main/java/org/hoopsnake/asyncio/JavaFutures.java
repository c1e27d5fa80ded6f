package org.hoopsnake.asyncio;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.ExceptionTypes;
import org.hoopsnake.object.PyBaseException;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.ThreadState;

/**
 * Where asyncio and Java's futures meet, for programs that embed the interpreter.
 *
 * <p>{@link #await} makes a future that Python code can await from a stage that Java completes, and
 * {@link #completable} makes a {@link CompletableFuture} from a future or task of Python's. Both
 * carry results, exceptions and cancellation, and cancellation in both directions: cancelling what
 * was made cancels what it was made from, as {@code asyncio.wrap_future} does.
 *
 * <p>A future belongs to its loop's thread, a stage to nobody; so whatever Java threads do is
 * handed to the loop, which does it in its next iteration, as {@code call_soon_threadsafe} would.
 * No Java thread needs the interpreter's lock for it, and none ever waits here. What happens after
 * the loop has been closed is lost, as it is for every callback.
 *
 * <p>Values pass as they are, but for Java's {@code null}, which is {@code None}, and its small
 * numbers, which become what Python has. Exceptions of Python's stay themselves, inside a {@link
 * PyException} on the Java side. Of Java's, {@link CancellationException} is cancellation, {@link
 * TimeoutException} TimeoutError, {@link IOException} OSError, and any other a RuntimeError with
 * its text.
 */
public final class JavaFutures {
  private JavaFutures() {}

  /**
   * A future of the running loop, done when the stage is. To be called by the loop's thread, so for
   * instance in a function that Python code calls: {@code await fetch()}.
   *
   * @throws PyException RuntimeError, where no loop of ours is running
   */
  public static PyFuture await(CompletionStage<?> stage) {
    return await(runningLoop(), stage);
  }

  /** A future of that loop, done when the stage is. To be called by the loop's thread. */
  public static PyFuture await(PyBaseEventLoop loop, CompletionStage<?> stage) {
    Objects.requireNonNull(stage);
    PyFuture future = PyFuture.of(loop);
    Arrival arrival = new Arrival(loop, future, stage);
    future.addCallback(arrival);
    loop.waiting.jobs++;
    stage.whenComplete((value, error) -> loop.callFromThread(() -> arrival.arrived(value, error)));
    return future;
  }

  /**
   * What Java can wait for: completed by the loop's thread once the future, which may be a task, is
   * done. Any thread may call this. Handing out the exception counts as retrieving it.
   *
   * @throws IllegalArgumentException where the future's loop is not one of ours
   */
  public static CompletableFuture<Object> completable(PyFuture future) {
    if (!(future.loop instanceof PyBaseEventLoop loop)) {
      throw new IllegalArgumentException("not a future of a loop that Java code can call");
    }
    CompletableFuture<Object> out = new CompletableFuture<>();
    loop.callFromThread(() -> future.addCallback(new Departure(out)));
    out.whenComplete(
        (value, error) -> {
          if (out.isCancelled()) {
            loop.callFromThread(() -> future.cancel(null));
          }
        });
    return out;
  }

  private static PyBaseEventLoop runningLoop() {
    if (Loops.running(ThreadState.current()) instanceof PyBaseEventLoop loop) {
      return loop;
    }
    throw Errors.runtimeError("no running event loop");
  }

  private static Object fromJava(Object value) {
    return switch (value) {
      case null -> PyNone.NONE;
      case Integer n -> (long) n;
      case Short n -> (long) n;
      case Byte n -> (long) n;
      case Float f -> (double) f;
      case Character c -> c.toString();
      default -> value;
    };
  }

  private static PyBaseException fromJava(Throwable error) {
    if (error instanceof PyException e) {
      return e.value;
    }
    PyType type =
        switch (error) {
          case TimeoutException e -> ExceptionTypes.TIMEOUT_ERROR;
          case IOException e -> ExceptionTypes.OS_ERROR;
          default -> ExceptionTypes.RUNTIME_ERROR;
        };
    boolean named = type != ExceptionTypes.RUNTIME_ERROR && error.getMessage() != null;
    return (PyBaseException) type.call1(named ? error.getMessage() : error.toString());
  }

  private static Throwable unwrapped(Throwable error) {
    Throwable e = error;
    while ((e instanceof CompletionException || e instanceof ExecutionException)
        && e.getCause() != null) {
      e = e.getCause();
    }
    return e;
  }

  /** The end of a stage on its way to a future, and the future's cancellation on its way back. */
  private static final class Arrival extends NativeCallback {
    private final PyBaseEventLoop loop;
    private final PyFuture future;
    private final CompletionStage<?> stage;
    private boolean expected = true;

    Arrival(PyBaseEventLoop loop, PyFuture future, CompletionStage<?> stage) {
      this.loop = loop;
      this.future = future;
      this.stage = stage;
    }

    void arrived(Object value, Throwable failure) {
      notExpected();
      if (future.isDone()) {
        return;
      }
      Throwable error = unwrapped(failure);
      if (error == null) {
        future.setResult(fromJava(value));
      } else if (error instanceof CancellationException) {
        future.cancel(null);
      } else {
        future.setException(fromJava(error));
      }
    }

    /** The loop's virtual clock need not wait for the stage any more. */
    private void notExpected() {
      if (expected) {
        expected = false;
        loop.waiting.jobs--;
      }
    }

    @Override
    String qualname() {
      return "_chain_future.<locals>._call_check_cancel";
    }

    @Override
    void done(Object ignored) {
      if (!expected) {
        return;
      }
      notExpected();
      if (future.isCancelled() && stage instanceof CompletableFuture<?> source) {
        source.cancel(true);
      }
    }
  }

  /** The end of a future on its way to Java. */
  private static final class Departure extends NativeCallback {
    private final CompletableFuture<Object> out;

    Departure(CompletableFuture<Object> out) {
      this.out = out;
    }

    @Override
    String qualname() {
      return "_chain_future.<locals>._call_set_state";
    }

    @Override
    void done(Object done) {
      PyFuture future = (PyFuture) done;
      if (future.isCancelled()) {
        out.cancel(false);
        return;
      }
      Object error = future.exceptionMethod();
      if (error instanceof PyBaseException e) {
        out.completeExceptionally(new PyException(e));
      } else {
        out.complete(future.take());
      }
    }
  }
}
