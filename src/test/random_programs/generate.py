"""Random programs: expressions, statements, classes, exceptions, generators, coroutines and tasks.

``program(number)`` is the text of one, the same on every interpreter. Four of ten are mixed of everything
(``Generator``): names come from a small pool, so that many hold another type than an operation wants; what goes wrong,
and how it is said, is what two interpreters are compared by. Others put scenes of the chapters together, each about one
part of the language, and one of twenty is a handful of sources that are damaged. ``Guard`` shows an error and
goes on. Programs end: loops count to four, functions call only those above them, and what multiplies does it by two at most."""

import chapter_classes
import chapter_containers
import chapter_exceptions
import chapter_functions
import chapter_generators
import chapter_numbers
import chapter_tasks
import chapter_text
from chapter_mistakes import mistakes
from writer import Writer

CHAPTERS = [
    chapter_text, chapter_numbers, chapter_containers, chapter_functions, chapter_classes, chapter_generators,
    chapter_exceptions, chapter_tasks,
]  # fmt: skip

NAMES = ["a", "b", "c", "d", "e"]
ATTRIBUTES = ["x", "y", "size", "_z"]
STRINGS = ["", "a", "abc", "é", "x y", "0", "%s", "{}", "\\n", "Z9"]
BINARY = ["+", "-", "*", "//", "/", "%", "&", "|", "^", "@"]
COMPARE = ["<", "<=", "==", "!=", ">", ">=", "in", "not in", "is", "is not"]
CALLS = [
    "len", "str", "repr", "int", "float", "bool", "list", "tuple", "sorted", "sum", "min", "max", "abs",
    "set", "dict", "any", "all", "reversed", "enumerate", "iter", "next", "callable", "ascii", "round",
    "complex", "bytes", "frozenset", "divmod", "isinstance", "zip", "ord", "chr", "bin", "hex",
]  # fmt: skip
METHODS = {
    "upper": 0, "split": 1, "join": 1, "strip": 0, "replace": 2, "find": 1, "count": 1, "startswith": 1,
    "append": 1, "pop": 0, "insert": 2, "extend": 1, "index": 1, "remove": 1, "reverse": 0, "sort": 0, "copy": 0,
    "get": 1, "keys": 0, "values": 0, "items": 0, "setdefault": 2, "update": 1, "add": 1, "discard": 1,
    "union": 1, "bit_length": 0, "is_integer": 0, "format": 1, "encode": 0, "title": 0, "zfill": 1,
    "partition": 1, "center": 1, "clear": 0, "hex": 0, "conjugate": 0, "difference": 1, "isdigit": 0,
}  # fmt: skip
ERRORS = [
    "ValueError", "TypeError", "KeyError", "IndexError", "ZeroDivisionError", "AttributeError", "NameError",
    "RuntimeError", "StopIteration", "LookupError", "ArithmeticError", "Exception", "OSError",
]  # fmt: skip
SPECIALS = {
    "__add__": 1, "__radd__": 1, "__sub__": 1, "__eq__": 1, "__lt__": 1, "__len__": 0, "__getitem__": 1,
    "__contains__": 1, "__call__": 1, "__bool__": 0, "__repr__": 0, "__str__": 0, "__iter__": 0, "__neg__": 0,
    "__getattr__": 1, "__enter__": 0, "__exit__": 3, "__hash__": 0, "__index__": 0, "__format__": 1,
    "__iadd__": 1, "__mul__": 1, "__setitem__": 2, "__reversed__": 0,
}  # fmt: skip


