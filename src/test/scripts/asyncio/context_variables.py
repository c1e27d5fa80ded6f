"""contextvars: tokens, copies, tasks, callbacks, generators, and the errors."""

import asyncio
import contextvars
from contextvars import Context, ContextVar, copy_context

var = ContextVar("var", default="default")
bare = ContextVar("bare")
print(var.name, var.get(), bare.get("fallback"), repr(var).split(" at ")[0])
try:
    bare.get()
except LookupError as error:
    print(type(error).__name__, "bare" in str(error))
t1 = var.set("one")
t2 = var.set("two")
print(var.get(), t1.old_value is contextvars.Token.MISSING, t2.old_value, t1.var is var, repr(contextvars.Token.MISSING))
var.reset(t2)
print(var.get())
var.reset(t1)
print(var.get())
for wrong in (lambda: var.reset(t1), lambda: bare.reset(var.set(1)), lambda: var.reset(1), lambda: ContextVar(), lambda: ContextVar(1), lambda: Context(1)):
    try:
        wrong()
    except (RuntimeError, ValueError, TypeError) as error:
        print(type(error).__name__, str(error).split("<")[0])
var.set("outer")
context = copy_context()


def inside():
    var.set("inside")
    bare.set(1)
    return var.get(), copy_context()[var]


print(context.run(inside), var.get(), context[var], context.get(bare), context.get(ContextVar("x"), "none"), var in context, bare in context, len(context), sorted(v.name for v in context), sorted(map(str, context.values())), context == context.copy(), len(Context()))
try:
    context[ContextVar("missing")]
except KeyError as error:
    print("KeyError")
try:
    context.run(lambda: context.run(print))
except RuntimeError as error:
    print(str(error).split(":")[0])
other = copy_context()
try:
    other.run(var.reset, var.set("x"))
except ValueError as error:
    print(str(error).split(" at ")[0].split("<")[0], "different Context" in str(error))
with var.set("with") as token:
    print(var.get())
print(var.get())


async def child(name):
    before = var.get()
    var.set(name)
    await asyncio.sleep(0)
    return before, var.get()


async def main():
    var.set("main")
    print(await asyncio.gather(child("a"), child("b")), var.get())
    print(await child("direct"), var.get())
    ctx = copy_context()
    task = asyncio.create_task(child("in ctx"), context=ctx)
    print(await task, ctx[var], var.get(), task.get_context() is ctx)
    loop = asyncio.get_running_loop()
    seen = []
    loop.call_soon(lambda: (seen.append(var.get()), var.set("callback")))
    loop.call_soon(lambda: seen.append(var.get()), context=ctx)
    future = loop.create_future()
    future.add_done_callback(lambda f: seen.append(("done", var.get())))
    var.set("later")
    future.add_done_callback(lambda f: seen.append(("done", var.get())), context=ctx)
    future.set_result(None)
    await asyncio.sleep(0)
    print(seen, var.get())

    def generator():
        var.set("generator")
        yield var.get()

    print(list(generator()), var.get())

    async def agen():
        var.set("agen")
        yield var.get()

    print([x async for x in agen()], var.get())
    print(await asyncio.to_thread(lambda: (var.get(), var.set("thread"))[0]), var.get())
    async with asyncio.TaskGroup() as tg:
        t = tg.create_task(child("group"), context=ctx)
    print(t.result(), ctx[var])
    with contextvars_block() as value:
        print(value, var.get())
    print(await asyncio.wait_for(child("waited"), 1), var.get())
    async with asyncio.timeout(1):
        var.set("in timeout")
    print(var.get())


from contextlib import contextmanager


@contextmanager
def contextvars_block():
    token = var.set("block")
    try:
        yield "entered"
    finally:
        var.reset(token)


asyncio.run(main())
print(var.get())
runner_context = copy_context()
with asyncio.Runner() as runner:
    runner.run(child("first"))
    print(runner.run(child("second")), var.get(), runner.run(child("third"), context=runner_context), runner_context[var])
