"""The start of the interpreter: the whole process."""

print(1)
