"""In place of CPython's module of that name, which shows its C interface to tests: what of it has
a meaning for any interpreter. Tests of the rest do not find it, and count as not passed."""

import sys
import traceback


def config_get(name):
    """Settings of the interpreter that are decided at its start."""
    match name:
        case "code_debug_ranges":
            return "no_debug_ranges" not in sys._xoptions
        case _:
            raise ValueError(f"unknown config option name: {name}")


def exception_print(exception, legacy=False):
    """Prints an exception as one that nobody caught."""
    if not isinstance(exception, BaseException):
        if not legacy:
            print(f"TypeError: print_exception(): Exception expected for value, {type(exception).__name__} found",
                  file=sys.stderr)
        return
    sys.__excepthook__(type(exception), exception, exception.__traceback__)


def traceback_print(tb, file):
    """The frames of a traceback, with its heading."""
    print("Traceback (most recent call last):", file=file)
    traceback.print_tb(tb, file=file)
