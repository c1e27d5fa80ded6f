"""Blocking code beside asynchronous code: threads that are awaited, and threads that call back."""

import asyncio
import threading
import time
from concurrent.futures import ThreadPoolExecutor


def blocking(name, seconds):
    time.sleep(seconds)
    main_thread = threading.current_thread() is threading.main_thread()
    return f"{name} done, in the main thread: {main_thread}"


async def heartbeat(beats):
    for beat in range(beats):
        print("beat", beat)
        await asyncio.sleep(0.2)


async def add(a, b):
    return a + b


def from_outside(loop, results):
    """Runs in a thread of its own, and asks the loop for work."""
    future = asyncio.run_coroutine_threadsafe(add(2, 3), loop)
    results.append(future.result(timeout=5))
    loop.call_soon_threadsafe(results.append, "called in the loop")


async def main():
    beats = asyncio.create_task(heartbeat(3))
    print(await asyncio.to_thread(blocking, "to_thread", 1.0))
    await beats

    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(max_workers=2) as pool:
        jobs = [loop.run_in_executor(pool, blocking, f"job {i}", 0.01) for i in range(3)]
        for line in await asyncio.gather(*jobs):
            print(line)

    results = []
    thread = threading.Thread(target=from_outside, args=(loop, results))
    thread.start()
    while len(results) < 2:
        await asyncio.sleep(0.01)
    thread.join()
    print(results)


asyncio.run(main())
