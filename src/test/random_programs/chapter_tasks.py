"""Tasks that meet: locks, events, semaphores, conditions, queues, barriers, gather, wait, timeouts, shields, groups, cancellation,
context variables. They sleep for 0, or for times of which no two are the same, on a clock that jumps (run.py)."""


class Clock:
    """Times that differ, so that no order rests on how a float is rounded."""

    def __init__(self, w):
        self.w = w
        self.times = w.random.sample(range(1, 400), 120)

    def sleep(self):
        return f"await asyncio.sleep({self.time() if self.w.chance(55) else 0})"

    def time(self):
        return f"{self.times.pop()}"


def shared(w):
    w.line("import contextvars")
    w.line("var = contextvars.ContextVar('var', default=0)")
    w.line("lock, event, condition = asyncio.Lock(), asyncio.Event(), asyncio.Condition()")
    w.line(f"semaphore = asyncio.{w.pick(['Semaphore', 'BoundedSemaphore'])}({w.number(1, 2)})")
    w.line(f"queue = asyncio.{w.pick(['Queue', 'Queue', 'LifoQueue', 'PriorityQueue'])}({w.number(0, 2)})")
    w.line("barrier = asyncio.Barrier(2)")
    w.line("future = asyncio.get_running_loop().create_future()")
    w.line("loop = asyncio.get_running_loop()")


def step(w, clock, name, others, depth=0):
    """A step of a worker; what waits is in a timeout, so that every program ends."""
    waits = [
        "await event.wait()", "await queue.get()", "await queue.put(name)", "await barrier.wait()",
        "await asyncio.shield(future)", "await future", "await queue.join()",
        "async with lock: " + clock.sleep(), "async with semaphore: " + clock.sleep(), "await lock.acquire()",
        "await semaphore.acquire()",
    ]  # fmt: skip
    kind = w.number(0, 15)
    if depth > 2:
        kind = w.number(0, 5)
    if kind < 4:
        w.line(clock.sleep())
    elif kind == 4:
        w.line(w.pick(["event.set()", "event.clear()", "lock.release()" if w.chance(25) else "event.set()",
            "semaphore.release()", "queue.put_nowait(name)", "log(queue.get_nowait())",
            "queue.task_done()" if w.chance(40) else "event.set()",
            "future.set_result(name)" if w.chance(40) else "event.set()",
            "future.set_exception(KeyError(name))" if w.chance(15) else "pass",
            "future.cancel()" if w.chance(15) else "pass",
                       "log(lock.locked(), semaphore.locked(), event.is_set(), queue.qsize(), queue.full())",
                       "queue.shutdown()" if w.chance(15) else "pass",
                       "await barrier.reset()" if w.chance(15) else "pass",
                       "future.add_done_callback(lambda f: log('future', name))"]))
    elif kind == 5:
        w.line(w.pick(["var.set(name)", "log(var.get())", "log(asyncio.current_task().get_name().rstrip('0123456789'))",
            "log(len(asyncio.all_tasks()))", "loop.call_soon(log, name, 'soon')",
            f"loop.call_later({clock.time()}, log, name, 'later')", "log(asyncio.current_task().cancelling())",
            "contextvars.copy_context().run(var.set, 9)", "loop.call_soon(var.set, 5)"]))
    elif kind < 10:
        with w.block(f"async with asyncio.timeout({clock.time()}){w.pick(['', '', ' as t'])}:" if w.chance(85) else f"async with asyncio.timeout({w.pick(['None', '0', '-1'])}):"):
            w.line(w.pick(waits))
            w.line("log(name, 'got')")
            if w.chance(25):
                step(w, clock, name, others, depth + 1)
    elif kind == 10:
        with w.block("async with condition:"):
            w.line(w.pick(["condition.notify()", "condition.notify_all()",
                f"await asyncio.wait_for(condition.wait(), {clock.time()})",
                f"await asyncio.wait_for(condition.wait_for(event.is_set), {clock.time()})"]))
            w.line("log(name, 'condition')")
    elif kind == 11:
        w.line(f"log(await asyncio.wait_for({w.pick(['event.wait()', 'queue.get()', 'nap(5)', 'asyncio.shield(nap(6))', 'future', 'asyncio.sleep(0, 8)'])}, {clock.time()}))")
    elif kind == 12 and others:
        w.line(f"tasks[{w.pick(others)!r}].cancel({w.pick(['', repr('message')])})")
    elif kind == 13:
        with w.block("try:"):
            for _ in range(w.number(1, 2)):
                step(w, clock, name, others, depth + 1)
        with w.block(w.pick(["except asyncio.CancelledError as e:", "except TimeoutError:", "except Exception as e:",
            "finally:"])):
            w.line("log(name, 'handles')")
            w.line(w.pick(["pass", clock.sleep(), "asyncio.current_task().uncancel()",
                "raise" if not w.lines[-2].strip().startswith("finally") else "pass"]))
    elif kind == 14:
        combined(w, clock)
    else:
        w.line(w.pick(["raise ValueError(name)", "return name", f"1 / 0", "pass"]) if w.chance(40) else clock.sleep())


