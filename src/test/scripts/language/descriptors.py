"""The descriptor protocol: data and non-data descriptors, __set_name__, binding, lookup order."""


class Typed:
    def __init__(self, kind):
        self.kind = kind

    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)
        self.name = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        try:
            return instance.__dict__[self.name]
        except KeyError:
            raise AttributeError(self.name) from None

    def __set__(self, instance, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name} must be {self.kind.__name__}, not {type(value).__name__}")
        instance.__dict__[self.name] = value

    def __delete__(self, instance):
        print("delete", self.name)
        del instance.__dict__[self.name]


class Person:
    name = Typed(str)
    age = Typed(int)


p = Person()
p.name = "Ada"
print(p.name, isinstance(Person.name, Typed), hasattr(p, "age"))
try:
    p.age = "old"
except TypeError as error:
    print(error)
del p.name
print(p.__dict__)


class NonData:
    def __get__(self, instance, owner):
        return ("non-data", instance is None, owner.__name__)


class Order:
    plain = NonData()
    data = Typed(int)


o = Order()
print(o.plain, Order.plain)
o.__dict__["plain"] = "instance wins"
o.__dict__["data"] = "stored"
print(o.plain, o.data)


class Cached:
    """Computes once, then lives in the instance."""

    def __init__(self, function):
        self.function = function
        self.__doc__ = function.__doc__

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner):
        if instance is None:
            return self
        value = instance.__dict__[self.name] = self.function(instance)
        return value


class Circle:
    def __init__(self, r):
        self.r = r

    @Cached
    def area(self):
        "Area."
        print("computing")
        return 3 * self.r**2


c = Circle(2)
print(c.area, c.area, Circle.area.__doc__, c.__dict__)

# Functions are descriptors: binding by hand.
bound = Circle.__init__.__get__(c, Circle)
bound(5)
print(c.r, bound.__self__ is c, bound.__func__ is Circle.__init__, bound == c.__init__, bound is c.__init__)
print(type(Circle.__dict__["__init__"]).__name__, type(c.__init__).__name__)


class Methods:
    def plain(self):
        return "plain"

    @classmethod
    def of_class(cls):
        return cls.__name__

    @staticmethod
    def static():
        return "static"

    alias = plain
    builtin = len


m = Methods()
print(m.plain(), m.of_class(), m.static(), m.alias(), m.builtin([1, 2]), Methods.plain(m))
print(type(Methods.__dict__["static"]).__name__, type(Methods.__dict__["of_class"]).__name__)
m.plain = lambda: "shadowed"
print(m.plain(), Methods.plain.__qualname__)


class Fallback:
    existing = 1

    def __getattribute__(self, name):
        if name == "secret":
            raise AttributeError("hidden")
        return super().__getattribute__(name)

    def __getattr__(self, name):
        return f"fallback {name}"


f = Fallback()
print(f.existing, f.secret, f.other)


class Broken:
    @property
    def value(self):
        return self.missing


try:
    Broken().value
except AttributeError as error:
    print(error, error.name, type(error.obj).__name__)

prop = property(lambda self: 1, doc="documented")
print(prop.__doc__, prop.fset, property.__get__(prop, object()))
try:

    class Bad:
        class Named:
            def __set_name__(self, owner, name):
                raise ValueError("no name")

        x = Named()

except Exception as error:
    print(type(error).__name__, error, error.__notes__)


class Super:
    @property
    def p(self):
        return "base"

    @classmethod
    def c(cls):
        return cls.__name__


class Sub(Super):
    @property
    def p(self):
        return super().p + "+sub"

    @classmethod
    def c(cls):
        return super().c() + "!"


print(Sub().p, Sub.c(), Sub().c(), super(Sub, Sub()).p, super(Sub, Sub).c())


class OnlyDelete:
    def __delete__(self, o):
        print("delete")


class Owner:
    d = OnlyDelete()


owner = Owner()
print(type(owner.d).__name__)
owner.__dict__["d"] = 7
print(owner.d)
del owner.d


class Slotted:
    __slots__ = ("x", "y")


class Plain:
    z = 1


for o, name in ((Slotted(), "x"), (Slotted(), "z"), (Plain(), "z"), (Plain(), "w"), (Plain, "w"), (5, "w"), (object(), "w"), (len, "w"), (lambda: 0, "w")):
    try:
        delattr(o, name)
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e, getattr(e, "name", "none"))

for base in (list, dict, int, str, set, frozenset, type, Exception, object, float, property, tuple, bytes, complex, bytearray):
    derived = type("Derived", (base,), {})
    print(base.__name__, "__weakref__" in derived.__dict__, "__dict__" in derived.__dict__, "__weakref__" in dir(derived))
    for slots in ((), ("__weakref__",), ("x",), ("__dict__",)):
        try:
            slotted = type("Slotted", (base,), {"__slots__": slots, "x": 1})
            print(slots, "__weakref__" in slotted.__dict__)
        except Exception as e:
            print(slots, type(e).__name__, e)


class Watched:
    def __getattribute__(self, name):
        print("asked for", name)
        return super().__getattribute__(name)


print(len(dir(Watched())) > 20)


def missing(o, name):
    """What a bound method does not have, its function does not."""
    try:
        return getattr(o, name)
    except AttributeError as e:
        return str(e), e.name, e.obj is getattr(o, "__func__", None)


class Named:
    def method(self):
        pass

    method.extra = "extra"
    on_class = classmethod(len)


for o in [Named().method, Named.on_class, Named().method.__call__, type(Named().method)(len, "text")]:
    print(missing(o, "extra"), missing(o, "other"), missing(o, "__nam__"), hasattr(o, "other"))
