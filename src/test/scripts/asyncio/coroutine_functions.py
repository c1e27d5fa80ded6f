import warnings; warnings.simplefilter("ignore")
import asyncio,inspect
for n in 'Lock Event Condition Semaphore BoundedSemaphore Barrier Queue LifoQueue PriorityQueue TaskGroup Runner EventLoop'.split():
    try: print(n,inspect.signature(getattr(asyncio,n)))
    except Exception as e: print(n,type(e),e)
def t(f,*a,**k):
    try: print(f(*a,**k))
    except Exception as e: print(type(e).__name__,e)
t(asyncio.sleep); t(asyncio.sleep,1,2,3); t(asyncio.sleep,1,x=3); t(asyncio.run); t(asyncio.Lock().release,1); t(asyncio.Queue().put); t(asyncio.Queue().put_nowait,1,2)
t(asyncio.Lock.acquire); t(asyncio.wait_for, 1,2,3,4); t(asyncio.gather, 1, x=3); t(asyncio.Lock,1); t(asyncio.Queue,x=1); t(asyncio.Semaphore,1,2); t(asyncio.TaskGroup,1); t(asyncio.timeout); t(asyncio.create_task)
import functools
print(inspect.iscoroutinefunction(functools.partial(asyncio.sleep,1)), inspect.iscoroutinefunction(len), inspect.iscoroutinefunction(asyncio.Lock().acquire),inspect.iscoroutinefunction(asyncio.Lock.acquire))
def f(): pass
print(inspect.iscoroutinefunction(f)); inspect.markcoroutinefunction(f); print(inspect.iscoroutinefunction(f))
def g(): pass
g._is_coroutine=asyncio.coroutines._is_coroutine
print(asyncio.iscoroutinefunction(g),inspect.iscoroutinefunction(g))
class C:
    async def m(self): pass
    async def __call__(self): pass
print(inspect.iscoroutinefunction(C.m),inspect.iscoroutinefunction(C().m),inspect.iscoroutinefunction(C()),inspect.iscoroutinefunction(C().__call__), inspect.iscoroutinefunction(3))
import contextlib
print(asyncio.iscoroutinefunction(asyncio.sleep))
async def main():
    l=asyncio.get_running_loop()
    l.call_soon(callback=lambda: print('called'))
    l.call_later(delay=0,callback=lambda: print('later'))
    async def c(): return 5
    async with asyncio.TaskGroup() as tg: t=tg.create_task(coro=c())
    print(t.result(), await asyncio.wait_for(fut=c(),timeout=3), await l.create_task(coro=c()))
    print(await l.run_in_executor(executor=None,func=int))
asyncio.run(main=main())
names = {
    asyncio.Lock: "acquire release locked __aenter__ __aexit__",
    asyncio.Event: "wait set clear is_set",
    asyncio.Condition: "wait wait_for notify notify_all __aenter__ __aexit__",
    asyncio.Semaphore: "acquire release locked __aenter__ __aexit__",
    asyncio.Barrier: "wait reset abort __aenter__ __aexit__",
    asyncio.Queue: "get put join get_nowait put_nowait task_done shutdown qsize empty full",
    asyncio.TaskGroup: "create_task __aenter__ __aexit__",
    asyncio.Runner: "run close get_loop",
    asyncio.EventLoop: "call_soon call_later call_at call_soon_threadsafe create_task create_future"
    " run_in_executor run_forever run_until_complete shutdown_asyncgens"
    " shutdown_default_executor stop close set_debug set_task_factory time",
}
for o, methods in names.items():
    for m in methods.split():
        f = getattr(o, m)
        print(o.__name__, m, inspect.iscoroutinefunction(f), inspect.signature(f))
print([inspect.iscoroutinefunction(f) for f in (asyncio.Timeout.__aenter__, asyncio.Timeout.reschedule)])
for n in 'run sleep gather wait wait_for shield timeout timeout_at to_thread create_task ensure_future current_task all_tasks as_completed get_running_loop iscoroutine isfuture run_coroutine_threadsafe wrap_future'.split():
    print(n, inspect.iscoroutinefunction(getattr(asyncio, n)), '' if 'timeout' in n else inspect.signature(getattr(asyncio, n)))
