"""A coroutine that nobody awaits is warned of at once."""

import asyncio
import sys


async def forgotten():
    pass


async def main():
    forgotten()
    print("after the call", file=sys.stderr)
    await asyncio.sleep(0)
    kept = forgotten()
    kept.close()


asyncio.run(main())
