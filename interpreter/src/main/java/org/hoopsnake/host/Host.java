package org.hoopsnake.host;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;

/**
 * Everything outside the interpreter. An embedder, or a test, gives its own to change what a
 * program can see and do.
 */
public interface Host {
  Clock clock();

  InputStream stdin();

  OutputStream stdout();

  OutputStream stderr();

  /** Whether file descriptor 0, 1 or 2 is a terminal. */
  boolean isTerminal(int fd);

  /** The file system whose paths the program sees. */
  FileSystem files();

  /** The directory that relative paths start from. */
  Path currentDirectory();

  void setCurrentDirectory(Path directory);

  /** The environment variables; the map may be changed. */
  Map<String, String> environment();

  /** The time zone of local times. */
  ZoneId zone();

  /** Fills the array with unpredictable bytes. */
  void randomBytes(byte[] into);

  /** The process id. */
  long processId();

  /** The process id of the parent; 1 where that is not known. */
  long parentProcessId();

  /** Ends the process at once, with nothing cleaned up. */
  void halt(int status);

  /** How many processors may be used. */
  int processors();

  /**
   * Has {@code handler} run, on a thread of the host's, when the signal arrives; null restores the
   * default. The name has no SIG in front. Returns false where the signal cannot be had.
   */
  boolean onSignal(String name, Runnable handler);

  /** Sends a signal to a process. */
  boolean kill(long pid, int signal);

  /** Sockets, pipes and names of machines. */
  Network network();

  /**
   * Whether the standard streams are this process's own, so that a process that it starts may
   * inherit them.
   */
  boolean ownsStandardStreams();

  /** Starts a process. */
  Process start(ProcessBuilder process) throws java.io.IOException;

  /** A system property of the Java runtime, such as os.name; null where it is not known. */
  String property(String name);

  /** Reads and writes whole files. */
  default FileStore store() {
    return new FileStore();
  }
}
