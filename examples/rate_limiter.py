"""At most so many at once, and at most so many a second: two limits on the same calls."""

import asyncio
import time
from collections import deque
from itertools import groupby


class RateLimiter:
    """An asynchronous context manager that lets `calls` through each `period` seconds."""

    def __init__(self, calls, period):
        self.period = period
        self.slots = deque([float("-inf")] * calls, maxlen=calls)

    async def __aenter__(self):
        now = time.monotonic()
        start = max(now, self.slots[0] + self.period)
        self.slots.append(start)
        await asyncio.sleep(start - now)

    async def __aexit__(self, *exc_info):
        return None


class Meter:
    """Counts how many are inside at once."""

    def __init__(self):
        self.inside = self.most = 0

    def __enter__(self):
        self.inside += 1
        self.most = max(self.most, self.inside)

    def __exit__(self, *exc_info):
        self.inside -= 1


async def call(number, limiter, semaphore, meter, log):
    async with semaphore, limiter:
        with meter:
            log.append((time.monotonic(), number))
            await asyncio.sleep(0.05)


async def main():
    limiter, semaphore, meter = RateLimiter(calls=3, period=0.3), asyncio.Semaphore(4), Meter()
    began, log = time.monotonic(), []
    await asyncio.gather(*(call(i, limiter, semaphore, meter, log) for i in range(9)))
    for tenth, calls in groupby(sorted(log), key=lambda entry: round((entry[0] - began) * 10)):
        print(f"at {tenth / 10:.1f} s: {len(list(calls))} calls")
    print("calls:", sorted(number for _, number in log), "most at once:", meter.most)


asyncio.run(main())
