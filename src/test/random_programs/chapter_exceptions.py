"""Exceptions: chains, notes, groups and ``except*``, what ``finally`` overrides, and what their tracebacks show."""

KINDS = ["ValueError", "TypeError", "KeyError", "IndexError", "OSError", "RuntimeError", "LookupError", "Exception",
    "ArithmeticError", "Own", "Noted", "UnicodeError", "StopIteration", "AttributeError", "NameError", "ImportError",
    "SystemError", "AssertionError", "EOFError", "BufferError", "RecursionError", "Warning", "TimeoutError",
    "FileNotFoundError"]
VALUES = ["", "1", "'text'", "'a', 2", "None", "(1, 2)", "'é\\n2'", "[1]", "''", "2, 'No such'",
    "2, 'No such', 'file.txt'", "KeyError(1)", "b'x'"]


def helpers(w):
    if "exceptions" in w.names:
        return
    w.names["exceptions"] = 1
    w.line("import sys, traceback")
    with w.block("class Own(Exception):"):
        w.line(w.pick(["pass", "def __str__(self): return 'own: ' + repr(self.args)",
            "def __init__(self, *a): super().__init__(len(a)); self.a = a", "def __str__(self): return 5",
            "def __repr__(self): return 'Own!'", "def __str__(self): raise KeyError"]))
    with w.block("class Noted(ValueError):"):
        w.line(w.pick(["pass", "__notes__ = ['class note']", "def __init__(self, *a): self.add_note('made')",
            "__notes__ = 5"]))


def error(w):
    return f"{w.pick(KINDS)}({w.pick(VALUES)})"


def failing(w):
    return w.pick([
        "1 / 0", "[][1]", "{}['k']", "None.x", "int('z')", "nope", "5()", "'a' + 1", "len(5)", "a, b = 1,",
        "import nowhere", "from sys import nope", "assert 0, 'why'", "raise", "raise 5", "raise KeyError", "del q",
        "{[]: 1}", "next(iter([]))", "b'\\xff'.decode()", "'é'.encode('ascii')",
        "x = y_ + 1", "object().z", "sys.maxsiz", "print.nam", "'abc'.uper()", "range(1, 2, 0)", "open('/no/such')",
        "chr(-1)", "int('1' * 5000)", "(lambda a: a)()", "isinstance(1, 2)", "[1, 2, 3].index(9)", "divmod(1, 0)",
        "1 << -1", "float('x')", "super().x", "eval('1 +')", "exec('x = = 2')",
        f"raise {error(w)}", f"raise {error(w)}", f"raise {error(w)} from {error(w)}", f"raise {error(w)} from None",
    ])  # fmt: skip


def chained(w, depth=0):
    with w.block("try:"):
        if depth < 2 and w.chance(55):
            chained(w, depth + 1)
        else:
            w.line(failing(w))
    for _ in range(w.number(0, 2)):
        kinds = w.pick([w.pick(KINDS), "Exception", "(ValueError, LookupError)", "ZeroDivisionError",
            "(TypeError, NameError, AttributeError)", "5" if w.chance(10) else "ArithmeticError",
            "'x'" if w.chance(10) else "ImportError", "(5,)" if w.chance(8) else "Own"])
        with w.block(f"except {kinds}{w.pick(['', ' as e', ' as e'])}:"):
            w.line(f"show('caught {depth}', type(sys.exception()).__name__)")
            w.line(w.pick(["raise", failing(w), f"raise {error(w)} from sys.exception()", "pass",
                f"sys.exception().add_note({w.pick(['repr(1)', repr('two' + chr(10) + 'lines'), '5'])})",
                "raise sys.exception().with_traceback(None)", f"raise {error(w)} from e"]))
            if depth < 2 and w.chance(25):
                chained(w, depth + 1)
    if "except" not in w.lines[-1] and w.chance(20):
        with w.block("except Exception as e:"):
            w.line(w.pick(["show(str(e))", "raise", "raise e"]))
        if w.chance(40):
            with w.block("else:"):
                w.line(failing(w) if w.chance(50) else "show('else')")
    with w.block("finally:"):
        w.line(w.pick(["show('finally')", "show('finally')", "show(sys.exception() is None)", failing(w)]))


def chains(w):
    f = w.fresh("f")
    with w.block(f"def {f}(n):"):
        with w.block("if n:") if w.chance(30) else w.block("if True:"):
            chained(w)
        w.line(w.pick(["return n", f"return {f}(n - 1) if n > 0 else 5", "1 / n"]))
    w.guarded(f"show({f}({w.number(0, 2)}))")


def overridden(w):
    f = w.fresh("f")
    with w.block(f"def {f}():"):
        with w.block("for i in range(3):"):
            with w.block("try:"):
                w.line(w.pick(["return i", "1 / 0", "continue", "break", "raise KeyError(i)", "show(i)"]))
            if w.chance(50):
                with w.block("except KeyError:"):
                    w.line(w.pick(["return 'except'", "raise", "continue", "break", "pass"]))
            with w.block("finally:"):
                w.line(w.pick(["return 'finally'", "continue", "break", "show('f', i)", "raise IndexError(i)", "pass"]))
        with w.block("else:"):
            w.line("show('else')")
        w.line("return 'end'")
    w.shown(f"{f}()")


