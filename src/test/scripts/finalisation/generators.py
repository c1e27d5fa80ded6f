"""Dropped generators, coroutines and asynchronous generators are closed."""

import asyncio
import gc
import sys


def told(unraisable):
    print("unraisable:", type(unraisable.exc_value).__name__, unraisable.exc_value, unraisable.object)
    print("   ", unraisable.err_msg.split(" at 0x")[0])


sys.unraisablehook = told


def generator(name, raises=None, yields=False):
    try:
        yield 1
    except GeneratorExit:
        print(name, "exits")
        if yields:
            yield 2
        if raises:
            raise raises
        raise
    finally:
        print(name, "finally")


def outer():
    with open(__file__):
        yield from generator("inner")


def start_and_drop(g):
    next(g)
    del g
    gc.collect()


start_and_drop(generator("plain"))
start_and_drop(generator("raises", KeyError("k")))
start_and_drop(generator("yields", yields=True))
start_and_drop(outer())
generator("never started")
gc.collect()


class Later:
    def __await__(self):
        yield "later"


async def coroutine(name):
    try:
        await Later()
    finally:
        print(name, "coroutine closed")


async def calls(name):
    await coroutine(name)


c = calls("driven by hand")
print(c.send(None))
del c
gc.collect()


async def numbers(name):
    try:
        for i in range(5):
            yield i
    finally:
        print(name, "closed")


async def awaits(name):
    try:
        yield 1
    finally:
        print(name, "begins")
        await asyncio.sleep(0)
        print(name, "ends")


def first(agen):
    try:
        agen.__anext__().send(None)
    except StopIteration as e:
        print("got", e.value)


a = numbers("without hooks")
first(a)
del a
gc.collect()

a = awaits("awaits without hooks")
first(a)
del a
gc.collect()

old = sys.get_asyncgen_hooks()
sys.set_asyncgen_hooks(lambda g: print("first", g.__name__), lambda g: print("final", g.__name__))
a = numbers("with hooks")
first(a)
del a
gc.collect()
sys.set_asyncgen_hooks(*old)


async def main():
    async for n in numbers("in a loop"):
        if n == 2:
            break
    gc.collect()
    await asyncio.sleep(0)
    async for _ in awaits("in a loop"):
        break
    gc.collect()
    for _ in range(4):
        await asyncio.sleep(0)
    print("main ends")
    global left
    left = awaits("left to the loop")
    await anext(left)


asyncio.run(main())


async def outer_task():
    try:
        await coroutine("of a task")
    finally:
        print("outer closed")


async def leaves():
    asyncio.create_task(outer_task(), name="T")
    await asyncio.sleep(0)


async def coroutine(name):
    try:
        await asyncio.sleep(100)
    finally:
        print(name, "closed")


loop = asyncio.new_event_loop()
loop.set_exception_handler(lambda loop, context: print(context["message"], repr(context["task"])[:30]))
loop.run_until_complete(leaves())
loop.close()
gc.collect()
