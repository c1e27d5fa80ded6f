"""Runs one of CPython's test files and reports each test as it goes.

    run_file.py MODULE REPORT [DONE]

REPORT gets a line when a test begins and one when it has ended:

    begin ID
    end ID STATUS

with STATUS one of passed, failed, error, skipped (the test says that it is about a detail of CPython's
implementation, or wants a resource that was not given) and lacking (it was skipped for something that
is not there). A test of which only the beginning is in the report did not come back: the caller
kills the process and starts another with DONE, a file of ids not to run again. The last line
is "finished"; before it, "module STATUS" when the file itself could not be loaded.

Used with the interpreter under test and with CPython alike."""

import os
import sys
import tempfile
import unittest
import warnings


class Report(unittest.TestResult):
    """Writes what happens to the tests of one file; a test with subtests is as bad as the worst."""

    def __init__(self, file, prefix):
        super().__init__()
        self.file = file
        self.prefix = prefix
        self.status = None
        self.ended = set()
        self.groups = []

    def write(self, *words):
        self.file.write(" ".join(words) + "\n")
        self.file.flush()

    def name(self, test):
        return test.id().removeprefix(self.prefix).replace("\n", "\\n").replace(" ", "_")

    def worsen(self, status):
        order = ["passed", "skipped", "lacking", "failed", "error"]
        if self.status is None or order.index(status) > order.index(self.status):
            self.status = status

    def startTest(self, test):
        self.status = None
        self.write("begin", self.name(test))
        super().startTest(test)

    def stopTest(self, test):
        super().stopTest(test)
        self.end(test, self.status or "error")
        self.status = None

    def end(self, test, status):
        self.write("end", self.name(test), status)
        self.ended.add(self.name(test))

    def end_rest(self, tests):
        """Tests that were never begun, since what sets up their class or file failed or skipped."""
        for test in tests:
            if self.name(test) not in self.ended:
                place = type(test).__qualname__
                of_class = [s for name, s in self.groups if name.endswith(place + ")")]
                of_file = [s for name, s in self.groups if "Module (" in name]
                self.end(test, (of_class + of_file + ["error"])[0])

    def group(self, holder, status):
        self.groups.append((holder.id(), status))

    def addSuccess(self, test):
        self.worsen("passed")

    def addFailure(self, test, err):
        self.tell(test, err)
        self.worsen("failed")

    def addError(self, test, err):
        self.tell(test, err)
        if hasattr(test, "_testMethodName") or hasattr(test, "_dt_test"):
            self.worsen("error")
        else:
            self.group(test, "error")

    def addSubTest(self, test, subtest, err):
        if err is not None:
            self.tell(subtest, err)
            self.worsen("failed" if issubclass(err[0], test.failureException) else "error")

    def addSkip(self, test, reason):
        detail = reason.startswith("implementation detail") or reason.startswith("resource ")
        status = "skipped" if detail else "lacking"
        print("SKIP", test.id(), reason, file=sys.stderr)
        if hasattr(test, "_testMethodName") or hasattr(test, "_dt_test"):
            self.worsen(status)
        else:
            self.group(test, status)

    def addExpectedFailure(self, test, err):
        self.worsen("passed")

    def addUnexpectedSuccess(self, test):
        self.worsen("failed")

    def tell(self, test, err):
        """The failure, in full, for whoever looks into it."""
        try:
            print("=" * 70, test.id(), self._exc_info_to_string(err, test), sep="\n", file=sys.stderr)
        except Exception as e:
            print("=" * 70, test.id(), f"{err[0]} cannot be shown: {type(e)}", file=sys.stderr)


def flatten(suite):
    for test in suite:
        if isinstance(test, unittest.TestSuite):
            yield from flatten(test)
        else:
            yield test


def main(module, report, done=None):
    ids = set()
    if done:
        with open(done, encoding="utf-8") as file:
            ids.update(file.read().split())
    with open(report, "a", encoding="utf-8") as file:
        result = Report(file, "test." + module + ".")
        try:
            from test import support
            support.use_resources = {}
            support.verbose = 0
            suite = unittest.defaultTestLoader.loadTestsFromName("test." + module)
        except unittest.SkipTest as e:
            print("SKIP", module, e, file=sys.stderr)
            result.write("module", "lacking")
            suite = unittest.TestSuite()
        except BaseException:
            import traceback

            traceback.print_exc()
            result.write("module", "error")
            suite = unittest.TestSuite()
        tests = [test for test in flatten(suite) if result.name(test) not in ids]
        if any(isinstance(test, unittest.loader._FailedTest) for test in tests):
            print("\n".join(str(test._exception) for test in tests), file=sys.stderr)
            result.write("module", "error")
            tests = []
        with warnings.catch_warnings():
            warnings.simplefilter("default")
            unittest.TestSuite(tests).run(result)
        result.end_rest(tests)
        result.write("finished")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        arguments = [sys.argv[1], *map(os.path.abspath, sys.argv[2:])]
        os.chdir(folder)
        main(*arguments)
        os.chdir("/")
