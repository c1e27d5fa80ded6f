"""Strings, bytes, and how numbers are written: methods, format specs, ``%``, ``str.format``, conversions."""

PIECES = [
    "", "a", "ab", "Z", "zz", " ", "\t", "\n", "\r\n", "é", "ß", "İ", "ǆ", "Σ", "ς", "😀", "𝒳", "\u0301", "0", "42",
    "-7", "٣", "½", "²", "_", "x=1", "{", "}", "%", "\x00", "\u2028", "\x1c", "\xa0", "\ud800", "'", '"', "\\", "ﬁ",
]  # fmt: skip
NO_ARGUMENTS = [
    "upper", "lower", "title", "capitalize", "swapcase", "casefold", "strip", "lstrip", "rstrip", "split", "splitlines",
    "isalpha", "isdigit", "isdecimal", "isnumeric", "isalnum", "isspace", "isupper", "islower", "istitle",
    "isidentifier",
    "isprintable", "isascii", "encode", "expandtabs",
]  # fmt: skip
BYTES_METHODS = [m for m in NO_ARGUMENTS if m not in ("casefold", "isdecimal", "isnumeric", "isidentifier",
    "isprintable", "encode")]
NUMBERS = [
    "0", "1", "-1", "7", "-42", "255", "12345", "-1234567", "10**20", "-2**70", "True", "0.0", "-0.0", "0.5", "1.5",
    "2.5",
    "-3.75", "0.1", "1e16", "1e22", "1e-5", "123456.789", "9.995", "1e300", "5e-324", "float('inf')", "float('-inf')",
    "float('nan')", "1j", "-2.5+3j", "complex(-0.0, 1e20)", "1234.5-0j",
]  # fmt: skip
CODECS = ["utf-8", "ascii", "latin-1", "utf-16", "utf-16-le", "utf-32-be", "cp1252", "utf-8-sig", "nope"]
HANDLERS = ["strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "surrogateescape", "surrogatepass"]


def string(w, most=4):
    return ascii("".join(w.many(lambda: w.pick(PIECES), 0, most)))


def data(w, most=4):
    pieces = [b"", b"a", b"ab", b"A", b" ", b"\n", b"\x00", b"\xff", b"\xc3\xa9", b"\xe2\x82", b"0", b"%d", b"zz",
        b"\t"]
    kind = w.pick(["{}", "{}", "bytearray({})"])
    return kind.format(repr(b"".join(w.many(lambda: w.pick(pieces), 0, most))))


def bound(w):
    return str(w.pick([*range(-6, 8), None, None]))


def bounds(w):
    return "".join(f", {bound(w)}" for _ in range(w.number(0, 2)))


def spec(w):
    """A format spec; many of them are wrong for what they are used with."""
    fill = w.pick(["", "", "*", "0", "é", "😀", "{{", " "])
    align = w.pick(["", "", "<", ">", "^", "="])
    parts = [
        fill if align else "", align, w.pick(["", "", "", "+", "-", " "]), w.pick(["", "", "", "", "z"]),
        w.pick(["", "", "", "#"]), w.pick(["", "", "", "0"]), str(w.number(1, 18)) if w.chance(45) else "",
        w.pick(["", "", "", ",", "_"]), f".{w.number(0, 12)}" if w.chance(35) else "",
            w.pick(["", "", "", "", ",", "_"]),
    ]  # fmt: skip
    if not parts[8]:
        parts[9] = ""
    return "".join(parts) + w.pick(["", "", *"bcdeEfFgGnosxX%", "d", "f", "g", "s", "q"])


def formatted(w):
    value = w.pick(NUMBERS) if w.chance(75) else string(w)
    written = spec(w).replace("{{", "{")
    w.shown(f"format({value}, {ascii(written)})")
    if w.chance(40):
        conversion = w.pick(["", "", "!r", "!s", "!a", "=", "="])
        w.shown(f"f'{{({w.pick(NUMBERS)}){conversion}:{spec(w).replace('{{', '').replace('{', '')}}}'")


def percent(w):
    def conversion():
        key = w.pick(["", "", "", "", "(a)", "(b)"])
        flags = "".join(w.some(["-", "+", " ", "#", "0"], 0, 2))
        width = w.pick(["", "", "", "8", "3", "*"])
        precision = w.pick(["", "", "", ".0", ".3", ".12", ".*", "."])
        return "%" + key + flags + width + precision + w.pick("dioxXeEfFgGcrsa%uz")

    text = w.pick(["", "x", "é "]) + w.pick(["", " ", "-"]).join(w.many(conversion, 1, 3))
    values = w.many(lambda: w.pick([*NUMBERS, "'é'", "None", "b'x'", "65", "[1]"]), 0, 4)
    arguments = w.pick([f"({''.join(v + ', ' for v in values)})", "{'a': 5, 'b': 2.5}", w.pick(NUMBERS), "'text'"])
    if w.chance(20):
        w.shown(f"{text.replace('é', 'e').encode()!r} % {arguments}")
    else:
        w.shown(f"{text!r} % {arguments}")


def template(w):
    def field():
        name = w.pick(["", "", "", "0", "1", "2", "a", "b", "9", "-1", "0.real", "0.x", "a[0]", "a[k]", "b.imag", "a[",
            "0[0]"])
        return "{" + name + w.pick(["", "", "", "!r", "!s", "!a", "!z", "!"]) + w.pick(["", "", ":" + spec(w), ":{}",
            ":{b}"]) + "}"

    text = "".join(w.many(lambda: field() if w.chance(70) else w.pick(["x", "{{", "}}", "{", "}", "é"]), 1, 4))
    positional = w.many(lambda: w.pick(NUMBERS), 0, 3)
    w.shown(f"{ascii(text)}.format({', '.join([*positional, *w.some(['a=[3, 4]', 'b=12', 'c=None'], 0, 3)])})")


def call(w, make, names):
    """A method call on what ``make`` writes, str or bytes."""
    argument = make
    if w.chance(5):
        argument = lambda w, most=0: w.pick(["None", "1", "[]", "'s'", "b's'"])  # noqa: E731
    method = w.number(0, 13)
    if method == 0:
        return f"{w.pick(names)}()"
    if method == 1:
        return f"{w.pick(['split', 'rsplit'])}({w.pick(['None', argument(w, 1)])}, {w.number(-1, 3)})"
    if method == 2:
        return f"{w.pick(['find', 'rfind', 'index', 'rindex', 'count'])}({argument(w, 1)}{bounds(w)})"
    if method == 3:
        return f"replace({argument(w, 1)}, {argument(w, 2)}{w.pick(['', ', 1', ', 0', ', -1', ', count=2'])})"
    if method == 4:
        many = f"({argument(w, 1)}, {argument(w, 1)})"
        return f"{w.pick(['startswith', 'endswith'])}({w.pick([argument(w, 1), many])}{bounds(w)})"
    if method == 5:
        return f"{w.pick(['center', 'ljust', 'rjust'])}({w.number(-1, 12)}{w.pick(['', ', ' + argument(w, 1)])})"
    if method == 6:
        return f"{w.pick(['partition', 'rpartition', 'removeprefix', 'removesuffix', 'strip', 'lstrip'])}({argument(w, 1)})"
    if method == 7:
        return f"join([{', '.join(w.many(lambda: argument(w, 1), 0, 4))}])"
    if method == 8:
        return f"{w.pick(['zfill', 'expandtabs', '__mul__'])}({w.number(-1, 9)})"
    if method == 9:
        return f"splitlines({w.pick(['True', 'False', 'keepends=True'])})"
    if method == 10:
        return f"{w.pick(['__contains__', '__add__', '__eq__', '__lt__', '__ge__'])}({argument(w, 2)})"
    if method == 11:
        return f"{w.pick(names)}()[::{w.pick([1, 2, -1, -2])}]" if w.chance(50) else f"{w.pick(names)}().__len__()"
    if method == 12:
        return f"{w.pick(names)}({argument(w, 1)})"
    return f"__getitem__(slice({bound(w)}, {bound(w)}, {w.pick([1, 2, -1, -3, None, 0])}))"


def methods(w):
    for _ in range(w.number(1, 4)):
        w.shown(f"({string(w, 6)}).{call(w, string, NO_ARGUMENTS)}")


def bytes_methods(w):
    for _ in range(w.number(1, 4)):
        w.shown(f"({data(w, 6)}).{call(w, data, BYTES_METHODS)}")


def slices(w):
    name = w.fresh("s")
    w.line(f"{name} = {w.pick([string(w, 8), data(w, 8)])}")
    for _ in range(w.number(1, 4)):
        parts = ":".join([w.pick(["", bound(w)]), w.pick(["", bound(w)]), w.pick(["", "2", "-1", "-2", "3"])])
        w.shown(f"{name}[{w.pick([parts, parts, parts, bound(w), '0.5'])}]")


def translated(w):
    table = w.pick([
        f"str.maketrans({string(w, 2)}, {string(w, 2)})",
        f"str.maketrans({string(w, 2)}, {string(w, 2)}, {string(w, 2)})",
        "str.maketrans({'a': 'bb', 'é': None, 0x1F600: ':)'})", "{97: 'x', 98: None, 90: 0x1F600}",
        "str.maketrans({'ab': 1})",
        "{97: -1}", "{97: 1.5}",
    ])  # fmt: skip
    w.shown(f"({string(w, 6)}).translate({table})")


def coded(w):
    if w.chance(50):
        w.shown(f"({string(w, 5)}).encode({w.pick(CODECS)!r}{w.pick(['', f', {w.pick(HANDLERS)!r}'])})")
    else:
        w.shown(f"({data(w, 6)}).decode({w.pick(CODECS)!r}{w.pick(['', f', {w.pick(HANDLERS)!r}'])})")


def parsed(w):
    digits = w.pick([
        "12", "-7", " 42\\n", "1_000", "1__0", "_1", "0x1f", "0b101", "0o17", "z", "1e3", "inf", "-nan", "Infinity",
        "1.5.2",
        "+3.25", ".5", "5.", "1e400", "1e-400", "0x", "", " ", "1j", "1+2j", "-1.5e3-2J", "(1j)", "1 + 2j", "٣٤", "１２",
        "1_0.5_5",
        "nanj", "9" * 25, "0" * 30 + "7", "1e5_0", "--1", "0_7", "+-1", "\\x00", "1\\x00",
    ])  # fmt: skip
    w.shown(w.pick([
        f"int('{digits}')", f"int('{digits}', {w.pick([0, 2, 8, 10, 16, 36, 1, 37, -2])})", f"float('{digits}')",
        f"complex('{digits}')", f"int(b'{digits}')" if digits.isascii() else "int(b'1', base=2)", f"bool('{digits}')",
    ]))  # fmt: skip


def binary(w):
    w.shown(w.pick([
        f"{data(w)}.hex({w.pick(['', repr(':'), repr(':') + ', 2', repr('-') + ', -3', repr('::'), 'b' + repr('_')])})",
        f"bytes.fromhex({w.pick([repr('0aFF'), repr('0a f'), repr(' 00  11 '), repr('0g'), repr('0é'), 'None'])})",
        f"int.from_bytes({data(w)}, {w.pick(['', repr('little'), repr('big'), repr('x')]) or repr('big')}, signed={w.pick([True, False])})",
        f"({w.pick(NUMBERS[:11])}).to_bytes({w.number(0, 9)}, {w.pick(['big', 'little'])!r}, signed={w.pick([True, False])})",
        f"bytes({w.pick(['3', '-1', '[1, 2]', '[256]', repr('é'), repr('é') + ', ' + repr('utf-8'), 'None', 'range(4)', '1.5'])})",
        f"memoryview({data(w)})[{bound(w)}:{bound(w)}].tobytes()",
        f"{data(w)} {w.pick(['+', '*', '<', '==', 'in'])} {w.pick([data(w), '2'])}",
    ]))  # fmt: skip


SCENES = [formatted, formatted, percent, template, methods, methods, bytes_methods, slices, translated, coded, parsed,
    binary]
