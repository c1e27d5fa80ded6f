"""async for, async with, async comprehensions and generators on a running loop; finalisation."""

import asyncio
from contextlib import AsyncExitStack, aclosing, asynccontextmanager, nullcontext


async def ticks(n, log, name="ticks"):
    try:
        for i in range(n):
            await asyncio.sleep(0)
            yield i
    finally:
        await asyncio.sleep(0)
        log.append(f"{name} closed")


@asynccontextmanager
async def resource(name, log, swallow=False):
    log.append(f"open {name}")
    try:
        yield name
    except ValueError:
        log.append(f"{name} saw ValueError")
        if not swallow:
            raise
    finally:
        await asyncio.sleep(0)
        log.append(f"close {name}")


async def loops():
    log = []
    print([x async for x in ticks(3, log)], {x: y async for x in ticks(2, log) for y in "ab"}, [[y async for y in ticks(x, log)] async for x in ticks(3, log)])
    async for x in ticks(5, log):
        if x == 1:
            continue
        if x == 3:
            break
    else:
        print("no")
    async with aclosing(ticks(9, log, "aclosing")) as t:
        async for x in t:
            break
    print(log[-1], sum([await asyncio.sleep(0, x) for x in range(3)]), [x for x in await asyncio.sleep(0, "ab")])
    gen = (await asyncio.sleep(0, x) async for x in ticks(3, log))
    print([x async for x in gen if x], [a + b for a in "xy" for b in [await asyncio.sleep(0, "z")]])


async def managers():
    log = []
    async with resource("a", log) as a, resource("b", log) as b:
        log.append(a + b)
    async with resource("swallow", log, swallow=True):
        raise ValueError
    try:
        async with resource("raise", log):
            raise ValueError("through")
    except ValueError as error:
        log.append(str(error))
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(resource("s1", log))
        stack.enter_context(nullcontext())
        stack.push_async_callback(asyncio.sleep, 0)
        stack.callback(log.append, "callback")
    async with nullcontext("nothing") as n:
        log.append(n)
    print(*log, sep="\n")

    @resource("decorator", log)
    async def decorated(x):
        return x

    print(await decorated(5), log[-2:])


async def unfinished():
    log = []
    generator = ticks(10, log, "unfinished")
    print(await anext(generator), await anext(generator))
    unfinished.log, unfinished.generator = log, generator


async def cancelled_in_generator():
    log = []

    async def consume():
        async for x in ticks(1000000, log, "cancelled"):
            log[:] = [x]

    task = asyncio.create_task(consume())
    await asyncio.sleep(0.005)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled", log[-1])


async def producers():
    log = []

    async def merge(*streams):
        queue, live = asyncio.Queue(), len(streams)

        async def pump(stream):
            async for x in stream:
                await queue.put(x)
            await queue.put(None)

        async with asyncio.TaskGroup() as tg:
            for s in streams:
                tg.create_task(pump(s))
            while live:
                x = await queue.get()
                if x is None:
                    live -= 1
                else:
                    yield x

    print(sorted([x async for x in merge(ticks(3, log), ticks(2, log))]))


async def awaits_everywhere():
    async def v(x):
        await asyncio.sleep(0)
        return x

    d = {await v("k"): await v(1)}
    d[await v("k")] += await v(2)
    l = [await v(1), *await v([2, 3]), await v(4)]
    assert await v(True), await v("unused")
    s = f"{await v(1)}{await v('x')!r:>{await v(5)}}"
    t = (await v(1) if await v(0) else await v(2), await v(0) or await v(3), await v(1) and await v(4), not await v(0))
    c = 1 < await v(2) < await v(3) > await v(1)
    del l[await v(0)]
    while await v(len(l)) > 1:
        l.pop()
    for i in await v([1]):
        l.append(await v(i))
    with nullcontext(await v("cm")) as cm:
        pass
    match await v((1, 2)):
        case (a, b) if await v(a < b):
            t += (await v("matched"),)
    try:
        raise await v(KeyError("k"))
    except await v(KeyError) as e:
        t += (repr(e),)
    finally:
        t += (await v("finally"),)
    f = (lambda x: x + 1)(await v(1))
    if x := await v("walrus"):
        t += (x,)
    print(d, l, s, t, c, cm, f, (await v("abc"))[await v(1) :], -await v(5), await v(2) ** await v(3), print(await v("printed"), await v(1), sep=await v("|")))

    def deco(x):
        return lambda f: f"{x} {f.__name__}"

    @deco(await v("decorated"))
    def g(a=await v("default")): ...

    class K(await v(object)):
        y = 1

    print(g, K.__mro__[1], await (await v(v("nested coroutine"))))


for main in (loops, managers, unfinished, cancelled_in_generator, producers, awaits_everywhere):
    print("--", main.__name__)
    asyncio.run(main())
print(unfinished.log)
