"""Arithmetic at its edges: ints of any size, floats, complex numbers, and operations between them."""

INTS = [
    "0", "1", "-1", "2", "3", "-7", "10", "255", "2**31", "-2**31", "2**53", "2**53 + 1", "2**63", "-2**63",
    "2**63 - 1",
    "2**64", "-2**64 - 1", "10**18", "10**30", "-10**30 + 7", "True", "False",
]  # fmt: skip
FLOATS = [
    "0.0", "-0.0", "0.5", "1.0", "-1.5", "2.5", "3.5", "0.1", "1e-5", "1e16", "-1e17", "1e308", "-1e308", "5e-324",
    "1e22",
    "float('inf')", "float('-inf')", "float('nan')", "9007199254740993.0", "1.7976931348623157e308",
]  # fmt: skip
COMPLEX = ["0j", "1j", "-1j", "1+2j", "-0.5+0.25j", "complex('inf')", "complex(0, float('nan'))", "complex(-0.0, -0.0)"]
OTHERS = ["None", "'a'", "[1]", "(1, 2)", "b'x'", "..."]


def number(w):
    return w.pick(w.pick([INTS, INTS, FLOATS, FLOATS, COMPLEX, OTHERS] if w.chance(25) else [INTS, FLOATS]))


def small(w):
    return w.pick(["0", "1", "-1", "2", "3", "-2", "5", "0.5", "-0.5", "2.0", "True", "1j", "0.0", "-3.0"])


def operation(w):
    op = w.pick(["+", "-", "*", "/", "//", "%", "+", "-", "&", "|", "^", "<", "<=", "==", "!=", ">", "is not", "@"])
    w.shown(f"({number(w)}) {op} ({number(w)})")


def repeated(w):
    a, b = w.fresh("n"), w.fresh("n")
    w.line(f"{a}, {b} = {number(w)}, {number(w)}")
    for op in w.some(["+", "-", "*", "/", "//", "%", "&", "|", "^"], 2, 5):
        w.shown(f"{a} {op} {b}, {b} {op} {a}")
    w.guarded(f"{a} {w.pick(['+', '-', '*', '//', '%', '/', '**', '<<', '>>', '@'])}= {small(w)}")
    w.line(f"show({a})")


def power(w):
    # Powers of complex numbers, and fractional ones, are the C library's to the last digit; there they are not compared.
    base = w.pick([i for i in INTS if "10**30" not in i] + ["2.0", "-2.0", "0.0", "-0.0", "float('inf')",
        "float('-inf')", "0.5"])
    w.shown(f"({base}) ** {w.pick(['0', '1', '2', '3', '-1', '-2', '10', '-3', '2.0', '-1.0', 'None', 'True'])}")
    if w.chance(40):
        modulus = w.pick([*INTS[1:9], '0', 'None', '1.5'])
        # Without a modulus only what fits in memory.
        exponent = w.pick(INTS[:7] if modulus == "None" else INTS[:11])
        w.shown(f"pow({w.pick(INTS)}, {exponent}, {modulus})")


def shifted(w):
    w.shown(f"({w.pick(INTS + FLOATS[:4])}) {w.pick(['<<', '>>'])} {w.pick(['0', '1', '5', '63', '64', '65', '100', '-1', '2**70', 'True', '1.0'])}"
            if w.chance(85) else f"{w.pick(['1', '0', '-1'])} >> {w.pick(['2**64', '2**31', '-2**64'])}")


def function(w):
    x = number(w)
    w.shown(w.pick([
        f"round({x})", f"round({x}, {w.number(-3, 4)})", f"divmod({x}, {number(w)})", f"abs({x})", f"int({x})",
        f"float({x})",
        f"complex({x}, {number(w)})", f"hash({w.pick(INTS + FLOATS[:-4] + COMPLEX[:5])})", f"bool({x})", f"repr({x})",
        f"~({x})", f"-({x})", f"+({x})",
        f"bin({x})", f"hex({x})", f"oct({x})", f"chr({x})", f"max({x}, {number(w)})", f"min({x}, {number(w)}, key=abs)",
        f"sum([{x}, {number(w)}, {number(w)}])",
        f"sum([{x}, {number(w)}], start={number(w)})", f"sorted([{x}, {number(w)}, {number(w)}])",
        f"[{x}, {number(w)}].index({x})", f"{x} in [{number(w)}, {x}]",
        f"range({x})", f"len(range({w.pick(INTS)}, {w.pick(INTS)}, {w.pick(INTS)}))",
        f"isinstance({x}, {w.pick(['int', 'float', '(int, str)', 'int | None', '5', '[int]'])})",
    ]))  # fmt: skip


def method(w):
    i, f, c = w.pick(INTS), w.pick(FLOATS), w.pick(COMPLEX)
    w.shown(w.pick([
        f"({i}).bit_length(), ({i}).bit_count()", f"({f}).is_integer()", f"({f}).as_integer_ratio()",
        f"({i}).as_integer_ratio()",
        f"({f}).hex()", f"float.fromhex({w.pick(['0x1.8p3', '-0x.1p-3', 'inf', '0x1p5000', '1.5', 'zz', '0x1.fffffffffffff8p0', '0x1p-1080'])!r})",
        f"({c}).conjugate(), ({c}).real, ({c}).imag", f"({i}).__floordiv__({f})", f"({f}).__rsub__({i})",
        f"({i}).numerator, ({i}).denominator",
        f"({f}).__eq__({i}), ({i}).__eq__({f})", f"({i}).__round__({w.number(-4, 2)})", f"({f}).__trunc__()",
        f"({f}).__floor__()", f"({f}).__ceil__()",
        f"int.__add__({i}, {f})", f"float.__divmod__({f}, {i})",
        f"({i}).{w.pick(['real', 'imag', 'size', 'bit_lenght', 'is_integer()', 'hex()'])}",
        f"float({i}) == {i}", f"({i}) / ({i})", f"int({f})",
    ]))  # fmt: skip


def chain(w):
    parts = [f"({number(w)})"]
    for _ in range(w.number(2, 4)):
        parts += [w.pick(["<", "<=", "==", "!=", ">", ">="]), f"({number(w)})"]
    w.shown(" ".join(parts))


def truth(w):
    x = [f"({number(w)})" for _ in range(4)]
    w.shown(f"{x[0]} {w.pick(['and', 'or'])} {x[1]} {w.pick(['and', 'or'])} not {x[2]} {w.pick(['<', 'in', '==', 'and'])} {x[3]}")


SCENES = [operation, operation, repeated, power, shifted, function, function, method, chain, truth]
