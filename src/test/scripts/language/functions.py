"""Parameters of every kind, defaults, unpacking in calls, and the errors of wrong calls."""


def show(call, *args, **kwargs):
    try:
        print(call.__name__, "->", call(*args, **kwargs))
    except TypeError as error:
        print("TypeError:", error)


def nothing():
    pass


def positional(a, b, /, c, d=4, *, e, f=6):
    return a, b, c, d, e, f


def gather(*args, **kwargs):
    return args, kwargs


def defaults(a, b=[], *, c={}):
    b.append(a)
    c[a] = len(b)
    return b, c


def keyword_only(*, left, right):
    return left - right


def many(a, b, c):
    return a, b, c


show(nothing)
show(nothing, 1)
show(nothing, x=1)
show(positional, 1, 2, 3, e=5)
show(positional, 1, 2, c=3, e=5, d=0, f=0)
show(positional, 1, 2)
show(positional, 1)
show(positional, a=1, b=2, c=3, e=5)
show(positional, 1, 2, 3, 4, 5, e=1)
show(positional, 1, 2, 3, e=5, g=7)
show(positional, 1, 2, 3, 4, c=3, e=5)
show(gather, 1, *[2, 3], 4, *(5,), x=1, **{"y": 2}, z=3)
show(gather, *range(3), **dict(a=1))
show(defaults, 1)
show(defaults, 2)
show(defaults, 3, [])
show(keyword_only, left=3, right=1)
show(keyword_only)
show(keyword_only, left=1)
show(keyword_only, 1, 2)
show(many)
show(many, 1)
show(many, 1, 2, 3, 4)
show(many, 1, 2, b=2)
show(many, 1, 2, 3, d=4)
show(many, *[1, 2], **{"c": 3})

for bad in (lambda: gather(*1), lambda: gather(**1), lambda: gather(**{1: 2}), lambda: many(1, **{"a": 1})):
    try:
        bad()
    except TypeError as error:
        print(type(error).__name__, error)
try:
    gather(a=1, **{"a": 2})
except TypeError as error:
    print(error)
try:
    nothing()()
except TypeError as error:
    print(error)
try:
    None.missing()
except AttributeError as error:
    print(error)

# Order of evaluation: arguments from left to right, defaults once.
trace = []


def note(value):
    trace.append(value)
    return value


gather(note(1), *note([2]), x=note(3), **note({"y": 4}))
print(trace)
print((lambda a, *b, c=3, **d: (a, b, c, d))(1, 2, c=4, e=5))
print((lambda: (yield))().__class__.__name__)

# What a function knows about itself.
print(positional.__name__, positional.__qualname__, positional.__module__, positional.__doc__)
print(positional.__defaults__, positional.__kwdefaults__, nothing.__defaults__)
print(positional.__code__.co_varnames, positional.__code__.co_argcount, positional.__code__.co_kwonlyargcount)


def annotated(a: int, b: "str" = "x", *args: float, c: list[int] = None, **kw: dict) -> bool:
    """Has a docstring."""


print(annotated.__annotations__, annotated.__doc__)
annotated.mark = "attribute"
print(annotated.mark, annotated.__dict__)


def recurse(n):
    return 1 if n == 0 else n * recurse(n - 1)


print(recurse(30))
print([f(2) for f in [lambda x, n=n: x**n for n in range(4)]], [f() for f in [lambda: n for n in range(3)]])


def annotated(a: print(1), /, b: print(2), *c: print(3), d: print(4), **e: print(5)) -> print(6):
    pass


print(annotated.__annotations__)
