"""What is handled from one except* clause to the next."""
import traceback
def f():
    try:
        raise ExceptionGroup('é', [TypeError(2), UnicodeError(1), UnicodeError([1])]) from EOFError('')
    except* (ValueError, KeyError) as e:
        raise TypeError(1) from e
    except* ExceptionGroup as e:
        'abc'.uper()
def f2():
    try:
        raise ExceptionGroup('é', [TypeError(2), UnicodeError(1), UnicodeError([1])])
    except* ValueError as e:
        pass
    except* ExceptionGroup as e:
        'abc'.uper()
def f3():
    try:
        raise ExceptionGroup('é', [TypeError(2), UnicodeError(1), UnicodeError([1])])
    except* ValueError as e:
        pass
    except* 5 as e:
        'abc'.uper()
def f4():
    try:
        raise ExceptionGroup('é', [TypeError(2), UnicodeError(1), UnicodeError([1])])
    except* ValueError as e:
        pass
    except* 1/0 as e:
        'abc'.uper()
def f5():
    try:
        raise ExceptionGroup('é', [TypeError(2), UnicodeError(1), UnicodeError([1])])
    except* KeyError as e:
        pass
    except* 1/0 as e:
        'abc'.uper()
def f6():
    try:
        raise ValueError(1)
    except* KeyError as e:
        pass
    except* 1/0 as e:
        'abc'.uper()
def f7():
    try:
        raise ValueError(1)
    except* ValueError as e:
        print(repr(e)); raise
    except* 1/0 as e:
        'abc'.uper()
for g in (f, f2, f3, f4, f5, f6, f7):
    try: g()
    except BaseException as e: traceback.print_exception(e)
