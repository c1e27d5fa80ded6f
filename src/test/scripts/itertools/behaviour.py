# The iterators of itertools at work, lazily and together.
from itertools import *
import operator

print(list(islice(count(3, 2), 4)), list(islice(cycle("ab"), 5)), list(repeat("x", 3)))
print(list(chain("ab", [1], ())), list(chain.from_iterable(["cd", [2]])))
print(list(accumulate([3, 1, 4, 1, 5], max)), list(accumulate("abc")), list(accumulate([1, 2], initial=10)))
print([(k, "".join(g)) for k, g in groupby("aaBBbc", str.lower)])
groups = groupby([1, 1, 2])
first = next(groups)
second = next(groups)
print(list(first[1]), list(second[1]), list(groups))
a, b, c = tee(iter(range(5)), 3)
print(next(a), next(a), list(b), next(c), list(a), list(c))
print(list(zip_longest("ab", "c", fillvalue="-")), list(pairwise([1, 2, 3])))
print(list(batched("abcdefg", 3)), list(compress("abcd", [1, 0, 1])))
print(list(takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(dropwhile(lambda x: x < 3, [1, 2, 3, 1])))
print(list(filterfalse(lambda x: x % 2, range(6))), list(starmap(operator.mul, [(2, 3), (4, 5)])))
print(["".join(p) for p in permutations("abc")], list(permutations(range(3), 1)))
print(["".join(p) for p in combinations("abcd", 2)], list(combinations(range(4), 4)))
print(["".join(p) for p in combinations_with_replacement("abc", 2)])
print(list(product("ab", [1, 2])), len(list(product(range(3), repeat=4))))
print(sum(1 for _ in permutations(range(7))), sum(1 for _ in combinations(range(12), 5)))


def noisy(n):
    for i in range(n):
        print("give", i)
        yield i


print(next(islice(noisy(10), 2, 3)))
it = noisy(3)
print(list(zip(it, [7])))
print(next(chain(noisy(1), noisy(1))))
pair = tee(noisy(2))
print(list(pair[0]), list(pair[1]))
e = enumerate("ab", 10)
print(next(e), list(e), list(map(pow, [2, 3], [3, 2])), list(filter(None, [0, 1, "", "x"])))
m = map(str, range(3))
print(next(m), m.__next__(), list(m), next(m, "done"))
i = iter([1, 2, 3].pop, 1)
print(list(i), list(iter([3, 2, 1].pop, 3)))


class Letters:
    def __getitem__(self, i):
        return "xyz"[i]

    def __len__(self):
        return 3


print(list(Letters()), list(reversed(Letters())), "y" in Letters(), [*zip(Letters(), count())])
r = range(10, -10, -3)
print(list(r), r[2], r[-1], r[1:4], list(reversed(r)), 4 in r, 5 in r, r.index(1), len(r), r == range(10, -11, -3))
big = range(2**65, 2**65 + 10, 3)
print(list(big), big[2], 2**65 + 3 in big, big.index(2**65 + 6), list(reversed(big)), bool(range(0)))
for bad in (lambda: next(iter([])), lambda: next(zip()), lambda: list(zip([1], [], strict=True))):
    try:
        bad()
    except (StopIteration, ValueError) as error:
        print(type(error).__name__, error)


class Mine(chain):
    def __next__(self):
        return super().__next__() * 2


print(list(Mine([1], [2])), list(islice(Mine([5]), 1)))
