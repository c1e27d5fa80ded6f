package org.hoopsnake.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Field;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compiles small sources with the processor: those in {@code shouldfail} break one rule each and
 * say in a comment, on the line, which error they expect; those in {@code works} are compiled
 * against a model of the object model and run.
 */
final class BindingProcessorTest {
  private static final String EXPECT = "// expect: ";

  @TempDir Path output;

  @TestFactory
  Stream<DynamicTest> everyRuleHasASourceThatBreaksIt() throws IOException, URISyntaxException {
    return sources("shouldfail").stream()
        .map(path -> DynamicTest.dynamicTest(name(path), () -> expectError(path)));
  }

  private void expectError(Path path) throws IOException, URISyntaxException {
    List<String> lines = Files.readAllLines(path);
    int line = 0;
    while (!lines.get(line).contains(EXPECT)) {
      line++;
    }
    String text = lines.get(line);
    String wanted = (line + 1) + ": " + text.substring(text.indexOf(EXPECT) + EXPECT.length());
    List<Path> all = new ArrayList<>(sources("model"));
    all.add(path);
    List<String> errors = new ArrayList<>();
    for (Diagnostic<? extends JavaFileObject> d : compile(all)) {
      if (d.getKind() == Diagnostic.Kind.ERROR) {
        errors.add(d.getLineNumber() + ": " + d.getMessage(Locale.ROOT));
      }
    }
    assertEquals(List.of(wanted), errors);
  }

  @Test
  void generatedBindingsDispatch() throws Exception {
    List<Path> all = new ArrayList<>(sources("model"));
    all.addAll(sources("works"));
    assertEquals(List.of(), compile(all));
    try (URLClassLoader loader =
        new URLClassLoader(
            new URL[] {output.toUri().toURL()}, BindingProcessorTest.class.getClassLoader())) {
      StringWriter report = new StringWriter();
      Class<?> check = loader.loadClass("example.Check");
      check.getMethod("run", StringWriter.class).invoke(null, report);
      assertEquals(Files.readString(resource("works/expected.txt")), report.toString());
      Field instance = loader.loadClass("example.WordsLettersBinding").getField("INSTANCE");
      assertTrue(instance.accessFlags().toString().contains("FINAL"));
    }
  }

  private List<Diagnostic<? extends JavaFileObject>> compile(List<Path> sources)
      throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    List<JavaFileObject> units = new ArrayList<>();
    for (Path source : sources) {
      units.add(new Source(source));
    }
    JavaCompiler.CompilationTask task =
        compiler.getTask(
            null,
            null,
            diagnostics,
            List.of("-Xlint:all,-processing,-serial", "-Werror", "-d", output.toString()),
            null,
            units);
    task.setProcessors(List.of(new BindingProcessor()));
    task.call();
    return diagnostics.getDiagnostics();
  }

  private static List<Path> sources(String folder) throws IOException, URISyntaxException {
    try (Stream<Path> files = Files.walk(resource(folder))) {
      return files.filter(p -> p.toString().endsWith(".java")).sorted().toList();
    }
  }

  private static Path resource(String name) throws URISyntaxException {
    return Path.of(BindingProcessorTest.class.getResource(name).toURI());
  }

  private static String name(Path path) {
    return path.getFileName().toString().replace(".java", "");
  }

  /** A source that is compiled from memory under its own name. */
  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(Path path) throws IOException {
      super(URI.create("string:///" + path.getFileName()), Kind.SOURCE);
      text = Files.readString(path);
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
