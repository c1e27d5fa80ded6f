"""A recursive coroutine that never suspends: fib(25)."""

import asyncio

from measure import measure


async def fib(n):
    if n < 2:
        return n
    return await fib(n - 1) + await fib(n - 2)


def once():
    assert asyncio.run(fib(25)) == 75025


measure("fib_coroutine", once)
