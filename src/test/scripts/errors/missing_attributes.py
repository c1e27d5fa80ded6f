"""AttributeErrors of del and of assignments: which say whose attribute is missing, so that one is suggested."""
class A: 
    color = 1
    def __init__(self): self.colour2 = 3; self.size=1
class S:
    __slots__ = ('size',)
o=A()
import traceback
def t(f):
    try: f()
    except AttributeError as e:
        print(e.name, type(e.obj)); print(''.join(traceback.format_exception_only(e)))
def f1(): del o.siz
def f2(): del A.colr
def f3(): S().siz = 1
def f4(): del S().siz
def f5(): del S().size
def f6(): S().size
def f7(): object().fo = 1
def f8(): del object().__clas__
def f9(): (5).rea = 1
def f10(): del (5).rea
def f11(): (5).real = 1
def f12(): del (5).real
def f13(): del (5).bit_coun
def f14(): (5).bit_count = 1
def f15(): S().__class__.siz
def f16(): S.__nme__
def f17(): del S.__nme__
def f18(): int.fo=1
def f19(): del int.fo
def f20(): del o.__dict__['siz']
class P:
    @property
    def size(self): return 1
def f21(): P().size = 1
def f22(): del P().size
def f23(): del P().siz
def f24(): len.__nme__ = 1
def f25(): del len.__nme__
def f26(): del t.__nme__
def f28(): [].fo = 1
def f29(): del [].appen
import sys
def f30(): del sys.stdott
def f31(): sys.stdott
def f32(): super(A, o).siz
def f33(): super(A, o).siz = 1
def f34(): del super(A, o).siz
for f in [f1,f2,f3,f4,f5,f6,f7,f8,f9,f10,f11,f12,f13,f14,f15,f16,f17,f18,f19,f20,f21,f22,f23,f24,f25,f26,f28,f29,f30,f31,f32,f33,f34]:
    print(f.__name__)
    try: t(f)
    except Exception as e: print(repr(e))
def t(label, o):
    try: del o.colr
    except AttributeError as e: print(label, e.name)
class A: pass
def mk():
    class A: pass
    return A()
o = mk(); o.size = 1; d = o.__dict__; dir(o); t('size, dict kept, dir', o)
o = mk(); o.size = 1; o.__dict__; dir(o); t('size, dict, dir', o)
o = mk(); o.size = 1; dir(o); t('size, dir', o)
o = mk(); o.size = 1; dir(o); dir(o); t('size, dir, dir', o)
o = mk(); o.size = 1; o.__dict__.copy(); t('size, copy', o)
o = mk(); o.__dict__.update(x=1); o.__dict__.copy(); t('update, copy', o)
o = mk(); o.__dict__.update(x=1); dict(o.__dict__); t('update, dict()', o)
o = mk(); o.__dict__.update(x=1); {**o.__dict__}; t('update, **', o)
o = mk(); o.__dict__.update(x=1); list(o.__dict__); t('update, list', o)
o = mk(); o.__dict__.update(x=1, y=2); dir(o); t('update, dir', o)
o = mk(); o.__dict__['x'] = 1; dir(o); t('item, dir', o)
o = mk(); o.__dict__; dir(o); t('empty dict, dir', o)
o = mk(); dir(o); t('empty dir', o)
o = mk(); object.__dir__(o); t('object dir', o)
o = mk(); o.__dict__.update(x=1); object.__dir__(o); t('update object dir', o)
o = mk(); o.__dict__.update(x=1); o.__dict__.__class__; t('class', o)
o = mk(); o.__dict__.update(x=1); o.__class__; t('class', o)
o = mk(); o.__dict__.update(x=1); o.__dir__; t('getattr', o)
o = mk(); o.__dict__.update(x=1); o.x; t('getattr x', o)
o = mk(); o.__dict__.update(x=1); getattr(o, '__dict__'); t('getattr', o)
o = mk(); o.x = 1; 
for i in range(3000): o.__dict__
t('many', o)
def mk():
    o = A(); o.siz_ = 0; o.size = 1; return o
o = mk(); o.__dict__; t('read', o)
o = mk(); o.__dict__['x'] = 1; t('set by dict', o)
o = mk(); o.__dict__.update(x=1); t('update', o)
o = A(); o.__dict__.update(x=1); t('update empty', o)
o = A(); o.__dict__.update({'x':1}); t('update empty dict', o)
o = A(); o.__dict__.update([('x',1)]); t('update empty list', o)
o = A(); o.__dict__['x'] = 1; t('set by dict empty', o)
o = A(); o.__dict__ |= {'x': 1}; t('ior', o)
o = mk(); o.__dict__ = {'a': 1}; t('replaced', o)
o = mk(); o.__dict__ = {}; t('replaced empty', o)
o = mk(); o.__dict__.clear(); t('cleared', o)
o = mk(); o.__dict__.pop('size'); t('popped', o)
o = mk(); del o.size; t('deleted', o)
o = mk(); del o.__dict__['size']; t('deleted in dict', o)
o = mk(); del o.__dict__; t('dict deleted', o)
o = mk(); o.__dict__.setdefault('q', 1); t('setdefault', o)
o = mk(); o.__dict__.copy(); t('copy', o)
class L(list): pass
t('list', L())
o = L(); o.x = 1; t('list x', o)
class T(tuple): pass
t('tuple', T())
class I(int): pass
t('int', I())
class S(str): pass
t('str', S())
class F(float): pass
t('float', F())
class D(dict): pass
t('dict', D())
class E(Exception): pass
t('exc', E())
t('Exception', Exception())
class SD: __slots__ = ('__dict__',)
t('slots dict', SD())
class SS: __slots__ = ('a',)
class SSS(SS): pass
t('slots sub', SSS())
class W: __slots__ = ('__weakref__',)
class WW(W): pass
t('weak sub', WW())
import types, collections, enum
t('module', types.ModuleType('x'))
class M(types.ModuleType): pass
t('module sub', M('x'))
t('ns', types.SimpleNamespace(x=1))
def f(): pass
t('func', f)
class Q(object):
    def __init__(self): self.a = 1
class Q2(Q):
    def __init__(self):
        super().__init__()
        self.b = 1
t('Q2', Q2())
class E2(enum.Enum):
    size = 1
t('enum', E2.size)
class ML(type): pass
class MM(metaclass=ML): pass
t('type', MM)
class O2(collections.OrderedDict): pass
t('od', O2())
class O3(collections.defaultdict): pass
t('dd', O3())
class O4(set): pass
t('set', O4())
class O5(bytes): pass
t('bytes', O5())

class O7(complex): pass
t('complex', O7())
class O8(property): pass
t('property', O8())
t('prop', property())
class O9(staticmethod): pass
t('sm', O9(f)); t('sm', staticmethod(f))
class O10(memoryview.__base__, ): pass
t('o10', O10())
import functools
t('partial', functools.partial(f))
class O11(bytearray): pass
t('bytearray', O11())
class O12(range.__base__): pass
import contextlib
class O13(frozenset): pass
t('fs', O13())
