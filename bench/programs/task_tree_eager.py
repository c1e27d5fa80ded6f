"""The tree of tasks with an eager task factory."""

import asyncio

from measure import measure


async def leaf():
    return 1


async def node(level):
    if level == 0:
        return await leaf()
    return sum(await asyncio.gather(*[node(level - 1) for _ in range(6)]))


async def main():
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    return await node(6)


def once():
    assert asyncio.run(main()) == 6**6


measure("task_tree_eager", once)
