"""Class hierarchies: super(), MRO, properties, descriptors, ``__slots__``, metaclasses, special methods, attribute hooks."""

VALUES = ["0", "1", "-2", "'a'", "None", "[3]", "(4,)", "True", "2.5"]
ATTRIBUTES = ["x", "y", "size", "_z", "__p"]
BUILTIN_BASES = ["int", "str", "list", "dict", "Exception", "tuple", "float", "set", "bool", "object", "type",
    "NoneType", "range", "property", "5"]


def hierarchy(w):
    """Classes with several bases whose methods call on to the next."""
    names = [w.fresh("H") for _ in range(w.number(3, 6))]
    made = []
    for name in names:
        bases = w.some(made, 0, 3) if made else []
        if w.chance(12):
            bases.insert(w.number(0, len(bases)), w.pick(BUILTIN_BASES))
        if w.chance(5):
            bases += bases[:1]
        with w.block("with Guard():"), w.block(f"class {name}({', '.join(bases)}):" if bases else f"class {name}:"):
            if w.chance(60):
                w.line(f"{w.pick(ATTRIBUTES)} = {w.pick(VALUES)}")
            for method in w.some(["m", "n", "__init__", "__repr__", "k"], 1, 3):
                if method == "k":
                    w.line(w.pick(["@classmethod", "@property", "@staticmethod"]))
                    with w.block("def k(*p):"):
                        w.line(w.pick(["return super().k", "return ('k', len(p))", "return p[0].x",
                            f"return super({name}, p[0]).k"]))
                    continue
                with w.block(f"def {method}(self{', v=0' if method != '__repr__' else ''}):"):
                    w.line(f"show('{name}.{method}')")
                    if method == "__repr__":
                        w.line(w.pick(["return '<R>'", "return super().__repr__()[:4]", "return 5", "return self.x"]))
                    else:
                        w.line(w.pick(["self.x = v", f"self.__p = '{name}'", "v += 1",
                            "show(self.__class__.__name__, __class__.__name__)", "pass"]))
                        call = f"super().{method}({w.pick(['', 'v', 'v', 'v, 1'])})"
                        w.line(w.pick([f"return {call}", f"return [{call}, v]",
                            f"return super({name}, self).{method}()", call,
                            "return v"]) if method != "__init__" else w.pick([call, call, "super().__init__()",
                            "pass"]))
        made.append(name)
    last = w.pick(names)
    w.shown(f"[k.__name__ for k in {last}.__mro__], {last}.__bases__ == (object,), {last}.__base__.__name__")
    for _ in range(w.number(2, 5)):
        k = w.pick(names)
        w.shown(w.pick([
            f"{k}().m()", f"{k}(1).n(2)", f"{k}().k", f"{k}().k()", f"{k}.x", f"{k}()._z", f"{k}().__dict__",
            f"vars({k}(3))", f"issubclass({k}, {w.pick(names)})",
            f"isinstance({k}(), ({w.pick(names)}, str))", f"super({k}, {w.pick(names)}()).m()", f"super({k}).m",
            f"{k}.m(5)", f"repr({k}())", f"{k}()._{k}__p", f"{k}.k(2)", f"{k}.m",
            f"{k}().mm", f"super().m()", f"{k}({w.pick(VALUES)}, 1)", f"{k}.__subclasses__()",
        ]))  # fmt: skip


