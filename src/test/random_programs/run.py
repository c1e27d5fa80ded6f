"""Runs random programs and writes, a line of JSON each, what they did:

    run.py FIRST LAST [BUT...]      programs FIRST up to LAST, not included, but for those that are named
    run.py --show NUMBER            one of them, with its output
    run.py --digests FIRST LAST     a line each with a digest of that; "expected" has CPython's, for RandomProgramsTest

and the same of damaged programs (damage.py) with --damaged in front.

Two interpreters have run the same programs when they have written the same; compare.py looks at that. What fails is
shown with its traceback, without the frames of anything but the program."""

import asyncio
import builtins
import builtins
import contextvars
import gc
import io
import json
import logging
import os
import re
import selectors
import sys
import tempfile
import warnings
from hashlib import sha256
from inspect import CO_ASYNC_GENERATOR, CO_COROUTINE, CO_GENERATOR
from itertools import islice
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from chapter_mistakes import SEPARATOR  # noqa: E402
from damage import damaged_program  # noqa: E402
from generate import program  # noqa: E402

# Addresses, how many tasks there were before, and where a module comes from.
HIDDEN = re.compile(r" at 0x[0-9a-fA-F]+|(?<='Task-)\d+(?=')|(?<=') (\(built-in\)|from '[^']*')(?=>)")
LONGEST = 2000
HEADER = "Traceback (most recent call last):\n"


if sys.implementation.name == "cpython":

    class JumpingSelector(selectors.DefaultSelector):
        """Waits for nothing: the time that it should have waited has passed."""

        loop = None

        def select(self, timeout=None):
            ready = super().select(0)
            if not ready and timeout:
                self.loop.now += timeout
            return ready

    class JumpingLoop(asyncio.SelectorEventLoop):
        """A loop on a virtual clock, as Hoopsnake's under --clock=virtual."""

        def __init__(self):
            self.now = 0.0
            selector = JumpingSelector()
            selector.loop = self
            super().__init__(selector)

        def time(self):
            return self.now

    JumpingLoop.__name__ = asyncio.SelectorEventLoop.__name__
    LOOP = JumpingLoop
else:
    LOOP = None


BEGAN = contextvars.ContextVar("BEGAN")


async def limited(coroutine):
    """What waits for ever ends, too, with a TimeoutError."""
    BEGAN.set(asyncio.get_running_loop().time())
    async with asyncio.timeout(1_000_000):
        try:
            return await coroutine
        finally:
            # asyncio.run() would cancel what is left in the order of a set.
            left = asyncio.all_tasks() - {asyncio.current_task()}
            for task in sorted(left, key=lambda t: (len(t.get_name()), t.get_name())):
                task.cancel()
            await asyncio.gather(*left, return_exceptions=True)


def clock():
    """How long the loop has run."""
    return round(asyncio.get_running_loop().time() - BEGAN.get())


def asyncio_run(coroutine):
    coroutine = limited(coroutine) if asyncio.iscoroutine(coroutine) else coroutine
    return asyncio.run(coroutine, loop_factory=LOOP)


class Output:
    """What a program shows; no more than a limit of it."""

    def __init__(self):
        self.lines = []
        self.size = 0

    def show(self, *values):
        self.add(" ".join(map(repr, values)))

    def add(self, text):
        if self.size < 50 * LONGEST:
            # A surrogate alone cannot be written, and must be seen.
            text = HIDDEN.sub("", text)[:LONGEST].encode("utf-8", "backslashreplace").decode()
            self.lines += text.split("\n")
            self.size += len(text)


def keep_generators(code, alive):
    """Keeps the generators and coroutines that CPython starts. It closes them as soon as nobody has them, Hoopsnake at
    the next collection, and what they do then is seen."""
    monitoring = sys.monitoring
    if monitoring.get_tool(monitoring.DEBUGGER_ID) is None:
        monitoring.use_tool_id(monitoring.DEBUGGER_ID, "run")
    start = monitoring.events.PY_START
    monitoring.register_callback(monitoring.DEBUGGER_ID, start,
        lambda code, offset: alive.append(sys._getframe(1).f_generator))
    codes = [code]
    for code in codes:
        codes += [constant for constant in code.co_consts if isinstance(constant, type(code))]
        if code.co_flags & (CO_GENERATOR | CO_COROUTINE | CO_ASYNC_GENERATOR):
            monitoring.set_local_events(monitoring.DEBUGGER_ID, code, start)


def compiled(source, name, output):
    """The code of a damaged program; what is said of it is shown."""
    with warnings.catch_warnings(record=True) as said:
        warnings.simplefilter("always")
        try:
            return compile(source, name, "exec")
        except SyntaxError as error:
            output.show(type(error).__name__, error.msg, error.filename, error.lineno, error.offset, error.end_lineno,
                error.end_offset, error.text)
            raise
        finally:
            for warning in said:
                output.show(warning.category.__name__, str(warning.message), warning.filename, warning.lineno)


