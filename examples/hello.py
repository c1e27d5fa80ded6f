"""Hello, asyncio: two lines, one second apart."""

import asyncio


async def main():
    print("Hello ...")
    await asyncio.sleep(0.5)
    print("... world!")


asyncio.run(main())
