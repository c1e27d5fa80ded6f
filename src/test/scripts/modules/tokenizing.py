"""The tokens of sources, as tokenize shows them, and what inspect makes of them."""

import tokenize, io, sys, glob
for s in ['if x:\n    y = f"a{x!r:>{w}}b{{c"  # hi\n\n  # c\n    z=(1,\n  2)\nelse: pass','x = $\n','x = "abc\n','x = """abc\n','(\n',' x\n  y\n z','a\\\n+b\n','é = 1_000.5e3j if a!=b else ...\n','f"""{\na}x\ny"""\n','1a\n','a := b -> c <> d\n',')','x\n\n','','# only','x # c','f"{x:{w}}"','f"{x:}"','f"{x:{w}a}"',r'f"\N{DASH}{x}"','f"{x = }{y!r}"','rf"\\{x}"','f"{{{x}}}"','f"abc','f"{(lambda x: 1)}"','f"{a["b"]}"','t"a{b}"','f"a\\\nb"',"'''a\nb''' + x\n","'a\\\nb'\n",'0x_1f 0b1 0o7 1e5 .5 1. 1.e1 1_0j\n','def f():\n  pass\n\n\n# c\nx\n','if 1:\n  x\n y\n', 'x\r\ny\r\n']:
    try:
        for x in tokenize.generate_tokens(io.StringIO(s, newline='').readline): print(tuple(x))
    except Exception as e: print(type(e), e)
import inspect
def sample(a, *, b=f"{1:>{3}}"):
    """Doc."""
    # comment
    return (a,
            b)
x = 1
print(inspect.getsource(sample))
print(inspect.getsource(lambda: 0))