def combined(w, clock):
    """Several coroutines awaited together."""
    kind = w.number(0, 6)
    # What is waited for by wait() and as_completed(), and what a group has, is in sets in CPython: in the order of
    # addresses. So there nothing is due at once in as_completed(), and what tasks do when they are cancelled is not shown.
    at_once = kind not in (3, 4)
    nap = "nap2" if kind in (1, 2, 3, 4) else "nap"

    def one():
        timed = [f"{nap}({clock.time()}, 'n')" if nap == "nap2" else f"nap({clock.time()})", f"fail({clock.time()})"]
        return w.pick([timed[0], *timed, f"{nap}(0)", "fail(0)", "nap2(0, 'slept')"] if at_once else timed)

    made = w.many(one, 0 if w.chance(10) else 1, 4)
    parts = ", ".join(made)
    if kind == 0:
        w.line(f"log(await asyncio.gather({parts}{', ' if parts else ''}return_exceptions={w.chance(60)}))")
    elif kind == 1:
        when = w.pick(["FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED"])
        timeout = w.pick(["", f", timeout={clock.time()}"])
        w.line(f"tasks_ = [asyncio.create_task(c) for c in [{parts}]]")
        w.line(f"done, pending = await asyncio.wait(tasks_{timeout}, return_when=asyncio.{when})")
        w.line("results = [str(t.exception() or t.result()) for t in done if not t.cancelled()]")
        w.line("log(len(done), len(pending), sorted(results))")
        w.line("[t.cancel() for t in pending]")
    elif kind == 2:
        with w.block("async with asyncio.TaskGroup() as group:"):
            for part in made:
                w.line(f"t = group.create_task({part})")
            ends = ["raise KeyError(name)", "pass", "t = group.create_task(nap2(0)); t.cancel()", "log('body')"]
            w.line(w.pick([clock.sleep(), *ends]))
    elif kind == 3:
        with w.block(f"for c in asyncio.as_completed([{parts}]{w.pick(['', f', timeout={clock.time()}'])}):"):
            w.line("log(await c)")
    elif kind == 4:
        with w.block(f"async for t in asyncio.as_completed([{parts}]):"):
            w.line("log(t.done(), t.exception() or t.result())")
    elif kind == 5:
        w.line(f"t = asyncio.create_task(nap({clock.time()}), name='inner')")
        w.line(w.pick([clock.sleep(), "pass"]))
        w.line(w.pick(["t.cancel()", "log(t.done())", "t.add_done_callback(lambda t: log('done', t.cancelled()))"]))
        w.line(w.pick(["log(await asyncio.gather(t, return_exceptions=True))", "log(await asyncio.shield(t))",
            "log(await t)", f"log(await asyncio.wait_for(t, {clock.time()}))"]))
    else:
        w.line(f"inner = asyncio.gather({parts})")
        w.line(w.pick([clock.sleep(), "inner.cancel()", "pass"]))
        w.line("log(await inner)")


def helpers(w):
    if "tasks" in w.names:
        return
    w.names["tasks"] = 1
    w.line("def log(*values): show(clock(), *values)")
    with w.block("async def nap(n):"):
        with w.block("try:"):
            w.line("await asyncio.sleep(n)")
            w.line("return n")
        with w.block("except asyncio.CancelledError as e:"):
            w.line("log('nap', n, e.args)")
            w.line("raise")
    w.line("async def nap2(n, result=None): return await asyncio.sleep(n, result)")
    with w.block("async def fail(n):"):
        w.line("await asyncio.sleep(n)")
        w.line("raise LookupError(n)")


