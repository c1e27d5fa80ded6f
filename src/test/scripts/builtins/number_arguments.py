"""What __format__ and complex() make of subclasses and of objects that say that they are numbers."""

import warnings

warnings.simplefilter("error")


class I(int):
    def __str__(self):
        return "I!"

    def __repr__(self):
        return "I?"


class J(int):
    pass


class F(float):
    def __str__(self):
        return "F!"


class C(complex):
    def __str__(self):
        return "C!"


class S(str):
    def __str__(self):
        return "S!"


def told(f, *args):
    try:
        print(repr(f(*args)))
    except Exception as e:
        print(type(e).__name__, e)


for kind, value in (
    (int, I(5)),
    (int, J(5)),
    (int, True),
    (bool, True),
    (float, F(5)),
    (complex, C(5)),
    (str, S("a")),
    (object, I(5)),
    (int, 7),
    (float, 7.5),
    (float, 7),
    (int, "a"),
    (bool, 3),
):
    print("==", kind.__name__, type(value).__name__)
    for spec in ("", "s", "d", "x", ">8", ".2f", "q", None, 5):
        told(kind.__format__, value, spec)
        told(format, value, spec)
    told(lambda: f"{value} {value:}")
    told("{} {:5}".format, value, value)
    told(lambda: "%s %5s" % (value, value))


class X:
    def __complex__(self):
        return 3j


class Y:
    def __float__(self):
        return 2.5


class Z:
    def __index__(self):
        return 2


class CC(complex):
    pass


values = ("1", "1j", "x", 1, 1.5, -0.0, 2j, CC(1, 2), True, None, X(), Y(), Z(), b"1", S("2"))
for value in values:
    print("==", type(value).__name__)
    for kind in (complex, CC):
        told(kind, value)
        told(lambda: kind(imag=value))
        told(kind, value, 1)
        told(kind, 1, value)
        told(lambda: kind(real=value, imag=1))
        told(lambda: kind(real=1, imag=value))
for f in (lambda: complex(1, 2, 3), lambda: complex(foo=1), lambda: complex(1, real=2), lambda: complex(1, 2, imag=3)):
    told(f)
