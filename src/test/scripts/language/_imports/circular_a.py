import circular_b

value = circular_b.value + 1


def get():
    return circular_b.get()
