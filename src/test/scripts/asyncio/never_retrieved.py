"""Exceptions of tasks and futures that nobody retrieved reach the exception handler."""

import asyncio
import gc


async def fails():
    raise ValueError("nobody looks")


async def unretrieved():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print("handler:", context["message"], sorted(context), repr(context["exception"])))
    task = asyncio.create_task(fails(), name="failing")
    await asyncio.sleep(0.001)
    task = None
    gc.collect()
    await asyncio.sleep(0)
    future = loop.create_future()
    future.set_exception(KeyError("in a future"))
    future = None
    gc.collect()
    await asyncio.sleep(0)
    retrieved = asyncio.create_task(fails())
    await asyncio.wait([retrieved])
    retrieved.exception()
    retrieved = None
    gc.collect()
    print("done")


asyncio.run(unretrieved())
