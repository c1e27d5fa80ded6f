import circular_a

value = 1


def get():
    return circular_a.value