def interleaved(w):
    helpers(w)
    clock = Clock(w)
    main = w.fresh("main")
    names = [f"w{i}" for i in range(w.number(2, 5))]
    with w.block(f"async def {main}():"):
        shared(w)
        w.line("tasks = {}")
        for name in names:
            with w.block(f"async def {name}(name):"):
                w.line("log(name, 'begins')")
                for _ in range(w.number(1, 6)):
                    step(w, clock, name, names)
                w.line("log(name, 'ends')")
                w.line("return name")
        for name in names:
            options = w.pick(["", "", f", name='T{name}'", ", context=contextvars.copy_context()",
                ", eager_start=True"])
            w.line(f"tasks[{name!r}] = asyncio.create_task({name}({name!r}){options})")
            if w.chance(15):
                w.line(clock.sleep())
            if w.chance(15):
                w.line(f"tasks[{name!r}].add_done_callback(lambda t: log('callback', t.cancelled()))")
        w.line(f"await asyncio.wait(tasks.values(), timeout={w.number(300, 900)})")
        with w.block("for name, t in tasks.items():"):
            w.line("log(name, t.done(), t.cancelled(), t.done() and not t.cancelled() and (t.exception() or t.result()))")
        w.line("log(var.get(), lock.locked(), event.is_set(), queue.qsize())")
        for name in w.some(names, 0, 2):
            w.guarded(f"await tasks[{name!r}]")
    w.guarded(f"run({main}())")


def together(w):
    helpers(w)
    clock = Clock(w)
    main = w.fresh("main")
    with w.block(f"async def {main}():"):
        w.line("name = 'main'")
        for _ in range(w.number(1, 3)):
            with w.block("with Guard():"):
                combined(w, clock)
        w.line("log(len(asyncio.all_tasks()))")
        w.line(w.pick(["return 'result'", "raise KeyError('main')", "pass",
            "await asyncio.sleep(0); asyncio.current_task().cancel(); await asyncio.sleep(0)"]))
    w.shown(f"run({main}())")


def futures(w):
    helpers(w)
    main = w.fresh("main")
    with w.block(f"async def {main}():"):
        w.line("loop = asyncio.get_running_loop()")
        w.line("f = loop.create_future()")
        w.line("t = asyncio.create_task(nap(3), name='T')")
        for _ in range(w.number(3, 8)):
            w.guarded(w.pick([
                "show(f.done(), f.cancelled())", "f.set_result(1)", "f.set_exception(ValueError('v'))",
                "f.set_exception(StopIteration)", "f.set_exception(KeyError)", "f.set_exception(5)",
                "show(f.cancel('why'))", "show(f.result())", "show(f.exception())",
                "f.add_done_callback(lambda f: log('called', f.done()))",
                "show(f.remove_done_callback(print))", "show(await f)" if w.chance(30) else "await asyncio.sleep(0)",
                "show(t.cancel(), t.cancelling())", "show(t.uncancel())", "show(t.result())", "show(t.exception())",
                "t.set_result(1)", "show(t.get_name(), t.done())", "t.set_name(5); show(t.get_name())",
                "await asyncio.sleep(0)",
                "show(await t)", "asyncio.create_task(5)", "asyncio.ensure_future(5)", "await asyncio.wait([])",
                "await asyncio.wait([nap(1)])",
                "asyncio.run(nap(1))" if w.chance(10) else "show(asyncio.isfuture(f), asyncio.iscoroutine(f))",
                "show(t.get_coro().__name__)",
                "show(t.get_stack()[0].f_lineno > 0)" if w.chance(20) else "await asyncio.sleep(1)",
                "await asyncio.sleep('1')", "show(await asyncio.sleep(-1, 2))", "await asyncio.wait_for(5, 1)",
                "loop.call_soon(5)", "loop.call_later('a', print)", "show(loop.call_later(2, print).when() > 1)",
                "h = loop.call_soon(log, 'soon'); h.cancel(); show(h.cancelled())",
                "asyncio.Future(loop=loop).set_result(2)", "next(iter(f))", "list(f)", "await asyncio.gather(f, 5)",
                "asyncio.Semaphore(-1)", "asyncio.Lock().release()",
                "asyncio.Queue().get_nowait()", "asyncio.Queue().task_done()", "asyncio.BoundedSemaphore(1).release()",
                "asyncio.Condition().notify()", "await asyncio.Condition().wait()", "await asyncio.Barrier(0).wait()",
                "asyncio.timeout(1).reschedule(2)", "show(asyncio.current_task() is t)", "await asyncio.shield(5)",
                "async with asyncio.timeout('x'): pass", "await 5", "async with 5: pass", "async for i in 5: pass",
                "asyncio.TaskGroup().create_task(nap(1))",
            ]))  # fmt: skip
        w.guarded("show(await asyncio.gather(t, f, return_exceptions=True))" if w.chance(15) else "f.cancel(), t.cancel()")
    w.guarded(f"run({main}())")
    if w.chance(15):
        w.guarded(w.pick(["asyncio.get_running_loop()", "asyncio.create_task(5)", "run(5)", "asyncio.current_task()",
            "asyncio.Future()", "run(None)", "run(nap)", "asyncio.all_tasks()"]))


SCENES = [interleaved, interleaved, interleaved, together, together, futures]
