"""Codecs and their error handlers."""


import warnings

warnings.simplefilter("ignore")


def show(source):
    try:
        print(source, "=>", ascii(eval(source)))
    except Exception as error:
        print(source, "->", type(error).__name__, ascii(str(error)))


SOURCES = r"""
b'\xff\xfea\x00b'.decode('utf-16')
b'a\x00b'.decode('utf-16-le')
b'\x00\xd8'.decode('utf-16-le')
b'\x00\xd8a\x00b\x00'.decode('utf-16-le')
b'\x00\xdca\x00'.decode('utf-16-le')
b'\x00\xd8a\x00b\x00'.decode('utf-16-le','replace')
b'\x00\xd8\x00'.decode('utf-16-le','replace')
b'\x00\x00\xd8\x00'.decode('utf-32-be')
b'\x00\x11\x00\x00'.decode('utf-32-be')
b'\x00\x11\x00'.decode('utf-32-be')
b'\x00\x11\x00'.decode('utf-32')
'\ud800'.encode('utf-16')
'a\ud800'.encode('utf-32')
'a\ud800'.encode('utf-16-le')
'a\ud800'.encode('utf-16-be','surrogatepass')
'a'.encode('utf-16')
'a'.encode('utf-32')
'a\udc80b'.encode('utf-8','surrogateescape')
'a\ud800b'.encode('utf-8','surrogatepass')
'a\ud800b'.encode('utf-8','replace')
'a\ud800b'.encode('utf-8','ignore')
'a\ud800b'.encode('utf-8','backslashreplace')
'a\ud800b'.encode('utf-8','xmlcharrefreplace')
'a\ud800b'.encode('utf-8','namereplace')
'a\xe9\u1234\U0001f600b'.encode('ascii','backslashreplace')
'a\xe9\u1234\U0001f600b'.encode('ascii','xmlcharrefreplace')
'a\xe9\u1234\U0001f600\x80b'.encode('ascii','namereplace')
'a\xe9\u1234\U0001f600b'.encode('ascii','replace')
'a\xe9\u1234\U0001f600b'.encode('latin-1','replace')
'a\xe9\u1234\U0001f600b'.encode('latin1')
'a\xe9\u1234\U0001f600b'.encode('iso-8859-1')
'a\xe9\u1234\U0001f600b'.encode('us-ascii')
'a\xe9\u1234\U0001f600b'.encode('ascii','surrogatepass')
'a\xe9\udc80b'.encode('ascii','surrogateescape')
b'\x80'.decode('ascii')
b'a\x80\x81'.decode('ascii','surrogateescape')
b'a\x80\x81'.decode('ascii','backslashreplace')
b'a\x80\x81'.decode('ascii','xmlcharrefreplace')
b'a\x80\x81'.decode('ascii','surrogatepass')
b'\xff'.decode()
b'a\xc3'.decode()
b'a\xc3b'.decode()
b'\xe4\xb8'.decode()
b'\xe4\xb8x'.decode()
b'\xe4x\xb8'.decode()
b'\xe0\x80\x80'.decode()
b'\xed\xa0\x80'.decode()
b'\xed\xa0\x80'.decode('utf-8','surrogatepass')
b'\xf4\x90\x80\x80'.decode()
b'\xf0\x9f\x98'.decode()
b'\xf5'.decode()
b'a\xf0\x9f\x98b\xed\xa0\x80'.decode('utf-8','replace')
b'a\xf0\x9f\x98b\xed\xa0\x80'.decode('utf-8','surrogateescape')
b'a\xf0\x9f\x98b'.decode('utf-8','backslashreplace')
b'\xef\xbb\xbfabc'.decode('utf-8-sig')
'abc'.encode('utf-8-sig')
b'\x81'.decode('cp1252')
'\u1234'.encode('cp1252')
'abc'.encode('rot13')
'abc'.encode('hex')
b'abc'.decode('hex')
b'abc'.decode('rot13')
b'abc'.decode('UTF_8')
b'abc'.decode('U8')
b'abc'.decode('Latin 1')
str(UnicodeEncodeError('utf-8', 'abc', 0, 2, 'bad'))
str(UnicodeEncodeError('utf-8', 'abc', 5, 9, 'bad'))
str(UnicodeEncodeError('utf-8', 'abc', -5, 1, 'bad'))
str(UnicodeTranslateError('abc', 0, 2, 'bad'))
str(UnicodeTranslateError('\xe9', 0, 1, 'bad'))
str(UnicodeDecodeError('utf-8', b'abc', 0, 1, 'bad'))
b'\\u1234\\x41\\n\\q\\N{BULLET}'.decode('unicode_escape')
b'\\x4'.decode('unicode_escape')
b'\\u12'.decode('unicode_escape')
b'\\'.decode('unicode_escape')
b'\\N{FOO}'.decode('unicode_escape')
b'\\U00110000'.decode('unicode_escape')
b'\\u1234\\x41\xe9'.decode('raw_unicode_escape')
'\u1234\xe9\n\\\U0001f600'.encode('unicode_escape')
'\u1234\xe9\n\\\U0001f600'.encode('raw_unicode_escape')
str(b'abc','utf-8\0')
b'+AGE-'.decode('utf-7')
"""

for source in SOURCES.strip().split("\n"):
    show(source)


# Who was asked is noted, but for those that str and bytes know themselves.
for name in "utf-8 UTF-8 utf8 u8 utf-8-sig utf-16 utf-16-le utf_16 utf16 utf-32 utf-32-be ascii us-ascii 646 latin-1 latin1 iso-8859-1 l1 cp1252 nope ASCII Latin_1".split():
    for f in (lambda: b"\xff\x81\xd8".decode(name), lambda: "a\ud800\u1234".encode(name)):
        try:
            print(name, ascii(f()))
        except Exception as e:
            print(name, type(e).__name__, e, getattr(e, "__notes__", None))

for empty in (
    lambda: b"".decode("nope"), lambda: bytearray().decode("nope", "x"), lambda: "".encode("nope"),
    lambda: str(b"", "nope"), lambda: b"".decode("nope\0"), lambda: b"".decode("utf-8", "nonsense"),
):  # fmt: skip
    try:
        print(repr(empty()))
    except Exception as e:
        print(repr(e))
