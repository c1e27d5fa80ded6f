"""Lock, Event, Condition, Semaphore, BoundedSemaphore, Barrier: fairness, cancellation, misuse."""

import asyncio


async def spin(n=3):
    for _ in range(n):
        await asyncio.sleep(0)


async def locks():
    lock, log = asyncio.Lock(), []

    async def user(n, turns):
        async with lock:
            log.append(f"{n} in")
            await spin(turns)
            log.append(f"{n} out")

    tasks = [asyncio.create_task(user(n, t)) for n, t in (("a", 2), ("b", 0), ("c", 1))]
    await asyncio.sleep(0)
    print(lock.locked(), repr(lock)[-20:])
    tasks[1].cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    print(log, lock.locked(), repr(lock)[-11:])
    try:
        lock.release()
    except RuntimeError as error:
        print(error)
    print(await lock.acquire(), lock.release())
    # A waiter that was woken and cancelled at once hands the lock on.
    await lock.acquire()
    first, second = asyncio.create_task(user("x", 0)), asyncio.create_task(user("y", 0))
    await asyncio.sleep(0)
    lock.release()
    first.cancel()
    await asyncio.wait([first, second])
    print(log[-2:], first.cancelled())
    async with lock as value:
        print(value)


async def events():
    event, log = asyncio.Event(), []

    async def waiter(n):
        log.append((n, await event.wait()))

    tasks = [asyncio.create_task(waiter(n)) for n in range(3)]
    await spin()
    print(event.is_set(), log, repr(event)[-18:])
    tasks[0].cancel()
    event.set()
    event.clear()
    await asyncio.gather(*tasks, return_exceptions=True)
    print(log, event.is_set())
    event.set()
    print(await event.wait(), repr(event)[-6:])


async def conditions():
    cond, log = asyncio.Condition(), []
    ready = []

    async def consumer(n):
        async with cond:
            log.append(f"{n} waits")
            await cond.wait()
            log.append(f"{n} woken")

    async def predicate():
        async with cond:
            log.append(("result", await cond.wait_for(lambda: ready)))

    tasks = [asyncio.create_task(consumer(n)) for n in "abc"] + [asyncio.create_task(predicate())]
    await spin()
    async with cond:
        cond.notify()
    await spin()
    print(log)
    async with cond:
        ready.append("yes")
        cond.notify_all()
        print(cond.locked())
    await asyncio.gather(*tasks)
    print(log)
    for wrong in (cond.notify, cond.notify_all, cond.release):
        try:
            wrong()
        except RuntimeError as error:
            print(error)
    try:
        await cond.wait()
    except RuntimeError as error:
        print(error)
    waiter = asyncio.create_task(consumer("z"))
    await spin()
    waiter.cancel()
    await asyncio.wait([waiter])
    print(waiter.cancelled(), cond.locked())
    shared = asyncio.Lock()
    print(asyncio.Condition(shared).locked() is shared.locked())


async def semaphores():
    sem, log, inside = asyncio.Semaphore(2), [], []

    async def user(n):
        async with sem:
            inside.append(n)
            log.append(list(inside))
            await spin(2)
            inside.remove(n)

    await asyncio.gather(*map(user, range(5)))
    print(log, sem.locked(), max(map(len, log)))
    sem.release()
    print(repr(sem)[-19:], [await sem.acquire() for _ in range(3)], sem.locked())
    waiting = asyncio.create_task(sem.acquire())
    await asyncio.sleep(0)
    waiting.cancel()
    await asyncio.wait([waiting])
    sem.release()
    print(sem.locked(), waiting.cancelled())
    bounded = asyncio.BoundedSemaphore(1)
    async with bounded:
        print(bounded.locked())
    for wrong in (bounded.release, lambda: asyncio.Semaphore(-1), lambda: asyncio.Semaphore("1"), lambda: asyncio.Semaphore(None)):
        try:
            wrong()
        except (ValueError, TypeError) as error:
            print(error)
    fifo, order = asyncio.Semaphore(0), []

    async def taker(n):
        await fifo.acquire()
        order.append(n)

    takers = [asyncio.create_task(taker(n)) for n in range(4)]
    await spin()
    fifo.release()
    fifo.release()
    await spin()
    print(order)
    fifo.release()
    late = asyncio.create_task(taker("late"))
    fifo.release()
    await asyncio.gather(*takers)
    print(order)
    fifo.release()
    await late
    print(order)


async def barriers():
    barrier, log = asyncio.Barrier(3), []

    async def party(n):
        async with barrier as position:
            log.append((n, position))
        return n

    print(barrier.parties, barrier.n_waiting, barrier.broken)
    tasks = [asyncio.create_task(party(n)) for n in range(2)]
    await spin()
    print(barrier.n_waiting, log)
    await party(2)
    await asyncio.gather(*tasks)
    print(sorted(log), [p for _, p in log], barrier.n_waiting)

    async def waits():
        try:
            return await barrier.wait()
        except asyncio.BrokenBarrierError as error:
            return f"broken {error}"

    tasks = [asyncio.create_task(waits()) for _ in range(2)]
    await spin()
    await barrier.abort()
    print(await asyncio.gather(*tasks), barrier.broken, await waits())
    await barrier.reset()
    print(barrier.broken, await asyncio.gather(waits(), waits(), waits()))
    tasks = [asyncio.create_task(waits()) for _ in range(2)]
    await spin()
    await barrier.reset()
    print(await asyncio.gather(*tasks))
    try:
        asyncio.Barrier(0)
    except ValueError as error:
        print(error)


for main in (locks, events, conditions, semaphores, barriers):
    print("--", main.__name__)
    asyncio.run(main())
