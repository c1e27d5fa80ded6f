"""Comparisons of floats with ints and bools: zeros of both signs, infinities, NaN, what is too large for a float."""

z=-0.0
n=float("nan")
big=2**70
for a in (z, 0.0, 1.0, n, -1.0, 2.0**70, float("inf")):
    for b in (False, True, 0, 1, -1, big, -big, z, 0.0, n, 2**53+1):
        print(a,b,a<b,a<=b,a==b,a!=b,a>b,a>=b,b<a,b<=a,b==a,b>a,b>=a)
print(sorted([0.0,-0.0,0,False]), min(0.0,-0.0), max(-0.0,0.0), min(-0.0,0), max(0,-0.0), {0.0:1,-0.0:2}, -0.0 in [0])
