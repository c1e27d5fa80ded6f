"""A recursive function: fib(30)."""

from measure import measure


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def once():
    assert fib(30) == 832040


measure("function_fib", once)
