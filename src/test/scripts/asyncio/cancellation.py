"""Cancellation: where it arrives, cleaning up, swallowing, messages, uncancel, shields."""

import asyncio


async def worker(log, swallow=False, cleanup=0):
    try:
        log.append("start")
        await asyncio.sleep(10)
    except asyncio.CancelledError as error:
        log.append(f"cancelled {error.args}")
        if cleanup:
            await asyncio.sleep(cleanup)
            log.append("cleaned")
        if swallow:
            return "swallowed"
        raise
    finally:
        log.append("finally")


async def simple():
    for swallow, cleanup in ((False, 0), (True, 0), (False, 0.01)):
        log = []
        task = asyncio.create_task(worker(log, swallow, cleanup))
        await asyncio.sleep(0)
        print(task.cancel("please"), task.cancelling(), task.cancelled(), task.done())
        try:
            print("result", await task)
        except asyncio.CancelledError as error:
            print("CancelledError", error.args)
        print(log, task.cancelled(), task.cancelling(), task.cancel())


async def before_start():
    log = []
    task = asyncio.create_task(worker(log))
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("never started", log)
    done = asyncio.create_task(asyncio.sleep(0, "done"))
    await done
    print(done.cancel(), done.cancelled(), done.result())


async def twice():
    log = []

    async def stubborn():
        for i in range(2):
            try:
                await asyncio.sleep(10)
            except asyncio.CancelledError as error:
                log.append(error.args)
        return "survived"

    task = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    task.cancel("one")
    await asyncio.sleep(0)
    task.cancel("two")
    print(task.cancelling(), await task, log, task.cancelling(), task.uncancel(), task.uncancel(), task.uncancel())


async def self_cancel():
    task = asyncio.current_task()
    task.cancel("self")
    print("still running", task.cancelling())
    try:
        await asyncio.sleep(0)
    except asyncio.CancelledError as error:
        print("arrived", error, task.uncancel())
    await asyncio.sleep(0)

    async def no_await():
        asyncio.current_task().cancel()
        return "returned anyway"

    t = asyncio.create_task(no_await())
    try:
        print(await t)
    except asyncio.CancelledError:
        print("cancelled after return", t.cancelled())


async def chain():
    log = []

    async def inner():
        try:
            await asyncio.sleep(10)
        finally:
            log.append("inner")

    async def outer():
        try:
            await asyncio.create_task(inner())
        finally:
            log.append("outer")

    task = asyncio.create_task(outer())
    await asyncio.sleep(0.01)
    task.cancel("down the chain")
    try:
        await task
    except asyncio.CancelledError as error:
        print(log, error.args)


async def shields():
    log = []

    async def precious():
        await asyncio.sleep(0.4)
        log.append("precious done")
        return "kept"

    inner = asyncio.create_task(precious())

    async def waiter():
        try:
            await asyncio.shield(inner)
        except asyncio.CancelledError:
            log.append("waiter cancelled")
            raise

    task = asyncio.create_task(waiter())
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.wait([task])
    print(log, task.cancelled(), inner.done(), await inner, log)
    print(await asyncio.shield(inner), await asyncio.shield(asyncio.sleep(0, "coroutine too")))
    doomed = asyncio.create_task(asyncio.sleep(10))
    outer = asyncio.shield(doomed)
    await asyncio.sleep(0)
    doomed.cancel("inner cancelled")
    try:
        await outer
    except asyncio.CancelledError as error:
        print("through the shield", error.args, outer.cancelled())


async def replaced():
    async def other_error():
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            raise ValueError("instead")

    task = asyncio.create_task(other_error())
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except ValueError as error:
        print(error, repr(error.__context__), task.cancelled())


async def many():
    tasks = [asyncio.create_task(asyncio.sleep(10), name=f"t{i}") for i in range(3)]
    await asyncio.sleep(0)
    for t in tasks:
        t.cancel(t.get_name())
    results = await asyncio.gather(*tasks, return_exceptions=True)
    print([(type(r).__name__, r.args) for r in results])


async def main_cancelled():
    asyncio.get_running_loop().call_later(0.01, asyncio.current_task().cancel)
    try:
        await asyncio.sleep(10)
    finally:
        print("main cleaning")
        await asyncio.sleep(0.01)
        print("main cleaned")


for main in (simple, before_start, twice, self_cancel, chain, shields, replaced, many):
    print("--", main.__name__)
    asyncio.run(main())
try:
    asyncio.run(main_cancelled())
except asyncio.CancelledError as error:
    print("run raised", repr(error))
kept = []


async def leave():
    async def background(n):
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            print("background", n, "cancelled at the end")
            raise

    kept.append([asyncio.create_task(background(n)) for n in range(1)])
    await asyncio.sleep(0)
    return "main is done"


print(asyncio.run(leave()), kept[0][0].cancelled())
