"""The codecs module and what is registered there."""

import codecs
import io

print(codecs.lookup("utf8").name, codecs.lookup("LATIN-1").name, codecs.lookup("cp1252").name)
print(codecs.encode("abc", "rot13"), codecs.encode(b"abc", "hex"), codecs.decode(b"616263", "hex"))
print(codecs.encode("a\u20ac", "utf-8"), codecs.decode(b"\xe2\x82\xac", "utf-8") == "\u20ac")
print(codecs.encode(b"hi", "base64"), codecs.encode("caf\xe9", "punycode"))


def handler(error):
    return ("<%d>" % ord(error.object[error.start]), error.start + 1)


codecs.register_error("test.number", handler)
print("a\xe9\u20acb".encode("ascii", "test.number"), "a\u1234".encode("cp1252", "test.number"))
codecs.register_error("test.bytes", lambda e: (b"\xff", e.end))
print("a\xe9b".encode("ascii", "test.bytes"))
codecs.register_error("test.bad", lambda e: 5)
try:
    "\xe9".encode("ascii", "test.bad")
except TypeError as error:
    print(error)
decoder = codecs.getincrementaldecoder("utf-8")()
print(ascii(decoder.decode(b"\xe2\x82")), ascii(decoder.decode(b"\xac")), decoder.getstate())
encoder = codecs.getincrementalencoder("utf-16")()
print(encoder.encode("a"), encoder.encode("b"))
reader = codecs.getreader("utf-8")(io.BytesIO(b"a\xc3\xa9\nb"))
print([ascii(line) for line in reader])
print(codecs.BOM_UTF8, codecs.escape_decode(rb"\x41\n\101"), codecs.escape_encode(b"a\n'"))
for name in "strict ignore replace backslashreplace xmlcharrefreplace namereplace".split():
    print(name, callable(codecs.lookup_error(name)))
try:
    codecs.lookup("no such")
except LookupError as error:
    print(error)


def search(name):
    if name == "test_upper":
        return codecs.CodecInfo(
            lambda s, e="strict": (s.upper().encode(), len(s)),
            lambda b, e="strict": (bytes(b).decode().lower(), len(b)),
            name="test_upper",
        )
    return None


codecs.register(search)
print("abc".encode("test_upper"), b"ABC".decode("test-upper"))
