"""wait_for, timeout, timeout_at: expiry, nesting, rescheduling, interplay with cancellation."""

import asyncio


async def slow(log, swallow=False):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        log.append("cancelled")
        if not swallow:
            raise
        return "late result"


async def wait_fors():
    log = []
    print(await asyncio.wait_for(asyncio.sleep(0, "quick"), 1), await asyncio.wait_for(asyncio.sleep(0, "no limit"), None))
    try:
        await asyncio.wait_for(slow(log), 0.01)
    except TimeoutError as error:
        print("timeout", error.args, repr(error.__cause__), log, asyncio.TimeoutError is TimeoutError)
    for limit in (0, -1):
        try:
            await asyncio.wait_for(asyncio.sleep(0.01), limit)
        except TimeoutError as error:
            print("at once", error.args)
    done = asyncio.get_running_loop().create_future()
    done.set_result("done")
    print(await asyncio.wait_for(done, 0))
    print(await asyncio.wait_for(slow(log, swallow=True), 0.01))
    async def fails():
        raise KeyError("inner")

    try:
        await asyncio.wait_for(fails(), 1)
    except KeyError as error:
        print(repr(error))


async def timeouts():
    async with asyncio.timeout(1) as t:
        print(t.when() > 0, t.expired(), repr(t).split(" when")[0])
        await asyncio.sleep(0)
    print(t.expired(), repr(t).split(" when")[0])
    try:
        async with asyncio.timeout(0.01) as t:
            await asyncio.sleep(10)
    except TimeoutError as error:
        print("expired", t.expired(), repr(error.__cause__), repr(t).split(" when")[0])
    async with asyncio.timeout(None) as t:
        print(t.when())
        t.reschedule(asyncio.get_running_loop().time() + 10)
        print(t.when() > 0)
    try:
        async with asyncio.timeout_at(asyncio.get_running_loop().time() - 1):
            print("body runs")
            await asyncio.sleep(10)
    except TimeoutError:
        print("already late")
    async with asyncio.timeout(0.01) as t:
        t.reschedule(None)
        await asyncio.sleep(0.02)
    print("never", t.expired())
    try:
        async with asyncio.timeout(0.01):
            raise ValueError("body")
    except ValueError as error:
        print(error)
    try:
        async with asyncio.timeout(0.001):
            try:
                await asyncio.sleep(10)
            except asyncio.CancelledError:
                raise KeyError("replaced")
    except KeyError as error:
        print("replaced", repr(error.__context__))
    try:
        async with asyncio.timeout(0.001):
            try:
                await asyncio.sleep(10)
            except asyncio.CancelledError:
                pass
            print("swallowed")
    except TimeoutError as error:
        print("timeout all the same", repr(error.__cause__))


async def nested():
    try:
        async with asyncio.timeout(0.01) as outer:
            try:
                async with asyncio.timeout(5) as inner:
                    await asyncio.sleep(10)
            finally:
                print("inner", inner.expired())
    except TimeoutError:
        print("outer", outer.expired())
    async with asyncio.timeout(5) as outer:
        try:
            async with asyncio.timeout(0.01) as inner:
                await asyncio.sleep(10)
        except TimeoutError:
            print("inner", inner.expired(), "outer", outer.expired())
        await asyncio.sleep(0.001)
    print("fine", asyncio.current_task().cancelling())


async def cancelled_inside():
    async def body():
        async with asyncio.timeout(5) as t:
            try:
                await asyncio.sleep(10)
            finally:
                print("in finally", t.expired())

    task = asyncio.create_task(body())
    await asyncio.sleep(0)
    task.cancel("from outside")
    try:
        await task
    except asyncio.CancelledError as error:
        print("cancelled, not timed out", error.args)
    task = asyncio.create_task(asyncio.wait_for(asyncio.sleep(10), 5))
    await asyncio.sleep(0)
    task.cancel("wait_for cancelled")
    try:
        await task
    except asyncio.CancelledError as error:
        print(error.args)


async def misuse():
    t = asyncio.timeout(1)
    try:
        t.reschedule(5)
    except RuntimeError as error:
        print(error)
    async with t:
        pass
    for wrong in (lambda: t.reschedule(5), None):
        try:
            if wrong:
                wrong()
            else:
                async with t:
                    pass
        except RuntimeError as error:
            print(error)


for main in (wait_fors, timeouts, nested, cancelled_inside, misuse):
    print("--", main.__name__)
    asyncio.run(main())


async def no_numbers():
    for bad in ("1", None, []):
        for f in (lambda: asyncio.sleep(bad), lambda: asyncio.wait_for(asyncio.sleep(0), bad), lambda: asyncio.timeout(bad).__aenter__()):
            try:
                print(type(await f()).__name__)
            except BaseException as e:
                print(type(e).__name__, e)
        try:
            asyncio.get_running_loop().call_later(bad, print)
        except TypeError as e:
            print(e)


import warnings

warnings.simplefilter("ignore")
asyncio.run(no_numbers())
