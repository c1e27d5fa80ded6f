package org.hoopsnake.doc;

import java.util.List;

/** What a page shows and promises: something to run, and perhaps what it prints. */
sealed interface Example {
  /** The line of the page, from 1, where it begins. */
  int line();

  /**
   * A program.
   *
   * @param source its text, without the page's indentation
   * @param expected what the page says it prints, or null
   * @param expectedLine the line of the page where that stands
   */
  record Program(int line, String source, List<String> expected, int expectedLine)
      implements Example {}

  /** An interactive session. */
  record Session(int line, List<Exchange> exchanges) implements Example {}

  /** One statement of a session, and the lines that it prints. */
  record Exchange(int line, String source, List<String> expected) {}
}
