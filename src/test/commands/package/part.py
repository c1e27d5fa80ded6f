import sys
print(__name__, sys.argv[0].rsplit("/", 1)[-1], sys.argv[1:], __package__, __spec__.name)
