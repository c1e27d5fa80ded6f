"""A special method that is None is called, and fails, whatever the other operand could do."""


def attempt(f):
    try:
        print(f())
    except TypeError as e:
        print(type(e).__name__, e)


class Blocked:
    __add__ = None
    __iadd__ = None
    __eq__ = None
    __lt__ = None
    __neg__ = None
    __mul__ = None


class BlockedRight:
    __radd__ = None
    __rmul__ = None
    __gt__ = None


class Willing:
    def __radd__(self, other):
        return "radd"

    def __gt__(self, other):
        return "gt"


a, b = Blocked(), BlockedRight()
attempt(lambda: a + Willing())
attempt(lambda: a < Willing())
attempt(lambda: 1 + b)
attempt(lambda: [1] + b)
attempt(lambda: "x" * b)
attempt(lambda: a * [1])
attempt(lambda: 1 == a)
attempt(lambda: -a)


def augmented():
    x = Blocked()
    x += 1


attempt(augmented)


class Meters(float):
    def __init__(self, value, unit=None):
        self.unit = unit


print(Meters(2.5, unit="m"), Meters(2.5, unit="m").unit)


class Meta(type):
    def mro(cls):
        cls.__dict__["show"]()
        return super().mro()


class Shown(metaclass=Meta):
    def show():
        print(type(__class__))


class Slotted(property):
    __slots__ = ("__doc__",)


print(Slotted(doc="text").__doc__)
