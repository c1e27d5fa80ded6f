"""str: methods, slices, code points outside the BMP, escapes, searching, formatting, errors."""


def probe(*calls):
    for call in calls:
        try:
            print(repr(call()))
        except Exception as error:
            print(type(error).__name__, error)


s = "Hello, World"
print(len(s), s[0], s[-1], s[2:5], s[::-1], s[::3], s[10:2:-2], s[100:], s[-3:], s[:-20], s[slice(1, 4)], s * 0, "ab" * 3, 2 * "x", "a" "b")
print(s.upper(), s.lower(), s.swapcase(), s.title(), s.casefold(), "hELLO wORLD".capitalize(), "straße".upper(), "ß".casefold(), "ǆ".title(), "they're bill's".title(), "İ".lower() == "i̇", "ΣΑΣ".lower())
print(s.find("o"), s.rfind("o"), s.find("z"), s.find("o", 5), s.find("", 3), s.find("", 99), s.count("l"), "aaa".count("aa"), "abc".count(""), s.index("W"), "x" in s, "" in s, s.startswith(("He", "x")), s.endswith("ld", 3), s.startswith("lo", 3), s.startswith(""))
print("a,b,,c".split(","), "  a b  c ".split(), "a,b,c".split(",", 1), "a,b,c".rsplit(",", 1), "".split(), "".split(","), " a  b ".split(" "), "a\nb\r\nc\x0bd\u2028e".splitlines(), "a\nb\n".splitlines(True), "abc".partition("b"), "abc".rpartition("x"), "abcbd".rpartition("b"))
print("-".join(["a", "b"]), ",".join("abc"), "".join([]), "x".join(["one"]), " a ".strip() + "|", "xxaxx".strip("x"), "abcba".lstrip("ab"), "abcba".rstrip("ab"), "\t\n a\u3000".strip(), "prefix-a".removeprefix("prefix-"), "a.py".removesuffix(".py"), "a".removesuffix(""))
print("a-b-a".replace("a", "xx"), "aaa".replace("a", "b", 2), "abc".replace("", "-"), "".replace("", "x"), "abc".replace("", "-", 2), "a".center(4, "*"), "ab".center(5), "a".ljust(3, ".") + "|", "a".rjust(3) + "|", "-7".zfill(5), "+x".zfill(4), "abc".zfill(2), "a\tb\tcd".expandtabs(4), "x".center(2, "é"))
print("abc".isalpha(), "".isalpha(), "a1".isalnum(), "12".isdigit(), "²".isdigit(), "²".isdecimal(), "½".isnumeric(), "٣".isdecimal(), " \t".isspace(), "Ab Cd".istitle(), "AB1".isupper(), "ab".islower(), "1".islower(), "a_1".isidentifier(), "1a".isidentifier(), "class".isidentifier(), "a\n".isprintable(), "é".isascii(), "".isascii())
print("abc" < "abd", "a" < "B", "" < "a", "abc" == "abc", "Z" < "a", max("hello"), min("b", "a"), sorted("hello"), "a" != "b", "é" > "z", "\U0001f600" > "\uffff", hash("x") == hash("x"))
e = "a😀b\U00010000c"
print(len(e), e[1], e[2], e[::-1] == "c\U00010000b😀a", e[1:3], e.find("b"), e.index("c"), [ord(c) for c in e], list(e)[3] == "\U00010000", e.upper()[1], e.split("😀"), e.center(9, "😀"), e.rfind("c"), "😀" in e, e.replace("😀", "x")[1:], e.count(""), ascii(e))
print(repr("a'b"), repr('a"b'), repr("a'\"b"), repr("\n\t\\\x00\x7f\xa0\xad\u200b\ud800\U000e0001é"), ascii("é😀\n"), str("x"), repr(""), "\N{GREEK SMALL LETTER ALPHA}", repr("\x1b[0m"))
print("abc".translate({97: "X", 98: None, 99: 100}), "hello".translate(str.maketrans("el", "ip")), "abc".translate(str.maketrans("a", "b", "c")), str.maketrans({"a": 1, 98: "x"}), "hello".encode(), "é😀".encode("utf-16-le"), "é".encode("latin-1"), b"\xc3\xa9".decode(), "aé".encode("ascii", "replace"), "é".encode("ascii", "xmlcharrefreplace"), "é".encode("ascii", "backslashreplace"), "aé".encode("ascii", "ignore"))
print("{} {}".format(1, 2), "{1} {0}".format(1, 2), "{a.real} {b[0]} {c[k]}".format(a=1, b=[2], c={"k": 3}), "{:>{}}".format("x", 4), "{!r:^7}".format("a"), "{0:{1}}".format(3.14159, ".2f"), "{{}}".format(), "{:,}".format(12345), "{:05d}".format(-42), "{x}".format_map({"x": 1}), "{:%}".format(0.25), "{:s}".format("s"), "{:.2}".format("abc"), "{:*<5}".format("a"))
print("%s|%5s|%-5s|%.2s|%r|%c|%%|%a" % ("a", "b", "c", "def", "g", 104, "é"), "%(x)s %(y)d" % {"x": 1, "y": 2}, "%*d|%-*d|%.*f" % (5, 42, 5, 42, 2, 3.14159), "%#x %#o %X %+d % d %05d %e" % (255, 8, 255, 5, 5, -5, 1.5), "%s" % [1], "%s %s" % ("a", (1,)), "%c" % "z")
print([*"añ"], tuple("ab"), "".join(reversed("abc")), list(zip("ab", "cd")), list(enumerate("ab", 1)), dict(zip("ab", [1, 2])), "abc"[1:][0], "a" in ["a"], str(b"x", "ascii"), str(), str(1.0), str([1, "a"]), str(None), "a" + str(1), f"{'a':>3}")
probe(
    lambda: "abc"[3], lambda: s["a"], lambda: "a" + 1, lambda: "a" * "b", lambda: "abc".index("z"), lambda: "".join([1]), lambda: "".join(1), lambda: "a".split(""), lambda: "a".replace("a"), lambda: "a".center(3, "xy"), lambda: "a".encode("nope"), lambda: "é".encode("ascii"),
    lambda: b"\xff".decode(), lambda: "\ud800".encode(), lambda: "a".startswith(1), lambda: "a".startswith(["a"]), lambda: 1 in "a", lambda: "a".foo, lambda: str(b"x", "ascii", "strict", 1), lambda: int("é"), lambda: "a".partition(""), lambda: str.maketrans("ab", "c"), lambda: "abc".count(),
    lambda: "a" < 1, lambda: "%d" % "a", lambda: "%q" % 1, lambda: "%" % 1, lambda: "%s%s" % "a", lambda: "%c" % "ab", lambda: "%c" % -1, lambda: "{:d}".format("a"), lambda: "{:=5}".format("a"), lambda: "{:+}".format("a"), lambda: "{!z}".format(1), lambda: "{a".format(), lambda: "{0[}".format([1]), lambda: "{.x}".format(1),
    lambda: "a".zfill("x"), lambda: "ab".find(1), lambda: "a".upper(1), lambda: "a".split(x=1), lambda: "x".join("a", "b"), lambda: str(1, "ascii"), lambda: "abc".removeprefix(1), lambda: "a".expandtabs("x"),
)


def del_item():
    del "abc"[0]


def set_item():
    "abc"[0] = "x"


probe(del_item, set_item)


class Text(str):
    def __str__(self):
        return "text!"

    def upper(self):
        return Text("UP")


t = Text("abc")
print(t, repr(t), f"{t}", "%s" % t, t + "d", type(t + "d").__name__, t.upper(), t[1], t == "abc", {t: 1}["abc"], type(t.lower()).__name__, "".join([t, t]), str.__str__(t))