def run(number, source, damaged=False):
    """What the program of that number shows, and how it ends. Its file is in the current folder."""
    output, alive = Output(), []
    name = f"p{number}.py"

    class Context:
        def __init__(self, value):
            self.value = value

        def __enter__(self):
            output.show("enter", self.value)
            return self.value

        def __exit__(self, kind, value, traceback):
            output.show("exit", kind and kind.__name__)
            return kind is KeyError

        async def __aenter__(self):
            await asyncio.sleep(0)
            return self.__enter__()

        async def __aexit__(self, *error):
            await asyncio.sleep(0)
            return self.__exit__(*error)

    class Guard:
        def __enter__(self):
            pass

        def __exit__(self, kind, value, traceback):
            if isinstance(value, Exception):
                output.add(ending(value, name))
                return True

    def kept(generator):
        """CPython closes what is dropped at once, and what that does is seen: so nothing is."""
        alive.append(generator)
        return generator

    async def value(result):
        await asyncio.sleep(0)
        output.show("value", result)
        return result

    if source.startswith(SEPARATOR) and not damaged:
        for part in source.split(SEPARATOR)[1:]:
            try:
                compile(part, "<damaged>", "exec")
                output.add("compiles")
            except SyntaxError as error:
                output.add(ending(error, "<damaged>"))
        return output.lines
    names = {"__name__": "program", "asyncio": asyncio, "islice": islice, "show": output.show, "run": asyncio_run,
        "clock": clock}
    # The builtins as a module: what is in it, and its docstrings, are the interpreter's own.
    names |= {"Context": Context, "Guard": Guard, "value": value, "kept": kept, "__builtins__": builtins}
    try:
        if damaged:
            code = compiled(source, name, output)
            if sys.implementation.name == "cpython":
                keep_generators(code, alive)
        else:
            code = compile(source, name, "exec")
        exec(code, names)
        output.add("ends")
    except BaseException as error:
        output.add(ending(error, name))
    lines = list(output.lines)
    names.clear()
    return lines


def ending(error, name):
    """The traceback as it is printed, and what of it is not printed."""
    before, sys.stderr = sys.stderr, io.StringIO()
    try:
        sys.__excepthook__(type(error), error, error.__traceback__)
        printed = sys.stderr.getvalue()
    finally:
        sys.stderr = before
    hidden = ""
    if error.__suppress_context__ and error.__context__ is not None:
        hidden = f"hides {type(error.__context__).__name__}\n"
    return own_frames(printed, name) + hidden


def own_frames(text, name):
    """Leaves out the frames of all files but that one: those of run.py, and those of CPython's asyncio, which is
    Java in Hoopsnake."""
    kept, dropping, margin = [], False, ""
    for line in text.splitlines(keepends=True):
        frame = re.match(r'([ |]*)  File "(.*?)", line', line)
        if frame:
            margin, dropping = frame[1], frame[2] != name
        elif dropping and not line.startswith(margin + "    "):
            dropping = False
        if not dropping and line != HEADER:
            # How deep the recursion was differs by what CPython has specialised.
            kept.append(re.sub(r"(Previous line repeated) \d+ more times?", r"\1", line))
    return "".join(kept)


def restored(module, before):
    """The module has what it had before."""
    now = vars(module)
    if now != before:
        for name in now.keys() - before.keys():
            del now[name]
        now.update(before)


def main(arguments):
    warnings.simplefilter("ignore")
    logging.disable()
    sys.unraisablehook = lambda unraisable: None
    out, sys.stdout = sys.stdout, io.StringIO()
    options = {arguments.pop(0) for argument in arguments[:2] if argument.startswith("--")}
    damaged = "--damaged" in options
    first, last, *but = map(int, arguments if "--show" not in options else [*arguments, int(arguments[0]) + 1])
    modules = [(module, dict(vars(module))) for module in (asyncio, builtins)]
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        for number in range(first, last):
            if number in but:
                continue
            source = (damaged_program if damaged else program)(number)
            file = Path(f"p{number}.py")
            file.write_text(source, encoding="utf-8", newline="")
            lines = run(number, source, damaged)
            for module, before in modules if damaged else ():
                restored(module, before)
            if "--show" in options:
                print(source, *lines, sep="\n", file=out)
            elif "--digests" in options:
                print(number, sha256("\n".join(lines).encode()).hexdigest()[:16], file=out)
            else:
                print(json.dumps(lines), file=out, flush=True)
            file.unlink()
            if number % 500 == 0:
                gc.collect()
        os.chdir("/")
    sys.stdout = out


main(sys.argv[1:])
