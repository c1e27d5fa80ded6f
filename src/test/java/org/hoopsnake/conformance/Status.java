package org.hoopsnake.conformance;

import java.util.Locale;

/** What became of a test. */
enum Status {
  PASSED,
  /** An assertion did not hold. */
  FAILED,
  /** Another exception than that of an assertion. */
  ERROR,
  /** The test itself says that it is about CPython's implementation, or wants a resource. */
  SKIPPED,
  /** The test was skipped since something that it needs is not there. */
  LACKING,
  /** It did not end within the limit, or took the process down. */
  HUNG,
  /** The interpreter never came to it: the file could not be loaded, or has no such test. */
  ABSENT;

  static Status of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