class Generator(Writer):
    """Writes one program. A ``kind`` says what the function around allows: "" (none), "def", "gen", "async",
    "asyncgen"."""

    def __init__(self, seed):
        super().__init__(seed)
        self.functions = []  # (name, kind, number of parameters)
        self.classes = []
        self.kind = ""
        self.loops = 0
        self.comprehensions = 0  # around the expression
        self.known = NAMES

    def name(self):
        return self.pick(self.known)

    # ---- expressions

    def constant(self):
        r = self.random.randrange(12)
        if r < 5:
            return str(self.random.randint(-3, 12))
        if r < 8:
            return '"' + self.pick(STRINGS) + '"'
        if r == 8:
            return self.pick(["1.5", "0.1", "-2.0", "1e5", "2j"])
        return self.pick(["None", "True", "False", "b'ab'", "..."])

    def expression(self, depth=0):
        if depth > 3 or self.chance(25):
            return self.name() if self.chance(60) else self.constant()
        return self.pick(self.EXPRESSIONS)(self, depth + 1)

    def several(self, depth, most=3):
        return ", ".join(self.expression(depth) for _ in range(self.random.randint(0, most)))

    def binary(self, d):
        op = self.pick(BINARY)
        right = str(self.random.randint(-1, 2)) if op == "*" else self.expression(d)
        return f"({self.expression(d)} {op} {right})"

    def compare(self, d):
        parts = [self.expression(d)]
        for _ in range(self.random.randint(1, 2)):
            op = self.pick(COMPARE)
            parts += [op, self.pick(["None", "True"]) if op.startswith("is") else self.expression(d)]
        return "(" + " ".join(parts) + ")"

    def unary(self, d):
        return f"({self.pick(['-', '+', '~', 'not '])}{self.expression(d)})"

    def boolean(self, d):
        return f"({self.expression(d)} {self.pick(['and', 'or'])} {self.expression(d)})"

    def conditional(self, d):
        return f"({self.expression(d)} if {self.expression(d)} else {self.expression(d)})"

    def display(self, d):
        items = self.several(d)
        if self.chance(20):
            items = f"*{self.expression(d)}, {items}".removesuffix(", ")
        kind = self.random.randrange(4)
        if kind == 0:
            return f"[{items}]"
        if kind == 1:
            return f"({items},)" if items else "()"
        if kind == 2:
            # The order of a set is not to be compared, so a set is of one element at most.
            return "{" + self.expression(d) + "}"
        pairs = [f"{self.constant()}: {self.expression(d)}" for _ in range(self.random.randint(0, 3))]
        if self.chance(15):
            pairs.append(f"**{self.expression(d)}")
        return "{" + ", ".join(pairs) + "}"

    def subscript(self, d):
        if self.chance(40):
            bounds = [self.expression(d) if self.chance(50) else "" for _ in range(self.random.randint(2, 3))]
            return f"{self.atom(d)}[{':'.join(bounds)}]"
        return f"{self.atom(d)}[{self.expression(d)}]"

    def atom(self, d):
        return self.name() if self.chance(70) else f"({self.expression(d)})"

    def attribute(self, d):
        return f"{self.atom(d)}.{self.pick(ATTRIBUTES)}"

    def call(self, d):
        if self.functions and self.chance(45):
            name, kind, count = self.pick(self.functions)
            self.comprehensions += kind == "asyncgen"  # it stands in one
            arguments = [self.expression(d) for _ in range(max(0, count + self.pick([0, 0, 0, 0, -1, 1])))]
            if arguments and count and self.chance(15):
                arguments[-1] = f"p{count - 1}={arguments[-1]}"
            self.comprehensions -= kind == "asyncgen"
            call = f"{name}({', '.join(arguments)})"
            if kind == "async":
                return f"(await {call})" if self.waits() else "None"
            if kind == "asyncgen":
                if self.waits():
                    return f"[i async for i in kept({call})]"
                return "None"
            return f"list(kept({call}))" if kind == "gen" and self.chance(80) else f"kept({call})" if kind == "gen" else call
        if self.classes and self.chance(40):
            return f"{self.pick(self.classes)}({self.several(d, 2)})"
        return f"{self.pick(CALLS)}({self.several(d, 2)})"

    def method(self, d):
        name = self.pick(list(METHODS))
        count = METHODS[name] if self.chance(90) else self.random.randint(0, 2)
        return f"{self.atom(d)}.{name}({', '.join(self.expression(d) for _ in range(count))})"

    def comprehension(self, d):
        before, self.known = self.known, [*self.known, "i"]
        self.comprehensions += 1
        element = self.expression(d)
        self.known = before
        clause = f"for i in {self.expression(d)}" + (f" if {self.expression(d)}" if self.chance(30) else "")
        self.comprehensions -= 1
        return self.pick(["[{} {}]", "list({} {})", "sum({} {})", "{{{0}: i {1}}}"]).format(element, clause)

    def formatted(self, d):
        conversion = self.pick(["", "", "!r", "!s", "!a", ":>5", ":.2f", ":d", ":x", "=", ":^7"])
        # A quote inside would be right as well, and hard to read.
        return f"f'{self.pick(STRINGS[1:6]).replace('{}', '')}{{{self.name()}{conversion}}}'"

    def lambda_(self, d):
        before, self.known = self.known, [*self.known, "q"]
        kind, self.kind = self.kind, "def"
        body = self.expression(d)
        self.known, self.kind = before, kind
        return f"(lambda q={self.constant()}: {body})({self.expression(d) if self.chance(70) else ''})"

    def walrus(self, d):
        if self.comprehensions:
            return self.name()
        return f"({self.pick(NAMES)} := {self.expression(d)})"

    def waits(self):
        return self.kind in ("async", "asyncgen") and not self.comprehensions

    def wait(self, d):
        if not self.waits():
            return self.yielded(d)
        waits = ["await asyncio.sleep(0, {})", "await value({})", "await asyncio.gather(value({}), value(1))"]
        return "(" + self.pick(waits).format(self.expression(d)) + ")"

    def yielded(self, d):
        if self.kind == "gen" and not self.comprehensions:
            return f"(yield {self.expression(d)})"
        return self.name()

    EXPRESSIONS = [
        binary, binary, binary, compare, unary, boolean, conditional, display, display, subscript, subscript,
        attribute, call, call, call, method, method, comprehension, formatted, lambda_, walrus, wait,
    ]  # fmt: skip

    # ---- statements

    def target(self):
        r = self.random.randrange(20)
        if r < 13:
            return self.pick(NAMES)
        if r < 15:
            return f"{self.name()}.{self.pick(ATTRIBUTES)}"
        if r < 17:
            return f"{self.name()}[{self.expression(2)}]"
        return self.pick(["{}, {}", "{}, *{}", "({}, [{}])", "*{}, {}"]).format(*self.random.sample(NAMES, 2))

    def assignment(self):
        self.line(f"{self.target()} = {self.expression()}")

    def augmented(self):
        op = self.pick(BINARY)
        value = str(self.random.randint(0, 2)) if op == "*" else self.expression(1)
        self.line(f"{self.name()} {op}= {value}")

    def printing(self):
        self.line(f"show({self.expression()}{', ' + self.expression(1) if self.chance(40) else ''})")

    def body(self):
        self.indent += 1
        for _ in range(self.random.randint(1, 3)):
            self.statement()
        self.indent -= 1

    def if_(self):
        self.line(f"if {self.expression()}:")
        self.body()
        if self.chance(30):
            self.line(f"elif {self.expression()}:")
            self.body()
        if self.chance(40):
            self.line("else:")
            self.body()

    def for_(self):
        if self.loops > 1:
            return self.printing()
        source = f"range({self.random.randint(0, 4)})" if self.chance(60) else f"islice({self.expression(1)}, 4)"
        self.line(f"for {self.pick(NAMES)} in {source}:")
        self.body_of_loop()

    def while_(self):
        if self.loops > 1:
            return self.printing()
        counter = f"n{len(self.lines)}"
        self.line(f"{counter} = 0")
        self.line(f"while {counter} < {self.random.randint(1, 4)}:")
        self.indent += 1
        self.line(f"{counter} += 1")
        self.indent -= 1
        self.body_of_loop()

    def body_of_loop(self):
        self.loops += 1
        self.body()
        if self.chance(30):
            self.indent += 1
            self.line(f"if {self.expression(1)}:")
            self.line("    " + self.pick(["break", "continue"]))
            self.indent -= 1
        self.loops -= 1
        if self.chance(20):
            self.line("else:")
            self.body()

    def try_(self):
        self.line("try:")
        self.body()
        star = "*" if self.chance(12) else ""
        for _ in range(self.random.randint(1, 2)):
            kinds = self.pick(ERRORS) if self.chance(60) else f"({self.pick(ERRORS)}, {self.pick(ERRORS)})"
            self.line(f"except{star} {kinds} as {self.pick(NAMES)}:")
            self.body()
        if self.chance(20):
            self.line("else:")
            self.body()
        if self.chance(30):
            self.line("finally:")
            self.body()

    def raise_(self):
        self.line(f"if {self.expression(1)}:")
        cause = f" from {self.pick(['None', self.name(), 'KeyError(1)'])}" if self.chance(25) else ""
        self.line(f"    raise {self.pick(ERRORS)}({self.several(2, 2)}){cause}")

    def assert_(self):
        self.line(f"assert {self.expression()}, {self.expression(2)}")

    def del_(self):
        self.line(f"del {self.pick([self.name(), f'{self.name()}[{self.expression(2)}]'])}")

    def with_(self):
        if self.kind in ("async", "asyncgen") and self.chance(50):
            self.line(f"async with Context({self.expression(2)}) as {self.pick(NAMES)}:")
        else:
            self.line(f"with Context({self.expression(2)}) as {self.pick(NAMES)}:")
        self.body()

    def match_(self):
        self.line(f"match {self.expression()}:")
        self.indent += 1
        patterns = [
            "int()", "str() as {}", "[{}]", "[{}, *_]", "[1, {}]", "{{'a': {}}}", "None", "0 | 1", "'abc'",
            "[int(), *{}]", "bool()", "(float() | int()) as {}",
        ]  # fmt: skip
        for _ in range(self.random.randint(1, 3)):
            guard = f" if {self.expression(2)}" if self.chance(25) else ""
            self.line(f"case {self.pick(patterns).format(self.pick(NAMES))}{guard}:")
            self.body()
        if self.chance(50):
            self.line("case _:")
            self.body()
        self.indent -= 1

    def return_(self):
        if self.kind in ("", "class"):
            return self.printing()
        self.line(f"if {self.expression(1)}:")
        self.line("    return" + ("" if self.kind == "asyncgen" else " " + self.expression(1)))

    def yield_(self):
        if self.kind == "gen" and self.functions and self.chance(30):
            generators = [(name, count) for name, kind, count in self.functions if kind == "gen"]
            if generators:
                name, count = self.pick(generators)
                self.line(f"{self.pick(NAMES)} = yield from kept({name}({', '.join(self.expression(2) for _ in range(count))}))")
                return None
        if self.kind in ("gen", "asyncgen"):
            self.line(f"yield {self.expression()}")
            return None
        return self.printing()

    def tasks(self):
        if self.kind != "async":
            return self.printing()
        r = self.random.randrange(4)
        if r == 0:
            self.line("async with asyncio.TaskGroup() as group:")
            for _ in range(self.random.randint(1, 3)):
                self.line(f"    t = group.create_task(value({self.expression(1)}))")
            self.line("    t.add_done_callback(lambda t: show('done', t.cancelled()))")
        elif r == 1:
            self.line(f"t = asyncio.create_task(value({self.expression(1)}))")
            self.line(self.pick(["t.cancel()", "await asyncio.sleep(0)", "show(t.done())"]))
            self.line(f"{self.pick(NAMES)} = await asyncio.gather(t, return_exceptions={self.chance(70)})")
        elif r == 2:
            self.line(f"{self.pick(NAMES)} = await asyncio.wait_for(value({self.expression(1)}), 5)")
        else:
            self.line("queue = asyncio.Queue(2)")
            self.line(f"await queue.put({self.expression(1)})")
            self.line(f"{self.pick(NAMES)} = await queue.get()")
        return None

    def async_for(self):
        generators = [(name, count) for name, kind, count in self.functions if kind == "asyncgen"]
        if self.kind not in ("async", "asyncgen") or not generators or self.loops > 1:
            return self.printing()
        name, count = self.pick(generators)
        self.line(f"async for {self.pick(NAMES)} in kept({name}({', '.join(self.expression(2) for _ in range(count))})):")
        return self.body_of_loop()

    STATEMENTS = [
        assignment, assignment, assignment, assignment, augmented, printing, printing, if_, for_, while_, try_,
        raise_, assert_, del_, with_, match_, return_, yield_, tasks, async_for,
    ]  # fmt: skip

    def statement(self):
        if self.indent > 4:
            return self.assignment()
        return self.pick(self.STATEMENTS)(self)

    # ---- definitions

    def function(self):
        kind = self.pick(["def", "def", "def", "gen", "async", "asyncgen"])
        name, count = f"f{len(self.functions)}", self.random.randint(0, 3)
        parameters = [f"p{i}" for i in range(count)]
        if parameters and self.chance(30):
            parameters[-1] += f"={self.constant()}"
        if self.chance(15):
            parameters.append("*rest")
        before, self.known, self.kind = self.known, NAMES + [f"p{i}" for i in range(count)], kind
        loops, self.loops = self.loops, 0
        self.line(("async " if kind.startswith("async") else "") + f"def {name}({', '.join(parameters)}):")
        if self.chance(60):
            self.line(f"    global {', '.join(self.random.sample(NAMES, self.random.randint(1, 5)))}")
        self.body()
        self.indent += 1
        if kind in ("gen", "asyncgen"):
            self.line(f"yield {self.expression()}")
        else:
            self.line(f"return {self.expression()}")
        self.indent -= 1
        self.known, self.kind, self.loops = before, "", loops
        self.functions.append((name, kind, count))

    def class_(self):
        name = f"C{len(self.classes)}"
        bases = self.pick(["", "", "(int)", "(str)", "(list)", "(dict)", "(Exception)"])
        if self.classes and self.chance(50):
            bases = f"({self.pick(self.classes)})"
        self.line(f"class {name}{bases}:")
        self.indent += 1
        if self.chance(60):
            self.line(f"{self.pick(ATTRIBUTES)} = {self.expression(1)}")
        if self.chance(10):
            self.line(f"__slots__ = ('{self.pick(ATTRIBUTES)}',)")
        if self.chance(40):
            self.line("def __init__(self, *p):")
            self.line(f"    self.{self.pick(ATTRIBUTES)} = p")
        before, self.kind = self.known, "def"
        for special, count in self.random.sample(list(SPECIALS.items()), self.random.randint(0, 3)):
            parameters = [f"p{i}" for i in range(count)]
            self.known = ["self", *parameters, *NAMES[:2]]
            self.line(f"def {special}({', '.join(['self', *parameters])}):")
            if special == "__getitem__":  # by which objects are iterated over, too
                self.line("    if p0 == 3: raise IndexError(p0)")
            self.line(f"    return {self.constant() if self.chance(60) else self.expression(2)}")
        if self.chance(30):
            self.known = ["self", *NAMES[:2]]
            self.line(self.pick(["@property", "@classmethod", "@staticmethod"]))
            self.line(f"def {self.pick(ATTRIBUTES)}(self=None):")
            self.line(f"    return {self.expression(2)}")
        self.known, self.kind = before, ""
        self.line("pass")
        self.indent -= 1
        self.classes.append(name)

    def program(self):
        for name in NAMES if self.chance(90) else self.random.sample(NAMES, 3):
            self.line(f"{name} = {self.constant()}")
            self.line(f"with Guard(): {name} = {self.expression(2)}")
        for _ in range(self.random.randint(2, 5)):
            if self.chance(65):
                self.function()
            else:
                self.line("with Guard():")
                self.indent += 1
                self.class_()
                self.indent -= 1
        for _ in range(self.random.randint(3, 8)):
            self.line("with Guard():" if self.chance(90) else "if True:")
            self.indent += 1
            self.statement()
            self.indent -= 1
        coroutines = [name for name, kind, count in self.functions if kind == "async" and count == 0]
        self.kind = "async"
        self.line("async def main():")
        self.line("    global " + ", ".join(NAMES))
        self.body()
        self.line(f"    show(await {coroutines[0]}())" if coroutines else "    return 1")
        self.line("show(run(main()))")
        return self.text()


def scenes(number):
    """A program of some scenes: all of one chapter, or of any."""
    w = Writer(number)
    chapters = CHAPTERS if w.chance(20) else [w.pick(CHAPTERS)]
    for _ in range(w.number(2, 4)):
        w.pick(w.pick(chapters).SCENES)(w)
    return w.text()


def program(number):
    """The text of the program of that number."""
    if number % 20 == 19:
        w = Writer(number)
        return mistakes(w, scenes(number) if w.chance(60) else Generator(number).program())
    return Generator(number).program() if number % 10 < 4 else scenes(number)
