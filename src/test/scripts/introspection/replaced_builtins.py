"""Statements that call built-in functions call those that a program has put in their place."""

import builtins
import os.path
import re
import string
import typing
from collections.abc import Buffer


def show(function, *args):
    try:
        print("->", function(*args))
    except Exception as e:
        print(type(e).__name__, e)


original = builtins.__import__


def importer(name, globals=None, locals=None, fromlist=(), level=0):
    if not name.startswith("_"):
        print("import", name, type(locals).__name__, locals is globals, fromlist, level)
    if name == "forbidden":
        raise ImportError("not here")
    return original(name, globals, locals, fromlist, level)


builtins.__import__ = importer
import string
import os.path
import os.path as p
from os.path import join, split as s


def inside():
    import string
    from string import digits

    return digits


class Body:
    import string


print(inside())
try:
    import forbidden
except ImportError as e:
    print(e)
builtins.__import__ = original
import string

build = builtins.__build_class__


def builder(function, name, *bases, **keywords):
    print("class", name, bases, keywords)
    return build(function, name, *bases, **keywords)


builtins.__build_class__ = builder


class A(int, metaclass=type):
    pass


builtins.__build_class__ = build
print(A.__mro__)

for source in "class A: pass", "import string", "from string import digits", "len", "print":
    show(exec, source, {"__builtins__": {}})
    show(exec, source, {"__builtins__": {"__import__": lambda *a: print(a[0], a[3:]) or string, "__build_class__": lambda f, n: n}})

# --- unions, and what only looks like a sequence

U = int | str
for value in None, 5, [], "x", float, U:
    show(lambda: U | value)
    show(lambda: value | U)
print(U.__module__, U.__name__, U.__qualname__, U.__origin__, isinstance(memoryview(b""), Buffer))
show(iter, U)
show(list, typing.Union[int, str])
show(iter, original("re").match("a", "a"))
show(type, "X", (type(iter("")),), {})
show(type, "X", (type(len.__call__),), {})
show(type, "X", (typing.ParamSpecKwargs,), {})
for source in (
    "type T = [(x := 3) for _ in range(2)]",
    "def f[T: [(x := 3) for _ in range(2)]](): pass",
    "class X[T]([(x := 3) for _ in range(2)] and B): pass",
):
    show(compile, source, "f", "exec")
