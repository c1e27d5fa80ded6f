package org.hoopsnake.modules.io;

import java.io.IOException;

/** A non-blocking file is not ready. */
public final class WouldBlockException extends IOException {
  private static final long serialVersionUID = 1L;

  public WouldBlockException() {
    super("Resource temporarily unavailable");
  }
}
