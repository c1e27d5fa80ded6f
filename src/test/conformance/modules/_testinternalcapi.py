"""In place of CPython's module of that name, which looks into its C structures: test_class imports
it for the whole file. Tests that ask for what a JVM has not are in not-for-a-jvm.txt."""

import sys


# After so many runs CPython's code is specialised: what runs as often proves the same here.
SPECIALIZATION_THRESHOLD = 20


def get_recursion_depth():
    """How many Python frames there are above the caller's."""
    frame, depth = sys._getframe(1), 0
    while frame:
        frame, depth = frame.f_back, depth + 1
    return depth


def has_inline_values(object):
    """Whether the attributes are in the object's own memory, in CPython's layout: never."""
    return False
