"""Has CPython write what the failing programs of src/test/tracebacks print: src/test/oracle
src/test/record_tracebacks.py [CHAPTER…]. Behind each program comes a line with its exit status,
then its standard output and its standard error.

Left out are what differs between two runs or two installations (folders, addresses), and the frames
of what is Java in Hoopsnake and has no lines to show: CPython's own asyncio and its threads."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

FOLDER = Path(__file__).resolve().parent / "tracebacks"
LIB = os.path.dirname(os.__file__) + "/"


JAVA = ("LIB/asyncio/", "LIB/concurrent/futures/thread.py")
HEADER = "Traceback (most recent call last):\n"


def without_java(text):
    """Drops each frame of what is Java: the line that names it, and those that show its source. A
    traceback of such frames only goes with its header."""
    kept, dropping = [], False
    for line in text.splitlines(keepends=True):
        frame = re.match(r'([ |]*)  File "(.*?)", line', line)
        if frame:
            margin, dropping = frame[1], frame[2].startswith(JAVA)
        elif dropping and not line.startswith(margin + "    "):
            dropping = False
        if not dropping:
            if not line.startswith(" ") and kept and kept[-1] == HEADER:
                kept.pop()
            kept.append(line)
    return "".join(kept)


def run(program):
    with tempfile.TemporaryDirectory() as folder:
        for module in (FOLDER / "modules").glob("*.py"):
            shutil.copy(module, folder)
        script = Path(folder, "program.py")
        script.write_text(program)
        env = {name: os.environ[name] for name in ("PATH", "LD_LIBRARY_PATH", "PYTHONHOME")}
        env |= dict(PYTHONDONTWRITEBYTECODE="1", LC_ALL="C.UTF-8", TZ="UTC", NO_COLOR="1", COLUMNS="80")
        done = subprocess.run([sys.executable, script], env=env, cwd=folder, input=b"", capture_output=True, timeout=60)
        status = done.returncode if done.returncode >= 0 else 128 - done.returncode
        text = (done.stdout + done.stderr).decode()
        text = text.replace(folder + "/", "").replace(LIB, "LIB/")
        return f"#! {status}\n" + re.sub("0x[0-9a-f]{6,}", "0x…", without_java(text))


def record(chapter):
    parts = [part for part in re.split("(?m)^### ", chapter.read_text()) if part]
    heads = [re.split("(?m)^#! ", part)[0] for part in parts]
    with ThreadPoolExecutor(2) as pool:
        results = pool.map(run, [head.partition("\n")[2] for head in heads])
        chapter.write_text("".join(f"### {head}{result}" for head, result in zip(heads, results)))


for chapter in sorted(FOLDER.glob("*.txt")):
    if chapter.name != "known-failures.txt" and (len(sys.argv) < 2 or chapter.stem in sys.argv[1:]):
        record(chapter)
