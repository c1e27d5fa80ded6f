"""Cells, nonlocal, global, name resolution in nested scopes and class bodies."""

x = "module"


def counter():
    n = 0

    def up(by=1):
        nonlocal n
        n += by
        return n

    def read():
        return n

    return up, read


up, read = counter()
up2, read2 = counter()
print(up(), up(5), read(), up2(), read2())
print(up.__closure__[0].cell_contents, up.__code__.co_freevars, counter.__code__.co_cellvars)


def outer():
    x = "outer"

    class Inner:
        y = x
        x = "class"
        z = x

        def method(self):
            return x

        listed = [x for _ in range(2)]
        again = [i for i in x]

    return Inner.y, Inner.x, Inner.z, Inner().method(), Inner.listed, Inner.again


print(outer())


class Global:
    x = x
    seen = x

    def method(self):
        return x


print(Global.x, Global().method())


def use_global():
    global x, fresh
    x = "changed"
    fresh = "new"


use_global()
print(x, fresh)


def unbound():
    try:
        print(value)
    except UnboundLocalError as error:
        print(type(error).__name__, error)
    value = 1
    del value
    try:
        value
    except NameError as error:
        print(type(error).__name__, error)
    try:
        del value
    except NameError as error:
        print(type(error).__name__, error)


unbound()


def free():
    def inner():
        return later

    try:
        inner()
    except NameError as error:
        print(type(error).__name__, error)
    later = 3
    return inner()


print(free())
try:
    undefined_name
except NameError as error:
    print(error, error.name)


def deep():
    a = 1

    def one():
        b = 2

        def two():
            nonlocal a
            a += b
            return lambda: (a, b)

        return two()

    result = one()
    a *= 10
    return result()


print(deep())


def loop_cells():
    made = []
    for i in range(3):

        def f():
            return i

        made.append(f)
    del i
    try:
        made[0]()
    except NameError as error:
        print(error)
    i = 7
    return [f() for f in made]


print(loop_cells())
print([[(i, j) for j in range(i)] for i in range(3)], (lambda: [x for x in "ab"])(), x)


def exec_scope():
    a = 1
    space = {"a": 5}
    exec("b = a + 1\ndef f(): return b", space)
    return space["b"], space["f"](), eval("a + 1"), sorted(locals())


print(exec_scope())


def walrus():
    if (n := len("walrus")) > 3:
        found = [last := c for c in "xyz"]
    return n, found, last


print(walrus())


def except_scope():
    e = "before"
    try:
        raise ValueError("v")
    except ValueError as e:
        pass
    try:
        return e
    except UnboundLocalError as error:
        return str(error)


print(except_scope())
print(globals()["x"], "counter" in globals(), __name__, __doc__[:5])


def empty_cell():
    def inner():
        return later

    if False:
        later = 1
    return inner


try:
    empty_cell().__closure__[0].cell_contents
except ValueError as e:
    print(e)
