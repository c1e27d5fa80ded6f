def show(text):
    """Prints an expression and its value, or the exception; no addresses."""
    try:
        value = repr(eval(text))
    except Exception as e:
        value = f"{type(e).__name__}: {e}"
        value += "".join(f" ({note})" for note in getattr(e, "__notes__", ()))
    print(text, "->", " at ...".join(part if i == 0 else part.lstrip("0123456789abcdefx") for i, part in enumerate(value.split(" at "))))


for text in (
    'hash([])',
    '[].__init__(1)',
    '[1].__setitem__(slice(0,1),1)',
    '[1,2].__setitem__(slice(0,2,2),1)',
    '[1,2].__setitem__(slice(0,2,2),[1,2])',
    "[1]*'a'",
    '[1]*10**30',
    "[1].insert('a',1)",
    '[1].insert(10**30,1)',
    "[1].pop('a')",
    '[][10**30]',
    "[].__getitem__('a')",
    "[].__delitem__('a')",
    '[].__delitem__(10)',
    "[].__setitem__('a',1)",
    '[1].index(2)',
    "[1].index(1,'a')",
    '[1].remove(2)',
    '[1].__add__(1)',
    "[3,'a'].sort()",
    'slice(1,2).indices(-1)',
    "slice('a').indices(3)",
    'slice(1,2,0).indices(3)',
    "[1]['a':]",
    "hasattr(slice,'__class_getitem__')",
    '(lambda d:[d.__setitem__(i,1) for i in d])({1:1})',
    '(lambda d:[d.__delitem__(i) for i in d])({1:1,2:2})',
    '(lambda d:[d.add(i+100) for i in d])({1,2})',
    '[1,2,3].sort(key=1)',
    '[1].sort(1)',
    'sorted([1],key=1)',
    'list.sort(1)',
    '[].append()',
    "[1,2]<[1,'a']",
    'list(1)',
    'slice(1,2,3)',
    'hash(slice(1,2,3))==hash((1,2,3))',
    '[1,2,3][::10**30]',
    '[1,2,3][::-10**30]',
    '[1,2,3][-10**30:10**30]',
    'set.fromkeys',
    '[1,2,3].index(3,-1)',
    '[1,2,3].__getitem__(1.0)',
    '"abc".__getitem__(1.0)',
):
    show(text)
