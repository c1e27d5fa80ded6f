"""Runs random programs and writes, a line each, what they did:

    run.py FIRST LAST OUTPUT        programs FIRST up to LAST, not included
    run.py --show NUMBER            one of them, with its output

Two interpreters have run the same programs when their OUTPUT is the same; src/test/random_programs/compare does
that. A program that raises ends with the type, the message and the lines of the exception."""

import asyncio
import gc
import re
import sys
import warnings
from hashlib import sha256
from itertools import islice
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from generate import program  # noqa: E402

ADDRESS = re.compile(r" at 0x[0-9a-fA-F]+")
LONGEST = 2000


class Output:
    """What a program shows; no more than a limit of it."""

    def __init__(self):
        self.lines = []
        self.size = 0

    def show(self, *values):
        line = ADDRESS.sub("", " ".join(map(repr, values)))[:LONGEST]
        if self.size < 50 * LONGEST:
            self.lines.append(line)
            self.size += len(line)


def run(number):
    """What the program of that number shows, and how it ends."""
    output = Output()

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
                output.lines.append(ending(value))
                return True

    async def value(result):
        await asyncio.sleep(0)
        output.show("value", result)
        return result

    source = program(number)
    names = {"__name__": "program", "asyncio": asyncio, "islice": islice, "show": output.show}
    names |= {"Context": Context, "Guard": Guard, "value": value}
    try:
        exec(compile(source, "program.py", "exec"), names)
        end = "ends"
    except Exception as error:
        end = ending(error)
    names.clear()
    return output.lines, end


def ending(error, depth=0):
    lines, traceback = [], error.__traceback__
    while traceback is not None:
        if traceback.tb_frame.f_code.co_filename == "program.py":
            lines.append(traceback.tb_lineno)
        traceback = traceback.tb_next
    text = f"{type(error).__name__}: {message(error)} in {lines}"
    if isinstance(error, BaseExceptionGroup):
        text += " of " + "; ".join(ending(e, depth + 1) for e in error.exceptions)
    for name, other in (("from", error.__cause__), ("after", error.__context__)):
        if other is not None and depth < 4:
            text += f" {name} ({ending(other, depth + 1)})"
    return text


def message(error):
    try:
        return ADDRESS.sub("", str(error))[:LONGEST]
    except Exception as e:
        return f"<{type(e).__name__}>"


def main(arguments):
    warnings.simplefilter("ignore")
    sys.unraisablehook = lambda unraisable: None
    if arguments[0] == "--show":
        number = int(arguments[1])
        print(program(number))
        lines, end = run(number)
        print(*lines, end, sep="\n")
        return
    first, last, path = int(arguments[0]), int(arguments[1]), arguments[2]
    with open(path, "w", encoding="utf-8") as file:
        for number in range(first, last):
            lines, end = run(number)
            digest = sha256("\n".join(lines).encode("utf-8", "surrogatepass")).hexdigest()[:16]
            short = end.encode("ascii", "backslashreplace").decode()[:300].replace("\n", "\\n")
            print(number, digest, sha256(end.encode("utf-8", "surrogatepass")).hexdigest()[:8], short, file=file, flush=True)
            if number % 500 == 0:
                gc.collect()


main(sys.argv[1:])
