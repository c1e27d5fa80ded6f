"""Lists, tuples, dicts, sets, ranges: operations, slices and their assignment, sorting, comprehensions, unpacking.

The order of a set is shown sorted by repr, since a set of strings has none to rely on."""

ITEMS = ["0", "1", "-1", "2", "3", "True", "1.0", "2.5", "'a'", "'b'", "'ab'", "''", "None", "(1,)", "(1, 2)", "()",
    "b'x'"]
UNHASHABLE = ["[1]", "{}", "{1}", "[]"]
ITERABLES = ["range(3)", "'abc'", "[3, 1, 2]", "(1, 2)", "{5: 6}", "iter([7, 8])", "b'xy'", "(i * i for i in range(4))",
    "5", "None", "''"]


def item(w):
    return w.pick(ITEMS)


def items(w, least=0, most=6, make=item):
    return ", ".join(w.many(lambda: make(w), least, most))


def numbers(w, least=0, most=7):
    return ", ".join(w.many(lambda: str(w.number(-5, 9)), least, most))


def bound(w):
    return w.pick(["", "", *map(str, range(-5, 8)), "None", "True", "'a'" if w.chance(10) else "2",
        "1.0" if w.chance(10) else "-1"])


def slice_(w):
    return ":".join([bound(w), bound(w)] + ([w.pick(["", "1", "2", "-1", "-2", "3", "0"])] if w.chance(50) else []))


def lists(w):
    name = w.fresh("l")
    w.line(f"{name} = [{w.pick([items(w), numbers(w)])}]")
    for _ in range(w.number(2, 5)):
        r = w.number(0, 11)
        if r < 3:
            w.guarded(f"{name}[{slice_(w)}] = {w.pick([f'[{items(w)}]', *ITERABLES, name])}")
        elif r == 3:
            w.guarded(f"del {name}[{w.pick([slice_(w), bound(w) or '0'])}]")
        elif r == 4:
            w.guarded(f"{name} {w.pick(['+=', '*='])} {w.pick(['2', '-1', *ITERABLES])}")
        elif r < 8:
            w.shown(f"{name}." + w.pick([
                f"append({item(w)})", f"extend({w.pick(ITERABLES)})", f"insert({bound(w) or 0}, {item(w)})",
                f"pop({bound(w)})", f"remove({item(w)})",
                f"index({item(w)}{w.pick(['', ', 1', ', -2', ', 0, 2'])})", f"count({item(w)})", "reverse()", "copy()",
                "sort()", "sort(key=str)",
                "sort(key=repr, reverse=True)", "sort(reverse=True)", "sort(key=len)", "sort(1)", "clear()",
                "pop(0, 1)", f"sort(key={item(w)})",
            ]))  # fmt: skip
        elif r == 8:
            w.shown(f"{name}[{slice_(w)}], {name}[{bound(w) or '0'}]")
        elif r == 9:
            w.shown(f"{name} {w.pick(['<', '<=', '==', '>', '+', '*', 'in', 'is'])} {w.pick([f'[{items(w)}]', f'({items(w)})', name, '2'])}")
        elif r == 10:
            w.guarded(f"{name}[{w.pick([bound(w) or '0', repr('a'), '1.5', 'None', '10**20'])}] = {item(w)}")
        else:
            w.shown(w.pick([
                f"sorted({name}, key=repr)", f"sorted({name})", f"max({name})", f"min({name}, default=0)",
                f"sum({name})", f"list(reversed({name}))",
                f"list(enumerate({name}, {w.number(-1, 2)}))", f"list(zip({name}, {w.pick(ITERABLES)}))",
                f"list(zip({name}, {w.pick(ITERABLES)}, strict=True))",
                f"any({name}), all({name})", f"list(map(str, {name}))", f"list(filter(None, {name}))",
                f"dict(zip({name}, {name}))", f"list(map(divmod, {name}, {name}))",
                f"dict({name})", f"set({name}) == set({name}[::-1])", f"str({name}), repr(tuple({name}))",
                f"hash(tuple({name})) == hash(tuple({name}))",
            ]))  # fmt: skip
    w.line(f"show({name})")


