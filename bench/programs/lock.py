"""asyncio.Lock that nobody else wants."""

import asyncio

from measure import measure

TIMES = 100_000


async def main():
    lock = asyncio.Lock()
    for _ in range(TIMES):
        async with lock:
            pass


measure("lock_uncontended", lambda: asyncio.run(main()), per=TIMES)
