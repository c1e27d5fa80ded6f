"""The operator protocol: reflected, in-place, comparison fallbacks, subclasses first, containers."""


class Num:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


ops = ["add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "matmul", "lshift", "rshift", "and", "or", "xor"]
symbols = ["+", "-", "*", "/", "//", "%", "**", "@", "<<", ">>", "&", "|", "^"]


class Left(Num):
    pass


class Right(Num):
    pass


class InPlace(Num):
    pass


for op in ops:
    setattr(Left, f"__{op}__", lambda self, other, op=op: f"{self}.{op}({other})")
    setattr(Right, f"__r{op}__", lambda self, other, op=op: f"{self}.r{op}({other})")
    setattr(InPlace, f"__i{op}__", lambda self, other, op=op: f"{self}.i{op}({other})")
for op, symbol in zip(ops, symbols):
    x = InPlace("i")
    space = {"l": Left("l"), "r": Right("r"), "x": x}
    exec(f"x {symbol}= 1", space)
    print(eval(f"l {symbol} 1", space), eval(f"1 {symbol} r", space), space["x"], eval(f"l {symbol} r", space))
    try:
        eval(f"r {symbol} l", space)
    except TypeError as error:
        print(error)
    try:
        exec(f"l {symbol}= r\nr {symbol}= 1", space)
    except TypeError as error:
        print(error)


class Base:
    def __add__(self, other):
        return "Base.add"

    def __radd__(self, other):
        return "Base.radd"

    def __eq__(self, other):
        return "Base.eq"

    def __lt__(self, other):
        return "Base.lt"

    def __gt__(self, other):
        return "Base.gt"


class Derived(Base):
    def __radd__(self, other):
        return "Derived.radd"

    def __gt__(self, other):
        return "Derived.gt"

    def __eq__(self, other):
        return "Derived.eq"


print(Base() + Derived(), Derived() + Base(), Base() + Base(), Base() < Derived(), Base() == Derived(), Base() != Derived(), 1 + Base(), 1 == Base(), 1 < Base(), Base() < 1)


class Refuse:
    def __eq__(self, other):
        return NotImplemented

    def __lt__(self, other):
        return NotImplemented

    def __add__(self, other):
        return NotImplemented

    def __neg__(self):
        return "neg"

    def __pos__(self):
        return "pos"

    def __invert__(self):
        return "invert"

    def __contains__(self, x):
        return x == 1

    def __bool__(self):
        return False


r = Refuse()
print(r == r, r == 1, r != 1, r == Refuse(), -r, +r, ~r, 1 in r, 2 in r, not r, r or "or", (r and "and") is r)
for bad in ("r < r", "r + r", "r + 1", "1 + r", "r > 1", "r[0]", "r()", "r @ 1", "-Num('x')", "Num('x') < Num('y')", "[] < {}", "None + 1", "'a' - 'b'", "{} | []", "r += 1", "1 in 1", "[1] + 'a'", "(1,) + [1]", "1 + [1]", "len - 1", "int + 1", "3 @ 4", "not_defined + 1", "b'a' + 'a'", "'a' + b'a'", "'a' % (1, 2)", "object() > object()", "1j < 2", "~'a'", "-'a'", "+[]"):
    try:
        exec(bad)
        print(bad, "fine")
    except Exception as error:
        print(f"{bad}: {type(error).__name__}: {error}")


class Iter:
    def __getitem__(self, i):
        if i > 2:
            raise IndexError
        return i * 10


print(list(Iter()), 20 in Iter(), 5 in Iter(), [*Iter()], max(Iter()), tuple(reversed([*Iter()])), list(zip(Iter(), "ab")), dict(enumerate(Iter())))


class Attr:
    def __init__(self):
        object.__setattr__(self, "log", [])

    def __getattr__(self, name):
        self.log.append(name)
        return len(self.log)

    def __setattr__(self, name, value):
        self.log.append((name, value))


a = Attr()
a.x = 1
a.x += 5
print(a.y, a.log)


class Item:
    def __init__(self):
        self.log = []

    def __getitem__(self, k):
        self.log.append(("get", k))
        return 1

    def __setitem__(self, k, v):
        self.log.append(("set", k, v))


i = Item()
i[1] += 2
i[1:2] = i["a", "b"]
print(i.log)


class Weird:
    def __eq__(self, other):
        return [1]

    def __ne__(self, other):
        return []

    __hash__ = object.__hash__


w = Weird()
print(w == 1, w != 1, bool(w == w), w in [5], [5] == [w], (w,) == (3,), [w].index(4), [w].count(7), {w: 1}.get(w))


class Chain:
    def __init__(self, v):
        self.v = v

    def __lt__(self, other):
        print("compare", self.v, other.v)
        return self.v < other.v


print(Chain(1) < Chain(2) < Chain(3), Chain(2) < Chain(1) < Chain(0))
