package org.hoopsnake.cli;

/** What the program says of itself. */
public final class Version {
  public static final String PYTHON = "3.14.3";
  public static final String HOOPSNAKE = "0.1.0";
  public static final String LONG =
      PYTHON + " [Hoopsnake " + HOOPSNAKE + ", Java " + Runtime.version().feature() + "]";

  private Version() {}
}
