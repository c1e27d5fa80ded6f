"""`await asyncio.sleep(0)` at the end of a chain of 1, 100 and 500 awaits."""

import asyncio

from measure import measure

TIMES = 20_000


async def descend(depth):
    if depth > 1:
        await descend(depth - 1)
    else:
        for _ in range(TIMES):
            await asyncio.sleep(0)


for depth in (1, 100, 500):
    measure(f"sleep0_at_depth_{depth}", lambda: asyncio.run(descend(depth)), per=TIMES)
