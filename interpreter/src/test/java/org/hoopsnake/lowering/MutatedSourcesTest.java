package org.hoopsnake.lowering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.FutureTask;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hoopsnake.ast.Mod;
import org.hoopsnake.host.SystemClock;
import org.hoopsnake.host.SystemHost;
import org.hoopsnake.object.Code;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.StringHash;
import org.hoopsnake.object.ThreadState;
import org.hoopsnake.scope.CompileError;
import org.hoopsnake.scope.Scopes;
import org.hoopsnake.syntax.CPythonLibrary;
import org.hoopsnake.syntax.ParseResult;
import org.hoopsnake.syntax.Parser;
import org.hoopsnake.syntax.SourceCodec;
import org.hoopsnake.syntax.SourceText;
import org.hoopsnake.syntax.SyntaxException;
import org.junit.jupiter.api.Test;

/**
 * Random bytes, random words, and sources that were cut, mixed and damaged: the parser and the
 * compiler either take them or say what is wrong with them, soon and without much memory.
 *
 * <p>{@code -Dfuzz.count=100000} makes more of them, {@code -Dfuzz.seed=} others. What fails is
 * named by its number; {@code -Dfuzz.only=NUMBER} runs that source alone and prints it.
 */
class MutatedSourcesTest {
  private static final long COUNT = Long.getLong("fuzz.count", 2000);
  private static final long SEED = Long.getLong("fuzz.seed", 1);
  private static final long ONLY = Long.getLong("fuzz.only", -1);
  private static final long MAX_NANOSECONDS = 5_000_000_000L;
  private static final long MAX_BYTES = 512L << 20;

  /** Of a whole source no more bytes are taken. */
  private static final int MOST = 40_000;

  private static final String[] WORDS =
      """
      False None True and as assert async await break class continue def del elif else except
      finally for from global if import in is lambda nonlocal not or pass raise return try while
      with yield match case type _ x y f print __debug__ ( ) [ ] { } : := ! , ; . ... -> = + - * /
      | & < > % ~ ^ @ == != <> <= >= << >> ** // += -= *= 1 0 0x 1.5 1e 1j 0777 'a' "b" 'c r'd'
      b'e' f'{ f'{x}' f'{x!r:{y}}' t'{x}' }' f\""" ''' \\ # $ ? é \\u00b2 * **
      """
          .strip()
          .split("\\s+");

  private static final Pattern TOKEN = Pattern.compile("\\w+|[ \\t]+|\\R|[^\\w\\s]");

  /** What may stand around an expression or a statement. */
  private static final String[][] NESTS = {
    {"(", ")"},
    {"[", "]"},
    {"{", "}"},
    {"{1: ", "}"},
    {"f(", ")"},
    {"f(a=", ")"},
    {"f(*", ")"},
    {"x[", "]"},
    {"x[1:", "]"},
    {"-", ""},
    {"not ", ""},
    {"await ", ""},
    {"lambda: ", ""},
    {"lambda x=", ": 1"},
    {"1 if ", " else 2"},
    {"1 + (", ")"},
    {"[x for x in ", "]"},
    {"(yield ", ")"},
    {"(y := ", ")"},
    {"f'{", "}'"},
    {"f\"{x:{", "}}\""},
    {"t'''{", "}'''"},
    {"1 < ", ""},
    {"x.y(", ").z"},
    {"2 ** ", ""},
    {"*", ""},
    {"\nif 1:\n ", "\n"},
    {"\nif 1: pass\nelif ", ": pass\n"},
    {"\nwhile ", ": pass\nelse: pass\n"},
    {"\ntry:\n ", "\nfinally:\n pass\n"},
    {"\nmatch x:\n case [", "]: pass\n"},
    {"\ndef f(x: ", "): pass\n"},
    {"\n@", "\nclass A: pass\n"},
  };

