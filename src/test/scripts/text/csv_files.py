"""Reading and writing CSV."""

import _csv
import csv
import io


def show(source):
    try:
        print(source, "=>", ascii(eval(source)))
    except Exception as error:
        print(source, "->", type(error).__name__, ascii(str(error)))


SOURCES = r"""
csv.reader(1)
list(csv.reader(['a,"b']))
list(csv.reader(['a,"b'],strict=True))
list(csv.reader(['a,"b"c'],strict=True))
list(csv.reader(['a,"b"c']))
list(csv.reader([1]))
list(csv.reader([b'a']))
list(csv.reader(['a\nb,c']))
list(csv.reader(['a\rb']))
list(csv.reader(['a b'],delimiter='  '))
list(csv.reader(['a b'],delimiter=1))
list(csv.reader(['a b'],delimiter=''))
list(csv.reader(['a b'],delimiter='\n'))
list(csv.reader(['a b'],quotechar='ab'))
list(csv.reader(['a b'],quoting=9))
list(csv.reader(['a b'],quoting='a'))
list(csv.reader(['a b'],quotechar=None))
list(csv.reader(['a b'],lineterminator=None))
list(csv.reader(['a b'],foo=1))
list(csv.reader(['a b'],dialect='foo'))
list(csv.reader(['1,"2",a'],quoting=csv.QUOTE_NONNUMERIC))
list(csv.reader(['1,"2",3.5'],quoting=csv.QUOTE_NONNUMERIC))
list(csv.reader([',"",x'],quoting=csv.QUOTE_NOTNULL)), list(csv.reader([',"",3'],quoting=csv.QUOTE_STRINGS))
list(csv.reader(['a\\,b,c'],escapechar='\\'))
list(csv.reader(['a, b'],skipinitialspace=True))
list(csv.reader(["a,'b,c'"],quotechar="'"))
list(csv.reader(['a,"b""c"'])), list(csv.reader(['','a']))
list(csv.reader(['"a','b"']))
csv.writer(1)
csv.writer(io.StringIO()).writerow(1)
csv.register_dialect('x',1)
csv.register_dialect(1)
csv.get_dialect('zz')
csv.unregister_dialect('zz')
csv.field_size_limit()
csv.field_size_limit('a')
vars(csv.excel)['delimiter'], csv.list_dialects()
csv.Dialect
csv.get_dialect('excel').delimiter, csv.get_dialect('excel').quoting
csv.get_dialect('excel').__class__
"""

for source in SOURCES.strip().split("\n"):
    show(source)


def w(row, **options):
    stream = io.StringIO()
    try:
        print(csv.writer(stream, **options).writerow(row), ascii(stream.getvalue()))
    except Exception as error:
        print(row, options, type(error).__name__, error)


w(['a','b,c','d"e','f\ng',None,1,2.5,'',' x'])
w(['a','b,c',1,2.5,None],quoting=csv.QUOTE_ALL)
w(['a','b,c',1,2.5,None],quoting=csv.QUOTE_NONNUMERIC)
w(['a','b,c',1],quoting=csv.QUOTE_NONE)
w(['a','b,c','"',1],quoting=csv.QUOTE_NONE,escapechar='\\')
w(['a',None,1,''],quoting=csv.QUOTE_STRINGS)
w(['a',None,1,''],quoting=csv.QUOTE_NOTNULL)
w(['a"b'],doublequote=False)
w(['a"b'],doublequote=False,escapechar='\\')
w([None])
w([''])
w([])
w([None],quoting=csv.QUOTE_NONE)
w([''],quoting=csv.QUOTE_NONE)
w(['a b'],delimiter=' ',lineterminator='|')
w([' a'],skipinitialspace=True)
w([''],delimiter=' ',skipinitialspace=True)
w('abc')
w(['a\rb'])

stream = io.StringIO()
writer = csv.DictWriter(stream, ["a", "b"])
writer.writeheader()
writer.writerows([{"a": 1, "b": "x,y"}, {"a": 2}])
print(ascii(stream.getvalue()))
stream.seek(0)
print(list(csv.DictReader(stream)))
print(csv.Sniffer().sniff("a;b;c\n1;2;3\n").delimiter)
