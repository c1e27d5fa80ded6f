"""Future: states, callbacks, awaiting, misuse; wrap_future and ensure_future."""

import asyncio
import concurrent.futures


async def states():
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    print(f.done(), f.cancelled(), repr(f), f.get_loop() is loop)
    for wrong in (f.result, f.exception):
        try:
            wrong()
        except asyncio.InvalidStateError as error:
            print(type(error).__name__, error)
    log = []
    f.add_done_callback(lambda fut: log.append(("first", fut is f)))
    f.add_done_callback(second := lambda fut: log.append("second"))
    f.add_done_callback(second)
    print(f.remove_done_callback(second), f.remove_done_callback(second))
    f.set_result(42)
    print(f.done(), f.result(), f.exception(), repr(f), log)
    f.add_done_callback(lambda fut: log.append("late"))
    await asyncio.sleep(0)
    print(log, await f, await f)
    for wrong in (lambda: f.set_result(1), lambda: f.set_exception(ValueError()), f.cancel):
        try:
            print(wrong())
        except asyncio.InvalidStateError as error:
            print(error)
    e = loop.create_future()
    e.set_exception(ValueError("boom"))
    try:
        await e
    except ValueError as error:
        print(error, repr(e.exception()), repr(e))
    t = loop.create_future()
    t.set_exception(KeyError)
    print(repr(t.exception()))
    for bad in (StopIteration, StopIteration(), 1):
        try:
            broken = loop.create_future()
            broken.set_exception(bad)
            print(repr(broken.exception()), repr(broken.exception().__cause__))
        except TypeError as error:
            print(type(error).__name__, error)
    c = loop.create_future()
    print(c.cancel("why"), c.cancelled(), c.done(), repr(c), c.cancel())
    for wrong in (c.result, c.exception):
        try:
            wrong()
        except asyncio.CancelledError as error:
            print("CancelledError", error.args)


async def waiting():
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    order = []

    async def waiter(n):
        try:
            order.append((n, await f))
        except Exception as error:
            order.append((n, repr(error)))

    tasks = [asyncio.create_task(waiter(n)) for n in range(3)]
    await asyncio.sleep(0)
    loop.call_soon(f.set_result, "go")
    await asyncio.gather(*tasks)
    print(order)
    f2 = loop.create_future()
    task = asyncio.create_task(asyncio.wait_for(f2, 1))
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.wait([task])
    print(f2.cancelled(), task.cancelled())
    it = iter(loop.create_future())
    print(next(it)._asyncio_future_blocking)
    try:
        next(it)
    except RuntimeError as error:
        print(error)


async def bad_yields():
    class Yields:
        def __init__(self, value):
            self.value = value

        def __await__(self):
            yield self.value

    async def awaits(value):
        return await Yields(value)

    other = asyncio.new_event_loop()
    foreign = other.create_future()
    mine = asyncio.get_running_loop().create_future()
    for value in (1, "text", mine, (i for i in ())):
        try:
            await asyncio.create_task(awaits(value))
        except RuntimeError as error:
            print(str(error).split("<")[0], "...", str(error).split("got: ")[-1] if "got" in str(error) else "")

    async def await_foreign():
        await foreign

    try:
        await asyncio.create_task(await_foreign())
    except RuntimeError as error:
        print("attached to a different loop" in str(error))
    other.close()
    print(await asyncio.create_task(awaits(None)))

    async def own():
        await asyncio.current_task()

    try:
        await asyncio.create_task(own())
    except RuntimeError as error:
        print(str(error).split(":")[0])


async def ensure():
    async def c():
        return "coro"

    class Awaitable:
        def __await__(self):
            yield
            return "awaitable"

    print(await asyncio.ensure_future(c()), await asyncio.ensure_future(Awaitable()))
    f = asyncio.get_running_loop().create_future()
    print(asyncio.ensure_future(f) is f, asyncio.isfuture(f), asyncio.isfuture(c), asyncio.isfuture(asyncio.current_task()))
    try:
        asyncio.ensure_future(1)
    except TypeError as error:
        print(error)
    outside = concurrent.futures.Future()
    wrapped = asyncio.wrap_future(outside)
    outside.set_result("from a thread's future")
    print(await wrapped, asyncio.wrap_future(wrapped) is wrapped)
    outside = concurrent.futures.Future()
    wrapped = asyncio.wrap_future(outside)
    wrapped.cancel()
    await asyncio.sleep(0.01)
    print(outside.cancelled())


async def callback_errors():
    loop = asyncio.get_running_loop()
    seen = []
    loop.set_exception_handler(lambda loop, context: seen.append((context["message"].split("<")[0], repr(context.get("exception")))))
    f = loop.create_future()
    f.add_done_callback(lambda fut: 1 / 0)
    f.set_result(None)
    loop.call_soon(lambda: {}["k"])
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(seen, loop.get_exception_handler() is not None)
    loop.set_exception_handler(None)
    try:
        loop.set_exception_handler(1)
    except TypeError as error:
        print(error)


for main in (states, waiting, bad_yields, ensure, callback_errors):
    print("--", main.__name__)
    asyncio.run(main())


async def iterated():
    """A future that is done is an iterator without a value, whose end has the result."""
    f = asyncio.get_running_loop().create_future()
    f.set_result(1)
    print(list(f), [x for x in f], tuple(f), sum(f), dict(zip(f, f)), max(f, default=7), [*f], next(f.__await__(), "none"))
    for x in f: print("never")
    print(next(iter(f), "none"))
    a, *b = [0, *f]
    def g(): print("result", (yield from f)); yield 3
    print(list(g()))
    class A:
        def __await__(self): return iter(f)
    print(await A())
    print(list(map(str, f)), list(filter(None, f)), list(enumerate(f)), "".join(f), set(f), 1 in f)


asyncio.run(iterated())
