"""What a start usually touches; the launcher records a run of it as the JVM's AOT cache."""

import asyncio
import contextvars
import time
from collections import deque
from contextlib import asynccontextmanager
from functools import partial

level = contextvars.ContextVar("level", default=0)


class Account:
    interest: float = 0.5

    def __init__(self, owner, balance=0):
        self.owner = owner
        self._balance = balance

    @property
    def balance(self):
        return self._balance

    def deposit(self, amount, /, *, note=None):
        if amount <= 0:
            raise ValueError(f"cannot deposit {amount!r}")
        self._balance += amount

    def __repr__(self):
        return f"{type(self).__name__}({self.owner!r}, {self._balance:>6.2f})"


@asynccontextmanager
async def section(name):
    token = level.set(level.get() + 1)
    try:
        yield name
    finally:
        level.reset(token)


def squares(n):
    for i in range(n):
        yield i * i


async def countdown(n):
    while n:
        await asyncio.sleep(0)
        yield n
        n -= 1


async def worker(queue, done):
    while True:
        item = await queue.get()
        async with section(f"item {item}"):
            await asyncio.sleep(0.001)
            done.append((item, level.get()))
        queue.task_done()


async def main():
    account = Account("Ada", 10)
    account.deposit(5, note="first")
    try:
        account.deposit(-1)
    except ValueError as error:
        print("refused:", error)
    print(account, sum(squares(10)), [n async for n in countdown(3)])

    queue, done = asyncio.Queue(), deque()
    workers = [asyncio.create_task(worker(queue, done), name=f"w{i}") for i in range(2)]
    for i in range(4):
        queue.put_nowait(i)
    await queue.join()
    for task in workers:
        task.cancel()
    print(await asyncio.gather(*workers, return_exceptions=True))

    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(asyncio.sleep(0.001, i)) for i in range(3)]
    print({task.result() for task in tasks}, dict(done))
    try:
        async with asyncio.timeout(0.001):
            await asyncio.sleep(1)
    except TimeoutError as error:
        print("late:", type(error).__mro__)
    loop = asyncio.get_running_loop()
    loop.call_later(0.001, partial(print, "later"))
    await asyncio.sleep(0.002)
    match [1, {"kind": "point", "at": (2, 3)}]:
        case [int(n), {"kind": str(kind), "at": (x, y)}] if x < y:
            print(n, kind, x, y, sep="-")
    print(time.strftime("%X") != "", "%-5s|%05.1f" % ("a", 2.25), b"bytes"[::-1], 10**30)


asyncio.run(main())
