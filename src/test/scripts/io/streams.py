"""Files and streams in memory, and what they say of wrong arguments."""


def show(source):
    try:
        print(source, "=>", ascii(eval(source)))
    except Exception as error:
        print(source, "->", type(error).__name__, ascii(str(error)))


import io
import os
import tempfile
import warnings

warnings.simplefilter("ignore")
os.chdir(tempfile.mkdtemp())
with open("a", "w", newline="") as file:
    file.write("a\r\nb\rc\nd")

SOURCES = r"""
open('x')
open('')
open('.')
open('a','xx')
open('a','rw')
open('a','rbt')
open('a','')
open('a','+')
open('a','rb',encoding='utf-8')
open('a','rb',errors='x')
open('a','rb',newline='')
open('a','r',0)
open('a','r',newline='x')
open('a','r',newline=1)
open('a',encoding='foo')
open('a','x')
open(5.5)
open(-1)
open('a\0')
open('a').write('x')
open('a','w').read()
open('a','rb').write(b'x')
open('a','wb').read()
open('a','wb',0).read()
open('a','rb',0).write(b'')
open('a','wb').write('x')
open('a','w').write(b'x')
repr(open('a','rb'))
repr(open('a','wb'))
repr(open('a','r+b'))
repr(open('a','rb',0))
open('a','r+b',0).mode, open('a','ab',0).mode,open('a','a+b',0).mode,open('b','xb',0).mode
open('a').mode, open('a','a').line_buffering
open('a').seek(-1)
open('a','rb').seek(-1)
open('a','rb').seek(0,9)
io.StringIO('abc').seek(-1)
io.StringIO('abc').seek(1,1)
io.StringIO('abc').seek(1,2)
io.StringIO(b'a')
io.StringIO('a',newline='x')
io.StringIO('abc').write(1)
io.StringIO('abc').read('x')
io.BytesIO('a')
io.BytesIO(b'a').write('x')
io.BytesIO(b'abc').seek(-1)
io.BytesIO(b'abc').seek(-10,2)
io.BytesIO(b'abc').seek(0,7)
io.BytesIO(b'abc').truncate(-1)
io.BytesIO(b'abc').getvalue()
io.BytesIO(b'abc').getbuffer()[0]
io.BytesIO(b'abc').readinto(bytearray(2))
io.BytesIO(b'abc').readinto(b'ab')
io.BytesIO(b'abc').fileno()
io.StringIO('abc').fileno()
io.StringIO('abc').detach()
io.BytesIO(b'abc').detach()
(lambda f:(f.close(),f.read()))(io.StringIO())
(lambda f:(f.close(),f.read()))(io.BytesIO())
(lambda f:(f.close(),f.read()))(open('a'))
(lambda f:(f.close(),f.read()))(open('a','rb'))
(lambda f:(f.close(),f.read()))(open('a','rb',0))
(lambda f:(f.close(),f.write('')))(open('b','w'))
(lambda f:(f.close(),f.write(b'')))(open('b','wb'))
(lambda f:(f.close(),list(f)))(open('a'))
(lambda f:(f.close(),f.__enter__()))(open('a'))
(lambda f:(f.close(),repr(f)))(open('a','rb',0))
(lambda f:(f.close(),f.closed,f.fileno()))(open('a'))
(lambda f:(f.close(),f.tell()))(open('a','rb'))
(lambda f:(f.detach(),f.read()))(open('a','rb'))
(lambda f:(f.detach(),f.read()))(open('a'))
io.TextIOWrapper(io.BytesIO(b'a'),encoding=1)
io.TextIOWrapper(1)
io.TextIOWrapper(io.BytesIO(b'a\xff'),encoding='utf-8').read()
io.TextIOWrapper(io.BytesIO(b'a\xff'),encoding='ascii',errors='replace').read()
io.BufferedReader(1)
io.BufferedReader(io.BytesIO(b'a'),0)
io.IncrementalNewlineDecoder(None,True).decode('a\r\nb\r')
io.UnsupportedOperation.__mro__
io.IOBase().read()
io.IOBase().readline()
io.IOBase().fileno()
io.IOBase().seek(0)
io.RawIOBase().read()
io.TextIOBase().read()
io.BufferedIOBase().read()
io.text_encoding(None), io.text_encoding('x')
io.DEFAULT_BUFFER_SIZE
open('a').readline(-1,2)
open('a').read(1.5)
open('a').truncate(-1)
open('a','w').truncate(-1)
open('a').buffer.raw.name
open('a').reconfigure(encoding='foo')
open(b'a').name
open('a').newlines
open('a','rb').peek()
open('a','rb').readinto(bytearray(5))
open('a','rb').read(-5)
open('a').__next__()
io.open_code('zz')
io.open('a','rb').readline('x')
io.FileIO('a','z')
io.FileIO('a','rw')
io.FileIO('zz')
io.FileIO('a').readall()
io.FileIO('a').seek(0,9)
io.FileIO('a',closefd=False)
open('a','rU')
"""

for source in SOURCES.strip().split("\n"):
    show(source)
