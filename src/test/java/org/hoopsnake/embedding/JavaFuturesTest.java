package org.hoopsnake.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.FileNotFoundException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.hoopsnake.asyncio.JavaFutures;
import org.hoopsnake.asyncio.PyFuture;
import org.hoopsnake.cli.Session;
import org.hoopsnake.object.Code;
import org.hoopsnake.object.ExceptionTypes;
import org.hoopsnake.object.PyBaseException;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyModule;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyObject;
import org.hoopsnake.object.PyType;
import org.hoopsnake.runtime.Compilation;
import org.hoopsnake.runtime.Settings;
import org.hoopsnake.scripts.ScriptHost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Python programs that await what Java completes, and Java that waits for Python's tasks. */
@Timeout(60)
class JavaFuturesTest {
  private static final PyType FUNCTION =
      PyType.plain("embedder", "function", "A function of the embedder.", PyType.OBJECT);
  private static final Executor SOON = CompletableFuture.delayedExecutor(20, TimeUnit.MILLISECONDS);

  private final ScriptHost host = new ScriptHost(Path.of("").toAbsolutePath(), "");

  /** A Java function of one argument for Python code. */
  private static final class Foreign extends PyObject {
    private final Function<Object, Object> body;

    Foreign(Function<Object, Object> body) {
      super(FUNCTION);
      this.body = body;
    }

    @Override
    public Object call1(Object a) {
      return body.apply(a);
    }

    @Override
    public Object call(Object[] args, String[] kw) {
      return call1(args[0]);
    }
  }

  /** Runs a program that can call {@code java(argument)}; what it printed. */
  private String run(Function<Object, Object> java, String program) {
    int status =
        Session.run(
            host,
            Settings.embedded(),
            thread -> {
              PyModule main = Session.mainModule(thread.interpreter);
              main.dict().put("java", new Foreign(java));
              Code code =
                  Compilation.compile(
                      Compilation.parse(
                          Compilation.source("<string>", program), Compilation.Mode.EXEC),
                      null,
                      "<string>",
                      Compilation.options(false));
              Compilation.run(code, main.dict(), null);
            });
    assertEquals("", new String(host.complained(), StandardCharsets.UTF_8));
    assertEquals(0, status);
    return new String(host.printed(), StandardCharsets.UTF_8);
  }

  private static CompletionStage<?> stage(Object name) {
    return switch ((String) name) {
      case "done" -> CompletableFuture.completedFuture("at once");
      case "later" -> CompletableFuture.supplyAsync(() -> 42, SOON);
      case "nothing" -> CompletableFuture.runAsync(() -> {}, SOON);
      case "failing" ->
          CompletableFuture.runAsync(() -> {}, SOON)
              .thenApply(
                  ignored -> {
                    throw new IllegalStateException("out of order");
                  });
      case "python" ->
          CompletableFuture.failedStage(
              new PyException((PyBaseException) ExceptionTypes.LOOKUP_ERROR.call1("kept")));
      case "io" -> CompletableFuture.failedFuture(new FileNotFoundException("no such thing"));
      case "late" -> CompletableFuture.failedFuture(new TimeoutException("too slow"));
      case "cancelled" -> {
        CompletableFuture<Object> future = new CompletableFuture<>();
        SOON.execute(() -> future.cancel(true));
        yield future;
      }
      default -> throw new AssertionError(name);
    };
  }

  @Test
  void pythonAwaitsStages() {
    assertEquals(
        """
        done 'at once'
        later 42
        nothing None
        failing RuntimeError('java.lang.IllegalStateException: out of order')
        python LookupError('kept')
        io OSError('no such thing')
        late TimeoutError('too slow')
        cancelled CancelledError()
        ['at once', 42, None]
        """,
        run(
            name -> JavaFutures.await(stage(name)),
            """
            import asyncio

            async def main():
                for name in "done later nothing failing python io late cancelled".split():
                    try:
                        print(name, repr(await java(name)))
                    except BaseException as error:
                        print(name, repr(error))
                print(await asyncio.gather(java("done"), java("later"), java("nothing")))

            asyncio.run(main())
            """));
  }

  @Test
  void cancellingInPythonCancelsTheStage() {
    CompletableFuture<Object> never = new CompletableFuture<>();
    assertEquals(
        "timed out\n",
        run(
            ignored -> JavaFutures.await(never),
            """
            import asyncio

            async def main():
                try:
                    async with asyncio.timeout(0.01):
                        await java(None)
                except TimeoutError:
                    print("timed out")
                await asyncio.sleep(0)

            asyncio.run(main())
            """));
    assertTrue(never.isCancelled());
  }

  @Test
  void javaWaitsForTasks() throws Exception {
    List<CompletableFuture<Object>> given = new ArrayList<>();
    run(
        task -> {
          given.add(JavaFutures.completable((PyFuture) task));
          return PyNone.NONE;
        },
        """
        import asyncio

        async def answer():
            await asyncio.sleep(0.01)
            return "answer"

        async def fail():
            raise ValueError("wrong")

        async def main():
            tasks = [asyncio.create_task(c) for c in (answer(), fail(), asyncio.sleep(10))]
            for task in tasks:
                java(task)
            await asyncio.sleep(0)
            tasks[2].cancel()
            await asyncio.wait(tasks)
            await asyncio.sleep(0)

        asyncio.run(main())
        """);
    assertEquals("answer", given.get(0).get());
    Throwable cause = assertThrows(ExecutionException.class, given.get(1)::get).getCause();
    assertTrue(((PyException) cause).is(ExceptionTypes.VALUE_ERROR));
    assertTrue(given.get(2).isCancelled());
  }

  @Test
  void cancellingInJavaCancelsTheTask() {
    assertEquals(
        "cancelled\n",
        run(
            task -> {
              CompletableFuture<Object> future = JavaFutures.completable((PyFuture) task);
              SOON.execute(() -> future.cancel(true));
              return PyNone.NONE;
            },
            """
            import asyncio

            async def work():
                try:
                    await asyncio.sleep(30)
                except asyncio.CancelledError:
                    print("cancelled")
                    raise

            async def main():
                task = asyncio.create_task(work())
                await asyncio.sleep(0)
                java(task)
                await asyncio.wait([task])

            asyncio.run(main())
            """));
  }
}