def dicts(w):
    name, other = w.fresh("d"), w.fresh("d")
    pair = lambda: f"{item(w)}: {item(w)}"  # noqa: E731
    w.line(f"{name} = {{{', '.join(w.many(pair, 0, 5))}}}")
    w.line(f"{other} = {{{', '.join(w.many(pair, 0, 4))}}}")
    for _ in range(w.number(2, 5)):
        key = item(w) if w.chance(92) else w.pick(UNHASHABLE)
        w.shown(w.pick([
            f"{name}.get({key}), {name}.get({key}, 9)", f"{name}.pop({key})", f"{name}.pop({key}, None)",
            f"{name}.popitem()", f"{name}.setdefault({key}, [])",
            f"{name}.update({w.pick([other, '[(1, 2)]', '[(1, 2, 3)]', 'x=1, y=2', '[1]', '5', '[' + repr('ab') + ']'])}), {name}", f"{name} | {other}", f"{name} | {w.pick(['5', '[(1, 2)]'])}",
            f"{name}[{key}]", f"{key} in {name}", f"list({name}), list({name}.values()), list({name}.items())",
            f"list(reversed({name}))",
            f"{name} == {other}, {name} < {other}", f"sorted({name}.keys() & {other}.keys(), key=repr)",
            f"sorted({name}.keys() ^ {other}, key=repr)",
            f"sorted({name}.items() - {other}.items(), key=repr)", f"{name}.keys() <= {other}.keys()",
            f"dict.fromkeys({w.pick(ITERABLES)}, {item(w)})",
            f"dict({w.pick(ITERABLES)}, a=1)", f"dict(**{name})", f"{{**{name}, **{other}}}",
            f"len({name}), bool({name})", f"{name}.copy() is {name}",
            f"{{k: v for k, v in {name}.items() if v}}", f"{{v: k for k, v in {name}.items()}}", f"{name}.nope",
            f"{name}.keys().isdisjoint({other})", f"{name}.values() == {name}.values()",
            f"next(iter({name}))", f"max({name})", f"type({name}.keys()), {name}.items()",
        ]))  # fmt: skip
        if w.chance(30):
            w.guarded(w.pick([f"del {name}[{key}]", f"{name}[{key}] = {item(w)}", f"{name} |= {other}",
                f"{name} |= [(1, 'z')]", f"{name}[{key}] += 1"]))
    if w.chance(25):
        with w.block("with Guard():"), w.block(f"for k in {name}:"):
            w.line(w.pick([f"{name}[(k, 1)] = k", f"{name}.pop(k)", f"{name}.clear()", f"{name}[k] = 0",
                f"show(k, {name}.setdefault(k, 1))"]))
    w.line(f"show({name})")


def sets(w):
    name, other = w.fresh("s"), w.fresh("s")
    w.line(f"{name}, {other} = {{{items(w, 1, 5)}}}, {w.pick(['set', 'frozenset'])}([{items(w)}])")
    for _ in range(w.number(2, 5)):
        key = item(w) if w.chance(90) else w.pick(UNHASHABLE)
        argument = w.pick([other, *ITERABLES[:9]])
        w.shown(w.pick([
            f"sorted({name} {w.pick(['|', '&', '-', '^'])} {other}, key=repr)",
            f"{name} {w.pick(['<', '<=', '==', '!=', '>', '>='])} {other}",
            f"sorted({name}.{w.pick(['union', 'intersection', 'difference', 'symmetric_difference'])}({argument}), key=repr)", f"{key} in {name}",
            f"{name}.{w.pick(['issubset', 'issuperset', 'isdisjoint'])}({argument})", f"{name}.add({key})",
            f"{name}.remove({key})", f"{name}.discard({key})",
            f"{name}.update({argument})",
            f"{name}.{w.pick(['intersection_update', 'difference_update', 'symmetric_difference_update'])}({argument})",
            f"{name} | {w.pick(['[1]', '5', 'None'])}", f"type({other} | {name}), type({name} & {other})",
            f"len({name}), bool({name})", f"{other}.add(1)",
            f"hash({other}) == hash(frozenset({other}))", f"{{{other}}} == {{frozenset({other})}}",
            f"{name}.union() is {name}, {other}.copy() is {other}", f"{name}[0]",
            f"sorted({name}, key=repr)", f"{name} < [1]", f"set({key})", f"{name}.pop(1)",
        ]))  # fmt: skip
    w.line(f"show(sorted({name}, key=repr), sorted({other}, key=repr))")


def ranges(w):
    name = w.fresh("r")
    big = w.pick(["", "", "", "10**20, "])
    w.guarded(f"{name} = range({big}{w.number(-5, 9)}{w.pick(['', f', {w.number(-9, 12)}', f', {w.number(-9, 12)}, {w.pick([1, 2, -1, -3, 0])}'])})")
    for _ in range(w.number(1, 3)):
        w.shown(w.pick([
            f"list({name}[{slice_(w)}]) if len({name}) < 50 else {name}", f"{name}[{slice_(w)}]",
            f"{name}[{bound(w) or '0'}]", f"{item(w)} in {name}", f"{name}.index({item(w)})",
            f"{name} == range({w.number(0, 5)}), hash({name}) == hash({name}[:])",
            f"{name}.start, {name}.stop, {name}.step", f"{name}.count({item(w)}), bool({name})",
            f"slice({bound(w) or None}, {bound(w) or None}, {w.pick([1, 2, -1, None, 0])}).indices({w.number(-1, 6)})",
            f"list(islice(reversed({name}), 5))", f"{name} + {name}",
            f"iter({name}).__length_hint__()", f"slice({items(w, 0, 4)})",
            f"slice(1, 2) {w.pick(['==', '<'])} slice(1, {w.number(1, 3)})",
        ]))  # fmt: skip


