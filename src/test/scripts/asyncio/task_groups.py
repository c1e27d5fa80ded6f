"""TaskGroup: results, failures, cancellation of siblings, nesting, misuse."""

import asyncio


async def work(name, delay, log, error=None):
    try:
        await asyncio.sleep(delay)
        if error:
            raise error
        log.append(f"{name} done")
        return name
    except asyncio.CancelledError:
        log.append(f"{name} cancelled")
        raise


async def succeeds():
    log = []
    async with asyncio.TaskGroup() as tg:
        a = tg.create_task(work("a", 0.02, log), name="task a")
        b = tg.create_task(work("b", 0.01, log))
        print(a.get_name(), a.done(), repr(tg).split(" ")[0])
    print(a.result(), b.result(), log)
    async with asyncio.TaskGroup() as tg:
        pass
    print("empty group")

    async def spawner(tg, n):
        if n:
            tg.create_task(spawner(tg, n - 1))
        log.append(n)

    async with asyncio.TaskGroup() as tg:
        tg.create_task(spawner(tg, 3))
    print(log[2:])


async def fails():
    log = []
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(work("slow", 5, log))
            tg.create_task(work("bad", 0.01, log, ValueError("v")))
            await asyncio.sleep(5)
            print("not reached")
    except* ValueError as group:
        print(repr(group), group.message, log, asyncio.current_task().cancelling())
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(work("x", 0, log, ValueError(1)))
            tg.create_task(work("y", 0, log, KeyError(2)))
    except ExceptionGroup as group:
        print(sorted(map(repr, group.exceptions)))
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(work("sibling", 5, log))
            await asyncio.sleep(0)
            raise LookupError("in the body")
    except ExceptionGroup as group:
        print(repr(group), log[-1], repr(group.__context__))
    try:
        async with asyncio.TaskGroup() as tg:
            async with asyncio.TaskGroup() as inner:
                inner.create_task(work("deep", 0, log, OSError("deep")))
            print("not reached")
    except* OSError as group:
        print(repr(group))


async def cancelled():
    log = []

    async def group():
        async with asyncio.TaskGroup() as tg:
            tg.create_task(work("one", 5, log))
            tg.create_task(work("two", 5, log))

    task = asyncio.create_task(group())
    await asyncio.sleep(0.01)
    task.cancel("outside")
    try:
        await task
    except asyncio.CancelledError as error:
        print("cancelled", error.args, sorted(log))
    log.clear()
    async with asyncio.TaskGroup() as tg:
        child = tg.create_task(work("child", 5, log))
        other = tg.create_task(work("other", 0.01, log))
        await asyncio.sleep(0)
        child.cancel()
    print("a cancelled child does not fail the group", log, child.cancelled(), other.result())
    try:
        async with asyncio.timeout(0.01):
            async with asyncio.TaskGroup() as tg:
                tg.create_task(work("timed", 5, log))
    except TimeoutError:
        print("timeout", log[-1])


async def misuse():
    tg = asyncio.TaskGroup()
    coro = asyncio.sleep(0)
    try:
        tg.create_task(coro)
    except RuntimeError as error:
        print(str(error).split(" <")[0].split(">")[-1].strip() or "has not been entered")
    coro.close()
    async with tg:
        pass
    try:
        async with tg:
            pass
    except RuntimeError as error:
        print(str(error).split("> ")[-1])
    coro = asyncio.sleep(0)
    try:
        tg.create_task(coro)
    except RuntimeError as error:
        print(str(error).split("> ")[-1])
    coro.close()
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(asyncio.sleep(5))
            await asyncio.sleep(0)
            tg.create_task(work("bad", 0, [], ValueError()))
            try:
                await asyncio.sleep(1)
            except asyncio.CancelledError:
                coro = asyncio.sleep(0)
                try:
                    tg.create_task(coro)
                except RuntimeError as error:
                    print(str(error).split("> ")[-1])
                coro.close()
                raise
    except* ValueError:
        print("ended")


async def shutting_down_order():
    log = []

    async def cleanup(name, steps):
        try:
            await asyncio.sleep(5)
        finally:
            for i in range(steps):
                await asyncio.sleep(0)
                log.append(f"{name}{i}")

    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(cleanup("a", 3))
            tg.create_task(cleanup("b", 1))
            tg.create_task(work("f", 0, [], ZeroDivisionError()))
    except* ZeroDivisionError:
        print(log)


for main in (succeeds, fails, cancelled, misuse, shutting_down_order):
    print("--", main.__name__)
    asyncio.run(main())
