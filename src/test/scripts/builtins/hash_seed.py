"""With the same seed the hashes of text, and so the order of sets, are CPython's."""

import os
import subprocess
import sys

PROGRAM = r"""
import datetime, sys
print([hash(x) for x in ("", "a", "abc", "abcdefghijk", "\xe4\xfa\u2211\u2107", "\xe4", "\U0001f600x", "\ud800")])
print([hash(x) for x in (b"", b"abc", memoryview(b"abc"), ("a", 1), frozenset("ab"))])
print({"a", "b", "hello", "world"}, set("abcdefgh"), frozenset(["x", "y", "zz"]))
print(hash(datetime.date(2020, 1, 2)), hash(datetime.datetime(2020, 1, 2, 3)), hash(datetime.time(3)))
print(sys.flags.hash_randomization, sys.hash_info.algorithm)
"""

for seed in ("0", "42"):
    env = dict(os.environ, PYTHONHASHSEED=seed)
    print(subprocess.run([sys.executable, "-c", PROGRAM], env=env, capture_output=True, text=True).stdout)


class Plain(str):
    pass


class Folded(str):
    def __hash__(self):
        return hash(self.lower())

    def __eq__(self, other):
        return self.lower() == other.lower()


class Named:
    def __init__(self, name):
        self.name = name

    def __hash__(self):
        return hash(self.name)

    def __eq__(self, other):
        return self.name == (other.name if isinstance(other, Named) else other)


d = {"a": 1, Plain("b"): 2, "c": 3}
print(d[Plain("a")], d["b"], d[Named("a")], d[Named("b")], d["c"], d[Plain("c")])
d[Named("z")] = 5
print(d["z"], d[Plain("z")], len(d))
d["z"] = 6
print(len(d), list(d.values()))
e = {"a": 0}
e.update(d)
print(e["z"], e["a"], len(e))
f = dict(d)
print(f["z"], f == d, {"a": 1, "b": 2, "c": 3, "z": 6} == f, f == {"a": 1, "b": 2, "c": 3, "z": 6})
d.update({"q": 1})
print(d["q"], d[Named("q")])
del d["a"]
print("a" in d, Named("b") in d)
h = {Folded("Ab"): 1}
print(h["ab"], h.get("AB"), Folded("AB") in h)
big = {str(i): i for i in range(100)}
print(big[Named("50")], big["77"], all(big[str(i)] == i for i in range(100)))
for k in list(big):
    del big[k]
print(len(big), len({**{"a": 1}, **{Named("a"): 2}}))
changed = {"p": 1, "r": 2}
for k in changed:
    changed[Named("p")] = 9
print(changed, Named("r") in set(changed), "r" in {Named("r")})
