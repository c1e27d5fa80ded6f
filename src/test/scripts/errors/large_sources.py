"""Sources that are too deep, too long, or strange in other ways: an error or a result, never a hang."""

import warnings

warnings.simplefilter("ignore")


def attempt(name, source, mode="exec"):
    try:
        code = compile(source, "large.py", mode)
        space = {}
        exec(code, space)
        print(name, "->", str(space.get("x"))[:40])
    except (SyntaxError, RecursionError, MemoryError, ValueError, OverflowError) as error:
        kind = "too deep" if isinstance(error, (RecursionError, MemoryError)) else type(error).__name__
        print(name, "->", kind, getattr(error, "msg", ""), getattr(error, "lineno", ""))


attempt("parentheses 150", "x = " + "(" * 150 + "1" + ")" * 150)
attempt("parentheses 10000", "x = " + "(" * 10000 + "1" + ")" * 10000)
attempt("brackets 300", "x = " + "[" * 300 + "]" * 300)
attempt("unclosed 10000", "x = " + "[" * 10000)
attempt("braces", "x = " + "{" * 250)
attempt("indents 99", "\n".join(" " * i + "if 1:" for i in range(99)) + "\n" + " " * 99 + "x = 5\n")
attempt("indents 10000", "\n".join(" " * i + "if 1:" for i in range(300)) + "\n" + " " * 300 + "x = 5\n")
attempt("a line of a million", "x = '" + "a" * 1_000_000 + "'")
attempt("a name of a million", "x = 1; " + "a" * 1_000_000 + " = 2")
attempt("many statements", "x = 1\n" * 20_000)
attempt("a long sum", "x = " + "+".join(["1"] * 500))
attempt("a long list", "x = len([" + ",".join(map(str, range(20_000))) + "])")
attempt("a long call chain", "class A:\n  def f(self): return self\nx = A()" + ".f()" * 100 + " is None")
attempt("many elifs", "x = 50\nif x == -1: pass\n" + "".join(f"elif x == {i}: x = 'found {i}'\n" for i in range(60)))
attempt("a comment of a million", "x = 3 #" + "c" * 1_000_000)
attempt("blank lines", "\n" * 100_000 + "x = 1 +")
attempt("null", "x = 1\0")
attempt("a long integer", "x = " + "9" * 5000)
attempt("a long float", "x = 0." + "1" * 5000)
attempt("only spaces", " " * 1000)
attempt("only a comment", "# nothing")
attempt("line joining", "x = 1 \\\n" + "\\\n" * 1000 + " + 2")
attempt("deep f-string", "x = " + 'f"{' * 140 + "1" + '}"' * 140)
attempt("many arguments", "def f(*a): return len(a)\nx = f(" + "1," * 1000 + ")")
attempt("many parameters", "def f(" + ",".join(f"a{i}" for i in range(1000)) + "): return a999\nx = f(*range(1000))")
attempt("nested functions", "".join("  " * i + f"def f{i}():\n" for i in range(15)) + "  " * 15 + "return 1\nx = f0()")
attempt("nested loops", "".join(" " * i + "for a in '1':\n" for i in range(19)) + " " * 19 + "x = 'in'")
attempt("nested loops 21", "".join(" " * i + "for a in '1':\n" for i in range(21)) + " " * 21 + "x = 'in'")
