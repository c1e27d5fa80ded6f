"""Tokens as the module tokenize shows them, with comments and without, up to the first error."""
import _tokenize
import io
import tokenize

SOURCES = [
    "x = 1 # c\n", "x = 1", "if x:\n  y\n\n  # c\nz\n", "f'a{x!r:>{w}}b{{c}}' + t'{y}'\n",
    "'''a\nb''' \\\n + 1\n", "", "\n", "# c", "# c\n\n", "  \n", "x\n  ", "(1,\n # c\n2)\n",
    "x = $\n", "if 1:\n  x\n y\n", "x = 'a\n", "x = (\n", "1_0.5j 0xFF 1e5\n",
    "a<>b != c -> d := ... ** //=\n", "match x:\n case 1: pass\n", "f'{x=}'\n", "f'''a\n{x\n}b'''\n",
    "x\r\ny\r\n", "0777\n", "1a\n", "x\n\f\ny", "def f():\n\tx\n\n# d\n",
    "'\\N{DASH}' f'\\N{DASH}{x}'\n", "f'{{' f'}}x{{'\n", ")\n", "(]\n", "x\\\n", "\\\nx\n", "?", "!x\n",
    "x = '''\n", "if 1:\n  x # c", "class A:\n  pass\n# c\n  # d\nx\n", "type X = int\n",
    "f'{x:%H:%M}' f'{x:}'\n", "rb'x' Rb'y' F'{1}'\n", "x  \n", "  x\n",
]

for source in SOURCES:
    for extra in (True, False):
        print("---", repr(source), extra)
        try:
            for token in _tokenize.TokenizerIter(io.StringIO(source).readline, extra_tokens=extra):
                print(*map(repr, token))
        except SyntaxError as e:
            print(type(e).__name__, e.args, e.lineno)

for token in tokenize.tokenize(io.BytesIO("# coding: latin-1\né = 1\n".encode("latin-1")).readline):
    print(token)
print(tokenize.untokenize(tokenize.generate_tokens(io.StringIO("if a :\n  b = [1 ,2]\n").readline)))
for readline, encoding in ((lambda: 1, None), (lambda: "x", "utf-8")):
    try:
        list(tokenize._generate_tokens_from_c_tokenizer(readline, encoding))
    except TypeError as e:
        print(e)
