"""Frames, code objects, generators and tracebacks as programs look at them; exec and eval."""

import builtins, inspect, re, sys, types


def print(*values):
    builtins.print(*[re.sub('0x[0-9a-f]{6,}', '0x', str(v)) for v in values])


def show(f,*a):
    try: print('->', f(*a))
    except BaseException as e: print(type(e).__name__, e)
def g(a, b=1, /, c=2, *args, d, e=3, **kw):
    "doc"
    x = 1
    def inner(z):
        nonlocal x
        x = z
        return a, x
    global GG
    GG = 5
    return inner
def show_code(c):
    print(c.co_name, c.co_qualname, c.co_argcount, c.co_posonlyargcount, c.co_kwonlyargcount, c.co_varnames, c.co_freevars, c.co_cellvars, c.co_nlocals, hex(c.co_flags), c.co_firstlineno)
for f in (g, g(1,d=2), lambda: 0):
    show_code(f.__code__)
async def co(x):
    async with x as y: await y
async def ag():
    yield 1
def gen():
    yield from ()
class C:
    attr = 1
    def m(self): return super().m() + __class__.attr
    def n(self): self.q.r = obj.foo(attr=1); import os.path as p; from sys import argv as av; del self.z
for f in (co, ag, gen, C.m, C.n): show_code(f.__code__)
show_code((lambda *, k=(1,2,'a',b'x',1.5,None,...,frozenset({1})): (1,2,(3,4)) + ("s", -1, 2**70, 1j))  .__code__)
c=g.__code__
show(lambda: c.replace(co_name='h').co_name)
show(lambda: c.replace(co_firstlineno=100).co_firstlineno)
show(lambda: c.replace(co_filename='zz').co_filename)
show(lambda: c == g.__code__); show(lambda: hash(c)==hash(c)); show(lambda: c.co_code.__class__)
def two(): return 1
def two2(): return 1
show(lambda: two.__code__ == two2.__code__)
print([l for s,e,l in g.__code__.co_lines() if l is not None][:3] != [])
# frames
def fr():
    z = 10
    f = sys._getframe()
    l = f.f_locals
    l['z'] = 11
    print(z, type(l).__name__, sorted(l))
    l['new'] = 1
    print('new' in f.f_locals, f.f_locals is l, f.f_locals == l)
    try: del l['z']
    except Exception as e: print(type(e).__name__, e)
    print(f.f_lineno - f.f_code.co_firstlineno, f.f_back.f_code.co_name, f.f_globals is globals(), f.f_builtins['len'] is len, f.f_trace, f.f_trace_lines, f.f_trace_opcodes, f.f_lasti > 0)
    try: l.clear()
    except Exception as e: print(type(e).__name__, e)
    l.update({"z":12}); print(z); l |= {'z': 13}; print(z); print(l.setdefault('z', 1), l.pop('new'))
    try: l.pop('z')
    except Exception as e: print(type(e).__name__, e)
    print({**l} == dict(l), 'z' in l, [k for k in reversed(l)][:1], l | {'q':1} == dict(l, q=1))
    def cl(): return z
    sys._getframe().f_locals['z'] = 'cell'
    print(cl())
    try: f.clear()
    except RuntimeError as e: print(e)
    return f
f = fr()
show(setattr, f, 'f_lineno', 1)
print([x.function for x in inspect.stack()], inspect.stack()[0].code_context, inspect.stack()[0].lineno, inspect.currentframe().f_lineno)
def gn():
    x = 1
    try:
        yield x
        x = 2
        yield x
    finally: pass
G=gn()
print(G.gi_frame.f_locals, G.gi_running, G.gi_suspended, G.gi_yieldfrom, G.gi_code.co_name, G.gi_frame.f_lineno - G.gi_code.co_firstlineno)
next(G); print(G.gi_frame.f_locals, G.gi_suspended, G.gi_frame.f_lineno - G.gi_code.co_firstlineno, G.gi_frame.f_back)
G.gi_frame.f_locals['x'] = 7
print(inspect.getgeneratorstate(G), inspect.getgeneratorlocals(G))
G.close(); print(G.gi_frame, inspect.getgeneratorstate(G), G.gi_code.co_name)
show(setattr, G, '__name__', 1); G.__name__='n'; G.__qualname__='q'; print(repr(G)[:19])
async def outer():
    await inner_()
@types.coroutine
def inner_():
    yield 5
k=outer(); print(k.cr_await, k.cr_frame.f_lineno-k.cr_code.co_firstlineno, k.cr_origin, k.cr_running, k.cr_suspended)
k.send(None); print(type(k.cr_await).__name__, k.cr_suspended, inspect.getcoroutinestate(k)); k.close(); print(inspect.getcoroutinestate(k), k.cr_frame)
a=ag(); print(a.ag_await, a.ag_frame.f_lineno is not None, a.ag_running, a.ag_code.co_name, a.ag_suspended)
try: 1/0
except ZeroDivisionError as e: tb=e.__traceback__
print(tb.tb_next, tb.tb_lineno, tb.tb_frame is sys._getframe(), tb.tb_lasti >= 0)
show(setattr, tb, 'tb_next', tb); show(setattr, tb, 'tb_next', 1); show(types.TracebackType, None, sys._getframe(), 1, 2); show(types.TracebackType, 1, 2, 3, 4)
def ex():
    exec('w = 1'); return locals()
print(ex())
def ex2():
    loc = locals(); exec('w = 1', globals(), loc); return loc, 'w' in locals()
print(ex2())
class NS(dict):
    def __missing__(self, k):
        if k == 'b': return 'missing ' + k
        raise KeyError(k)
    def __getitem__(self, k): print('get', k); return super().__getitem__(k)
    def __setitem__(self, k, v): print('set', k); super().__setitem__(k, v)
exec('a = b\nprint(a)\ndel a\ndef f(): return b', {'__builtins__': __builtins__}, NS())
show(eval, 'nope', {}, NS()); show(eval, 'a', {'a':1}, {'a':2}); show(exec, '1', [], {}); show(eval, '1', {}, 5); show(exec, 5); show(eval, compile('x=1','','exec')); 
def clo(a): return lambda: a
show(exec, clo(1).__code__); show(exec, clo(1).__code__, {}, None)
q=clo(1).__code__
r={}
exec(q, r, closure=clo(3).__closure__); show(lambda: exec('1', {}, closure=()))
F=types.FunctionType
show(lambda: F(q, {}, 'n', None, clo(9).__closure__)()); show(F, q, {}); show(F, c, {}, 5); show(F, c, {}, None, 5); show(F, c, {}, None, None, 5); show(lambda: F(two.__code__, {})())
h=F(g.__code__, globals(), 'hh', (7,)); print(h.__defaults__, h.__kwdefaults__, h.__name__, h.__qualname__, h.__module__)
show(setattr, two, '__code__', q); show(setattr, two, '__code__', 5); two.__code__ = (lambda: 'replaced').__code__; print(two())
show(setattr, g, '__defaults__', 5); show(setattr, g, '__kwdefaults__', 5); show(setattr, g, '__dict__', 5); show(setattr, g, '__name__', 5); show(setattr, g, '__globals__', {})
print(g.__builtins__['len'] is len, two.__closure__, g.__type_params__, g.__annotate__, g.__annotations__)
