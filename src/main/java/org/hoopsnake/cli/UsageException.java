package org.hoopsnake.cli;

/** The command line cannot be understood; the message is for the user. */
public final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;

  public UsageException(String message) {
    this(message, 2);
  }

  public UsageException(String message, int status) {
    super(message, null, false, false);
    this.status = status;
  }

  /** The exit status of the process. */
  public int status() {
    return status;
  }
}
