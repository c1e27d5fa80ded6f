"""What code objects tell: names, constants, variables, lines; comparison, hash, replace; what inspect makes of them."""

import dis
import inspect
import types

SOURCES = [
    "x = 1\ny = 1000\nprint(x.real, y, 'text', b'bytes', 2.5, -0.0, 1j)",
    "import a.b.c as d, e.f\nfrom g.h import i as j, k\nfrom . import l\nfrom m import *",
    "def f(a, /, b=1, *c, d, e='e', **g):\n 'doc'\n h = i = a\n return 7",
    "def f(): return 1000 * 2, -5, 'a' * 3, (1, 2, (3, 4)), 10 ** 20, 1 << 200, 2 ** 100, 'a' * 5000",
    "def f(x): return x in [1, 2], x in {1, 2}, [1, 2, 3], {1, 2, 3}, x[1:2], x[:], x[1:x], x[1, 2:3]",
    "def f(): return ([1, 2, 3], 4), ({1, 2, 3}, 5)\nclass A: import __b as c",
    "def f(x):\n for y in [1, 2]: pass\n for y in (x, 2): pass\n while 1: break\n return 'after'",
    "def f(x):\n while True:\n  if x is None: return 2.5\n  if x is not None and 0: return 'never'\n return 'unreachable'",
    "def f(x): return '%s-%r!' % (x, x), '%d' % (x,), '%5s%%' % (x,), f'{x!r:>{x}} a', t'{x!r} b'",
    "def f():\n try: return 'a'\n except E as e: b('c')\n finally: d('e')",
    "def f():\n for x in y:\n  with a as b, c: continue\n  try: break\n  finally: z('q')",
    "def f(x):\n match x:\n  case 1000 | -1: a\n  case [p, *_, q]: d\n  case {'k': v, **r}: e\n  case A(x=1, y=z) if z: g\n  case _: h",
    "def f():\n return [x for x in a if x for y in [x] for z in (1, 2)], {x: y for x, y in b}, (x async for x in c), any(x for x in d)",
    "class A(B, metaclass=C):\n 'doc'\n x: int = 1\n def f(self): self.y = self.__z = 1; self.w += 1; return __class__, super().f\n class D: pass",
    "def f[T: int](x: T) -> list[T]: pass\ntype X[T] = list[T]",
    "from __future__ import annotations\ndef f(x: int, y: 'str') -> A.b: pass",
    "async def f():\n await x\n async with y as z: pass\n async for q in r: s\n yield 1",
    "def f():\n x = 1\n def g():\n  nonlocal x\n  global w\n  x = w = 2\n  return lambda: x\n return [x for x in g] and (lambda: x)",
    "if __debug__: a\nassert b, 'm'\ndel c, d.e, g[1]\nfor x.y in z: pass\n(h := 5)\nlambda q=(1, 2), *, r=3: q",
]


def constant(value):
    if isinstance(value, types.CodeType):
        return f"<code {value.co_name}>"
    if isinstance(value, tuple):
        return "(" + ", ".join(map(constant, value)) + ")"
    if isinstance(value, frozenset):
        return "frozenset(" + ", ".join(sorted(map(constant, value))) + ")"
    return repr(value)


def show(code):
    print(code.co_qualname, code.co_firstlineno, hex(code.co_flags))
    print("  names", code.co_names)
    print("  consts", constant(code.co_consts))
    print("  variables", code.co_nlocals, code.co_varnames, code.co_cellvars)
    print("  lines", sorted({line for _, _, line in code.co_lines() if line is not None}))
    for value in code.co_consts:
        if isinstance(value, types.CodeType):
            show(value)


for source in SOURCES:
    print("---", source.partition("\n")[0])
    show(compile(source, "<source>", "exec"))

print("--- compared")
one, other = (compile("def f(a): return a.b", file, "exec") for file in "xy")
print(one == other, hash(one) == hash(other), one is other, one.co_consts[0] == other.co_consts[0])
for different in "def f(b): return b.b", "def f(a): return a.c", "def f(a): return a .b", "\ndef f(a): return a.b", "def f(a): return a.b, 1":
    print(one == compile(different, "x", "exec"), end=" ")
print(one == 1, one != 1)
replaced = one.replace(co_name="g", co_firstlineno=5, co_filename="z", co_qualname="h")
print(replaced.co_name, replaced.co_firstlineno, replaced.co_filename, replaced.co_qualname, one == replaced)
print(one.replace() == one, one.replace(co_names=one.co_names, co_consts=one.co_consts, co_code=one.co_code) == one)

print("--- inspect")
somewhere = 5


def outer():
    near = 1

    def inner(a):
        print(a, somewhere, near, nowhere)
        return a.attribute.other(len)

    return inner


print([sorted(part) for part in inspect.getclosurevars(outer())])
print(inspect.getclosurevars(outer()).globals, inspect.getclosurevars(outer()).nonlocals)
inner = outer().__code__
print([i.argval for i in dis.get_instructions(inner) if i.opname == "LOAD_GLOBAL"])
print([line for _, line in dis.findlinestarts(inner) if line])
print(sorted({position[:2] for position in inner.co_positions() if position[0]}))


class Documented:
    def blank(self):
        """Only blank lines behind the first.

        """

    def assigns(self):
        self.a, [self.b, *self.c] = 1, [2]
        for self.d in (): pass
        with self.x as self.e: pass
        self.f: int
        self.g: int = 1
        self.h += 1
        del self.i
        other.j = 1

        def nested(): self.k = 1
        lambda: [0 for self.l in ()]


print(repr(Documented.blank.__doc__), Documented.__static_attributes__)


def order(a: int, /, b: str, *c: float, d: bytes = b"", **e: set) -> None: pass


print(order.__annotations__, order.__annotate__.__qualname__)
namespace = {}
exec("from __future__ import annotations\ndef f(x: a.b, *y: *c) -> 'd': pass", namespace)
print(namespace["f"].__annotations__, namespace["f"].__annotate__(1), inspect.signature(namespace["f"]))
