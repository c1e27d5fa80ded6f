"""In which order the compiler looks at the parts of a statement, and how often: all its parts are doubtful, which
shows in warnings, or wrong, of which the first is reported. (Files are read by their names: "order" is none.)"""
import re
import warnings

TEMPLATES = """
_ = _ = _
_._ = _
_[_] = _
_[_:_:_] = _
_[_] += _
_._ += _
x: _ = _
_._: _ = _
_[_]: _ = _
_, *_[_] = _
[_[_], (_._, _[_])] = _
del _[_], _._
_ + _ * _
_ < _ < _
_ and _ or _
_ if _ else _
not _
-_
(_, *_, _)
[_, *_, _]
{_, *_, _}
{_: _, **_, _: _}
_[_]
_[_:_:_]
_[_, _:_]
_(_, *_, k=_, **_, l=_)
_(_, k=_)
_._(_, k=_)
_._(_, *_)
_(k=_, *_)
_(**_, k=_)
super(_)._(_)
f'{_!r:{_}}{_}'
t'{_!r:{_}}{_}'
lambda a=_, *, b=_: _
lambda a=_, b=_, *, c=_, d=_: _
[_ for x in _ if _ if _ for y in _ if _]
{_ for x in _ if _ if _ for y in _ if _}
{_: _ for x in _ if _ for _[_] in _}
(_ for x in _ if _ for y in _ if _)
(_ for x._ in _)
(x := _)
(yield _)
(yield from _)
assert _, _
raise _ from _
return _
for _[_] in _: _|else: _
while _: _|else: _
if _: _|elif _: _|else: _
with _ as _[_], _: _
try: _|except _: _|except _ as e: _|else: _|finally: _
try: _|except* _: _|except* _ as e: _|else: _|finally: _
try: _|finally: _
match _:| case x if _:|  _| case _.x:|  _| case {1: q, **r} if _:|  _
match _:| case _.A(_.x, y=_.z):|  _| case [_.x, *y]:|  _| case {_.x: _.y}: _
@_|@_|def f(a: _ = _, /, b: _ = _, *c: _, d: _ = _, e=_, **g: _) -> _:| _
@_|@_|class C(_, *_, k=_, **_):| _| x: _ = _| def m(self, a=_): _
@_|def f[T: _, *U, V = _](a: _ = _) -> _: _
@_|class C[T: _, U = _](_, k=_): _
type A[T: _, U = _] = _
def f():| x: _ = _| _._: _ = _
async def f():| async with _ as _[_], _: _| async for _[_] in _: _|| else: _
async def f():| await _| [_ async for x in _ if _]
lambda: (lambda: _)(_)
def f():| try: return _| finally: _
def f():| try: return| finally: _
def f():| try: return 1| finally: _
def f():| try:|  try: return _|  finally: _| except _: return _| else: return _| finally: _
for x in _:| try:|  if _: break|  if _: continue|  _| finally: _
for x in _:| try:|  for y in _:|   try: break|   finally: _|  else: break| finally: _
def f():| for x in _:|  try:|   with _: return _|  finally: _| else: return _
def f():| try:|  try: _|  except* _: _|  else: return _| finally: _
def f():| try:|  try: return _|  finally:|   return _| finally:|  _
def f():| try: _| finally:|  try: return _|  finally: _
def f():| try: return _| finally:|  def g(a=_):|   _|  class C(_): _
while _:| try: _| except _: continue| finally:|  while _:|   try: break|   finally: _
""".strip().split("\n")


def holes(template, fillings):
    """The template with each hole, which is a line of its own inside brackets, filled."""
    parts = re.split(r"(?<![\w._])_(?![\w_])|(?<![\w_])_(?=\.|\()", template.replace("|", "\n"))
    text = parts[0]
    for i, part in enumerate(parts[1:]):
        text += f"(\n{fillings[i % len(fillings)]}\n)" + part
    return text, len(parts) - 1


def said(text):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            compile(text, "order", "exec")
            end = "compiles"
        except SyntaxError as e:
            end = f"{type(e).__name__}: {e.msg} {e.lineno}:{e.offset}"
    return [w.lineno for w in caught], end


def first_to_last(template, filling):
    """What is said of the part that is looked at first, and, when that is right, of the next, to the last."""
    _, count = holes(template, [filling])
    fillings, order = [filling] * count, []
    for _ in range(count):
        text, _ = holes(template, fillings)
        _, end = said(text)
        if end == "compiles":
            break
        message, _, place = end.rpartition(" ")
        order.append(place if order and order[0].startswith(message) else end)
        line = int(place.partition(":")[0])
        lines = [i for i, l in enumerate(text.split("\n"), 1) if l in (filling, "1")]
        if line not in lines or fillings[lines.index(line)] == "1":
            break
        fillings[lines.index(line)] = "1"
    return order


for template in TEMPLATES:
    print("====", template)
    for filling in ["1()", "1[2]"]:
        text, count = holes(template, [filling])
        print(filling, *said(text))
    for filling in ["f(k=1, k=1)", "(yield)", "(await x)", "(__debug__ := 1)", "[x for x in (y := 1)]"]:
        print(filling, *first_to_last(template, filling))


def nest(header, depth, footer=""):
    lines = [" " * i + header for i in range(1, depth + 1)] + [" " * (depth + 1) + "pass"]
    if footer:
        lines += [" " * i + footer for i in range(depth, 0, -1)]
    return "\n".join(lines) + "\n"


