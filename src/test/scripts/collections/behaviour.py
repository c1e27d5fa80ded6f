# deque, defaultdict, OrderedDict, Counter, ChainMap, namedtuple and the User types at work.
import copy
from collections import *

d = deque(maxlen=3)
for i in range(5):
    d.append(i)
print(d, d.maxlen, len(d))
d.appendleft("left")
print(d, d.pop(), d.popleft(), d)
r = deque(range(7))
for n in (2, -3, 100, 0, -15):
    r.rotate(n)
    print(n, r)
r.reverse()
r.extendleft("ab")
r.insert(4, "mid")
del r[0]
r[1] = "one"
r.remove("mid")
print(r, r.count(3), r.index(3), 3 in r, list(reversed(r)))
print(r + deque([1]), deque([1]) * 3, deque([1, 2]) < deque([1, 3]), deque([1]) == deque([1]))
print(copy.copy(r) == r, copy.deepcopy(r) == r, r.copy() is r, bool(deque()))
seed = 5
model, q = [], deque()
for step in range(3000):
    seed = (seed * 1103515245 + 12345) % 2**31
    op = seed % 9
    if op < 3:
        q.append(step), model.append(step)
    elif op < 5:
        q.appendleft(step), model.insert(0, step)
    elif op == 5 and model:
        assert q.pop() == model.pop()
    elif op == 6 and model:
        assert q.popleft() == model.pop(0)
    elif op == 7 and model:
        i = seed // 16 % len(model)
        assert q[i] == model[i] and q[i - len(model)] == model[i]
        del q[i], model[i]
    elif op == 8:
        i = seed // 16 % (len(model) + 1)
        q.insert(i, -step), model.insert(i, -step)
    assert len(q) == len(model)
assert list(q) == model
print(len(q))

groups = defaultdict(list)
for word in "the quick brown fox jumps over the lazy dog".split():
    groups[len(word)].append(word)
print(groups, groups.get(99), 99 in groups, dict(groups))
count = defaultdict(int)
for c in "mississippi":
    count[c] += 1
print(count, sorted(count.items()))
count.default_factory = None
try:
    count["z"]
except KeyError as e:
    print("KeyError", e)

o = OrderedDict.fromkeys("abcde")
o.move_to_end("b")
print("".join(o))
o.move_to_end("b", last=False)
print("".join(o), o.popitem(), o.popitem(last=False), "".join(reversed(o)))
o["x"] = 1
o.update(y=2)
print(o, o == OrderedDict(o), o == dict(o), list(o.items())[-1], o.keys() & {"x"})


class Upper(OrderedDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.upper(), value)


print(Upper(a=1, b=2), Upper([("q", 1)]), Upper(a=1).copy())

c = Counter("abracadabra")
print(c, c.most_common(2), c["z"], sum(c.values()), sorted(c.elements())[:4], c.total())
c.update("aaa")
c.subtract({"b": 5})
print(c, +c, -c, c & Counter(a=2, b=1), c | Counter(z=1))
print(Counter(a=1) <= Counter(a=2), Counter(a=1) == Counter(a=1, b=0))
chain = ChainMap({"a": 1}, {"a": 2, "b": 3})
print(chain, chain["a"], chain["b"], len(chain), sorted(chain), chain.new_child({"c": 4})["c"])

Point = namedtuple("Point", "x y", defaults=[0])
p = Point(1)
print(p, p.x, p[1], p._replace(y=5), p._asdict(), Point._fields, Point._field_defaults)
x, y = p
print(x, y, p == (1, 0), hash(p) == hash((1, 0)), Point._make([3, 4]), p.__class__.__name__)
print(Point.__doc__, Point.x.__doc__, isinstance(p, tuple), Point(y=2, x=1))
for bad in ("a a", "def x", "_a"):
    try:
        namedtuple("N", bad)
    except ValueError as e:
        print(e)
print(namedtuple("N", "a def _c a", rename=True)._fields)


class Stack(UserList):
    def push(self, item):
        self.append(item)


s = Stack([1])
s.push(2)
print(s, s[0], s + [3], UserDict(a=1), UserString("abc").upper())
