def show(text):
    """Prints an expression and its value, or the exception; no addresses."""
    try:
        value = repr(eval(text))
    except Exception as e:
        value = f"{type(e).__name__}: {e}"
        value += "".join(f" ({note})" for note in getattr(e, "__notes__", ()))
    print(text, "->", " at ...".join(part if i == 0 else part.lstrip("0123456789abcdefx") for i, part in enumerate(value.split(" at "))))


for text in (
    'range(1.5)',
    'range(1,2,0)',
    'range(3)[5]',
    "range(3)['a']",
    'range(3).index(5)',
    "range(3).index('a')",
    'range(2**70)[2**70]',
    'len(range(2**70))',
    'range(10,0,-3)',
    'range(0,10)',
    'hash(range(0,3,2))==hash((2,0,2))',
    'hash(range(5))==hash((5,0,1))',
    'iter(range(3))',
    'range(3).__reduce__()',
    'iter(range(3)).__reduce__()',
    'iter(range(2**70)).__reduce__()',
    'range.__new__(list)',
    'range(True)',
    'range(True,5)',
    'range(3)[1.0]',
):
    show(text)
