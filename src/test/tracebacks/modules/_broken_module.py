"""A module that fails while it is imported."""


def setup():
    return {}["missing"]


VALUE = setup()
