"""In place of CPython's module of that name, which looks into its C structures: test_class imports
it for the whole file. The tests that use it are in not-for-a-jvm.txt."""


def has_inline_values(object):
    """Whether the attributes are in the object's own memory, in CPython's layout: never."""
    return False
