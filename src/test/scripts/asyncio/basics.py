"""run, Runner, sleep, create_task, gather: order of execution, results, errors, names."""

import asyncio
import inspect


async def step(name, times, log):
    for i in range(times):
        log.append(f"{name}{i}")
        await asyncio.sleep(0)
    return name


async def order():
    log = []
    tasks = [asyncio.create_task(step(n, k, log), name=n) for n, k in (("a", 3), ("b", 1), ("c", 2))]
    log.append("created")
    await asyncio.sleep(0)
    log.append("main")
    print(await asyncio.gather(*tasks), log)
    asyncio.get_running_loop().call_soon(log.append, "soon")
    await asyncio.sleep(0)
    print(log[-2:], [t.get_name() for t in tasks], [t.done() for t in tasks])


async def returns(value):
    return value


async def fails(error, delay=0):
    await asyncio.sleep(delay)
    raise error


async def gathers():
    print(await asyncio.gather(), await asyncio.gather(returns(1), asyncio.sleep(0, "slept"), returns(None)))
    print(await asyncio.gather(returns(1), fails(ValueError("v")), fails(KeyError("k"), 0.01), return_exceptions=True))
    try:
        await asyncio.gather(returns(1), fails(ValueError("first")), asyncio.sleep(0.01, "still runs"))
    except ValueError as error:
        print("gather raised", error)
    coro = returns("same")
    print(await asyncio.gather(coro, coro))
    inner = asyncio.gather(asyncio.sleep(5), asyncio.sleep(6))
    await asyncio.sleep(0)
    inner.cancel("stop")
    try:
        await inner
    except asyncio.CancelledError as error:
        print("cancelled", error.args)
    slow = asyncio.create_task(asyncio.sleep(5))
    outer = asyncio.gather(slow, returns(2), return_exceptions=True)
    await asyncio.sleep(0)
    slow.cancel("only one")
    print(await outer)
    fut = asyncio.get_running_loop().create_future()
    group = asyncio.gather(fut, returns(3))
    fut.set_result("from future")
    print(await group, group.done())


async def tasks():
    t = asyncio.create_task(returns(7), name="seven")
    print(t.get_name(), t.done(), t.get_coro().__name__, t in asyncio.all_tasks(), asyncio.current_task().get_name(), repr(t).split(" coro")[0])
    print(await t, t.done(), t.result(), t.exception(), t.cancelled(), t.cancel(), repr(t).split(" coro")[0], repr(t)[-10:])
    t.set_name(5)
    print(t.get_name(), len(asyncio.all_tasks()))
    bad = asyncio.create_task(fails(ValueError("bad")))
    try:
        await bad
    except ValueError as error:
        print(error, repr(bad.exception()), bad.done())
    try:
        bad.result()
    except ValueError as error:
        print("again", error)
    pending = asyncio.create_task(asyncio.sleep(1))
    for wrong in (pending.result, pending.exception, lambda: pending.set_result(1), lambda: pending.set_exception(ValueError()), lambda: asyncio.create_task(1), lambda: asyncio.create_task(returns)):
        try:
            print(wrong())
        except Exception as error:
            print(type(error).__name__, str(error)[:45])
    pending.cancel()
    await asyncio.wait([pending])
    print(pending.cancelled(), pending.done(), repr(pending)[:16])
    first, second = asyncio.create_task(returns(1)), asyncio.create_task(returns(2))
    names = [t.get_name() for t in (first, second)]
    print(all(n.startswith("Task-") for n in names), int(names[1][5:]) - int(names[0][5:]))
    await first, await second


async def sleeps():
    loop = asyncio.get_running_loop()
    log = []

    async def at(delay):
        await asyncio.sleep(delay)
        log.append(delay)

    began = loop.time()
    await asyncio.gather(*(at(d) for d in (0.06, 0.02, 0.04, 0, -1, 0.02)))
    print(log, 0.05 < loop.time() - began < 0.5, await asyncio.sleep(0, result="r"), await asyncio.sleep(0.001, "r2"))
    for bad in ("x", None, float("nan")):
        try:
            await asyncio.sleep(bad)
        except (TypeError, ValueError) as error:
            print(type(error).__name__, error)


for main in (order, gathers, tasks, sleeps):
    print("--", main.__name__)
    asyncio.run(main())
print("--", "misuse")
for wrong in (lambda: asyncio.run(1), lambda: asyncio.run(returns), lambda: asyncio.run(None), asyncio.get_running_loop, asyncio.current_task, asyncio.all_tasks):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
coro = returns(1)
try:
    asyncio.create_task(coro)
except RuntimeError as error:
    print(error)
coro.close()


async def nested():
    inner = returns(2)
    try:
        asyncio.run(inner)
    except RuntimeError as error:
        print(error)
    inner.close()
    try:
        asyncio.get_running_loop().run_until_complete(asyncio.sleep(0))
    except RuntimeError as error:
        print(error)


import warnings

warnings.simplefilter("ignore")
asyncio.run(nested())
print(asyncio.run(returns(1)), inspect.iscoroutinefunction(returns), asyncio.iscoroutine(coro), asyncio.isfuture(coro))
with asyncio.Runner() as runner:
    print(runner.run(returns("a")), runner.run(returns("b")), runner.get_loop().is_running(), runner.get_loop().is_closed())
    loop = runner.get_loop()
print(loop.is_closed())
try:
    runner.run(coro := returns(1))
except RuntimeError as error:
    print(error)
coro.close()
