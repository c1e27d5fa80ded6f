# Sets of small ints iterate in the order of CPython's hash table.
print({3, 1, 2}, {100, 5, 17, 33, 1}, set(range(20, 0, -1)))
print({8, 16, 0, 24, 32}, set(range(0, 200, 7)))
print({-1, -2, -3, 0}, {10**20, 2**61, 2**61 - 1, 5})

seed = 12345


def number(limit):
    global seed
    seed = (seed * 1103515245 + 12345) % 2**31
    return seed % limit


s = set()
for i in range(2000):
    n = number(5000) - 2500
    if number(3) == 0:
        s.discard(n)
    else:
        s.add(n)
    if i % 250 == 0:
        print(i, len(s), list(s)[:12])
print(sum(i * x for i, x in enumerate(s)))
while len(s) > 1200:
    s.pop()
print(list(s)[:20])

a = {number(100) for _ in range(40)}
b = {number(100) for _ in range(60)}
for name in ("union", "intersection", "difference", "symmetric_difference"):
    print(name, list(getattr(a, name)(b)))
    print(name, list(getattr(b, name)(list(a))))
print(a <= b, a >= b, a < a, a <= a, a == set(list(a)), a.isdisjoint(b))
c = set(a)
c |= b
print(list(c))
c &= a
print(list(c))
c -= b
print(list(c))
c ^= b
print(list(c))
print(list(frozenset(range(30)) - {3, 4}), list(a.copy()), list(set(dict.fromkeys(a))))
print(hash(frozenset(range(10))), hash(frozenset()), hash(frozenset([1, 2, 3])))
print({frozenset({1}): 2}[frozenset({1})], {1} in {frozenset({1})})
print([list(x) for x in (set("aa"), {True, 1, 1.0}, {0, False})])
