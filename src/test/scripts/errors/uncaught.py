"""An uncaught exception: traceback, causes, contexts, notes, groups, anchors; exit status 1."""

import sys
import traceback


def show(function, *args):
    try:
        function(*args)
    except BaseException:
        traceback.print_exc()
        print("-" * 20, file=sys.stderr)


def divide(a, b):
    return a / b


def chain():
    try:
        divide(1, 0)
    except ZeroDivisionError as error:
        raise KeyError("no key") from error


def context():
    try:
        [].pop()
    except IndexError:
        {}["missing"]


def noted():
    error = ValueError("with notes")
    error.add_note("first note\nsecond line")
    error.add_note("third")
    raise error


def group():
    errors = []
    for e in (ValueError("one"), TypeError("two")):
        try:
            raise e
        except Exception as caught:
            errors.append(caught)
    raise ExceptionGroup("several", [*errors, ExceptionGroup("inner", [OSError(2, "No such file", "f")])])


def recursion(n):
    if n:
        return recursion(n - 1)
    raise RuntimeError("bottom")


def multiline():
    return divide(
        1,
        0,
    ) + 1


def attribute():
    return sys.stdout.write.missing


def subscript(d):
    return d["a"]["b"]["c"] + d["x"]


def suggestion():
    value_one = 1
    return valu_one + value_one


def method():
    "abc".uper()


def keyword():
    divide(1, c=2)


def imported():
    from sys import pth


class Weird(Exception):
    def __str__(self):
        raise ValueError("no str")


def weird():
    raise Weird


def empty():
    raise Exception


def multi():
    raise ValueError("line 1\nline 2")


def generator():
    def g():
        yield 1
        yield 1 / 0

    list(g())


for function in (chain, context, noted, group, multiline, attribute, suggestion, method, keyword, imported, weird, empty, multi, generator):
    show(function)
show(recursion, 20)
show(subscript, {"a": {"b": {}}})
show(lambda: exec("x = 1\ny = x +* 2"))
show(lambda: (lambda: 1 + "a")())
print("before the end", flush=True)


class Local(Exception):
    pass


raise Local("the end") from None
