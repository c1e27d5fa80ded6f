"""Exception groups and except*."""


def attempt(group):
    seen = []
    try:
        try:
            raise group
        except* ValueError as matched:
            seen.append(("ValueError", matched.exceptions))
        except* (TypeError, KeyError) as matched:
            seen.append(("TypeError or KeyError", matched.exceptions))
        else:
            seen.append("else")
        finally:
            seen.append("finally")
    except BaseException as rest:
        seen.append(("rest", repr(rest)))
    print(*seen, sep="\n  ")


attempt(ExceptionGroup("g", [ValueError(1), TypeError(2), ValueError(3)]))
attempt(ExceptionGroup("g", [ValueError(1), OSError(2), ExceptionGroup("inner", [KeyError("k"), IndexError("i")])]))
attempt(ValueError("naked"))
attempt(OSError("naked, unmatched"))
attempt(BaseExceptionGroup("b", [KeyboardInterrupt(), ValueError(1)]))

try:
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2), OSError(3)])
    except* ValueError:
        raise KeyError("raised in handler")
    except* TypeError as group:
        raise
except ExceptionGroup as group:
    print(repr(group), [repr(e.__context__) for e in group.exceptions])

try:
    try:
        raise ExceptionGroup("only", [ValueError(1)])
    except* ValueError:
        raise LookupError("single")
except Exception as error:
    print(repr(error))

group = ExceptionGroup("top", [ValueError("v"), ExceptionGroup("nested", [TypeError("t"), ValueError("w")])])
print(group, "|", repr(group), group.message, len(group.exceptions))
print(group.subgroup(ValueError), repr(group.subgroup(lambda e: "w" in str(e))))
match, rest = group.split(TypeError)
print(repr(match), repr(rest), group.split(OSError)[0], group.subgroup(KeyError))
print(repr(group.derive([OSError(1)])))
for bad in (
    lambda: ExceptionGroup("x"),
    lambda: ExceptionGroup("x", []),
    lambda: ExceptionGroup("x", [1]),
    lambda: ExceptionGroup("x", ValueError()),
    lambda: ExceptionGroup(1, [ValueError()]),
    lambda: ExceptionGroup("x", [KeyboardInterrupt()]),
    lambda: exec("try: raise ValueError\nexcept* ExceptionGroup: pass"),
    lambda: exec("try: raise ValueError\nexcept* 1: pass"),
):
    try:
        print(bad())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
print(type(BaseExceptionGroup("x", [ValueError()])).__name__, type(BaseExceptionGroup("x", [SystemExit()])).__name__)
print(BaseExceptionGroup.__mro__[1].__name__, [c.__name__ for c in ExceptionGroup.__mro__])


class Mine(ExceptionGroup):
    def derive(self, excs):
        return Mine(self.message.upper(), excs)


mine = Mine("mine", [ValueError(1), TypeError(2)])
mine.add_note("a note")
match, rest = mine.split(ValueError)
print(repr(match), repr(rest), match.__notes__)
try:
    raise mine
except* TypeError as part:
    print(type(part).__name__, part.exceptions)
except* ValueError as part:
    print(type(part).__name__, part.exceptions, part.__notes__)


def loops():
    for i in range(3):
        try:
            raise ExceptionGroup(str(i), [ValueError(i)])
        except* ValueError as group:
            if i == 1:
                total = group.exceptions[0].args[0]
        finally:
            print("round", i)
    return total


print(loops())


def nested():
    try:
        try:
            raise ExceptionGroup("o", [ValueError(1), KeyError(2)])
        except* ValueError:
            print("inner")
    except* KeyError as group:
        print("outer", repr(group), group.__cause__, repr(group.__context__))
    return "end"


print(nested())


def generator():
    try:
        yield "in"
    except* ValueError as group:
        yield repr(group)
    yield "after"


g = generator()
print(next(g), g.throw(ValueError("thrown")), next(g))


def types_of_all_clauses(error):
    """Each clause's types are looked at, also where nothing is left for it."""
    try:
        try:
            raise error
        except* (print("first"), ValueError)[1]:
            print("handled")
        except* (print("second"), KeyError)[1]:
            print("more")
        except* ExceptionGroup:
            print("never")
    except TypeError as e:
        print(e)


types_of_all_clauses(ValueError(1))
types_of_all_clauses(ExceptionGroup("g", [ValueError(1), KeyError(2)]))


def clauses(error, *types):
    """Clauses that name what is no exception, behind one that has taken all, a part or nothing."""
    try:
        try:
            raise error
        except* ValueError as e:
            print("takes", e.exceptions)
            raise KeyError("again") if "again" in e.exceptions[0].args else None or e
        except* types as e:
            print("takes more", e.exceptions)
    except BaseException as e:
        print(type(e).__name__, e, "after", repr(e.__context__), e.__suppress_context__)


for error in [ValueError(1), ExceptionGroup("g", [ValueError(1), KeyError(2)]), KeyError(3), ExceptionGroup("h", [ValueError("again")])]:
    clauses(error, len)
    clauses(error, KeyError, 5)
    clauses(error, ExceptionGroup)
    clauses(error, KeyError)


def handled_meanwhile():
    """What a clause has taken is the handled exception until another takes something."""
    try:
        raise ExceptionGroup("g", [ValueError(1), KeyError(2), TypeError(3)])
    except* ValueError:
        print(repr(sys.exception()))
    except* (print(repr(sys.exception())), KeyError)[1]:
        print(repr(sys.exception()))
    except* (print(repr(sys.exception())), OSError)[1]:
        print("never")
    except* (print(repr(sys.exception())), TypeError)[1]:
        print(repr(sys.exception()))
    print(sys.exception())


import sys

handled_meanwhile()

def raised_again(error, how):
    try:
        try:
            raise error
        except* OSError as e:
            if how: raise
    except BaseException as e:
        print(e is error, e.__suppress_context__, e.__traceback__ and e.__traceback__.tb_next and e.__traceback__.tb_next.tb_lineno, e.__traceback__.tb_lineno)
for how in 0, 1:
    raised_again(ExceptionGroup("g", [ValueError(1)]), how)
    raised_again(ExceptionGroup("g", [OSError(1)]), how)
    raised_again(ExceptionGroup("g", [OSError(1), ValueError(2)]), how)
    raised_again(ValueError(1), how)
    raised_again(OSError(1), how)
e=ExceptionGroup("g", [ValueError(1)])
print(e.split(OSError)[1] is e, e.split(ValueError)[0] is e,e.__suppress_context__)
print([part.__suppress_context__ for part in (*e.split(ValueError), e.subgroup(lambda e: isinstance(e, ValueError)), e.derive([KeyError()])) if part])


class Derived(ExceptionGroup):
    def derive(self, members):
        print("derive", members)
        return Derived(self.message, members)


def derived(*members):
    try:
        try:
            raise Derived("d", members)
        except* ValueError as e:
            print(e.exceptions)
            raise
    except ExceptionGroup as e:
        print(repr(e))


derived(ValueError(1), KeyError(2))
derived(KeyError(2))
derived(ValueError(1))
derived(ValueError(1), Derived("inner", [ValueError(3), KeyError(4)]))
print(Derived("s", [ValueError(1), KeyError(2)]).subgroup(ValueError), Derived("s", [ValueError(1), KeyError(2)]).split(ValueError))
for notes in ["text", ("a", "b"), 5, range(2), {"k": 1}]:
    noted = ExceptionGroup("n", [ValueError(1), KeyError(2)])
    noted.__notes__ = notes
    print(getattr(noted.subgroup(KeyError), "__notes__", "none"))
