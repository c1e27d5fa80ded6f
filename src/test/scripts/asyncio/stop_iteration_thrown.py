"""StopIteration and others thrown at what awaits asyncio itself."""
import asyncio
class Ctx:
    async def __aenter__(self):
        await asyncio.sleep(0)
    async def __aexit__(self, *e):
        await asyncio.sleep(0)
async def c1():
    async with Ctx() as c: pass
async def c2(): await c1()
async def c3(): await asyncio.sleep(0)
async def c4(): await c3()
async def c5(): await asyncio.sleep(1)
async def c6():
    f = asyncio.get_running_loop().create_future()
    await f
async def c7(): await asyncio.wait_for(asyncio.sleep(0), 1)
async def c8(): await asyncio.Event().wait()
for c in (c1, c2, c3, c4):
    for e in (StopIteration(5), StopIteration, KeyError(1), StopAsyncIteration(5), GeneratorExit('x'), asyncio.CancelledError('x')):
        o = c(); o.send(None)
        try: print(o.throw(e))
        except BaseException as x:
            while x:
                print(c.__name__, repr(x), repr(x.__context__), repr(x.__cause__))
                x = x.__context__
async def main():
    for c in (c5, c6, c7, c8):
        for e in (StopIteration(5), StopIteration, KeyError(1), StopAsyncIteration(5), GeneratorExit('x'), asyncio.CancelledError('x')):
            o = c(); o.send(None)
            try: print(o.throw(e))
            except BaseException as x:
                while x:
                    print(c.__name__, repr(x), repr(x.__context__), repr(x.__cause__))
                    x = x.__context__
asyncio.run(main())


async def handed_out():
    f = asyncio.get_running_loop().create_future()
    next(iter(f))
    for wait in (lambda: f.__await__().send(None), lambda: list(f)):
        try:
            print(wait())
        except RuntimeError as e:
            print(e)
    try:
        await f
    except RuntimeError as e:
        print(e)
    f.set_result(1)
    print(list(f), [x for x in f], await f)
    i = iter(f)
    try:
        next(i)
    except StopIteration as e:
        print(repr(e), repr(e.__context__))


asyncio.run(handed_out())
