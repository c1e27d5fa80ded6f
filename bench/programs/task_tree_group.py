"""The tree of tasks with a TaskGroup at each node."""

import asyncio

from measure import measure


async def leaf():
    return 1


async def node(level):
    if level == 0:
        return await leaf()
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(node(level - 1)) for _ in range(6)]
    return sum([task.result() for task in tasks])


def once():
    assert asyncio.run(node(6)) == 6**6


measure("task_tree_group", once)
