def show(text):
    """Prints an expression and its value, or the exception; no addresses."""
    try:
        value = repr(eval(text))
    except Exception as e:
        value = f"{type(e).__name__}: {e}"
        value += "".join(f" ({note})" for note in getattr(e, "__notes__", ()))
    print(text, "->", " at ...".join(part if i == 0 else part.lstrip("0123456789abcdefx") for i, part in enumerate(value.split(" at "))))


for text in (
    'dict([1])',
    'dict(1)',
    'dict([(1,)])',
    'dict([(1,2,3)])',
    "dict(['ab'])",
    'dict(1,2)',
    '{}.update(1,2)',
    '{}.update([1])',
    '{}.pop(1)',
    '{}.popitem()',
    '{}|1',
    '{}|[(1,2)]',
    '{}[[]]',
    '{}.get([])',
    '{}.setdefault([])',
    '[] in {}',
    '{[]:1}',
    '{}.pop([])',
    'dict.fromkeys(1)',
    'dict(**{1:2})',
    '{1:2}.__eq__(1)',
    '{}<{}',
    'dict({1:1},a=2)',
    '{}.__missing__',
    '{1:2}.setdefault()',
    'dict.fromkeys([1,2],3)',
):
    show(text)
