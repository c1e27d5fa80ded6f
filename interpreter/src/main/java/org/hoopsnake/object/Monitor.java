package org.hoopsnake.object;

/** Who is told of the events of {@code sys.monitoring} (PEP 669). */
public interface Monitor {
  int PY_START = 1;
  int PY_RESUME = 1 << 1;
  int PY_RETURN = 1 << 2;
  int PY_YIELD = 1 << 3;
  int LINE = 1 << 5;
  int INSTRUCTION = 1 << 6;
  int STOP_ITERATION = 1 << 10;
  int RAISE = 1 << 11;
  int PY_UNWIND = 1 << 13;
  int PY_THROW = 1 << 14;

  /** Somebody wants to be told of that event in that code. */
  boolean wants(int event, Code code);

  /**
   * Tells all who want to know.
   *
   * @param arguments of the callbacks, the code first
   */
  void tell(int event, Code code, Object... arguments);
}
