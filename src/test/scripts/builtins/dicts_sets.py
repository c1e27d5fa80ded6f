"""dict and set: order, keys equal across types, views, merging, mutation during iteration, errors."""


def probe(*calls):
    for call in calls:
        try:
            print(repr(call()))
        except Exception as error:
            print(type(error).__name__, error)


d = {"a": 1, "b": 2}
d["c"] = 3
d["a"] = 10
del d["b"]
d["b"] = 4
print(d, len(d), list(d), d["a"], d.get("z"), d.get("z", 0), "a" in d, d.pop("c"), d.pop("zz", None), d.setdefault("n", []), d.setdefault("a", 5), d)
d.update({"x": 1}, y=2)
d.update([("p", 1), "qr"])
d |= {"a": 0}
print(d, d.popitem(), d | {"new": 1}, {"k": 1} | {"k": 2}, dict(a=1, **{"b": 2}), dict([(1, 2)], c=3), dict.fromkeys("ab", 0), dict.fromkeys([1]), {**d, "a": "last"}, dict(zip("ab", [1, 2])), dict({1: 2}))
print({1: "a", 1.0: "b", True: "c"}, {0: 1}[False], {(1, 2): 3}[1, 2], {None: 1}[None], {float("nan"): 1} == {float("nan"): 1}, {2**70: 1}[2**70 + 0], {"1": 1, 1: 2}, {-1: 1, -2: 2}, {0.0: "zero"}[-0.0], {1 + 0j: "c"}[1])
keys, values, items = d.keys(), d.values(), d.items()
print(keys, values, items, len(keys), "a" in keys, ("a", 0) in items, 0 in values, list(reversed(d)), keys & {"a", "zz"}, sorted(keys | {"zz"}), sorted(keys - {"a"}), keys == set(d), items == d.items(), values == d.values(), keys.isdisjoint({"q!"}), type(keys).__name__, keys.mapping["a"])
d["later"] = 1
print(len(keys), list(keys)[-1], {"a": 1} == {"a": 1.0}, {"a": 1, "b": 2} == {"b": 2, "a": 1}, {} == [], {"a": 1} != {"a": 2}, bool({}), list({"x": {"y": [1]}}.items()), sorted({"b": 1, "a": 2}.items()), max({"a": 5, "b": 3}), {"k'": "v\""}, {1: {2: {}}})
for mutate in (lambda m: m.update(new=1), lambda m: m.pop("a"), lambda m: m.__setitem__("a", 2)):
    m = {"a": 1, "b": 2}
    try:
        for key in m:
            mutate(m)
        print("no error", m)
    except RuntimeError as error:
        print(error)
    try:
        for pair in m.items():
            m.pop("b", None)
            m["b2"] = 1
    except RuntimeError as error:
        print(error)
s = {3, 1, 2}
s.add(1)
s.update([5], {6})
s.discard(99)
s.remove(3)
print(s, len(s), 1 in s, {1, 2} | {3}, {1, 2} & {2}, {1, 2} - {2}, {1, 2} ^ {2, 3}, {1} < {1, 2}, {1, 2} <= {1, 2}, {1} >= set(), {1} == {1.0}, set("a"), set(), frozenset([1]), {1, True, 1.0}, {1, 2}.isdisjoint({3}), {1}.union([2], (3,)), {1, 2}.intersection([2, 3], {2}), {1, 2}.difference([1]), {1}.symmetric_difference([1, 2]), {1}.issubset([1, 2]), {1, 2}.issuperset([1]))
s &= {1, 5}
s |= {7}
s ^= {1}
s -= {7}
print(s, s.pop(), s, hash(frozenset([1, 2])) == hash(frozenset([2, 1])), {frozenset([1]): 2}[frozenset([1])], {frozenset({1})} == {frozenset({1})}, frozenset([1]) | {2}, {2} | frozenset([1]), type({2} & frozenset()).__name__, sorted({"b", "a"}), set() == frozenset(), {1}.copy(), set(range(3)) == {0, 1, 2}, bool(set()), {1, 2} == {2, 1}, {1} in [{1}], {1} in [frozenset([1])])
z = {1, 2, 3}
try:
    for x in z:
        z.add(x + 10)
except RuntimeError as error:
    print(error)
probe(
    lambda: {}["missing"], lambda: {}[1], lambda: {}.pop("x"), lambda: {}.popitem(), lambda: {}.pop(), lambda: dict(1), lambda: dict([1]), lambda: dict([(1, 2, 3)]), lambda: dict("ab"), lambda: dict(["ab"]), lambda: dict(1, 2), lambda: {[]: 1}, lambda: {}[{}], lambda: {{}}, lambda: {set()}, lambda: {} | 1, lambda: {} < {}, lambda: {} + {}, lambda: hash({}), lambda: {1: 2}.get(),
    lambda: {}.update(1), lambda: {}.update([1]), lambda: {}.setdefault([]), lambda: dict.fromkeys(1), lambda: {}.fromkeys([[]]), lambda: set(1), lambda: {1}.remove(2), lambda: set().pop(), lambda: {1} | [2], lambda: {1} < [1], lambda: {1} - [1], lambda: hash(set()), lambda: frozenset([1]).add, lambda: set()[0], lambda: {1}.union(1), lambda: {1}.add([]), lambda: [] in {1}, lambda: {1} + {2}, lambda: {}.foo, lambda: set(1, 2), lambda: {"a": 1}.keys()[0],
    lambda: {1: 1}.items() | {2}, lambda: iter({}).__next__(), lambda: {**1}, lambda: dict(**{1: 2}), lambda: {"a": 1} >= {}, lambda: set() in {frozenset()}, lambda: frozenset(), lambda: frozenset("a"), lambda: next(iter({"only": 1})),
)


class Missing(dict):
    def __missing__(self, key):
        self[key] = f"made {key}"
        return self[key]


m = Missing(a=1)
print(m["a"], m["z"], m, m.get("q"), "q" in m, type(m.copy()).__name__, type(m | {}).__name__)


class Key:
    def __init__(self, n, log):
        self.n, self.log = n, log

    def __hash__(self):
        self.log.append(f"hash {self.n}")
        return 1

    def __eq__(self, other):
        self.log.append(f"eq {self.n} {getattr(other, 'n', other)}")
        return isinstance(other, Key) and self.n == other.n


log = []
a, b, a2 = Key("a", log), Key("b", log), Key("a", log)
table = {a: 1}
table[b] = 2
print(table[a2], a in table, len(table), log)


class BadHash:
    __hash__ = None


class StringHash:
    def __hash__(self):
        return "x"


class Angry:
    def __hash__(self):
        return 1

    def __eq__(self, other):
        raise LookupError("no comparing")


probe(lambda: {BadHash(): 1}, lambda: {StringHash(): 1}, lambda: {Angry(): 1, Angry(): 2}, lambda: {1: 1, Angry(): 2})
many = {i * 7919 % 1000003: i for i in range(5000)}
for i in range(0, 5000, 2):
    del many[i * 7919 % 1000003]
print(len(many), sum(many.values()), next(iter(many)), list(many)[-1], len(set(range(10000)) - set(range(0, 10000, 3))))
r = {}
r["self"] = r
print(r, [r], list({"a": 1, "b": 2} | {"a": 3}), dict(sorted({"b": 1, "a": 2}.items())), {x: y for x, y in zip("abc", range(3)) if y})
