"""Runs random programs on both interpreters; see compare, which starts this on CPython.

Programs run by the chunk, a process a chunk (run.py). One that says nothing for a while, or that ends its
process, is noted as that, and the process is started again behind it. What chunks have shown stays in
src/target/random_programs, by the text of the generator and, for Hoopsnake, by the build; so who is interrupted goes on
where they were, and CPython is asked once."""

import json
import os
import queue
import re
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
NAMES = ("oracle", "hoopsnake")


def interpreters():
    """The command of each, and where its results are kept. Hoopsnake is the last build, whatever changes meanwhile."""
    sources = [path for path in sorted(HERE.glob("*.py")) if path != Path(__file__).resolve()]
    generator = sha256(b"".join(path.read_bytes() for path in sources)).hexdigest()[:16]
    base = ROOT / "src/target/random_programs" / generator
    java, build = re.findall(r"='?(.+?)'?$", (ROOT / "target/run/current").read_text(), re.M)
    jar = ROOT / "target/run" / build / "hoopsnake.jar"
    return {
        "oracle": ([str(ROOT / "src/test/oracle")], base / "oracle"),
        "hoopsnake": ([java, "-Xmx1g", "-XX:+UseSerialGC", "-jar", str(jar), "--clock=virtual"],
        base / f"hoopsnake-{build}"),
    }


def answers(command, first, last):
    """What the programs did, as (number, lines), from as many processes as it takes."""
    environment = dict(os.environ, PYTHONHASHSEED="0", NO_COLOR="1", COLUMNS="80")
    while first < last:
        arguments = [*command, str(HERE / "run.py"), str(first), str(last)]
        process = subprocess.Popen(arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment,
            text=True)
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
        fate = "hangs"
        try:
            while first < last:
                line = lines.get(timeout=LIMIT)
                if not line:
                    fate = f"ends the process with {process.wait()}"
                    break
                yield first, json.loads(line)
                first += 1
        except queue.Empty:
            pass
        process.kill()
        process.wait()
        for thread in threads:
            thread.join()
        if first < last:
            yield first, [fate, *errors[0][-2000:].splitlines()]
            first += 1


def chunk(command, folder, first, last):
    """The results of a chunk, from its file if it is there."""
    file = folder / f"{first}-{last}.json"
    if not file.exists():
        folder.mkdir(parents=True, exist_ok=True)
        results = dict(answers(command, first, last))
        part = file.with_suffix(".part")
        part.write_text(json.dumps(results), encoding="utf-8")
        part.rename(file)
    return json.loads(file.read_text(encoding="utf-8"))


def main(first=0, last=20000):
    both, different = interpreters(), 0
    report = both["hoopsnake"][1] / "differences"
    for start in range(first, last, CHUNK):
        end = min(start + CHUNK, last)
        results = [chunk(*both[name], start, end) for name in NAMES]
        for number in map(str, range(start, end)):
            theirs, ours = (result[number] for result in results)
            if theirs != ours:
                different += 1
                difference = list(unified_diff(theirs, ours, *NAMES, n=1, lineterm=""))
                report.mkdir(exist_ok=True)
                (report / number).write_text("\n".join(difference) + "\n", encoding="utf-8")
                print(f"--- program {number}", *[line[:300] for line in difference[2:14]], sep="\n")
        print(f"{end} of {last}: {different} differ", file=sys.stderr, flush=True)
    print(f"{different} of {last - first} programs differ; {report}" if different else "all the same")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
