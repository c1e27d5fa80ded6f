package org.hoopsnake.modules.io;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.spi.FileSystemProvider;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hoopsnake.host.Host;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyNone;

/** An interpreter's file descriptors: small numbers for what is open, 0 to 2 being the host's. */
public final class Descriptors {
  private final Host host;
  private final Map<Integer, OpenFile> open = new ConcurrentHashMap<>();

  private Descriptors(Host host) {
    this.host = host;
    add(new OpenFile.OnStreams(host.stdin(), null, host.isTerminal(0)), 0);
    add(new OpenFile.OnStreams(null, host.stdout(), host.isTerminal(1)), 1);
    add(new OpenFile.OnStreams(null, host.stderr(), host.isTerminal(2)), 2);
  }

  /** Those of an interpreter. */
  public static Descriptors of(Interpreter interpreter) {
    return interpreter.state(Descriptors.class, i -> new Descriptors(i.host));
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
  public synchronized int add(OpenFile file) {
    return add(file, 0);
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
      // By the provider of the host's file system, which need not be the machine's.
      FileSystemProvider files = path.getFileSystem().provider();
      BasicFileAttributes found = files.readAttributesIfExists(path, BasicFileAttributes.class);
      if (found != null && found.isDirectory() && !flags.contains(Flag.EXCLUSIVE)) {
        throw IoErrors.of(21, shown);
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
      FileChannel channel = files.newFileChannel(path, options);
      return add(new OpenFile.OnChannel(channel, flags.contains(Flag.APPEND)));
    } catch (IOException e) {
      throw IoErrors.of(e, shown);
    } catch (java.nio.file.InvalidPathException e) {
      throw IoErrors.of(2, shown);
    }
  }
}
