package org.hoopsnake.doc;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.hoopsnake.ast.Expr;
import org.hoopsnake.ast.Mod;
import org.hoopsnake.ast.Stmt;
import org.hoopsnake.syntax.Parser;
import org.hoopsnake.syntax.SourceText;
import org.hoopsnake.syntax.SyntaxException;

/**
 * Finds the examples of a page. A page is text: reStructuredText, Markdown, or a documentation page
 * saved as plain text, in any human language. Examples are
 *
 * <ul>
 *   <li>interactive sessions: lines with the prompts {@code >>>} and {@code ...}, and what they
 *       print up to the next blank line;
 *   <li>programs: in a fenced Markdown block whose language is Python; elsewhere a run of lines
 *       that parses as Python and does more than evaluate expressions (so that prose, headings and
 *       signatures, some of which parse, are none).
 * </ul>
 *
 * <p>What a program prints may stand behind it: the block after a paragraph that ends in a colon
 * and directly follows the program, or a fenced block of no language, or of {@code text}, {@code
 * console} or {@code output}, directly behind the program's.
 */
final class PageReader {
  private static final String PROMPT = ">>>";
  private static final String MORE = "...";

  /**
   * How a paragraph of a program begins: prose hardly ever does, and what is not worth parsing need
   * not be parsed.
   */
  private static final Pattern CODE =
      Pattern.compile(
          "(?:(?:import|from|def|async|await|class|for|while|if|elif|else|with|try|except|finally"
              + "|match|type|raise|assert|return|global|nonlocal|del|pass)\\b"
              + "|[@#\"'()\\[\\]{}]|[\\w.]+\\s*(?:[-+*/%@&|^<>]*=|[(\\[:,])).*",
          Pattern.UNICODE_CHARACTER_CLASS);

  private final List<String> lines;
  private final List<Example> examples = new ArrayList<>();
  private int at;

  /** The program that the text behind it may say the output of; null once that chance is over. */
  private Example.Program last;

  private PageReader(List<String> lines) {
    this.lines = lines;
  }

  static List<Example> read(String text) {
    PageReader reader = new PageReader(text.lines().toList());
    reader.read();
    return reader.examples;
  }

  private void read() {
    while (at < lines.size()) {
      String line = lines.get(at);
      String stripped = line.strip();
      if (stripped.isEmpty()) {
        at++;
      } else if (stripped.startsWith("```") || stripped.startsWith("~~~")) {
        fence(stripped);
      } else if (isPrompt(stripped)) {
        session();
      } else if (!program()) {
        paragraph();
      }
    }
  }

  // ---- lines

  private static boolean isPrompt(String stripped) {
    return stripped.equals(PROMPT) || stripped.startsWith(PROMPT + " ");
  }

  private static boolean isContinuation(String stripped) {
    return stripped.equals(MORE) || stripped.startsWith(MORE + " ");
  }

  private static int indent(String line) {
    int n = 0;
    while (n < line.length() && (line.charAt(n) == ' ' || line.charAt(n) == '\t')) {
      n++;
    }
    return n;
  }

  private static boolean isBlank(String line) {
    return line.isBlank();
  }

  /** The line without the first {@code n} columns of indentation. */
  private static String dedent(String line, int n) {
    return line.substring(Math.min(n, indent(line))).stripTrailing();
  }

  // ---- sessions

  private void session() {
    last = null;
    int start = at;
    int margin = indent(lines.get(at));
    List<Example.Exchange> exchanges = new ArrayList<>();
    while (at < lines.size()) {
      int next = at;
      while (next < lines.size() && isBlank(lines.get(next))) {
        next++;
      }
      if (next >= lines.size() || !isPrompt(lines.get(next).strip())) {
        break;
      }
      at = next;
      exchanges.add(exchange(margin));
    }
    examples.add(new Example.Session(start + 1, exchanges));
  }

  private Example.Exchange exchange(int margin) {
    int start = at;
    StringBuilder source = new StringBuilder(prompted(lines.get(at++), PROMPT)).append('\n');
    while (at < lines.size() && isContinuation(lines.get(at).strip())) {
      source.append(prompted(lines.get(at++), MORE)).append('\n');
    }
    List<String> expected = new ArrayList<>();
    while (at < lines.size()
        && !isBlank(lines.get(at))
        && !isPrompt(lines.get(at).strip())
        && !lines.get(at).strip().startsWith("```")) {
      expected.add(dedent(lines.get(at++), margin));
    }
    return new Example.Exchange(start + 1, source.toString(), expected);
  }

  private static String prompted(String line, String prompt) {
    String rest = line.strip().substring(prompt.length());
    return rest.startsWith(" ") ? rest.substring(1) : rest;
  }

  // ---- fenced blocks

  private void fence(String opening) {
    char mark = opening.charAt(0);
    int length = 0;
    while (length < opening.length() && opening.charAt(length) == mark) {
      length++;
    }
    String close = opening.substring(0, length);
    String language = opening.substring(length).strip().split("[\\s,{]", 2)[0];
    int margin = indent(lines.get(at));
    int start = ++at;
    List<String> body = new ArrayList<>();
    while (at < lines.size() && !lines.get(at).strip().startsWith(close)) {
      body.add(dedent(lines.get(at++), margin));
    }
    at++;
    switch (language) {
      case "python", "py", "python3" -> {
        if (!body.isEmpty() && isPrompt(body.get(0).strip())) {
          sessionIn(body, start);
        } else {
          add(new Example.Program(start + 1, String.join("\n", body) + "\n", null, 0));
        }
      }
      case "pycon" -> sessionIn(body, start);
      case "", "text", "console", "output" -> {
        if (last != null) {
          expect(body, start + 1);
        }
      }
      default -> last = null;
    }
  }

