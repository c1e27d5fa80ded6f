"""float and complex: shortest repr, formatting, special values, rounding, parsing, errors."""

import math


def probe(*calls):
    for call in calls:
        try:
            print(call())
        except Exception as error:
            print(type(error).__name__, error)


print(0.1, 0.1 + 0.2, 1e16, 1e15, 123456789012345680.0, 1e-4, 1e-5, 1.0, -0.0, 5e-324, 1.7976931348623157e308, 1e22, 1e23, 2.5e-8, 1 / 3, 100.0, 1e100, 9007199254740993.0)
inf, nan = float("inf"), float("nan")
print(inf, -inf, nan, inf - inf, nan == nan, nan != nan, inf > 10**400, [nan] == [nan], nan in [nan], max(1, nan), min(nan, 1), inf * 0, 1e308 * 10, -1e308 * 10)
print(float("1e3"), float(" -1_0.5 "), float("Infinity"), float("-nan"), float("+inf"), float(b"2.5"), float(3), float(10**20), float(".5"), float("5."), float(), float("1e-400"), float("1e400"))
print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234.567, -2), round(1e20), round(0.5), round(-0.5), round(1.5, 0), round(5e-324, 3), round(1e300, 2), round(123.456, 1), round(0.15, 1), round(1.005, 2))
for spec in ("", "f", ".0f", ".3f", "e", ".2e", "g", ".3g", "G", "%", ".1%", "+.2f", " .1f", "010.2f", ">10.1f", "*^12.2f", ",.2f", "_.1f", "#.0f", "n", "=+10.1f", ".10", "z.0f", ".0e", "#g", "12"):
    print(f"{spec!r}: {1234.5678:{spec}}|{-0.00012345:{spec}}|{0.0:{spec}}|{1e20:{spec}}|{inf:{spec}}")
print(f"{nan:f} {nan:+} {-inf:10} {inf:F} {1e-7:.3g} {123456789.0:g} {0.1:.20f} {2.0**70:.0f} {1.5:.0f} {2.5:.0f} {-0.0:.0f} {-0.0:z.1f} {1e5:,} {1234567.891:,.1f}")
print("%f %.2e %g %G %5.1f|%-8.2f|%+.1f|%08.3f|% f" % (1.5, 12345.678, 1e-10, 1e20, 2.25, 2.5, 1.25, -1.5, 3.0), "%.3d" % 5, "%i" % 3.99)
print((2.5).is_integer(), (2.0).is_integer(), (0.75).as_integer_ratio(), (1.5).hex(), float.fromhex("0x1.8p1"), (-0.1).hex(), float.fromhex("-0x1p-3"), (0.0).hex(), float.fromhex("inf"), (1e300).hex())
print(7.5 // 2, -7.5 // 2, 7.5 % 2, -7.5 % 2, 7.5 % -2, divmod(-7.5, 2), 2.0**0.5, 2.0**-1, (-2.0) ** 2, 0.0**0, -1.0 // inf, 5.0 % inf, -5.0 % inf, 1e308 + 1e308, 0.1 * 3, 1.1 + 2.2)
print(int(1e18), int(-1.9), math.floor(-1.5), math.ceil(-1.5), math.trunc(2.7), float.__floor__(2.5), hash(0.5), hash(1e300), hash(inf), hash(-inf), hash(0.1), hash(2.0**70) == hash(2**70), hash(-0.0))
print(abs(-1.5), -1.5 .__neg__(), (1.5).conjugate(), (1.5).real, (1.5).imag, sum([0.1] * 10), math.fsum([0.1] * 10), sum([1e100, 1, -1e100]), 0.1 + 0.1 + 0.1 == 0.3, bool(0.0), bool(nan), float.from_number(3))
probe(
    lambda: 1.0 / 0, lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: 0.0**-1, lambda: 10.0**400, lambda: float("x"), lambda: float(""), lambda: float("1e"), lambda: float(None), lambda: float([]), lambda: float("1__0"),
    lambda: float(10**400), lambda: round(inf), lambda: round(nan), lambda: int(inf), lambda: nan.as_integer_ratio(), lambda: inf.as_integer_ratio(), lambda: 1.5 << 1, lambda: 1.5 & 1, lambda: float.fromhex("zz"), lambda: f"{1.5:d}", lambda: f"{1.5:x}", lambda: f"{1.5:.3,}",
    lambda: "%d" % nan, lambda: 1.5 < "a", lambda: 1.5 + None, lambda: divmod(1.0, 0.0), lambda: float(1, 2), lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.exp(1000), lambda: math.factorial(-1), lambda: math.factorial(1.5),
)
z = 3 + 4j
print(z, -z, z.real, z.imag, abs(z), z.conjugate(), z * z, z / 2, z**2, 1j**2, complex(1, -0.0), complex("1+2j"), complex(" -j "), complex("(1e3-2.5j)"), 1j, -1j, 0j, complex(nan, inf), (1 + 0j) == 1, hash(1 + 0j) == hash(1), bool(0j))
print(f"{z:.2f} {z} {z!r:>10} {z:e}", repr(1.5 + 0j), repr(-0.0 - 2j), complex(1.5), complex(), z == 3 + 4j, z != 3, 2j * 2j, (1 + 2j) / (1 - 1j), complex.from_number(2))
probe(lambda: z < z, lambda: z // 1, lambda: z % 1, lambda: 1j / 0, lambda: int(z), lambda: float(z), lambda: complex("x"), lambda: complex("1", 2), lambda: complex(1, "2"), lambda: round(z), lambda: f"{z:d}", lambda: 0j**-1)
print([float(f"{x:.17g}") == x for x in (0.1, 1e22, 5e-324, 2 / 3)], [repr(float(s)) for s in ("9.999999999999999e22", "1e21", "123456.789e3", "4.35", "0.000123456789")])
