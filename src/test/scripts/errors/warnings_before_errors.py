"""SyntaxWarnings and errors in one source: which come, in which order, and what becomes of those that are errors."""

import warnings

SOURCES = [
    'x = "\\d"\ny = 1 +\n',
    'x = "\\d" +\ny = "\\w"\n',
    'x = 1or 2\ny = 1 +\nz = 3or 4\n',
    'x = 1or "\\d"\ny = 1 + "\\w" 3\nz = 3or 4\nw="\\e"\n',
    'x = "\\d"\nx = f"\\d{x}\\w"\ny = f"\\q{"\\r\\t\\y"}" 2\n',
    'def f():\n    try: pass\n    finally:\n        return 1\nx is 1\nglobal x\nx = 1\nreturn\n',
    'def f():\n    try: pass\n    finally:\n        return 1\nx is 1\nreturn\nx is 2\n',
    'def f():\n    x is 1\n    try: pass\n    finally:\n        return 1\n    x is 2\nx = "\\d"\n',
    'x is 1\nfrom __future__ import nope\n"\\d"\n',
    'def f():\n  nonlocal q\n"\\d"\nx is 1\n',
    'for i in x:\n  try: pass\n  finally:\n    break\n  try: pass\n  finally:\n    continue\n    x is 1\n    def g(): return 1\nbreak\n',
    'x = f"{"\\d"}"\ny = f"{1or 2}" +\n',
    'assert (1, "m")\n1()\n[1](2)\n"a"["b"]\n[1]["a"]\n(1)[2]\nyield\n',
    '"""\n\n\\d\n"""\nx = 1 1\n',
    'x = 0xfor 1\nx = 1_000if 1 else 2\nx=1if 1else 2\n= 3\n',
    'def f(:\n "\\d"\n',
    'f("\\d" "\\e", "\\f" 3)\n',
    'f("\\d")=1\n',
    'x = "\\d"; y = "\\e" z = "\\q"\n',
    'lambda x: "\\d" = 2\n',
    'if 1:\n  "\\d"\n  if 2:\n    "\\e"\n  else\n    "\\f"\n',
    'class A:\n  x = "\\d"\n  def f(self):\n    return "\\e" "\\w\n',
    't"\\d" + 3\nx = t"\\{3}" 4 5\n',
    'x = "\\d"\nx = b"\\d"\n"\\N{foo}"\n',
    'x = "\\d\\N{foo}"\n',
    'x = 1\n  y = "\\d"\n',
    'if x:\n   "\\d"\n y\n"\\e"\n',
    'match x:\n  case "\\d": 1\n  case "\\e" | 2 3: 4\n',
    'print "\\d"\n',
    'x = "\\d"\nx = (1,\n  "\\e",\n  3\n',
    'x = """a\\d\nb\\e\n""" ""\n$',
    '"\\d"\nawait x\n',
    '"\\d"\ndef f(x, x): pass\n',
    'def f(x, x): "\\d"\n1 is 1\n',
    'x = "\\d" if 1 else "\\e"\nwith open("\\f") as f, g("\\g") as h: x = "\\h" "\\i" y\n',
    'x = 1 is 1 is 1; y = (1 is 1) is 1; z = lambda: 1 is "a"; w = [1 is 2 for x in 3 is 4]\nyield\n',
    'f"""a\n\\d\n{x}\n"""',
    'f"""a\n{x}\n\\d\n {y} \\e"""',
    'x = f"\\d"',
    'x = f"abc\\d{x}\\e"',
    'x = f"""\\d"""',
    'x = f"{x:\\d}"',
    'x = f"{x:\\d{y}\\e}"',
    'f"""{x:\n\\d}"""',
    'x = rf"\\d"',
    'if x:\ny\nz = 1or 2\nw = "\\d"\n',
    'x\n  y\nz = 1or 2\nw = "\\d"\n',
    'if x:\n    y\n  z\nz = 1or 2\n',
    'def f():\n    pass\n        x = 0\nz = 1or 2\n',
    'try: x\ny\nz = 1or 2\n',
    'if x:\ny\nz = 1or 2\nw = $\n',
    '    x = 1or 2\ny = 1if x else 2\n',
    "x = f'a\\d'",
    'f"\\d" f"\\e"',
    'f"\\d\\{x}"',
    'f"\\{x}\\d"',
    'f"\\}}\\d"',
    'f"a\\{x}\\{x}"',
    'x=f"\\{x}" +',
    'f"\\d"\\\n\n',
    '"\\d" "\\e"\n',
    'b"""\n\\d"""',
    'b"a\\d"',
    '(\n"\\d"\n)',
    '("\\d"\n)',
    'f("\\d",\n1)',
    '["\\d"\n,2\n]',
    '"\\d\n"',
    'f"{x!r:\\d}"',
    'f"\\400"',
    '"\\400"',
    'b"\\400"',
    '"""\n\\400"""',
    'f"{x:\\{y}}"',
    'f"{x:\\}"',
    'f"{x:\\}}"',
    '"é\\d"',
    'f"é\\d"',
    'é = "é\\d"',
    '\té = "\\d"',
]

for source in SOURCES:
    for action in ("always", "error"):
        with warnings.catch_warnings(record=True) as issued:
            warnings.simplefilter(action)
            try:
                compile(source, "source.py", "exec")
                result = "compiled"
            except SyntaxError as error:
                result = type(error).__name__, ascii(error.args), error.lineno, error.offset, error._metadata and error._metadata[:2]
        print(ascii(source), action, result)
        for w in issued:
            print("    ", w.lineno, w.filename, w.category.__name__, ascii(str(w.message)))
