"""The six comparison methods: which types have them, and what each says when it is called by hand."""

import array
import collections
import contextvars
import datetime
import functools
import re
import types
import typing
import weakref

NAMES = "__lt__ __le__ __eq__ __ne__ __gt__ __ge__".split()


class Thing:
    def method(self):
        pass


def cell(*contents):
    return types.CellType(*contents)


def local_variables():
    a = 1
    import sys

    return sys._getframe().f_locals


thing, other = Thing(), Thing()
date, time = datetime.date(2020, 1, 2), datetime.time(3, 4)
moment = datetime.datetime(2020, 1, 2, 3, 4)
key = functools.cmp_to_key(lambda a, b: a - b)

SAMPLES = [
    (object, [thing, other]),
    (type(None), [None]),
    (bool, [True]),
    (int, [1, True, 2.0, 1 << 70]),
    (float, [1.0, float("nan"), 1, 1 << 2000, -(1 << 2000)]),
    (complex, [1j, 1 + 0j, 1, 1.0]),
    (str, ["a", "b", "\U00010000", "\uffff"]),
    (bytes, [b"a", b"b", bytearray(b"a")]),
    (bytearray, [bytearray(b"a"), b"b"]),
    (memoryview, [memoryview(b"a"), b"a", b"b"]),
    (list, [[1], [2], (1,)]),
    (tuple, [(1,), (2,), [1]]),
    (dict, [{1: 2}, {1: 3}, collections.OrderedDict({1: 2})]),
    (collections.OrderedDict, [collections.OrderedDict(a=1, b=2), collections.OrderedDict(b=2, a=1), {"a": 1, "b": 2}]),
    (type({}.keys()), [{1: 2}.keys(), {1, 2}]),
    (type({}.items()), [{1: 2}.items(), {(1, 2)}]),
    (set, [{1}, {1, 2}, frozenset({1})]),
    (frozenset, [frozenset({1}), {1, 2}]),
    (range, [range(3), range(0), range(1, 1)]),
    (slice, [slice(1), slice(2), slice(None)]),
    (types.SimpleNamespace, [types.SimpleNamespace(a=1), types.SimpleNamespace(a=2)]),
    (types.MappingProxyType, [types.MappingProxyType({1: 2}), {1: 2}]),
    (types.GenericAlias, [list[int], list[str], dict[int, str]]),
    (types.UnionType, [int | str, str | int, int | None]),
    (types.MethodType, [thing.method, other.method]),
    (types.BuiltinFunctionType, [print, len, [].append, "".join]),
    (types.MethodWrapperType, [thing.__str__, thing.__repr__, other.__str__]),
    (types.CellType, [cell(1), cell(2), cell(), cell()]),
    (types.FrameLocalsProxyType if hasattr(types, "FrameLocalsProxyType") else type(local_variables()),
     [local_variables(), {"a": 1}, {}]),
    (collections.deque, [collections.deque([1]), collections.deque([2])]),
    (array.array, [array.array("i", [1]), array.array("d", [1]), array.array("d", [2])]),
    (weakref.ref, [weakref.ref(thing), weakref.ref(other)]),
    (weakref.ProxyType, [weakref.proxy(thing), thing]),
    (contextvars.Context, [contextvars.Context(), contextvars.Context()]),
    (re.Pattern, [re.compile("a"), re.compile("a", re.I)]),
    (datetime.date, [date, moment, datetime.date(2021, 1, 1)]),
    (datetime.datetime, [moment, date, datetime.datetime(2021, 1, 1)]),
    (datetime.time, [time, datetime.time(5)]),
    (datetime.timedelta, [datetime.timedelta(1), datetime.timedelta(2)]),
    (datetime.timezone, [datetime.timezone.utc, datetime.timezone(datetime.timedelta(hours=1))]),
    (type(key(1)), [key(1), key(2)]),
    (types.FunctionType, []),
    (types.ModuleType, []),
    (typing.TypeVar, []),
    (property, []),
    (BaseException, []),
]

for kind, values in SAMPLES:
    own = [name for name in NAMES if name in kind.__dict__]
    print("==", kind.__name__, " ".join(own), kind.__hash__ is None)
    for name in own:
        method = kind.__dict__[name]
        print("  ", name, type(method).__name__, method.__doc__, method.__text_signature__)
        answers = []
        for a in values:
            if not isinstance(a, kind):
                continue
            for b in [*values, "other"]:
                try:
                    answers.append(str(method(a, b)))
                except Exception as e:
                    answers.append(f"{type(e).__name__}({e})")
        print("     ", " ".join(answers))

for wrong in (lambda: int.__lt__("a", 1), lambda: list.__eq__((), []), lambda: str.__ge__("a"),
              lambda: datetime.date.__lt__(time, date), lambda: types.CellType.__lt__(1, cell()),
              lambda: float.__ne__(1.0, 2, 3), lambda: cell() < 1, lambda: hash(cell()),
              lambda: thing.method < thing.method, lambda: print >= len, lambda: None < None):
    try:
        print(wrong())
    except TypeError as e:
        print(e)
