package org.hoopsnake.stdlib.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hoopsnake.syntax.AstCodec;
import org.hoopsnake.syntax.Parser;
import org.hoopsnake.syntax.SourceCodec;
import org.hoopsnake.syntax.SourceText;
import org.hoopsnake.syntax.SyntaxException;

/**
 * The build step that parses the bundled library: beside each {@code x.py} it writes {@code x.ast},
 * the syntax tree in binary form, so that no start parses them. What is newer than its source, and
 * written by this version of the format, is left alone.
 */
public final class LibraryCompiler {
  private LibraryCompiler() {}

  /** The argument is the folder that holds the library. */
  public static void main(String[] args) throws IOException {
    List<Path> sources;
    try (Stream<Path> all = Files.walk(Path.of(args[0]))) {
      sources = all.filter(p -> p.toString().endsWith(".py")).sorted().toList();
    }
    sources.parallelStream().forEach(LibraryCompiler::compile);
  }

  private static void compile(Path source) {
    String name = source.toString();
    Path target = Path.of(name.substring(0, name.length() - ".py".length()) + ".ast");
    try {
      if (isCurrent(source, target)) {
        return;
      }
      SourceText text = SourceText.decode(name, Files.readAllBytes(source), SourceCodec.OF_JAVA);
      Files.write(target, AstCodec.encode(Parser.parseFile(text)));
    } catch (IOException e) {
      throw new IllegalStateException("cannot compile " + name, e);
    } catch (SyntaxException e) {
      throw new IllegalStateException(
          name + ":" + e.problem().line() + ": " + e.problem().message(), e);
    }
  }

  private static boolean isCurrent(Path source, Path target) throws IOException {
    return Files.exists(target)
        && Files.getLastModifiedTime(target).compareTo(Files.getLastModifiedTime(source)) > 0
        && AstCodec.decode(Files.readAllBytes(target)) instanceof AstCodec.Decoded.Tree;
  }
}
