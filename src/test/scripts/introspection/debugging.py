"""pdb and trace on code that runs: steps, breakpoints, returns, exceptions, set_trace in a frame that runs."""

import io
import linecache
import pdb
import sys
import trace

FILE = "<debugged>"
SOURCE = """\
def inner(x):
    y = x + 1
    stop()
    z = y * 2
    return z


def outer():
    for i in range(2):
        a = inner(i)
    try:
        inner("a")
    except TypeError:
        a = 0
    return a


def generator():
    yield 1
    x = yield 2
    return x
"""
linecache.cache[FILE] = len(SOURCE), None, SOURCE.splitlines(True), FILE
CODE = compile(SOURCE, FILE, "exec")


def debug(commands, call, stop=lambda: None, backend=None):
    print("---", call, commands.split())
    namespace = {"stop": stop, "__name__": "debugged"}
    exec(CODE, namespace)
    debugger = pdb.Pdb(stdin=io.StringIO(commands), stdout=sys.stdout, nosigint=True, readrc=False, backend=backend)
    debugger.use_rawinput = False
    debugger.prompt = "> "
    try:
        print(debugger.runeval(call, namespace))
    except BaseException as e:
        print("ended with", type(e).__name__)


for backend in "settrace", "monitoring":
    debug("s\ns\ns\nn\nn\np x, y\nr\nn\nc\n", "outer()", backend=backend)
    debug("s\nn\nn\nn\nunt\nn\nn\nn\nc\n", "outer()", backend=backend)
    debug("s\ns\nn\nn\nn\nn\nc\n", "list(generator())", backend=backend)
    debug("s\nargs\nn\nq\n", "inner(3)", backend=backend)

counts = trace.Trace(count=1, trace=0)
namespace = {"stop": lambda: None}
exec(CODE, namespace)
counts.runfunc(namespace["outer"])
print(sorted((line, count) for (file, line), count in counts.results().counts.items() if file == FILE))
print(sorted(line for line in trace._find_lines(CODE, set()) if line))


def running():
    x = 1
    debugger = pdb.Pdb(stdin=io.StringIO("p x\nn\np x\nn\nn\nc\n"), stdout=io.StringIO(), nosigint=True, readrc=False)
    debugger.use_rawinput = False
    debugger.set_trace()
    x = 2
    x = 3
    return debugger


def calls_running():
    debugger = running()
    y = 1
    return debugger


for line in calls_running().stdout.getvalue().splitlines():
    print(line.rpartition("/")[2])
