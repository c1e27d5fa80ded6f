"""f-strings (PEP 701) and t-strings (PEP 750)."""

name, n, pi, items = "World", 42, 3.14159, {"k": [1, 2]}
print(f"Hello {name}! {n:5d}|{n:<5}|{n:^5}|{n:05}|{n:+}|{n:x}|{n:#b}|{n:,}|{pi:.2f}|{pi:8.3f}|{pi!r:>10}")
print(f"{name=} {n = } {pi=:.1f} {items['k'][0]=} {n+1=!s} { n  =}")
print(f"{items["k"]} {f"{f"{n}"}"} {'nested ' + f'{name}'} {{}} {{{n}}} {'{'}")
print(f"{name!r} {name!s} {'ü'!a} {name!r:>10} {n!r:^{10}} {pi:{'.'}{2}f} {pi:{n//8}.{1}f}")
print(f"{(lambda x: x * 2)(3)} {n if n else 0} {[x for x in 'ab']} {({'a': 1})['a']} {n:{'>' if n else '<'}8}")
print(f'''multi
{name
  + "!"  # a comment
} line {
n
}''')
print(rf"\n{n}\d" f" {n}" " plain{}", f"\x41\N{BULLET}\u00e9")
print(f"{n!r}" "a" f"{'b'}" 'c{d}', f"{'a' 'b'}", f"{1,}", f"{1, 2}", f"{*[1, 2], 3}")
print(f"{n:}", f"{'x':>{3}}{'y':*^{2 + 3}}", f"{None}", f"{True:d}", f"{'%'}%", f"{10**20:,}", f"{-n:>+8}", f"{1e10:g}")
print(f"{(x := 5)} {x:=5}", f"{x!s:=^7}", f"{3 != 4} {3 == 3} {4 >= 3}", f"{'a' if 1 else 'b'!r}")


class Spec:
    def __format__(self, spec):
        return f"<{spec}>"

    def __repr__(self):
        return "Spec()"


print(f"{Spec()} {Spec():abc} {Spec()!r} {Spec():{n}{name}} {Spec():%Y-%m-%d} {Spec():a{'b'}c}")
for bad in ("f'{n:d}'.x", "f'{name:d}'", "f'{n:s}'", "f'{[]:5}'", "f'{None:5}'", "f'{n:.2d}'", "f'{pi:q}'", "f'{undefined}'", "f'{n:,_}'", "f'{n:10000000000000000000}'"):
    try:
        print(eval(bad))
    except Exception as error:
        print(bad, type(error).__name__, error)
for bad in ("f'{'", "f'}'", "f'{}'", "f'{n!x}'", "f'{n!}'", "f'{a b}'", "f'{lambda x: 1}'", "f'{n:{'", "f'{*}'", "f'{=}'", "f'{n'"):
    try:
        compile(bad, "<f>", "eval")
    except SyntaxError as error:
        print(bad, "->", error.msg)
from string.templatelib import Interpolation, Template

t = t"Hello {name!r:>10} and {n + 1} {pi=:.1f}"
print(type(t).__name__, t.strings, t.values, len(t.interpolations))
for part in t:
    match part:
        case Interpolation(value, expression, conversion, spec):
            print("interpolation", repr(value), expression, conversion, repr(spec))
        case str():
            print("string", repr(part))
print((t"a{n}" + t"b").strings, t"".strings, t"{n}".strings, repr(t"x{n}y"), isinstance(t, Template))
print("%s %r %5.2f %-5d| %05d %x %% %c" % ("s", "r", pi, n, n, n, "c"))
print("%(a)s %(b)05.1f" % {"a": 1, "b": 2}, "{0} {1[k]} {x.real} {0!r:>5}".format("z", items, x=3))
for bad in (lambda: "%d" % "x", lambda: "%s %s" % 1, lambda: "%s" % (1, 2), lambda: "{} {}".format(1), lambda: "{a}".format(), lambda: "{0} {}".format(1), lambda: "%(a)s" % 1, lambda: "%z" % 1, lambda: "{".format(), lambda: "}".format()):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
