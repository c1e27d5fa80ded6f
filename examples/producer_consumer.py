"""A bounded queue between one producer and two consumers."""

import asyncio

DONE = object()


async def producer(queue, items, consumers):
    for item in items:
        await queue.put(item)
        print(f"put  {item} (queue holds {queue.qsize()})")
    for _ in range(consumers):
        await queue.put(DONE)


async def consumer(name, queue, seconds):
    eaten = []
    while (item := await queue.get()) is not DONE:
        await asyncio.sleep(seconds)
        eaten.append(item)
        print(f"{name} ate {item}")
    return name, eaten


async def main():
    queue = asyncio.Queue(maxsize=2)
    async with asyncio.TaskGroup() as group:
        group.create_task(producer(queue, "apple bread cheese dates eggs".split(), 2))
        eaters = [
            group.create_task(consumer("quick", queue, 0.10)),
            group.create_task(consumer("slow", queue, 0.26)),
        ]
    for eater in eaters:
        name, eaten = eater.result()
        print(f"{name}: {', '.join(eaten)}")


asyncio.run(main())
