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
