"""In place of CPython's module of that name, which is pickle once more, in C: test_inspect imports
it for the whole file. pickle, which looks for more names here, goes on with its own Python."""


def __getattr__(name):
    if name == "Pickler":
        import pickle

        return pickle._Pickler
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
