"""A TaskGroup: its tasks end together, and if one fails the others are cancelled."""

import asyncio


async def fetch(page, seconds):
    try:
        await asyncio.sleep(seconds)
    except asyncio.CancelledError:
        print(f"{page}: cancelled")
        raise
    if page.startswith("bad"):
        raise ValueError(f"{page} does not exist")
    print(f"{page}: fetched")
    return len(page)


async def main():
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(fetch(f"page {i}", i / 20)) for i in range(1, 4)]
    print("lengths:", [task.result() for task in tasks])

    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fetch("good page", 0.05))
            group.create_task(fetch("bad page", 0.15))
            group.create_task(fetch("slow page", 5))
    except* ValueError as failed:
        for error in failed.exceptions:
            print("failed:", error)


asyncio.run(main())
