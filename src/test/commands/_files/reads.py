import sys
for line in sys.stdin:
    print(line.strip().upper())
print(repr(sys.stdin.read()))
