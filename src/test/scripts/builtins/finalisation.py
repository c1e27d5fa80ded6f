"""What is dropped is finalised: at gc.collect() at the latest, and what is left at the end."""

import contextlib
import gc
import sys


def collect():
    for _ in range(3):
        gc.collect()


class Noted:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name, sys.exception())


def dropped():
    Noted("local")
    first = Noted("first")
    first.second = Noted("second")
    first.self = first


dropped()
collect()
print("dropped")

kept = []


class Phoenix:
    def __del__(self):
        kept.append(self)


def rise():
    bird = Phoenix()
    bird.feathers = 7
    return id(bird)


identity = rise()
collect()
print(len(kept), kept[0].feathers, id(kept[0]) == identity)
kept.clear()
collect()
print("once", len(kept))


def hook(u):
    print(u.exc_type.__name__, u.exc_value, u.err_msg.split(" at ")[0], u.object)


class Fails:
    def __del__(self):
        raise ValueError("while deleting")


def failing():
    Fails()


def stubborn():
    try:
        yield
    except GeneratorExit:
        yield


def ignoring():
    g = stubborn()
    next(g)


sys.unraisablehook = hook
failing()
collect()
ignoring()
collect()
sys.unraisablehook = sys.__unraisablehook__


def resource():
    try:
        print("opened")
        yield 1
    finally:
        print("closed")


g = resource()
print(next(g))
del g
collect()


def outer():
    try:
        yield from resource()
    finally:
        print("outer closed")


g = outer()
print(next(g))
del g
collect()


def cycle():
    g = None

    def generator():
        nonlocal g
        try:
            yield g
        finally:
            print("cycle closed")

    g = generator()
    next(g)


cycle()
collect()


@contextlib.contextmanager
def managed():
    try:
        yield
    finally:
        print("left")


with managed():
    print("inside")


class NotInitialised:
    def __init__(self):
        raise LookupError("no")

    def __del__(self):
        print("never initialised, yet deleted")


def make():
    try:
        NotInitialised()
    except LookupError as e:
        print(e)


make()
collect()

started = resource()
print(next(started))
unstarted = resource()
last = Noted("at the end")
print("end of the script")
