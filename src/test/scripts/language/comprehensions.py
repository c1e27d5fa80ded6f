"""Comprehensions: nesting, conditions, scopes, evaluation order, laziness."""

print([x * y for x in range(3) for y in range(x + 1) if (x + y) % 2 == 0])
print({x: [y for y in range(x)] for x in range(4)}, {x % 3 for x in range(10)})
print([[col[r] for col in ["ab", "cd"]] for r in range(2)])
print(sum(x for x in range(100) if x % 7 == 0), max((len(w), w) for w in "a bbb cc".split()))
print([(a, *b) for a, *b in ["abc", "de"]], [a for (a, (b, c)) in [(1, (2, 3))]])
print([x if x % 2 else -x for x in range(5)], [lambda: x for x in range(3)][0]())
print({k: v for k, v in zip("abc", range(3))}, {v: k for k, v in {"x": 1, "y": 1}.items()})
print(dict((k, k * 2) for k in "ab"), list(x for x in ()), {**{"a": 1}, "b": 2, **{"a": 3}})
print([*range(3), *"ab"], (*[1], 2), {*"aab"} == {"a", "b"}, [x for x in [1, 2, 3] if x > 1 if x < 3])

log = []


def note(x):
    log.append(x)
    return x


{note(("k", i)): note(("v", i)) for i in range(2)}
print(log)
log.clear()
lazy = (note(i) for i in note(range(3)))
print(log)
next(lazy)
print(log, list(lazy), log)

try:
    (x for x in 1)
except TypeError as error:
    print(error)
try:
    [a for a, b in [(1, 2, 3)]]
except ValueError as error:
    print(error)
try:
    {[]: 1 for _ in range(1)}
except TypeError as error:
    print(error)

x = "outside"
print([x for x in range(3)], x)
print([y := 5, y**2], y, [last := i for i in range(4)], last)


class Scope:
    items = [1, 2]
    doubled = [i * 2 for i in items]
    try:
        nested = [[i * j for j in items] for i in items]
    except NameError as error:
        nested = str(error)
    gen = list(i for i in items)


print(Scope.doubled, Scope.nested, Scope.gen)


def closures():
    return [f() for f in [(lambda: i) for i in range(3)]], [f() for f in ((lambda: i) for i in range(3))]


print(closures())


def locals_in():
    a = 1
    return [sorted(locals()) for b in [2]]


print(locals_in())
print([i for i in range(5) if (j := i * i) > 3], j)
matrix = [[1, 2, 3], [4, 5, 6]]
print([[row[i] for row in matrix] for i in range(3)], list(map(list, zip(*matrix))))
print([c for c in "hello" if c not in "aeiou"], "".join(sorted({c for c in "hello"})))
primes = [n for n in range(2, 40) if all(n % d for d in range(2, int(n**0.5) + 1))]
print(primes, any(n > 30 for n in primes), [i for i, p in enumerate(primes) if p % 4 == 1])
g = (i for i in range(10))
print(2 in g, next(g), 20 in g, list(g))
try:
    [1 / x for x in (1, 0)]
except ZeroDivisionError as error:
    print(error)
print([(i, j) for i in range(3) for j in "ab" if i for k in [0] if j == "b"])
print(list(zip(*[iter(range(6))] * 2)), [*(x for x in "ab")], *[i for i in range(3)], sep="|")
gen = (yielded for yielded in [1, 2, 3])
for value in gen:
    if value == 2:
        break
print(next(gen), next(gen, "done"))
