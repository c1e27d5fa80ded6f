"""The start of asyncio: the whole process."""

import asyncio


async def main():
    print("hello")


asyncio.run(main())
