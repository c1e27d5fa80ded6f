"""What classes are made of: bases, layouts, slots, names, MROs in the making, __new__ and __class__."""

import types
import warnings
import weakref


def show(function, *args):
    try:
        print("->", function(*args))
    except Exception as e:
        print(type(e).__name__, e)


def delete(o, name):
    delattr(o, name)


class Plain:
    pass


# --- metaclasses with an mro() of their own

for answer in (lambda cls: (Plain,)), (lambda cls: (cls, list, object)), (lambda cls: 1), (lambda cls: (cls, 2)):
    show(lambda: type("M", (type,), {"mro": answer})("A", (), {}))


class Incomplete(type):
    def mro(cls):
        if cls.__name__ == "A":
            print(cls.__mro__, cls.__bases__, cls.__base__)
            show(lambda: type("X", (cls,), {}))
            show(lambda: cls.foo)
            show(lambda: super(cls, cls).xxx)
            show(lambda: "__init__" in dir(cls))
            show(lambda: isinstance(1, cls))
        return type.mro(cls)


show(Incomplete, "A", (), {})

# --- names, and what cannot be set or deleted

warnings.simplefilter("error")
show(type, "My", (), {1: 2})
show(type, "A\udcdcB", (), {})
show(type, "A\0", (), {})
show(type, "A", (), {"__doc__": "x\udcdcy"})


class Slotted:
    __slots__ = ("a",)


class Text(str):
    pass


show(setattr, Slotted, "__name__", "a\udcdc")
show(setattr, Slotted, "__name__", "a\0")
Slotted.__name__ = Text("renamed")
print(Slotted.__name__, type(Slotted.__name__))
Slotted.__name__ = "Slotted"
for name in "name qualname module bases doc type_params abstractmethods dict mro annotations".split():
    name = f"__{name}__"
    show(delete, Slotted, name)
    show(delete, int, name)
    show(setattr, int, name, 1)
for name in "name qualname bases dict mro annotate".split():
    show(setattr, Slotted, f"__{name}__", 1)


class Moved:
    pass


print("__firstlineno__" in vars(Moved))
Moved.__module__ = "elsewhere"
print("__firstlineno__" in vars(Moved), Moved)


class Bases(tuple):
    pass


print(type(type("T", Bases((int,)), {}).__bases__), type("T", (), {}).__bases__)

# --- slots

x = Slotted()
show(lambda: x.a)
show(delete, x, "a")
for slots in "a", 1, None, ["x", "x"], ["1a"], ["__dict__"] * 2, ["__weakref__"] * 2, {"a": "doc"}, ("__x",), "é":
    show(lambda: [k for k in vars(type("S", (), {"__slots__": slots})) if k != "__firstlineno__"])
show(type, "S", (int,), {"__slots__": ["__weakref__"]})
show(type, "S", (type,), {"__slots__": ["a"]})
show(type, "S", (Plain,), {"__slots__": ["__weakref__"]})
show(type, "S", (Plain,), {"__slots__": ["__dict__"]})


class Everything(metaclass=Incomplete):
    a: int = 1

    def __eq__(self, other):
        self.q = 1


print(list(vars(Everything)))
print(list(vars(type("L", (list,), {}))))
print(Plain.__dict__["__weakref__"], Plain.__dict__["__dict__"], Slotted.a)
print(type(Slotted.a), type(types.FunctionType.__globals__), isinstance(Slotted.a, types.MemberDescriptorType))
show(setattr, property(), "fget", 1)

# --- weak references

for o in type("I", (int,), {})(), type("T", (tuple,), {})(), Slotted(), object(), [], {}, 1, None, (), b"", iter([]):
    show(weakref.ref, o)
for o in Plain(), Plain, set(), frozenset(), show, len, types, type("L", (list,), {})(), (i for i in ()):
    print(weakref.ref(o)() is o)

# --- __new__

for make in (
    lambda: object.__new__(list),
    lambda: list.__new__(object),
    lambda: object.__new__(),
    lambda: object.__new__(1),
    lambda: list.__new__(1),
    lambda: object.__new__(type(iter([]))),
    lambda: type(iter([]))(),
    lambda: type(iter(""))(),
    lambda: type(len)(),
    lambda: bool.__new__(int),
    lambda: int.__new__(bool),
    lambda: type("D", (), {"__new__": list.__new__})().__class__,
    lambda: type("E", (list,), {"__new__": object.__new__})(),
):
    show(make)

# --- __class__ and __dict__

