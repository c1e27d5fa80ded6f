"""weakref: references, proxies and the collections that use them."""

import gc
import operator
import weakref


class Thing:
    def __init__(self, value=1):
        self.value = value

    def method(self):
        return self.value


class Number:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value

    def __reversed__(self):
        return "reversed"

    def __bytes__(self):
        return b"bytes"

    def __divmod__(self, other):
        return ("divmod", type(other).__name__)

    def __rdivmod__(self, other):
        return ("rdivmod", type(other).__name__)

    def __pow__(self, other, mod=None):
        return ("pow", type(other).__name__, mod)

    def __neg__(self):
        return "neg"

    def __abs__(self):
        return "abs"

    def __int__(self):
        return self.value

    def __float__(self):
        return float(self.value)

    def __lt__(self, other):
        return ("lt", type(other).__name__)


for name in ("add", "sub", "mul", "matmul", "truediv", "floordiv", "mod", "lshift", "rshift", "and", "xor", "or"):
    setattr(Number, f"__{name}__", lambda self, other, n=name: (n, type(other).__name__))
    setattr(Number, f"__r{name}__", lambda self, other, n=name: ("r" + n, type(other).__name__))
    setattr(Number, f"__i{name}__", lambda self, other, n=name: ("i" + n, type(other).__name__))

n = Number(7)
p = weakref.proxy(n)
for op in (
    operator.add, operator.sub, operator.mul, operator.matmul, operator.truediv, operator.floordiv, operator.mod,
    operator.lshift, operator.rshift, operator.and_, operator.xor, operator.or_, operator.iadd, operator.imatmul,
    operator.pow, divmod, operator.lt,
):  # fmt: skip
    try:
        print(op(p, 1), op(p, p), op(1.5, p))
    except TypeError as e:
        print(op.__name__, op(p, p), e)
print(-p, abs(p), int(p), float(p), operator.index(p), pow(p, 2, 3), reversed(p), bytes(p), [0] * 8 == [0] * (p.__index__() + 1))


def fails(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


t = Thing()
q = weakref.proxy(t)
print(q is weakref.proxy(t), weakref.ref(t) is weakref.ref(t), weakref.ref(t, print) is weakref.ref(t, print))
print(q.value, isinstance(q, Thing), type(q), type(weakref.proxy(Thing)), bool(q))
q.value = 5
del q.value
fails(hash, q)
fails(next, q)
fails(iter, q)
fails(len, q)
fails(q)
fails(weakref.ref, 5)
fails(weakref.ref, [])
fails(weakref.proxy, (1,))
print(repr(q).split(" at ")[0], repr(q).split(";")[1].split(" at")[0])
function = weakref.proxy(lambda: 1)
gc.collect()
fails(function)
print(repr(function).split("; ")[1])

t = Thing()
r1, r2 = weakref.ref(t), weakref.ref(t, lambda r: print("second", r()))
r3 = weakref.ref(t, lambda r: print("third", r()))
proxy = weakref.proxy(t)
print(weakref.getweakrefcount(t), [x is y for x, y in zip(weakref.getweakrefs(t), (r1, proxy, r3, r2))])
dropped = weakref.ref(t, lambda r: print("never called"))
del dropped
gc.collect()
print(r2.__callback__ is not None, r1.__callback__, r1 == r2, hash(r1) == hash(t))
del t
gc.collect()
print(r1(), r2(), r1 == r2, r1 == r1, r2.__callback__, hash(r1) == hash(r1))
fails(hash, r2)
print(repr(r1).split(";")[1])


class Called(weakref.ref):
    def __call__(self):
        return ("called", super().__call__() is not None)


t = Thing()
print(Called(t)(), Called(t) is Called(t))

method = weakref.WeakMethod(t.method, lambda r: print("method is gone"))
print(method()(), method == weakref.WeakMethod(t.method))
del t
gc.collect()
print(method())

keys = [Thing(i) for i in range(5)]
by_key = weakref.WeakKeyDictionary({k: k.value for k in keys})
by_value = weakref.WeakValueDictionary({k.value: k for k in keys})
seen = weakref.WeakSet(keys)
print(len(by_key), len(by_value), len(seen))
del keys[1], keys[2]
gc.collect()
print(sorted(by_key.values()), sorted(by_value), sorted(k.value for k in seen))
print(by_value.get(1), 0 in by_value, sorted(x.value for x in by_value.values()))


class Equal:
    def __init__(self, value):
        self.value = value

    def __eq__(self, other):
        return self.value == other.value

    def __hash__(self):
        return 1


many = [Equal(i) for i in range(200)]
d = weakref.WeakKeyDictionary((m, 1) for m in many)
many.clear()

gc.collect()
print(len(d))


def later():
    f = weakref.finalize(subject, print, "finalized", 1)
    print(f.alive, f.peek()[2], f.atexit)
    return f


subject = Thing()
f = later()
print(f(), f.alive, f() is None)
f = later()
del subject
gc.collect()
print(f.alive)
subject = Thing()
f = later()
print(f.detach()[2], f.alive)
at_exit = weakref.finalize(subject, print, "at exit")

# The two types of proxies, and which built-in types say that there can be weak references.
called, thing = weakref.proxy(len), weakref.proxy(Thing())
print(type(called), weakref.CallableProxyType.__mro__, type(called) is weakref.CallableProxyType)
print(weakref.ProxyType.__mro__, isinstance(called, weakref.ProxyType), callable(called))
print(called([1, 2]), "__call__" in weakref.ProxyType.__dict__)
for module, names in {
    "builtins": "object type int str list dict set frozenset tuple bytes bytearray memoryview range slice property"
    " classmethod super BaseException OSError zip map enumerate",
    "types": "FunctionType MethodType BuiltinFunctionType MethodWrapperType GeneratorType CoroutineType AsyncGeneratorType"
    " CodeType FrameType TracebackType ModuleType CellType MappingProxyType SimpleNamespace GenericAlias UnionType",
    "collections": "deque OrderedDict defaultdict Counter UserDict",
    "_collections": "_tuplegetter _deque_iterator",
    "functools": "partial _lru_cache_wrapper",
    "re": "Pattern Match",
    "io": "BytesIO StringIO FileIO BufferedReader TextIOWrapper IncrementalNewlineDecoder UnsupportedOperation",
    "itertools": "count chain _tee",
    "weakref": "ref ProxyType CallableProxyType WeakSet",
    "array": "array",
    "asyncio": "Future Task Queue Lock Event TaskGroup Timeout Handle AbstractEventLoop CancelledError",
    "contextvars": "Context ContextVar Token",
    "datetime": "date timedelta timezone",
    "typing": "TypeVar ParamSpec TypeAliasType ParamSpecArgs ParamSpecKwargs Generic",
    "queue": "SimpleQueue Empty",
    "struct": "Struct error",
    "zlib": "error",
    "_thread": "lock RLock _local _ThreadHandle",
    "_random": "Random",
    "ast": "AST Name",
    "select": "epoll",
}.items():
    found = __import__(module)
    for name in names.split():
        kind = getattr(found, name)
        if isinstance(kind, type):
            print(f"{module}.{name}", kind.__weakrefoffset__ != 0, end="; ")
    print()
