"""asyncio.Queue: a put and a get that need not wait."""

import asyncio

from measure import measure

TIMES = 50_000


async def main():
    queue = asyncio.Queue()
    for i in range(TIMES):
        await queue.put(i)
        await queue.get()


measure("queue_put_get", lambda: asyncio.run(main()), per=TIMES)
