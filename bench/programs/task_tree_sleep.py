"""The tree of tasks whose leaves sleep for 50 ms."""

import asyncio

from measure import measure


async def leaf():
    await asyncio.sleep(0.05)
    return 1


async def node(level):
    if level == 0:
        return await leaf()
    return sum(await asyncio.gather(*[node(level - 1) for _ in range(6)]))


def once():
    assert asyncio.run(node(6)) == 6**6


measure("task_tree_sleep", once)
