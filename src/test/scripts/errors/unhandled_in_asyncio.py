"""asyncio.run passes exceptions on; what was pending is cancelled first; exit status."""

import asyncio
import sys


async def background():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("background cancelled")
        raise


async def main():
    task = asyncio.create_task(background())
    await asyncio.sleep(0)
    sys.exit(7)


try:
    asyncio.run(main())
finally:
    print("leaving")