  private void sessionIn(List<String> body, int start) {
    for (Example example : read(String.join("\n", body))) {
      if (example instanceof Example.Session session) {
        List<Example.Exchange> moved =
            session.exchanges().stream()
                .map(e -> new Example.Exchange(e.line() + start, e.source(), e.expected()))
                .toList();
        examples.add(new Example.Session(session.line() + start, moved));
      }
    }
    last = null;
  }

  // ---- programs in plain text

  /** Takes the longest program that begins here; false where there is none. */
  private boolean program() {
    int margin = indent(lines.get(at));
    int stop = programEnd(margin);
    if (stop < 0) {
      return false;
    }
    List<String> body = new ArrayList<>();
    for (int i = at; i < stop; i++) {
      body.add(dedent(lines.get(i), margin));
    }
    add(new Example.Program(at + 1, String.join("\n", body) + "\n", null, 0));
    at = stop;
    return true;
  }

  /** The end of the longest run of paragraphs from here that is a program, or -1. */
  private int programEnd(int margin) {
    int end = blockEnd(at, margin);
    for (int stop = end; stop > at; stop--) {
      boolean paragraphEnds =
          !isBlank(lines.get(stop - 1)) && (stop == end || isBlank(lines.get(stop)));
      if (paragraphEnds) {
        Mod.Module tree = parse(at, stop, margin);
        if (tree != null && isProgram(tree)) {
          return stop;
        }
      }
    }
    return -1;
  }

  /** The line behind the last that could belong to a block with that margin. */
  private int blockEnd(int start, int margin) {
    int end = start;
    for (int i = start; i < lines.size(); i++) {
      String line = lines.get(i);
      if (isBlank(line)) {
        continue;
      }
      String stripped = line.strip();
      boolean paragraphBegins = i == start || isBlank(lines.get(i - 1));
      boolean prose =
          paragraphBegins && indent(line) == margin && !CODE.matcher(stripped).matches();
      if (prose || indent(line) < margin || isPrompt(stripped) || stripped.startsWith("```")) {
        break;
      }
      end = i + 1;
    }
    return end;
  }

  private Mod.Module parse(int start, int stop, int margin) {
    StringBuilder source = new StringBuilder();
    for (int i = start; i < stop; i++) {
      source.append(dedent(lines.get(i), margin)).append('\n');
    }
    try {
      return Parser.parseFile(SourceText.of("<page>", source.toString()));
    } catch (SyntaxException e) {
      return null;
    }
  }

  /**
   * It does more than evaluate expressions, and no line of it is a mere word, as a heading is, or
   * an annotation without a value, as "Source: Lib/x.py" is.
   */
  private static boolean isProgram(Mod.Module tree) {
    boolean acts = false;
    for (Stmt s : tree.body()) {
      if (s instanceof Stmt.ExprStmt e) {
        if (e.value() instanceof Expr.Name) {
          return false;
        }
      } else if (s instanceof Stmt.AnnAssign a && a.value() == null) {
        return false;
      } else if (!(s instanceof Stmt.Pass)) {
        acts = true;
      }
    }
    return acts;
  }

  private void add(Example.Program program) {
    examples.add(program);
    last = program;
  }

  // ---- prose

  /**
   * A paragraph; if it announces what the program before it prints, the block behind it is that.
   */
  private void paragraph() {
    Example.Program announced = last;
    last = null;
    String end = "";
    int margin = indent(lines.get(at));
    boolean list = isListItem(lines.get(at).strip());
    while (at < lines.size() && !isBlank(lines.get(at))) {
      end = lines.get(at++).strip();
    }
    if (announced == null || list || !(end.endsWith(":") || end.endsWith("："))) {
      return;
    }
    int next = at;
    while (next < lines.size() && isBlank(lines.get(next))) {
      next++;
    }
    if (next >= lines.size() || indent(lines.get(next)) < margin) {
      return;
    }
    String first = lines.get(next).strip();
    if (first.startsWith("```") || first.startsWith("~~~")) {
      last = announced; // the fenced block is the output
      return;
    }
    int saved = at;
    at = next;
    if (isListItem(first) || isPrompt(first) || programEnd(indent(lines.get(at))) >= 0) {
      at = saved;
      return;
    }
    int column = indent(lines.get(next));
    List<String> output = new ArrayList<>();
    while (at < lines.size() && !isBlank(lines.get(at))) {
      output.add(dedent(lines.get(at++), column));
    }
    last = announced;
    expect(output, next + 1);
  }

  private static boolean isListItem(String stripped) {
    return stripped.startsWith("•")
        || stripped.startsWith("- ")
        || stripped.startsWith("* ")
        || stripped.matches("\\d+[.)] .*");
  }

  private void expect(List<String> output, int line) {
    int i = examples.lastIndexOf(last);
    examples.set(i, new Example.Program(last.line(), last.source(), output, line));
    last = null;
  }
}
