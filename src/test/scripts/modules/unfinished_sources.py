"""Sources that end too early, as codeop tells them from wrong ones."""
import codeop
for s in ["class A:\n    def m(self):", "with ():\n    for k in d1:", "def f():", "for k in d:", "class A:\n  def f():\n    pass\n  x = (", "if x:", "if x:\n  y", "try:", "try:\n  x", "x = (", "class A:\n    def m(self):\n", "while 1:\n  if x:\n    pass\n  else:", "@d", "async def f():\n    with C as d:", "a = '''x", "x = \\", "if x:\n  # c", "for i in r:\n    try:\n        x\n    except:", "match x:\n    case 1:", "def f(\n", "return", "def f(): return x", "lambda: (yield", "with a as b:\n  pass\n  with c:"]:
    for fl in (0, 0x400, 0x4000, 0x4400):
        try: r = type(compile(s, 'x', 'exec', fl)).__name__
        except SyntaxError as e: r = f'{type(e).__name__} {e.msg}'
        print(repr(s), hex(fl), r)
    try: r = type(codeop.compile_command(s, symbol='exec')).__name__
    except SyntaxError as e: r = f'{type(e).__name__} {e.msg}'
    print(repr(s), r)
for s in ["if x: pass", "# c", "", "\n", "x", "if x:\n  pass", "if x:\n  pass\n", "try: x\nfinally: y", "if x: pass\n", "def f(): pass", "x;", "@d\ndef f(): pass"]:
    for fl in (0, 0x4000, 0x4200, 0x200, 0x400):
        try:
            compile(s, "", "single", fl)
            print(repr(s), hex(fl), "ok")
        except SyntaxError as e:
            print(repr(s), hex(fl), type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))
    print(repr(s), codeop.compile_command(s) is None)
