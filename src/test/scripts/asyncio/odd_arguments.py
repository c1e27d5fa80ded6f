"""Arguments of a wrong type: said of where CPython says it, and taken where it takes them."""

import asyncio
import collections
import logging

logging.disable(logging.CRITICAL)


def told(label, call):
    try:
        print(label, call())
    except Exception as e:
        print(label, type(e).__name__, e)


async def main():
    loop = asyncio.get_running_loop()
    for value in (None, "1", [], {}, -1, 0):
        for made in (asyncio.Semaphore, asyncio.BoundedSemaphore, asyncio.Barrier):
            told(f"{made.__name__} {value!r}", lambda: type(made(value)).__name__)
        told("Condition", lambda: asyncio.Condition(value) and "made")
        told("notify", lambda: asyncio.Condition().notify(value))
    for context in (None, [], 5, {}, {"message": "told"}):
        told("default_exception_handler", lambda: loop.default_exception_handler(context))
        loop.call_exception_handler(context)
    loop.set_exception_handler(lambda loop, context: print("handled", context))
    for context in (None, [], 5, {}, {"message": "told"}):
        loop.call_exception_handler(context)


asyncio.run(main())
deque = collections.deque([1, 2])
for key in ("a", None, 1.0, 2**70, 5, [1]):
    told("get", lambda: deque[key])
    told("set", lambda: deque.__setitem__(key, 1))
    told("delete", lambda: deque.__delitem__(key))