def group(w, depth=0):
    parts = [group(w, depth + 1) if depth < 2 and w.chance(30) else error(w) for _ in range(w.number(1, 3))]
    kind = "ExceptionGroup" if w.chance(92) else "BaseExceptionGroup"
    return f"{kind}({w.pick(['repr(1)', repr('g'), repr('é')])}, [{', '.join(parts)}])"


def groups(w):
    with w.block("with Guard():"):
        with w.block("try:"):
            w.line(w.pick([f"raise {group(w)}", f"raise {group(w)}", failing(w), f"raise {group(w)} from {error(w)}"]))
        for _ in range(w.number(1, 3)):
            kinds = w.pick([*KINDS[:9], "(ValueError, KeyError)", "OSError", "Exception",
                "ExceptionGroup" if w.chance(10) else "LookupError"])
            with w.block(f"except* {kinds} as e:"):
                w.line("show(type(e).__name__, len(e.exceptions), e.message)")
                w.line(w.pick(["pass", "raise", failing(w), "raise e", f"raise {error(w)} from e", "e.add_note('seen')",
                    f"raise {group(w)}", "show(e.exceptions)"]))
        if w.chance(30):
            with w.block("else:"):
                w.line("show('else')")
        if w.chance(30):
            with w.block("finally:"):
                w.line(w.pick(["show('finally')", failing(w)]))


def group_methods(w):
    w.guarded(f"g = {group(w)}")
    w.shown(w.pick([
        f"g.split({w.pick(KINDS)})", f"g.subgroup({w.pick(KINDS)})", "g.subgroup(lambda e: isinstance(e, ValueError))",
        "g.split(lambda e: e.args)", "g.derive([ValueError(1)])", "g.exceptions, g.message, g.args", "str(g), repr(g)",
        "g.split((ValueError, KeyError))", "g.subgroup(5)", "ExceptionGroup('x', [])", "ExceptionGroup('x', 5)",
        "ExceptionGroup(1, [ValueError()])", "ExceptionGroup('x', [5])", "ExceptionGroup('x')",
        "ExceptionGroup('x', [KeyboardInterrupt()])",
        "BaseExceptionGroup('x', [ValueError()])", "g.message.__class__, isinstance(g, Exception)",
        "[type(e).__name__ for e in g.exceptions]", "g.derive(5)", "ExceptionGroup('x', {ValueError(1)})",
        "type('G', (ExceptionGroup,), {})('m', [g])",
    ]))  # fmt: skip


def inspected(w):
    with w.block("with Guard():"):
        with w.block("try:"):
            w.line(failing(w) if w.chance(60) else f"raise {error(w)}")
        with w.block("except Exception as e:"):
            w.line("t = e")
    w.shown(w.pick([
        "t.args", "str(t)", "repr(t)", "type(t).__mro__[1].__name__", "t.__cause__, t.__suppress_context__",
        "getattr(t, 'name', 0), getattr(t, 'obj', 0).__class__.__name__",
        "getattr(t, 'errno', 0), getattr(t, 'strerror', 0), getattr(t, 'filename', 0)", "t.__traceback__.tb_lineno > 0",
        "traceback.format_exception_only(t)", "t.__reduce__()[1]", "t == t, hash(t) == hash(t)",
        "t.add_note('n'), t.__notes__", "getattr(t, 'value', 0), getattr(t, 'code', 0)",
        "getattr(t, 'encoding', 0), getattr(t, 'start', 0), getattr(t, 'reason', 0)", "t.with_traceback(None) is t",
        "t.__context__", "[f.name for f in traceback.extract_tb(t.__traceback__)]",
        "getattr(t, 'msg', 0), getattr(t, 'lineno', 0), getattr(t, 'offset', 0), getattr(t, 'text', 0)", "t.nope",
    ])) if w.chance(90) else w.guarded(w.pick(["t.__cause__ = 5", "t.args = 5"]))  # fmt: skip
    w.guarded(w.pick(["raise t", "raise t from t", "raise type(t)", "raise t from ValueError", "e",
        "raise t.with_traceback(t.__traceback__)", "raise ValueError from 5", "raise Own() from t",
        "t.__traceback__ = 5", "t.__cause__ = KeyError(3); raise t"]))


def made(w):
    kind = w.pick(KINDS)
    keyword = w.pick([[], [], [], ["name='n'"], ["obj=5"], ["foo=1"]])
    w.shown(f"{kind}({', '.join(w.some(['1', repr('s'), 'None', repr(b'b'), '(2,)'], 0, 5) + keyword)})")
    w.shown(w.pick([f"str({error(w)})", f"repr({error(w)})", f"{error(w)}.args", f"BaseException.__new__({kind}).args",
        f"issubclass({kind}, {w.pick(KINDS)})", "UnicodeDecodeError('a', b'\\xff', 0, 1, 'r')",
        "UnicodeEncodeError('a', 'é', 0, 1, 'r')", "SystemExit(1).code, StopIteration(1, 2).value",
        "OSError(13, 'p'), OSError(2, 'n', 'f')", "SyntaxError('m', ('f', 1, 2, 't'))"]))


def scene(make):
    def both(w):
        helpers(w)
        make(w)

    return both


SCENES = [scene(make) for make in (chains, chains, chains, overridden, groups, groups, group_methods, inspected,
    inspected, made)]