def properties(w):
    c = w.fresh("P")
    with w.block("with Guard():"), w.block(f"class {c}:"):
        w.line(w.pick(["def __init__(self, x=1): self._x = x", "_x = 2", "def __init__(self, x): self.x = x"]))
        w.line("@property")
        w.line(w.pick(["def x(self): return self._x", "def x(self): 'doc'; return self._x + 1",
            "def x(self): return self.x", "def x(self): return self.nope", "def x(self): raise KeyError(self._x)"]))
        if w.chance(60):
            w.line(w.pick(["@x.setter", "@x.setter", "@x.getter", "@x.deleter"]))
            w.line(w.pick(["def x(self, v=0): self._x = v", "def x(self, v): raise ValueError(v)",
                "def x(self, v=None): show('set', v); return 5"]))
        if w.chance(30):
            w.line("@x.deleter")
            w.line("def x(self): del self._x")
        w.line(w.pick(["y = property()", "y = property(lambda self: self._x, doc='y')",
            "y = property(fset=lambda self, v: show(v))", "y = property(None, None, lambda self: show('del'))"]))
        if w.chance(30):
            w.line("def __getattr__(self, name): show('getattr', name); raise AttributeError(name)" if w.chance(50) else "def __getattr__(self, name): return name")
    w.guarded(f"o = {c}({w.pick(['', '3'])})")
    for _ in range(w.number(2, 5)):
        attribute = w.pick(["x", "y", "x", "z", "_x"])
        target = w.pick(["o", "o", "o", c])
        if w.chance(50):
            w.shown(f"{target}.{attribute}")
        else:
            w.guarded(w.pick([f"{target}.{attribute} = {w.pick(VALUES)}", f"del {target}.{attribute}",
                f"{target}.{attribute} += 1"]))
    w.shown(f"{c}.x.__doc__, {c}.x.fset, {c}.y.fget" if w.chance(30) else "o._x")


def descriptors(w):
    d, c = w.fresh("D"), w.fresh("C")
    with w.block(f"class {d}:"):
        if w.chance(60):
            w.line("def __set_name__(self, owner, name): show('set_name', owner.__name__, name); self.name = name")
        if w.chance(85):
            w.line(w.pick(["def __get__(self, o, t=None): return ('get', o is None, t.__name__)",
                "def __get__(self, o, t): return self", "def __get__(self, o, t=None): return o.__dict__['a']",
                "def __get__(self, o, t): raise AttributeError('no')"]))
        if w.chance(55):
            w.line(w.pick(["def __set__(self, o, v): show('set', v)", "def __set__(self, o, v): o.__dict__['a'] = v",
                "def __set__(self, o, v): raise TypeError(v)", "__set__ = None"]))
        if w.chance(30):
            w.line("def __delete__(self, o): show('delete')")
        w.line("def f(self): return 5")
    with w.block("with Guard():"), w.block(f"class {c}:"):
        w.line(f"a = {d}()")
        w.line(w.pick([f"b = a", f"b = {d}()", "b = classmethod(lambda k, v=1: (k.__name__, v))",
            "b = staticmethod(lambda v=1: v)", "b = len", f"b = {d}.f", "b = lambda self: self.a"]))
        if w.chance(30):
            # What is asked for suggestions is not shown: whether there are any when something is deleted is CPython's accident.
            w.line("def __getattribute__(self, name): show('attribute', name) if name[0] != '_' else 0; return super().__getattribute__(name)")
    w.guarded(f"o = {c}()")
    for _ in range(w.number(3, 6)):
        w.guarded(w.pick([
            "show(o.a)", f"show({c}.a)", f"o.a = {w.pick(VALUES)}", "del o.a", "o.__dict__['a'] = 7", "show(o.b)",
            "show(o.b())", f"show({c}.b())", f"{c}.a = 1", "show(o.__dict__)",
            "show(getattr(o, 'a', 'none'))", "show(hasattr(o, 'b'), hasattr(o, 'zz'))",
            f"show(type({c}.__dict__['b']).__name__)", f"{c}.n = {d}()", f"{c}.__dict__['a'] = 1", "o.b = 3",
            "show(o.a.name)",
        ]))  # fmt: skip


def slots(w):
    c, k = w.fresh("S"), w.fresh("S")
    names = w.pick(["('x',)", "'x'", "['x', 'y']", "('x', '__dict__')", "('x', '__weakref__')", "()", "('__p', 'x')",
        "('x', 'x')", "(1,)", "('a b',)", "{'x': 'doc'}"])
    with w.block("with Guard():"), w.block(f"class {c}{w.pick(['', '', '', '(int)', '(list)', '(str)', '(tuple)', '(Exception)', '(dict)'])}:"):
        w.line(f"__slots__ = {names}")
        if w.chance(20):
            w.line(f"{w.pick(['x', 'y'])} = 5")
        if w.chance(30):
            w.line("def __init__(self, *v): self.x = v")
    with w.block("with Guard():"), w.block(f"class {k}({c}):"):
        w.line(w.pick(["pass", "__slots__ = ()", "__slots__ = ('y', 'z')", "__slots__ = ('x',)",
            "__slots__ = ('__dict__',)", "__slots__ = ('__weakref__',)"]))
    w.guarded(f"o = {w.pick([c, k])}({w.pick(['', '', '1'])})")
    for _ in range(w.number(3, 6)):
        attribute = w.pick(["x", "y", "z", "__p", "x"])
        w.guarded(w.pick([f"o.{attribute} = {w.pick(VALUES)}", f"show(o.{attribute})", f"del o.{attribute}",
            "show(o.__dict__)", "show(o.__slots__)", f"show({c}.x)", "o.__class__ = object",
                          f"show(type({k}.__dict__.get('y')).__name__)", f"o.__class__ = {k}",
                          f"show(hasattr(o, '__dict__'), hasattr(o, '__weakref__'))", f"{c}.x = 9",
                          "show(o)" if w.chance(20) else "show(type(o).__name__)"]))
    if w.chance(30):
        other = w.fresh("S")
        with w.block("with Guard():"), w.block(f"class {other}({w.pick(['int', 'list', k, c])}, {w.pick([c, k, 'str', 'object'])}):"):
            w.line("__slots__ = ()")


