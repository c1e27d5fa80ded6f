"""What of an expression the traceback marks: who asks for a truth, what is unpacked, super(), calls that fill a line."""

import linecache
import traceback
import warnings

warnings.simplefilter("ignore")


def t(source, **names):
    linecache.cache["<t>"] = (len(source), None, source.splitlines(True), "<t>")
    try:
        exec(compile(source, "<t>", "exec"), names)
        print("ends")
    except BaseException as e:
        shown = traceback.TracebackException.from_exception(e)
        if not isinstance(e, SyntaxError):
            del shown.stack[0]
        print("".join(shown.format()))


t("x = [1, *5,\n 3]")
t("x = {1, *5,\n 3}")
t("x = (1, *5,\n 3)")
t("f = print\nf(1, *5,\n 3)")
t("f = print\nf(*5)")
t("f = print\nf(**5)")
t("f = print\nf(a=1, **5)")
t("f = print\nx = {1: 2,\n **5}")
t("f = print\nx = {1: 2,\n [1]: 5}")
t("x = {1, 2,\n [1]}")
t("x = {1: 2, [1]: 3, 3: 4}")
t("x = {[1]: 2 for i in [1]}")
t("x = {[1] for i in [1]}")
t("x = {[1]: 2 for i in [1] for j in [1]}")
t("x = not (1 in 5)")
t("x = (not (1 not in 5))")
t("x = (not (1 in [] in 5))")
t("x = (not (1 < ''))")
t("if not (1 in 5): pass")
t("while not 1 in 5: pass")
t("x = not (1 in 5) and 3")
t("x = 3 if not (1 in 5) else 3")
t("x = not not (1 in 5)")
t("assert not (1 in 5)")
t("assert not (1 in 5), 4")
t("x = [1 for i in [1] if not (1 in 5)]")
t("class B:\n def __bool__(self): 1/0\nx = not (B() < 3)")
t("class B:\n def __bool__(self): 1/0\nx = not B()")
t("class B:\n def __bool__(self): 1/0\nif not B(): pass")
t("class B:\n def __bool__(self): 1/0\nx = B() and 3")
B = "class B:\n    def __bool__(self): return 5\nb = B()\nx = 1\n"
for use in (
    "if b: pass", "while b: pass", "assert b", "x = 1 if b else 2", "x = [1 for i in [1] if b]", "x = b and 1", "x = b or 1 or 2",
    "x = not b", "x = not not b", "if x and b: pass", "if not (x and not b): pass", "if (b if x else 3): pass", "match 1:\n    case 1 if b: pass",
    "x = not x and b", "if (y := b): pass", "x = 1 < x or b", "x = (x and b) or 2", "print(not b,\n  3)",
):  # fmt: skip
    t(B + use)
    t(B + "async def f():\n    async def g(v): return v\n    global x\n    " + use.replace("\n", "\n    ").replace("b", "(await g(b))") + "\ntry:\n    f().send(None)\nexcept StopIteration: pass")
CLASS = "class A:\n    def m({}): {}\nA.m({})"
t(CLASS.format("self, v=0", "return super().m(v)", "5"))
t(CLASS.format("self, v=0", "super().m", "5"))
t(CLASS.format("self, v=0", "return [super(A, self).m(v), 1]", "5"))
t(CLASS.format("*p", "super().m", "5"))
t(CLASS.format("self", "super().__class__", "5"))
t("super\n" + CLASS.format("self, v=0", "return super().m(v)", "5"))
t("def f(a): 1 / 0\ne = f('e')")
t("def g():\n    yield\n    1\ng().throw(KeyError(1))")
t("def d(f): return f\n@d\ndef g():\n    yield\nnext(g().throw(StopIteration(2)) for i in [1])")
t("async def c():\n    pass\nc().throw(StopIteration(5))")
for body in (
    "return 1", "return x", "return", "return (\n  1)", "break", "with x: return 1", "with x: return x", "try: return x\n  finally: pass", "try: pass\n  finally: return x",
    "try: return x\n  finally:\n   try: return 7\n   finally: pass", "for i in x: return i", "with x:\n   for i in x: break\n   return", "try: return 1\n  except KeyError: pass",
):  # fmt: skip
    t("def f(x):\n for j in x:\n  try: pass\n  except* ValueError:\n   " + body.replace("\n  ", "\n   "))
t("def f(x):\n  try: pass\n  except* ValueError: return 1\n  else:\n   try: pass\n   except* KeyError: return 2")
t("print((lambda: (yield d))().send(None))")
t("def f():\n    print(d)\n    d = 1\nf()")
