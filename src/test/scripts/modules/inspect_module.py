"""inspect and types."""

import inspect
import types


def fails(n):
    raise ValueError(n)


def sig(a, b: int = 2, /, *args, c, d="x", **kw) -> str:
    """Doc.

    More.
    """


print(inspect.signature(sig), list(inspect.signature(sig).parameters), inspect.getdoc(sig), inspect.isfunction(sig), inspect.signature(sig).bind(1, c=3).arguments, inspect.signature(sig).parameters["b"].kind.name, inspect.iscoroutinefunction(sig), inspect.isclass(int), inspect.getmembers(types.SimpleNamespace(a=1), lambda x: x == 1), inspect.currentframe().f_lineno > 0, inspect.signature(lambda x, *, y=1: 0), inspect.isgenerator(x for x in ()), inspect.getsource(fails).splitlines()[0], inspect.unwrap(sig) is sig, inspect.stack()[0].function)
try:
    inspect.signature(sig).bind()
except TypeError as error:
    print(error)
print(types.SimpleNamespace(a=1, b="x"), types.SimpleNamespace(a=1) == types.SimpleNamespace(a=1), types.MappingProxyType({"a": 1}), type(types.MethodType(sig, 1)).__name__, types.FunctionType.__name__, isinstance(sig, types.FunctionType), types.NoneType, types.CodeType.__name__, types.GeneratorType.__name__)