def metaclasses(w):
    m, c, k = w.fresh("M"), w.fresh("C"), w.fresh("C")
    with w.block(f"class {m}(type):"):
        for method in w.some([
            "def __new__(m, name, bases, namespace, **kw): show('new', name, kw); return super().__new__(m, name, bases, namespace)",
            "def __init__(cls, name, bases, namespace, **kw): show('init', name, sorted(n for n in namespace if n[0] != '_'))", "def __call__(cls, *a, **k): show('call', a, k); return super().__call__(*a, **k)",
            "@classmethod\n__prepare__", "def __instancecheck__(cls, o): return o == 5",
            "def __subclasscheck__(cls, k): return 'yes'", "def __len__(cls): return 3",
            "def __getattr__(cls, name): return 'meta ' + name",
            "def __iter__(cls): return iter([1, 2])", "x = property(lambda cls: cls.__name__ + '!')",
            "def __getitem__(cls, key): return [('item', key)][key == 3]", "def __repr__(cls): return 'K'",
            "def mro(cls): return [cls, object]",
            "def __setattr__(cls, name, value): show('setattr', name); super().__setattr__(name, value)",
            "def __or__(cls, o): return 'or'", "def __bool__(cls): return False", "def __eq__(cls, o): return True",
            "def __dir__(cls): return ['q']",
        ], 1, 5):  # fmt: skip
            if method.startswith("@classmethod"):
                w.line("@classmethod")
                w.line(w.pick(["def __prepare__(m, name, bases, **kw): show('prepare', name, kw); return {'p': 1}",
                    "def __prepare__(m, name, bases): return 5",
                    "def __prepare__(m, name, bases, **kw): return dict(kw)"]))
            else:
                w.line(method)
    keywords = w.pick(["", "", ", flag=1", ", a=1, b=2"])
    with w.block("with Guard():"), w.block(f"class {c}({w.pick(['', 'list, ', 'Exception, '])}metaclass={m}{keywords}):"):
        w.line("y = 1")
        if w.chance(40):
            w.line(w.pick(["def __init_subclass__(cls, **kw): show('subclass', cls.__name__, kw)",
                "def __init_subclass__(cls, flag=0, **kw): super().__init_subclass__(**kw); cls.flag = flag",
                "def __class_getitem__(cls, item): return ('class', item)"]))
    with w.block("with Guard():"), w.block(f"class {k}({c}{w.pick(['', '', ', flag=2', ', metaclass=type', f', metaclass={m}', ', other=3'])}):"):
        w.line("z = 2")
    for _ in range(w.number(3, 6)):
        t = w.pick([c, k])
        w.guarded(w.pick([
            f"show(type({t}).__name__)", f"show({t}.x)", f"show({t}().x)", f"show({t}(1).y)",
            f"show(isinstance(5, {t}))", f"show(issubclass(int, {t}))", f"show(len({t}))",
            f"show(list({t}))", f"show({t}[int])", f"show(repr({t}))", f"show({t} | None)", f"show({t}.flag)",
            f"{t}.w = 1", f"show(bool({t}), {t} == 3)", f"show(dir({t})[:1])",
            f"show({m}('N', ({t},), {{'q': 1}}).q)", f"show({m}('N', ({t},), {{}}, flag=4))", f"show({t}.nope)",
            f"show([b.__name__ for b in {t}.mro()])", f"show({t}.p)", f"{t}.x = 2",
            f"show(type('N', ({t},), dict(v=1)).v)", f"show({{{t}: 1}}[{t}])",
            f"show({t}.__name__, {t}.__qualname__, {t}.__module__)", f"show(isinstance({k}(), {c}))",
        ]))  # fmt: skip


