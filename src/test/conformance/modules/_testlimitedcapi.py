"""In place of CPython's module of that name, which calls its C interface: test_bytes imports it for
the whole file. The tests that use it are in not-for-a-jvm.txt."""
