"""Async generators driven by hand and by async for: asend, athrow, aclose, and misuse."""


class Trap:
    def __init__(self, name):
        self.name = name

    def __await__(self):
        return (yield self.name)


def run(coro):
    """Runs to the end; each suspension is answered with its own name in upper case."""
    trapped = []
    try:
        value = coro.send(None)
        while True:
            trapped.append(value)
            value = coro.send(str(value).upper())
    except StopIteration as stop:
        return stop.value, trapped
    except Exception as error:
        return repr(error), trapped


async def numbers(n):
    try:
        for i in range(n):
            await Trap(f"t{i}")
            got = yield i
            if got is not None:
                print("got", got)
    except ValueError as error:
        yield f"caught {error}"
        await Trap("after")
    finally:
        print("numbers closed", await Trap("closing"))


async def collect():
    return [x async for x in numbers(3)]


print(run(collect()))


async def by_hand():
    g = numbers(5)
    out = [await g.asend(None), await anext(g), await g.asend("hello")]
    out.append(await g.athrow(ValueError("v")))
    out.append(await anext(g, "default"))
    await g.aclose()
    return out


print(run(by_hand()))


async def early():
    g = numbers(10)
    async for x in g:
        if x == 1:
            break
    else:
        print("not reached")
    await g.aclose()
    await g.aclose()
    return [y async for y in g]


print(run(early()))


async def loops():
    out = []
    async for x in numbers(2):
        out.append(x)
        continue
    else:
        out.append("else")
    out.append({x: y async for x in numbers(2) for y in "ab"})
    out.append({x async for x in numbers(2) if x})
    out.append([await Trap(f"c{x}") async for x in numbers(2)])
    out.append([[z async for z in numbers(y)] for y in range(2)])
    gen = (x * 10 async for x in numbers(2))
    out.append(type(gen).__name__)
    out.append([x async for x in gen])
    return out


print(run(loops()))


async def plain():
    yield 1
    yield 2


g = plain()
pending = g.__anext__(), g.aclose()
print(type(g).__name__, *[type(p).__name__ for p in pending], g.ag_running, g.ag_code.co_name)
for p in pending:
    p.close()
for misuse in (lambda: iter(plain()), lambda: next(plain()), lambda: plain().__anext__().send(1)):
    try:
        print(misuse())
    except (TypeError, StopAsyncIteration) as error:
        print(type(error).__name__, error)


async def misuses():
    for action in (
        lambda: plain().asend(1),
        lambda: plain().athrow(KeyError("before start")),
        lambda: anext(1),
        lambda: raising(StopAsyncIteration("x")).__anext__(),
        lambda: raising(StopIteration("x")).__anext__(),
        lambda: ignoring(),
    ):
        try:
            print("fine", await action())
        except Exception as error:
            print(type(error).__name__, error, repr(error.__cause__))
    g = plain()
    once = g.__anext__()
    print(await once)
    try:
        await once
    except RuntimeError as error:
        print(error)
    [x async for x in g]
    try:
        await g.__anext__()
    except StopAsyncIteration as stop:
        print("stop", stop.args)


async def raising(error):
    raise error
    yield


async def ignoring():
    async def stubborn():
        try:
            yield 1
        except GeneratorExit:
            yield 2

    g = stubborn()
    await anext(g)
    await g.aclose()


print(run(misuses()))


class Countdown:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.n == 0:
            raise StopAsyncIteration
        self.n -= 1
        await Trap("down")
        return self.n


class Bad:
    def __aiter__(self):
        return 1


class BadNext:
    def __aiter__(self):
        return self

    def __anext__(self):
        return 1


async def protocols():
    print([n async for n in Countdown(3)], await anext(aiter(Countdown(1))))
    for bad in (Bad(), BadNext(), [1]):
        try:
            async for _ in bad:
                pass
        except TypeError as error:
            print(error)


print(run(protocols()))


async def concurrent():
    g = numbers(3)
    first = g.asend(None)
    first.send(None)
    second = g.asend(None)
    try:
        second.send(None)
    except RuntimeError as error:
        print(error)
    first.close()
    return g.ag_running


print(run(concurrent()))


async def recursive(n):
    if n:
        async for x in recursive(n - 1):
            yield x
        yield n
        async for x in recursive(n - 1):
            yield x


async def count():
    return sum([1 async for _ in recursive(8)]), [x async for x in recursive(3)]


print(run(count()))


async def raises_in_finally():
    async def g():
        for i in range(3):
            try:
                yield i
            finally:
                print("finally", i)
                if i == 1:
                    raise LookupError(i)

    try:
        return [x async for x in g()]
    except LookupError as error:
        return error.__context__


print(run(raises_in_finally()))


# What has ignored a close is closed all the same.
async def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2
    yield 3


async def closed_twice():
    def steps(i):
        return {"anext": lambda: anext(i), "aclose": i.aclose, "athrow": lambda: i.athrow(ValueError)}

    for order in ("anext aclose anext aclose athrow anext anext aclose athrow", "aclose aclose athrow anext", "athrow anext aclose"):
        i = stubborn()
        for step in order.split():
            try:
                print(step, await steps(i)[step]())
            except BaseException as e:
                print(step, repr(e))


import asyncio

asyncio.run(closed_twice())
