"""A million tasks that sleep for a second: the whole process, its time and its memory."""

import asyncio


async def nap():
    await asyncio.sleep(1)


async def main():
    tasks = [asyncio.create_task(nap()) for _ in range(1_000_000)]
    await asyncio.gather(*tasks)


asyncio.run(main())
