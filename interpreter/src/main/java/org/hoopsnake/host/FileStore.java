package org.hoopsnake.host;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.Set;

/** What the import system and the command line do with files. */
public final class FileStore {
  public byte[] read(Path file) throws IOException {
    return Files.readAllBytes(file);
  }

  public boolean isFile(Path path) {
    return Files.isRegularFile(path);
  }

  public boolean isDirectory(Path path) {
    return Files.isDirectory(path);
  }

  public boolean exists(Path path) {
    return Files.exists(path);
  }

  public boolean isReadable(Path path) {
    return Files.isReadable(path);
  }

  /** The names in a directory; none where it cannot be read. */
  public Set<String> names(Path directory) {
    Set<String> names = new HashSet<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
      for (Path entry : entries) {
        names.add(entry.getFileName().toString());
      }
    } catch (IOException e) {
      return Set.of();
    }
    return names;
  }

  /** Time of the last change, in nanoseconds since 1970; 0 where it cannot be told. */
  public long modified(Path path) {
    try {
      return Files.getLastModifiedTime(path).to(java.util.concurrent.TimeUnit.NANOSECONDS);
    } catch (IOException e) {
      return 0;
    }
  }

  /** Writes a file so that readers see all of it or nothing; directories are made. */
  public void writeAtomically(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.getParent());
    Path temporary = Files.createTempFile(file.getParent(), ".new", null);
    try {
      Files.write(temporary, bytes);
      Files.move(
          temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      Files.deleteIfExists(temporary);
      throw e;
    }
  }

  /** Follows links and takes dots out; the path itself where that fails. */
  public Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path.toAbsolutePath().normalize();
    }
  }
}
