"""Parameters of every kind and calls that fit them or not, closures, decorators, scopes."""

VALUES = ["0", "1", "2", "'a'", "None", "[3]", "(4, 5)", "{'k': 6}", "True", "1.5"]


def parameters(w):
    """A parameter list that is right, and its names."""
    names = [f"p{i}" for i in range(w.number(0, 5))]
    cut = sorted(w.number(0, len(names)) for _ in range(2))
    positional_only, plain, keyword_only = names[: cut[0]], names[cut[0] : cut[1]], names[cut[1] :]
    defaults = w.number(0, len(positional_only + plain))
    written = []
    for i, name in enumerate(positional_only + plain):
        written.append(name + (f"={w.pick(VALUES)}" if i >= defaults else ""))
        if i == len(positional_only) - 1:
            written.append("/")
    if w.chance(30):
        written.append("*rest")
    elif keyword_only:
        written.append("*")
    written += [name + (f"={w.pick(VALUES)}" if w.chance(40) else "") for name in keyword_only]
    if w.chance(30):
        written.append("**more")
    return written, names


def arguments(w, names):
    given = w.many(lambda: w.pick(VALUES), 0, 4)
    if w.chance(25):
        given.append(w.pick(["*(7, 8)", "*[9]", "*''", "*5", "*range(2)", "*None"]))
    for name in w.some([*names, "p0", "q", "pp1"], 0, 3):
        given.append(f"{name}={w.pick(VALUES)}")
    if w.chance(25):
        given.append(w.pick(["**{'p1': 1}", "**{'q': 2}", "**{}", "**{1: 2}", "**5", "**{'p0': 0, 'p2': 2}",
            "**[('a', 1)]"]))
    unique, seen = [], set()
    for argument in given:
        name = argument.partition("=")[0]
        if name.isidentifier() and argument != name:
            if name in seen:
                continue  # a name given twice does not compile
            seen.add(name)
        unique.append(argument)
    return ", ".join(unique)


def calls(w):
    f = w.fresh("f")
    written, names = parameters(w)
    shown = ", ".join([*names, *(x.strip("*") for x in written if x[0] == "*" and len(x) > 1)])
    if w.chance(20):
        w.line(f"{f} = lambda {', '.join(written)}: ({shown},)" if shown else f"{f} = lambda {', '.join(written)}: ()")
    else:
        kind = w.pick(["def", "def", "def", "async def"])
        with w.block(f"{kind} {f}({', '.join(written)}):"):
            w.line(f"return ({shown},)" if shown else "return 0")
        if kind == "async def":
            w.line(f"{f} = (lambda g: lambda *a, **k: run(g(*a, **k)))({f})")
    for _ in range(w.number(2, 5)):
        w.shown(f"{f}({arguments(w, names)})")
    if w.chance(30):
        w.shown(f"{f}.__defaults__, {f}.__kwdefaults__, {f}.__name__, {f}.__code__.co_varnames, {f}.__code__.co_argcount, {f}.__code__.co_flags & 12")


def methods(w):
    c = w.fresh("C")
    written, names = parameters(w)
    first = w.pick(["self", "self", "self", "cls", "*p"])
    kind = w.pick(["", "", "@classmethod", "@staticmethod"])
    with w.block(f"class {c}:"):
        if kind:
            w.line(kind)
        if first == "*p":
            with w.block("def m(*p, **k):"):
                w.line("return p[1:], k")
        else:
            with w.block(f"def m({', '.join([first, '/'] + [x for x in written if x != '/'])}):"):
                w.line(f"return ({''.join(n + ', ' for n in names)})")
    for _ in range(w.number(1, 4)):
        w.shown(f"{c}{w.pick(['()', '()', ''])}.m({arguments(w, names)})")


def builtins(w):
    name = w.pick([
        "len", "sorted", "print", "min", "max", "sum", "int", "str", "list", "dict", "range", "zip", "map", "filter",
        "enumerate", "getattr", "setattr",
        "isinstance", "pow", "round", "divmod", "iter", "next", "open", "type", "super", "property", "complex", "float",
        "bytes", "slice", "set", "hash",
        "abs", "reversed", "ord", "chr", "format", "vars", "object", "tuple", "bool", "frozenset", "bytearray",
        "memoryview", "any", "id", "repr", "callable",
    ])  # fmt: skip
    given = w.many(lambda: w.pick(VALUES), 0,
        3) + w.some(["x=1", "key=None", "start=1", "default=3", "base=2", "reverse=True", "strict=True", "iterable=[]",
            "number=2"], 0, 1)
    if name not in ("print", "id", "open", "hash"):
        w.shown(f"{name}({', '.join(given)})")
    else:
        w.shown(f"type({name}({', '.join(given)}))" if name != "open" else f"{name}()")


