"""list and tuple: methods, slices, sorting, comparison, mutation while iterating, errors."""


def probe(*calls):
    for call in calls:
        try:
            print(repr(call()))
        except Exception as error:
            print(type(error).__name__, error)


l = [3, 1, 2]
l.append(4)
l.extend("ab")
l.insert(0, 0)
l.insert(-1, "i")
l.insert(99, "end")
print(l, l.pop(), l.pop(0), l.pop(-2), l, len(l), l.index(2), l.count(1), l[::-1], l[1:3], l[-2:], l[5:1], 3 in l, l * 2, l + [None])
l[1:3] = ["x", "y", "z"]
l[::2] = range(len(l[::2]))
print(l)
del l[0], l[-1:]
l[len(l):] = [7, 8]
l[:0] = [9]
l[1:1] = "q"
l[5:2] = ["w"]
print(l, l.copy() == l, l.copy() is l, list(reversed(l)))
l.remove("q")
l.reverse()
l *= 2
l += (1,)
print(l, l.index(9), l.index(9, 6), [1, 2].__mul__(0), bool([]), list("abc"), list({1: 2}), [*range(3)], [[]] * 2)
l.clear()
a = b = [1]
a += [2]
a = a + [3]
print(l, a, b, [1, 2] < [1, 3], [1, 2] < [1, 2, 0], [] < [0], [1] == [1.0], [1] == (1,), [1, [2, "3"]], ["a'b", b"c", 1.0, None, True])
words = "banana apple Cherry date fig elder".split()
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len, reverse=True), sorted(words, key=lambda w: (len(w), w)), sorted([3, 1, 2], reverse=True), sorted("hello"), sorted({3: 1, 1: 2}), sorted([(1, "b"), (1, "a"), (0, "z")]))
words.sort(key=lambda w: w[-1])
print(words, sorted([True, 0, 2.5, -1]), sorted([[2], [1, 5], []]), sorted(range(20), key=lambda n: (n % 3, -n)), max(words, key=len), min(words, default=0), max([], default="none"))


class Loud:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        return self.n < other.n

    def __repr__(self):
        return f"L{self.n}"


print(sorted([Loud(3), Loud(1), Loud(2)]), max(Loud(1), Loud(5), key=lambda x: x.n), [Loud(1)] == [Loud(1)])
stable = sorted([("b", 2), ("a", 2), ("c", 1), ("d", 1)], key=lambda p: p[1])
print(stable, sorted(stable, key=lambda p: p[1], reverse=True))
growing = [1, 2, 3]
for x in growing:
    if len(growing) < 6:
        growing.append(x * 10)
    if x == 2:
        growing.remove(2)
print(growing)
r = [1]
r.append(r)
print(r, r[1] is r, repr([r]), ([1], r)[1])
it = iter([1, 2, 3])
print(next(it), list(it), list(it), it.__length_hint__(), type(it).__name__, iter(it) is it, type(reversed([])).__name__)
t = 1, 2, 3
print(t, (1,), (), t + (4,), t * 2, t[0], t[-1], t[1:], t.index(2), t.count(3), 2 in t, len(t), tuple("ab"), tuple([1]), hash((1, 2)) == hash((1, 2)), (1, 2) < (1, 3), (1, (2, 3)), ("a",), tuple(x for x in range(3)), t == (1, 2, 3), (1, 2.0) == (1.0, 2), tuple(t) is t, t[::-1], ((),))
x, y, *z = t + (5, 6)
print(x, y, z, {(1, 2): "key"}[1, 2], dict([(1, 2), [3, 4]]), hash(()), hash((1,)), hash((1, 2, 3)), hash((0.5, None is None)), sum([[1], [2]], []), sum(((1,), (2,)), ()))
probe(
    lambda: [][0], lambda: (1,)[1], lambda: [1, 2]["a":], lambda: [].pop(), lambda: [1].pop(5), lambda: [].remove(1), lambda: [1].index(2), lambda: (1,).index(2), lambda: [1] + (2,), lambda: (1,) + [2], lambda: [1] * "a", lambda: [1] < (1,), lambda: [1] < 1, lambda: hash([]), lambda: {[]: 1}, lambda: hash(([],)),
    lambda: sorted([1, "a"]), lambda: sorted([1], 2), lambda: sorted(1), lambda: [].sort(1), lambda: max([]), lambda: max(1), lambda: min(), lambda: max(1, 2, default=3), lambda: sum(["a"]), lambda: sum("ab", ""), lambda: list(1), lambda: tuple(1), lambda: list(1, 2), lambda: [].append(), lambda: [].insert(1), lambda: [].extend(1), lambda: [1, 2].index(1, "a"),
    lambda: [0] * -1, lambda: [1, 2, 3][::0], lambda: [1, 2, 3].__getitem__(slice(0, 2)), lambda: [].__add__(1), lambda: [].count(), lambda: len(5), lambda: reversed(5), lambda: reversed({1, 2}), lambda: [].foo, lambda: ().append, lambda: list.append(1, 2), lambda: list(x=1), lambda: any(5), lambda: zip([1], [1, 2], strict=True).__next__(), lambda: list(zip([1], [1, 2], strict=True)), lambda: list(zip([1, 2], [1], strict=True)),
)


def assign(target, key, value):
    target[key] = value
    return target


probe(
    lambda: assign([1, 2, 3], slice(None, None, 2), [1]), lambda: assign([1], 5, 1), lambda: assign([1], slice(0, 1), 5), lambda: assign((1,), 0, 1), lambda: assign([1], "a", 1), lambda: assign([1, 2, 3, 4], slice(None, None, -2), "ab"), lambda: assign([1, 2], slice(1, 0), [5]), lambda: assign([1, 2, 3], -1, 9),
    lambda: sorted([1, 2], key=lambda x: 1 / 0), lambda: [3, 1].sort(key=None), lambda: list(map(lambda x, y: x + y, [1, 2], [3, 4, 5])), lambda: list(filter(None, [0, 1, "", "a"])), lambda: list(map(str, [1], strict=True)), lambda: list(enumerate("ab", start=5)), lambda: next(iter([])), lambda: next(iter([]), "default"), lambda: list(iter(lambda c=iter([1, 2, 0, 3]): next(c), 0)),
)


def mutate_in_sort():
    bad = [3, 1, 2]
    bad.sort(key=lambda x: bad.append(x))


probe(mutate_in_sort)


class MyList(list):
    def __getitem__(self, i):
        return "mine"

    def __len__(self):
        return 99


m = MyList([1, 2])
print(m[0], m, len(m), list(m), m + [3], type(m + [3]).__name__, m == [1, 2], [*m], bool(m), m.copy().__class__.__name__)
