"""What throw() and close() raise in chains of generators and coroutines: whose handled exception is its context."""
import sys
class Wait:
    def __await__(self):
        yield 'w'
class WaitH:
    def __await__(self):
        try: raise KeyError('in await')
        except KeyError: yield 'w'
class WaitIt:
    def __await__(self): return It()
class It:
    def __iter__(self): return self
    def __next__(self): return 'n'
class ItT(It):
    def throw(self, *e): raise e[0] if not isinstance(e[0], type) else e[0](*e[1:2])
class ItT2(It):
    def throw(self, *e): return 'thrown'
class ItT3(It):
    def throw(self, *e): raise StopIteration('val')
class WaitT:
    def __await__(self): return ItT()
class WaitT2:
    def __await__(self): return ItT2()
class WaitT3:
    def __await__(self): return ItT3()
def g0(): yield 'g'
def gh():
    try: raise KeyError('in gh')
    except KeyError: yield 'g'
def mk_gen(inner, handle):
    def plain(): return (yield from inner())
    def handling():
        try: raise ValueError('outer')
        except ValueError: return (yield from inner())
    def fin():
        try: raise ValueError('fin')
        finally: return (yield from inner())
    def fin2():
        try: raise ValueError('fin')
        finally: yield from inner()
    def catch():
        try: raise ValueError('catch')
        except ValueError:
            try: yield from inner()
            except BaseException as e: raise OSError('from catch')
    return [plain, handling, fin, fin2, catch][handle]
def mk_co(inner, handle):
    async def plain(): return await inner()
    async def handling():
        try: raise ValueError('outer')
        except ValueError: return await inner()
    async def fin():
        try: raise ValueError('fin')
        finally: return await inner()
    async def fin2():
        try: raise ValueError('fin')
        finally: await inner()
    async def catch():
        try: raise ValueError('catch')
        except ValueError:
            try: await inner()
            except BaseException as e: raise OSError('from catch')
    return [plain, handling, fin, fin2, catch][handle]
def chain(e):
    """An exception and those behind it, each with the functions that it has passed."""
    out = []
    seen = set()
    while e is not None and id(e) not in seen:
        seen.add(id(e))
        names = []
        tb = e.__traceback__
        while tb: names.append(tb.tb_frame.f_code.co_name + str(tb.tb_lineno)); tb = tb.tb_next
        out.append((type(e).__name__, str(e), repr(e.__cause__), names))
        e = e.__context__
    return out
def stack_new(kind, inner, outer):
    if kind == 'gen':
        for base in [g0, gh, lambda: It(), lambda: ItT(), lambda: ItT2(), lambda: ItT3()]:
            yield base, mk_gen(mk_gen(base, inner), outer)
    else:
        for base in [Wait, WaitH, WaitIt, WaitT, WaitT2, WaitT3]:
            yield base, mk_co(mk_co(base, inner), outer)
def act(o, how, exc):
    try:
        if how == 'throw': print('  ->', o.throw(exc))
        elif how == 'close': print('  ->', o.close())
        elif how == 'throw handled':
            try: raise IndexError('caller')
            except IndexError: print('  ->', o.throw(exc))
        elif how == 'close handled':
            try: raise IndexError('caller')
            except IndexError: print('  ->', o.close())
        elif how == 'send':
            print('  ->', o.send('v'))
    except BaseException as e:
        print('  ', *(f"{name}({text}) {'<' + cause if cause != 'None' else ''} {'.'.join(names)}" for name, text, cause, names in chain(e)), sep=' | ')
import gc
gc.disable()
kept = []
for kind in ['gen', 'co']:
    for inner, outer in [(0, 0), (1, 0), (0, 1), (4, 1), (2, 3)]:
        for how in ['throw', 'throw handled', 'close handled']:
            for exc in (KeyError('t'), StopIteration(5)) if 'throw' in how else (None,):
                for base, f in stack_new(kind, inner, outer):
                    print(kind, inner, outer, how, type(exc).__name__, getattr(base, '__name__', ''))
                    o = f()
                    kept.append(o)
                    o.send(None)
                    if exc is not None: exc = type(exc)(*exc.args)
                    act(o, how, exc)
# What those that are still suspended raise at the end is of no interest here.
sys.unraisablehook = lambda unraisable: None
