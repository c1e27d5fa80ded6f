"""Files that are dropped are closed, what they were given is there, and they are warned about."""

import gc
import io
import os
import socket
import subprocess
import sys
import tempfile
import warnings

folder = tempfile.mkdtemp()
path = os.path.join(folder, "file")


def write(text, mode="w"):
    open(path, mode).write(text)


write("one\n")
print(open(path).read(), end="")
write("two\n", "a")
print(os.path.getsize(path), os.stat(path).st_size)
write("three\n")
print(subprocess.run(["cat", path], capture_output=True, text=True).stdout, end="")
write(b"four\n", "wb")
os.rename(path, path + "2")
print(open(path + "2").readlines())

kept = open(path, "w")
kept.write("kept open")
for _ in range(3):
    print(repr(open(path).read()))
kept.close()
print(repr(open(path).read()))

for i in range(2000):
    open(path, "r")
print("2000 files")


class Loud(io.RawIOBase):
    def close(self):
        if not self.closed:
            print("close")
        super().close()

    def writable(self):
        return True

    def write(self, b):
        print("raw write", bytes(b))
        return len(b)


Loud()
gc.collect()
b = io.BufferedWriter(Loud())
b.write(b"abc")
del b
gc.collect()
t = io.TextIOWrapper(io.BufferedWriter(Loud()))
t.write("text")
del t
gc.collect()


class Own(io.FileIO):
    def __del__(self):
        print("own __del__", self.closed)


Own(path)
gc.collect()


class Text(io.StringIO):
    def close(self):
        print("close text")
        super().close()


Text()
gc.collect()

io.TextIOWrapper.__new__(io.TextIOWrapper)
gc.collect()


class Broken(io.RawIOBase):
    def close(self):
        raise OSError("cannot close")


def told(unraisable):
    text = f"unraisable {unraisable.exc_value} {unraisable.err_msg}"
    print(text.replace(folder, "").split(" object at")[0])


sys.unraisablehook = told
Broken()
gc.collect()


def drop(make, *args):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        make(*args)
        gc.collect()
    for w in caught:
        print(w.category.__name__, str(w.message).replace(folder, "").split(" fd=")[0])


drop(open, path)
drop(open, path, "rb")
drop(open, path, "rb", 0)
drop(open, path, "r+b")
drop(socket.socket)
with warnings.catch_warnings():
    warnings.simplefilter("error")
    open(path)
    gc.collect()
with open(path) as f:
    pass
del f
drop(gc.collect)
t = tempfile.NamedTemporaryFile()
name = t.name
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    del t
    gc.collect()
print(os.path.exists(name))
for name in ("file", "file2"):
    os.remove(os.path.join(folder, name))
