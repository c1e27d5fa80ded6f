"""to_thread, run_in_executor, run_coroutine_threadsafe, call_soon_threadsafe, thread pools."""

import asyncio
import concurrent.futures as cf
import contextvars
import threading
import time

var = contextvars.ContextVar("var", default="unset")


def fails():
    raise ValueError("in thread")


async def to_threads():
    var.set("copied")
    print(await asyncio.to_thread(lambda a, b=0: (a, b, var.get()), 1, b=2))
    try:
        await asyncio.to_thread(fails)
    except ValueError as error:
        print(error, error.__traceback__ is not None)
    main = threading.get_ident()
    print(await asyncio.to_thread(threading.get_ident) != main)
    began = time.monotonic()
    await asyncio.gather(*(asyncio.to_thread(time.sleep, 0.5) for _ in range(4)))
    print("in parallel", time.monotonic() - began < 1.9)
    ticks = []

    async def ticker():
        while True:
            ticks.append(1)
            await asyncio.sleep(0.005)

    t = asyncio.create_task(ticker())
    await asyncio.to_thread(time.sleep, 0.3)
    t.cancel()
    print("the loop went on", len(ticks) > 2)


async def executors():
    loop = asyncio.get_running_loop()
    with cf.ThreadPoolExecutor(max_workers=1, thread_name_prefix="pool") as pool:
        name = await loop.run_in_executor(pool, lambda: threading.current_thread().name)
        print(name, await asyncio.gather(*(loop.run_in_executor(pool, pow, n, 2) for n in range(4))))
        waiting = loop.run_in_executor(pool, time.sleep, 0.03)
        queued = loop.run_in_executor(pool, print, "never printed")
        print(queued.cancel(), await asyncio.wait([waiting, queued], timeout=20) and queued.cancelled())
    try:
        await loop.run_in_executor(pool, print)
    except RuntimeError as error:
        print(error)
    print(list(cf.ThreadPoolExecutor(2).map(lambda x: x + 1, range(3))))


async def from_threads():
    loop = asyncio.get_running_loop()
    log = []

    async def coro(x):
        await asyncio.sleep(0.001)
        if x < 0:
            raise LookupError("negative")
        return x * 2

    def outside():
        f = asyncio.run_coroutine_threadsafe(coro(4), loop)
        log.append((type(f).__module__, f.result(20)))
        try:
            asyncio.run_coroutine_threadsafe(coro(-1), loop).result(20)
        except LookupError as error:
            log.append(str(error))
        slow = asyncio.run_coroutine_threadsafe(asyncio.sleep(10), loop)
        try:
            slow.result(0.01)
        except TimeoutError:
            log.append(("timeout", slow.cancel()))
        try:
            asyncio.get_running_loop()
        except RuntimeError as error:
            log.append(str(error))
        own = asyncio.run(coro(5))
        log.append(("own loop", own))
        loop.call_soon_threadsafe(log.append, "soon")

    await asyncio.to_thread(outside)
    await asyncio.sleep(0.01)
    print(*log, sep="\n")
    try:
        asyncio.run_coroutine_threadsafe(1, loop)
    except TypeError as error:
        print(error)


def pools():
    with cf.ThreadPoolExecutor(2) as pool:
        futures = {pool.submit(pow, 2, n): n for n in range(3)}
        print(sorted((futures[f], f.result()) for f in cf.as_completed(futures)))
        bad = pool.submit(fails)
        print(repr(bad.exception()), cf.wait([bad]).done == {bad}, bad.done(), bad.cancel())
        try:
            bad.result()
        except ValueError as error:
            print(error)
        called = []
        f = pool.submit(lambda: 5)
        f.result()
        f.add_done_callback(lambda f: called.append(f.result()))
        print(called)
    lock, total, event, local = threading.Lock(), [0], threading.Event(), threading.local()
    local.x = 1

    def add():
        event.wait()
        for _ in range(1000):
            with lock:
                total[0] += 1
        total.append(hasattr(local, "x"))

    threads = [threading.Thread(target=add, name=f"adder-{n}", daemon=True) for n in range(4)]
    for t in threads:
        t.start()
    print(all(t.is_alive() for t in threads), threads[0].name, threads[0].daemon)
    event.set()
    for t in threads:
        t.join()
    print(total, any(t.is_alive() for t in threads), threading.current_thread().name, threading.main_thread() is threading.current_thread())
    timer = threading.Timer(0.01, print, ["timer"])
    timer.start()
    timer.join()


for main in (to_threads, executors, from_threads):
    print("--", main.__name__)
    asyncio.run(main())
pools()
