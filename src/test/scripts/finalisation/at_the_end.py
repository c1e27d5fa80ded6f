"""What is left when the program ends is finalised then."""


class AtTheEnd:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("at the end:", self.name)


last = AtTheEnd("module variable")


def generator():
    try:
        yield
    finally:
        print("at the end: generator")


started = generator()
next(started)


class Mourned(list):
    def __del__(self):
        print("at the end: list", self)


mourned = Mourned([1])
