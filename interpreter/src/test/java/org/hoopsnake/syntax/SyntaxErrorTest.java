package org.hoopsnake.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * A thousand snippets, most of them wrong: kind, message, place and quoted line of each error must
 * be what CPython has answered ({@code record_syntax_errors.py} asks it).
 */
class SyntaxErrorTest {
  @TestFactory
  Stream<DynamicTest> errorsAreCPythons() throws IOException {
    List<String> table;
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                SyntaxErrorTest.class.getResourceAsStream("syntax_errors.tsv"),
                StandardCharsets.UTF_8))) {
      table = reader.lines().toList();
    }
    return table.stream()
        .map(
            row -> {
              int tab = row.indexOf('\t');
              String snippet = row.substring(0, tab);
              return DynamicTest.dynamicTest(
                  snippet.substring(0, Math.min(60, snippet.length())),
                  () -> assertEquals(row.substring(tab + 1), answered(fromJson(snippet))));
            });
  }

  /** The answer on a thread with the stack that programs have. */
  private static String answered(String source) throws InterruptedException, ExecutionException {
    FutureTask<String> task = new FutureTask<>(() -> answer(source));
    new Thread(null, task, "parser", 256L << 20).start();
    return task.get();
  }

  private static String answer(String source) {
    SyntaxProblem problem;
    try {
      Parser.parseFile(SourceText.of("f", source));
      return "ok";
    } catch (SyntaxException e) {
      problem = e.problem();
    }
    String kind = problem.kind().exceptionName;
    if (problem.kind() == SyntaxProblem.Kind.MEMORY_ERROR) {
      return kind + "\t" + toJson(problem.message());
    }
    String place =
        !problem.hasPlace()
            ? "None\tNone\tNone\tNone"
            : "%d\t%d\t%d\t%d"
                .formatted(
                    problem.line(), problem.column(), problem.endLine(), problem.endColumn());
    return String.join("\t", kind, place, toJson(problem.message()), toJson(problem.sourceLine()));
  }

  private static String fromJson(String json) {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i < json.length() - 1; i++) {
      char c = json.charAt(i);
      if (c == '\\') {
        c = json.charAt(++i);
        switch (c) {
          case 'n' -> c = '\n';
          case 'r' -> c = '\r';
          case 't' -> c = '\t';
          case 'f' -> c = '\f';
          case 'b' -> c = '\b';
          case 'u' -> {
            c = (char) Integer.parseInt(json.substring(i + 1, i + 5), 16);
            i += 4;
          }
          default -> {}
        }
      }
      text.append(c);
    }
    return text.toString();
  }

  private static String toJson(String text) {
    if (text == null) {
      return "null";
    }
    StringBuilder json = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      switch (c) {
        case '"' -> json.append("\\\"");
        case '\\' -> json.append("\\\\");
        case '\n' -> json.append("\\n");
        case '\r' -> json.append("\\r");
        case '\t' -> json.append("\\t");
        case '\f' -> json.append("\\f");
        case '\b' -> json.append("\\b");
        default -> json.append(c < ' ' || c > '~' ? "\\u%04x".formatted((int) c) : c);
      }
    }
    return json.append('"').toString();
  }
}
