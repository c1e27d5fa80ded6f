"""Queue, PriorityQueue, LifoQueue: blocking, order, join, shutdown, cancellation."""

import asyncio


async def spin(n=3):
    for _ in range(n):
        await asyncio.sleep(0)


async def plain():
    q = asyncio.Queue(2)
    print(q.empty(), q.full(), q.qsize(), q.maxsize, repr(q)[-12:], q.put_nowait("a"), q.full())
    await q.put("b")
    for wrong in (lambda: q.put_nowait("c"), lambda: asyncio.Queue().get_nowait(), lambda: asyncio.Queue().task_done()):
        try:
            wrong()
        except (asyncio.QueueFull, asyncio.QueueEmpty, ValueError) as error:
            print(type(error).__name__, error)
    log = []

    async def putter(x):
        await q.put(x)
        log.append(f"put {x}")

    putters = [asyncio.create_task(putter(x)) for x in "cde"]
    await spin()
    print(log, q.get_nowait(), await q.get())
    await spin()
    print(log, q.qsize())
    putters[2].cancel()
    print([await q.get() for _ in range(2)], q.empty())
    await asyncio.gather(*putters, return_exceptions=True)
    print(log, q.qsize(), str(q)[1:6], "_queue" in repr(q))


async def orders():
    p, l = asyncio.PriorityQueue(), asyncio.LifoQueue()
    for item in (3, 1, 2):
        p.put_nowait((item, "x"))
        l.put_nowait(item)
    print([(await p.get())[0] for _ in range(3)], [await l.get() for _ in range(3)])
    try:
        p.put_nowait((1, {}))
        p.put_nowait((1, {}))
    except TypeError as error:
        print(error)


async def getters():
    q, log = asyncio.Queue(), []

    async def getter(n):
        log.append((n, await q.get()))

    tasks = [asyncio.create_task(getter(n)) for n in range(3)]
    await spin()
    tasks[0].cancel()
    for item in "xy":
        q.put_nowait(item)
    await asyncio.gather(*tasks, return_exceptions=True)
    print(log)
    try:
        await asyncio.wait_for(q.get(), 0.01)
    except TimeoutError:
        print("nothing to get", q.qsize())
    q.put_nowait("kept")
    print(await asyncio.wait_for(q.get(), 1))


async def joins():
    q, log = asyncio.Queue(), []

    async def worker(n):
        while True:
            item = await q.get()
            await asyncio.sleep(0.005 * item)
            log.append((n, item))
            q.task_done()

    await q.join()
    for item in (3, 1, 1):
        q.put_nowait(item)
    workers = [asyncio.create_task(worker(n)) for n in "ab"]
    await q.join()
    print(sorted(log), q.empty())
    for w in workers:
        w.cancel()
    print([type(r).__name__ for r in await asyncio.gather(*workers, return_exceptions=True)])
    try:
        q.task_done()
    except ValueError as error:
        print(error)


async def shutdowns():
    q = asyncio.Queue()
    for i in range(2):
        q.put_nowait(i)
    q.shutdown()
    print(await q.get(), await q.get())
    for wrong in (q.get(), q.put(1)):
        try:
            await wrong
        except asyncio.QueueShutDown as error:
            print(type(error).__name__, error)
    for wrong in (q.get_nowait, lambda: q.put_nowait(1)):
        try:
            wrong()
        except asyncio.QueueShutDown as error:
            print("nowait", type(error).__name__)
    full = asyncio.Queue(1)
    full.put_nowait("x")
    blocked = [asyncio.create_task(full.put("y")), asyncio.create_task(full.join())]
    empty = asyncio.Queue()
    blocked.append(asyncio.create_task(empty.get()))
    await spin()
    full.shutdown(immediate=True)
    empty.shutdown()
    print([type(r).__name__ for r in await asyncio.gather(*blocked, return_exceptions=True)], full.empty())


async def pipeline():
    async def produce(q):
        for i in range(5):
            await q.put(i)
        await q.put(None)

    async def square(source, sink):
        while (x := await source.get()) is not None:
            await sink.put(x * x)
        await sink.put(None)

    async def collect(q):
        out = []
        while (x := await q.get()) is not None:
            out.append(x)
        return out

    a, b = asyncio.Queue(1), asyncio.Queue(1)
    *_, result = await asyncio.gather(produce(a), square(a, b), collect(b))
    print(result)


for main in (plain, orders, getters, joins, shutdowns, pipeline):
    print("--", main.__name__)
    asyncio.run(main())