print("==== blocks inside one another")
for start in ["def f():", "async def f():", "def f():\n yield", "class C:"]:
    for header, footer in [("for i in x:", ""), ("while x:", ""), ("with x as y:", ""), ("try:", "finally: pass"),
            ("try:", "except E: pass"), ("with x, y:", ""), ("if x:", ""), ("match x:", "")]:
        said_of = set()
        for depth in range(8, 24):
            said_of.add((depth if said(start + "\n" + nest(header, depth, footer))[1] == "compiles" else 0))
        print(start, header, footer, max(said_of), said(start + "\n" + nest(header, max(said_of) + 1, footer))[1])
print(said("def f():\n try: pass\n finally:\n" + nest(" for i in x:", 20)))
print(said("def f():\n try: pass\n finally:\n" + nest(" for i in x:", 21)))
print(said("def f():\n try: pass\n except:\n" + nest(" for i in x:", 19)))
print(said("def f():\n try: pass\n except:\n" + nest(" for i in x:", 20)))
print(said("def f():\n try: pass\n except* E:\n" + nest(" for i in x:", 20)))

print("==== targets of annotations")
for target in ["(a)", "((a))", "(a.b)", "(a[1])", "(a).b", "(a.b).c", "(a[1])[2]", "((a)).b", "((a).b)", "(a())", "(a()).b",
        "(a)().b", "(a.b)(1).c", "(a + b).c", "(a, b).c", "[a].b", "(a if b else c).d", "(a).b.c", "((a[1]).b)", "(a\n).b",
        "(a.b)[1:2]", "(await a).b", "(1).b", "('a').b", "(lambda: a).b", "(yield).b", "(a) + b", "a"]:
    print(target, said(f"{target}: int")[1], said(f"{target}: int = 1")[1], said(f"if 1:\n  {target}: int")[1])

print("==== := in a target of a comprehension")
for source in ["[0 for a[(y := 1)] in z]", "[0 for a[(y := 1)].b in z]", "[0 for b in c for a[(y := 1)] in z]",
        "(0 for a[(y := 1)] in z)", "[0 for a[[(y := 1) for x in z]] in z]", "[0 for a[[0 for a[(y := 1)] in z]] in z]",
        "[0 for a[lambda: (y := 1)] in z]", "[(y := 1) for a[(y := 1)] in z]", "[0 for a[(__debug__ := 1)] in z]"]:
    for frame in ["{}", "def f():\n {}", "def f():\n global y\n {}", "class A:\n {}"]:
        print(repr(frame.format(source)), said(frame.format(source))[1])

print("==== declarations behind comprehensions")
for before in ["[d for i in x]", "[i for i in d]", "[i for i in x for j in d]", "[d for d in x]", "(d for i in x)", "[(d := 1) for i in x]",
        "lambda: d", "{d: 1}", "d = [d for i in x]", "class A: d", "[[d for j in i] for i in x]"]:
    for word in "global", "nonlocal":
        print(before, word, said(f"def g(d):\n def f(x):\n  {before}\n  {word} d\n")[1])
        print(before, word, said(f"{before}\n{word} d\n")[1])

print("==== declarations at the top")
for source in ["nonlocal x", "x = 1\nnonlocal x", "x\nnonlocal x", "nonlocal c, a\nx = 1", "a = 1\nnonlocal c, a", "global x\nnonlocal x",
        "nonlocal x\nglobal x", "class A:\n nonlocal x", "class A:\n x = 1\n nonlocal x", "nonlocal x\nreturn", "nonlocal x\nawait y",
        "[nonlocal x]", "def f(): nonlocal x\nnonlocal y", "nonlocal y\ndef f(): nonlocal x", "nonlocal __class__"]:
    print(repr(source), said(source)[1])

print("==== declarations behind other uses")
for lines in ["try: x", "except E as d: pass"], ["for d in x: pass"], ["with x as d: pass"], ["import d"], ["import d.e"], ["d += 1"], ["d: int"], [
        "d: int = 1"], ["def d(): pass"], ["class d: pass"], ["del d"], ["match x:", " case d: pass"], ["match x:", " case d.e: pass"], [
        "match x:", " case [*d]: pass"], ["match x:", " case {**d}: pass"], ["type d = 1"], ["d.e = 1"], ["d[0] = 1"], ["(d := 1)"], [
        "from x import y as d"], ["d"], ["d = d"], ["f'{d}'"], ["x(d=1)"], ["lambda d: 1"], ["lambda x=d: 1"], ["x.d"], ["print(d)"], ["await_(d)"], [
        "d is None"], ["d.close()"], ["await d"], ["super(); d = 1"]:
    for word in "global", "nonlocal":
        for start in "async def f():", "class C:":
            print(lines, word, start, said("def g(d):\n " + "\n  ".join([start, *lines, f"{word} d"]) + "\n")[1])

print("==== patterns, guards and bodies, case by case")
for source in ["match 1:\n case 1 if 1(): 1()\n case x if 1(): 1()\n case y: 1()\n case z: 1()", "match 1:\n case [x, x] if 1(): 1()",
        "match 1:\n case 1: f(k=1, k=1)\n case [x, x]: 1()", "match 1:\n case 1: 1()\n case {**r, **s}: 1()", "match 1:\n case x: 1()\n case _: 1()",
        "match 1:\n case 1 if f(k=1, k=1): 1()\n case x | 1: 1()", "match 1:\n case A(x=1, x=2): 1()\n case {1: a, 1: b}: 1()"]:
    print(repr(source), said(source))
