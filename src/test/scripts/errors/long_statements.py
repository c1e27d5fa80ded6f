"""Statements of tens of thousands of tokens, and the errors and depths in them."""


import ast
import hashlib


def told(source):
    try:
        tree = ast.parse(source)
    except (SyntaxError, MemoryError) as e:
        place = (e.lineno, e.offset, e.end_lineno, e.end_offset) if isinstance(e, SyntaxError) else ()
        return type(e).__name__, str(e)[:70], place
    seen = hashlib.sha256()
    for node in ast.walk(tree):
        place = [getattr(node, name, None) for name in ("lineno", "col_offset", "end_lineno", "end_col_offset")]
        seen.update(repr((type(node).__name__, place, getattr(node, "id", None))).encode())
    return seen.hexdigest()[:16]


ELEMENTS = [
    "1",
    "'a' 'b'",
    "lambda x, *y, z=1: x if y else z",
    "[i for i in range(3) if i]",
    "{1: 2, **m, 'k': lambda: 0}",
    "{1, 2, *s}",
    "f(a, *b, c=3, **d)",
    "f(i for i in x)",
    "x[1:2, ::3, i]",
    "(a, b)",
    "(y := 5)",
    "not a or b and c",
    "f'{a!r:>{w}} {b if c else d}'",
    "(yield)",
    "a < b <= c",
]
long = ", ".join(ELEMENTS * 80)
print("list", told(f"def g():\n  x = [{long}]"))
print("call", told(f"def g():\n  return f({long}, k=[0])"))
print("with", told(f"def g():\n  x = [{long}]\n  with (open(a) as b, c): pass\n  with (a, b): pass"))
print("decorated", told(f"@f({long.replace('(yield)', '0')})\ndef g(x: int = {{}}): pass"))

ones = "1, " * 12_000
print("target", told(f"[{ones}] = x"))
print("target", told(f"[{'a, ' * 12_000}] = x"))
print("named", told(f"f({ones}a.b=1)"))
print("order", told(f"f({ones}a=1, 2)"))
print("comma", told(f"x = [{ones}, 1]"))
print("unpacked", told(f"x = [{ones}**a]"))
print("walrus", told(f"x = [{ones}(1 := 2)]"))
print("star", told(f"x = [{ones}(*a)]"))
print("conditional", told(f"x = [{ones}{'a if b else ' * 2_000}c]"))
