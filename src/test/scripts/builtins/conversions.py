"""Conversions of objects with __index__, __int__, __bytes__ and __buffer__; bytes and what is like them."""
import re
def t(label, f):
    try: print(label, re.sub(' at 0x[0-9a-f]+', '', repr(f())))
    except Exception as e: print(label, type(e).__name__, re.sub(' at 0x[0-9a-f]+', '', str(e)))
class Null:
    def __index__(self): return None
class Str:
    def __index__(self): return 'x'
class Raise:
    def __index__(self): raise ValueError('r')
class RaiseT:
    def __index__(self): raise TypeError('r')
class RaiseI:
    def __index__(self): raise KeyError('r')
    def __iter__(self): return iter([1])
class NullI:
    def __index__(self): return None
    def __iter__(self): return iter([1])
class NonCall:
    __index__ = 3
class NonCallI:
    __index__ = 3
    def __iter__(self): return iter([1])
class Big:
    def __index__(self): return 2**70
class Neg:
    def __index__(self): return -1
class BytesI:
    def __bytes__(self): return 3
class BytesN:
    __bytes__ = None
class SB(str):
    def __bytes__(self): return 3
class SB2(str):
    def __bytes__(self): return b'ok'
class IB(int):
    def __bytes__(self): return b'ok'
class TI(tuple):
    def __index__(self): return 2
class LI(list):
    def __index__(self): return None
class SI(str):
    def __index__(self): return 3
class BI(bytes):
    def __index__(self): return 3
class FI(float):
    def __index__(self): return 3
class FI2(float):
    def __int__(self): return [3]
class FI3(float):
    def __int__(self): return 7
class FT(float):
    def __trunc__(self): return 7
class II(int):
    def __int__(self): return 7
class IX(int):
    def __index__(self): return 7
class It:
    def __iter__(self): return 3
class Bu:
    def __buffer__(self, f): return memoryview(b'buf')
class BuI:
    def __buffer__(self, f): return memoryview(b'buf')
    def __index__(self): return 2
for c in [Null, Str, Raise, RaiseT, RaiseI, NullI, NonCall, NonCallI, Big, Neg, BytesI, BytesN, SB, SB2, IB, TI, LI, SI, BI, FI, FI2, FI3, FT, II, IX, It, Bu, BuI]:
    for f in [bytes, bytearray, int, lambda x: '%d' % x, lambda x: '%x' % x, lambda x: '%c' % x, lambda x: b'%d' % x,
              lambda x: bytes([x]), lambda x: int(x, 10), lambda x: bytes(x, 'utf8')]:
        t(f'{c.__name__} {f.__name__}', lambda: f(c()))
for x in [b' ', bytearray(b' '), b'', 'a', 3, memoryview(b' ')]:
    for y in [b' ', bytearray(b' '), b'x', memoryview(b' ')]:
        for m in ['partition', 'rpartition', 'index', 'join']:
            t(f'{m} {type(x).__name__} {type(y).__name__}', lambda: getattr(y, m)(x))
            t(f'{m} {type(x).__name__} {type(y).__name__}', lambda: getattr(y, m)(3, x))
for f in [lambda: len(range(-2**63, 10, 255)), lambda: len(range(10, -2**64-1, -2**31)), lambda: len(range(2**63)), lambda: len(range(-2**63, 2**63, 2)), lambda: len(range(-2**63, 2**63)), lambda: range(2**70).index(2**69), lambda: len(range(2**63-1)), lambda: range(-2**63, 2**63, 2**40)[-1], lambda: len(range(2**100, 2**100+5))]:
    t('r', f)
