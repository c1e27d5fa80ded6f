"""Characters by class and case, code points, slices, reprs."""

TESTS = (
    "isalnum isalpha isascii isdecimal isdigit isidentifier islower isnumeric isprintable isspace"
    " istitle isupper"
).split()
MAPS = "lower upper title capitalize swapcase casefold".split()


def digest(items):
    """A number that tells one list from another."""
    value = 0
    for item in items:
        for c in item:
            value = (value * 31 + ord(c)) % (1 << 61)
    return value


for name in TESTS:
    found = [c for c in range(0x20000) if getattr(chr(c), name)()]
    print(name, len(found), digest(map(str, found)))
for name in MAPS:
    made = [getattr(chr(c), name)() for c in range(0x20000) if not 0xD800 <= c < 0xE000]
    print(name, digest(made))
made = [repr(chr(c)) for c in range(0x20000)]
print("repr", digest(made))
part = [c for c in range(0x20000) if ("a" + chr(c)).isidentifier()]
print("identifier part", len(part))

s = "ab\U0001f600cd\u00e9"
print(len(s), ascii(s[2]), ascii(s[::-1]), ascii(s[1:4]), ascii(s[-3:]), s.find("c"), s.index("d"))
print([ascii(c) for c in s], s.count(""), ascii(s.center(10, "\U0001f601")), ascii(s.ljust(8, "*")))
print(ascii("\ud800x"), len("\ud800x"), ascii("\ud800x"[0]), "\ud800" < "\U00010000", "\uffff" < "\U00010000")
print("ΑΣ".lower() == "ας", "ΑΣ Β".title(), "ß".upper(), "ﬁ".title(), "ŉ".upper() == "ʼN", "İ".lower() == "i̇")
print("aXbxc".split("x"), "a\x1cb\u2028c".splitlines(), "\u3000a\u2003".strip(), " a\xa0b ".split())
print(repr("it's"), repr('"'), repr("'\""), repr("\t\n\r\\\x7f\xad\u200b"), ascii("é\u1234\U00012345"))
print("%s" % "x", "a" "b" * 3, "abc" * 0, "x" in "xyz", "" in "", max("abc"), sorted("hello"))
print("{:>10}|{:^10}|{:*<10}|{:.2}".format("ab", "ab", "ab", "abc"))
print(str(b"a\xc3\xa9", "utf-8"), str(b"x"), str(), str(object="o"))


class S(str):
    def __new__(cls, value, extra):
        self = super().__new__(cls, value)
        self.extra = extra
        return self

    def __str__(self):
        return "S:" + super().__str__()


v = S("abc", 5)
print(v, v.extra, repr(v), v + "d", type(v + "d"), v.upper(), f"{v}", f"{v!s:>7}", "%s" % v, len(v), v[1:], v == "abc", {v: 1}["abc"])
print(str(v), type(str(v)), "".join([v, v]), hash(v) == hash("abc"), isinstance(v, str), v.split("b"))
