"""Did you mean: names, attributes, imports, keywords, in what an uncaught error prints."""

import sys
import traceback


class Shop:
    open_hours = 1

    def __init__(self):
        self.customers = []

    def method(self):
        return customers


import math

for source in (
    "Shop().open_hour", "Shop().customer", "Shop().xyzzy", "math.squirt", "prnt(1)", "Shop().method()", "math.pi.reel", "from sys import exitt", "import mathh", "import collections.abd", "[].apend(1)", "{}.key()", "len([]).bit_lenght()", "sys.exitt", "Tru", "none", "maxx(1)", "int.form_bytes", "print(1, ends='')", "sorted([], revers=True)", "asyncio.run", "json", "self.x",
):
    try:
        exec(source, globals() | {"__name__": "x"})
    except Exception as error:
        print(f"{source}: {''.join(traceback.format_exception_only(error)).strip()}")
