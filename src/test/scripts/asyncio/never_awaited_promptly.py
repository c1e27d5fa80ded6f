"""A coroutine that a variable alone holds is warned about when the variable lets go."""
import asyncio, warnings, sys


def show(message, category, filename, lineno, file=None, line=None):
    print("  warned:", message, lineno)


warnings.showwarning = show
warnings.simplefilter("always")

async def nested():
    return 42
async def other(): pass
def keep(x): kept.append(x)
kept = []

async def unread():
    c = nested()
    print("end of unread")

async def printed():
    c = nested()
    print(type(c).__name__, asyncio.iscoroutine(c))
    print("end of printed")

def plain():
    c = nested()
    d = other()
    print("end of plain", c is d)

async def deleted():
    c = nested()
    print("before del")
    del c
    print("after del")

async def overwritten():
    c = nested()
    print("before")
    c = other()
    print("between")
    c = None
    print("after")

async def loop():
    for i in range(3):
        c = nested()
        print("i", i)
    print("end")

async def awaited_later():
    c = nested()
    print(await c)

async def escapes():
    c = nested()
    kept.append(c)
    d = other()
    keep(d)
    print("end of escapes")

def returned():
    c = nested()
    return c

async def closure():
    c = nested()
    def use(): return c
    kept.append(use)
    print("end of closure")

async def closed():
    c = nested()
    c.close()
    print("closed")

async def as_argument():
    print(type(nested()))
    repr(nested())
    print("done")

async def task():
    c = nested()
    t = asyncio.create_task(c)
    await t
    print("task")

async def conditional(flag):
    c = nested()
    if flag:
        await c
    print("conditional", flag)

async def waits():
    c = nested()
    await asyncio.sleep(0)
    print("waits end")

def generator():
    c = nested()
    yield 1
    print("generator end")

async def main():
    await unread()
    print("-")
    await printed()
    print("-")
    plain()
    print("-")
    await deleted()
    print("-")
    await overwritten()
    print("-")
    await loop()
    await awaited_later()
    await escapes()
    print(await returned())
    await closure()
    await closed()
    print("-")
    await as_argument()
    await task()
    await conditional(True)
    await conditional(False)
    await waits()
    print("-")
    print(list(generator()))
    print("kept", len(kept))
    for k in kept:
        if asyncio.iscoroutine(k):
            await k
        else:
            await k()
    nested()
    print("end")
asyncio.run(main())
c = nested()
print("module")
del c
print("module")
c = nested()
c = 1
print("module end")
