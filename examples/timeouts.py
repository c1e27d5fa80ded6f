"""Time limits and cancellation: what a task may still do when it is asked to stop."""

import asyncio


async def download(name, seconds):
    print(f"{name}: started")
    try:
        await asyncio.sleep(seconds)
    finally:
        print(f"{name}: connection closed")
    return f"the text of {name}"


async def main():
    # wait_for limits one awaitable ...
    print(await asyncio.wait_for(download("small", 0.05), timeout=1))
    try:
        await asyncio.wait_for(download("large", 10), timeout=0.1)
    except TimeoutError:
        print("large: took too long")

    # ... timeout() limits a block, and can be moved while it runs.
    async with asyncio.timeout(0.05) as limit:
        limit.reschedule(asyncio.get_running_loop().time() + 1)
        print(await download("medium", 0.1))
    print("expired:", limit.expired())

    # A shielded task goes on although nobody waits for it any longer.
    background = asyncio.create_task(download("shielded", 0.2))
    try:
        await asyncio.wait_for(asyncio.shield(background), timeout=0.1)
    except TimeoutError:
        print("shielded: not waiting any longer")
    print(await background)

    # Cancelling by hand.
    task = asyncio.create_task(download("unwanted", 10))
    await asyncio.sleep(0)
    task.cancel("changed my mind")
    try:
        await task
    except asyncio.CancelledError as error:
        print("unwanted: cancelled,", error)


asyncio.run(main())
