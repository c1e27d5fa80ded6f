"""Reading and writing JSON."""


def show(source):
    try:
        print(source, "=>", ascii(eval(source)))
    except Exception as error:
        print(source, "->", type(error).__name__, ascii(str(error)), getattr(error, "__notes__", ""))


import json
import _json


class A:
    pass


a = []
a.append(a)
SOURCES = r"""
json.loads('')
json.loads('[')
json.loads('[1')
json.loads('[1,')
json.loads('[1,]')
json.loads('{')
json.loads('{"a"')
json.loads('{"a":')
json.loads('{"a":1')
json.loads('{"a":1,')
json.loads('{"a":1,}')
json.loads('{a:1}')
json.loads('"abc')
json.loads('"a\nb"')
json.loads('"a\\x"')
json.loads('"a\\u12"')
json.loads('"a\\ud83d\\ude00\\ud83d"')
json.loads('1.5e3'), json.loads('-0'), json.loads('-0.0'), json.loads('1E400'), json.loads('123456789012345678901234567890')
json.loads('NaN'), json.loads('-Infinity')
json.loads('-')
json.loads('01')
json.loads('1.')
json.loads('nul')
json.loads('[1 2]')
json.loads('\U0001f600')
json.loads('["\U0001f600" x]')
json.loads('{"a":1}', object_hook=lambda d: 5)
json.loads('{"a":1,"a":2}', object_pairs_hook=lambda d: d)
json.loads('[1.5]', parse_float=str), json.loads('[1]',parse_int=str)
json.dumps(A())
json.dumps([A()])
json.dumps({'a':[1,A()]})
json.dumps(a)
json.dumps(float('nan'),allow_nan=False)
json.dumps({(1,):2})
json.dumps({(1,):2,'a':3},skipkeys=True)
json.dumps({1:2,1.5:2,None:3,True:4})
json.dumps([1,2.5,None,True,'a"\\\n\x7f\xe9\U0001f600',(),{},[]])
json.dumps('\xe9\U0001f600',ensure_ascii=False)
json.dumps({'b':1,'a':2},sort_keys=True,indent=2)
json.dumps({'b':[1,2,{}],'a':[]},indent='\t')
json.dumps([1,2],separators=(',',':'))
json.dumps(1e16), json.dumps(float('inf')), json.dumps(10**30)
_json.encode_basestring_ascii(1)
_json.scanstring('abc"',0)
_json.scanstring('abc"',9)
_json.scanstring(1,0)
json.dumps({1:1,'a':2},sort_keys=True)
json.JSONEncoder().encode([1])
list(json.JSONEncoder().iterencode([1,[2]]))
"""

for source in SOURCES.strip().split("\n"):
    show(source)
