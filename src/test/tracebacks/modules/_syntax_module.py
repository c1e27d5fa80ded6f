"""A module that is not Python."""

value = (1,
         2 3)
