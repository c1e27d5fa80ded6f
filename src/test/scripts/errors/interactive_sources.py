"""One interactive statement, and sources that end in a backslash, in each mode; what the exception keeps of the source."""

SOURCES = [
    'x=1\ny=2',
    'x=1\ny=2\n',
    'x=1;\ny',
    'x=1;y=2',
    'if 1:\n  x\ny=2\n',
    'if 1:\n  x\ny=2',
    'if 1:\n  x\n\ny=2\n',
    '# c\nx=1\n\n  y',
    'x=1\n  \n#d\n',
    'x=1 #c\n y',
    'x=1\n)',
    'x=1\n$',
    'x=1\n"abc',
    'x=1\n\\\n',
    'x=1\n\x0c y',
    'def f():\n  pass\n\nx',
    'def f():\n  pass\n\n# c\n',
    'def f():\n  pass\n# c\nx',
    'def f():\n  pass\n$',
    'if 1: pass\nelse: pass\nx',
    '@d\ndef f(): pass\n\n\nx',
    '\nx=1',
    '\n\nx\n\n',
    'x\n\t#',
    ' x',
    '(x\n)\ny',
    'x +\ny',
    'class A: pass\nclass B: pass',
    'é=1\né=2',
    'if 1: pass\nx',
    'if 1: pass;\n\n\n',
    'if 1:\n  pass',
    'x=$\ny',
    'x=(1\ny=2',
    'while 1: pass\nelse: x\n y',
    '\\',
    'y = 6\\',
    'y = 6\\\n',
    'x=1\n\\',
    'x=1\n\\\n',
    'if 1:\n  \\',
    '  \\',
    'x=1;\\',
    '(\n\\',
    '(\n  \\',
    'x=1\n\n#z\n   \\',
    '"""a\n\\',
    '\\\n\\',
    '\\\n  \\',
    'if 1:\n  x\n  \\\n\\',
    'if 1:\n  x\n  \\\n',
]

for source in SOURCES:
    for mode in ("single", "exec", "eval"):
        try:
            compile(source, "source.py", mode)
            print(repr(source), mode, "compiled")
        except SyntaxError as e:
            print(repr(source), mode, type(e).__name__, e.args, e._metadata)

STATEMENTS = [
    'if 1:\n  p',
    'class A: pass',
    'def f(): pass',
    '@d\ndef f(): pass',
    '@d\nclass f: pass',
    'async def f(): pass',
    'while 1: pass',
    'while 1: pass\nelse: p',
    'for x in y: pass',
    'for x in y:\n  pass\nelse:\n  p',
    'async for x in y: pass',
    'with a: pass',
    'with (a): pass',
    'with a as b, c: pass',
    'with (a as b, c): pass',
    'async with a: pass',
    'try: pass\nexcept: pass',
    'try: pass\nfinally: pass',
    'try: pass\nexcept* X: pass',
    'match x:\n  case 1: pass',
    'match x:\n  case 1:\n     if 1: p',
    'if 1:\n  p\nelse:\n  q',
    'if 1:\n  p\nelif 2:\n  q',
    'x',
    'x;y',
    'if 1: p\nif 2: p\nq',
    'if 1:\n if 2:\n  p',
    'if 1:\n  x\n  if 2:\n    p',
    'while 1:\n  while 2: p\n',
    'def f():\n  if 1: p',
    'def f():\n  x=1\n  y=2',
    'class A:\n  if 1:p\n  def f(): pass\n  x',
    'try:\n  if 1: p\nexcept A:\n  while 1: p\nexcept B:\n  while 2: p\nelse:\n  q',
    'while 1:\n  p\nelse:\n  while 2: p',
    '  \nif 1: p; q\ndef f(): q',
    'with a:\n  with b:\n    p\n',
    'type X = int',
    'if 1: p\nelse: q',
    'while 1:\n\n\n  for x in y:\n    p\n  else: q',
    'if a:\n  p\nelif b:\n  p\nelif c:\n  p\nelse:\n  p',
    'with a: x\nwith b:\n y\nz',
]

# Where the last compound statement is that was whole before the error.
for statement in STATEMENTS:
    for source in (statement + "\nx y\n", "class Z:\n pass\n while 0:\n  " + statement.replace("\n", "\n  ") + "\n  x y\n", statement + "\nif 1:\n x y"):
        try:
            compile(source, "source.py", "exec")
        except SyntaxError as e:
            print(repr(source), e._metadata[:2])
