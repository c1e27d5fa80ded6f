"""Messages and places of syntax errors."""

SOURCES = [
    "if x\n  pass", "def f(:\n pass", "x = (1,\n", "x = [1, 2\ny = 3", "print 'a'", "exec 'a'", "a b", "x = = 1", "1 = x", "f() = 1", "x + 1 = 2", "None = 1", "def f(a, a): pass", "def f(a=1, b): pass", "f(a=1, 2)", "f(**a, *b)", "return 1", "yield 1", "await x",
    "def f():\nx = 1", "  x = 1", "if 1:\n  x\n y", "if 1:\n\tx\n        y", "'abc", '"""abc', "x = 'a\nb'", "break", "continue", "for x in y:\npass", "while True\n  pass", "class A\n  pass", "else:\n  pass", "try:\n  pass", "try:\n  pass\nexcept:\n  pass\nexcept A:\n  pass", "import", "from x import", "from x import (a,)b", "import a.b as", "del f()", "del 1", "x = 0777", "1_", "1__0", "0b2", "0xg", "1.e", "1a", "x = $", "x = ?", "a ! b", "x = 5 5",
    "{1: 2, 3}", "{1, 2: 3}", "{**a, b}", "(a, b", "a)", "[a)", "(]", "f(x for x in y, 1)", "lambda: (yield)", "x: int: str", "def f() -> : pass", "async x", "async def f(): yield from x", "def f(): await x", "[await x for x in y]", "nonlocal x", "def f():\n  nonlocal x", "def f():\n  x = 1\n  global x", "def f(x):\n  global x", "with a as 1: pass", "for 1 in x: pass", "x if y", "x = if", "not", "a not b", "a is", "@\ndef f(): pass", "match x:\n  case 1 | y: pass\n  case z: pass", "match x:\n  case a: pass\n  case b: pass", "match x:\n  case {**r, 'a': 1}: pass", "match x:\n case [*a, *b]: pass", "x := 1", "(x.y := 1)", "f(a.b=1)", "f(True=1)", "True = 1", "__debug__ = 1", "a, b += 1", "(a, b): int", "x = yield = 1", "assert (1, 'x')", "*a", "*a = 1", "a = *b", "print(*)", "f(*)", "def f(*): pass", "def f(**k, a): pass", "def f(*, **k): pass", "def f(a, /, b, /): pass", "def f(*a, *b): pass", "\\ x", "x = \\", "é = 1\nx = “a”", "if x = 1: pass", "while x = 1: pass", "f(x = 1 for y in z)", "[x = 1]", "raise x from", "global", "from __future__ import nope", "x = 1\nfrom __future__ import annotations", "from . import *\ndef f():\n  from x import *", "class A:\n  return 1", "def f():\n  yield\n  return 1\nasync def g():\n  yield\n  return 1", "type X = (yield)", "def f[T: (yield)](): pass", "x = {a: *b}", "x = {a:}", "x[1:2, *a, **b]", "except A: pass", "try: pass\nexcept* : pass", "try: pass\nexcept A: pass\nexcept* B: pass", "elif x: pass", "if a: pass\nelse if b: pass", "for x y: pass", "pass pass", "(a for b in c d)", "''' \n\n", "f(\n\n", "t'{x!z}'", "b'é'", "b'a' 'b'", "'\\N{nope}'", "'\\xz'", "u'\\u12'", "f'{a!}'",
]
for source in SOURCES:
    try:
        compile(source, "file.py", "exec", dont_inherit=True)
        print(repr(source), "compiles")
    except SyntaxError as error:
        print(f"{source!r}\n    {type(error).__name__}: {error.msg} @ {error.lineno}:{error.offset}-{error.end_lineno}:{error.end_offset} {error.text!r}")
    except ValueError as error:
        print(repr(source), error)
