"""pickle, in five protocols, and copy: what comes back of everything, and what is refused."""

import pickle, copy, collections, datetime, enum, functools, itertools, operator, types, dataclasses, decimal, fractions, uuid, pathlib, re, array, random, io, asyncio, typing, string, contextvars, weakref, threading, inspect, ipaddress
class E(enum.Enum): A=1; B='b'
class Fl(enum.Flag): X=1; Y=2
@dataclasses.dataclass
class D: a:int; b:list
@dataclasses.dataclass(slots=True, frozen=True)
class DS: a:int; b:str='x'
class Sl: __slots__=('p','q')
class L(list): pass
class DD(dict): pass
class I(int): pass
class S(str): pass
class T(tuple): pass
class B(bytes): pass
class BA(bytearray): pass
class F(float): pass
class St(set): pass
class Exc(Exception):
    def __init__(self,a,b): super().__init__(a); self.b=b
P=collections.namedtuple('P','x y')
class NT(typing.NamedTuple): a:int; b:str='q'
l=L([1]); l.z=1; dd=DD(a=1); dd.z=2; i=I(5); i.z=3; s=S('s'); s.z=4; t=T((1,2)); t.z=5; sl=Sl(); sl.p=1
b=B(b'x'); b.z=1; ba=BA(b'y'); ba.z=2; f=F(1.5); f.z=1; st=St({1}); st.z=9
it=iter([1,2,3]); next(it)
objs=dict(none=None,true=True,int=2**100,neg=-5,float=1.5,cplx=1+2j,str='é\ud800',b=b'x',ba=bytearray(b'y'),l=[1,[2]],t=(1,),d={'a':1},s={1},fs=frozenset({2}),r=range(1,10,2),sl=slice(1,2),el=...,ni=NotImplemented,ty=int,fn=len,meth=[1].append, um=list.append, cm=dict.fromkeys,
 E=E.A,Fl=Fl.X|Fl.Y,D=D(1,[2]),DS=DS(3),L=l,DD=dd,I=i,S=s,T=t,SL=sl,B=b,BA=ba,F=f,ST=st,P=P(1,2),NT=NT(1),
 dq=collections.deque([1,2],5),od=collections.OrderedDict(a=1),cnt=collections.Counter('aab'),dfd=collections.defaultdict(list,a=[1]),cm2=collections.ChainMap({1:2}),ud=collections.UserDict(a=1),
 date=datetime.date(2020,1,2),dt=datetime.datetime(2020,1,2,3,4,5,6,datetime.timezone.utc),time=datetime.time(1,2),td=datetime.timedelta(1,2,3),tz=datetime.timezone(datetime.timedelta(hours=1),'x'),
 part=functools.partial(int,base=2),ig=operator.itemgetter(1,2),ag=operator.attrgetter('a.b'),mc=operator.methodcaller('x',1,k=2),ct=functools.cmp_to_key,
 li=it, ri=iter(range(5)), ti=iter((1,2)), si=iter('abc'), bi=iter(b'abc'), di=iter({1:2}), dit=iter({1:2}.items()), se=iter({1}), en=enumerate([1,2]), zp=zip([1],[2]), mp=map(str,[1,2]), fi=filter(None,[0,1]), rv=reversed([1,2]), ci=iter(int,1),
 cyc=itertools.cycle([1]), cnt2=itertools.count(3), chn=itertools.chain([1],[2]), isl=itertools.islice([1],1), gen=(x for x in ()), mod=types, 
 ve=ValueError('a',1), oe=OSError(2,'no','f'), ke=KeyError('k'), ex=ExceptionGroup('g',[ValueError(1)]), ue=UnicodeDecodeError('utf8',b'x',0,1,'r'), si2=StopIteration(5), se2=SystemExit(3), ie=ImportError('m',name='n',path='p'), sy=SyntaxError('m',('f',1,2,'t',1,3)), ae=AttributeError('x',name='n',obj=1), Exc=Exc(1,2), ce=asyncio.CancelledError('x'), te=asyncio.QueueFull(),
 ns=types.SimpleNamespace(a=1), mpx=types.MappingProxyType({}), ga=list[int], un=int|str, tg=typing.List[int], tu=typing.Optional[int], lit=typing.Literal[1], tv=typing.TypeVar('TV'), dec=decimal.Decimal('1.5'), fr=fractions.Fraction(1,3), uu=uuid.UUID(int=5), pa=pathlib.PurePosixPath('a/b'), rx=re.compile('a(b)',re.I), ar=array.array('i',[1,2]), rnd=random.Random(5), bio=io.BytesIO(b'x'), sio=io.StringIO('abc\n'), prop=property(), sm=staticmethod(len), sup=super, cv=contextvars.ContextVar('x'), wr=weakref.ref(E), lk=threading.Lock(), rl=threading.RLock(), tmpl=string.Template('$a'), sig=inspect.signature(Exc), cell=types.CellType(1), obj=object(), cls=D, ip=ipaddress.ip_address('1.2.3.4'), fdl=type({}.keys()), dk={}.keys(), bm=l.append, fut=asyncio.Queue, gp=operator.itemgetter(0), tem=t"a{i}b")
for k,o in objs.items():
    row=[]
    for p in (0,1,2,4,5):
        try:
            d=pickle.dumps(o,p); r=pickle.loads(d)
            x = r==o
            try: rep = repr(r)==repr(o)
            except Exception: rep='E'
            row.append(f"{type(r).__name__}{'=' if x is True else '~'}{'r' if rep is True else ''}{sorted(vars(r)) if hasattr(r,'__dict__') and not isinstance(r,(type,types.ModuleType,types.FunctionType)) else ''}")
        except Exception as e: row.append(type(e).__name__+': '+re.sub('0x[0-9a-f]+', '0x', str(e))[:70])
    for c in (copy.copy, copy.deepcopy):
        try: r=c(o); row.append(f"{type(r).__name__}{'=' if r==o else '~'}{'i' if r is o else ''}")
        except Exception as e: row.append(type(e).__name__+': '+re.sub('0x[0-9a-f]+', '0x', str(e))[:70])
    print(k, ' | '.join(x if n==0 or x!=row[n-1] else '"' for n,x in enumerate(row)))
