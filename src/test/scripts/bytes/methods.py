"""bytes, bytearray and memoryview."""


import warnings

warnings.simplefilter("ignore")


def show(source):
    try:
        print(source, "=>", ascii(eval(source)))
    except Exception as error:
        print(source, "->", type(error).__name__, ascii(str(error)))


SOURCES = r"""
bytes('a')
bytes(-1)
bytes([300])
bytes([1.5])
bytes(['a'])
bytes(1.5)
bytearray(1.5)
bytearray([300])
bytearray(['a'])
bytearray('a')
bytearray(-1)
bytes(1,'utf-8')
bytes('a',1)
bytes(encoding='utf-8')
bytes(b'a',encoding='utf-8')
bytes(1<<70)
bytes(object())
b'abc'.split('')
b'abc'.split(b'')
b'a'.find('x')
b'a'.find(300)
b'a'.find(97)
b'a'.index(b'x')
b'a'.rindex(b'x')
b'a'.count('x')
b'a'.startswith('a')
b'a'.startswith(('a',))
b'a'.endswith(1)
b','.join(1)
b','.join(['a'])
b','.join([b'a',bytearray(b'b'),memoryview(b'c')])
b'a'+'x'
bytearray(b'a')+'x'
b'a'+bytearray(b'b')
bytearray(b'a')+b'b'
b'a'.center(5,'x')
b'a'.center(5,b'xx')
b'a'.zfill(5)
b'abc'['']
b'abc'[10]
bytearray(b'abc')['']
bytearray(b'abc')[10]
'x' in b'a'
300 in b'a'
97 in b'a'
b'a' < 'a'
b'a' == 'a'
b'a' * 'a'
b'a'.strip('a')
b'a'.partition('a')
b'a'.partition(b'')
b'a'.replace('a','b')
b'a'.replace(b'a',b'b',1)
b'a'.translate(b'a')
b'abc'.translate(None,b'b')
b'abc'.translate('a')
bytes.maketrans(b'a',b'bc')
b'abc'.hex(':')
b'abcdef'.hex(':',2)
b'abcdef'.hex(':',-4)
b'abcdef'.hex('::')
b'abcdef'.hex('\xe9')
b'abc'.hex(1)
bytes.fromhex('61 62')
bytes.fromhex('6')
bytes.fromhex('6g')
bytes.fromhex('61 6')
bytes.fromhex(1)
bytes.fromhex(b'6162')
b'a'.removeprefix('a')
b'a'.splitlines(True)
b'a\r\nb\x0bc\x85d\x0c'.splitlines(True)
b'a'.decode(1)
b'a'.expandtabs('x')
bytearray(b'abc').pop()
bytearray().pop()
bytearray(b'a').pop(5)
bytearray(b'a').remove(98)
bytearray(b'a').remove('b')
bytearray(b'a').append(300)
bytearray(b'a').append('a')
bytearray(b'a').extend('abc')
bytearray(b'a').extend([300])
bytearray(b'a').extend(1)
bytearray(b'a').insert(0,'a')
bytearray(b'abc').__setitem__(0,'a')
bytearray(b'abc').__setitem__(10,1)
bytearray(b'abc').__setitem__(0,300)
bytearray(b'abc').__setitem__('a',1)
bytearray(b'abc').__setitem__(slice(0,3,2),b'abc')
bytearray(b'abc').__setitem__(slice(0,1),'abc')
bytearray(b'abc').__setitem__(slice(0,1),5)
bytearray(b'abc').__delitem__(10)
bytearray(b'abc').__delitem__('a')
bytearray(b'abc').__iadd__('a')
repr(bytearray(b"a'b"))
repr(b"a'\"\x80")
hash(bytearray())
memoryview('a')
memoryview(b'abc')[1]
memoryview(b'abc')[0:2].tobytes()
memoryview(b'abc')[5]
memoryview(b'abc')['a']
memoryview(b'abc')[0,0]
memoryview(b'abc').__setitem__(0,1)
memoryview(bytearray(b'abc')).__setitem__(0,300)
memoryview(bytearray(b'abc')).__setitem__(0,'a')
memoryview(bytearray(b'abc')).__setitem__(slice(0,2),b'a')
memoryview(b'abcd').cast('I').tolist()
memoryview(b'abc').cast('I')
memoryview(b'abcd').cast('x')
memoryview(b'abcd').cast('I').cast('H')
memoryview(b'abcd').cast('B',[2,2]).tolist()
memoryview(b'abcd').cast('B',[2,3])
memoryview(b'abcd')[::2].cast('H')
memoryview(b'abcd') == b'abcd'
memoryview(b'abcd').hex()
memoryview(b'abcd').__delitem__(0)
hash(memoryview(bytearray(b'abc')))
(lambda m:(m.release(),m[0]))(memoryview(b'a'))
(lambda m:(m.release(),repr(m)[:10]))(memoryview(b'a'))
(lambda b,m:b.append(1))(*(lambda b:(b,memoryview(b)))(bytearray(b'a')))
memoryview(b'abcd').cast('B',[2,2])[1,1]
memoryview(b'abcd').cast('B',[2,2])[0]
memoryview(b'abcd').cast('c').tolist()
memoryview(b'abcd').format, memoryview(b'abcd').shape, memoryview(b'abcd').strides, memoryview(b'abcd').suboffsets
memoryview(b'abcd').index(99)
memoryview(b'abcd').count(99)
memoryview(b'abcd').index(5)
(b'abc').isalnum(), b'Ab'.istitle(), b''.isascii()
bytearray(b'abc').resize(1)
b'abc'.__bytes__()
b'%s' % memoryview(b'a')
b'abc'.find(b'c',None,5)
bytes(memoryview(b'abc')[::-1])
bytearray(5)[::2]
"""

for source in SOURCES.strip().split("\n"):
    show(source)
