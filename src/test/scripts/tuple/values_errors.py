def show(text):
    """Prints an expression and its value, or the exception; no addresses."""
    try:
        value = repr(eval(text))
    except Exception as e:
        value = f"{type(e).__name__}: {e}"
        value += "".join(f" ({note})" for note in getattr(e, "__notes__", ()))
    print(text, "->", " at ...".join(part if i == 0 else part.lstrip("0123456789abcdefx") for i, part in enumerate(value.split(" at "))))


for text in (
    '(1,)*10**30',
    "().__getitem__('a')",
    '()[10**30]',
    '(1,).index(2)',
    '(1,).__add__(1)',
    'tuple(1)',
    'tuple(x=1)',
    '(1,2).__class_getitem__(int)',
    '(1,2).__getitem__(1.0)',
):
    show(text)
