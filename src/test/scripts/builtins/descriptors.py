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


# Subclasses of the built-in descriptors with methods of their own.
class LoudProperty(property):
    def __get__(self, instance, owner=None):
        return "get", instance is None

    def __set__(self, instance, value):
        print("set", value)

    def __delete__(self, instance):
        print("delete")


class LoudMethod(classmethod):
    def __get__(self, instance, owner=None):
        return super().__get__(instance, owner), "loud"


class QuietProperty(property):
    pass


class Loud:
    @LoudProperty
    def x(self):
        return 1

    @LoudMethod
    def c(cls):
        return 2

    @QuietProperty
    def q(self):
        return self.__dict__.get("q", "q")

    @q.setter
    def q(self, value):
        self.__dict__["q"] = value


loud = Loud()
for _ in range(3):
    print(loud.x, Loud.x, loud.c[1], loud.c[0](), Loud.c[1], loud.q, type(Loud.q).__name__)
    loud.x = 5
    del loud.x
    loud.q = _


# One place in the source reads the attribute of changing classes and instances.
class Changing:
    constant = "of the class"
    __slots__ = ("slot", "__dict__")

    @property
    def computed(self):
        return getattr(self, "slot", "no slot")

    @property
    def failing(self):
        return self.missing

    def method(self):
        return "method"


def look(o):
    def one(read):
        try:
            return str(read()).split(" at ")[0]
        except AttributeError as e:
            return f"{e} ({e.name}, {type(e.obj).__name__})"
        except TypeError as e:
            return str(e)

    print("  ", one(lambda: constant(o)), "|", one(lambda: slot(o)), "|", one(lambda: computed(o)))
    print("  ", one(lambda: failing(o)), "|", one(lambda: method(o)), "|", one(lambda: o.method()))


def constant(o):
    return o.constant


def slot(o):
    return o.slot


def computed(o):
    return o.computed


def failing(o):
    return o.failing


def method(o):
    return o.method


changing = Changing()
steps = [
    lambda: None,
    lambda: setattr(changing, "slot", 1),
    lambda: setattr(changing, "constant", "of the instance"),
    lambda: delattr(changing, "constant"),
    lambda: setattr(Changing, "constant", property(lambda self: "computed now")),
    lambda: delattr(changing, "slot"),
    lambda: setattr(Changing, "__getattr__", lambda self, name: f"fallback for {name}"),
    lambda: delattr(Changing, "__getattr__"),
    lambda: changing.__dict__.update(method="own", computed="own", slot="own"),
    lambda: setattr(Changing, "computed", "plain"),
    lambda: setattr(Changing, "__getattribute__", lambda self, name: f"all of {name}"),
    lambda: delattr(Changing, "__getattribute__"),
    lambda: delattr(Changing, "constant"),
    lambda: delattr(Changing, "slot"),
]
for number, step in enumerate(steps):
    step()
    print(number)
    for _ in range(2):
        look(changing)
