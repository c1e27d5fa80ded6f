package org.hoopsnake.object;

/** What the object model needs of the system of warnings. */
public interface WarningSystem {
  /**
   * {@code warnings.warn}: blames the frame that is {@code stackLevel} up the stack, 1 being the
   * one that runs now.
   *
   * @param message the text, or an instance of Warning
   * @param category a class, or None
   * @param source the object that the warning is about, or None
   * @param skipped beginnings of names of files whose frames do not count
   */
  void warn(Object message, Object category, long stackLevel, Object source, Object[] skipped);

  /**
   * {@code warnings.warn_explicit}.
   *
   * @param module the module to blame; null where the file's name has to do
   * @param registry what has been warned of there: a dict, or None
   * @param sourceLine the line to show; null where the file has it
   */
  void warnExplicit(
      Object message,
      Object category,
      String filename,
      long line,
      Object module,
      Object registry,
      String sourceLine,
      Object source);
}
