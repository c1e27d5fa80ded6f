def show(text):
    """Prints an expression and its value, or the exception; no addresses."""
    try:
        value = repr(eval(text))
    except Exception as e:
        value = f"{type(e).__name__}: {e}"
        value += "".join(f" ({note})" for note in getattr(e, "__notes__", ()))
    print(text, "->", " at ...".join(part if i == 0 else part.lstrip("0123456789abcdefx") for i, part in enumerate(value.split(" at "))))


for text in (
    'zip(1)',
    'list(zip([1],[1,2],strict=True))',
    'list(zip([1,2],[1],strict=True))',
    'list(zip([1,2],[1,2],[1],strict=True))',
    'list(zip([1],[1],[1,2],strict=True))',
    'map(1)',
    'map(len)',
    'map(1,2)',
    'list(map(lambda a,b:1,[1],[1,2],strict=True))',
    'list(map(lambda a,b:1,[1,2],[1],strict=True))',
    'map(len,[],x=1)',
    'filter(1)',
    'filter(1,2)',
    'filter(None,[],x=1)',
    'enumerate(1)',
    "enumerate([],'a')",
    'enumerate([],1,2)',
    'enumerate(iterable=[1],start=3)',
    'reversed(1)',
    'reversed({1})',
    'reversed()',
    'reversed([],x=1)',
    'iter(1,2)',
    'iter(1)',
    'iter([1]).__reduce__()',
    'iter({1:2}).__reduce__()',
    'reversed([1]).__reduce__()',
    'reversed((1,2)).__reduce__()',
    'iter({1}).__reduce__()',
    'iter(int,3).__reduce__()',
    'zip([1]).__reduce__()',
    'zip([1],strict=True).__reduce__()',
    'map(len,[1]).__reduce__()',
    'map(len,[1],strict=True).__reduce__()',
    'filter(len,[1]).__reduce__()',
    'enumerate([1],3).__reduce__()',
    'reversed({1:2}).__reduce__()',
):
    show(text)
