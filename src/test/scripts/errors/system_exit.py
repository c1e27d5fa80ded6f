"""sys.exit: with a message it goes to standard error, and the status is 1; atexit runs."""

import atexit
import sys

atexit.register(print, "at exit 1")
atexit.register(lambda: print("at exit 2"))


@atexit.register
def third():
    print("at exit 3")


print(sys.argv[1:])
sys.stderr.write("on stderr\n")
try:
    sys.exit()
except SystemExit as error:
    print(error.code, repr(error))
finally:
    print("finally")
sys.exit("a message")
