"""The loop itself: call_soon, call_later, call_at, handles, run_forever, stop, closing, errors."""

import asyncio

loop = asyncio.new_event_loop()
log = []
loop.call_soon(log.append, "soon 1")
handle = loop.call_soon(log.append, "cancelled")
loop.call_later(0.8, log.append, "later 0.8")
timer = loop.call_later(0.4, log.append, "later 0.4")
loop.call_at(loop.time() + 0.6, log.append, "at 0.6")
loop.call_later(0, log.append, "later 0")
loop.call_soon(lambda: loop.call_soon(log.append, "soon from soon"))
loop.call_soon(log.append, "soon 2")
handle.cancel()
print(handle.cancelled(), timer.cancelled(), timer.when() > 0, loop.is_running(), loop.is_closed(), repr(handle))
loop.call_later(1.2, loop.stop)
loop.run_forever()
print(log)
log.clear()


async def value(x):
    await asyncio.sleep(0)
    return x


print(loop.run_until_complete(value(1)), loop.run_until_complete(loop.create_task(value(2))), loop.run_until_complete(asyncio.ensure_future(value(3), loop=loop)))
future = loop.create_future()
loop.call_soon(future.set_result, "set")
print(loop.run_until_complete(future))


async def fails():
    raise LookupError("from run_until_complete")


try:
    loop.run_until_complete(fails())
except LookupError as error:
    print(error)
loop.call_soon(loop.stop)
never = loop.create_future()
try:
    loop.run_until_complete(never)
except RuntimeError as error:
    print(error)
loop.stop()
loop.call_soon(log.append, "one iteration")
loop.run_forever()
print(log)
log.clear()


def raises():
    raise ZeroDivisionError("in callback")


contexts = []
loop.set_exception_handler(lambda l, c: contexts.append((sorted(c), repr(c["exception"]), c["message"].split("(")[0])))
loop.call_soon(raises)
loop.call_soon(log.append, "goes on")
loop.call_later(0.005, loop.stop)
loop.run_forever()
print(log, contexts)


async def inside():
    me = asyncio.get_running_loop()
    print(me is loop, asyncio.get_event_loop() is loop, me.is_running(), me.get_debug())
    order = []
    for i in range(3):
        me.call_soon(order.append, i)
    await asyncio.sleep(0)
    print(order)
    # Callbacks of one iteration are fixed at its start.
    me.call_soon(lambda: (order.append("a"), me.call_soon(order.append, "next"), order.append("b")))
    me.call_soon(order.append, "c")
    await asyncio.sleep(0)
    order.append("main")
    await asyncio.sleep(0)
    print(order[3:])
    h = me.call_later(0.01, order.append, "x")
    h.cancel()
    h.cancel()
    t0 = me.time()
    await asyncio.sleep(0.02)
    print("x" in order, 0.015 < me.time() - t0 < 20)
    same = me.time() + 0.01
    for i in range(5):
        me.call_at(same, order.append, f"same{i}")
    await asyncio.sleep(0.03)
    print(order[-5:])
    print(await me.run_in_executor(None, sum, [1, 2, 3]))
    done = asyncio.Event()
    await me.run_in_executor(None, lambda: me.call_soon_threadsafe(done.set))
    await asyncio.wait_for(done.wait(), 20)
    print("threadsafe")


loop.run_until_complete(inside())
loop.run_until_complete(loop.shutdown_asyncgens())
loop.run_until_complete(loop.shutdown_default_executor())
loop.close()
loop.close()
print(loop.is_closed(), repr(loop).split(" ")[-3:])
for wrong in (lambda: loop.call_soon(print), lambda: loop.run_forever(), lambda: loop.call_later(1, print), lambda: loop.call_soon_threadsafe(print), lambda: loop.call_later(None, print), lambda: loop.call_at(None, print), lambda: loop.run_in_executor(None, print)):
    try:
        wrong()
    except (RuntimeError, TypeError) as error:
        print(type(error).__name__, error)
coro = value(1)
try:
    loop.run_until_complete(coro)
except RuntimeError as error:
    print(error)
coro.close()
try:
    asyncio.get_event_loop()
except RuntimeError as error:
    print(error)
asyncio.set_event_loop(other := asyncio.new_event_loop())
print(asyncio.get_event_loop() is other)
other.call_soon(other.stop)
other.run_forever()
other.close()
asyncio.set_event_loop(None)


async def debug():
    l = asyncio.get_running_loop()
    l.set_debug(True)
    try:
        l.call_soon(value)
    except TypeError as error:
        print(str(error).split("<")[0])
    try:
        l.call_soon("not callable")
    except TypeError as error:
        print(str(error)[:50])
    l.set_debug(False)


asyncio.run(debug())
