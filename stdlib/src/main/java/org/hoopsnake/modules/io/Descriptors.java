package org.hoopsnake.modules.io;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.hoopsnake.host.Host;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyNone;

/**
 * An interpreter's file descriptors: small numbers for what is open, 0 to 2 being the host's.
 *
 * <p>Programs drop files without closing them, and CPython closes them at once. Here that waits for
 * a collection. So there is one where the difference would show: when a file is looked at that
 * somebody has opened for writing, since a stream that was dropped may hold back what it was given;
 * and when very many descriptors are open. A stream that is found alive is asked about less and
 * less often.
 */
public final class Descriptors {
  /** With fewer descriptors than that nobody looks for dropped files. */
  private static final int MANY = 256;

  private final Interpreter interpreter;
  private final Host host;
  private final Map<Integer, OpenFile> open = new ConcurrentHashMap<>();
  private final Set<OpenFile.OnChannel> writers = ConcurrentHashMap.newKeySet();
  private int many = MANY;

  private Descriptors(Interpreter interpreter) {
    this.interpreter = interpreter;
    this.host = interpreter.host;
    add(new OpenFile.OnStreams(host.stdin(), null, host.isTerminal(0)), 0);
    add(new OpenFile.OnStreams(null, host.stdout(), host.isTerminal(1)), 1);
    add(new OpenFile.OnStreams(null, host.stderr(), host.isTerminal(2)), 2);
  }

  /** Those of an interpreter. */
  public static Descriptors of(Interpreter interpreter) {
    return interpreter.state(Descriptors.class, Descriptors::new);
  }

  /** Those of the running interpreter. */
  public static Descriptors current() {
    return of(Interpreter.current());
  }

  /** What a descriptor stands for; OSError where it is not open. */
  public OpenFile get(int fd) {
    OpenFile file = open.get(fd);
    if (file == null) {
      throw IoErrors.of(9, PyNone.NONE);
    }
    return file;
  }

  /** Gives the lowest free number to something open. */
  public int add(OpenFile file) {
    if (open.size() >= many) {
      interpreter.finalizers().collect();
      many = Math.max(MANY, 2 * open.size());
    }
    return add(file, 0);
  }

  /** Before a file is looked at: has dropped streams written out what they were given for it. */
  public void settle(Path path) {
    if (!writers.isEmpty()) {
      try {
        settle(attributes(path));
      } catch (IOException e) {
        return; // whoever looks at the file will say so
      }
    }
  }

  /** The same for all files: somebody else may look at any. */
  public void settle() {
    settle(writer -> true);
  }

  private void settle(BasicFileAttributes found) {
    Object key = found == null ? null : found.fileKey();
    if (key != null) {
      settle(writer -> key.equals(writer.key));
    }
  }

  private void settle(Predicate<OpenFile.OnChannel> concerned) {
    boolean collects = false;
    for (OpenFile.OnChannel writer : writers) {
      if (concerned.test(writer)) {
        int looks = ++writer.looks;
        collects |=
            looks == 1
                || Integer.bitCount(looks) == 1 && interpreter.finalizers().isCollectionCheap();
      }
    }
    if (collects) {
      interpreter.finalizers().collect();
    }
  }

  // By the provider of the host's file system, which need not be the machine's.
  private static BasicFileAttributes attributes(Path path) throws IOException {
    return path.getFileSystem().provider().readAttributesIfExists(path, BasicFileAttributes.class);
  }

  /** Gives the lowest free number from {@code lowest} on to something open. */
  public synchronized int add(OpenFile file, int lowest) {
    int fd = lowest;
    while (open.containsKey(fd)) {
      fd++;
    }
    open.put(fd, file);
    file.descriptors++;
    return fd;
  }

  /** Has a number stand for something open; what it stood for is closed. */
  public void replace(int fd, OpenFile file) {
    if (open.get(fd) == file) {
      return;
    }
    if (open.containsKey(fd)) {
      close(fd);
    }
    synchronized (this) {
      open.put(fd, file);
      file.descriptors++;
    }
  }

  /** What keeps something open that has lost its numbers. */
  public interface Hold {
    /** No longer keeps it open. */
    void close() throws IOException;
  }

  /** Keeps something open, as another number would. */
  public synchronized Hold hold(OpenFile file) {
    file.descriptors++;
    return () -> release(file);
  }

  private void release(OpenFile file) throws IOException {
    synchronized (this) {
      if (--file.descriptors > 0) {
        return;
      }
    }
    if (file instanceof OpenFile.OnChannel f) {
      writers.remove(f);
    }
    file.close();
  }

  /** Whether a number stands for something open. */
  public boolean isOpen(int fd) {
    return open.containsKey(fd);
  }

  /** Closes a descriptor. */
  public void close(int fd) {
    OpenFile file;
    synchronized (this) {
      file = get(fd);
      open.remove(fd);
    }
    try {
      release(file);
    } catch (IOException e) {
      throw IoErrors.of(e, PyNone.NONE);
    }
  }

  /** The path that a name stands for, from the current directory on. */
  public Path path(String name) {
    return host.currentDirectory().resolve(host.files().getPath(name));
  }

  /** Ways to open a file. */
  public enum Flag {
    READ,
    WRITE,
    APPEND,
    CREATE,
    EXCLUSIVE,
    TRUNCATE
  }

  /**
   * Opens a file.
   *
   * @param shown the name as the program gave it, for the error
   * @throws PyException an OSError
   */
  public int open(String name, Object shown, Set<Flag> flags) {
    try {
      Path path = path(name);
      if (name.isEmpty()) {
        throw IoErrors.of(2, shown);
      }
      BasicFileAttributes found = attributes(path);
      if (found != null && found.isDirectory() && !flags.contains(Flag.EXCLUSIVE)) {
        throw IoErrors.of(21, shown);
      }
      if (!writers.isEmpty()) {
        settle(found);
      }
      Set<OpenOption> options = new HashSet<>();
      if (flags.contains(Flag.READ)) {
        options.add(StandardOpenOption.READ);
      }
      if (flags.contains(Flag.WRITE)) {
        options.add(StandardOpenOption.WRITE);
      }
      if (flags.contains(Flag.CREATE)) {
        options.add(StandardOpenOption.CREATE);
      }
      if (flags.contains(Flag.EXCLUSIVE)) {
        options.add(StandardOpenOption.CREATE_NEW);
      }
      if (flags.contains(Flag.TRUNCATE)) {
        options.add(StandardOpenOption.TRUNCATE_EXISTING);
      }
      FileChannel channel = path.getFileSystem().provider().newFileChannel(path, options);
      OpenFile.OnChannel file = new OpenFile.OnChannel(channel, flags.contains(Flag.APPEND));
      if (flags.contains(Flag.WRITE)) {
        BasicFileAttributes made = found == null ? attributes(path) : found;
        file.key = made == null ? null : made.fileKey();
        writers.add(file);
      }
      return add(file);
    } catch (IOException e) {
      throw IoErrors.of(e, shown);
    } catch (java.nio.file.InvalidPathException e) {
      throw IoErrors.of(2, shown);
    }
  }
}