show(setattr, Plain(), "__class__", Slotted)
show(setattr, Plain(), "__class__", 1)
show(setattr, Plain(), "__class__", object)
show(setattr, 1, "__class__", int)
ab, ab2, cb = (type(n, (), {"__slots__": s}) for n, s in (("AB", "ab"), ("AB2", "ab"), ("CB", "cb")))
o = ab()
show(setattr, o, "__class__", ab2)
show(setattr, o, "__class__", cb)
print(type(o))


class Meta(type, Plain):
    pass


class Made(metaclass=Meta):
    pass


show(Plain.__dict__["__dict__"].__set__, Made, {})
show(Plain.__dict__["__dict__"].__set__, Slotted, {})
show(delete, ValueError(), "__dict__")
e = ValueError()
e.__dict__ = {"a": 1}
print(e.a)

show(object.__setattr__, int, "x", 1)
show(object.__setattr__, Plain, "x", 1)
show(object.__delattr__, Plain, "x")

# --- descriptors


class OnlySet:
    def __set__(self, o, value):
        o.__dict__["a"] = value


class Holder:
    a = OnlySet()


h = Holder()
print(type(h.a))
h.a = 42
print(h.a)


class Mixed(dict):
    __setattr__ = dict.__setitem__
    __getattr__ = dict.__getitem__
    __neg__ = dict.copy


m = Mixed()
m.y = 42
print(m, -m, m.y)
print([].__add__.__objclass__, hasattr([].append, "__objclass__"))

for wrapper in classmethod, staticmethod:

    @wrapper
    def annotated(x: int):
        "doc"

    print(sorted(annotated.__dict__), annotated.__annotations__, sorted(annotated.__dict__))
    annotated.__annotations__ = {"x": str}
    print(annotated.__annotations__, annotated.__func__.__annotations__)
    del annotated.__annotations__
    print(annotated.__annotations__)
    del annotated.__annotations__
    show(delete, annotated, "__annotations__")
    print(wrapper[int])

# --- dir()


class Odd(types.ModuleType):
    __dict__ = property(lambda self: 8)


show(dir, Odd("odd"))
print([n for n in dir(type("X", (), {"__dict__": 1, "y": 2})()) if n[0] != "_"])

# --- what pickle and copy ask for


class NewArguments:
    def __getnewargs_ex__(self):
        return self.answer


for answer in 1, (), (1, {}), ((), 1), ((1,), {}), ((1,), {"a": 2}):
    o = NewArguments()
    o.answer = answer
    show(lambda: o.__reduce_ex__(2)[1:])
NewArguments = type("NewArguments", (), {"__getnewargs__": lambda self: "bad"})
show(lambda: NewArguments().__reduce_ex__(2))


class TwoSlots(Slotted):
    __slots__ = ("b", "__c")


o = TwoSlots()
o.b = 1
print(o.__getstate__(), TwoSlots.__slotnames__)
for i in iter("aé"), iter("ab"), iter(b"ab"), iter(bytearray(b"ab")):
    next(i)
    f, args, state = i.__reduce__()
    print(args, state, i.__length_hint__())
    list(i)
    print(i.__reduce__()[1:])


class NoBases(type):
    def mro(cls):
        return [cls, object]


for base in (list, dict, Exception):
    Hidden = NoBases("Hidden", (base,), {"x": 2})
    print(Hidden().x, isinstance(Hidden(), base), type(Hidden()).__name__)
try:
    class Slots(metaclass=type):
        __slots__ = ("__dict__", "x", "__dict__")
        x = 5
except (TypeError, ValueError) as e:
    print(type(e).__name__, e)


# A class whose mro() leaves its base out is made when it is called, but not by that base's __new__.
class LeavesOut(type):
    def mro(cls):
        return [cls, object]


class Alone(list, metaclass=LeavesOut):
    pass


class Asks(list, metaclass=LeavesOut):
    def __new__(cls):
        return list.__new__(cls)


class AsksAbove(Alone):
    def __new__(cls):
        return super().__new__(cls)


def made(f, *args):
    try:
        result = f(*args)
        print(type(result).__name__, isinstance(result, list))
    except TypeError as e:
        print(e)


for kind in (Alone, Asks, AsksAbove):
    made(kind)
    made(type.__call__, kind)
for new in (list.__new__, object.__new__, dict.__new__, Alone.__new__, int.__new__):
    for kind in (Alone, list, dict, bool, int, type(None), 1):
        made(new, kind)
    made(new)
