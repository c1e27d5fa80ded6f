"""inspect.signature of what is built in, and what calls of descriptors say."""

import collections
import functools
import inspect
import itertools


def sig(o):
    try:
        return str(inspect.signature(o))
    except (ValueError, TypeError) as e:
        return type(e).__name__


for o in (
    object, bool, classmethod, staticmethod, enumerate, filter, float, frozenset, list, memoryview, property,
    reversed, set, tuple, zip, type, int, str, bytes, dict, range, slice, super, ValueError,
    itertools.accumulate, itertools.batched, itertools.chain, itertools.count, itertools.product,
    print, len, abs, ord, sorted, sum, open, repr, isinstance, getattr, iter,
    list.append, [].append, dict.fromkeys, str.join, "".join, object.__init__, object.__new__, list.__init__,
    int.__new__, dict.__dict__["fromkeys"], BaseException.add_note, ValueError().with_traceback,
    functools.partial(sorted, key=len), collections.namedtuple("P", "x y"),
):
    print(getattr(o, "__qualname__", type(o).__name__), sig(o))


class Plain:
    pass


class WithNew:
    def __new__(cls, a, *, b=1):
        pass


class WithInit(Plain):
    def __init__(self, a, /, b: int = 2, *c, d, **e) -> None:
        pass


class Meta(type):
    def __call__(cls, x):
        pass


class Called(metaclass=Meta):
    def __call__(self, y):
        pass


class Numbers(list):
    pass


for o in Plain, WithNew, WithInit, Called, Called.__call__, Numbers:
    print(o.__qualname__, sig(o))


def show(function, *args):
    try:
        print("->", function(*args))
    except Exception as e:
        print(type(e).__name__, e)


fromkeys = dict.__dict__["fromkeys"]
show(fromkeys)
show(fromkeys, 1)
show(fromkeys, list)
show(fromkeys, dict, "ab")
show(fromkeys, collections.Counter, "ab")
show(fromkeys.__get__(None, dict), "ab")


# --- pow() and sum() of three kinds


class Left:
    def __rpow__(self, other, mod=None):
        return "rpow", other, mod


class Both(int):
    def __pow__(self, other, mod=None):
        return "pow", int(self), other, mod

    def __rpow__(self, other, mod=None):
        return "rpow", int(self), other, mod


print(pow(2, Left(), 5)[1:], pow(2, Both(3), 5), pow(Both(2), 3, 5), pow(Both(2), Both(3), 5))
show(pow, 2, "3", 5)
print(sum([1j, 1e16, 1, -1e16]), sum([1, 2.5, 3j, 0.1, 0.2]), sum([0.1] * 10, 0j))


# --- what repr() and dir() let classes answer


class Text(str):
    pass


class Shown:
    def __repr__(self):
        return Text("shown")

    __dict__ = property(lambda self: {"a": 2})


print(type(repr(Shown())), type(ascii(Shown())), vars(Shown()), "a" in dir(Shown()))


# --- an AttributeError that says nothing is told of what it concerns


class Silent:
    blech = 1

    def __getattr__(self, name):
        raise AttributeError

    @property
    def sad(self):
        raise AttributeError("no", 23)

    @property
    def named(self):
        raise AttributeError("no", name="other")


s = Silent()
for name in "bluch", "sad", "named":
    try:
        getattr(s, name)
    except AttributeError as e:
        print(e.args, e.name, e.obj is s)


def unbound():
    print(x)
    x = 1


try:
    unbound()
except UnboundLocalError as e:
    print(e, e.name)


# --- columns of positions count bytes


def positions():
    return "é" + naïve + "x"


line = positions.__code__.co_firstlineno + 1
print({p[0] - line for p in positions.__code__.co_positions()} > {0})
try:
    positions()
except NameError as e:
    tb = e.__traceback__.tb_next
    print(list(tb.tb_frame.f_code.co_positions())[tb.tb_lasti // 2][2:])


# --- names in lazily evaluated scopes

T = "global"


class C:
    T = "class"
    type A = lambda: T
    type B = [T for _ in (1,)]
    type D = (T for _ in (1,))
    type E[T] = [T for _ in (1,)]
    type F = T

    def method[U: T](self): ...


print(C.A.__value__(), C.B.__value__, list(C.D.__value__), C.E.__value__, C.F.__value__)
C.T = float
print(C.F.__value__, C.method.__type_params__[0].__bound__)


class Private[__T, U: __T]:
    param = __T
    type Alias[__V] = (__T, __V)

    def method[__W](self, a: __T, b: __W):
        return (__T, __W)


print(Private.__type_params__, Private.param, Private.Alias.__value__, Private.method.__annotations__)
print(Private().method(1, 2), Private.__type_params__[1].__bound__)


def outer():
    x = "nonlocal"

    class Cls:
        nonlocal x
        type Alias = x
        x = "class"

    return Cls


print(outer().Alias.__value__)