SPECIAL = {
    "__add__": "o", "__radd__": "o", "__iadd__": "o", "__sub__": "o", "__rsub__": "o", "__mul__": "o", "__rmul__": "o",
    "__matmul__": "o", "__mod__": "o", "__rmod__": "o", "__pow__": "o", "__rpow__": "o",
    "__floordiv__": "o", "__and__": "o", "__ror__": "o", "__lshift__": "o", "__divmod__": "o", "__eq__": "o",
    "__ne__": "o", "__lt__": "o", "__le__": "o", "__gt__": "o", "__neg__": "", "__invert__": "", "__abs__": "",
    "__pos__": "",
    "__bool__": "", "__len__": "", "__int__": "", "__float__": "", "__index__": "", "__complex__": "",
    "__round__": "*n", "__trunc__": "", "__hash__": "", "__repr__": "", "__str__": "", "__format__": "spec",
    "__bytes__": "",
    "__getitem__": "key", "__setitem__": "key, value", "__delitem__": "key", "__contains__": "o", "__iter__": "",
    "__next__": "", "__reversed__": "", "__length_hint__": "", "__call__": "*a, **k", "__enter__": "", "__exit__": "*e",
    "__getattr__": "name", "__setattr__": "name, value", "__delattr__": "name", "__dir__": "", "__missing__": "key",
    "__await__": "", "__aiter__": "", "__anext__": "", "__sizeof__": "", "__class_getitem__": "i",
}  # fmt: skip
USES = [
    "{o} + {v}", "{v} + {o}", "{o} - {v}", "{v} - {o}", "{o} * {v}", "{v} * {o}", "{o} @ {v}", "{o} % {v}", "{v} % {o}",
    "{o} ** {v}", "{v} ** {o}", "{o} // {v}", "{o} & {v}", "{v} | {o}", "{o} << {v}", "divmod({o}, {v})",
    "{o} == {v}", "{o} != {v}", "{o} < {v}", "{v} < {o}", "{o} <= {v}", "{o} > {o}", "-{o}", "~{o}", "abs({o})", "+{o}",
    "not {o}", "bool({o})", "len({o})", "int({o})", "float({o})", "operator.index({o})", "complex({o})", "round({o})",
    "round({o}, {v})", "hash({o}) and 0", "repr({o})", "str({o})", "format({o}, 'x')", "f'{{{o}!r:>6}}'",
    "f'{{{o}:s}}'", "bytes({o})", "{o}[{v}]", "{o}[1:2, ...]", "{v} in {o}", "list({o})", "next({o})",
    "list(reversed({o}))", "{o}({v}, k={v})",
    "{o}.nope", "getattr({o}, 'q', 1)", "hasattr({o}, 'q')", "dir({o})", "[1, 2, 3][{o}]", "range({o})", "'ab' * {o}",
    "'%d' % {o}", "'%s' % {o}", "chr({o})", "max({o}, {v})", "sorted([{o}, {o}])", "sum([{o}, {v}])", "{{{o}: 1}}",
    "{o} in [{o}]",
    "a, b = {o}", "[*{o}]", "print(*{o})", "dict({o})", "{{**{o}}}", "{o} += {v}", "{o}[{v}] = {v}", "del {o}[{v}]",
    "{o}.q = {v}", "del {o}.q", "with {o} as z: show(z)", "with {o}: raise KeyError(1)", "for i in {o}: show(i); break",
    "{o} and {v}", "1 if {o} else 2", "assert {o}", "if {o}: show('true')", "while not {o}: break", "{v} < {o} < {v}",
    "[i for i in {o}]", "pow({o}, {v}, {v})", "isinstance({o}, {o})", "run({o})", "raise {o}", "any([{o}])",
    "iter({o}, 1)", "zip({o})",
]  # fmt: skip


