"""sys.settrace and sys.setprofile: calls, lines, returns and exceptions, in CPython's order."""

import sys
import threading

FILE = "<traced>"
events = []


def shown(event, value):
    if event == "exception":
        return value[0].__name__, str(value[1]), value[2] is not None
    return "object" if "object at" in repr(value) or "function" in repr(value) else value


def tracer(frame, event, value):
    if frame.f_code.co_filename != FILE:
        return None
    events.append((frame.f_code.co_name, frame.f_lineno, event, shown(event, value)))
    return tracer


def run(source):
    events.clear()
    code = compile(source, FILE, "exec")
    sys.settrace(tracer)
    try:
        exec(code, {"__name__": "traced"})
    except Exception as e:
        print("raised", type(e).__name__, e)
    finally:
        sys.settrace(None)
    print("---", source.partition("\n")[0])
    for event in events:
        print("  ", *event)


run("x = 1\ndef f(a):\n  b = a\n  return b\nf(2)\n")
run("@(lambda f: f)\ndef f(a): return a\nf(1); f(2)\n")
run("for i in range(2):\n  pass\nelse:\n  x = 3\n")
run("i = 0\nwhile i < 2:\n  i += 1\nwhile True:\n  i += 1\n  if i > 3: break\n")
run("def f():\n  try:\n    1/0\n  except ValueError:\n    pass\n  except ZeroDivisionError as e:\n    x = 1\n  finally:\n    y = 2\nf()\n")
run("def g():\n  raise KeyError(1)\ndef f():\n  g()\ntry:\n  f()\nexcept KeyError: pass\n")
run("def g():\n  yield 1\n  yield 2\nfor x in g():\n  pass\n")
run("class A:\n  'doc'\n  x = 1\n  def f(self): return 1\nA().f()\n")
run("class C:\n  def __enter__(self): return self\n  def __exit__(self, *a): pass\nwith C() as c:\n  x = 1\nwith C():\n  pass\n")
run("def f(x):\n  match x:\n    case 1:\n      a = 1\n    case 2:\n      a = 2\n    case _:\n      a = 3\nf(2)\nf(9)\n")
run("async def a():\n  await b()\n  return 5\nasync def b():\n  return 7\ntry: a().send(None)\nexcept StopIteration: pass\n")
run("def f():\n  for i in (1,2):\n    if i == 1:\n      continue\n    break\n  while i:\n    i = 0\n  else:\n    return 1\nf()\n")
run("def f():\n  try:\n    return 1\n  finally:\n    x = 2\nf()\n")
run("f = lambda x: x\nf(1)\nlist(x for x in [1, 2])\n")
run("import types\n@types.coroutine\ndef y():\n  yield 1\nasync def a():\n  await y()\nc = a()\nc.send(None)\ntry: c.send(None)\nexcept StopIteration: pass\n")
run("def f():\n  raise KeyError(1)\nf()\n")
print(sys.gettrace(), sys.getprofile())

print("--- a frame that runs")


def local(frame, event, value):
    print(event, frame.f_lineno - first, value)
    return local


def begins():
    x = 1
    sys.settrace(lambda *event: None)
    sys._getframe().f_trace = local
    for i in range(2):
        x += i
    sys._getframe().f_trace_lines = False
    x = 3
    sys._getframe().f_trace_lines = True
    x = 4
    return x


first = begins.__code__.co_firstlineno
begins()
sys.settrace(None)

print("--- profile")


def profiler(frame, event, value):
    if event in ("call", "return") and frame.f_code.co_name.startswith("p"):
        print(frame.f_code.co_name, event, value)


def pgenerator():
    yield 1
    yield 2


def pfails():
    raise ValueError


def pouter():
    for x in pgenerator():
        pass
    try:
        pfails()
    except ValueError:
        return 5


sys.setprofile(profiler)
pouter()
sys.setprofile(None)

print("--- a tracer that fails")


def failing(frame, event, value):
    if event == "line":
        raise RuntimeError("tracer")
    return failing


def fails():
    return 1


sys.settrace(failing)
try:
    fails()
except RuntimeError as e:
    print(e, sys.gettrace())

print("--- threads")
counted = []
threading.settrace(lambda frame, event, value: counted.append(frame.f_code.co_name))
thread = threading.Thread(target=fails)
thread.start()
thread.join()
threading.settrace(None)
print("fails" in counted, sys.gettrace())

print("--- monitoring")
monitoring = sys.monitoring
names = {value: name for name, value in vars(monitoring.events).items()}
wanted = ("PY_START", "PY_RESUME", "PY_RETURN", "PY_YIELD", "LINE", "RAISE", "PY_UNWIND", "PY_THROW")
once = []


def callback(event):
    def told(code, *rest):
        if code.co_filename != FILE:
            return None
        print("  ", event, code.co_name, *[type(x) if isinstance(x, BaseException) else x for x in rest if event == "LINE" or not isinstance(x, int) or x > 90])
        return monitoring.DISABLE if event == "LINE" and once else None

    return told


monitoring.use_tool_id(3, "test")
for name in wanted:
    monitoring.register_callback(3, getattr(monitoring.events, name), callback(name))
code = compile(
    "def g():\n  yield 99\n  yield 98\n"
    "def f():\n  for x in g():\n    pass\n  raise KeyError\n"
    "try: f()\nexcept KeyError: pass\nfor i in range(3):\n  i\n",
    FILE,
    "exec",
)
monitoring.set_events(3, sum(getattr(monitoring.events, name) for name in wanted))
print(monitoring.get_events(3), monitoring.get_tool(3))
exec(code, {})
print("once")
once.append(1)
plain = compile("x = 1\ny = 2\n", FILE, "exec")
exec(plain, {})
exec(plain, {})
monitoring.restart_events()
exec(plain, {})
monitoring.set_events(3, 0)
print("only locally")
once.clear()
inner = code.co_consts[1]
monitoring.set_local_events(3, inner, monitoring.events.LINE)
exec(code, {})
print(monitoring.get_local_events(3, inner), monitoring.get_events(3))
monitoring.set_local_events(3, inner, 0)
monitoring.free_tool_id(3)
exec(code, {})
