"""Coroutines driven by hand: await, __await__, send, throw, close, and misuse."""

import types


class Trap:
    """Suspends once, and gives back what is sent."""

    def __init__(self, name):
        self.name = name

    def __await__(self):
        return (yield self.name)


async def leaf(name):
    got = await Trap(name)
    return f"{name}={got}"


async def middle():
    a = await leaf("a")
    b = await leaf("b")
    return [a, b]


async def top():
    try:
        return await middle()
    finally:
        print("top finished", await Trap("cleanup"))


def drive(coro, *answers):
    seen = []
    try:
        value = coro.send(None)
        for answer in answers:
            seen.append(value)
            value = coro.throw(answer) if isinstance(answer, BaseException) else coro.send(answer)
        seen.append(value)
        return "suspended", seen
    except StopIteration as stop:
        return "returned", seen, stop.value
    except BaseException as error:
        return "raised", seen, repr(error)


print(drive(top(), 1, 2, 3))
print(drive(top(), 1, ValueError("thrown"), "c"))
print(drive(top(), 1, ValueError("first"), KeyError("second")))
c = top()
print(drive(c, 1))
print(c.cr_await.__name__, c.cr_running, c.cr_frame.f_lineno > 0, c.cr_code.co_name)
try:
    c.close()
except RuntimeError as error:
    print(error)


async def expressions():
    values = [await Trap(i) for i in range(3)]
    total = (await Trap("x")) + (await Trap("y")) * (await Trap("z"))
    text = f"{await Trap('f')!r:>6}"
    picked = {await Trap("key"): await Trap("value")}[1]
    sliced = "abcdef"[await Trap("lo") : await Trap("hi")]
    cond = "yes" if await Trap("cond") else "no"
    chain = 1 < await Trap("chain") < 10
    call = max(await Trap("p"), *(await Trap("q")), key=await Trap("r"))
    return values, total, text, picked, sliced, cond, chain, call


print(drive(expressions(), 0, 1, 2, 10, 3, 4, "s", 1, "v", 1, 3, 0, 5, 3, [9, -12], abs))


async def order(log):
    def note(x):
        log.append(x)
        return x

    x = [note("a"), await Trap(note("b")), note("c")]
    x[note(0)] = await Trap(note("d"))
    note(len)(x) + note(1) + (await Trap(note("e")))
    return (note("left") and await Trap("r")) or note("last")


log = []
print(drive(order(log), 1, 2, 3, 0), [entry for entry in log if entry is not len])


async def simple():
    return 1


c = simple()
print(type(c).__name__, drive(c))
fresh = simple()
for misuse in (lambda: c.send(None), lambda: fresh.send(1)):
    try:
        misuse()
    except (RuntimeError, TypeError) as error:
        print(type(error).__name__, error)
fresh.close()


async def wrong(value):
    await value


class NotIterator:
    def __await__(self):
        return [1]


class Coroutine:
    def __await__(self):
        self.made = simple()
        return self.made


coroutine = Coroutine()
for bad in (1, None, NotIterator(), [], (i for i in ()), coroutine):
    print(drive(wrong(bad)))
coroutine.made.close()
for bad in (simple(), top()):
    try:
        iter(bad)
    except TypeError as error:
        print(error)
    bad.close()


@types.coroutine
def legacy():
    got = yield "legacy"
    return got * 2


async def uses_legacy():
    return await legacy() + await legacy()


print(drive(uses_legacy(), 4, 5))


async def contexts(log):
    class Manager:
        async def __aenter__(self):
            log.append(await Trap("enter"))
            return self

        async def __aexit__(self, kind, error, tb):
            log.append((kind and kind.__name__, await Trap("exit")))
            return kind is KeyError

    async with Manager(), Manager() as m:
        log.append(type(m).__name__)
        raise KeyError(await Trap("raise"))
    try:
        async with Manager():
            return await Trap("body")
    finally:
        log.append("finally")


log = []
print(drive(contexts(log), 1, 2, 3, 4, 5, 6, "b", "x"), log)
log = []
print(drive(contexts(log), 1, 2, 3, 4, 5, 6, OSError("o"), "x"), log)
for bad in ("async with 1: pass", "async for _ in 1: pass", "async with object() as x: pass"):
    space = {}
    exec(f"async def f():\n    {bad}", space)
    print(drive(space["f"]()))


async def stops():
    raise StopIteration(1)


print(drive(stops()))
c = leaf("closed")
c.send(None)
c.close()
print(drive(c))
c = simple()
c.close()
try:
    c.send(None)
except RuntimeError as error:
    print(error)
c = leaf("thrown before start")
try:
    c.throw(LookupError("early"))
except LookupError as error:
    print(repr(error))


async def deep(n):
    return await Trap("bottom") if n == 0 else 1 + await deep(n - 1)


print(drive(deep(200), 5))


async def reenter():
    me.send(None)


me = reenter()
print(drive(me))


class Once:
    def __await__(self):
        yield 1


async def returns_when_closed():
    try:
        await Once()
    except GeneratorExit:
        return "closed"


c = returns_when_closed()
print(c.send(None), c.close(), c.close())
