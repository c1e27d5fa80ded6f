"""string, textwrap, pprint, io, logging, traceback, warnings, os.path, sys."""

import io
import logging
import os
import pprint
import re
import string
import sys
import textwrap
import traceback
import warnings

print(string.ascii_lowercase, string.digits, string.punctuation, string.Template("$a ${b}c $$").substitute(a=1, b=2), string.Template("$x").safe_substitute(), string.capwords("hello big  world"), string.hexdigits, repr(string.whitespace), list(string.Formatter().parse("a{b!r:c}d")))
print(textwrap.fill("The quick brown fox jumps over the lazy dog", 20), textwrap.dedent("  a\n    b\n"), textwrap.indent("x\ny", "> "), textwrap.shorten("hello big world", 11), textwrap.wrap("aaa bbb", 3), sep="\n")
pprint.pprint({"key": list(range(30)), "a": {"nested": ["x" * 30, "y" * 30]}}, width=60)
print(pprint.pformat([1, 2]), pprint.pformat({"b": 1, "a": 2}))
s = io.StringIO("line 1\nline 2\nlast")
print(s.readline(), s.read(3), s.tell(), s.readlines(), s.seek(0), list(s), io.BytesIO(b"abc").read(2), io.BytesIO(b"a\nb").readlines(), s.closed)
s.close()
try:
    s.read()
except ValueError as error:
    print(error)
log = io.StringIO()
logger = logging.getLogger("app.part")
handler = logging.StreamHandler(log)
handler.setFormatter(logging.Formatter("%(levelname)s:%(name)s:%(message)s:%(lineno)d"))
logger.addHandler(handler)
logger.setLevel(logging.INFO)
logger.debug("hidden")
logger.info("shown %s %d", "arg", 5)
logger.warning("warned", extra={"k": 1})
try:
    1 / 0
except ZeroDivisionError:
    logger.exception("failed")
print(re.sub(r'File ".*?"', 'File "x"', log.getvalue()), logger.parent.name, logger.getEffectiveLevel(), logging.getLevelName(30), logger.isEnabledFor(10))


def fails(n):
    if n == 0:
        raise ValueError("deep")
    fails(n - 1)


try:
    fails(1)
except ValueError as error:
    print([(f.name, f.line) for f in traceback.extract_tb(error.__traceback__)], traceback.format_exception_only(error), traceback.format_exc().splitlines()[0], len(traceback.format_exception(error)))
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    warnings.warn("careful", UserWarning)
    warnings.warn("old", DeprecationWarning)
print([(str(w.message), w.category.__name__) for w in caught])
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        warnings.warn("raised")
    except UserWarning as error:
        print("error", error)


print(os.path.join("a", "b", "/c", "d"), os.path.join("a", ""), os.path.split("/a/b.txt"), os.path.splitext("a.tar.gz"), os.path.basename("/x/"), os.path.dirname("/x/y"), os.path.normpath("a/../b/./c//d"), os.path.isabs("/a"), os.path.exists("/nonexistent"), os.path.commonprefix(["abc", "abd"]), os.path.relpath("/a/b", "/a/c"), os.sep, os.linesep == "\n", os.path.expanduser("x"), os.environ.get("NOPE", "unset"), os.getcwd() == os.path.abspath("."), os.name, os.path.isfile(__file__), os.path.getsize(__file__) > 100, os.fspath("x"), os.path.commonpath(["/a/b", "/a/c"]))
print(sys.version_info[:3], sys.argv[1:], sys.byteorder, sys.maxsize, sys.getrecursionlimit(), sys.platform, sys.getdefaultencoding(), sys.float_info.max, sys.hash_info.modulus, sys.intern("a"), sys.int_info.default_max_str_digits, sys.stdout.encoding, sys.flags.debug, sys.maxunicode, "json" in sys.stdlib_module_names, sys.version_info >= (3, 14), sys.version_info.major, sys.getsizeof(1) > 0, sys.exc_info(), sys.modules["sys"] is sys)
