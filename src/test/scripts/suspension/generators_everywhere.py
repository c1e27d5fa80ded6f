"""Every construct with yields in every position, each driven to every depth and then given every end."""

log = []


def note(x):
    log.append(x)
    return x


class Manager:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    def __enter__(self):
        log.append("enter " + self.name)
        return self.name

    def __exit__(self, kind, value, tb):
        log.append(f"exit {self.name} {kind and kind.__name__}")
        return self.swallow


def in_if(x):
    if (yield "test"):
        yield "body"
    elif (yield "second"):
        yield "elif"
    else:
        yield "else"
    yield "after"


def in_while():
    n = 0
    while (yield f"test {n}") is not None or n < 2:
        n += 1
        if n == 1:
            yield "continue"
            continue
        yield f"body {n}"
        if n == 3:
            break
    else:
        yield "else"
    return n


def in_for():
    for i in (yield "iterable") or [1, 2]:
        yield i
        if (yield "leave?"):
            break
    else:
        yield "else"
    yield "end"


def in_try():
    try:
        yield "try"
        note("tried")
    except ValueError as e:
        note(repr(e))
        yield "except"
        note("handled " + repr(e))
    except (KeyError, TypeError):
        yield "other"
        raise
    else:
        yield "else"
    finally:
        note("finally")
        yield "finally"
        note("finally done")
    yield "after"
    return "done"


def in_finally_return():
    try:
        yield 1
        return "try"
    finally:
        for once in range(1):
            yield 2
            if (yield 3):
                break
        note("finally")


def nested_try():
    try:
        try:
            yield 1
        finally:
            yield 2
    except ZeroDivisionError:
        yield 3
        try:
            raise
        except ZeroDivisionError as again:
            yield repr(again)
    finally:
        yield 5


def in_with():
    with Manager("a") as a, Manager((yield "name") or "b", swallow=True) as b:
        yield a
        yield b
    with Manager("c"):
        return (yield "in c")


def in_loop_with_finally():
    for i in range(3):
        try:
            if (yield i):
                continue
            if i == 1:
                break
        finally:
            yield "f%d" % i
    else:
        yield "else"
    return i


def in_match(subject):
    match (yield "subject") or subject:
        case [x, y] if (yield x):
            yield ("pair", y)
        case [x, *_] if (yield "guard"):
            yield "list"
        case {"k": v}:
            yield v
        case _:
            yield "nothing"


def in_expressions():
    x = note((yield 1)) + note((yield 2)) * 2 if (yield "cond") else [(yield 3), *[(yield 4)]]
    note(x)
    d = {(yield "k"): (yield "v"), **{"z": (yield "m")}}
    note(sorted(map(str, d.values())))
    note((yield "a") and (yield "b") or (yield "c"))
    note(1 < ((yield "lt") or 2) < ((yield "lt2") or 1))
    note(f"{(yield 'f')!r:>{(yield 'w') or 6}}")
    box = [0, 0, 0]
    box[(yield "i") or 1] += (yield "aug") or 5
    (p, box[(yield "j") or 2]), *rest = ((yield "u") or 1, 7), 8, 9
    note((box, p, rest))
    del box[(yield "d") or 0]
    note(print((yield "arg"), *((yield "star") or ()), sep=(yield "kw") or "-"))
    assert (yield "ok") is None or (yield "no"), (yield "message")
    note([y := (yield "walrus"), y])
    note((lambda q=(yield "default"): q)())
    return box


def delegating(n):
    if n:
        x = yield from delegating(n - 1)
        yield ("after", n, x)
        return n
    try:
        yield "leaf"
        yield "leaf2"
    except ValueError as e:
        yield "caught " + str(e)
    finally:
        note("leaf finally")
    return "leaf"


def context():
    try:
        1 / 0
    except ZeroDivisionError:
        yield 1
        try:
            yield 2
        finally:
            note(2)
        raise KeyError("k")


def reraising():
    try:
        yield 1
    except BaseException as e:
        note(type(e).__name__)
        yield "more"
        raise RuntimeError("from handler") from e


def describe(e):
    parts = [repr(e)]
    while e.__cause__ or e.__context__:
        parts.append(("cause " if e.__cause__ else "context ") + repr(e.__cause__ or e.__context__))
        e = e.__cause__ or e.__context__
    return "; ".join(parts)


def drive(make, steps, end):
    log.clear()
    out = []
    g = make()
    try:
        for s in steps:
            out.append(g.send(s))
        if end == "close":
            out.append(("closed", g.close()))
        elif end is not None:
            out.append(("thrown", g.throw(end())))
            out.append(("next", next(g)))
            out.append(("close", g.close()))
        else:
            for i in range(30):
                out.append(g.send(None))
    except StopIteration as e:
        out.append(("stop", e.value))
    except BaseException as e:
        out.append(describe(e))
    result = out, list(log), g.gi_frame is None
    for attempt in range(20):
        try:
            g.close()
        except BaseException:
            pass
    return result


makers = [
    lambda: in_if(0), in_while, in_for, in_try, in_finally_return, nested_try, in_with, in_loop_with_finally,
    lambda: in_match([1, 2]), lambda: in_match({"k": 3}), lambda: in_match(0), in_expressions,
    lambda: delegating(0), lambda: delegating(3), context, reraising,
]
ends = [None, "close", lambda: ValueError("v"), lambda: KeyError("k"), lambda: ZeroDivisionError("z"), GeneratorExit]
for maker in makers:
    name = maker.__name__ if maker.__name__ != "<lambda>" else maker().__name__
    for depth in range(0, 7):
        for end in ends:
            for answer in (None, 1):
                if depth < 2 and answer:
                    continue
                steps = [None] * min(depth, 1) + [answer] * (depth - 1)
                shown = end if end is None or isinstance(end, str) else repr(end())
                print(name, depth, answer, shown, *drive(maker, steps, end))
