"""What cmath makes of infinities, NaNs and signed zeros, and its errors."""

import cmath, math
S=[-math.inf,-2.5,-0.0,0.0,1.5,math.inf,math.nan]
for n in "acos acosh asin asinh atan atanh cos cosh exp sin sinh sqrt tan tanh log log10 phase polar isfinite isinf isnan".split():
    f=getattr(cmath,n)
    for x in S:
        for y in S:
            if math.isfinite(x) and math.isfinite(y) : continue
            try: r=f(complex(x,y))
            except Exception as e: r=repr(e)
            print(n,x,y,r)
for x in S:
    for y in S:
        if math.isfinite(x) and math.isfinite(y) : continue
        try: r=cmath.rect(x,y)
        except Exception as e: r=repr(e)
        print("rect",x,y,r)
class A:
    def __complex__(self): return 2+3j
class B:
    def __float__(self): return 2.5
class C:
    def __index__(self): return 4
class D:
    def __complex__(self): return 3
for x in (A(),B(),C(),D(),"1",None,10**400, True):
    try: print(cmath.sqrt(x))
    except Exception as e: print(repr(e))
for f in ("cmath.log(2,0)","cmath.log(0)","cmath.log(2,1)","cmath.log(8,2)","cmath.log10(0)","cmath.exp(1000)","cmath.polar(complex(1.7e308,1.7e308))","cmath.isclose(1,2,rel_tol=-1)","cmath.isclose(1,1+1e-10j)","cmath.isclose(1,1)","cmath.phase('a')","cmath.rect('a',1)","cmath.sin()","cmath.sin(1,2)","cmath.atanh(1)","cmath.log(1,2,3)", "cmath.isclose(1)", "cmath.isclose(1,2,rel_tol='a')"):
    try: print(eval(f))
    except Exception as e: print(repr(e))
print([n for n in dir(cmath) if n[0]!='_'], cmath.infj, cmath.nanj)
