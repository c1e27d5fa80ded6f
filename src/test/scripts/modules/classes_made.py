"""dataclasses, enum, typing, abc: the classes that modules make."""

import enum
import typing
from dataclasses import FrozenInstanceError, InitVar, asdict, astuple, dataclass, field, fields, is_dataclass, make_dataclass, replace


@dataclass
class Item:
    name: str
    price: float = 1.5
    tags: list = field(default_factory=list, repr=False)
    hidden: int = field(default=0, compare=False, init=False)

    def __post_init__(self):
        self.hidden = len(self.name)


@dataclass(order=True, frozen=True, slots=True)
class Version:
    major: int
    minor: int = 0


@dataclass(kw_only=True, eq=False)
class Child(Item):
    extra: InitVar[int] = 3
    count: typing.ClassVar[int] = 0

    def __post_init__(self, extra):
        super().__post_init__()
        self.total = extra * 2


a = Item("x", tags=["t"])
print(a, a == Item("x", tags=["t"]), a != Item("y"), a.hidden, asdict(a), astuple(a), [f.name for f in fields(a)], replace(a, name="longer").hidden, is_dataclass(a), Item.__match_args__)
print(Version(1, 2) < Version(1, 3), sorted([Version(2), Version(1, 9)]), hash(Version(1)) == hash(Version(1, 0)), Child("c", extra=5).total, repr(Child("d")), make_dataclass("M", [("x", int), ("y", int, 5)])(1), Version.__slots__)
for bad in (lambda: setattr(Version(1), "major", 2), lambda: Item(), lambda: Item("a", 1, [], 4), lambda: Version(1) < 1, lambda: hash(a), lambda: dataclass(type("B", (), {"__annotations__": {"x": list}, "x": []})), lambda: replace(a, hidden=1), lambda: fields(1), lambda: dataclass(type("C", (), {"__annotations__": {"x": int, "y": int}, "x": 1})), lambda: delattr(Version(1), "minor")):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error, isinstance(error, FrozenInstanceError))


class Color(enum.Enum):
    GREEN = "g"
    RED = 1
    ALIAS = 1
    BLUE = 7

    @property
    def pretty(self):
        return self.name.title()

    @classmethod
    def _missing_(cls, value):
        return cls.RED if value == "red" else None


class Perm(enum.Flag):
    R = enum.auto()
    W = enum.auto()
    X = enum.auto()
    RW = R | W


class Num(enum.IntEnum):
    ONE = 1
    TWO = 2


class Text(enum.StrEnum):
    A = enum.auto()
    B = "bee"


class Planet(enum.Enum):
    EARTH = (1, 2)

    def __init__(self, mass, radius):
        self.mass = mass


print(Color.RED, repr(Color.GREEN), Color("g"), Color["RED"], Color.ALIAS is Color.RED, list(Color), Color.RED.name, Color.RED.value, Color.GREEN.pretty, Color("red"), len(Color), Color.RED in Color, "g" in Color, Color.RED == 1, {Color.RED: 1}[Color.ALIAS], Color.__members__.keys(), Color.BLUE.value, isinstance(Color.RED, Color), f"{Color.RED}", hash(Color.RED) is not None)
print(Perm.R | Perm.X, repr(Perm.RW), Perm.R in Perm.RW, ~Perm.R, Perm(0), Perm.RW & Perm.W, list(Perm.RW), bool(Perm(0)), Perm.R ^ Perm.RW, Perm(7), Perm.RW.value, Perm.R.name, len(Perm.RW))
print(Num.ONE + 1, Num.TWO > Num.ONE, Num(2), f"{Num.ONE}", repr(Num.ONE), [10, 20][Num.ONE], Text.A, Text.B == "bee", repr(Text.B), Text.A.upper(), Planet.EARTH.mass, enum.Enum("Dyn", "X Y").Y.value, isinstance(Num.ONE, int), max(Num))
for bad in (lambda: Color(99), lambda: Color["NOPE"], lambda: Color.NOPE, lambda: setattr(Color, "RED", 5), lambda: delattr(Color, "RED"), lambda: Color.RED < Color.BLUE, lambda: Perm("x"), lambda: type("Sub", (Color,), {}), lambda: Color(), lambda: setattr(Color.RED, "value", 2), lambda: enum.unique(Color)):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)


class Movie(typing.TypedDict, total=False):
    title: typing.Required[str]
    year: int


class Emp(typing.NamedTuple):
    name: str
    id: int = 3

    def hi(self):
        return f"hi {self.name}"


class Proto(typing.Protocol):
    def run(self) -> int: ...


@typing.runtime_checkable
class Closable(typing.Protocol):
    def close(self): ...


T = typing.TypeVar("T", bound=int)


class Stack(typing.Generic[T]):
    pass


print(Movie(title="x"), Movie.__required_keys__, Movie.__total__, Emp("e"), Emp("e").hi(), Emp._field_defaults, isinstance(open(__file__), Closable), isinstance(1, Closable), Stack[int], Stack.__parameters__, T, T.__bound__)
print(typing.Optional[int], typing.Union[int, str, None], int | None, list[int], dict[str, list[int]], typing.Callable[[int], str], typing.Any, typing.Literal["a", 1], typing.get_origin(list[int]), typing.get_args(dict[str, int]), typing.get_type_hints(Emp), typing.cast(int, "x"), tuple[int, ...], typing.Annotated[int, "m"], type[int], typing.Final, typing.NewType("Id", int)(5), typing.ParamSpec("P"), typing.List[int], typing.TYPE_CHECKING, typing.NoReturn, list[int] == list[int], (int | str) == (str | int), isinstance(1, int | str))
for bad in (lambda: typing.Optional[1, 2], lambda: Proto(), lambda: typing.Union[()], lambda: isinstance(1, list[int]), lambda: list[int]()[0], lambda: typing.Literal, lambda: Stack[int, str], lambda: isinstance(1, Proto), lambda: int[str], lambda: typing.assert_never(1)):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)


@typing.overload
def over(x: int) -> int: ...


def over(x):
    return x


print(over(1), typing.final(Emp) is Emp, typing.no_type_check(over) is over, typing.get_type_hints(over), typing.is_typeddict(Movie))
