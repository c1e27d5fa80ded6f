"""Generators, coroutines and asynchronous generators, driven by hand: send, throw and close at every place."""

ERRORS = ["ValueError(1)", "KeyError('k')", "StopIteration(5)", "GeneratorExit()", "StopAsyncIteration(6)",
    "ZeroDivisionError", "RuntimeError('r')", "LookupError"]


class Body:
    """Writes the body of a generator or coroutine: its suspensions stand inside of every construct."""

    def __init__(self, w, kind, delegates):
        self.w = w
        self.kind = kind  # "gen", "async" or "asyncgen"
        self.delegates = delegates
        self.depth = 0
        self.n = 0

    def suspension(self):
        self.n += 1
        if self.kind == "gen":
            if self.delegates and self.w.chance(25):
                return f"(yield from {self.w.pick(self.delegates)})"
            return f"(yield {self.n})"
        if self.kind == "async" or self.w.chance(40):
            return f"(await {self.w.pick(self.delegates)})"
        return f"(yield {self.n})"

    def expression(self):
        s = self.suspension()
        return self.w.pick([
            s, s, f"[{s}, {self.suspension()}]", f"({s} or 1)", f"({s} and {self.suspension()})",
                f"show({s}, {self.n})", f"str({s})", f"{{1: {s}}}", f"({s} if {self.suspension()} else 2)",
                f"f'{{{s}}}'",
            f"({s} == {self.suspension()} == 1)", f"[0, *[{s}]]", f"(x := {s})", f"(not {s})", f"[1, 2][{s}]",
            f"({s}, 1)[0]", f"len([{s}])", f"dict(a={s}, **{{'b': {self.suspension()}}})", f"{s}.real",
        ])  # fmt: skip

    def statements(self, least=1, most=3):
        for _ in range(self.w.number(least, most)):
            self.statement()

    def statement(self):
        w = self.w
        if self.depth > 2:
            return w.line(w.pick([f"x = {self.expression()}", f"show({self.expression()})", self.suspension()]))
        self.depth += 1
        kind = w.number(0, 13)
        if kind < 4:
            w.line(w.pick([f"x = {self.expression()}", f"show({self.expression()})", self.suspension(),
                f"show('at', {self.n})"]))
        elif kind < 7:
            with w.block("try:"):
                self.statements()
            if w.chance(70):
                with w.block(w.pick(["except ValueError as e:", "except (KeyError, RuntimeError):",
                    "except GeneratorExit:", "except Exception as e:", "except BaseException as e:", "except:"])):
                    w.line(w.pick(["show('caught', type(sys.exception()).__name__)", "pass"]))
                    self.statements(0, 2)
                    if w.chance(30):
                        w.line(w.pick(["raise", "raise TypeError('t')",
                            "raise KeyError(2) from None"] + (["return 'caught'"] if self.kind != "asyncgen" else ["return"])))
            else:
                with w.block("finally:"):
                    w.line("show('finally')")
                    self.statements(0, 2)
        elif kind == 7:
            keyword = "async with" if self.kind != "gen" and w.chance(60) else "with"
            with w.block(f"{keyword} Context({w.pick(['1', self.suspension()])}) as c:"):
                self.statements()
        elif kind == 8:
            with w.block(f"for i in {w.pick(['range(2)', '[1]', f'[{self.suspension()}, 2]'])}:"):
                self.statements()
                if w.chance(30):
                    w.line(f"if {self.suspension()}: {w.pick(['break', 'continue'])}")
            if w.chance(30):
                with w.block("else:"):
                    self.statements(1, 1)
        elif kind == 9:
            counter = w.fresh("n")
            w.line(f"{counter} = 0")
            with w.block(f"while {counter} < 2 and {w.pick(['True', self.suspension() + ' is None'])}:"):
                w.line(f"{counter} += 1")
                self.statements()
        elif kind == 10:
            with w.block(f"if {self.suspension()}:"):
                self.statements()
            with w.block("else:"):
                self.statements()
        elif kind == 11:
            with w.block(f"match {self.suspension()}:"):
                with w.block(f"case None{w.pick(['', f' if {self.suspension()}'])}:"):
                    self.statements()
                with w.block("case x:"):
                    self.statements(1, 1)
        elif kind == 12:
            w.line(w.pick([f"x = [i for i in [{self.suspension()}, 2]]",
                f"assert {self.suspension()} is None, {self.suspension()}", f"x = y = {self.suspension()}",
                f"a, b = {self.suspension()}, {self.suspension()}",
                f"d = {{}}; d[{self.suspension()}] = {self.suspension()}"]
                          + ([f"x = [{self.suspension().replace('yield', 'await')} for i in range(2)]"] if self.kind == "async" else [])))
        else:
            w.line(w.pick([f"if {self.suspension()}: raise ValueError({self.n})",
                "return" if self.kind == "asyncgen" else f"if x: return {self.expression()}",
                f"raise KeyError({self.suspension()})"] if w.chance(50) else [f"x = {self.expression()}"]))
        self.depth -= 1
        return None