def comprehensions(w):
    def source():
        return w.pick([f"range({w.number(0, 4)})", "'abc'", f"[{items(w, 1, 4)}]", "[(1, 2), (3, 4)]",
            "{1: 2, 3: 4}.items()", *ITERABLES])

    def clause(name):
        target = w.pick([name, name, name, f"({name}, *_)", f"{name}, _"])
        return f"for {target} in {source()}" + w.pick(["", "", f" if {name}", f" if {name} not in {source()}",
            f" if not {name} != {item(w)}"])

    clauses = " ".join(clause(name) for name in "ijk"[: w.number(1, 3)])
    element = w.pick(["i", "(i, i)", "i * 2", "str(i)", "[j for j in range(i)]", "{i: i}", "(lambda: i)()", "i.real",
        "{i for i in [i]}", "sum(j for j in i)", "f'{i!r:>4}'", "(x := i)"])
    w.shown(w.pick([
        f"[{element} {clauses}]", f"list({element} {clauses})", f"{{i: {element} {clauses}}}",
        f"sorted({{repr(i) {clauses}}})", f"{{({element}): 1 {clauses}}}",
        f"[f() for f in [lambda: i {clauses}]]", f"next({element} {clauses})", f"len({{{element} {clauses}}})",
        f"dict(({element}, 1) {clauses})",
    ]))  # fmt: skip


def unpacking(w):
    target = w.pick(["a, b", "a, *b", "*a, b", "a, (b, *c)", "[a, b, *c]", "(a, b), c", "*a,", "a, b, c, d", "a, *b, c",
        "(), a", "[]"])
    w.guarded(f"{target} = {w.pick([*ITERABLES, f'[{items(w)}]', f'({items(w, 1, 4)},)', '[(1, 2), 3]', repr('ab') + ', 5'])}")
    w.shown("a, b" if w.chance(50) else f"[*{w.pick(ITERABLES)}, *{w.pick(ITERABLES)}]")
    if w.chance(40):
        with w.block("with Guard():"), w.block(f"for {target} in {w.pick(['[(1, 2), (3, 4)]', '[[1, 2, 3]]', '{1: 2}', repr(['ab', 'c']), '[5]'])}:"):
            w.line("show(a)")
    if w.chance(30):
        w.shown(f"{{*{w.pick(ITERABLES)}, 1}} == {{1}}, (*{w.pick(ITERABLES)},), {{**{w.pick(['{1: 2}', '{}', '5', '[(1, 2)]'])}, 'a': 1}}")


def matching(w):
    def pattern(depth=0):
        leaf = w.number(0, 9) if depth < 2 else w.number(0, 5)
        if leaf < 3:
            return w.pick(["1", "-1", "'a'", "None", "True", "2.5", "b'x'", "1+2j", "'' 'b'"])
        if leaf == 3:
            return w.pick(["int()", "str()", "list()", "dict()", "float()", "tuple()", "bool()", "int(1)", "str('a')",
                "complex(real=1)", "object()"])
        if leaf < 6:
            return "_"
        inner = ", ".join(w.many(lambda: pattern(depth + 1), 0, 3))
        if leaf == 6:
            return f"[{inner}]"
        if leaf == 7:
            return f"[{w.pick(['*_', pattern(depth + 1)])}, {pattern(depth + 1)}]"
        if leaf == 8:
            return w.pick(["{{'a': {}}}", "{{1: {}, **rest}}", "{{}}", "{{None: {}}}"]).format(pattern(depth + 1))
        return f"({pattern(depth + 1)} | {pattern(depth + 1)})"

    subject = w.pick([item(w), f"[{items(w)}]", f"({items(w, 1, 3)},)", "{'a': 1, 1: 2}", "{'a': [1, 2]}", "range(2)",
        "'ab'", "bytearray(b'a')", "1+2j"])
    with w.block("with Guard():"), w.block(f"match {subject}:"):
        for n in range(w.number(1, 4)):
            suffix = w.pick(["", "", f" as m{n}", f" if {item(w)}"])
            p = pattern()
            # What matches always must be last, or it is a syntax error: those have a chapter of their own.
            if p == "_" or "_ |" in p or "| _" in p:
                p = "[_]"
            with w.block(f"case {p}{suffix}:"):
                w.line(f"show({n})")
        with w.block(w.pick(["case _:", "case x:", "case [*x]:"])):
            w.line("show('last')")


SCENES = [lists, lists, dicts, dicts, sets, ranges, comprehensions, comprehensions, unpacking, matching]
