"""In which words, and in which order, arguments of built-in functions and types are refused."""

import asyncio
import collections
import datetime
import io
import itertools
import re
import warnings

warnings.simplefilter("ignore")


def told(f, *a):
    try:
        print(f(*a))
    except BaseException as e:
        print(type(e).__name__, e, getattr(e, "__notes__", ""))


told(lambda: complex('a', 'b'))
told(lambda: complex('a', b'b'))
told(lambda: complex(1, b'b'))
told(lambda: complex([], b'b'))
told(lambda: complex([]))
told(lambda: complex([], 1))
told(lambda: complex(b'', 1))
told(lambda: complex(1j, '1'))
told(lambda: complex('1', 1))
told(lambda: complex(real='1', imag=1))
told(lambda: complex(imag='1'))
told(lambda: enumerate())
told(lambda: enumerate(x=1))
told(lambda: enumerate(1))
told(lambda: enumerate(start=1))
told(lambda: enumerate(iterable=[], stat=1))
told(lambda: enumerate([], 1, 2))
told(lambda: enumerate([], 'a'))
told(lambda: enumerate([], start='a'))
told(lambda: enumerate([], foo='a'))
told(lambda: enumerate(foo=1, bar=2))
told(lambda: reversed())
told(lambda: reversed(1, 2))
told(lambda: reversed(x=1))
class E(enumerate):
    pass


told(E)
told(E, 1, 2, 3)
values = [2, 2.5, 1j, True, "x", None]
for a in values:
    for b in values:
        for c in values:
            told(pow, a, b, c)
for items, start in (([True], True), ([(1,)], True), ([1.5, "a"], 0), (5, "a"), (5, b""), ([1], b""), (["a"], "a"), ([True, 2], 1.5), ([1j, "x"], 2)):
    told(sum, items, start)
for encoding in (None, 5, b"x"):
    told(str, b"a", encoding)
    told(lambda: str(b"a", errors=encoding))
    told(bytes, "a", encoding)
    told(type("S", (str,), {}), b"a", encoding)
class I(int):
    pass
class F(float):
    pass
class C(complex):
    pass
for v in (I(1), F(1), C(1), True, 1, 1.0, 1j):
    for s in ("s", "q", "0=5s", "=5", "05", "x", "zz", ",_"):
        told(format, v, s)
for a in (b"a", bytearray(b"a"), memoryview(b"a")):
    for b in (b"b", bytearray(b"b"), memoryview(b"b")):
        for op in ("__lt__", "__eq__", "__ge__"):
            told(getattr(a, op), b)
for f in (b"abc".find, b"abc".rfind, b"abc".count, b"abc".index, b"abc".startswith, bytearray(b"abc").find):
    told(f, "a", "b")
    told(f, "a", 1)
    told(f, b"a", "b")
class A(list):
    pass
class B(OSError):
    pass
class N(A):
    def __new__(c):
        return 5
for cls in (A, B, N, bool, KeyError, UnicodeError, OSError, int):
    told(lambda: type(object.__new__(cls)))
    told(lambda: type(list.__new__(cls)))
    told(lambda: type(int.__new__(cls)))
class M(tuple):
    def __mul__(self, o):
        return NotImplemented
class L(list):
    pass
for a in (L(), M(), [1], (1,), "ab", b"x", 3, None, 1.5):
    for b in (L(), M(), [1], "ab", None, 1.5):
        told(lambda: a * b)
told(delattr, int, "x")
told(setattr, int, "x", 1)


def calls(*a, **k):
    return a, k


def items():
    print("items")
    yield 1


def keywords():
    print("keywords")
    return {}


told(lambda: calls(*items(), **keywords()))
told(lambda: calls(*5, **6))
told(lambda: calls(1, *5, **6))
told(lambda: calls(*items(), a=print("a")))

class X:
    def __float__(self):
        return 1


for f in (complex, float, lambda x: complex(x, 1), lambda x: complex(1, x), lambda x: "%f" % x, lambda x: sum([1.5, x])):
    told(f, X())
for s in ("1__0", "1_", "_1", "1_0", "1_0j", "1__0j", "x_1", "1 _0", "abc", "1_0.5_5", ""):
    told(complex, s)
for f in (min, max):
    for kw in ({"x": 1}, {"key": 1}, {"default": 1}, {"x": 1, "key": 2}, {}):
        for a in ((), (1,), ([],)):
            told(lambda: f(*a, **kw))
told(delattr, X(), "__class__")


class NoIterator:
    def __iter__(self):
        return "a"


class Failing:
    def __iter__(self):
        1 / 0


class Items:
    def __getitem__(self, i):
        raise KeyError(i)


for v in (NoIterator(), Failing(), Items(), object(), 1.5, None, [256], ["a"], [1, None], "a"):
    told(bytes, v)
    told(bytearray, v)
    told(bytearray().extend, v)
told(lambda: None(**{1: 2}))
told(lambda: None(a=1, **{1: 2}))
told(lambda: calls(**{1: 2}))


# A receiver of another type: CPython's name of the type in C has the module.
for f in (
    collections.deque.append,
    collections.deque.__len__,
    collections.deque.__dict__["maxlen"].__get__,
    collections.OrderedDict.__lt__,
    datetime.date.__dict__["year"].__get__,
    datetime.timedelta.__lt__,
    datetime.datetime.__dict__["now"],
    re.Pattern.match,
    re.Match.__getitem__,
    asyncio.Future.done,
    asyncio.Task.__repr__,
    asyncio.Future.__dict__["_state"].__get__,
    itertools.count.__next__,
    io.BytesIO.getvalue,
    list.append,
    list.__len__,
    type.__dict__["__name__"].__get__,
    type(len).__dict__["__self__"].__get__,
    type(told).__dict__["__globals__"].__get__,
    dict.__dict__["fromkeys"],
):
    told(f)
    told(f, 1.5)
    told(f, int)
    print(str(f).split(" at ")[0])
def refused(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except (TypeError, RuntimeError) as e:
        print(getattr(function, "__name__", function), args, kwargs, e)


for kind in [type(None), type(...), type(NotImplemented), type(iter([])), type(len), type(lambda: 1), type((lambda: (yield))()), object, type(object())]:
    refused(kind, 1)
    refused(kind, 1, 2, 3, 4, 5)
    refused(kind, x=1)
    refused(kind.__new__, kind, 1)
for kind in [type(None), type(...), type(NotImplemented)]:
    print(kind(), kind.__text_signature__, kind.__new__.__text_signature__)
for args in [(), (1, 2, 3), (int, 1, 2, 3, 4)]:
    refused(super, *args)
    refused(super, *args, x=1)
try:
    class OfNone(None):
        pass
except TypeError as e:
    print(e)
