"""Every method of every built-in type, called with arguments of all kinds: a line each with a digest of what came of it.

every_method.py KIND NAME shows the calls themselves; "src/test/oracle every_method.py KIND NAME" does so for CPython."""

import hashlib
import random
import re
import sys
import warnings

warnings.simplefilter("ignore")
sys.set_int_max_str_digits(0)
MK = {
 'int': lambda: 7, 'negint': lambda: -3, 'big': lambda: 2**70, 'bool': lambda: True, 'float': lambda: 2.5, 'nan': lambda: float('nan'), 'inf': lambda: float('inf'), 'complex': lambda: 1+2j,
 'str': lambda: 'héllo wörld', 'empty': lambda: '', 'bytes': lambda: b'hello', 'bytearray': lambda: bytearray(b'hello'), 'list': lambda: [3, 1, 2], 'tuple': lambda: (1, 2), 'dict': lambda: {'a': 1, 2: 'b'},
 'set': lambda: {1, 2}, 'frozenset': lambda: frozenset((1, 2)), 'range': lambda: range(1, 10, 3), 'slice': lambda: slice(1, 5, 2), 'memoryview': lambda: memoryview(b'hello'), 'none': lambda: None,
 'ellipsis': lambda: ..., 'NotImplemented': lambda: NotImplemented, 'keys': lambda: {'a': 1}.keys(), 'items': lambda: {'a': 1}.items(), 'values': lambda: {'a': 1}.values(), 'enumerate': lambda: enumerate('ab'), 'zip': lambda: zip('ab', 'cd'),
 'gen': lambda: (i for i in (1, 2)), 'func': lambda: len, 'type': lambda: int, 'exc': lambda: ValueError('x'), 'object': object, 'property': lambda: property(len), 'iter': lambda: iter([1]), 'striter': lambda: iter('ab'), 'dictiter': lambda: iter({1: 2}),
 'setiter': lambda: iter({1}), 'tupleiter': lambda: iter((1,)), 'rangeiter': lambda: iter(range(3)), 'reversed': lambda: reversed([1, 2]), 'map': lambda: map(str, [1]), 'filter': lambda: filter(None, [0, 1]), 'super': lambda: super(int, 5), 'cm': lambda: classmethod(len), 'sm': lambda: staticmethod(len),
 'method': lambda: [].append, 'mdesc': lambda: list.append, 'wrapper': lambda: int.__add__, 'bytesiter': lambda: iter(b'ab'), 'mappingproxy': lambda: int.__dict__ and type(int.__dict__)({'a': 1}), 'eg': lambda: ExceptionGroup('g', [ValueError(1)]), 'alias': lambda: list[int], 'union': lambda: int | str,
 'oserror': lambda: OSError(2, 'x'), 'ude': lambda: UnicodeDecodeError('utf8', b'x', 0, 1, 'r'), 'se': lambda: SyntaxError('x'), 'si': lambda: StopIteration(3), 'sysexit': lambda: SystemExit(3), 'keyerr': lambda: KeyError('k'), 'attrerr': lambda: AttributeError('k'), 'imperr': lambda: ImportError('k'),
}
ARGS = ['int', 'negint', 'big', 'bool', 'float', 'nan', 'complex', 'str', 'empty', 'bytes', 'bytearray', 'list', 'tuple', 'dict', 'set', 'range', 'slice', 'none', 'ellipsis', 'gen', 'func', 'type', 'object', 'memoryview']

# What depends on the machine, and what has no counterpart without memory that C code can be handed.
SKIP = {
    "__class__", "__init_subclass__", "__subclasshook__", "__dir__", "__sizeof__", "__doc__", "__getattribute__", "__hash__",
    "__reduce_ex__", "__reduce__", "__new__", "__basicsize__", "__subclasses__", "__dict__", "__weakrefoffset__", "__flags__",
    "__dictoffset__", "__itemsize__", "__text_signature__", "__self__", "__module__", "__alloc__", "__buffer__",
    "__release_buffer__", "_from_flags", "__del__", "__weakref__",
}
# Texts of our own in them, or a known difference.
SKIP_OF = {("cm", "__getstate__"), ("sm", "__getstate__"), ("alias", "__getitem__"), ("union", "__origin__"), ("memoryview", "cast"),
           ("func", "__objclass__"), ("method", "__objclass__"), ("union", "__instancecheck__"), ("union", "__subclasscheck__")}
ENDLESS = {
    "__mul__", "__rmul__", "__imul__", "__lshift__", "__rlshift__", "__pow__", "__rpow__", "zfill", "center", "ljust", "rjust",
    "expandtabs", "indices", "__setstate__", "count", "index", "resize",
}


def outcome(function):
    try:
        result = repr(function())
    except Exception as e:
        result = f"{type(e).__name__}: {e}"
    return re.sub(r" at 0x[0-9a-f]+", "", result)[:300]


def calls(kind, name):
    """What each call gives or raises, and what the object is then if it can change."""
    choice = random.Random(f"{kind}.{name}")
    arguments = [(), *((a,) for a in ARGS)]
    arguments += [tuple(choice.choice(ARGS) for _ in range(n)) for n in (2,) * 9 + (3,) * 5 + (4,)]
    for names in arguments:
        if name in ENDLESS and ("big" in names or kind == "big"):
            continue
        if kind == "type" and name == "__call__" and len(names) > 2:
            continue
        made = MK[kind]()
        values = [MK[a]() for a in names]
        text = outcome(lambda: getattr(made, name)(*values))
        if kind in ("list", "dict", "set", "bytearray"):
            text += f" -> {outcome(lambda: made)}"
        # The order of sets that hold what is hashed by where it is.
        yield f"{name}({', '.join(names)}) {text}" if "{" not in text else f"{name}({', '.join(names)}) {sorted(text)}"


if len(sys.argv) == 3 and sys.argv[1] in MK:
    print(*calls(*sys.argv[1:3]), sep="\n")
else:
    for kind in MK:
        for name in sorted(set(dir(type(MK[kind]()))) - SKIP):
            if (kind, name) not in SKIP_OF:
                print(kind, name, hashlib.sha256("\n".join(calls(kind, name)).encode()).hexdigest()[:8])
