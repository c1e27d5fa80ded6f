"""Metaclasses, __prepare__, class creation, abstract classes, __mro_entries__, enums made by hand."""

from abc import ABC, ABCMeta, abstractmethod
import types


class Recorder(dict):
    def __init__(self):
        super().__init__()
        self.order = []

    def __setitem__(self, key, value):
        if not key.startswith("__"):
            self.order.append(key)
        super().__setitem__(key, value)


class Ordered(type):
    @classmethod
    def __prepare__(mcls, name, bases, **kw):
        print("prepare", name, [b.__name__ for b in bases], kw)
        return Recorder()

    def __new__(mcls, name, bases, space, **kw):
        cls = super().__new__(mcls, name, bases, dict(space))
        cls.order = space.order
        return cls

    def __init__(cls, name, bases, space, **kw):
        super().__init__(name, bases, space)
        print("init", name, kw)

    def __iter__(cls):
        return iter(cls.order)

    def __getattr__(cls, name):
        return f"meta {name}"

    def __setattr__(cls, name, value):
        if name == "locked":
            raise AttributeError("locked")
        super().__setattr__(name, value)

    @property
    def count(cls):
        return len(cls.order)

    def __contains__(cls, name):
        return name in cls.order

    def __instancecheck__(cls, instance):
        return instance == 42 or super().__instancecheck__(instance)


class First(metaclass=Ordered, flag=True):
    b = 1
    a = 2
    b = 3

    def method(self): ...


class Second(First):
    pass


print(list(First), First.missing, First.count, "a" in First, isinstance(42, First), isinstance(1, First), type(Second).__name__)
try:
    First.locked = 1
except AttributeError as error:
    print(error)
try:
    First().missing
except AttributeError as error:
    print(error)


class Other(type):
    pass


try:

    class Conflict(First, metaclass=Other):
        pass

except TypeError as error:
    print(error)


class Shape(ABC):
    @abstractmethod
    def area(self): ...

    @property
    @abstractmethod
    def name(self): ...

    @classmethod
    def __subclasshook__(cls, other):
        return True if hasattr(other, "quacks") else NotImplemented


class Square(Shape):
    def area(self):
        return 4


class Full(Square):
    name = "full"


for cls in (Shape, Square, Full):
    try:
        print(cls().area())
    except TypeError as error:
        print(error)


class Duck:
    quacks = True


class Stranger:
    pass


print(issubclass(Duck, Shape), isinstance(Stranger(), Shape))
Shape.register(Stranger)
print(isinstance(Stranger(), Shape), sorted(Shape.__abstractmethods__), type(Shape) is ABCMeta)


class Singleton(type):
    def __call__(cls, *args):
        if not hasattr(cls, "instance"):
            cls.instance = super().__call__(*args)
        return cls.instance


class One(metaclass=Singleton):
    def __init__(self, v):
        self.v = v


print(One(1) is One(2), One(3).v)


class Proxy:
    def __mro_entries__(self, bases):
        print("mro entries", len(bases))
        return (dict,)


class Derived(Proxy()):
    pass


print(Derived.__mro__[1], [type(b).__name__ for b in Derived.__orig_bases__])
Made = types.new_class("Made", (First,), {"k": 1}, lambda ns: ns.update(z=1))
print(Made.z, Made.__name__)


def function_meta(name, bases, space, **kw):
    return name, bases, sorted(k for k in space if not k.startswith("__")), kw


class NotAClass(metaclass=function_meta, extra=1):
    v = 1


print(NotAClass)


class New:
    def __new__(cls, value):
        if value < 0:
            return "negative"
        self = super().__new__(cls)
        self.from_new = value
        return self

    def __init__(self, value):
        self.from_init = value


print(New(-1), vars(New(2)))


class Immutable(tuple):
    def __new__(cls, *parts):
        return super().__new__(cls, parts)

    def __repr__(self):
        return f"Immutable{super().__repr__()}"


print(Immutable(1, 2), Immutable(1) + (2,), len(Immutable()), Immutable(1, 2) == (1, 2))


class Int(int):
    def __add__(self, other):
        return Int(int(self) + other + 1)


print(Int(1) + 1, type(Int(1) + 1).__name__, Int(5) * 2, type(Int(5) * 2).__name__, sum([Int(1), Int(2)], Int(0)))


class ClassCell:
    def get(self):
        return __class__

    def sup(self):
        return super().__repr__()[:5]


print(ClassCell().get() is ClassCell, ClassCell().sup())
try:

    class Slots:
        __slots__ = ("a", "b", "a1")
        a = 1

except ValueError as error:
    print(error)


class S:
    __slots__ = ["x", "__dict__"]


s = S()
s.x, s.y = 1, 2
print(s.__dict__, S.x.__name__, type(S.x).__name__, S.__slots__)
s2 = S()
try:
    s2.x
except AttributeError as error:
    print(error)
print(type("T", (), {"__doc__": "doc", "f": lambda self: 1})().f(), type(1), type(type), isinstance(type, type))
for bad in (lambda: type("a", 1, {}), lambda: type(1, (), {}), lambda: type("x", (), {}, 1), lambda: type("x", (int, str), {}), lambda: type()):
    try:
        print(bad())
    except TypeError as error:
        print(error)
a = First()
a.__class__ = Second
print(type(a).__name__)
try:
    a.__class__ = int
except TypeError as error:
    print(error)


class Answers(type):
    def __getattr__(cls, name):
        return "meta " + name


class Answered(metaclass=Answers):
    __class_getitem__ = classmethod(__import__("types").GenericAlias)


print(repr(Answered[int]))
