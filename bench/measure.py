"""Times a function in its steady state, the same way on every interpreter."""

import os
import time

WARMUP = float(os.environ.get("BENCH_WARMUP", "4"))


def measure(name, function, *, per=1):
    """Calls the function until it is warm, then prints `NAME SECONDS`: the median of what
    follows, divided by `per`, the number of things that one call does."""
    end = time.perf_counter() + WARMUP
    while time.perf_counter() < end:
        function()
    times = []
    while len(times) < 5 or (sum(times) < 1 and len(times) < 100):
        began = time.perf_counter()
        function()
        times.append(time.perf_counter() - began)
    times.sort()
    print(name, repr(times[len(times) // 2] / per))
