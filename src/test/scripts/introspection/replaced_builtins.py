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

# builtins that are no dict: any mapping will do, and what is none is asked all the same


class Names:
    def __init__(self, **names):
        self.names = names

    def __getitem__(self, name):
        print("asked for", name)
        return self.names[name]


class Missing(dict):
    def __missing__(self, name):
        print("missing", name)
        return 7


def run(source, replacement):
    try:
        exec(source, {"__builtins__": replacement, "__name__": "m"})
        print(source, "ran")
    except BaseException as e:
        print(source, type(e).__name__, e)


for replacement in 5, None, [], "abc", Names(len=len), Names(__build_class__=__build_class__, __import__=__import__):
    for source in "len([1])", "class A: pass", "import os", "assert 0", "del x", "def f(): return len\nf()":
        run(source, replacement)
for source in "len([1])", "def f(): return undefined\nf()", "class A: pass":
    run(source, Missing(len=len))
made = type(run)(run.__code__, {"__builtins__": 5})
print(made.__builtins__, type(run)((lambda: len).__code__, {"__builtins__": Names(len=3)})())

# where nobody has given any, the builtins are put there as a dict, but as a module into __main__
import string
import types

print(type(__builtins__).__name__, type(string.__builtins__).__name__)
for run in (exec, eval):
    names = {}
    run("1", names)
    print(type(names["__builtins__"]).__name__, names["__builtins__"] is vars(__import__("builtins")))
made = types.ModuleType("made")
print("__builtins__" in vars(made))
exec("y = 1", vars(made))
print(type(made.__builtins__).__name__)
