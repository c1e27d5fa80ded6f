"""What the chapters of random programs share: a seeded writer of lines."""

import random
from contextlib import contextmanager


class Writer:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.lines = []
        self.indent = 0
        self.names = {}

    def chance(self, percent):
        return self.random.randrange(100) < percent

    def pick(self, choices):
        return self.random.choice(choices)

    def some(self, choices, least, most):
        """Several of them, in any order, none twice."""
        return self.random.sample(choices, min(len(choices), self.random.randint(least, most)))

    def many(self, make, least, most):
        """What that many calls make."""
        return [make() for _ in range(self.random.randint(least, most))]

    def number(self, least, most):
        return self.random.randint(least, most)

    def fresh(self, prefix):
        """A name that no other scene of the program has."""
        self.names[prefix] = self.names.get(prefix, 0) + 1
        return f"{prefix}{self.names[prefix]}"

    def line(self, text):
        self.lines.append("    " * self.indent + text)

    @contextmanager
    def block(self, header):
        self.line(header)
        self.indent += 1
        before = len(self.lines)
        yield
        if len(self.lines) == before:
            self.line("pass")
        self.indent -= 1

    def guarded(self, text):
        """A statement whose error is shown."""
        with self.block("with Guard():"):
            self.line(text)

    def shown(self, expression):
        self.guarded(f"show({expression})")

    def text(self):
        return "\n".join(self.lines) + "\n"
