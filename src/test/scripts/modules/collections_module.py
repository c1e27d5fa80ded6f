"""collections: deque, Counter, defaultdict, OrderedDict, namedtuple, ChainMap, User*; heapq, bisect, copy."""

import bisect
import copy
import heapq
from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, abc, defaultdict, deque, namedtuple

d = deque([1, 2, 3], maxlen=4)
d.append(4)
d.append(5)
d.appendleft(0)
d.rotate(1)
print(d, d.maxlen, d.popleft(), d.pop(), len(d), d[0], d[-1], list(reversed(d)), 2 in d, d.index(2), d.count(2), d == deque([0, 2]), d.copy(), d + deque([9]), d * 2)
d.extend("ab")
d.extendleft("xy")
d.insert(1, "i") if len(d) < 4 else None
del d[0]
d.remove(d[1])
d.reverse()
print(d, bool(deque()), deque("abc") < deque("abd"), repr(deque([1], 2)), deque(maxlen=0), [*deque(range(3))])
for bad in (lambda: deque().pop(), lambda: deque([1]).remove(2), lambda: deque(maxlen=-1), lambda: deque([1])[5], lambda: deque(1), lambda: deque([1, 2], 2).insert(0, 3), lambda: hash(deque()), lambda: deque([1]).index(2)):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
mutating = deque([1, 2])
try:
    for x in mutating:
        mutating.append(x)
except RuntimeError as error:
    print(error)
c = Counter("abracadabra")
print(c, c.most_common(2), c["z"], sum(c.values()), c.total(), sorted(c.elements())[:4], c + Counter("ab"), c - Counter("aaaaa"), c & Counter("abc"), c | Counter("zz"), Counter(a=1) == Counter("a"), +Counter(a=-1, b=2), Counter({"a": 2}) <= Counter(a=3))
c.update("aaa")
c.subtract({"b": 5})
del c["c"]
print(c, c["b"], dict(c), repr(Counter()), Counter([1, 1, 2]).most_common())
dd = defaultdict(list, {"x": [1]})
dd["y"].append(2)
print(dd, dd["z"], dd.get("q"), dd.default_factory, len(dd), defaultdict(int) | {"a": 1}, defaultdict(lambda: "made")["k"])
for bad in (lambda: defaultdict(1), lambda: defaultdict(None)["k"]):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
od = OrderedDict([("a", 1), ("b", 2), ("c", 3)])
od.move_to_end("a")
od.move_to_end("c", last=False)
print(od, od.popitem(last=False), list(reversed(od)), od == {"a": 1, "b": 2}, OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), od | {"n": 0})
Point = namedtuple("Point", "x y", defaults=[0])
p = Point(1)
print(p, p.x, p[1], p._asdict(), p._replace(y=5), Point._fields, Point._make([3, 4]), p == (1, 0), Point.__doc__, Point._field_defaults, [*p], p + (2,), isinstance(p, tuple), Point.x.__doc__, Point.__match_args__)
for bad in (lambda: Point(), lambda: Point(1, 2, 3), lambda: p._replace(z=1), lambda: namedtuple("T", "a a"), lambda: namedtuple("T", "class"), lambda: namedtuple("T", "_x"), lambda: setattr(p, "x", 1), lambda: Point._make([1, 2, 3]), lambda: namedtuple("1", "a")):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
print(namedtuple("R", "a class a", rename=True)._fields, ChainMap({"a": 1}, {"a": 2, "b": 3}), ChainMap({"a": 1}, {"b": 2})["b"], sorted(ChainMap({"a": 1}, {"b": 2}).new_child({"c": 3})), ChainMap({}, {"x": 1}).parents)


class Lower(UserDict):
    def __setitem__(self, k, v):
        super().__setitem__(k.lower(), v)


print(Lower(A=1, B=2), "a" in Lower(A=1), UserList([1]) + [2], isinstance([], abc.Sequence), isinstance({}, abc.MutableMapping), isinstance(1, abc.Hashable), isinstance([], abc.Hashable), issubclass(dict, abc.Mapping), isinstance((x for x in ()), abc.Generator), isinstance(print, abc.Callable))


class Seq(abc.Sequence):
    def __getitem__(self, i):
        return "abc"[i]

    def __len__(self):
        return 3


print(list(Seq()), "b" in Seq(), Seq().index("c"), Seq().count("a"), list(reversed(Seq())))
try:
    type("Bad", (abc.Mapping,), {})()
except TypeError as error:
    print(error)
h = [5, 3, 8, 1]
heapq.heapify(h)
heapq.heappush(h, 2)
print(h, heapq.heappop(h), heapq.heappushpop(h, 0), heapq.heapreplace(h, 9), h, heapq.nlargest(2, h), heapq.nsmallest(2, "banana", key=ord), list(heapq.merge([1, 4], [2, 3])))
l = [1, 3, 3, 5]
bisect.insort(l, 4)
print(l, bisect.bisect(l, 3), bisect.bisect_left(l, 3), bisect.bisect_right([(1, "b")], 1, key=lambda x: x[0]))
nested = [1, [2, {"k": (3, [4])}]]
shallow, deep = copy.copy(nested), copy.deepcopy(nested)
nested[1][1]["k"][1].append(5)
print(shallow, deep, copy.copy(p) is p, copy.deepcopy({1: nested}) == {1: nested}, copy.replace(p, x=9))
