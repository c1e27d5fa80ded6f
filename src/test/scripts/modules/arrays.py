"""array.array: every type code, its limits, and everything that arrays can do."""

import warnings

warnings.simplefilter("ignore")
import array,copy,pickle
A=array.array
def t(f):
    try: print(repr(f()),end='\n')
    except Exception as e: print(type(e).__name__,e,end='\n')
for c in 'bBhHiIlLqQ':
    print(c,A(c).itemsize,end=': ')
    for v in (127,128,255,256,-1,-129,2**15,2**16,-2**15-1,2**31,-2**31-1,2**32,2**63,-2**63-1,2**64,-2**70,'a',1.5,None): t(lambda:A(c,[v]))
    print()
for c in 'fd':
    for v in (1,'a',None,1e300,10**400): t(lambda:A(c,[v]))
    print()
for c in 'uw':
    for v in ('a','ab',1,'\U00010000',b'a',''): t(lambda:A(c,[v]))
    t(lambda:A(c,'héé')); t(lambda: A(c,'abc').tounicode()); t(lambda:A(c,b'abcd')); t(lambda:A(c,b'abc'));t(lambda:A(c,A('i',[1])))
    print()
for a in ((),('x',),('i',3),('i','abc'),('i',b'abcd'),('i',bytearray(b'abcdefgh')),('i',b'abc'),('i',A('d',[1.5])),('i',A('b',[1,2])),('ii',),(1,),('i',[1],2),('d',range(3)),('i',iter([1,2])),('i',(1,)), ('i',None)):
    t(lambda:A(*a)); 
t(lambda:A('i',[1],x=1))
print()
a=A('i',range(10))
for f in (lambda:a[2],lambda:a[-1],lambda:a[10],lambda:a['x'],lambda:a[2:5],lambda:a[::-2],lambda:a+A('i',[1]),lambda:a+A('b',[1]),lambda:a+[1],lambda:a*2,lambda:2*A('b',[1,2]),lambda:a*-1,lambda:a*'x',lambda:3 in a,lambda:'x' in a,lambda:a.index(3),lambda:a.index(30),lambda:a.index(3,4),lambda:a.index(3,1,5),lambda:a.count(3),lambda:a.pop(),lambda:a.pop(0),lambda:a.pop(99),lambda:a.remove(5),lambda:a.remove(55),lambda:a.insert(1,77),lambda:a.insert(-100,78),lambda:a.insert(100,79),lambda:a,lambda:a.extend([1,2]),lambda:a.extend('x'),lambda:a.extend(A('d')),lambda:a.extend(5),lambda:a.fromlist([1,'x']),lambda:a.fromlist((1,)),lambda:a.frombytes(b'abcd'),lambda:a.frombytes(b'abc'),lambda:a.frombytes('x'),lambda:a.tobytes(),lambda:a.tolist(),lambda:a.reverse(),lambda:a.byteswap(),lambda:a,lambda:a.tounicode(),lambda:a.fromunicode('x'),lambda:len(a),lambda:bool(A('i')),lambda:a==A('i',a),lambda:A('i',[1,2])==A('d',[1,2]),lambda:A('i',[1])<A('i',[2]),lambda:A('i',[1])<[2],lambda:a==1,lambda:hash(a),lambda:a.typecode,lambda:a.buffer_info()[1],lambda:copy.copy(a),lambda:copy.deepcopy(a),lambda:pickle.loads(pickle.dumps(a,2)),lambda:a.__reduce_ex__(2),lambda:a.__reduce_ex__(3),lambda:bytes(a),lambda:A[int],lambda:a.clear(),lambda:a,lambda:A('u','abc'),lambda:A('w','a\'b'),lambda:repr(A('d',[1.5,float('nan')])),lambda:A('f',[0.1]),lambda:a.foo):
    t(f)
print()
a=A('i',range(6))
def s(k,v):
    a[k]=v; return a
def d(k):
    del a[k]; return a
for k,v in ((0,9),(9,9),(slice(1,3),A('i',[7,7,7])),(slice(None,None,2),A('i',[1])),(slice(0,2),[1]),(slice(0,2),A('b')),(0,'x'),('x',1),(slice(5,1),A('i',[8]))): t(lambda:s(k,v))
for k in (0,-1,99,slice(1,3),slice(None,None,2),'x'): t(lambda:d(k))
print()
def ia(x):
    global a
    a+=x; return a
def im(x):
    global a
    a*=x; return a
t(lambda:ia(A('i',[1]))); t(lambda:ia(A('b'))); t(lambda:ia([1])); t(lambda:im(2)); t(lambda:im(0)); t(lambda:im('x'))
m=memoryview(a); t(lambda:a.append(1)); m.release(); t(lambda:a.append(1)); t(lambda:list(reversed(a)))
print(type(iter(a)),array.typecodes,array.ArrayType is A, A.__module__,A.__name__, array._array_reconstructor)
t(lambda:array._array_reconstructor(A,'i',8,b'\1\0\0\0')); t(lambda:array._array_reconstructor(A,'i',9,b'\0\0\0\1')); t(lambda:array._array_reconstructor(A,'f',14,b'\0\0\x80\x3f')); t(lambda:array._array_reconstructor(A,'w',20,b'a\0\0\0'));
class B(A): pass
t(lambda:B('i',[1])); t(lambda:B('i',[1])[0:1]); t(lambda:type(copy.copy(B('i',[1])))); t(lambda: B('i',[3]).__reduce_ex__(3))
