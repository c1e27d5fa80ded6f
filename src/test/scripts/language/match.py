"""Pattern matching: every kind of pattern, guards, captures, class patterns, evaluation."""

from dataclasses import dataclass
from enum import Enum


class Color(Enum):
    RED = 1
    BLUE = 2


@dataclass
class Point:
    x: int
    y: int = 0


class Manual:
    __match_args__ = ("a", "b")

    def __init__(self, a, b):
        self.a, self.b = a, b


class NoArgs:
    z = 1


def describe(value):
    match value:
        case None:
            return "none"
        case True | False as flag:
            return f"bool {flag}"
        case 0 | 0.5 | -1 | 1 + 2j:
            return f"number literal {value!r}"
        case "text" | b"bytes":
            return f"literal {value!r}"
        case int(n) if n > 100:
            return f"big {n}"
        case int() | float() as n:
            return f"number {n}"
        case Color.RED:
            return "red"
        case str(s):
            return f"str {s}"
        case []:
            return "empty sequence"
        case [x]:
            return f"one {x}"
        case [1, *rest]:
            return f"starts with 1, {rest}"
        case (first, *_, last) if first == last:
            return f"same ends {first}"
        case [Point(x=0), Point(y=y)]:
            return f"two points, y={y}"
        case [a, [b, *c]] | (a, {"b": b, **c}):
            return f"nested {a} {b} {c}"
        case [*_, "end"]:
            return "ends"
        case [_, _, *more]:
            return f"two and {more}"
        case {"kind": "circle", "r": r}:
            return f"circle {r}"
        case {"kind": str(kind), **rest}:
            return f"{kind} with {rest}"
        case {1: _, -2: two}:
            return f"numeric keys {two}"
        case {}:
            return f"a mapping {len(value)}"
        case Point(0, 0):
            return "origin"
        case Point(x, y) if x == y:
            return f"diagonal {x}"
        case Point(x=px, y=0) | Point(x=0, y=px):
            return f"axis {px}"
        case Point():
            return "point"
        case Manual(1, b=b):
            return f"manual {b}"
        case NoArgs(z=z):
            return f"noargs {z}"
        case set() | frozenset():
            return "set"
        case _:
            return f"other {type(value).__name__}"


for value in (
    None, True, False, 0, 0.0, 0.5, -1, 1 + 2j, "text", b"bytes", 101, 7, 2.5, Color.RED, Color.BLUE, "s", [], (), [5],
    (1, 2, 3), [4, 0, 4], [Point(0, 1), Point(2, 3)], ["a", ["b", "c", "d"]], ("a", {"b": 1, "c": 2}), [9, 8, "end"],
    [9, 8, 7], {"kind": "circle", "r": 3, "more": 1}, {"kind": "square", "side": 2}, {1: "a", -2: "b"}, {}, {"x": 1},
    Point(0, 0), Point(3, 3), Point(4, 0), Point(0, 5), Point(1, 2), Manual(1, 2), Manual(2, 2), NoArgs(), {1, 2}, b"", range(3),
):
    print(f"{value if not isinstance(value, (Manual, NoArgs)) else type(value).__name__!r} -> {describe(value)}")


def errors(value, how):
    try:
        match how:
            case 1:
                match value:
                    case Point(1, 2, 3):
                        return "three"
            case 2:
                match value:
                    case NoArgs(1):
                        return "positional"
            case 3:
                match value:
                    case Point(1, x=2):
                        return "twice"
            case 4:
                match value:
                    case int(1, 2):
                        return "int"
            case 5:
                not_a_class = 1
                match value:
                    case not_a_class():
                        return "called"
        return "no match"
    except TypeError as error:
        return str(error)


print(errors(Point(1, 2), 1), errors(NoArgs(), 2), errors(Point(1), 3), errors(1, 4), errors(1, 5), errors(1, 6), sep="\n")


def soft(match, case, type=3, _=4):
    match[case] = type
    match (case):
        case case if (case := case + 1):
            return case, match, _


print(soft({}, 1))


def subject_once():
    print("evaluated")
    return 1, 2


match subject_once():
    case 1, 3:
        print("wrong")
    case 1, two:
        print("two is", two)
print(two)


class Lazy(dict):
    def get(self, key, default=None):
        print("get", key)
        return super().get(key, default)

    def __missing__(self, key):
        return "missing"


match Lazy(a=1):
    case {"b": _}:
        print("never")
    case {"a": a, **rest}:
        print(a, rest, type(rest).__name__)


class Seq:
    def __len__(self):
        return 2

    def __getitem__(self, i):
        return [1, 2][i]


match Seq():
    case [a, b]:
        print("a sequence")
    case _:
        print("not a sequence")


def captures(x):
    match x:
        case [a, b, 3]:
            return "full"
        case [a, *_]:
            return a, "b" in locals()


print(captures([1, 2, 4]))
match 1, 2:
    case x, y if x > y:
        print("greater")
    case x, y:
        print(x, y)
match "abc":
    case [a, b, c]:
        print("a str is no sequence here")
    case str() as whole:
        print(whole)


class Twice:
    __match_args__ = ("x", "y")


def twice(o):
    match o:
        case Twice(1, x=2):
            return 1
        case _:
            return 0


print(twice(Twice()))
Twice.x = 1
try:
    print(twice(Twice()))
except TypeError as e:
    print(e)
