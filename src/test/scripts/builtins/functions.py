"""The builtin functions, their corner cases and errors."""

import io


def probe(*calls):
    for call in calls:
        try:
            print(repr(call()))
        except BaseException as error:
            print(type(error).__name__, error)


class A:
    x = 1

    def __init__(self):
        self.y = 2

    def __dir__(self):
        return ["b", "a"]


a = A()
print(abs(-3), all([1, 0]), any([0, 1]), ascii("é"), bin(3), bool([]), callable(len), callable(1), chr(8364), divmod(7, 3), hash("a") == hash("a"), id(a) == id(a), isinstance(1, (str, int)), isinstance(1, int | str), issubclass(bool, int), len("abc"), max(1, 2), min([3, 1]), ord("€"), pow(2, 3), repr("x"), round(2.567, 1), sorted("ba"), sum([1, 2], 10))
print(dir(a), getattr(a, "x"), getattr(a, "z", "d"), hasattr(a, "y"), setattr(a, "w", 3), a.w, delattr(a, "w"), hasattr(a, "w"), vars(a), type(a).__name__, type(A).__name__, "x" in dir(A), sorted(n for n in dir(A) if not n.startswith("__")))
print(list(map(lambda x, y: x * y, [1, 2, 3], [4, 5])), list(filter(lambda x: x > 1, [1, 2, 3])), list(zip("ab", [1, 2], (True, False))), list(zip()), list(enumerate("ab")), list(reversed([1, 2])), iter([1]).__class__.__name__, next(iter("a")), list(range(3)), slice(1, 2), slice(5), slice(1, 10, 2).indices(5), slice(None, None, -1).indices(3))
print(eval("1 + x", {"x": 2}), eval("y", {}, {"y": 3}), exec("z = 1"), z, eval(compile("2 * 3", "<s>", "eval")), eval("[i for i in range(3)]"), compile("x = 1", "f.py", "exec").co_filename)
space = {}
exec("def f(a, b=2): return a + b\nclass C: v = f(1)", space)
print(space["f"](1), space["C"].v, sorted(k for k in space if k != "__builtins__"), "__builtins__" in space)
out = io.StringIO()
print("a", 1, None, sep="-", end="!", file=out)
print(file=out)
print(*[], file=out)
print(repr(out.getvalue()))
print(format(3.14159, ".2f"), format("a", ">3"), format(5), format(255, "#x"), hex(10), oct(8), float("1.5"), int("12"), complex(1, 2), str(1.0), bytes(2), bytearray(b"x"), memoryview(b"x")[0], frozenset([1]), tuple([1]), list("ab"), dict(a=1), set([1]), object().__class__.__name__, property().__class__.__name__)
print(isinstance(A, type), isinstance(a, object), issubclass(A, (int, object)), type(None).__name__, type(...).__name__, type(NotImplemented).__name__, type(len).__name__, type(lambda: 1).__name__, type([].append).__name__, type(int.__add__).__name__, type((1).__add__).__name__, type(str.join).__name__, type(A.__init__).__name__, type(a.__init__).__name__)
print(len, print, int, [].append.__name__, len.__name__, len.__doc__ is not None, len.__self__.__name__, int.__name__, str.__module__, A.__module__, abs.__module__, [].append.__self__, "a".upper.__qualname__, list.append, repr(int.__add__)[:30], dict.fromkeys.__qualname__)
print(__builtins__.__name__, __name__, hash(None) == hash(None), hash(...) is not None, sum([0.1] * 3), sum([1, 2.5]), sum([], 5), sum((i for i in range(4)), start=1), round(-0.5), round(1e16 + 1), pow(2, 10, 1000), pow(base=2, exp=3), max("a", "B", key=str.lower), min((2, "x"), (1, "y")), sorted([3, 1], key=lambda x: -x), aiter.__name__, anext.__name__)
probe(
    lambda: len(), lambda: len(1, 2), lambda: len(1), lambda: abs(), lambda: chr("a"), lambda: ord(1), lambda: getattr(a, "nope"), lambda: getattr(a), lambda: getattr(a, 1), lambda: setattr(a, "x"), lambda: delattr(a, "nope"), lambda: hasattr(a, 1), lambda: isinstance(1, 1), lambda: isinstance(1, [int]), lambda: issubclass(1, int), lambda: issubclass(int, 1), lambda: iter(1), lambda: next(1), lambda: next(iter([])), lambda: iter(1, 2), lambda: map(1), lambda: map(), lambda: list(map(1, [1])), lambda: filter(1), lambda: zip(1), lambda: enumerate(1), lambda: reversed(1), lambda: range("a"),
    lambda: sum(1), lambda: sum([1], "a"), lambda: sum([[]], ""), lambda: round(1.5, 1.5), lambda: pow(1), lambda: divmod(1), lambda: hash([]), lambda: id(), lambda: vars(1), lambda: dir(1, 2), lambda: eval("1 +"), lambda: eval(1), lambda: exec(1), lambda: eval("x = 1"), lambda: compile("1", "f", "bad"), lambda: compile("a b", "f", "exec"), lambda: __import__(1), lambda: __import__("no_such"), lambda: open("/no/such/file"), lambda: open("/"), lambda: input.__name__, lambda: print(1, x=2), lambda: print(1, sep=1), lambda: sorted(), lambda: sorted([1], key=1), lambda: min(1, "a"), lambda: format(1, 2), lambda: format(object(), "x"), lambda: callable(), lambda: type(1, 2), lambda: object(1), lambda: super(), lambda: super(int), lambda: property(1, 2, 3, 4, 5), lambda: staticmethod(), lambda: classmethod(1).__func__, lambda: slice(), lambda: memoryview(), lambda: bool(1, 2), lambda: exit.__class__.__name__, lambda: breakpoint.__name__, lambda: bin(1.0), lambda: int.from_bytes(1), lambda: complex("a"), lambda: globals(1), lambda: locals(1), lambda: any(), lambda: all(1), lambda: ascii(), lambda: repr(),
)


class Wrong:
    def __len__(self):
        return -1

    def __bool__(self):
        return 1

    def __repr__(self):
        return 1

    def __iter__(self):
        return 1

    def __hash__(self):
        return 1.5

    def __format__(self, spec):
        return 1

    def __index__(self):
        return "x"

    def __contains__(self, x):
        return "truthy"

    def __dir__(self):
        return 1


class WrongLen:
    def __len__(self):
        return "x"


w = Wrong()
probe(lambda: len(w), lambda: bool(w), lambda: repr(w), lambda: str(w), lambda: iter(w), lambda: hash(w), lambda: format(w), lambda: [1][w], lambda: 1 in w, lambda: dir(w), lambda: len(WrongLen()), lambda: bool(WrongLen()), lambda: not w)


class Round:
    def __round__(self, n=None):
        return ("round", n)

    def __trunc__(self):
        return 1

    def __reversed__(self):
        return "reversed"

    def __length_hint__(self):
        return 3

    def __divmod__(self, o):
        return "dm"

    def __rdivmod__(self, o):
        return "rdm"

    def __pow__(self, o, m=None):
        return ("pow", o, m)

    def __abs__(self):
        return "abs"

    def __call__(self, *a, **k):
        return a, k


r = Round()
print(round(r), round(r, 2), reversed(r), divmod(r, 1), divmod(1, r), pow(r, 2), pow(r, 2, 3), abs(r), r(1, k=2), callable(r))
try:
    exit(3)
except SystemExit as error:
    print(repr(error), error.code)
