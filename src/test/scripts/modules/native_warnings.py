import warnings,_warnings,sys
def t(f,*a,**k):
    try: print(f.__name__, a,k,'->',f(*a,**k))
    except BaseException as e: print(f.__name__,a,k,type(e).__name__,e)
print(sorted(x for x in dir(_warnings)))
for n in dir(_warnings):
    pass
print(_warnings.filters, _warnings._defaultaction, _warnings._onceregistry, warnings.filters is _warnings.filters)
t(_warnings._filters_mutated_lock_held)
t(_warnings._release_lock)
t(_warnings._acquire_lock); t(_warnings._acquire_lock);t(_warnings._filters_mutated_lock_held);t(_warnings._release_lock);t(_warnings._release_lock);t(_warnings._release_lock)
w=warnings.warn
t(w);t(w,1,2);t(w,'x',int);t(w,'x','y');t(w,'x',UserWarning,'a');t(w,'x',skip_file_prefixes=['a']);t(w,'x',skip_file_prefixes=(1,)); t(w,5); t(w,b'a'); t(w,'x',stacklevel=2**70)
t(w,'x',stacklevel=-3); t(w,'x',stacklevel=50); t(w,'x', None, 1, None, 5); t(w, 'x', bogus=1)
class M(type):
    def __subclasscheck__(c,x): 1/0
class C(metaclass=M): pass
t(w,'x',C)
t(w,'x',[])
e=warnings.warn_explicit
t(e);t(e,'m',UserWarning,1,2);t(e,'m',UserWarning,'f','a');t(e,'m',UserWarning,'f',3,registry=5);t(e,'m',UserWarning,'f',3,module=5);t(e,'m',5,'f',3);t(e,'m',UserWarning,'f',3,module_globals=5)
t(e,'m',int,'f',3)
t(e,'m',UserWarning,'f.py',3,module_globals={})
t(e,'m',UserWarning,'f.py',3,None)
t(e,UserWarning('hm'),5,'f.py',3)
t(e,'m',UserWarning,'',3)
r={}
t(e,'m',UserWarning,'q.py',3,'mod',r); print(r)
t(e,'m',UserWarning,'q.py',3,'mod',r); print(r)
for a in 'once','module','default','always','all','error','ignore','bogus',5:
    warnings.filters[:]=[(a,None,Warning,None,0)]
    with warnings._lock: warnings._filters_mutated_lock_held()
    r={}
    for i in 1,2: t(e,'mm'+str(a),UserWarning,'q.py',i,'mod',r); print(r)
    t(e,'mm'+str(a),UserWarning,'q.py',i,'mod'); 
    print(warnings.onceregistry)
for f in ([1],[(1,2)],[('always','mm',Warning,None,0)],[('always','MM',Warning,'mod',0)],[('always',None,5,'mod',0)],[('always',None,Warning,'mod','k')],[('always',5,Warning,'mod',0)],[('always',None,(UserWarning,),'mod',2**80)]):
    warnings.filters[:]=f
    t(e,'mm',UserWarning,'q.py',3,'mod')
warnings.filters=5
t(e,'mm',UserWarning,'q.py',3,'mod')
del warnings.filters
t(e,'mm',UserWarning,'q.py',3,'mod')
warnings.filters=[]
warnings.defaultaction=5
t(e,'mm',UserWarning,'q.py',3,'mod')
warnings.defaultaction='once'
warnings.onceregistry=5
t(e,'mm',UserWarning,'q.py',3,'mod')
warnings.defaultaction='always'
warnings._warnings_context=5
t(e,'mm',UserWarning,'q.py',3,'mod')
import contextvars
v=warnings._warnings_context=contextvars.ContextVar('e')
v.set(5)
t(e,'mm',UserWarning,'q.py',3,'mod')
class C: _filters=5
v.set(C)
t(e,'mm',UserWarning,'q.py',3,'mod')
C._filters=[1]
t(e,'mm',UserWarning,'q.py',3,'mod')
v.set(None)
warnings._showwarnmsg=5
t(e,'mm',UserWarning,'q.py',3,'mod')
del warnings._showwarnmsg
t(e,'mm',UserWarning,'q.py',3,'mod')
w('here')
warnings._showwarnmsg=print
del warnings.WarningMessage
t(e,'mm',UserWarning,'q.py',3,'mod')
class S(str):
  def __repr__(s): return 'S'
class N:
  def __str__(self): return 5
class W(UserWarning):
  def __str__(self): return 5
del warnings._showwarnmsg
t(w,W('a'))
t(w,5)
t(w,'x',UserWarning,3,None)
sys.stderr=None
w('no')
