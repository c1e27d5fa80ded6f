"""Runs the programs of bench/programs under CPython and Hoopsnake, one after the other in each of
several rounds, and prints the median of each and their ratio. Started by bench/run.

A program that imports `measure` times itself in its steady state and prints lines `NAME SECONDS`;
the others are timed from outside, as whole processes, with the peak of their memory."""

import argparse
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
PROGRAMS = HERE / "programs"
COMMANDS = {
    "CPython": [str(HERE.parent / "src/test/oracle")],
    "Hoopsnake": [str(HERE.parent / "bin/hoopsnake")],
}

# What the project asks of itself: so many times CPython's speed, or a part of its memory.
GOALS = {
    "fib_coroutine": 2,
    "generator_tree": 1,
    "function_fib": 1,
    "task_tree_gather": 4,
    "million_sleeps": 3,
    "million_sleeps, MB": 2,
}


def run_once(interpreter, program, warmup):
    """The measurements of one run: {name: number}."""
    env = os.environ | {"BENCH_WARMUP": str(warmup), "PYTHONPATH": str(HERE)}
    began = time.perf_counter()
    process = subprocess.Popen(
        [*COMMANDS[interpreter], program], stdout=subprocess.PIPE, env=env, text=True
    )
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    took = time.perf_counter() - began
    if process.returncode:
        raise SystemExit(f"{program.name} under {interpreter}: exit status {process.returncode}")
    if "import measure" not in program.read_text():
        found = {program.stem: took}
        if program.stem == "million_sleeps":
            found["million_sleeps, MB"] = usage.ru_maxrss / 1024
        return found
    return {
        name: float(seconds) for name, seconds in (line.split() for line in output.splitlines())
    }


def amount(name, number):
    if name.endswith("MB"):
        return f"{number:.0f} MB"
    for unit, factor in (("s", 1), ("ms", 1e3), ("µs", 1e6)):
        if number * factor >= 1:
            break
    return f"{number * factor:.2f} {unit}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split(".")[0])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--warmup", type=float, default=4, help="seconds, in each run")
    parser.add_argument("programs", nargs="*", help="their names, or parts of them; else all")
    options = parser.parse_args()
    programs = [
        program
        for program in sorted(PROGRAMS.glob("*.py"))
        if not options.programs or any(part in program.stem for part in options.programs)
    ]
    if not programs:
        parser.error("no such program")
    print(f"{'':26} {'CPython':>12} {'Hoopsnake':>12} {'ratio':>8} {'goal':>6}", flush=True)
    for program in programs:
        found = {}
        for _ in range(options.rounds):
            for interpreter in COMMANDS:
                for name, number in run_once(interpreter, program, options.warmup).items():
                    found.setdefault(name, {}).setdefault(interpreter, []).append(number)
        for name, numbers in found.items():
            theirs, ours = (statistics.median(numbers[interpreter]) for interpreter in COMMANDS)
            goal = GOALS.get(name)
            print(
                f"{name:26} {amount(name, theirs):>12} {amount(name, ours):>12}"
                f" {theirs / ours:7.2f}x {f'{goal}x' if goal else '':>6}",
                flush=True,
            )


if __name__ == "__main__":
    sys.exit(main())
