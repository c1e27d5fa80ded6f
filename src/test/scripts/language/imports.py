"""Imports: packages, relative, circular, __main__, lazily by name, and the errors."""

import importlib
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "_imports"))

import shop
import shop.goods.fruit as f
from shop import goods, price
from shop.goods import *
from shop.goods.fruit import apple as red, pear

print(shop.__name__, shop.goods is goods, f.__name__, f.__package__, price(red), pear, PUBLIC)
print("_private" in globals(), "hidden" in globals(), shop.__doc__)
print(sorted(name for name in vars(shop) if not name.startswith("__")))
print(os.path.basename(shop.__file__), os.path.basename(f.__file__), [os.path.basename(p) for p in shop.__path__])
import circular_a

print(circular_a.value, circular_a.get())
print(sys.modules["shop.goods.fruit"] is f, __name__, sys.modules["__main__"].red)

for statement in (
    "import missing_module",
    "import shop.missing",
    "import shop.goods.fruit.apple",
    "from shop import nothing",
    "from shop.goods.fruit import appel",
    "from . import x",
    "from .x import y",
    "from missing_package.sub import x",
    "import broken",
    "from circular_c import late",
):
    try:
        exec(statement)
    except Exception as error:
        print(f"{statement}: {type(error).__name__}: {str(error).split(' (')[0]}", getattr(error, "name", None))
print("broken" in sys.modules)
module = importlib.import_module("shop.goods.fruit")
print(module is f, importlib.import_module(".goods", "shop").__name__)
try:
    importlib.import_module(".goods")
except TypeError as error:
    print(error)
print(__import__("shop.goods").__name__, __import__("shop.goods", fromlist=["fruit"]).__name__)
print(shop.lazy_name, hasattr(shop, "other"), dir(shop)[-1])
try:
    shop.other
except AttributeError as error:
    print(error)
try:
    f.bananna
except AttributeError as error:
    print(error)
f.counter += 1
importlib.reload(f)
print(f.counter, repr(f).split("'")[1])


def local():
    from shop.goods import fruit
    import shop.goods.fruit
    import os.path as p

    return fruit.apple, shop.goods.fruit.pear, p is os.path


print(local())
try:
    exec("def f():\n from shop import *")
except SyntaxError as error:
    print(error.msg)
sys.modules["shop.blocked"] = None
try:
    import shop.blocked
except ModuleNotFoundError as error:
    print(error)
import namespace_package.inner

print(namespace_package.inner.here, namespace_package.__file__ if hasattr(namespace_package, "__file__") else "no file")
fake = type(sys)("fake", "made by hand")
sys.modules["fake"] = fake
fake.answer = 42
from fake import answer

print(answer, fake.__doc__, fake)

for name in ["operator.x", "sys.x.y", "fake.x", "no_such.x"]:
    try:
        __import__(name)
    except ImportError as e:
        print(type(e).__name__, e, e.name, repr(e.__context__), e.__suppress_context__, repr(e.__cause__))


class Strange(type(sys)):
    def __getattr__(self, name):
        raise KeyError(name)


sys.modules["strange"] = Strange("strange")
try:
    import strange.x
except KeyError as e:
    print(repr(e), repr(e.__context__))

# private names are mangled in imports, too
import types

mangled = types.ModuleType("_Mangling__module")
mangled._Mangling__x = 5
sys.modules["_Mangling__module"] = mangled


class Mangling:
    import __module

    def imports(self):
        import __module as module
        from __module import __x, __name__

        try:
            from __module import __y
        except ImportError as e:
            print(e)
        try:
            import __nothing
        except ImportError as e:
            print(e)
        return module, __x, __name__


print(Mangling().imports(), [name for name in vars(Mangling) if "module" in name])
