# partial, caches, reduce, cmp_to_key, singledispatch, wraps, total_ordering, cached_property.
from functools import *
from functools import Placeholder as _

calls = []


@lru_cache(maxsize=3)
def square(x, *, plus=0):
    calls.append(x)
    return x * x + plus


for n in (1, 2, 3, 1, 4, 2, 1):
    square(n)
print(calls, square.cache_info(), square.__name__, square.__wrapped__(7), square.cache_parameters())
square(2, plus=1)
square(x=2) if False else square(2)
print(square.cache_info())
square.cache_clear()
print(square.cache_info())


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), fib.cache_info())


@lru_cache
def failing(x):
    raise ValueError(x)


for i in range(2):
    try:
        failing(1)
    except ValueError as e:
        print("ValueError", e, failing.cache_info())


class Thing:
    @lru_cache
    def method(self, x):
        return x + 1

    @cached_property
    def once(self):
        print("computing")
        return 42

    half = partialmethod(lambda self, a, b: (a, b), 1)


t = Thing()
print(t.method(1), t.method(1), Thing.method.cache_info(), t.once, t.once, t.half(2))

add = partial(lambda *a, **k: (a, k), 1, z=0)
print(add(2), add(2, z=5, w=1), add.args, add.keywords, partial(add, 9)(10))
middle = partial(pow, _, 2)
print(middle(5), partial(print, _, "b", sep="-")("a"), partial(int, base=2)("101"))
add.note = "kept"
print(add.note, add.__dict__, partial(add, 3).func is add)

print(reduce(lambda a, b: a * b, range(1, 6)), reduce(max, [3, 9, 2], 5), reduce(None, [1]))
print(sorted("bAc", key=cmp_to_key(lambda a, b: (a.lower() > b.lower()) - (a.lower() < b.lower()))))


@singledispatch
def describe(x):
    return "something"


@describe.register
def _int(x: int):
    return f"int {x}"


@describe.register(list)
def _list(x):
    return f"list of {len(x)}"


print(describe(3), describe([1, 2]), describe("s"), describe(True), describe.dispatch(int)(4))


def decorator(f):
    @wraps(f)
    def wrapper(*args):
        "The wrapper."
        return f(*args)

    return wrapper


@decorator
def documented(a: int) -> str:
    "The documentation."
    return str(a)


print(documented.__name__, documented.__doc__, documented(3), documented.__wrapped__(4))


@total_ordering
class Version:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n

    def __lt__(self, other):
        return self.n < other.n


print(Version(1) <= Version(2), Version(3) > Version(2), Version(1) >= Version(1), Version(1) != Version(2))
