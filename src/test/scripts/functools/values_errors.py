import functools
from functools import *
from functools import Placeholder as P


def f(*a, **k):
    return a, k


class SP(partial):
    pass


@lru_cache(maxsize=2)
def sq(x):
    return x * x


def show(text):
    """Prints an expression and its value, or the exception; no addresses."""
    try:
        value = repr(eval(text))
    except Exception as e:
        value = f"{type(e).__name__}: {e}"
        value += "".join(f" ({note})" for note in getattr(e, "__notes__", ()))
    print(text, "->", " at ...".join(part if i == 0 else part.lstrip("0123456789abcdefx") for i, part in enumerate(value.split(" at "))))


for text in (
    'partial()',
    'partial(1)',
    'partial(f)',
    'repr(partial(print,1,a=2))',
    'partial(f,1,2,x=3)(4,y=5,x=6)',
    'partial(f,P,2)(1)',
    'partial(f,P,2)()',
    'partial(f,P,P,2)(1)',
    'partial(f,2,P)',
    'partial(f,2,x=P)',
    'partial(f,P,2).args',
    'partial(partial(f,P,2),1).args',
    'partial(partial(f,P,2),1,3).args',
    'partial(partial(f,P,P,2),P,3).args',
    'partial(partial(f,1,a=2),3,b=4).keywords',
    'partial(SP(f,1),2).func',
    'repr(SP(print,1))',
    'partial(f,1).__reduce__()[1:]',
    'partial(f).__setstate__(1)',
    'partial(f).__setstate__((f,(1,),{},None))',
    'partial(f).__get__(3)()',
    'P',
    'type(P)',
    'type(P)() is P',
    'P.__reduce__()',
    'type(P)(1)',
    "type('X',(type(P),),{})",
    'reduce(f,[])',
    'reduce(f,3)',
    'reduce(lambda a,b:a+b,[1,2,3])',
    'reduce(lambda a,b:a+b,[1,2,3],10)',
    'reduce(lambda a,b:a+b,[],initial=3)',
    'reduce(1,[1])',
    'reduce(1,[1,2])',
    'reduce()',
    'reduce(f)',
    'cmp_to_key(1)(2)',
    'cmp_to_key(f)',
    'cmp_to_key(lambda a,b:a-b)(1)<cmp_to_key(lambda a,b:a-b)(2)',
    'cmp_to_key(lambda a,b:a-b)(1)<3',
    'cmp_to_key(lambda a,b:a-b)(1).obj',
    'sorted([3,1,2],key=cmp_to_key(lambda a,b:b-a))',
    'cmp_to_key(mycmp=f)',
    'cmp_to_key()',
    'hash(cmp_to_key(f)(1))',
    'cmp_to_key(f).obj',
    'cmp_to_key(f)(1)',
    '[sq(1),sq(2),sq(1),sq(3),sq(2),sq.cache_info()]',
    'sq.cache_clear()',
    'sq.cache_parameters()',
    'sq([])',
    'sq.__wrapped__',
    'lru_cache(1.5)',
    'lru_cache(f).__class__',
    'functools._lru_cache_wrapper(1,2,3,4)',
    "functools._lru_cache_wrapper(f,'a',3,4)",
    'functools._lru_cache_wrapper(f,None,False,1)',
    'sq.__reduce__()',
    'cache(lambda x:x)(3)',
    'lru_cache(None)(f)(1,a=2)',
    '(lambda c:(c(1),c(1.0),c(True),c.cache_info()))(lru_cache(None)(f))',
    '(lambda c:(c(1),c(1.0),c(True),c.cache_info()))(lru_cache(None,typed=True)(f))',
    '(lambda c:(c(1),c(1.0),c(True),c.cache_info()))(lru_cache(0)(f))',
    '(lambda c:(c(1,b=2),c(1,b=2),c((1,)),c.cache_info()))(lru_cache(-5)(f))',
    'singledispatch(f)(1)',
    "type('A',(),{'m':lru_cache(f)})().m(1)[0][1:]",
    "type('A',(),{'m':partial(f,1)})().m(2)[0][2:]",
    'partial(f).__dict__',
    'partial(f,1).func',
    'partial.__get__',
    'partial(f).x',
    "partial(f).__setattr__('x',1)",
    'SP(f,P,1)(3)',
    "partial(f,**{'1':2})",
    'partial(print).__class_getitem__(int)',
    "total_ordering(type('A',(),{'__lt__':lambda s,o:True}))().__ge__(1)",
    'wraps(f)(lambda:0).__name__',
):
    show(text)
