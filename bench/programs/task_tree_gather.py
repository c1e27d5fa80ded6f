"""A tree of tasks, six levels of six each, 56,000 tasks: gather."""

import asyncio

from measure import measure


async def leaf():
    return 1


async def node(level):
    if level == 0:
        return await leaf()
    return sum(await asyncio.gather(*[node(level - 1) for _ in range(6)]))


def once():
    assert asyncio.run(node(6)) == 6**6


measure("task_tree_gather", once)
