"""with: order of enter and exit, suppression, several managers, targets, and broken managers."""

from contextlib import ExitStack, closing, contextmanager, nullcontext, redirect_stdout, suppress
import io


class Manager:
    def __init__(self, name, swallow=False, fail=None):
        self.name, self.swallow, self.fail = name, swallow, fail

    def __enter__(self):
        print("enter", self.name)
        if self.fail == "enter":
            raise ValueError(f"enter {self.name}")
        return self

    def __exit__(self, kind, error, tb):
        print("exit", self.name, kind and kind.__name__, repr(error), tb is None)
        if self.fail == "exit":
            raise ValueError(f"exit {self.name}")
        return self.swallow


with Manager("a") as a, Manager("b") as b:
    print(a.name + b.name)
with (
    Manager("c", swallow=True) as c,
    Manager("d"),
):
    raise KeyError("dropped")
try:
    with Manager("e"), Manager("f", fail="enter"), Manager("g"):
        print("not reached")
except ValueError as error:
    print(error, error.__context__)
try:
    with Manager("h", fail="exit"):
        raise KeyError("first")
except ValueError as error:
    print(error, repr(error.__context__))


def flow():
    for i in range(3):
        with Manager(i):
            if i == 0:
                continue
            if i == 1:
                return "returned"


print(flow())


def breaks():
    while True:
        with Manager("loop"):
            break
    return "broke"


print(breaks())


class Target:
    pass


t, d, l = Target(), {}, [0]
with Manager("x") as t.attr, Manager("y") as d["key"], nullcontext([1, 2, 3]) as (first, *l):
    print(t.attr.name, d["key"].name, first, l)


@contextmanager
def section(name):
    print("<", name)
    try:
        yield name.upper()
    except KeyError as error:
        print("section caught", error)
    finally:
        print(">", name)


with section("s") as s:
    print(s)
    raise KeyError("k")
try:
    with section("t"):
        raise ValueError("through")
except ValueError as error:
    print(error)


@section("as decorator")
def decorated(x):
    return x * 2


print(decorated(4))


@contextmanager
def never():
    if False:
        yield


@contextmanager
def twice():
    yield 1
    yield 2


for bad in (never, twice, lambda: 1, object):
    try:
        with bad():
            print("body")
    except (RuntimeError, TypeError) as error:
        print(type(error).__name__, error)


class OnlyEnter:
    def __enter__(self):
        return 1


class OnlyExit:
    def __exit__(self, *args):
        return True


for bad in (OnlyEnter, OnlyExit):
    try:
        with bad():
            pass
    except TypeError as error:
        print(error)
try:
    import asyncio
    with asyncio.Lock():
        pass
except TypeError as error:
    print(error)

with suppress(KeyError, IndexError):
    [][1]
with ExitStack() as stack:
    for name in "pq":
        stack.enter_context(Manager(name))
    stack.callback(print, "callback", 1)
    stack.push(lambda *exc: print("pushed", exc[0]))
    kept = stack.pop_all()
print("nothing closed yet")
kept.close()
out = io.StringIO()
with redirect_stdout(out):
    print("captured")
print(repr(out.getvalue()))


class Closable:
    def close(self):
        print("closed")


with closing(Closable()):
    pass


def generator():
    with Manager("gen"):
        yield 1
        yield 2


g = generator()
next(g)
g.close()
with Manager("outer", swallow=True):
    with Manager("inner", fail="exit"):
        1 / 0
print("end")