def specials(w):
    c = w.fresh("X")
    answers = [
        *VALUES, "NotImplemented", "self", "'text'", "iter([1, 2])", "b'b'", "1 / 0", "self.q", "-1", "2**70", "'é'",
        "[self]", "super().__repr__()", "{}['k']", "self[0]", "type(self)()",
    ]  # fmt: skip
    with w.block("with Guard():"), w.block(f"class {c}{w.pick(['', '', '', '', '(int)', '(str)', '(list)', '(dict)', '(float)', '(tuple)', '(set)'])}:"):
        methods = w.some(list(SPECIAL), 2, 7)
        for method in methods:
            parameters = ", ".join(["self", *([SPECIAL[method]] if SPECIAL[method] else [])])
            if w.chance(6):
                w.line(f"{method} = {w.pick(['None', '5', 'len'])}")
                continue
            with w.block(f"def {method}({parameters}):"):
                if w.chance(25):
                    w.line(f"show('{method}')")
                if method in ("__getitem__", "__next__"):
                    w.line("self.__dict__['n'] = n = self.__dict__.get('n', 0) + 1")
                    w.line(f"if n > 3: raise {'IndexError' if method == '__getitem__' else 'StopIteration'}(n)")
                if method == "__setattr__" and w.chance(60):
                    w.line("self.__dict__[name] = value")
                w.line(f"return {w.pick(answers)}")
    w.guarded(f"{c.lower()} = {c}({w.pick(['', '', '', '1', repr('ab')])})")
    w.line("import operator")
    for _ in range(w.number(4, 9)):
        use = w.pick(USES)
        text = use.replace("{{", "\0").replace("}}", "\1").replace("{o}", c.lower())
        while "{v}" in text:
            text = text.replace("{v}", w.pick([*VALUES, c.lower()]), 1)
        text = text.replace("\0", "{").replace("\1", "}")
        simple = not text.startswith(("a, b", "with ", "for ", "del ", "assert", "if ", "while ", "raise",
            "print")) and " += " not in text and " = " not in text
        w.guarded(f"show({text})" if simple else text)


def attributes(w):
    c = w.fresh("A")
    with w.block(f"class {c}:"):
        w.line(f"{w.pick(ATTRIBUTES[:4])} = {w.pick(VALUES)}")
        w.line("__match_args__ = ('x', 'size')")
        with w.block("def __init__(self, **k):"):
            w.line("self.__dict__.update(k)")
        if w.chance(40):
            w.line(w.pick(["def __eq__(self, o): return self.__dict__ == o.__dict__", "__hash__ = None",
                "def __delattr__(self, n): show(n); super().__delattr__(n)", "def __dir__(self): return ['b', 'a']"]))
    w.line(f"o = {c}({', '.join(w.some(['x=1', 'size=2', 'color=3', 'name_=4'], 0, 3))})")
    for _ in range(w.number(3, 6)):
        n = w.pick(["x", "size", "sise", "colour", "colr", "name", "nam_e", "X", "_x", "__class__", "y"])
        w.guarded(w.pick([
            f"show(o.{n})" if n != "__class__" else "show(o.__class__.__name__)", f"o.{n} = {w.pick(VALUES)}",
            f"del o.{n}", f"show(getattr(o, {n!r}, 'none') and 1)", f"show({c}.{n})" if n != "__class__" else "show(1)",
            f"setattr(o, {w.pick([repr(n), '5', repr('a b')])}, 1)",
            f"delattr({w.pick(['o', c, '5', 'int'])}, {n!r})", "show(o.__dict__)", "show(sorted(vars(o)))",
            f"show(o == {c}())", "show(len({o}))", "show(dir(o)[:2])", f"int.{n} = 1", "(5).x = 1", "None.size",
            f"o.__dict__ = {w.pick(['{}', '5', 'dict(x=9)'])}",
            f"show(type(o).__name__); o.__class__ = {w.pick(['int', c, '5'])}",
        ]))  # fmt: skip
    with w.block("with Guard():"), w.block("match o:"):
        with w.block(f"case {c}({w.pick(['1', 'x=1', 'x, size', '_, _, _', 'size=a, x=b', '1, x=1', 'q=_'])}):"):
            w.line("show('fits')")
        with w.block("case object():"):
            w.line("show('object')")


SCENES = [hierarchy, hierarchy, properties, descriptors, slots, metaclasses, specials, specials, specials, attributes]
