"""Iterators, itertools, functools and operator: laziness, exhaustion, pairs, grouping."""

import functools
import itertools as it
import operator as op

print(list(it.chain("ab", [1])), list(it.chain.from_iterable([[1], (2, 3)])), list(it.islice(it.count(5, 2), 3)), list(it.islice("abcdef", 1, 5, 2)), list(it.islice(it.cycle("ab"), 5)), list(it.repeat(1, 3)), list(it.accumulate([1, 2, 3, 4])), list(it.accumulate([1, 2, 3], op.mul, initial=10)))
print(list(it.zip_longest("abc", [1], fillvalue="-")), list(it.product("ab", repeat=2))[:3], list(it.product([1, 2], "x")), list(it.permutations("abc", 2)), list(it.combinations("abcd", 2)), list(it.combinations_with_replacement("ab", 2)), list(it.pairwise("abcd")), list(it.batched("abcdefg", 3)))
print([(k, list(g)) for k, g in it.groupby("aabbbca")], [(k, len(list(g))) for k, g in it.groupby([1, 3, 2, 4, 5], key=lambda x: x % 2)], list(it.takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(it.dropwhile(lambda x: x < 3, [1, 2, 3, 1])), list(it.filterfalse(None, [0, 1, "", 2])), list(it.compress("abcd", [1, 0, 1, 0])), list(it.starmap(pow, [(2, 3), (3, 2)])))
a, b = it.tee(iter([1, 2, 3]))
print(next(a), list(b), list(a), it.count(1.5, 0.5), it.repeat("x", 2), list(it.permutations(range(3), 0)), list(it.combinations("ab", 3)), sum(1 for _ in it.product(range(3), repeat=4)))
for bad in (lambda: it.islice([1], -1), lambda: it.count("a"), lambda: list(it.batched("abc", 0)), lambda: list(it.batched("abc", 2, strict=True)), lambda: it.chain(1).__next__(), lambda: it.permutations("a", -1), lambda: list(it.accumulate([1, "a"])), lambda: it.repeat(), lambda: it.combinations("ab"), lambda: it.groupby(1), lambda: it.zip_longest(1), lambda: list(it.starmap(pow, [1])), lambda: it.tee([1], -1), lambda: it.repeat(1, "x")):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
print(functools.reduce(op.add, [1, 2, 3]), functools.reduce(op.mul, [], 7), functools.partial(int, base=2)("101"), functools.partial(print, 1, sep="-").args, functools.partial(pow, 2).func is pow, repr(functools.partial(max, 1, key=None)))
add = functools.partial(lambda *a, **k: (a, k), 1, x=1)
nested = functools.partial(add, 2, y=2)
print(nested(3, x=9), nested.args, nested.keywords, functools.cmp_to_key(lambda a, b: b - a)(1) < functools.cmp_to_key(lambda a, b: b - a)(0), sorted([3, 1, 2], key=functools.cmp_to_key(lambda a, b: b - a)))
try:
    functools.reduce(op.add, [])
except TypeError as error:
    print(error)
print(op.itemgetter(1)("abc"), op.itemgetter(0, -1)([1, 2, 3]), op.attrgetter("real")(5), op.attrgetter("real", "imag")(1 + 2j), op.methodcaller("split", ",")("a,b"), op.add(1, 2), op.contains([1], 1), op.concat([1], [2]), op.truth([]), op.not_(1), op.is_(None, None), op.index(5), op.countOf([1, 1], 1), op.indexOf([3, 4], 4), op.getitem({"a": 1}, "a"), op.iadd([1], [2]), op.length_hint([1, 2]), op.lt(1, 2), op.inv(1), op.pow(2, 3), repr(op.itemgetter(1)), op.xor(True, False))


class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n


c = Countdown(3)
print(next(c), list(c), list(c), next(c, "empty"))
x, *y = Countdown(3)
print(x, y, 1 in Countdown(3), max(Countdown(4)), sorted(Countdown(3)), dict(zip(Countdown(2), Countdown(2))), [*Countdown(2), *Countdown(1)], sum(Countdown(4)), "".join(map(str, Countdown(3))))


class Failing:
    def __iter__(self):
        yield 1
        raise LookupError("while iterating")


for use in (list, sum, max, sorted, tuple, set, lambda f: [*f], lambda f: dict.fromkeys(f), lambda f: "".join(f), lambda f: (lambda *a: a)(*f), any, lambda f: [x for x in f], lambda f: min(f, default=3), lambda f: list(map(str, f)), lambda f: [0].__iadd__(f)):
    try:
        print(use(Failing()))
    except (LookupError, TypeError) as error:
        print(type(error).__name__, error)
z = zip([1, 2, 3], it.count())
print(next(z), list(z), list(zip(range(3), range(2))), list(map(op.add, [1, 2], [3, 4])), list(map(None.__class__, [])) if False else [])
e = enumerate(["a", "b"], 10)
print(next(e), list(e), next(e, None), iter(range(3)).__length_hint__(), list(iter("ab".upper, "AB")), type(iter(range(1))).__name__, type(iter({})).__name__, type(iter("")).__name__, type(iter({1: 2}.items())).__name__, type(zip()).__name__, type(map(str, [])).__name__)
source = iter(range(10))
print([(a, b) for a, b in zip(source, source)], next(source, "end"))
gen = (print("side", i) or i for i in range(3))
print(any(g == 1 for g in gen), list(gen))