def closures(w):
    f = w.fresh("f")
    with w.block(f"def {f}(a, b={w.pick(VALUES)}):"):
        w.line(w.pick(["c = [a, b]", "c = a", "if a: c = b", "c: int = a", "for c in a: pass"]))
        with w.block("def inner(x):"):
            w.line(w.pick(["nonlocal c", "nonlocal c, a", "pass", "global c"]))
            for _ in range(w.number(1, 3)):
                w.line(w.pick(["c = x", "a = [x, a]" if w.chance(20) else "show(a)", "c = (c, x)", "show(b)", "del c",
                    "show(c)", "x = [c for _ in range(2)]", "b = x" if w.chance(10) else "show(x)"]))
            w.line(w.pick(["return c", "return lambda: (a, c)", "return x"]))
        if w.chance(30):
            w.line(w.pick(["del c", "del a", "a = 9", "c = 8"]))
        w.line(w.pick(["return inner", "return inner(a)", "return [inner(i) for i in (1, 2)], c",
            "return inner, lambda: c"]))
    w.guarded(f"r = {f}({w.pick(VALUES)})")
    w.shown(w.pick(["r(5)", "r[0](6), r[1]()", "r()", "r(1)()", "r"]) if w.chance(70) else "callable(r)")
    if w.chance(40):
        g = w.fresh("f")
        w.line(f"{g} = [lambda {w.pick(['', 'i=i', '*, i=i'])}: i for i in range(3)]")
        w.shown(f"[f() for f in {g}]")
    if w.chance(30):
        w.shown(f"{f}.__closure__, [v.cell_contents for v in r.__closure__]")


def decorators(w):
    d, f = w.fresh("deco"), w.fresh("f")
    with w.block(f"def {d}(*arguments):"):
        w.line(f"show('{d}', arguments)")
        with w.block("def apply(f):"):
            w.line("show(f.__name__)")
            with w.block("def wrapper(*args, **kwargs):"):
                w.line(w.pick(["show(args, kwargs)", "args = args[::-1]", "kwargs.pop('q', 0)"]))
                with w.block("try:"):
                    w.line(f"return {w.pick(['f(*args, **kwargs)', '(f(*args, **kwargs),)', 'f()', 'f(*args)'])}")
                with w.block(w.pick(["finally:", "except TypeError as e:", "except (KeyError, ValueError):"])):
                    w.line(w.pick(["show('after')", "raise", "raise LookupError(1)"]))
            w.line(w.pick(["wrapper.__name__ = f.__name__", "pass", "wrapper.x = 1"]))
            w.line(w.pick(["return wrapper", "return wrapper", "return f", "return None"]))
        w.line("return apply")
    with w.block("with Guard():"):
        for _ in range(w.number(1, 3)):
            w.line(w.pick([f"@{d}()", f"@{d}({w.pick(VALUES)})", f"@(lambda f: f)", f"@{d}(*[1, 2])", f"@[{d}][0](3)",
                "@staticmethod", f"@{d}"]))
        written, names = parameters(w)
        if w.chance(75):
            with w.block(f"def {f}({', '.join(written)}):"):
                w.line(w.pick([f"return ({', '.join(names)})" if names else "return 5", "raise KeyError('k')",
                    "return 1 / 0", "raise ValueError"]))
        else:
            with w.block(f"class {f}:"):
                w.line("x = 1")
    w.shown(f"{f}({arguments(w, names)})")
    w.shown(f"{f}.__name__" if w.chance(50) else f"{f}.y")


def scopes(w):
    f = w.fresh("f")
    name = w.pick(["v", "w", "len", "show_"])
    if w.chance(60):
        w.line(f"{name} = {w.pick(VALUES)}")
    with w.block(f"def {f}():"):
        for _ in range(w.number(2, 5)):
            w.line(w.pick([
                f"show({name})", f"{name} = 1", f"del {name}", f"for {name} in (1, 2): pass",
                f"class K: {name} = {name}", f"with Context(3) as {name}: show({name})",
                f"show([{name} for {name} in (7,)])", f"import sys as {name}", f"show((lambda: {name})())",
                f"{name} += 1", f"show('{name}' in locals(), sorted(locals()))",
                f"exec('{name} = 5')", f"show(eval('{name}'))",
                f"if (y := {w.number(0, 2)}) > 1: {name} = y", f"show([y := i for i in range(3)], y)",
                f"def {name}(): return 1",
            ]))  # fmt: skip
        if w.chance(30):
            w.line("try: 1 / 0")
            w.line(f"except ZeroDivisionError as {name}: show({name})")
            w.line(f"show({name})")
    w.guarded(f"{f}()")
    w.shown(name)


SCENES = [calls, calls, calls, methods, builtins, builtins, closures, decorators, scopes]
