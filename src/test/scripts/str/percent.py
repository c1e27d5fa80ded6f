"""The % operator of str and bytes."""


def show(source):
    try:
        print(source, "=>", ascii(eval(source)))
    except Exception as error:
        print(source, "->", type(error).__name__, ascii(str(error)))


SOURCES = r"""
'%d' % 'a'
'%d' % 1.7
'%x' % 1.5
'%x' % -255
'%#X' % 255
'%#o' % -8
'%c' % 'ab'
'%c' % 1.5
'%c' % -1
'%c' % 1114112
'%f' % 'a'
'%z' % 1
'%\xe9' % 1
'abc%' % 1
'%(a' % {}
'%(a)s' % 1
'%(a)s' % (1,)
'%(a)s' % {}
'%s' % ()
'%s %s' % (1,)
'%s' % (1,2)
'abc' % 1
'abc' % {}
'abc' % []
'abc' % ''
'%*d' % ('a',1)
'%*d' % (5,1)
'%-*d|' % (5,1)
'%*d|' % (-5,1)
'%.*f|' % (2,1)
'%.*d|' % (-2,1)
'%99999999999999999999d' % 1
'%.99999999999999999999d' % 1
'%5%|' % ()
'%(a)%' % {'a':1}
'%%' % 1
'%05d|%-5d|%+d|% d|%+ d' % (-3,3,3,3,3)
'%.5d' % -3
'%08.3d' % -3
'%#08x|%#.5x|%-#8x|%+#x' % (255,255,255,255)
'%r|%a|%s|%.2s|%5.1r' % ('\xe9','\xe9','\xe9','abc','abc')
'%5c|%-5c|' % ('a',98)
'%e %E %g %G %f %F' % (1.5,1.5,1e100,1e-10,float('inf'),float('nan'))
'%05f %05.1f %+05.1f %-8.2f| %#.0f' % (float('inf'),1.25,1.25,1.25,1)
'%(a)s %(b)d' % {'a':1,'b':2}
'%(a(b))s' % {'a(b)':1}
'%ld %hd %Ld' % (1,2,3)
'%lld' % 1
'%d' % True
'%i %u' % (10**30, -10**30)
'%s' % None
'%d' % None
'%.0s|' % 'abc'
'%(x)*d' % {'x':1}
'%f' % 10**400
'%x' % 'a'
'%o' % None
'%5' % 1
'%.' % 1
b'%d %s %b %a %r %c %c' % (1,b'a',b'b','\xe9','\xe9',65,b'B')
b'%s' % 'a'
b'%c' % 'a'
b'%c' % 256
b'%c' % b'ab'
b'%d' % 'a'
b'%z' % 1
b'%s' % ()
b'a' % 1
b'%(a)s' % {b'a':b'1'}
b'%(a)s' % {'a':b'1'}
b'%(a' % {}
b'%5.1s|%05d|%-5d|%x' % (b'abc',5,5,255)
b'%.2f' % 1.5
b'%' % 1
"""

for source in SOURCES.strip().split("\n"):
    show(source)


# Conversions without a key, beside some with one.
for form in ("%*d", "%(a)*d", "%(a)s%*d", "%(a)s%s", "%(a)s%(b)s", "%.*f", "%(a).*f", "%s%*d", "%(a)s%%%s", "%(a)d%d", "%", "%%"):
    for value in (5, {"a": 1, "b": 2}, (1, 2), [1], {"a": (1, 2)}, {"a": (1, 2), "b": 5}, ({"a": 1},), "x", b"x", bytearray(b"x"), memoryview(b"x"), range(2), None):
        for f, v in ((form, value), (form.encode(), {k.encode(): v for k, v in value.items()} if isinstance(value, dict) else value)):
            try:
                print(form, repr(value)[:10], f % v)
            except Exception as e:
                print(form, repr(value)[:10], type(e).__name__, e)