  @Test
  void everySourceIsTakenOrRefused() throws Exception {
    List<byte[]> corpus = corpus();
    assertTrue(corpus.size() > 100, "there are sources to damage");
    FutureTask<List<String>> task = new FutureTask<>(() -> run(corpus));
    new Thread(null, task, "sources", 512L << 20).start();
    assertEquals(List.of(), task.get());
  }

  /** Our scripts and examples, and CPython's library with its tests. */
  private static List<byte[]> corpus() throws IOException {
    List<byte[]> sources = new ArrayList<>();
    CPythonLibrary.files().forEach(file -> sources.add(file.content()));
    try (Stream<Path> files = Files.walk(Path.of("..", "src", "test", "scripts"))) {
      files.filter(f -> f.toString().endsWith(".py")).sorted().forEach(f -> sources.add(read(f)));
    }
    try (Stream<Path> files = Files.walk(Path.of("..", "examples"))) {
      files.filter(f -> f.toString().endsWith(".py")).sorted().forEach(f -> sources.add(read(f)));
    }
    return sources;
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> run(List<byte[]> corpus) {
    Interpreter interpreter = new Interpreter(new SystemHost(new SystemClock()));
    interpreter.setStringHash(StringHash.ofSeed(0));
    ThreadState.attach(new ThreadState(interpreter));
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    List<String> failures = new ArrayList<>();
    for (long i = ONLY < 0 ? 0 : ONLY; i < (ONLY < 0 ? COUNT : ONLY + 1); i++) {
      byte[] source = source(new Random(SEED * 1_000_003 + i), corpus);
      if (ONLY >= 0) {
        System.out.println(new String(source, StandardCharsets.UTF_8));
      }
      long start = System.nanoTime();
      long before = threads.getCurrentThreadAllocatedBytes();
      try {
        compile(source);
      } catch (RuntimeException | Error e) {
        StackTraceElement[] trace = e.getStackTrace();
        failures.add(i + ": " + e + (trace.length == 0 ? "" : " at " + trace[0]));
        if (ONLY >= 0) {
          throw e;
        }
      }
      if (System.nanoTime() - start > MAX_NANOSECONDS) {
        failures.add(i + ": too slow");
      }
      if (threads.getCurrentThreadAllocatedBytes() - before > MAX_BYTES) {
        failures.add(i + ": too much memory");
      }
    }
    return failures;
  }

  // ---------------------------------------------------------------- sources

  private static byte[] source(Random random, List<byte[]> corpus) {
    return switch (random.nextInt(13)) {
      case 0 -> bytes(random);
      case 1 -> words(random);
      case 2 -> {
        byte[] window = window(random, corpus);
        yield slice(window, 0, random.nextInt(window.length + 1));
      }
      case 3 -> {
        byte[] window = window(random, corpus);
        int from = random.nextInt(window.length + 1);
        int to = Math.min(window.length, from + random.nextInt(30));
        yield join(slice(window, 0, from), slice(window, to, window.length));
      }
      case 4 -> {
        byte[] window = window(random, corpus);
        byte[] other = window(random, corpus);
        int at = random.nextInt(window.length + 1);
        int from = random.nextInt(other.length + 1);
        int to = Math.min(other.length, from + random.nextInt(40));
        yield join(
            join(slice(window, 0, at), slice(other, from, to)), slice(window, at, window.length));
      }
      case 5 -> damaged(random, window(random, corpus).clone());
      case 6 -> {
        byte[] window = window(random, corpus);
        int at = random.nextInt(window.length + 1);
        String word = " " + WORDS[random.nextInt(WORDS.length)] + " ";
        yield join(
            join(slice(window, 0, at), word.getBytes(StandardCharsets.UTF_8)),
            slice(window, at, window.length));
      }
      case 7 -> splice(random, corpus);
      case 8 -> tokens(random, window(random, corpus));
      case 9 -> {
        byte[] whole = corpus.get(random.nextInt(corpus.size()));
        yield slice(whole, 0, random.nextInt(Math.min(whole.length, MOST) + 1));
      }
      case 10 -> nested(random);
      case 11 -> disguised(random, window(random, corpus));
      default -> lines(random, window(random, corpus));
    };
  }

  private static byte[] bytes(Random random) {
    byte[] bytes = new byte[random.nextInt(200)];
    if (random.nextBoolean()) {
      random.nextBytes(bytes);
    } else {
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = (byte) (random.nextInt(12) == 0 ? '\n' : ' ' + random.nextInt(95));
      }
    }
    return bytes;
  }

