"""Three naps at the same time take as long as the longest of them."""

import asyncio
import time


async def nap(name, seconds):
    print(f"{name}: good night")
    await asyncio.sleep(seconds)
    print(f"{name}: slept for {seconds} s")
    return seconds


async def main():
    began = time.perf_counter()
    slept = await asyncio.gather(nap("cat", 0.3), nap("dog", 0.1), nap("owl", 0.2))
    took = time.perf_counter() - began
    print(f"{sum(slept):.1f} s of sleep, in less than half a second: {took < 0.5}")


asyncio.run(main())
