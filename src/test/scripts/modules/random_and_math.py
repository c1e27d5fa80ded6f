"""random gives CPython's numbers for the same seed; math and statistics."""

import math
import random

r = random.Random(12345)
print([r.random() for _ in range(3)], [r.randint(1, 100) for _ in range(8)], r.randrange(0, 100, 7), r.uniform(1, 2), r.choice("abcdef"), r.choices("abc", k=5), r.choices([1, 2, 3], weights=[1, 0, 5], k=4), r.sample(range(100), 5), r.getrandbits(70), r.gauss(0, 1), r.gauss(0, 1), r.normalvariate(), r.expovariate(2), r.betavariate(1, 2), r.triangular(), r.randbytes(4), r.paretovariate(3), r.lognormvariate(0, 1), r.vonmisesvariate(0, 1), r.gammavariate(2, 1), r.weibullvariate(1, 2), r.binomialvariate(10, 0.5))
for seed in (0, 1, "text", b"bytes", 2**70, -5, 3.5, None.__class__.__name__, bytearray(b"ba")):
    random.seed(seed)
    l = list(range(8))
    random.shuffle(l)
    print(repr(seed), random.random(), random.randint(0, 10**20), l, random.sample("abcdefgh", 3, counts=None), random.randrange(5))
random.seed("v1", version=1)
print(random.random())
state = random.getstate()
a = [random.random() for _ in range(3)]
random.setstate(state)
print(a == [random.random() for _ in range(3)], len(state), state[0], len(state[1]), random.Random(1).random() == random.Random(1).random(), isinstance(random.SystemRandom().random(), float), random.sample(["a", "b"], counts=[2, 1], k=3))
for bad in (lambda: random.choice([]), lambda: random.randint(5, 1), lambda: random.randrange(0), lambda: random.sample([1], 2), lambda: random.sample({1}, 1), lambda: random.seed([]), lambda: random.choices([], k=1), lambda: random.choices([1], weights=[0]), lambda: random.getrandbits(-1), lambda: random.randrange(1.5), lambda: random.uniform("a", 1), lambda: random.choices([1, 2], weights=[1]), lambda: random.shuffle((1, 2)), lambda: random.randrange(1, 2, 0)):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
print(math.pi, math.e, math.tau, math.inf, math.nan, math.sqrt(2), math.isqrt(10**20), round(math.cbrt(27), 12), math.floor(-1.5), math.ceil(1.2), math.trunc(-1.7), math.fabs(-2), math.fmod(-7, 3), math.remainder(7, 4), math.modf(2.75), math.frexp(10), math.ldexp(0.5, 4), math.copysign(1, -0.0), math.gcd(12, 18, 27), math.lcm(4, 6), math.factorial(25), math.comb(10, 3), math.perm(5, 2), math.prod([2, 3, 4]), math.hypot(3, 4), math.dist([0, 0], [3, 4]), math.fsum([0.1] * 10), math.sumprod([1, 2], [3, 4]))
print(math.log(math.e), math.log(8, 2), math.log2(2**70), math.log10(1000), math.log1p(1e-10), math.exp(1), math.expm1(1e-10), math.exp2(3), math.sin(1), math.cos(1), math.tan(1), math.asin(1), math.acos(0), math.atan(1), math.atan2(-1, -1), math.sinh(1), math.cosh(1), math.tanh(1), math.asinh(1), math.acosh(2), math.atanh(0.5), math.degrees(math.pi), math.radians(180), math.gamma(5), math.lgamma(10), math.erf(1), math.erfc(1), math.pow(2, 0.5), math.isclose(0.1 + 0.2, 0.3), math.isnan(math.nan), math.isinf(-math.inf), math.isfinite(1), math.nextafter(1, 2), math.ulp(1.0), math.fma(2, 3, 4), math.log(10**400))
for bad in (lambda: math.sqrt(-1), lambda: math.log(-1), lambda: math.log(0), lambda: math.acos(2), lambda: math.exp(1000), lambda: math.pow(0, -1), lambda: math.fmod(1, 0), lambda: math.factorial(-1), lambda: math.comb(-1, 2), lambda: math.gcd(1.5), lambda: math.isqrt(-1), lambda: math.floor("x"), lambda: math.sqrt("x"), lambda: math.floor(math.inf), lambda: math.ceil(math.nan), lambda: math.dist([1], [1, 2]), lambda: math.gamma(0), lambda: math.ldexp(1, 10**10), lambda: math.log(2, 1), lambda: math.atanh(1), lambda: math.cosh(1000), lambda: math.perm("x"), lambda: math.prod(1), lambda: math.sqrt()):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
