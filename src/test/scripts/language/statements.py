"""Assignments, loops, del, unpacking, operators and their order; global statements' corners."""

a = b = c = [1]
a += [2]
print(a, b is c, (d := 3) + d)
x, (y, *z), *w = 1, "abc", 4, 5
print(x, y, z, w)
[p, q] = {"k1": 1, "k2": 2}
(r,) = [9]
*s, t = range(4)
print(p, q, r, s, t)
i = 0
i, values = 2, [0, 0, 0]
i, values[i] = 1, "set"
print(i, values)
a, b = b, a
for bad in ("a, b = 1", "a, b = [1]", "a, b = 1, 2, 3", "a, *b, c = [1]", "a, b = 'x'", "(a, b), c = 1, 2", "a, b = iter([1, 2, 3])"):
    try:
        exec(bad)
    except (TypeError, ValueError) as error:
        print(bad, "->", type(error).__name__, error)

log = []


def note(value):
    log.append(value)
    return value


note([0, 0])[note(1)] = note(2)
note({})[note("k")], note({})["j"] = note(1), note(2)
note(1) < note(2) < note(0) < note(99)
note(0) or note("") or note("last")
note(1) if note(0) else note(2)
note(2) ** -note(1) * note(3)
{note("a"): note(1), **note({"b": 2})}
print(log)


class Items:
    def __getitem__(self, key):
        return key

    def __setitem__(self, key, value):
        print("set", key, value)

    def __delitem__(self, key):
        print("del", key)


items = Items()
print(items[1], items[1:2], items[::2], items[1, 2], items[1:2, ..., None], items[()], items[*[1, 2]], items[-1:])
items[1:2] = 3
items["a", "b"] += ("c",)
del items[0], items[1:]
for n in range(10):
    if n == 2:
        continue
    if n > 3:
        break
    print(n, end=" ")
else:
    print("not reached")
for n in []:
    pass
else:
    print("empty else", n)
while n > 2:
    n -= 1
else:
    print("while else", n)
for k, (l, *m) in [("x", (1, 2)), ("y", (3, 4, 5))]:
    print(k, l, m)
for items.last in range(3):
    pass
for values[0] in "ab":
    pass
print(items.last, values)
del items.last, values[0], n
try:
    n
except NameError as error:
    print(error)
print(7 // 2, -7 // 2, 7 % -3, -7 % 3, 2**10, 2**-1, 7 / 2, 1 << 5, 0xFF >> 4, 6 & 3, 6 | 3, 6 ^ 3, ~5, not 5, -(-3), +True)
print(1 < 2 < 3, 1 < 3 > 2, 1 == 1.0 != 2, "a" in "abc", 3 not in [1, 2], None is None, [] is not [], not 1 in [2])
print(2 + 3 * 4**2 // 5 % 7, -(2**2), 2**3**2, (not True) == False, 1 if 0 else 2 if 0 else 3, (lambda: 1)() + 1)
print(1_000, 0b11, 0o17, 0xF_F, 1e3, 1.5e-3, 3j, 1_0.0_1, .5, 5., 1E5, "a" "b" 'c', """d
e""", r"\n", b"\x00a", "\t\\\'\"\a\b\f\v\101\x41\u0041\U00000041\N{LATIN SMALL LETTER A}")
x = 5; y = 6; print(x, y)
if x: print("one line")
elif y: print("no")
else: print("no")
print([1, 2,
       3], (1,
    2), {
    "a": 1}, x + \
    y)
total = 0
for i in range(3):
    for j in range(3):
        if j == 1: break
        total += 10
    else:
        total += 1000
    total += 1
print(total)
type Alias[T] = list[T] | None
print(Alias, Alias.__type_params__, Alias.__value__, type(Alias).__name__)


def generic[T: int, *Ts, **P](x: T) -> T:
    return x


class Box[T = str]:
    def get(self) -> T: ...


print(generic(1), generic.__type_params__, Box.__type_params__, Box[int], Box.__type_params__[0].__default__, Box.__orig_bases__)
annotated: int = 3
unassigned: "later"
items.attr: int = 4
print(annotated, __annotations__ if "__annotations__" in globals() else __annotate__(1), items.attr)
pass
...
"a string statement"
(yes) = 1
assert yes, "parenthesised target"
print(__debug__, None, NotImplemented, ..., Ellipsis is ...)
for pair in zip("ab", "cd", strict=True): print(*pair, sep="", end=";")
print()
if (m := max([3, 1, 2])) > 2 and (n := m * 2): print(m, n)
lam = lambda *a, k=1, **kw: (a, k, kw)
print(lam(1, 2, k=3, z=4), (lambda x, /, y: x + y)(1, y=2))
nested = {"a": [{"b": (1, [2, 3])}]}
nested["a"][0]["b"][1][0] += 40
print(nested)
t = ([1],)
try:
    t[0] += [2]
except TypeError as error:
    print(error, t)
print(*[1, 2], *"ab", *{}, sep=",", end="!\n")
global_in_module = 1
global global_in_module_2
global_in_module_2 = 2
print(global_in_module_2)
