"""Eager tasks: the eager task factory and eager_start."""

import asyncio


async def quick(log, name):
    log.append(f"{name} runs in {asyncio.current_task().get_name() != 'main'}")
    return name


async def slow(log, name):
    log.append(f"{name} starts")
    await asyncio.sleep(0)
    log.append(f"{name} ends")
    return name


async def fails():
    raise ValueError("eager failure")


async def factory():
    loop = asyncio.get_running_loop()
    asyncio.current_task().set_name("main")
    log = []
    print(loop.get_task_factory())
    loop.set_task_factory(asyncio.eager_task_factory)
    print(loop.get_task_factory() is asyncio.eager_task_factory)
    task = asyncio.create_task(quick(log, "q"), name="quick task")
    print(task.done(), task.result(), log, task.get_name(), asyncio.current_task().get_name())
    task = asyncio.create_task(slow(log, "s"))
    log.append("created")
    print(task.done(), task in asyncio.all_tasks(), await task, log)
    bad = asyncio.create_task(fails())
    print(bad.done(), repr(bad.exception()))
    try:
        await bad
    except ValueError as error:
        print(error)
    log.clear()
    print(await asyncio.gather(slow(log, "a"), quick(log, "b"), slow(log, "c")), log)
    async with asyncio.TaskGroup() as tg:
        done = tg.create_task(quick(log, "in group"))
        print(done.done())
    task = asyncio.create_task(slow(log, "cancelled"))
    task.cancel()
    await asyncio.wait([task])
    print(task.cancelled(), log[-1])

    async def nested():
        inner = asyncio.create_task(quick(log, "inner"))
        return asyncio.current_task().get_name(), inner.done()

    print(await asyncio.create_task(nested(), name="outer"))
    print(await asyncio.wait_for(quick(log, "wait_for"), 1), [await f for f in asyncio.as_completed([quick(log, "ac")])])
    loop.set_task_factory(None)
    lazy = asyncio.create_task(quick(log, "lazy"))
    print(lazy.done(), await lazy)
    try:
        loop.set_task_factory(1)
    except TypeError as error:
        print(error)


async def eager_start():
    log = []
    loop = asyncio.get_running_loop()
    task = asyncio.Task(slow(log, "now"), loop=loop, eager_start=True)
    print(log, task.done())
    await task
    task = asyncio.create_task(slow(log, "also now"), eager_start=True)
    print(log[-1])
    await task
    later = asyncio.Task(slow(log, "later"), loop=loop)
    print(log[-1])
    await later

    made = []

    def custom(loop, coro, **kwargs):
        made.append(sorted(kwargs))
        return asyncio.Task(coro, loop=loop, **kwargs)

    loop.set_task_factory(custom)
    await asyncio.create_task(quick(log, "custom"), name="n")
    await asyncio.gather(quick(log, "custom 2"))
    print(made)
    loop.set_task_factory(asyncio.create_eager_task_factory(asyncio.Task))
    t = asyncio.create_task(quick(log, "eager by factory"))
    print(t.done())


asyncio.run(factory())
asyncio.run(eager_start())
