"""Asynchronous generators: streams that are made, changed and read piece by piece."""

import asyncio
from contextlib import aclosing


async def ticker(limit, seconds=0.01):
    """Counts, a number each tick; says so when its reader has left."""
    try:
        for i in range(limit):
            await asyncio.sleep(seconds)
            yield i
    finally:
        print(f"(ticker of {limit} closed)")


async def pairs(stream):
    """The stream's values, two by two."""
    held = []
    async for value in stream:
        held.append(value)
        if len(held) == 2:
            yield tuple(held)
            held.clear()
    if held:
        yield tuple(held)


async def averager():
    """Receives numbers with asend() and yields the mean of those so far."""
    total = count = 0
    mean = None
    while True:
        number = yield mean
        total, count = total + number, count + 1
        mean = total / count


async def main():
    print([square async for square in (n * n async for n in ticker(5))])
    async for pair in pairs(ticker(5)):
        print("pair", pair)

    async with aclosing(ticker(1000)) as stream:
        async for n in stream:
            if n == 3:
                print("that is enough")
                break

    mean = averager()
    await anext(mean)
    print([await mean.asend(n) for n in (10, 20, 60)])
    await mean.aclose()
    print(await anext(mean, "exhausted"))


asyncio.run(main())
