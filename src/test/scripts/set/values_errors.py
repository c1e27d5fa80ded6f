def show(text):
    """Prints an expression and its value, or the exception; no addresses."""
    try:
        value = repr(eval(text))
    except Exception as e:
        value = f"{type(e).__name__}: {e}"
        value += "".join(f" ({note})" for note in getattr(e, "__notes__", ()))
    print(text, "->", " at ...".join(part if i == 0 else part.lstrip("0123456789abcdefx") for i, part in enumerate(value.split(" at "))))


for text in (
    '{[]}',
    '[] in set()',
    'set().add([])',
    'set().remove([])',
    'set().pop()',
    'set().remove(3)',
    'set() | []',
    'set() - []',
    'set() < []',
    'set([1,[]])',
    'set(1)',
    '{1}.union(1)',
    '{1}.issubset(1)',
    '{1}.isdisjoint(1)',
    '{1}.__contains__({1})',
    'set().remove({1})',
    'frozenset().__init__(1)',
    'frozenset(1,2)',
    'hash(set())',
    'set(x=1)',
    'frozenset([1,2])',
    '{1,2}.__reduce__()',
):
    show(text)
