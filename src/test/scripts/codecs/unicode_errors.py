"""The Unicode errors as objects."""


def show(source):
    try:
        print(source, "=>", ascii(eval(source)))
    except Exception as error:
        print(source, "->", type(error).__name__, ascii(str(error)))


SOURCES = r"""
UnicodeDecodeError('utf-8', b'\xff', 0, 1, 'bad')
UnicodeDecodeError('utf-8', 'a', 0, 1, 'bad')
UnicodeDecodeError('utf-8', b'a', 0, 1)
UnicodeEncodeError('utf-8', 'a', 0, 1, 'bad')
str(UnicodeEncodeError('utf-8', 'abc', 0, 2, 'bad'))
str(UnicodeEncodeError('utf-8', 'abc', 5, 9, 'bad'))
str(UnicodeEncodeError('utf-8', 'abc', -5, 1, 'bad'))
str(UnicodeTranslateError('abc', 0, 2, 'bad'))
str(UnicodeTranslateError('\xe9', 0, 1, 'bad'))
str(UnicodeDecodeError('utf-8', b'abc', 0, 1, 'bad'))
UnicodeEncodeError('utf-8', b'a', 0, 1, 'bad')
UnicodeEncodeError(1, 'a', 0, 1, 'bad')
"""

for source in SOURCES.strip().split("\n"):
    show(source)
