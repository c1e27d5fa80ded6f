"""The methods of str, and what they say of wrong arguments."""


def show(source):
    try:
        print(source, "=>", ascii(eval(source)))
    except Exception as error:
        print(source, "->", type(error).__name__, ascii(str(error)))


SOURCES = r"""
'a b  c  '.split(None,1)
'a b  c  '.rsplit(None,1)
'  a b '.rsplit(None,0)
'  a b '.split(None,0)
'abc'.split('')
'abc'.partition('')
'abc'.split(1)
'abc'.partition(1)
'abc'.replace(1,2)
'abc'.replace('a')
'abc'.find(1)
'abc'.index('x')
'abc'.rindex('x')
'abc'.find('b',None,'x')
'abc'.startswith(1)
'abc'.startswith(('a',1))
'abc'.startswith((1,))
'abc'.endswith(1)
'abc'.count(1)
'abc'.strip(1)
'abc'.lstrip(b'')
'a'+1
'a'*'b'
'a'*2.0
1+'a'
'abc'[10]
'abc'[-10]
'a' in 1
1 in 'abc'
','.join(1)
','.join([1])
','.join(['a',1])
','.join(['a',b'1'])
'abc'.center('x')
'abc'.center(10,'xx')
'abc'.center(10,1)
'a'.ljust(10,b'x')
'abc'.zfill('1')
'abc'.expandtabs('a')
'abc'.translate(1)
'abc'.translate({97:1114112})
'abc'.translate({97:1.0})
str.maketrans('a')
str.maketrans('a','bc')
str.maketrans({'ab':1})
str.maketrans({1.0:1})
str.maketrans('a',1)
str.maketrans(1,'a')
str.maketrans('a','b',1)
str.maketrans('ab','cd','e')
'abc'.encode('foo')
'abc'.encode(1)
'abc'.encode('ascii','foo')
'ab\xe9c'.encode('ascii','foo')
'ab\xe9\xe9c'.encode('ascii')
'\u1234'.encode('latin-1')
b'abc'.decode('utf-16')
b'abc'.decode('foo')
str(b'abc','utf-8')
str(1,'utf-8')
str('a','utf-8')
str(object=1)
str(b'a', errors='strict')
str(encoding='utf-8')
'abc'.splitlines(1,2)
'abc'.splitlines(x=2)
'{}'.format()
'abc'.removeprefix(1)
'a'<1
'a'.isidentifier(1)
'a'.__getitem__()
'abc'.__add__(1)
'abc'.__contains__(1)
'abc'.__format__(1)
format('a',1)
'a'.lower(1)
'a'*-1
'a'*(1<<70)
'abc'.upper(a=1)
'abc'.tile()
''.join(3 for x in [1])
'abc'.find()
'abc'.find('a',1,2,3)
'a'.__getnewargs__()
hash('')
'a'.__rmul__(3)
'abc'.__rmod__('a')
"""

for source in SOURCES.strip().split("\n"):
    show(source)
