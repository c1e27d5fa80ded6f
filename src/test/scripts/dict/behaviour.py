# Order, deletion, growth, views and errors of dicts.
d = {}
for i in range(20):
    d[i * 3 % 20] = i
print(d)
for i in range(0, 20, 2):
    del d[i]
d[4] = "again"
print(d, len(d), list(reversed(d)))
print(d.popitem(), d.pop(1), d.pop(99, None), d.setdefault(1, "new"), d.setdefault(1, "x"))
print(1 in d, 1.0 in d, True in d, d[True], d.get(2**70), d.get("a", 5))
d[1.0] = "float"
print(d)
m = {1: "int"}
m[True] = "bool"
m[1.0] = "float"
print(m, {0.0: 1, -0.0: 2, 0: 3})
print({**{"a": 1}, "b": 2, **{"a": 3}}, dict(a=1, **{"b": 2}), dict([("x", 1)], x=2))
print({"a": 1} | {"b": 2, "a": 3}, {"a": 1} == {"a": 1.0}, {"a": 1} != {"b": 1})
a = {"x": 1}
a |= [("y", 2), ("x", 3)]
print(a, a.items() == {("x", 3), ("y", 2)}, a.keys() & {"x", "z"}, sorted(a.keys() | {"q"}))
print(a.keys() - {"x"}, a.items() ^ {("x", 3)}, a.keys() <= {"x", "y"}, a.keys() == {"y", "x"})
print(list(a.values()), ("x", 3) in a.items(), ("x", 4) in a.items(), 3 in a.values())
print(a.keys().isdisjoint(["z"]), len(a.items()), a.keys().mapping == a)
for key in list(a):
    a[key + "!"] = a.pop(key)
print(a)


def failing(change):
    e = {i: i for i in range(5)}
    try:
        for key in e:
            change(e, key)
    except RuntimeError as error:
        print(error)
    else:
        print("no error", e)


failing(lambda e, k: e.update({k: 9}))
failing(lambda e, k: e.update({k + 100: 9}))
failing(lambda e, k: e.pop(k))
failing(lambda e, k: (e.pop(k), e.update({k + 100: 1})))
failing(lambda e, k: (e.pop(k), e.update({k: 1})))
failing(lambda e, k: (e.popitem(), e.update({k + 50: 1})))


class Missing(dict):
    def __missing__(self, key):
        return f"<{key}>"


print(Missing(a=1)["a"], Missing()["b"], Missing().get("b"), "b" in Missing())


class Recording(dict):
    def __setitem__(self, key, value):
        print("set", key)
        super().__setitem__(key, value)


r = Recording(a=1)
r["b"] = 2
r.update(c=3)
print(r, type(r.copy()), type(r | {}), Recording.fromkeys("xy"))


class Bad:
    def __hash__(self):
        return 1

    def __eq__(self, other):
        raise ValueError("eq")


try:
    {Bad(): 1}[Bad()]
except ValueError as e:
    print(e)
try:
    hash(([],))
except TypeError as e:
    print(e)
try:
    {([],): 1}
except TypeError as e:
    print(e)


class Shifting:
    """Changes the dict while it is being searched."""

    def __init__(self, target):
        self.target = target

    def __hash__(self):
        return 7

    def __eq__(self, other):
        self.target.clear()
        return False


t = {}
t[Shifting(t)] = 1
t[7] = 2
print(len(t))
n = {}
n["self"] = n
print(n, [n], n.keys(), n.values(), n.items())
big = {i: str(i) for i in range(100000)}
for i in range(0, 100000, 3):
    del big[i]
print(len(big), sum(big), next(iter(big)), big[99998])
q = {}
for i in range(50000):
    q[i] = i
    if i >= 100:
        del q[next(iter(q))]
print(len(q), list(q)[:3])
spread = {i << 20: i for i in range(5000)}
print(len(spread), spread[4999 << 20])
print(dict(zip("abc", range(3))), {k: v for v, k in enumerate("ab")}, {}.fromkeys("ab", 0))
for key, value in {"k": "v"}.items():
    print(key, value)
match {"a": 1, "b": 2}:
    case {"a": x, **rest}:
        print(x, rest)
import types

p = types.MappingProxyType({"a": 1})
print(p, p["a"], p | {"b": 2}, list(p), p == {"a": 1}, p.get("z"), p.copy(), len(p), "a" in p)
try:
    p["b"] = 1
except TypeError as e:
    print(e)
ns = types.SimpleNamespace(a=1, b="x")
ns.c = ns
print(ns, ns == types.SimpleNamespace(a=1), vars(types.SimpleNamespace(q=1)))
import copy

print(copy.replace(types.SimpleNamespace(a=1, b=2), b=3))
