"""Runs random programs on both interpreters; see compare, which starts this on CPython.

Programs run by the chunk, a process a chunk (run.py). One that says nothing for a while, or that ends its
process, is noted as that, and the process is started again behind it. What chunks have shown stays in
src/target/random_programs, by the text of the generator and, for Hoopsnake, by the build; so who is interrupted goes on
where they were, and CPython is asked once.

A damaged program may do anything. Left out are those that CPython does not finish within the limits of time and
memory, and those that it does not run twice in the same way, under two hash seeds."""

import json
import os
import queue
import re
import resource
import subprocess
import sys
import threading
from difflib import unified_diff
from hashlib import sha256
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[2]
CHUNK = 500
LIMIT = 20  # seconds a program
LIMIT_OF_DAMAGED = 4  # on CPython
MEMORY_OF_DAMAGED = 1 << 30
NAMES = ("oracle", "hoopsnake")
FATES = ("hangs", "ends the process")
# Where the library lies, and where in it a function is, which in Hoopsnake may be Java.
PLACE = re.compile(r" at /[^\s\]>]*:\d+| \(/[^()]*\.py\)")


def interpreters(damaged):
    """The command of each, and where its results are kept. Hoopsnake is the last build, whatever changes meanwhile."""
    others = ["compare.py", *["damage.py"][damaged:]]
    sources = [path for path in sorted(HERE.glob("*.py")) if path.name not in others]
    generator = sha256(b"".join(path.read_bytes() for path in sources)).hexdigest()[:16]
    base = ROOT / "src/target/random_programs" / generator / ("damaged" if damaged else "")
    java, build = re.findall(r"='?(.+?)'?$", (ROOT / "target/run/current").read_text(), re.M)
    jar = ROOT / "target/run" / build / "hoopsnake.jar"
    run = [str(HERE / "run.py"), *["--damaged"][:damaged]]
    return [
        ([str(ROOT / "src/test/oracle"), *run], base / "oracle"),
        ([java, "-Xmx1g", "-XX:+UseSerialGC", "-jar", str(jar), "--clock=virtual", *run], base / f"hoopsnake-{build}"),
    ]


def limit_memory():
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_OF_DAMAGED, MEMORY_OF_DAMAGED))


def answers(command, numbers, limit=LIMIT, seed=0, prepare=None):
    """What the programs did, as (number, lines), from as many processes as it takes."""
    environment = dict(os.environ, PYTHONHASHSEED=str(seed), NO_COLOR="1", COLUMNS="80")
    numbers = list(numbers)
    while numbers:
        but = set(range(numbers[0], numbers[-1])).difference(numbers)
        arguments = [*command, str(numbers[0]), str(numbers[-1] + 1), *map(str, but)]
        process = subprocess.Popen(arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment,
            text=True, preexec_fn=prepare)
        lines = queue.SimpleQueue()

        def read(stream=process.stdout, lines=lines):
            for line in stream:
                lines.put(line)
            lines.put("")

        errors = []
        threads = [threading.Thread(target=read),
            threading.Thread(target=lambda p=process: errors.append(p.stderr.read()))]
        for thread in threads:
            thread.start()
        fate = FATES[0]
        try:
            while numbers:
                line = lines.get(timeout=limit)
                if not line:
                    fate = f"{FATES[1]} with {process.wait()}"
                    break
                yield numbers.pop(0), json.loads(line)
        except queue.Empty:
            pass
        process.kill()
        process.wait()
        for thread in threads:
            thread.join()
        if numbers:
            yield numbers.pop(0), [fate, *errors[0][-2000:].splitlines()]


def bounded(command, numbers):
    """What damaged programs did on CPython; None is in the place of those that are left out."""
    first = dict(answers(command, numbers, LIMIT_OF_DAMAGED, 0, limit_memory))
    dropped = {n for n, lines in first.items() if lines[0].startswith(FATES) or "MemoryError" in "".join(lines)}
    again = dict(answers(command, [n for n in numbers if n not in dropped], LIMIT_OF_DAMAGED, 1, limit_memory))
    return {n: lines if again.get(n) == lines else None for n, lines in first.items()}


def kept(folder, numbers, make):
    """The results of a chunk, from its file if it is there."""
    file = folder / f"{numbers[0]}-{numbers[-1] + 1}.json"
    if not file.exists():
        folder.mkdir(parents=True, exist_ok=True)
        part = file.with_suffix(".part")
        part.write_text(json.dumps(make()), encoding="utf-8")
        part.rename(file)
    return {int(number): lines for number, lines in json.loads(file.read_text(encoding="utf-8")).items()}


def main(arguments):
    damaged = arguments[:1] == ["--damaged"]
    first, last = map(int, arguments[damaged:] or (0, 20000))
    (oracle, theirs_in), (hoopsnake, ours_in) = interpreters(damaged)
    different, left_out = 0, 0
    report = ours_in / "differences"
    for start in range(first, last, CHUNK):
        numbers = range(start, min(start + CHUNK, last))
        theirs = kept(theirs_in, numbers, lambda: bounded(oracle, numbers) if damaged else dict(answers(oracle, numbers)))
        asked = [number for number in numbers if theirs[number] is not None]
        left_out += len(numbers) - len(asked)
        ours = kept(ours_in, numbers, lambda: dict(answers(hoopsnake, asked)))
        for number in asked:
            both = [[PLACE.sub("", line) for line in lines[number]] for lines in (theirs, ours)]
            if both[0] != both[1]:
                different += 1
                difference = list(unified_diff(*both, *NAMES, n=1, lineterm=""))
                report.mkdir(exist_ok=True)
                (report / str(number)).write_text("\n".join(difference) + "\n", encoding="utf-8")
                print(f"--- program {number}", *[line[:300] for line in difference[2:14]], sep="\n")
        print(f"{numbers[-1] + 1} of {last}: {different} differ", file=sys.stderr, flush=True)
    ran = last - first - left_out
    print(f"{different} of {ran} programs differ; {report}" if different else f"all {ran} the same")
    if left_out:
        print(f"{left_out} left out, which CPython does not finish, or not twice in the same way")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
