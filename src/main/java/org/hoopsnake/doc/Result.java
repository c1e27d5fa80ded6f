package org.hoopsnake.doc;

import java.util.List;

/** What came of an example. */
sealed interface Result {
  /**
   * It ran, and printed what the page says, or the page does not say.
   *
   * @param seconds how long by the clock that the example sees
   * @param checked how many outputs were compared
   */
  record Passed(double seconds, int checked) implements Result {}

  /** It printed something else, or raised. */
  record Failed(int line, List<String> expected, List<String> got) implements Result {}

  /** It only defines things, and needs names that the page never defines. */
  record NotRun(List<String> missing) implements Result {}
}
