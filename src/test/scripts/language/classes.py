"""Classes: MRO, super, properties, operators, slots, hooks, and the errors of misuse."""


class A:
    kind = "a"

    def who(self):
        return ["A"]

    @classmethod
    def make(cls, *args):
        return cls(*args)

    @staticmethod
    def add(a, b):
        return a + b


class B(A):
    def who(self):
        return ["B"] + super().who()


class C(A):
    def who(self):
        return ["C"] + super().who()


class D(B, C):
    def who(self):
        return ["D"] + super().who()


print(D().who(), [c.__name__ for c in D.__mro__], D.__bases__, D.make().__class__, D.add(1, 2))
print(isinstance(D(), C), issubclass(B, C), A.__subclasses__(), D.__base__)
for bad in ("class X(A, D): pass", "class X(int, str): pass", "class X(1): pass", "class X(A, A): pass", "class X(bool): pass"):
    try:
        exec(bad)
    except TypeError as error:
        print(error)


class Temperature:
    __slots__ = ("_celsius", "unit")

    def __init__(self, celsius):
        self._celsius = celsius

    @property
    def fahrenheit(self):
        """In degrees Fahrenheit."""
        return self._celsius * 9 / 5 + 32

    @fahrenheit.setter
    def fahrenheit(self, value):
        self._celsius = (value - 32) * 5 / 9

    @fahrenheit.deleter
    def fahrenheit(self):
        del self._celsius

    @property
    def frozen(self):
        return self._celsius <= 0


t = Temperature(100)
print(t.fahrenheit, Temperature.fahrenheit.__doc__)
t.fahrenheit = 32
print(t._celsius, t.frozen)
del t.fahrenheit
for attempt in (
    lambda: t.fahrenheit,
    lambda: t.unit,
    lambda: setattr(t, "other", 1),
    lambda: setattr(t, "frozen", 1),
    lambda: delattr(t, "frozen"),
    lambda: t.__dict__,
    lambda: Temperature(),
    lambda: A().missing,
    lambda: A.missing,
    lambda: setattr(int, "x", 1),
    lambda: A() < A(),
    lambda: A() + 1,
    lambda: -A(),
    lambda: len(A()),
    lambda: A()[0],
    lambda: A()(),
    lambda: iter(A()),
    lambda: A(1),
    lambda: object(1),
):
    try:
        print(attempt())
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)


class Registry:
    known = {}

    def __init_subclass__(cls, /, key=None, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.known[key or cls.__name__] = cls

    def __class_getitem__(cls, item):
        return f"{cls.__name__}[{item!r}]"


class Plain(Registry):
    pass


class Named(Registry, key="n"):
    pass


print(sorted(Registry.known), Registry[int, "x"])
try:

    class Wrong(Registry, other=1):
        pass

except TypeError as error:
    print(error)


class Vector:
    def __init__(self, *parts):
        self.parts = parts

    def __repr__(self):
        return f"Vector{self.parts}"

    def __eq__(self, other):
        return isinstance(other, Vector) and self.parts == other.parts

    def __add__(self, other):
        return Vector(*map(sum, zip(self.parts, other.parts)))

    def __mul__(self, k):
        return Vector(*(p * k for p in self.parts)) if isinstance(k, int) else NotImplemented

    __rmul__ = __mul__

    def __matmul__(self, other):
        return sum(a * b for a, b in zip(self.parts, other.parts))

    def __neg__(self):
        return self * -1

    def __bool__(self):
        return any(self.parts)

    def __getitem__(self, i):
        return self.parts[i]

    def __contains__(self, p):
        return p in self.parts

    def __call__(self, f):
        return Vector(*map(f, self.parts))

    def __iadd__(self, other):
        self.parts = (self + other).parts
        return self


v = w = Vector(1, 2)
w += Vector(1, 1)
print(v, v is w, 2 * v, -v, v @ v, bool(Vector(0)), list(v), v[-1], 3 in v, v(str), v == Vector(2, 3), v != v)
try:
    v * "x"
except TypeError as error:
    print(error)
try:
    hash(v)
except TypeError as error:
    print(error)


class Dynamic:
    def __getattr__(self, name):
        if name.startswith("x"):
            return name.upper()
        raise AttributeError(f"no {name}")

    def __setattr__(self, name, value):
        super().__setattr__(name, value * 2)

    def __delattr__(self, name):
        print("deleting", name)
        object.__delattr__(self, name)


d = Dynamic()
d.a = 4
print(d.a, d.xyz, hasattr(d, "nope"), getattr(d, "nope", "default"), d.__dict__, vars(d))
del d.a


class Meta(type):
    def __new__(mcls, name, bases, space, **kw):
        space["tag"] = sorted(k for k in space if not k.startswith("__"))
        return super().__new__(mcls, name, bases, space)

    def __init__(cls, name, bases, space, **kw):
        super().__init__(name, bases, space)
        cls.kw = kw

    def __call__(cls, *args):
        print("making", cls.__name__)
        return super().__call__(*args)

    @classmethod
    def __prepare__(mcls, name, bases, **kw):
        return {"prepared": name}

    def __len__(cls):
        return 42


class Made(metaclass=Meta, option=1):
    b = a = 1


print(Made.tag, Made.kw, Made().prepared, len(Made), type(Made))
Dyn = type("Dyn", (A,), {"who": lambda self: "dynamic"})
print(Dyn().who(), Dyn.__name__, Dyn.__module__, repr(Dyn), Dyn.kind)
print(str(A), A.__qualname__, A().__class__.__name__, A.__dict__.keys() >= {"who", "make"})
