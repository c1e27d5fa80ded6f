"""What is said where arguments are too many, of the wrong type, or named by what is no string."""
import re
nothing = None
def t(f):
    try: print(re.sub(' at 0x[0-9a-f]+', '', repr(f())))
    except BaseException as e: print(type(e).__name__, e)
for k in [dict(a=1,b=2), {c:1 for c in 'abcde'}]:
    t(lambda: print(1, **k)); t(lambda: print(**k)); t(lambda: max(1,2,**k)); t(lambda: max([1], **k)); t(lambda: zip(**k)); t(lambda: min(**k)); t(lambda: dict(1,2,**k)); t(lambda: ''.format(1, **k))
    t(lambda: sorted([1], **k)); t(lambda: sorted(1, 2, **k)); t(lambda: [].sort(**k)); t(lambda: [].sort(1,2, **k)); t(lambda: enumerate([], **k)); t(lambda: enumerate(**k)); t(lambda: sum([], **k)); t(lambda: open(**k)); t(lambda: round(1, **k)); t(lambda: ''.split(**k)); t(lambda: int(**k)); t(lambda: str(**k)); t(lambda: str(1,2,3,4,**k)); t(lambda: sorted(**k)); t(lambda: bytes(**k)); t(lambda: bytes(1,2,3,4,**k)); t(lambda: property(1,2,3,4,5,**k)); t(lambda: complex(1,2,3,**k)); t(lambda: compile(**k)); t(lambda: __import__(**k)); t(lambda: pow(**k)); t(lambda: super(1,2,3,**k)); t(lambda: memoryview(1,2,**k)); t(lambda: slice(1,2,3,4,**k)); t(lambda: range(1,2,3,4,**k)); t(lambda: reversed(**k)); t(lambda: filter(**k)); t(lambda: filter(1,2,3,**k)); t(lambda: type(1,2,3,4,**k)); t(lambda: float(1,2,3,4,**k)); t(lambda: bool(1,2,3,4,**k)); t(lambda: classmethod(1,2,**k)); t(lambda: object(1, **k)); t(lambda: print(1,**{1:2})); t(lambda: int(**{1: 2})); 
    t(lambda: set.__init__({1}, 1, 2, **k)); t(lambda: set.__new__(set, 1, 2, **k));  t(lambda: frozenset.__new__(frozenset, 1, 2, **k)); t(lambda: object.__new__(object, 1)); t(lambda: object().__init__(1)); t(lambda: exec(**k)); t(lambda: eval(1,2,3,4,**k)); t(lambda: getattr(1, **k)); t(lambda: iter(**k)); t(lambda: next(1,2,3,**k)); t(lambda: isinstance(**k)); t(lambda: divmod(1,**k)); t(lambda: vars(1,2,**k)); t(lambda: dir(1,2,**k)); t(lambda: input(1,2,**k)); t(lambda: hash(**k)); t(lambda: format(**k)); t(lambda: all(**k)); t(lambda: breakpoint); t(lambda: staticmethod(1)(**{1:2})); t(lambda: (lambda: 1)(**{1:2})); t(lambda: nothing(**{1:2}))
    class E: pass
    class E2:
        def __init__(self): pass
    class E3:
        def __new__(cls): pass
    class E4(Exception): pass
    class E5(list): pass
    class E6(int): pass
    class E7(set): pass
    class E8(str): pass
    class E9(dict): pass
    for e in [E, E2, E3, E4, E5, E6, E7, E8, E9, Exception, OSError, dict, set, list, AttributeError, ImportError]: 
        t(lambda: e(**k)); t(lambda: e.__new__(e, **k))

class f2: pass
for call in (lambda: f2(1, **{1: 2}), lambda: staticmethod(None)(**{1: 2}), lambda: f2(**{1: 2}), lambda: super(1, 2, 3), lambda: super(1),
             lambda: set.__new__(set, 1, 2), lambda: type('S', (set,), {})(1, 2), lambda: type('I', (int,), {})(1, 2, 3), lambda: int(1, 2, 3),
             lambda: type(None, 1, 2), lambda: type('R', (super,), {})(1)):
    t(call)
for e in (StopIteration, OSError, AttributeError, ExceptionGroup, KeyError, SystemExit):
    t(lambda: BaseException.__new__(e, 'x', [ValueError()]))
