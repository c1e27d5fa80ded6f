# Sorting is stable, asks only "<", and copes with keys of every kind.
seed = 99


def number(limit):
    global seed
    seed = (seed * 1103515245 + 12345) % 2**31
    return seed % limit


class Key:
    compared = 0

    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        Key.compared += 1
        return self.value < other.value

    def __repr__(self):
        return f"K{self.value}"


for size in (0, 1, 2, 5, 63, 64, 65, 200, 1000):
    pairs = [(number(20), i) for i in range(size)]
    ordered = sorted(pairs, key=lambda p: p[0])
    assert ordered == sorted(pairs), size
    backwards = sorted(pairs, key=lambda p: p[0], reverse=True)
    assert backwards == sorted(pairs, key=lambda p: (-p[0], p[1])), size
    keys = [Key(number(50)) for _ in range(size)]
    keys.sort()
    assert all(not b < a for a, b in zip(keys, keys[1:])), size
    keys.sort(reverse=True)
    assert all(not a < b for a, b in zip(keys, keys[1:])), size
Key.compared = 0
sorted([Key(i) for i in range(100)])
print("comparisons of a sorted list:", Key.compared)
Key.compared = 0
sorted([Key(-i) for i in range(100)])
print("of a reversed list:", Key.compared)

print(sorted([3, 1.5, True, 2**70, -1]), sorted("hello"), sorted(["b", "a", "é", "Z", "😀", "￿"]))
print(sorted([0.0, -0.0, 1.0, -1.0]), sorted([-0.0, 0.0]), sorted([(2, "b"), (1, "z"), (2, "a")]))
print(sorted([[3], [1, 2], [1]]), sorted({"x": 1, "a": 2}), sorted([None], key=lambda x: 1))
for bad in ([1, "a"], [None, None], [1j, 2j], [{}, {}]):
    try:
        sorted(bad)
    except TypeError as e:
        print(e)

data = [3, 2, 1]


def change(x):
    data.append(x)
    return x


try:
    data.sort(key=change)
except ValueError as e:
    print(e, data)


class Failing:
    count = 0

    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        Failing.count += 1
        if Failing.count > 30:
            raise RuntimeError("enough")
        return self.n < other.n


things = [Failing(number(100)) for _ in range(50)]
before = set(things)
try:
    things.sort()
except RuntimeError as e:
    print(e, len(things), set(things) == before)


class Liar:
    def __lt__(self, other):
        return True


print(len(sorted([Liar() for _ in range(200)])))
seen = []
words = ["pear", "fig", "apple"]
words.sort(key=lambda w: seen.append(list(words)) or len(w))
print(words, seen)
print([].sort(), sorted([], key=1), max([1, 5, 3], key=lambda x: -x), min("b", "a"))
