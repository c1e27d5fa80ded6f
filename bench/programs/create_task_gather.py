"""create_task of asyncio.sleep(0), a thousand at a time, then gather."""

import asyncio

from measure import measure

TASKS, TIMES = 1_000, 20


async def main():
    for _ in range(TIMES):
        await asyncio.gather(*[asyncio.create_task(asyncio.sleep(0)) for _ in range(TASKS)])


measure("create_task_gather", lambda: asyncio.run(main()), per=TASKS * TIMES)
