# What a SyntaxError quotes of a very long line of a file, and where it then points; and operators
# that nest deeper than the parser goes.
import importlib
import os
import sys
import tempfile

folder = tempfile.TemporaryDirectory()
sys.path.insert(0, folder.name)
sys.dont_write_bytecode = True


def attempt(name, source, encoding="utf-8"):
    with open(os.path.join(folder.name, name + ".py"), "w", encoding=encoding) as file:
        file.write(source)
    importlib.invalidate_caches()
    try:
        importlib.import_module(name)
    except SyntaxError as e:
        place = e.lineno, e.offset, e.end_lineno, e.end_offset
        print(name, type(e).__name__, e.msg, place, len(e.text), ascii(e.text[-12:]))
    except MemoryError as e:
        print(name, type(e).__name__, e)
    else:
        print(name, "fine")


attempt("list_end", "x = [" + "1, " * 1000 + "1 2]\n")
attempt("list_third_line", "y = 1\nz = 2\nx = [" + "1, " * 1000 + "1 2]\n")
attempt("two_bytes_each", "x = [" + "é, " * 1000 + "1 2]\n")
attempt("latin_1", "# coding: latin-1\nx = [" + "é, " * 1000 + "1 2]\n", "latin-1")
attempt("long_line_before", "x = [" + "1, " * 1000 + "1]\ny = 1 1\nz = 3\n")
attempt("no_line_end", "x = 1\ny = 1 1")
attempt("just_fits", "x = " + "1" * 980 + "; return 1 1\n")
attempt("never_closed", "x = 1\ny = [" + "1, " * 1000 + "\n")
attempt("mismatch", "x = 1\ny = [" + "1, " * 1000 + ")\n")
attempt("bad_target", "del " + "a, " * 1000 + "1\n")
attempt("return_outside", "a = 1; " * 400 + "return\n")
attempt("two_stars", "f(" + "a, " * 1000 + "**a, *b)\n")

for length in (1000, 20000):
    attempt(f"minus_{length}", "-" * length + "1\n")
    attempt(f"minus_end_{length}", "-" * length + "\n")
    attempt(f"not_{length}", "not " * length + "1\n")
    attempt(f"not_end_{length}", "not " * length + "1 1\n")
    attempt(f"lambda_end_{length}", "lambda: " * length + "\n")
    attempt(f"if_end_{length}", "x = " + "1 if 1 else " * length + "\n")
    attempt(f"elif_end_{length}", "if 0: 1\n" + "elif 0: 1\n" * length + "elif 1 1\n")
    attempt(f"power_end_{length}", "x = " + "1 ** " * length + "\n")
    attempt(f"sum_end_{length}", "x = " + "1 + " * length + "\n")
    attempt(f"calls_end_{length}", "x" + "()" * length + "(\n")
