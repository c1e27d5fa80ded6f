"""An error in text that is compiled quotes the file that it is said to come from, if there is one with such a line."""

import os
import tempfile
import warnings

SOURCES = [
    "x = (1,\n  2",
    "x = (1 2)\n",
    "with",
    "with ",
    "if x:\n",
    "if x:\n    ",
    "x = [1,\n 2 3\n]",
    "x = 'abc",
    "x = '''abc\n",
    "x = 1\n  y = 2",
    "if x:\n    y\n  z",
    "f(x for x in y, 1)",
    "é = é é",
    "x = 0777",
    "x = $",
    "x = 1\\ 2",
    "x = f'{a b}'",
    "x = f'''\n{a b}\n'''",
    "x = '''\n\\d''' 1",
    "return",
    "def f(x, x): pass",
    "nonlocal x",
    "print 1",
    "a.b: int = 1 = 2",
    "(a\n).b: int",
    "try: x\ny",
    "def f(a=1, b): pass",
    "x = )",
    "x = (]",
]
FILES = {
    "none": None,
    "same": "",
    "longer": "\n# more\n",
    "empty": b"",
    "other": "first line of another text, é\nsecond line\n\nfourth\n",
    "short": "a",
    "blank": "\n\n\n\n",
    "windows": b"first\r\nsecond\r\n",
    "wide": b"x" * 1200 + b"\nsecond\n",
    "latin": b"\xe9\xe9\xe9 = 1\n",
    "marked": b"\xef\xbb\xbffirst = 1\n",
}

os.chdir(tempfile.mkdtemp())
for source in SOURCES:
    print("====", repr(source))
    for name, content in FILES.items():
        if content is not None:
            if name in ("same", "longer"):
                content = source + content
            with open(name, "wb") as file:
                file.write(content if isinstance(content, bytes) else content.encode())
        for mode in ["exec", "eval"]:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                try:
                    compile(source, name, mode)
                    print(name, mode, "compiles")
                except SyntaxError as e:
                    text = e.text if e.text is None or len(e.text) < 100 else f"{len(e.text)} characters"
                    print(name, mode, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, repr(text))
with open("doubtful", "w") as file:
    file.write("what the file says\n")
warnings.simplefilter("error")
for source in ["x = '\\d'", "x = 1or 2", "x is 1", "x = '''\n\\d'''", "def f():\n try: x\n finally: return"]:
    try:
        compile(source, "doubtful", "exec")
    except SyntaxError as e:
        print(e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))
