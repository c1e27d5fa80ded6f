package org.hoopsnake.binding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A Python signature as it is written in an annotation, taken apart.
 *
 * <p>The annotation processor parses it at compile time and the interpreter parses the same text
 * when an argument error or {@code inspect.signature} first needs it, so there is one parser. The
 * grammar is Python's own for parameter lists, without annotations; a default is {@code None},
 * {@code True}, {@code False}, a number, a string, {@code ()}, {@code sys.maxsize} or {@code
 * <unset>} (the parameter is absent unless given).
 *
 * <p>What CPython has in Python rather than in C is written as Python writes it, with {@code def}
 * or {@code async def} in front: {@code inspect} then shows it without the slash behind the
 * receiver that functions in C have, and takes the second kind for coroutine functions.
 *
 * <p>A function that takes what it hands on, as {@code sorted()} does to {@code list.sort()}, may
 * show another signature than its own: it follows behind {@code shown as}.
 *
 * @param name the function's name
 * @param parameters the parameters without the receiver
 * @param python whether it is written with {@code def}
 */
public record SignatureText(String name, List<Parameter> parameters, boolean python) {
  /** The default that means: absent unless given. */
  public static final String UNSET = "<unset>";

  private static final String DEF = "def ";
  private static final String ASYNC = "async ";
  private static final String SHOWN_AS = " shown as ";

  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z_0-9]*");
  private static final Pattern DEFAULT =
      Pattern.compile(
          "None|True|False|<unset>|\\(\\)|sys\\.maxsize|-?\\d+|-?\\d+\\.\\d*(?:e[+-]?\\d+)?"
              + "|-?\\d+e[+-]?\\d+|'(?:[^'\\\\]|\\\\.)*'|\"(?:[^\"\\\\]|\\\\.)*\"");

  /** How an argument may reach a parameter. */
  public enum Kind {
    POSITIONAL_ONLY,
    POSITIONAL_OR_KEYWORD,
    VAR_POSITIONAL,
    KEYWORD_ONLY,
    VAR_KEYWORD
  }

  /**
   * One parameter.
   *
   * @param name its name, without stars
   * @param kind how arguments reach it
   * @param defaultText the default as written, null when the parameter is required
   */
  public record Parameter(String name, Kind kind, String defaultText) {
    /** Whether a call may leave it out. */
    public boolean optional() {
      return defaultText != null || kind == Kind.VAR_POSITIONAL || kind == Kind.VAR_KEYWORD;
    }
  }

  /** Says what is wrong with a signature. */
  public static final class MalformedSignature extends Exception {
    private static final long serialVersionUID = 1L;

    MalformedSignature(String message) {
      super(message);
    }
  }

  /**
   * Parses a signature.
   *
   * @param written such as {@code "append(self, object, /)"}
   * @param receiver the name that the first parameter must have and that is left out of the result;
   *     null when the signature has no receiver
   */
  public static SignatureText parse(String written, String receiver) throws MalformedSignature {
    String text = bare(written);
    int open = text.indexOf('(');
    if (open < 0 || !text.endsWith(")")) {
      throw new MalformedSignature("a signature reads name(parameters): " + text);
    }
    String name = text.substring(0, open);
    if (!IDENTIFIER.matcher(name).matches()) {
      throw new MalformedSignature("not a function name: '" + name + "'");
    }
    List<String> pieces = split(text.substring(open + 1, text.length() - 1));
    if (receiver != null) {
      if (pieces.isEmpty() || !pieces.get(0).equals(receiver)) {
        throw new MalformedSignature("the first parameter must be " + receiver + ": " + text);
      }
      pieces.remove(0);
      if (!pieces.isEmpty() && pieces.get(0).equals("/")) {
        pieces.remove(0);
      }
    }
    return new SignatureText(name, List.copyOf(parameters(pieces)), isPython(written));
  }

  /** Whether a signature is written with {@code def}. */
  public static boolean isPython(String written) {
    return written.startsWith(DEF) || written.startsWith(ASYNC + DEF);
  }

  /** Whether a function with that signature is one that makes coroutines. */
  public static boolean isCoroutine(String written) {
    return written.startsWith(ASYNC);
  }

  /** The name of the function with that signature. */
  public static String nameOf(String written) {
    String text = bare(written);
    return text.substring(0, Math.max(0, text.indexOf('(')));
  }

  /** The signature that {@code inspect} is to see. */
  public static String shown(String written) {
    int at = written.indexOf(SHOWN_AS);
    return at < 0 ? written : written.substring(at + SHOWN_AS.length());
  }

  private static String bare(String written) {
    int shown = written.indexOf(SHOWN_AS);
    String own = shown < 0 ? written : written.substring(0, shown);
    String text = isCoroutine(own) ? own.substring(ASYNC.length()) : own;
    return text.startsWith(DEF) ? text.substring(DEF.length()) : own;
  }

  private static List<Parameter> parameters(List<String> pieces) throws MalformedSignature {
    List<Parameter> result = new ArrayList<>();
    Set<String> names = new HashSet<>();
    int slash = pieces.indexOf("/");
    if (slash == 0 || slash != pieces.lastIndexOf("/")) {
      throw new MalformedSignature("misplaced '/'");
    }
    boolean star = false;
    boolean optional = false;
    for (int i = 0; i < pieces.size(); i++) {
      String piece = pieces.get(i);
      if (piece.equals("/")) {
        if (star) {
          throw new MalformedSignature("'/' must come before '*'");
        }
        continue;
      }
      if (piece.equals("*")) {
        if (star || i == pieces.size() - 1 || pieces.get(i + 1).startsWith("*")) {
          throw new MalformedSignature("misplaced '*'");
        }
        star = true;
        continue;
      }
      Parameter parameter;
      if (piece.startsWith("**")) {
        if (i != pieces.size() - 1) {
          throw new MalformedSignature("'" + piece + "' must come last");
        }
        parameter = new Parameter(piece.substring(2), Kind.VAR_KEYWORD, null);
      } else if (piece.startsWith("*")) {
        if (star) {
          throw new MalformedSignature("misplaced '" + piece + "'");
        }
        star = true;
        parameter = new Parameter(piece.substring(1), Kind.VAR_POSITIONAL, null);
      } else {
        int equals = piece.indexOf('=');
        Kind kind =
            star
                ? Kind.KEYWORD_ONLY
                : i < slash ? Kind.POSITIONAL_ONLY : Kind.POSITIONAL_OR_KEYWORD;
        parameter =
            equals < 0
                ? new Parameter(piece, kind, null)
                : new Parameter(
                    piece.substring(0, equals), kind, checkDefault(piece.substring(equals + 1)));
        if (!star && optional && equals < 0) {
          throw new MalformedSignature("required parameter after an optional one: " + piece);
        }
        optional |= equals >= 0;
      }
      if (!IDENTIFIER.matcher(parameter.name()).matches()) {
        throw new MalformedSignature("not a parameter name: '" + parameter.name() + "'");
      }
      if (!names.add(parameter.name())) {
        throw new MalformedSignature("duplicate parameter '" + parameter.name() + "'");
      }
      result.add(parameter);
    }
    return result;
  }

  private static String checkDefault(String text) throws MalformedSignature {
    if (!DEFAULT.matcher(text).matches()) {
      throw new MalformedSignature("not a default: " + text);
    }
    return text;
  }

  /** Splits at the commas that are outside of string literals. */
  private static List<String> split(String text) throws MalformedSignature {
    List<String> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    char quote = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        piece.append(c);
        if (c == '\\' && i + 1 < text.length()) {
          piece.append(text.charAt(++i));
        } else if (c == quote) {
          quote = 0;
        }
      } else if (c == ',') {
        pieces.add(piece.toString().strip());
        piece.setLength(0);
      } else {
        if (c == '\'' || c == '"') {
          quote = c;
        }
        piece.append(c);
      }
    }
    if (quote != 0) {
      throw new MalformedSignature("unterminated string: " + text);
    }
    String last = piece.toString().strip();
    if (!last.isEmpty()) {
      pieces.add(last);
    }
    if (pieces.contains("")) {
      throw new MalformedSignature("empty parameter: (" + text + ")");
    }
    return pieces;
  }

  /** The number of arguments that must be given by position or by position or name. */
  public int requiredPositional() {
    int count = 0;
    for (Parameter p : parameters) {
      if ((p.kind() == Kind.POSITIONAL_ONLY || p.kind() == Kind.POSITIONAL_OR_KEYWORD)
          && p.defaultText() == null) {
        count++;
      }
    }
    return count;
  }

  /** The number of parameters that a positional argument can reach, {@code *args} not counted. */
  public int positional() {
    int count = 0;
    for (Parameter p : parameters) {
      if (p.kind() == Kind.POSITIONAL_ONLY || p.kind() == Kind.POSITIONAL_OR_KEYWORD) {
        count++;
      }
    }
    return count;
  }

  /** Whether there is a parameter of that kind. */
  public boolean has(Kind kind) {
    for (Parameter p : parameters) {
      if (p.kind() == kind) {
        return true;
      }
    }
    return false;
  }

  /** Whether a call must name an argument. */
  public boolean needsKeyword() {
    for (Parameter p : parameters) {
      if (p.kind() == Kind.KEYWORD_ONLY && p.defaultText() == null) {
        return true;
      }
    }
    return false;
  }

  /**
   * The text of {@code __text_signature__}.
   *
   * @param receiver {@code "$self"}, {@code "$type"}, {@code "$module"} or null
   */
  public String toTextSignature(String receiver) {
    StringBuilder out = new StringBuilder("(");
    boolean onlyPositional = receiver != null && !python;
    if (receiver != null) {
      out.append(receiver);
    }
    boolean star = false;
    for (Parameter p : parameters) {
      if (onlyPositional && p.kind() != Kind.POSITIONAL_ONLY) {
        out.append(", /");
        onlyPositional = false;
      }
      onlyPositional |= p.kind() == Kind.POSITIONAL_ONLY;
      if (out.length() > 1) {
        out.append(", ");
      }
      switch (p.kind()) {
        case VAR_POSITIONAL -> out.append('*');
        case VAR_KEYWORD -> out.append("**");
        case KEYWORD_ONLY -> {
          if (!star) {
            out.append("*, ");
          }
        }
        case POSITIONAL_ONLY, POSITIONAL_OR_KEYWORD -> {}
      }
      star |= p.kind() == Kind.VAR_POSITIONAL || p.kind() == Kind.KEYWORD_ONLY;
      out.append(p.name());
      if (p.defaultText() != null) {
        out.append('=')
            .append(UNSET.equals(p.defaultText()) ? "<unrepresentable>" : p.defaultText());
      }
    }
    if (onlyPositional) {
      out.append(", /");
    }
    return out.append(')').toString();
  }
}
