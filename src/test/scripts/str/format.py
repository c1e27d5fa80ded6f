"""str.format and format_map."""


def show(source):
    try:
        print(source, "=>", ascii(eval(source)))
    except Exception as error:
        print(source, "->", type(error).__name__, ascii(str(error)))


class A:
    x = [1, {"k": "v"}]


a = A()
SOURCES = r"""
'{'.format()
'}'.format()
'{}}'.format(1)
'{{{}}}'.format(1)
'{0}{}'.format(1)
'{}{0}'.format(1)
'{!}'.format(1)
'{!x}'.format(1)
'{!xy}'.format(1)
'{!r'.format(1)
'{!r:'.format(1)
'{:'.format(1)
'{0'.format(1)
'{0!r}{0!s:>3}{0!a}'.format('é')
'{a}'.format()
'{a}'.format(1)
'{0.x}'.format(1)
'{0.}'.format(1)
'{0[]}'.format(1)
'{0[a}'.format(1)
'{0[a]b}'.format({'a':1})
'{0[a]}'.format(1)
'{0[0]}'.format([5])
'{0[-1]}'.format({'-1':5})
'{0[99999999999999999999]}'.format([5])
'{0.x[1][k]}'.format(a)
'{:{}}'.format('a',5)
'{:{}{}}'.format('a','>',5)
'{:{:{}}}'.format('a','>',5)
'{0:{1}}'.format('a')
'{1}'.format(1)
'{:d}'.format('a')
'{}'.format_map(1)
'{a}'.format_map({'a':3})
'{a}'.format_map({})
'{99999999999999999999}'.format(1)
'{.x}'.format(a)
'{[0]}'.format([7])
'{!r:>5}'.format('a')
'{0!r!s}'.format(1)
'{0!}'.format(1)
'{ 0}'.format(1)
'{-1}'.format(1)
'{:}'.format(1)
'{:{{}}}'.format(1)
'{:>{w}}'.format(1,w=5)
'{0:{0:{0}}}'.format(1)
'{0[}'.format(1)
'{a.b c}'.format(a=1)
'{a:{b}'.format(a=1,b=2)
'{0!r:{'.format(1)
'{:[}]}'.format(3)
'{[}]}'.format({'}':3})
'{:%Y}'.format(3)
'{!s}'.format(a=1)
'{a{b}}'.format(a=1,b=2)
'{0!{1}}'.format(1,2)
"""

for source in SOURCES.strip().split("\n"):
    show(source)


# A bracket ends where it is closed, whatever stands in it.
for form, value in (("{a[!r:{}}{a[k]!z:{}}", 5), ("{a[}]}", 5), ("{a[{]}", 5), ("{[}", [5]), ("{0[{}]}", {"{}": 3}), ("{0[a}", 5), ("{0]{}", 5)):
    try:
        print(form.format(value))
    except Exception as e:
        print(form, type(e).__name__, e)
