"""A file that does not parse: message, line, carets; exit status 1."""

print("never printed")


def function(a, b:
    return a + b


function(1, 2)
