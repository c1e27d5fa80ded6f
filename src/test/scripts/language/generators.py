"""Generators: send, throw, close, return values, and suspension in every kind of construct."""


def echo():
    received = []
    while True:
        try:
            x = yield received
            received.append(x)
        except ValueError as error:
            received.append(f"caught {error}")


g = echo()
print(next(g), g.send(1), g.throw(ValueError("v")), g.send(2))
g.close()
print(next(g, "closed"))
try:
    echo().send(1)
except TypeError as error:
    print(error)


def returning():
    yield 1
    return "value"


g = returning()
next(g)
try:
    next(g)
except StopIteration as stop:
    print(stop.value, repr(stop))
try:
    next(g)
except StopIteration as stop:
    print(stop.value, stop.args)


def outer():
    result = yield from returning()
    print("inner returned", result)
    yield from [result, 2]
    yield from (i * i for i in range(3))
    return "done"


print(list(outer()))


def delegating():
    try:
        return (yield from echo())
    finally:
        print("delegating closed")


g = delegating()
next(g)
print(g.send("a"), g.throw(ValueError("through")))
g.close()


def everywhere(log):
    for i in (yield "for iter"):
        log.append(i)
        if (yield "if") and not (yield "and"):
            continue
        else:
            log.append(((yield "a"), (yield "b"), [(yield "c")], {(yield "k"): (yield "v")}))
    else:
        log.append("else")
    while (yield "while"):
        log.append(f"{(yield 'f')!r:>{(yield 'w')}}")
        break
    with Context((yield "with"), log) as c:
        log.append((c, (yield "body")))
    try:
        yield 1 / (yield "divide")
    except (yield "which") as error:
        log.append(str(error))
    else:
        yield "unreached"
    finally:
        log.append((yield "finally"))
    log.append((lambda a, b=(yield "default"): (a, b))((yield "arg")))
    x = [1, 2, 3]
    x[(yield "index")] += yield "augment"
    del x[(yield "del")]
    match (yield "subject"):
        case [a, b] if (yield "guard"):
            log.append(a + b)
        case _:
            log.append("no")
    assert (yield "assert"), (yield "message")
    return (yield "ternary a") if (yield "cond") else (yield "ternary b"), x


class Context:
    def __init__(self, name, log):
        self.name, self.log = name, log

    def __enter__(self):
        return self.name

    def __exit__(self, kind, *rest):
        self.log.append(("exit", self.name, kind and kind.__name__))
        return self.name == "swallow"


answers = [[1, 2, 3], True, False, False, 1, 2, 3, 4, 5, True, True, 6, 7, 8, 9, 10, 11, "x", 6, "swallow", "body",
           0, ZeroDivisionError, "fin", "dflt", "arg", 1, 5, 0, (7, 8), True, True, True, "end"]
log, asked = [], []
g = everywhere(log)
asked.append(next(g))
try:
    for answer in answers:
        asked.append(g.send(answer))
except (StopIteration, AssertionError) as error:
    print(repr(error))
print(asked)
print(log)


def finals(log):
    try:
        try:
            yield 1
        finally:
            log.append("inner")
            yield 2
            log.append("inner after")
    except KeyError as error:
        log.append(f"handled {error}")
        yield 3
    finally:
        log.append("outer")


for action in ("send", "throw", "close"):
    log = []
    g = finals(log)
    next(g)
    try:
        if action == "send":
            print(next(g), next(g, "end"))
        elif action == "throw":
            print(g.throw(KeyError("k")), next(g), next(g, "end"))
        else:
            g.close()
    except RuntimeError as error:
        print(error)
    print(action, log)


def stops():
    yield 1
    raise StopIteration("sneaky")


try:
    list(stops())
except RuntimeError as error:
    print(error, repr(error.__cause__))


def close_value():
    try:
        yield 1
    except GeneratorExit:
        return "closing value"


g = close_value()
next(g)
print(g.close(), g.close())


def stubborn():
    for _ in range(2):
        try:
            yield
        except GeneratorExit:
            pass


g = stubborn()
next(g)
try:
    g.close()
except RuntimeError as error:
    print(error)


def reentrant():
    yield next(me)


me = reentrant()
try:
    next(me)
except ValueError as error:
    print(error)


def context():
    try:
        yield
    except ValueError:
        try:
            yield 1
        except KeyError as error:
            yield type(error.__context__).__name__


g = context()
next(g), g.throw(ValueError)
print(g.throw(KeyError("k")))
g = (x for x in range(3))
print(g.gi_running, g.gi_frame is None, g.gi_yieldfrom, g.__name__, g.__qualname__, type(g).__name__)
print(list(g), g.gi_frame)
try:
    g.throw(LookupError("after the end"))
except LookupError as error:
    print(error)
try:
    returning().throw(1)
except TypeError as error:
    print(error)


def tree(n):
    if n:
        yield from tree(n - 1)
        yield n
        yield from tree(n - 1)


print(list(tree(4)), sum(1 for _ in tree(10)))


# What is thrown before the first step is not made a RuntimeError; a delegate gets what throw() got.
def simple():
    yield 1


class Delegate:
    def __iter__(self):
        return self

    def __next__(self):
        return 1

    def throw(self, *a):
        return a


def delegates():
    yield from Delegate()


import warnings

warnings.simplefilter("ignore")
for thrown in (StopIteration(3), StopAsyncIteration(4), ValueError):
    try:
        simple().throw(thrown)
    except BaseException as e:
        print(repr(e))
g = delegates()
next(g)
for arguments in ((ValueError,), (ValueError, "x"), (ValueError("z"),), (ValueError, None, None)):
    print(g.throw(*arguments))


# StopIteration thrown at a delegation to what cannot throw is the delegate's end.
def through(it):
    try:
        print("result", (yield from it))
    finally:
        print("left")
    yield "end"


for it in ([7, 8], range(3), "ab", simple(), Delegate()):
    g = through(it)
    next(g)
    try:
        print(g.throw(StopIteration(5)))
    except RuntimeError as e:
        print(repr(e), repr(e.__cause__))
    g.close()


# Who closes what a generator delegates to does so with a GeneratorExit of its own.
import traceback


def inner():
    try:
        yield 1
    except GeneratorExit as e:
        print("inner", repr(e), e is exit)
        raise


def outer():
    try:
        yield from inner()
    except GeneratorExit as e:
        print("outer", repr(e), e is exit)
        raise


g = outer()
next(g)
exit = GeneratorExit("given")
try:
    g.throw(exit)
except GeneratorExit as e:
    print([f.name for f in traceback.extract_tb(e.__traceback__)])
