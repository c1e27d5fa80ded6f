"""Jumps out of finally: they drop the exception, and are syntax warnings (PEP 765)."""


def overriding():
    for i in range(3):
        try:
            raise ValueError(i)
        finally:
            if i < 2:
                continue
            break
    try:
        return "try"
    finally:
        try:
            return "finally"
        finally:
            print("innermost")


print(overriding())
