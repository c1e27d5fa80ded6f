package org.hoopsnake.object;

/** Takes exceptions that are raised where nobody can catch them. */
public interface UnraisableReports {
  /**
   * Reports an exception.
   *
   * @param message what was going on, without a colon; null for "Exception ignored in"
   * @param object what it was about, or null
   */
  void report(PyBaseException e, String message, Object object);
}
