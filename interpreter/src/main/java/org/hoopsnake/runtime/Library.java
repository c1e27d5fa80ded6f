package org.hoopsnake.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * CPython's own pure-Python library, as it is bundled on the class path: sources, and beside each
 * its syntax tree in binary form. Its files have made-up names below {@link #ROOT}, absolute like
 * those of any library: {@code os.path.abspath()} of one must find it again.
 */
public final class Library {
  /** The entry of {@code sys.path} that stands for the bundled library. */
  public static final String ROOT = "/<hoopsnake>/lib/python3.14";

  private static final String RESOURCES = "/org/hoopsnake/lib/";

  private Library() {}

  /** A file is below the bundled library. */
  public static boolean contains(String path) {
    return path.startsWith(ROOT);
  }

  private static String resource(String path) {
    return RESOURCES + path.substring(Math.min(path.length(), ROOT.length() + 1));
  }

  /** There is a file of that name. */
  public static boolean exists(String path) {
    return Library.class.getResource(resource(path)) != null;
  }

  /** The bytes of a file, or null. */
  public static byte[] read(String path) {
    try (InputStream in = Library.class.getResourceAsStream(resource(path))) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
