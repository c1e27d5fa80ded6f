"""wait and as_completed in all their modes."""

import asyncio


async def job(name, delay, error=None):
    await asyncio.sleep(delay)
    if error:
        raise error
    return name


def names(tasks):
    return sorted(t.get_name() for t in tasks)


def start(*specs):
    return [asyncio.create_task(job(n, d, *e), name=n) for n, d, *e in specs]


async def waits():
    tasks = start(("a", 0.04), ("b", 0.12), ("c", 0.2))
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    print(names(done), names(pending))
    done, pending = await asyncio.wait(tasks, timeout=0.12)
    print("timeout", "a" in names(done), "c" in names(pending))
    done, pending = await asyncio.wait(tasks)
    print(names(done), pending, type(done).__name__)
    tasks = start(("ok", 0.04), ("bad", 0.08, ValueError("v")), ("late", 5))
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    print(names(done), names(pending), [repr(t.exception()) for t in done if t.exception()])
    for t in pending:
        t.cancel()
    done, pending = await asyncio.wait(tasks, timeout=0)
    print(names(done), names(pending))
    print([t.cancelled() for t in tasks])
    done, pending = await asyncio.wait({asyncio.ensure_future(asyncio.sleep(0, "in a set"))})
    print([t.result() for t in done])
    coro = job("x", 0)
    for wrong in (lambda: asyncio.wait([]), lambda: asyncio.wait([coro]), lambda: asyncio.wait(coro), lambda: asyncio.wait(1), lambda: asyncio.wait([asyncio.ensure_future(asyncio.sleep(0))], return_when="NO")):
        try:
            await wrong()
        except (TypeError, ValueError) as error:
            print(type(error).__name__, error)
    coro.close()


async def completed():
    out = []
    for future in asyncio.as_completed([job("slow", 0.2), job("quick", 0.04), job("mid", 0.12)]):
        out.append(await future)
    print(out)
    tasks = start(("t1", 0.12), ("t2", 0.04))
    async for task in asyncio.as_completed(tasks):
        print(task.get_name(), task in tasks, task.result())
    try:
        for future in asyncio.as_completed(start(("fast", 0.04), ("never", 5)), timeout=0.12):
            print(await future)
    except TimeoutError as error:
        print("TimeoutError", error.args)
    try:
        async for task in asyncio.as_completed(start(("fast2", 0.04), ("never2", 5)), timeout=0.12):
            print(await task)
    except TimeoutError as error:
        print("TimeoutError", error.args)
    for future in asyncio.as_completed([job("e", 0, KeyError("k")), job("f", 0.04)]):
        try:
            print(await future)
        except KeyError as error:
            print(repr(error))
    print([f async for f in asyncio.as_completed([])], list(asyncio.as_completed([])))
    coro = job("x", 0)
    try:
        asyncio.as_completed(coro)
    except TypeError as error:
        print(error)
    coro.close()
    first = next(iter(asyncio.as_completed(start(("one", 0.04), ("two", 0.08)))))
    print(await first)


async def cancelled_wait():
    tasks = start(("x", 5), ("y", 5))
    waiter = asyncio.create_task(asyncio.wait(tasks))
    await asyncio.sleep(0)
    waiter.cancel()
    try:
        await waiter
    except asyncio.CancelledError:
        print("wait cancelled, tasks go on:", [t.done() for t in tasks])


async def order_of_finish():
    log = []

    async def finish(n, turns):
        for _ in range(turns):
            await asyncio.sleep(0)
        log.append(n)
        return n

    print([await f for f in asyncio.as_completed([finish("a", 3), finish("b", 1), finish("c", 2)])], log)
    done, _ = await asyncio.wait([asyncio.ensure_future(finish("d", 2)), asyncio.ensure_future(finish("e", 1))])
    print(sorted(t.result() for t in done), log)


for main in (waits, completed, cancelled_wait, order_of_finish):
    print("--", main.__name__)
    asyncio.run(main())
