package org.hoopsnake.repl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.hoopsnake.host.Host;
import org.hoopsnake.syntax.ParseResult;
import org.hoopsnake.syntax.Parser;
import org.hoopsnake.syntax.SourceText;
import org.jline.reader.Candidate;
import org.jline.reader.EOFError;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.ParsedLine;
import org.jline.reader.impl.DefaultParser;
import org.jline.terminal.TerminalBuilder;

/** The terminal of the REPL: editing, history, completion, and when a statement is whole. */
final class Terminal implements AutoCloseable {
  static final String PROMPT = ">>> ";
  private static final String MORE = "... ";
  private static final String INDENT = "    ";

  private final org.jline.terminal.Terminal terminal;
  private final LineReader reader;

  Terminal(Host host, Supplier<Repl.Names> names) {
    try {
      terminal = TerminalBuilder.builder().system(true).nativeSignals(true).build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    LineReaderBuilder builder =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .parser(new StatementParser())
            .completer((line, parsed, candidates) -> complete(names.get(), parsed, candidates))
            .variable(LineReader.SECONDARY_PROMPT_PATTERN, MORE)
            .variable(LineReader.INDENTATION, INDENT.length())
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .option(LineReader.Option.INSERT_TAB, true);
    Path history = history(host);
    if (history != null) {
      builder.variable(LineReader.HISTORY_FILE, history);
    }
    reader = builder.build();
  }

  private static Path history(Host host) {
    String home = host.environment().get("HOME");
    return home == null ? null : host.files().getPath(home, ".hoopsnake_history");
  }

  LineReader reader() {
    return reader;
  }

  void print(String text) {
    terminal.writer().print(text);
    terminal.flush();
  }

  @Override
  public void close() {
    try {
      reader.getHistory().save();
      terminal.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void complete(Repl.Names names, ParsedLine parsed, List<Candidate> candidates) {
    String before = parsed.line().substring(0, parsed.cursor());
    int start = before.length();
    while (start > 0
        && (Character.isJavaIdentifierPart(before.charAt(start - 1))
            || before.charAt(start - 1) == '.')) {
      start--;
    }
    String prefix = before.substring(start);
    if (prefix.isEmpty()) {
      return;
    }
    for (String name : names.completions(prefix)) {
      candidates.add(new Candidate(name, name, null, null, null, null, false));
    }
  }

  /** Asks the parser whether what was typed is a whole statement. */
  private static final class StatementParser extends DefaultParser {
    StatementParser() {
      setEscapeChars(null);
      setQuoteChars(new char[0]);
    }

    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
      if (context == ParseContext.ACCEPT_LINE && needsMore(line)) {
        throw new EOFError(-1, -1, "more", "more", 0, null);
      }
      return super.parse(line, cursor, context);
    }

    private static boolean needsMore(String line) {
      if (line.isBlank()) {
        return false;
      }
      ParseResult result = Parser.interactive(SourceText.of("<stdin>", line + "\n"));
      if (result instanceof ParseResult.Incomplete) {
        return true;
      }
      // A compound statement ends with an empty line.
      int last = line.lastIndexOf('\n');
      String lastLine = line.substring(last + 1);
      boolean compound = last >= 0 || line.stripTrailing().endsWith(":");
      return compound
          && result instanceof ParseResult.Complete
          && isBlock(line)
          && !lastLine.isBlank();
    }

    private static boolean isBlock(String line) {
      return line.lines().skip(1).anyMatch(l -> l.startsWith(" ") || l.startsWith("\t"))
          || line.stripTrailing().endsWith(":");
    }
  }
}
