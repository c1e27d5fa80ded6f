"""UTF-7: all short byte strings over a few bytes, pairs, and sections that come in pieces."""

import codecs
import hashlib
import itertools


def told(data, errors="strict", final=True):
    try:
        return codecs.utf_7_decode(data, errors, final)
    except UnicodeDecodeError as e:
        return f"{e.start}:{e.end} {e.reason}"


BYTES = b"+-A/=\x80"
for length in range(1, 4):
    for each in itertools.product(BYTES, repeat=length):
        data = bytes(each)
        print(data, told(data), told(data, "replace"), told(data, "ignore", False))

for data in (
    b"+2D3eAA-", b"+2D0-", b"+2D0", b"+2D0A-", b"+3gA-", b"+2D3YPd4A-", b"+2D3YPQ-", b"a+AOQ-b", b"+AOR-",
    b"+AOQ", b"+AO-", b"+A-", b"+AOQA-", b"+AOQAa-", b"+-+-", b"+", b"++", b"a+", b"a+b", b"+AOQ=", b"+AOQ\x80", b"+\x80",
    b"~\\", b"+IKwgrCCs-", b"+AGE-\n+AGE\n",
):
    print(data, told(data), ascii(told(data, "replace")), ascii(told(data, "surrogateescape")), ascii(told(data, "strict", False)))

everything = hashlib.md5()
for each in itertools.product(b"+-AQ2/=b", repeat=5):
    data = bytes(each)
    everything.update(ascii((data, told(data), told(data, "ignore"), told(data, "replace", False))).encode())
print(everything.hexdigest())

decoder = codecs.getincrementaldecoder("utf-7")()
for piece in (b"a", b"+", b"A", b"OQ", b"A", b"P", b"w-", b"+-", b"x+2D", b"3eAA", b"-y"):
    print(ascii(decoder.decode(piece)), end=" ")
print(ascii(decoder.decode(b"", True)))
for text in ("a+b", "äöü-", "a€b", "\U0001f600!", "~\\", "\ud800x", "é", "+", "", "a\x00b", "äa", "ä-", "ä/"):
    encoded = codecs.utf_7_encode(text)
    print(encoded, ascii(told(encoded[0])))