  private static byte[] words(Random random) {
    StringBuilder text = new StringBuilder();
    int count = random.nextInt(40);
    for (int i = 0; i < count; i++) {
      text.append(WORDS[random.nextInt(WORDS.length)]);
      int gap = random.nextInt(10);
      text.append(gap == 0 ? "\n" : gap == 1 ? "\n " : gap == 2 ? "" : gap == 3 ? ":\n  " : " ");
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Up to some sixty lines of a source, from the start of a statement on. */
  private static byte[] window(Random random, List<byte[]> corpus) {
    byte[] source = corpus.get(random.nextInt(corpus.size()));
    int start = source.length == 0 ? 0 : random.nextInt(source.length);
    while (start > 0 && !(source[start - 1] == '\n' && source[start] > ' ')) {
      start--;
    }
    int end = start;
    for (int lines = random.nextInt(60); lines >= 0 && end < source.length; end++) {
      lines -= source[end] == '\n' ? 1 : 0;
    }
    return slice(source, start, end);
  }

  /** Pieces of several sources, without regard to where they begin and end. */
  private static byte[] splice(Random random, List<byte[]> corpus) {
    byte[] all = {};
    for (int i = 2 + random.nextInt(4); i > 0; i--) {
      byte[] window = window(random, corpus);
      int from = random.nextInt(window.length + 1);
      all = join(all, slice(window, from, from + random.nextInt(window.length - from + 1)));
    }
    return all;
  }

  /** Some words are left out, doubled, exchanged, or replaced by others. */
  private static byte[] tokens(Random random, byte[] source) {
    List<String> words = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(new String(source, StandardCharsets.UTF_8));
    while (matcher.find()) {
      words.add(matcher.group());
    }
    for (int i = random.nextInt(6); i >= 0 && !words.isEmpty(); i--) {
      int at = random.nextInt(words.size());
      switch (random.nextInt(4)) {
        case 0 -> words.remove(at);
        case 1 -> words.add(at, words.get(at));
        case 2 -> Collections.swap(words, at, random.nextInt(words.size()));
        default -> words.set(at, WORDS[random.nextInt(WORDS.length)]);
      }
    }
    return String.join("", words).getBytes(StandardCharsets.UTF_8);
  }

  /** Constructs inside one another, deeper than people go, most of them closed again. */
  private static byte[] nested(Random random) {
    StringBuilder text = new StringBuilder("x = ");
    Deque<String> closings = new ArrayDeque<>();
    int kinds = 1 + random.nextInt(4);
    int first = random.nextInt(NESTS.length);
    for (int i = random.nextInt(400); i > 0; i--) {
      String[] nest = NESTS[(first + random.nextInt(kinds)) % NESTS.length];
      text.append(nest[0]);
      closings.push(nest[1]);
    }
    text.append(WORDS[random.nextInt(WORDS.length)]);
    int left = random.nextInt(4) == 0 ? random.nextInt(closings.size() + 1) : 0;
    while (closings.size() > left) {
      text.append(closings.pop());
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** With other line ends, an encoding, a mark, null bytes or form feeds. */
  private static byte[] disguised(Random random, byte[] source) {
    String text = new String(source, StandardCharsets.UTF_8);
    String[] ends = {"\r", "\r\n", "\f\n", "\\\n", "\0\n", "\u2028", "\n\f", ";\n", "\n\t"};
    String end = ends[random.nextInt(ends.length)];
    int at = text.indexOf('\n', random.nextInt(text.length() + 1));
    text =
        at < 0 || random.nextBoolean()
            ? text.replace("\n", end)
            : text.substring(0, at) + end + text.substring(at + 1);
    String[] encodings = {"utf-8", "latin-1", "ascii", "utf-16", "cp1252", "nope", "utf-7"};
    if (random.nextBoolean()) {
      text = "# coding: " + encodings[random.nextInt(encodings.length)] + "\n" + text;
    }
    if (random.nextInt(4) == 0) {
      text = "\uFEFF" + text;
    }
    return text.getBytes(
        random.nextInt(4) == 0 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
  }

  private static byte[] damaged(Random random, byte[] source) {
    for (int i = random.nextInt(5); i >= 0 && source.length > 0; i--) {
      int at = random.nextInt(source.length);
      source[at] =
          random.nextInt(4) == 0 ? (byte) random.nextInt(256) : source[random.nextInt(at + 1)];
    }
    return source;
  }

  /** A line is moved, indented or left out. */
  private static byte[] lines(Random random, byte[] source) {
    List<String> lines =
        new ArrayList<>(List.of(new String(source, StandardCharsets.UTF_8).split("\n", -1)));
    String line = lines.remove(random.nextInt(lines.size()));
    switch (random.nextInt(4)) {
      case 0 -> lines.add(random.nextInt(lines.size() + 1), line);
      case 1 -> lines.add(random.nextInt(lines.size() + 1), " ".repeat(random.nextInt(9)) + line);
      case 2 -> lines.add(random.nextInt(lines.size() + 1), "\t" + line.strip());
      default -> {}
    }
    return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] slice(byte[] bytes, int from, int to) {
    return java.util.Arrays.copyOfRange(bytes, from, to);
  }

  private static byte[] join(byte[] first, byte[] second) {
    byte[] all = java.util.Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }

  // ---------------------------------------------------------------- compiling

  private static void compile(byte[] bytes) {
    try {
      SourceText source = SourceText.decodeFile("source.py", bytes, SourceCodec.OF_JAVA);
      if (Parser.file(source) instanceof ParseResult.Complete complete) {
        Mod tree = complete.tree();
        Scopes scopes = Scopes.analyze(tree, false, false, (message, span) -> {});
        prepareAll(Lowering.lower(tree, scopes, "source.py", 0));
      }
      Parser.interactive(source);
      Parser.expression(source);
    } catch (SyntaxException | CompileError wrong) {
      return; // as it should be
    }
  }

  /** Bodies are lowered when they first run; here they are all, however deep in the tree. */
  private static void prepareAll(Code code) {
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Object> open = new ArrayList<>(List.of(code));
    while (!open.isEmpty()) {
      Object next = open.removeLast();
      if (!seen.add(next)) {
        continue;
      }
      if (next instanceof Code c) {
        c.body.prepare(c);
        open.add(c.body);
      } else if (next instanceof Object[] items) {
        for (Object item : items) {
          addNode(open, item);
        }
      } else {
        for (Class<?> c = next.getClass(); c != Object.class; c = c.getSuperclass()) {
          for (Field field : c.getDeclaredFields()) {
            addNode(open, value(field, next));
          }
        }
      }
    }
  }

  private static Object value(Field field, Object object) {
    if (Modifier.isStatic(field.getModifiers()) || field.getType().isPrimitive()) {
      return null;
    }
    try {
      field.setAccessible(true);
      return field.get(object);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void addNode(List<Object> open, Object value) {
    if (value instanceof Code
        || value instanceof Object[]
        || value != null
            && !(value instanceof Enum)
            && value.getClass().getName().startsWith("org.hoopsnake.node.")) {
      open.add(value);
    }
  }
}
