# Every slice of short lists, read, assigned and deleted, against a slow model.
def model(n, s):
    return list(range(*s.indices(n)))


values = [None, -7, -3, -1, 0, 1, 2, 5, 9]
steps = [None, -3, -1, 1, 2, 4]
total = 0
for n in (0, 1, 3, 6):
    base = list(range(n))
    for start in values:
        for stop in values:
            for step in steps:
                s = slice(start, stop, step)
                picked = model(n, s)
                assert base[s] == picked, (n, s)
                assert tuple(base)[s] == tuple(picked), (n, s)
                assert list(range(n)[s]) == picked, (n, s)
                assert list("abcdef"[:n][s]) == ["abcdef"[i] for i in picked], (n, s)
                rest = list(base)
                del rest[s]
                assert rest == [i for i in base if i not in picked], (n, s)
                changed = list(base)
                changed[s] = [-1] * len(picked)
                if step in (None, 1):
                    lo, hi, _ = s.indices(n)
                    hi = max(lo, hi)
                    assert changed == base[:lo] + [-1] * len(picked) + base[hi:], (n, s)
                else:
                    assert changed == [-1 if i in picked else i for i in base], (n, s)
                total += len(picked) + 1
print(total)

a = [1, 2, 3, 4, 5]
a[1:3] = "xyz"
print(a)
a[2:2] = [0, 0]
print(a)
a[:] = a[::-1]
print(a)
a[1:4] = iter(())
print(a)
a[::2] = "pq" if len(a) == 4 else "pqr"
print(a, len(a))
a *= 2
a += (7, 8)
a += "z"
print(a)
del a[-1], a[0]
del a[::3]
print(a)
b = a
b[1:1] = b
print(b)
try:
    a[::2] = [1]
except ValueError as e:
    print(e)
try:
    a[0:1] = 5
except TypeError as e:
    print(e)


class Index:
    def __index__(self):
        return 2


print([0, 1, 2, 3][Index()], [0, 1, 2, 3][Index() :], "abcd"[: Index()], [1] * Index())
a = [1, 2, 3]
a.append(a)
print(a, a[3] is a, a == a)
for x in (lst := [1, 2, 3]):
    if len(lst) < 6:
        lst.append(x * 10)
print(lst, lst.pop(), lst.pop(0), lst.pop(-2), lst)
lst.insert(-100, "first")
lst.insert(100, "last")
lst.remove(20)
print(lst, lst.index("last"), lst.count(10), lst.copy() == lst, lst.reverse(), lst)
print([1, 2] < [1, 2, 3], [2] > [1, 5], [1, float("nan")] == [1, float("nan")])
print(list(reversed([1, 2, 3])), [*"ab", *[1]], [[0] * 2] * 2)
