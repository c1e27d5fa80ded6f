"""Decorators: order, arguments, classes as decorators, wraps."""

import functools


def log(text):
    print("make", text)

    def decorate(target):
        print("apply", text, "to", target.__name__)
        return target

    return decorate


@log("outer")
@log("inner")
def decorated():
    return 1


@log("class")
class Target:
    @log("method")
    def method(self):
        return 2


print(decorated(), Target().method())


def repeat(times):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            return [function(*args, **kwargs) for _ in range(times)]

        return wrapper

    return decorate


@repeat(3)
def greet(name, mark="!"):
    """Greets."""
    return f"hello {name}{mark}"


print(greet("you", mark="?"), greet.__name__, greet.__doc__, greet.__wrapped__("me"))


class Counted:
    def __init__(self, function):
        functools.update_wrapper(self, function)
        self.function = function
        self.calls = 0

    def __call__(self, *args):
        self.calls += 1
        return self.function(*args)

    def __get__(self, instance, owner):
        return functools.partial(self, instance) if instance is not None else self


@Counted
def square(x):
    return x * x


class Box:
    @Counted
    def get(self, key):
        return f"got {key}"


print(square(3), square(4), square.calls, Box().get("k"), Box.get.calls)

registry = {}


def register(function=None, *, name=None):
    if function is None:
        return lambda f: register(f, name=name)
    registry[name or function.__name__] = function
    return function


@register
def one():
    pass


@register(name="two")
def second():
    pass


print(list(registry))


@(lambda f: "replaced " + f.__name__)
def expression():
    pass


table = {"key": [log("table")]}


@table["key"][0]
def subscripted():
    pass


print(expression)


@functools.lru_cache(maxsize=2)
def slow(n):
    print("computing", n)
    return n * 10


print(slow(1), slow(2), slow(1), slow(3), slow(2), slow.cache_info())
slow.cache_clear()
print(slow.cache_info())


@functools.cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), fib.cache_info().hits)


@functools.singledispatch
def describe(value):
    return f"something {value!r}"


@describe.register
def _(value: int):
    return f"int {value}"


@describe.register(list)
def _(value):
    return f"list of {len(value)}"


print(describe(1), describe([1, 2]), describe("s"), describe(True))


@functools.total_ordering
class Version:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n

    def __lt__(self, other):
        return self.n < other.n


print(Version(1) <= Version(2), Version(3) > Version(2), Version(2) >= Version(3))


class Lazy:
    @functools.cached_property
    def data(self):
        print("loading")
        return [1]


lazy = Lazy()
print(lazy.data is lazy.data, lazy.__dict__)
try:

    @undefined
    def never():
        pass

except NameError as error:
    print(error)
