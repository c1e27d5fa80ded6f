"""Code objects hold those of what is defined inside, in co_consts."""

def f():
    "doc"
    def g(): return [x for x in (y for y in ())]
    class C:
        def m(self): pass
    return lambda: 1
def names(c): return [(k.co_name, names(k)) for k in c.co_consts if hasattr(k, "co_name")]
print(names(f.__code__))
import sys
print(names(compile(open(__file__).read(), "x", "exec")))
print(f.__code__.co_consts[0])
