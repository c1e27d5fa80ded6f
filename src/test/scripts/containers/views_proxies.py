import types


def show(text):
    """Prints an expression and its value, or the exception; no addresses."""
    try:
        value = repr(eval(text))
    except Exception as e:
        value = f"{type(e).__name__}: {e}"
        value += "".join(f" ({note})" for note in getattr(e, "__notes__", ()))
    print(text, "->", " at ...".join(part if i == 0 else part.lstrip("0123456789abcdefx") for i, part in enumerate(value.split(" at "))))


for text in (
    '{}.keys() | 1',
    '{}.keys() & 1',
    '{}.keys().isdisjoint(1)',
    '{}.items() - [1]',
    'types.SimpleNamespace(1)',
    'types.SimpleNamespace([(1,2)])',
    "types.SimpleNamespace({'a':1},b=2)",
    'types.SimpleNamespace(1,2)',
    'types.MappingProxyType(1)',
    'types.MappingProxyType([])',
    'types.MappingProxyType({})|1',
    "types.MappingProxyType({'a':1})",
    "str(types.MappingProxyType({'a':1}))",
    'hash(types.MappingProxyType({}))',
    '{}.keys()',
    '{1:2}.values()',
    '{1:2}.items()',
    '{}.keys().mapping',
    'types.SimpleNamespace(a=1).__reduce__()',
    'iter({1:2}.items()).__reduce__()',
):
    show(text)