def body(w, kind, delegates):
    w.line("x = 0")
    Body(w, kind, delegates).statements(1, 4)
    w.line("show('end', x)")


def generators(w):
    names = []
    for _ in range(w.number(1, 3)):
        g = w.fresh("g")
        with w.block(f"def {g}():"):
            body(w, "gen", [f"kept({n}())" for n in names] + ["[7, 8]", "Sub()", "iter('ab')",
                "None"][: 3 + w.chance(10)])
            w.line(f"yield {w.number(90, 99)}")
            w.line(w.pick(["return 'result'", "pass", "return (yield)"]))
        names.append(g)
    w.line(f"i = kept({names[-1]}())")
    for _ in range(w.number(3, 9)):
        w.guarded(w.pick([
            "show(next(i))", "show(next(i))", "show(next(i, 'none'))",
            f"show(i.send({w.pick(['None', '1', '0', '2'])}))", f"show(i.send({w.pick(['None', '1', '0', '2'])}))",
            f"show(i.throw({w.pick(ERRORS)}))", "i.close()" if w.chance(30) else "show(next(i))",
            "show(i.gi_running, i.gi_frame is None, i.gi_suspended, i.gi_yieldfrom is None)",
            "show(list(islice(i, 3)))", "for j in islice(i, 2): show(j)",
            "a, b = i" if w.chance(20) else "show(next(i))",
        ]))  # fmt: skip
    w.guarded("show(i.close())")


def helpers(w):
    """Once a program: what the others delegate to."""
    if "helpers" in w.names:
        return
    w.names["helpers"] = 1
    w.line("import sys")
    with w.block("class Sub:"):
        w.line("n = 0")
        w.line("def __iter__(self): return self")
        with w.block("def __next__(self):"):
            w.line("self.n += 1")
            w.line("if self.n > 2: raise StopIteration('sub')")
            w.line("return ('sub', self.n)")
        if w.chance(60):
            w.line("def send(self, v): show('sent', v); return self.__next__()")
        if w.chance(60):
            w.line("def throw(self, *e): show('thrown', e); return 'thrown'")
        if w.chance(50):
            w.line("def close(self): show('closed')")
    with w.block("class Wait:"):
        w.line("def __init__(self, n=1): self.n = n")
        with w.block("def __await__(self):"):
            w.line("for i in range(self.n): show('got', (yield ('wait', i)))")
            w.line("return self.n")


