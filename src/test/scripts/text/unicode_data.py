"""The properties of characters."""

import unicodedata as u


def show(source):
    try:
        print(source, "=>", ascii(eval(source)))
    except Exception as error:
        print(source, "->", type(error).__name__, ascii(str(error)))


SOURCES = r"""
u.name('\x00')
u.name('\x00',5)
u.name('ab')
u.name(1)
u.lookup('foo')
u.decimal('a')
u.digit('a')
u.numeric('a')
u.decimal('a',1)
u.normalize('X','a')
u.category('ab')
u.unidata_version
u.is_normalized('NFC','e\u0301')
"""

for source in SOURCES.strip().split("\n"):
    show(source)


def digest(items):
    """A number that tells one list from another."""
    value = 0
    for item in items:
        for c in str(item):
            value = (value * 31 + ord(c)) % (1 << 61)
    return value


for name in "category bidirectional combining mirrored east_asian_width decomposition".split():
    print(name, digest(getattr(u, name)(chr(c)) for c in range(0x20000)))
for name in "name decimal digit numeric".split():
    print(name, digest(getattr(u, name)(chr(c), None) for c in range(0x20000)))
for form in "NFC NFD NFKC NFKD".split():
    print(form, digest(u.normalize(form, chr(c)) for c in range(0x10000) if not 0xD800 <= c < 0xE000))
print(all(u.lookup(u.name(chr(c))) == chr(c) for c in range(0x3000) if u.name(chr(c), "")))
