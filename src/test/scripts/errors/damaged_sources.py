"""Sources that were damaged at random: what is wrong with them, where, and what is doubtful besides."""

import warnings

SOURCES = [
    'class E(D):\n    pass\n\nclass F(E)):\n    f = 1\n',
    'class A(B):\n\n',
    "'a' 'a'\n 1if\n",
    'x = [\n  1 1,\n  2 \\ 3\n]\n',
    'if x:\n    y\nelse:\nz = 1\n',
    'try:\n    x\nexcept E as e:\n    y\ntry\n',
    '(\n assert f""" a\n b !\n\n',
    "f'{\n ==:\n   and\n",
    '"foo\\ x\\x"|foo\\ x\n',
    'class P(B):\n     ~ spam = B.x\n    @spam.getter\n',
    'print * (1, 2)\nfor p in q:\n',
    'é = b 0777 \n',
    'é = bu"x"\n',
    '1[::2] = b"x"\n',
    '1[::2]\n',
    'x = 42ort.y\n',
    'x = 42or y\n',
    'x = 0.5inverse\n',
    'x = "a\\\n\nb"\n',
    'x = "\\П"\n',
    'if 1:\n  p\nelif 2:\n  q\nelse\n  r\n',
]
# A wildcard is a whole pattern.
SOURCES += [f"match z:\n case {pattern}:\n  pass\n" for pattern in ["_()", "_.x", "_.x()", "[_()]", "{_.x: 1}", "{1: _.x}", "A(x=_.y)", "_._",
    "(_())", "_() as a", "1 | _.x", "*_.x, 1", "x._", "x._()", "_x.y", "_ ()", "_(x=1)", "_.x if y", "_, _()", "_ = 1", "_[0]"]]

# A generator may stand behind any operand, so what may be wrong with one is looked for there.
SOURCES += [
    place.format(operand + display)
    for operand in ["x", "f(1)", "type(1)", "'a'"]
    for display in ["{a, b for c in d}", "[a, b for c in d]", "[*a for b in c]", "{*a for b in c}", "{a, b, c for d in e}", "[a, for b in c]",
        "{a: b for c in d}", "{a b}", "{a: b\n", "{a\n", "{**a\n", "(a, b for c in d)", "[a, b for c in d] = 1", "{1,\n", "{\n"]
    for place in ["{}\n", "f({}\n", "del {}\n"]
]

for source in SOURCES:
    with warnings.catch_warnings(record=True) as issued:
        warnings.simplefilter("always")
        try:
            compile(source, "source.py", "exec")
            print(ascii(source), "compiled")
        except SyntaxError as e:
            print(ascii(source), type(e).__name__, ascii(e.args), e._metadata[:2])
    for w in issued:
        print("    ", w.lineno, ascii(str(w.message)))