def coroutines(w):
    names = []
    for _ in range(w.number(1, 3)):
        c = w.fresh("c")
        with w.block(f"async def {c}():"):
            body(w, "async", [f"kept({n}())" for n in names] + ["Wait()", "Wait(2)", "Wait(0)",
                "Sub()"][: 3 + w.chance(5)])
            w.line(w.pick(["return 'result'", "await Wait()", "pass"]))
        names.append(c)
    w.line(f"i = kept({names[-1]}())")
    for _ in range(w.number(3, 9)):
        w.guarded(w.pick([
            "show(i.send(None))", "show(i.send(None))", "show(i.send(None))", "show(i.send(1))",
            f"show(i.throw({w.pick(ERRORS)}))", "i.close()" if w.chance(30) else "show(i.send(None))",
            "show(i.cr_running, i.cr_frame is None, i.cr_suspended, i.cr_await is None)",
            "next(i)" if w.chance(20) else "show(i.send(0))", "show(run(i))" if w.chance(20) else "show(i.send(None))",
        ]))  # fmt: skip
    w.guarded("show(i.close())")


def asynchronous_generators(w):
    names = []
    g = w.fresh("ag")
    with w.block(f"async def {g}():"):
        body(w, "asyncgen", ["asyncio.sleep(0)", "asyncio.sleep(0, 4)", "value(3)"])
        w.line(f"yield {w.number(90, 99)}")
    m = w.fresh("m")
    with w.block(f"async def {m}():"):
        w.line(f"i = kept({g}())")
        for _ in range(w.number(2, 7)):
            w.guarded(w.pick([
                "show(await anext(i))", "show(await i.__anext__())", "show(await anext(i, 'none'))",
                f"show(await i.asend({w.pick(['None', '1', '0'])}))", f"show(await i.athrow({w.pick(ERRORS)}))",
                "show(await i.aclose())" if w.chance(40) else "show(await anext(i))",
                "async for j in i: show(j); break", "show([j async for j in i])",
                "show(i.ag_running, i.ag_frame is None, i.ag_await is None)",
                "await asyncio.gather(anext(i), anext(i))" if w.chance(30) else "show(await anext(i))",
                "show([j async for j in i if await value(j)])", "await i" if w.chance(10) else "show(await anext(i))",
                "for j in i: pass" if w.chance(10) else "show(await anext(i))",
            ]))  # fmt: skip
        w.guarded("await i.aclose()")
        if w.chance(30):
            w.guarded("show(await anext(i))")
    names.append(m)
    w.guarded(f"run({m}())")


def managed(w):
    m = w.fresh("managed")
    w.line("from contextlib import asynccontextmanager, contextmanager, suppress, ExitStack")
    w.line("@contextmanager")
    with w.block(f"def {m}(n):"):
        w.line("show('enter', n)")
        with w.block("try:"):
            w.line(w.pick(["yield n", "yield n", "show((yield n))", "pass", "yield 1; yield 2"]))
        with w.block(w.pick(["finally:", "except KeyError as e:", "except BaseException as e:"])):
            w.line(w.pick(["show('leave', n)", "raise", "raise ValueError('other')", "raise LookupError(n) from None",
                "return"]))
    with w.block("with Guard():"):
        with w.block(f"with {m}(1) as a, {m}({w.pick(['2', '1 / 0', 'a'])}){w.pick([' as b', ''])}:"):
            w.line(w.pick(["show(a)", "raise KeyError('k')", "raise StopIteration(4)", "1 / 0",
                "raise asyncio.CancelledError" if w.chance(10) else "show(a)"]))
    if w.chance(50):
        with w.block("with Guard():"), w.block("with ExitStack() as stack:"):
            for _ in range(w.number(1, 3)):
                w.line(w.pick([f"stack.enter_context({m}({w.number(3, 9)}))", "stack.callback(show, 'callback')",
                    "stack.push(lambda *e: show('push', e[0] and e[0].__name__))", "stack.enter_context(Context(5))",
                    "stack.push(lambda *e: True)", "stack.enter_context(5)", "stack.callback(lambda: 1 / 0)"]))
            w.line(w.pick(["raise TypeError('end')", "show('body')", "stack.pop_all().close()"]))


def scene(make):
    def both(w):
        helpers(w)
        make(w)

    return both


SCENES = [scene(make) for make in (generators, generators, coroutines, asynchronous_generators, asynchronous_generators,
    managed)]
