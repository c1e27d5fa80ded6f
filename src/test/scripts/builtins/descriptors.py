"""Descriptors called by hand: what they bind to, what they refuse, and what they tell of themselves."""

import collections
import functools
import types


class Slotted:
    __slots__ = ("a",)


class Plain:
    x = property(lambda self: 1)

    def f(self):
        """A function."""

    @classmethod
    def c(cls):
        """A class method."""
        return cls

    @staticmethod
    def s():
        return 5

    def __init_subclass__(cls):
        pass

    def __class_getitem__(cls, item):
        pass


DESCRIPTORS = [
    int.__dict__["real"],
    Slotted.a,
    list.append,
    list.__len__,
    dict.__dict__["fromkeys"],
    str.__dict__["maketrans"],
    Plain.__dict__["c"],
    Plain.__dict__["s"],
    Plain.__dict__["__init_subclass__"],
    Plain.__dict__["__class_getitem__"],
    Plain.x,
    Plain.f,
    Plain().f,
    super(Plain),
    types.FunctionType.__dict__["__globals__"],
    types.FunctionType.__dict__["__code__"],
    type.__dict__["__dict__"],
    functools.lru_cache(Plain.f),
    collections.namedtuple("N", "a b").a,
]


def told(f, *args):
    try:
        result = repr(f(*args)).split(" at ")[0]
    except Exception as e:
        result = f"{type(e).__name__}: {e}"
    print("  ", result)


for d in DESCRIPTORS:
    kind = type(d)
    print("==", kind.__name__)
    for args in ((None, None), (None, int), (None,), (1,), (1, int), (1, None), (None, 3), (), (1, 2, 3)):
        told(d.__get__, *args)
    for name in ("__name__", "__qualname__", "__objclass__", "__text_signature__", "__isabstractmethod__", "__wrapped__", "__self__"):
        if not (kind.__name__ == "getset_descriptor" and name == "__text_signature__"):
            print("  ", name, str(getattr(d, name, "absent")).split(" at ")[0])
    told(lambda: d.__set__(1, 2))
    told(lambda: d.__delete__(1))
    told(lambda: d.__reduce__())
for f in (str.maketrans, bytes.maketrans, dict.fromkeys, int.from_bytes):
    print(f.__name__, f.__qualname__, f.__module__, f.__self__, repr(f).split(" at ")[0])
