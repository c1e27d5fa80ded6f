"""A shop."""
from .goods import fruit
from .goods.fruit import apple

print("importing", __name__, __package__)


def price(thing):
    return len(thing)


def __getattr__(name):
    if name.startswith("lazy"):
        return f"made {name}"
    raise AttributeError(f"the shop has no {name}")


def __dir__():
    return ["zzz", "price"]
