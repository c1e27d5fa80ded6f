"""Recursive asynchronous generators: a binary tree of 100,000 nodes walked in order."""

import asyncio

from measure import measure


class Tree:
    def __init__(self, left, value, right):
        self.left, self.value, self.right = left, value, right

    async def __aiter__(self):
        if self.left:
            async for value in self.left:
                yield value
        yield self.value
        if self.right:
            async for value in self.right:
                yield value


def tree(values):
    if not values:
        return None
    middle = len(values) // 2
    return Tree(tree(values[:middle]), values[middle], tree(values[middle + 1 :]))


ROOT = tree(range(100_000))


async def main():
    total = 0
    async for value in ROOT:
        total += value
    assert total == 4_999_950_000


measure("async_generator_tree", lambda: asyncio.run(main()))
