"""Recursive generators: a binary tree walked in order with `yield from`."""

from measure import measure


class Tree:
    def __init__(self, left, value, right):
        self.left, self.value, self.right = left, value, right

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.value
        if self.right:
            yield from self.right


def tree(values):
    if not values:
        return None
    middle = len(values) // 2
    return Tree(tree(values[:middle]), values[middle], tree(values[middle + 1 :]))


ROOT = tree(range(20_000))


def once():
    total = 0
    for value in ROOT:
        total += value
    assert total == 199_990_000


measure("generator_tree", once)
