"""id() tells all objects that are alive apart, however many there are."""

import copy


class Thing:
    def __init__(self, number):
        self.number = number


things = [Thing(i) for i in range(300_000)]
print(len({id(t) for t in things}))
print(all(id(t) == id(t) for t in things))
nested = [[i, [i]] for i in range(60_000)]
print(copy.deepcopy(nested) == nested)
one = things[0]
print(hex(id(one)) in repr(one), hash(one) == object.__hash__(one))
print(id(1) == id(1), id(True) == id(True), id(None) == id(None), id("a") != id("b"))
