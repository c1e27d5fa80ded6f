"""Timers that are due at the same time: they come in the order of a heap, which is no queue."""

import asyncio


def fill(loop, make, count):
    order = []
    handles = [make(loop, order.append, i) for i in range(count)]
    for handle in handles[::3]:
        handle.cancel()
    for i in range(count, count + 4):
        make(loop, order.append, i)
    return order


async def at_the_same_time():
    loop = asyncio.get_running_loop()
    for count in (1, 2, 3, 5, 8, 13, 40, 150):
        when = loop.time() + 0.05
        order = fill(loop, lambda l, *args: l.call_at(when, *args), count)
        await asyncio.sleep(0.1)
        print(count, order)


class StoppedClock(asyncio.SelectorEventLoop):
    """A loop whose clock the program moves."""

    now = 100.0

    def time(self):
        return self.now


def on_a_clock_of_its_own(loop):
    for count in (2, 3, 7, 20, 120):
        order = fill(loop, lambda l, *args: l.call_later(5, *args), count)
        order.extend(fill(loop, lambda l, *args: l.call_later(4, *args), 3))
        loop.now += 6
        loop.call_soon(loop.stop)
        loop.run_forever()
        print(count, order)


async def sleepers(loop):
    order = []

    async def sleeper(i):
        await asyncio.sleep(3)
        order.append(i)

    tasks = [asyncio.create_task(sleeper(i)) for i in range(12)]
    await asyncio.sleep(0)
    loop.now += 3
    await asyncio.gather(*tasks)
    print("sleepers", order)


asyncio.run(at_the_same_time())
loop = StoppedClock()
on_a_clock_of_its_own(loop)
loop.run_until_complete(sleepers(loop))
loop.close()
loop = asyncio.new_event_loop()
clock = [50.0]
loop.time = lambda: clock[0]
order = fill(loop, lambda l, *args: l.call_later(5, *args), 9)
clock[0] += 6
loop.call_soon(loop.stop)
loop.run_forever()
print("set on the loop", order)
loop.close()
