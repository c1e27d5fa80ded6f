"""Wants a name of a module that is not done."""

from _circular_a import value
