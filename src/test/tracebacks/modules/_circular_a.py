"""Imports a module that imports it."""

import _circular_b

value = 1
