"""int: arithmetic without limits, conversion, formatting, methods, errors."""


def probe(*calls):
    for call in calls:
        try:
            print(call())
        except Exception as error:
            print(type(error).__name__, error)


big = 2**100
print(big, -big, big * big, big // 3, big % 1000, -big // 7, -big % 7, big >> 90, big << 3, big & 0xFFFF, big | 1, ~big, big ^ big)
print(2**63, 2**63 - 1, -(2**63), -(2**63) - 1, 9223372036854775807 + 1, -9223372036854775808 - 1, 3037000500**2, 2**62 * 2, 2**64 - 2**64 + 5)
print((2**64) // (2**32), 10**30 // 10**28, 10**30 % 7, divmod(-7, 2), divmod(7, -2), divmod(big, -7), divmod(-(2**63), -1))
print(7 / 2, -7 / 2, 10**400 // 10**399, 10**40 / 10**39, 1 / 3, 2**1000 / 2**999, 5 // 2.0, 7 % 2.5, -7 % 2.5, 1e300 * 10**10)
print(pow(3, 200, 1000007), pow(2, -1, 7), pow(-2, 3), pow(2, 0.5), 0**0, (-8) ** (1 / 3), pow(5, 3, -7))
print(int("  -12_3 "), int("ff", 16), int("0xff", 16), int("0b11", 0), int("z", 36), int(3.99), int(-3.99), int(True), int(b"12"), int("١٢"), int())
print(int("0o17", 0), int("-0x1F", 16), int(1e20), int("9" * 40), int(10**30 + 0.0))
print((255).bit_length(), (0).bit_length(), (-256).bit_length(), (7).bit_count(), (10).to_bytes(4, "big"), (-2).to_bytes(2, "little", signed=True))
print(int.from_bytes(b"\x01\x00", "big"), int.from_bytes(b"\xff\xfe", "little", signed=True), int.from_bytes([1, 2, 3]), (6).as_integer_ratio(), (5).real, (5).imag, (5).numerator, (5).denominator, (5).conjugate(), (5).is_integer())
print(bin(10), oct(-8), hex(255), bin(-5), hex(big), f"{big:,}", f"{big:_x}", f"{-5:08b}", f"{255:#010x}", f"{65:c}", f"{1234567:_}", f"{42:e}", f"{3:%}", f"{7:>+5}|{7:<5}|{7:=+5}|{7:^5}|")
print(round(12345, -2), round(15, -1), round(25, -1), round(-15, -1), round(7), round(big, -25), abs(-big), hash(big), hash(-1), hash(2**61 - 1), hash(2**61))
print(1 == 1.0 == True, hash(1) == hash(1.0) == hash(True), 10**20 == 1e20, 2**53 + 1 == float(2**53 + 1), 2**53 + 1 > 2.0**53, 10**400 > 1e308, -(10**400) < float("-inf"), 3 < 3.5 < 4)
print(True + True, True * 3, -True, True & False, True | False, True ^ True, True & 3, isinstance(True, int), bool(""), bool([0]), bool(0.0), True == 1, str(True), repr(False), True.real, int.__add__(1, 2), (1).__add__("x"))
print(sum(range(101)), max(3, -big, big), min([4, 2, 8]), sorted([3, 1, 2], reverse=True), all([]), any([]), 10 .__class__, (3).__divmod__(2))
probe(
    lambda: 1 // 0, lambda: 1 % 0, lambda: 1 / 0, lambda: 0**-1, lambda: divmod(1, 0), lambda: 1 << -1, lambda: 1 >> -1, lambda: big / 0,
    lambda: 10**400 / 3, lambda: int("x"), lambda: int(""), lambda: int("12", 1), lambda: int("9", 8), lambda: int("1__0"), lambda: int("_1"), lambda: int(None), lambda: int([]),
    lambda: int("1", "2"), lambda: int(1, 2), lambda: int(float("nan")), lambda: int(float("inf")), lambda: int("1.5"), lambda: int("1" * 5000), lambda: str(10**5000),
    lambda: 1 + "a", lambda: "a" + 1, lambda: 1 < "a", lambda: 1 & 1.5, lambda: ~1.5, lambda: pow(2, 2, 0), lambda: pow(2, -1, 4), lambda: pow(2.0, 1, 3), lambda: (300).to_bytes(1, "big"),
    lambda: (-1).to_bytes(1, "big"), lambda: (1).to_bytes(1, "middle"), lambda: hex(1.5), lambda: bin("1"), lambda: range(1.5), lambda: chr(-1), lambda: chr(1114112), lambda: ord("ab"), lambda: ord(""), lambda: 1 @ 2,
    lambda: list((1,))[1.0], lambda: list((1,))["a"], lambda: "a" * "b", lambda: [1] * 1.5, lambda: f"{5:.3}", lambda: f"{5:s}", lambda: f"{-5:c}", lambda: abs("x"), lambda: round("x"), lambda: round(1, "x"), lambda: divmod("a", 1),
)


class Index:
    def __index__(self):
        return 5


class Trunc:
    def __int__(self):
        return 7


class BadInt:
    def __int__(self):
        return "x"


print(int(Index()), int(Trunc()), range(Index()), [0] * Index(), hex(Index()), list(range(10))[Index()], bytes(Index()))
probe(lambda: int(BadInt()), lambda: range(Trunc()))
print(range(10)[2:8:3], range(5, 0, -2)[1], len(range(0, 100, 7)), 14 in range(0, 100, 7), range(0) == range(2, 2), range(1, 5).index(3), list(range(3, -3, -2)), range(2**70)[2**69], hash(range(3)) == hash(range(0, 3, 1)), range(3).count(1), range(1, 10, 3).stop)
probe(lambda: range(1, 2, 0), lambda: range(3)[3], lambda: range(3).index(9), lambda: len(range(2**64)), lambda: range())
print(str(2**200)[-10:], int(str(3**300)) == 3**300, len(str(7**1000)), (3**200).bit_length(), 12345678901234567890 * 98765432109876543210, (10**50) // -(10**25 - 1), -(10**50) % (10**25 + 7))
