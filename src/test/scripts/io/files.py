"""Reading, writing, seeking: text and bytes."""

import io
import os
import tempfile

os.chdir(tempfile.mkdtemp())

with open("t", "w", encoding="utf-8") as file:
    print(file.write("grün\nzwei\nd\U0001f600ei\n"), file.tell(), file.writable(), file.readable())
print(os.path.getsize("t"))
with open("t", encoding="utf-8") as file:
    print(ascii(file.readline()), file.tell())
    position = file.tell()
    print(ascii(file.read(3)), file.tell())
    file.seek(position)
    print(ascii(file.read()), file.tell(), ascii(file.read()))
    file.seek(0)
    print(ascii(file.readlines()))
    file.seek(0)
    for line in file:
        print(ascii(line))
print(file.closed)
with open("t", "rb") as file:
    print(file.read(5), file.peek(3)[:3], file.tell(), file.read1(4), file.readline())
    print(file.seek(-4, 2), file.read())
    buffer = bytearray(4)
    file.seek(1)
    print(file.readinto(buffer), buffer)
with open("t", "r+b") as file:
    file.write(b"GR")
    file.seek(4, 1)
    print(file.read(3))
    file.seek(0)
    print(file.read(4))
    file.truncate(6)
print(open("t", "rb").read())
with open("n", "w", newline="\r\n") as file:
    file.write("a\nb\n")
print(open("n", "rb").read(), open("n").read() == "a\nb\n", ascii(open("n", newline="").read()))
with open("n", "ab") as file:
    print(file.tell(), file.write(b"c\rd"))
with open("n") as file:
    print(file.readlines(), file.newlines)
print(ascii(open("n", newline="").readlines()), ascii(open("n", newline="\r").readlines()))
with open("u", "w", encoding="utf-16") as file:
    file.write("a")
    file.write("b")
print(open("u", "rb").read(), open("u", encoding="utf-16").read())
with open("w", "w", encoding="cp1252") as file:
    file.write("€")
print(open("w", "rb").read(), ascii(open("w", encoding="cp1252").read()))
try:
    open("w", encoding="utf-8").read()
except UnicodeDecodeError as error:
    print(error)
try:
    open("w", "w", encoding="ascii").write("é")
except UnicodeEncodeError as error:
    print(error)

stream = io.StringIO("one\ntwo\n")
print(list(stream), stream.tell(), stream.write("three"), stream.getvalue().split())
stream.seek(2)
stream.write("EE\U0001f600")
print(ascii(stream.getvalue()), stream.tell(), stream.truncate(), ascii(stream.getvalue()))
data = io.BytesIO(b"abc\ndef")
print(data.readlines(), data.tell(), data.seek(1), data.write(b"XYZW"), data.getvalue())
print(data.read1(2), data.readable(), data.seekable())
text = io.TextIOWrapper(io.BytesIO(b"a\r\nb\n"), encoding="ascii")
print(text.read(2), text.read(1), text.read())


class Raw(io.RawIOBase):
    def __init__(self, data):
        self.data = data

    def readable(self):
        return True

    def readinto(self, buffer):
        part, self.data = self.data[: len(buffer)], self.data[len(buffer) :]
        buffer[: len(part)] = part
        return len(part)


print(io.BufferedReader(Raw(b"x" * 10), 4).read(6), Raw(b"abc").read(), Raw(b"l1\nl2").readlines())
print(io.TextIOWrapper(io.BufferedReader(Raw(b"one\ntwo"))).readlines())


class Sink(io.RawIOBase):
    written = b""

    def writable(self):
        return True

    def write(self, data):
        self.written += bytes(data)
        return len(data)


sink = Sink()
out = io.BufferedWriter(sink, 4)
out.write(b"abc")
print(sink.written)
out.write(b"defgh")
out.flush()
print(sink.written)
print(isinstance(sink, io.IOBase), isinstance(out, io.BufferedIOBase), isinstance(text, io.TextIOBase))
print("to a file", 1, 2, sep="-", end="!\n", file=stream)
print(ascii(stream.getvalue()))
