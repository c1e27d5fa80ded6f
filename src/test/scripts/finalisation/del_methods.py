"""__del__ of every kind of instance, in one collection and in the end; what it raises; what it keeps."""

import gc
import sys
import weakref


def told(unraisable):
    print("unraisable:", type(unraisable.exc_value).__name__, unraisable.exc_value, unraisable.object)
    print("   ", unraisable.err_msg.split(" at 0x")[0])


sys.unraisablehook = told


def mourned(base, *args):
    class Mourned(base):
        def __del__(self):
            print("gone:", base.__name__, end=" ")
            try:
                print(repr(base.__repr__(self)).split(" at 0x")[0])
            except Exception as e:
                print(type(e).__name__)

    return Mourned(*args)


for base, args in (
    (object, ()), (list, ([1, 2],)), (dict, ({1: 2},)), (int, (3,)), (str, ("text",)), (tuple, ((1,),)), (set, ({1},)),
    (float, (1.5,)), (bytes, (b"b",)), (bytearray, (b"x",)), (Exception, ("why",)), (frozenset, ()), (property, ()),
    (KeyError, (1,)), (BaseExceptionGroup, ("g", [KeyError()])), (complex, (1j,)),
):  # fmt: skip
    mourned(base, *args)
    gc.collect()


class Base(list):
    __slots__ = ("first",)

    def __del__(self):
        print("del", type(self).__name__, self.first, getattr(self, "second", None))


class Derived(Base):
    __slots__ = ("second",)


class Other(list):
    def __del__(self):
        print("other")


class Both(Derived, Other):
    pass


for cls in (Base, Derived, Both):
    x = cls()
    x.first = 1
    if cls is not Base:
        x.second = 2
    del x
    gc.collect()


class Failing:
    def __del__(self):
        raise ValueError("from __del__")


Failing()
gc.collect()


class Back:
    kept = []

    def __del__(self):
        print("kept once more")
        Back.kept.append(self)


Back()
gc.collect()
print(len(Back.kept), type(Back.kept[0]).__name__)
Back.kept.clear()
gc.collect()
print("not again:", Back.kept)


class Late(list):
    pass


class Node:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("node", self.name, self.other.name)


a, b = Node("a"), Node("b")
a.other, b.other = b, a
r = weakref.ref(a)
del a, b
gc.collect()
print("weak", r())
a, b = Late([1]), Late([2])
a.other, b.other = b, a
r = weakref.ref(a, lambda r: print("callback of a cycle", r()))
del a, b
gc.collect()
print("weak", r())
a = Node("c")
a.other = Late
Late.name = "x"
r = weakref.ref(a, lambda r: print("callback after __del__", r()))
del a
gc.collect()

w = weakref.WeakValueDictionary()
w["x"] = x = Late([1])
f = weakref.finalize(x, print, "finalize:", "of a list")
print(f.alive, len(w))
del x
gc.collect()
print(f.alive, len(w))


class Meta(type):
    def __del__(cls):
        print("class", cls.__name__, "is gone")


class Added:
    pass


Added.__del__ = lambda self: print("added later")
Added()
gc.collect()


class Slotted:
    __slots__ = ("x", "__weakref__")

    def __del__(self):
        print("slotted", self.x)


s = Slotted()
s.x = 5
del s
gc.collect()
