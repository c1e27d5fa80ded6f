"""Who asks for a length hint, and what goes through a container in its own way."""
import itertools, collections
def mk(base, **extra):
    ns = {'__len__': lambda s: (print('len', end=' '), 2)[1]}
    ns.update(extra)
    return type('X', (base,), ns)
def it(s): return iter([1,2])
class LI:
    def __init__(s): s.n = 0
    def __iter__(s): return s
    def __next__(s):
        s.n += 1
        if s.n > 2: raise StopIteration
        return s.n
    def __length_hint__(s): print('hint', end=' '); return 5
class LI2(LI):
    def __length_hint__(s): print('hint', end=' '); return NotImplemented
class LI3(LI):
    def __length_hint__(s): print('hint', end=' '); return -1
class LI4(LI):
    def __length_hint__(s): print('hint', end=' '); raise TypeError
class LI5(LI):
    def __length_hint__(s): print('hint', end=' '); raise KeyError
class LI6(LI):
    def __length_hint__(s): print('hint', end=' '); return 'x'
class LI7(LI):
    def __len__(s): print('len', end=' '); raise TypeError
class LI8(LI):
    def __len__(s): print('len', end=' '); raise KeyError
class LI9(LI):
    def __len__(s): print('len', end=' '); return -1
class LI10(LI):
    def __len__(s): print('len', end=' '); return 'x'
makers = {'dict': lambda: mk(dict)({1:2,3:4}), 'list': lambda: mk(list)([1,2]), 'tuple': lambda: mk(tuple)([1,2]), 'set': lambda: mk(set)([1,2]), 
 'str': lambda: mk(str)('ab'), 'bytes': lambda: mk(bytes)(b'ab'), 'obj': lambda: mk(object, __iter__=it)(), 'listi': lambda: mk(list, __iter__=it)([1]), 'tuplei': lambda: mk(tuple, __iter__=it)([1]), 'dicti': lambda: mk(dict, __iter__=it)({1:2}), 'seti': lambda: mk(set, __iter__=it)([1]), 'getitem': lambda: mk(object, __getitem__=lambda s, i: [1,2][i])(),
 **{c.__name__: c for c in [LI, LI2, LI3, LI4, LI5, LI6, LI7, LI8, LI9, LI10]}}
def f(*a): return a
def unpack(x): a, b = x; return a, b
def unpack2(x): a, *b = x; return a, b
def sl(x): l = [0]; l[:] = x; return l
def iadd(x): l = [0]; l += x; return l
def iadd2(x): l = bytearray(); l += x; return l
def ext(x): l = [0]; l.extend(x); return l
def dk(x): return dict.fromkeys(x)
def cmp(x): return [*x, *x]
ops = [list, tuple, sorted, lambda x: [*x], lambda x: (*x,), lambda x: f(*x), lambda x: f(1, *x), unpack2, sl, iadd, bytes,
       bytearray, lambda x: ','.join(x), lambda x: [1] + x, lambda x: operator.length_hint(x), lambda x: list(reversed(x)),
       lambda x: len({*x})]
for n, m in makers.items():
    for i, o in enumerate(ops):
        print(n, i, end=' ')
        try: print(repr(o(m())))
        except Exception as e: print(type(e).__name__, e)
class It:
    def __iter__(self): return 3
class Ok:
    def __iter__(self): print('iter'); return iter([1,2])
class R:
    def __iter__(self): raise TypeError('r')
class L2(list):
    def __iter__(self): print('it'); return iter([7])
class T2(tuple):
    def __iter__(self): print('it'); return iter([7])
def t(f):
    try: f()
    except Exception as e: print(type(e).__name__, e)
x = [1,2,3,4]
for v in [5, It(), Ok(), R(), None, L2([1]), T2((1,))]:
    def a(): x[:] = v
    t(a)
    def a(): x[::2] = v
    t(a)
    def a(): x[1:2] = v
    t(a)
    def a(): x.extend(v)
    t(a)
    def a(): x.__iadd__(v)
    t(a)
    def a(): x[5:0:-1] = v
    t(a)
    def a(): bytearray(b'abc')[:] = v
    t(a)
    def a(): bytearray(b'abc')[::2] = v
    t(a)
    def a(): bytearray(b'abc').extend(v)
    t(a)
    def a(): print([*v], (*v,), {*v})
    t(a)
    def a(): print(*v)
    t(a)
    def a(): print(list(v), tuple(v), set(v))
    t(a)
    def a(): a, *b = v; print(a,b)
    t(a)
    def a(): print(sorted(v))
    t(a)
    def a(): print(x + v)
    t(a)
    def a(): print(sum(v), max(v), x == v)
    t(a)
    def a(): print(bytes(v), ''.join(v))
    t(a)
    print(x)
class H:
    def __init__(s, n): s.n = n
    def __hash__(s): print('hash', s.n); return 1
    def __eq__(s, o): print('eq', s.n, o.n); return False
def g(n): print('g', n); return H(n)
print(len({g(1), g(2), *[g(3), g(4)], g(5), g(6)}))
print(len({g(1), g(2)}))
print(len({*[g(1)], g(2), *(g(i) for i in range(2))}))
try: print(len({g(1), [], *[g(1)]}))
except TypeError as e: print(e)
try: print(len({*[g(1)], [], g(2)}))
except TypeError as e: print(e)
try: print(len({*[g(1)], g(3), *[[], 3], g(2)}))
except TypeError as e: print(e)
try: print(len({*5, g(2)}))
except TypeError as e: print(e)
