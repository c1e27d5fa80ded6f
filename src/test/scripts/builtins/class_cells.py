"""Who sees the cell of __class__, and what super() says without it; names that are global at depth."""


def enclosed():
    __class__ = 3

    class X:
        direct = __class__
        listed = [__class__ for _ in "a"]

        def method(self):
            return __class__

    return X.direct, X.listed, X().method()


print(enclosed())

try:

    class Bare:
        x = [__class__ for _ in "a"]

        def method(self):
            return __class__

except NameError as e:
    print(type(e).__name__, e)


class Emptied:
    def f(self):
        nonlocal __class__
        del __class__
        super()


try:
    Emptied().f()
except RuntimeError as e:
    print(e)


class Assigned:
    __class__ = 413

    def f(self):
        return __class__


print(Assigned.__dict__["__class__"], Assigned().f())

for source in (
    "class C(a=1, **{'a': 2}): pass",
    "class C(**5): pass",
    "class C(**{1: 2}): pass",
    "class C(metaclass=type, **{'metaclass': type}): pass",
):
    try:
        exec(source)
    except TypeError as e:
        print(e)


class Base:
    value = 1


class Meta(type):
    def mro(cls):
        return (cls, Base, object)


class Stranger(metaclass=Meta):
    pass


class Below(Stranger):
    pass


print(Stranger.value, Below.value)
Base.value = 2
print(Stranger.value, Below.value)

source = """
def f():
    global y
    return y
y = 9
z = f()
x: int = 5
if 1:
    w: str = "w"
"""
outside, inside = {}, {}
exec(source, outside, inside)
print("y" in outside, "y" in inside, inside["z"], sorted(inside))

for code in (
    "[i for i in (i := range(5))]",
    "list(i for i in (j := range(5)))",
    "[i for i in (lambda: (j := range(5)))()]",
    "[i for i in range(5) if (j := 0) for j, k in [(0, 1)]]",
    "[[i for i in range(3)] for j in [k := 2]]",
):
    try:
        compile(code, "s", "exec")
    except SyntaxError as e:
        print(e.msg, e.offset)


class Masked:
    @property
    def __eq__(self):
        raise AttributeError("masked")

    __hash__ = None


m = Masked()
print(m == m, m == Masked(), m != Masked())

for call in ("object().__init__(1)", "Base().__init__(1)", "Base(1)", "object.__new__(Base, 1)"):
    try:
        eval(call)
    except TypeError as e:
        print(e)

import types

module = types.ModuleType("module")
print(module.__annotations__, module.__annotate__)
module.__annotations__ = {"a": int}
print(module.__annotations__, module.__annotate__)
del module.__annotations__
print(module.__annotations__)
module.__annotate__ = lambda format: {"b": str}
print(module.__annotations__)
try:
    del module.__annotate__
except TypeError as e:
    print(e)
