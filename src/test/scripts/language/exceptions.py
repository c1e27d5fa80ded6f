"""try in all its shapes, chaining, contexts, and control flow through finally."""

import sys


def flow(kind):
    log = []
    for i in range(2):
        try:
            log.append("try")
            if kind == "return":
                return log
            if kind == "break":
                break
            if kind == "continue":
                continue
            if kind == "raise":
                raise KeyError(i)
        except KeyError as error:
            log.append(f"except {error}")
        else:
            log.append("else")
        finally:
            log.append("finally")
    else:
        log.append("loop else")
    return log


for kind in ("return", "break", "continue", "raise", "nothing"):
    print(kind, flow(kind))


def chain():
    try:
        try:
            1 / 0
        except ZeroDivisionError as error:
            raise KeyError("implicit")
    except KeyError as error:
        print(repr(error.__context__), error.__cause__, error.__suppress_context__)
        try:
            raise ValueError("explicit") from error
        except ValueError as second:
            print(repr(second.__cause__), second.__cause__ is second.__context__, second.__suppress_context__)
            try:
                raise OSError("none") from None
            except OSError as third:
                print(third.__cause__, repr(third.__context__), third.__suppress_context__)
    print(sys.exc_info())


chain()


class Custom(Exception):
    def __init__(self, code, *rest):
        super().__init__(code, *rest)
        self.code = code

    def __str__(self):
        return f"custom {self.code}"


for make in (lambda: Custom(1, 2), lambda: Exception(), lambda: Exception("a", 1), lambda: KeyError("k"),
             lambda: OSError(2, "No such", "f.txt"), lambda: OSError(13, "denied"), lambda: StopIteration(3),
             lambda: SystemExit(4), lambda: UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bad"), lambda: ImportError("i", name="n")):
    error = make()
    print(repr(error), "|", str(error), "|", error.args, type(error).__name__)
try:
    raise Custom
except TypeError as error:
    print(error)
for bad in ("raise 1", "raise 'text'", "raise None", "raise ValueError from 1", "raise", "try: 1/0\nexcept 1: pass", "try: 1/0\nexcept (ValueError, 'x'): pass"):
    try:
        exec(bad)
    except (TypeError, RuntimeError) as error:
        print(type(error).__name__, error)
try:
    raise IndexError
except LookupError as error:
    print(repr(error), isinstance(error, Exception), error.with_traceback(None) is error)


def reraise():
    try:
        try:
            raise ValueError("original")
        except ValueError:
            try:
                raise KeyError("other")
            except KeyError:
                pass
            raise
    except ValueError as error:
        return repr(error), error.__context__


print(reraise())
try:
    try:
        raise ValueError("a")
    finally:
        raise KeyError("b")
except KeyError as error:
    print(repr(error.__context__))
error = ValueError("noted")
error.add_note("first")
error.add_note("second")
print(error.__notes__)
try:
    error.add_note(1)
except TypeError as problem:
    print(problem)


def tuple_of(kinds):
    try:
        raise FileNotFoundError(2, "x")
    except kinds as error:
        return type(error).__mro__[1].__name__


print(tuple_of((KeyError, OSError)), tuple_of(OSError))
try:
    raise TypeError("PEP 758")
except ValueError, TypeError:
    print("no parentheses")


def nested_generators():
    try:
        yield 1
        raise ValueError("in generator")
    except ValueError:
        yield sys.exc_info()[0].__name__
    yield sys.exc_info()[0]


try:
    raise KeyError
except KeyError:
    print(list(nested_generators()), sys.exc_info()[0].__name__, sys.exception().__class__.__name__)
print(sys.exception())


def loop_of_tries():
    total = 0
    for i in range(1000):
        try:
            if i % 3 == 0:
                raise ValueError
            total += i
        except ValueError:
            total -= 1
        finally:
            total += 1
    return total


print(loop_of_tries())
try:
    assert 1 == 2, f"message {1 + 1}"
except AssertionError as error:
    print(error)
try:
    assert ()
except AssertionError as error:
    print(repr(error))
try:
    def infinite():
        return infinite()
    infinite()
except RecursionError as error:
    print(type(error).__name__, str(error)[:32])
print(issubclass(ExceptionGroup, Exception), BaseException.__subclasses__()[0].__name__, OSError is IOError is EnvironmentError)
tb = None
try:
    {}["missing"]
except KeyError as error:
    tb = error.__traceback__
print(type(tb).__name__, tb.tb_lineno, tb.tb_next, tb.tb_frame.f_code.co_name)
