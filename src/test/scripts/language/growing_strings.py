"""s += more, many times: whoever looks at the variable in between sees the string."""

import sys


def plain(n):
    s = ""
    for i in range(n):
        s += str(i)
    return s


print(len(plain(100_000)), plain(200)[-20:])


def looked_at(n):
    s = "-" * 300
    for i in range(n):
        s += str(i)
        if i % 10 == 3:
            print(len(s), s[-3:], end=" ")
    print()
    return s


print(looked_at(60)[290:320])


def in_every_way():
    s = "x" * 300
    s += "a"
    s += "b"
    print(len(locals()["s"]), "s" in locals())
    s += "c"
    print(len(sys._getframe().f_locals["s"]))
    sys._getframe().f_locals["s"] = "new" * 100
    s += "d"
    s += "e"
    print(s[-5:], len(s))
    s += s
    s += s[:2]
    s += "f"
    s += (s := "walrus")
    print(len(s), s[-8:])
    s = "y" * 300
    s += "1"
    s += "2"
    try:
        s += 3
    except TypeError as e:
        print(e, len(s))
    s += "3"
    try:
        s += undefined
    except NameError as e:
        print(e, len(s))
    t = s
    s += "4"
    s += "5"
    print(len(t), len(s), s == t + "45")
    del s
    try:
        s += "6"
    except UnboundLocalError as e:
        print(e)
    try:
        print(s)
    except UnboundLocalError as e:
        print(e)
    s = "z" * 300
    s += "7"
    s += "8"
    for s in ("loop", "variable"):
        pass
    s += "9"
    print(s)
    s = "w" * 300
    s += "1"
    s += "1"
    try:
        raise KeyError("k")
    except KeyError as s:
        print(repr(s))
    try:
        print(s)
    except UnboundLocalError as e:
        print(e)


in_every_way()


class Text(str):
    def __add__(self, other):
        return Text(str(self) + "+" + other)


def others():
    n = 2**62
    n += 2**62
    print(n)
    n += 1.5
    print(n)
    items = [1]
    items += (2,)
    items += "ab"
    print(items)
    t = Text("t" * 300)
    t += "u"
    t += "v"
    print(type(t).__name__, t[-4:])
    s = "s" * 300
    s += Text("end")
    print(type(s).__name__, s[-4:])


others()


def generator():
    s = "g" * 300
    while True:
        s += "1"
        s += yield s[-4:]


g = generator()
print(next(g), g.send("a"), g.send("b"))
print(len(g.gi_frame.f_locals["s"]))


def deep(n):
    s = "d" * 300
    s += "e"
    s += "f" if n == 0 else deep(n - 1)[-1]
    s += "g"
    return s


print(deep(5)[-4:])


def closure():
    s = "c" * 300
    s += "1"

    def inner():
        return s[-2:]

    s += "2"
    print(inner())
    s += "3"
    print(inner())


closure()


def never_looked_at():
    s = "n" * 300
    s += "1"
    s += "2"
    raise ValueError("with a variable that grows")


try:
    never_looked_at()
except ValueError as e:
    print(len(e.__traceback__.tb_next.tb_frame.f_locals["s"]))
