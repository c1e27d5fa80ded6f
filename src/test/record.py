"""Writes the expectations of the test scripts: NAME.out (standard output), NAME.err (standard
error) and NAME.status (exit status) beside NAME.py, the last two only where they are not empty
or zero. Expectations of examples/ go to src/test/scripts/examples.

A command of src/test/commands is NAME.args, an argument a line (with \\n for a line break), and what
it reads from standard input, NAME.in, if anything. It is run in that folder.

Run it with src/test/record."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

HERE = Path(__file__).resolve().parent
SCRIPTS = HERE / "scripts"
COMMANDS = HERE / "commands"
EXAMPLES = HERE.parent.parent / "examples"


def expectations(script):
    """The file that NAME.out and its like are named after."""
    if script.is_relative_to(EXAMPLES):
        return SCRIPTS / "examples" / script.name
    return script


def run(script, seed):
    env = {
        "PATH": os.environ["PATH"],
        "LD_LIBRARY_PATH": os.environ["LD_LIBRARY_PATH"],
        "PYTHONHOME": os.environ["PYTHONHOME"],
        "PYTHONHASHSEED": seed,
        "PYTHONDONTWRITEBYTECODE": "1",
        "LC_ALL": "C.UTF-8",
        "TZ": "UTC",
        "NO_COLOR": "1",
        "COLUMNS": "80",
    }
    arguments, standard_input = [script, "one", "two"], b""
    if script.suffix == ".args":
        arguments = [line.replace("\\n", "\n") for line in script.read_text().splitlines()]
        if (file := script.with_suffix(".in")).exists():
            standard_input = file.read_bytes()
    done = subprocess.run(
        [sys.executable, *arguments],
        env=env,
        cwd=script.parent,
        input=standard_input,
        capture_output=True,
        timeout=60,
    )
    # What a shell makes of the end by a signal.
    status = done.returncode if done.returncode >= 0 else 128 - done.returncode
    folder, program = f"{script.parent}/".encode(), sys.executable.encode()
    return (
        done.stdout.replace(folder, b"").replace(program, b"PYTHON"),
        done.stderr.replace(folder, b"").replace(program, b"PYTHON"),
        b"%d\n" % status if status else b"",
    )


def record(script):
    first, second = run(script, "1"), run(script, "2")
    if first != second:
        return f"{script}: does not print the same twice"
    changed = []
    for suffix, content in zip((".out", ".err", ".status"), first):
        file = expectations(script).with_suffix(suffix)
        file.parent.mkdir(parents=True, exist_ok=True)
        before = file.read_bytes() if file.exists() else None
        if not content and suffix != ".out":
            file.unlink(missing_ok=True)
        elif before != content:
            file.write_bytes(content)
            changed.append(suffix)
    if changed:
        print("recorded", script.relative_to(HERE.parent.parent), *changed)
    return None


def main(arguments):
    scripts = [Path(argument).resolve() for argument in arguments]
    if not scripts:
        # Modules that scripts import lie in folders whose name starts with an underscore.
        scripts = [
            script
            for script in sorted(SCRIPTS.rglob("*.py"))
            if not any(part.startswith("_") for part in script.relative_to(SCRIPTS).parts)
        ]
        scripts += sorted(EXAMPLES.glob("*.py")) + sorted(COMMANDS.glob("*.args"))
    with ThreadPoolExecutor(4) as pool:
        refused = [problem for problem in pool.map(record, scripts) if problem]
    for problem in refused:
        print(problem, file=sys.stderr)
    return 1 if refused else 0


sys.exit(main(sys.argv[1:]))
