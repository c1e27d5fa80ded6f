"""bytes, bytearray, memoryview: literals, methods, mutation, views, errors."""


def probe(*calls):
    for call in calls:
        try:
            print(repr(call()))
        except Exception as error:
            print(type(error).__name__, error)


b = b"hello\x00\xff"
print(b, b[0], b[-1], b[1:3], b[::-1], len(b), b"a" + b"b", b"ab" * 2, 104 in b, b"ell" in b, list(b[:2]), bytes(3), bytes([1, 2]), bytes(b"x"), bytes("é", "utf-8"), bytes(), bytes(range(3)), b'it\'s "q"', b"'", b"\t\n\\")
print(b.hex(), b"\x01\x02\x03".hex("-"), b"\x01\x02\x03".hex(":", 2), bytes.fromhex("01 ff"), b"AbC".lower(), b"ab".upper(), b"ab cd".title(), b"a,b".split(b","), b" a b ".split(), b"x".join([b"1", b"2"]), b"abc".find(b"c"), b"abc".find(98), b"abc".replace(b"b", b"--"), b" a ".strip(), b"a".center(3, b"-"), b"7".zfill(3))
print(b"abc".startswith(b"ab"), b"abc".endswith((b"x", b"c")), b"a-b".partition(b"-"), b"12".isdigit(), b"ab".isalpha(), b"a\nb".splitlines(), b"aXb".swapcase(), b"abc".translate(bytes.maketrans(b"a", b"z"), b"c"), b"aab".count(b"a"), b"abc" < b"abd", b"a" == bytearray(b"a"), b"a" == "a", hash(b"a") == hash(b"a"), b"%d %s %r" % (1, b"x", b"y"), b"\tx".expandtabs(4), b"abc".removeprefix(b"a"))
a = bytearray(b"abc")
a.append(100)
a.extend(b"ef")
a += b"g"
a[0] = 65
a[1:3] = b"--"
del a[-1]
a.insert(0, 33)
print(a, a.pop(), a.pop(0), a, a.index(b"d"), a.count(45), a.copy(), a[1:3], a * 2, a.decode(), bytes(a), a == b"A--de")
a.remove(45)
a.reverse()
a[::2] = b"xyz"[: len(a[::2])]
print(a, len(a), bytearray(2), bytearray("é", "latin-1"), bytearray([1]) + b"\x02", repr(bytearray(b"'")), a.clear(), a, bool(a), a.hex())
m = memoryview(bytearray(b"abcdef"))
m[0] = 65
m[1:3] = b"BC"
print(m.tobytes(), m[0], m[-1], m[1:4].tobytes(), m.nbytes, m.readonly, m.format, m.itemsize, m.shape, len(m), m.tolist()[:2], m == b"ABCdef", m[::2].tobytes(), bytes(m), m.obj, m.hex(), m.contiguous, m.ndim, m.strides)
with memoryview(b"xyz") as v:
    print(v.readonly, v[1], hash(v) == hash(b"xyz"), list(v))
held = bytearray(b"held")
view = memoryview(held)
probe(
    lambda: v[0], lambda: held.append(1), lambda: view.release(), lambda: held.append(33) or held, lambda: memoryview(1), lambda: memoryview(b"x").cast("I"), lambda: memoryview(b"abcd").cast("H").tolist(), lambda: memoryview(b"abcd").cast("B", [2, 2]).tolist(),
    lambda: b"a"[1], lambda: b"a" + "b", lambda: bytes([256]), lambda: bytes([-1]), lambda: bytes("x"), lambda: bytes(-1), lambda: bytes(1.5), lambda: bytes([1.5]), lambda: b"".join(["x"]), lambda: b"abc".index(b"z"), lambda: b"\xff".decode("ascii"), lambda: bytes.fromhex("0"), lambda: bytes.fromhex("zz"), lambda: b"a".split(b""),
    lambda: "x" in b"x", lambda: 300 in b"x", lambda: b"a" < "a", lambda: b"%s" % "x", lambda: b"%d" % b"x", lambda: bytearray(b"a").append(256), lambda: bytearray(b"a").append("x"), lambda: bytearray().pop(), lambda: bytearray(b"a").remove(98), lambda: ord(b"ab"), lambda: int(b"x"), lambda: b"a".decode("nope"), lambda: hash(bytearray()), lambda: b"a".find("a"),
)


def set_byte():
    b"abc"[0] = 1


probe(set_byte, lambda: bytes(b"\xe2\x82").decode("utf-8"), lambda: b"\xe2\x82a".decode("utf-8", "replace"), lambda: b"\xff\xfea\x00".decode("utf-16"), lambda: b"ab\xff".decode("utf-8", "surrogateescape"), lambda: "ab\udcff".encode("utf-8", "surrogateescape"), lambda: b"\xed\xa0\x80".decode("utf-8"), lambda: b"\xf0\x9f\x98\x80".decode(), lambda: b"\xc0\x80".decode("utf-8", "backslashreplace"))


class B:
    def __bytes__(self):
        return b"from B"


print(bytes(B()), bytes(bytearray(b"z")), bytes(memoryview(b"q")), b"".join([bytearray(b"a"), memoryview(b"b")]), isinstance(b"", bytes), b"a" in [b"a"], {b"k": 1}[b"k"], sorted([b"b", b"a"]), b"abc"[slice(0, 2)], bytes.maketrans(b"a", b"b")[97])
