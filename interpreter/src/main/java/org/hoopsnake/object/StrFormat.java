package org.hoopsnake.object;

import java.util.ArrayList;
import java.util.List;

/**
 * {@code str.format}: replacement fields with attributes, indexes, conversions and nested
 * specifications (https://docs.python.org/3.14/library/string.html#format-string-syntax).
 */
public final class StrFormat {
  private final Object[] args;
  private final Object mapping;

  /** The next automatic number; -1 once a field was numbered by hand. */
  private int automatic;

  private boolean automaticUsed;

  private StrFormat(Object[] args, Object mapping) {
    this.args = args;
    this.mapping = mapping;
  }

  /**
   * Formats.
   *
   * @param args the positional arguments, null for {@code format_map}
   * @param mapping where named fields are looked up
   */
  public static String format(String template, Object[] args, Object mapping) {
    return new StrFormat(args, mapping).expand(template, 2);
  }

  /**
   * A piece of a template: literal text and the field behind it.
   *
   * @param field the field's name, null where no field follows
   * @param conversion the character after {@code !}, 0 where there is none
   */
  public record Piece(String literal, String field, String spec, int conversion) {}

  /** Takes a template apart; errors come when the piece is asked for. */
  public static final class Pieces {
    private final String text;
    private int at;

    public Pieces(String text) {
      this.text = text;
    }

    /** The next piece, or null at the end. */
    public Piece next() {
      int n = text.length();
      if (at >= n) {
        return null;
      }
      int start = at;
      while (at < n) {
        char c = text.charAt(at++);
        if (c != '{' && c != '}') {
          continue;
        }
        if (at < n && text.charAt(at) == c) {
          Piece piece = new Piece(text.substring(start, at), null, null, 0);
          at++;
          return piece;
        }
        if (c == '}') {
          throw Errors.valueError("Single '}' encountered in format string");
        }
        if (at >= n) {
          throw Errors.valueError("Single '{' encountered in format string");
        }
        return field(text.substring(start, at - 1));
      }
      return new Piece(text.substring(start), null, null, 0);
    }

    private Piece field(String literal) {
      int n = text.length();
      int nameStart = at;
      boolean bracket = false;
      while (at < n) {
        char c = text.charAt(at);
        if (c == '{' && !bracket) {
          throw Errors.valueError("unexpected '{' in field name");
        }
        if (c == '[') {
          bracket = true;
        } else if (c == ']') {
          bracket = false;
        } else if (!bracket && (c == '}' || c == ':' || c == '!')) {
          break;
        }
        at++;
      }
      if (at >= n) {
        throw Errors.valueError("expected '}' before end of string");
      }
      String name = text.substring(nameStart, at);
      char c = text.charAt(at++);
      if (c == '}') {
        return new Piece(literal, name, "", 0);
      }
      int conversion = 0;
      if (c == '!') {
        if (at >= n) {
          throw Errors.valueError("end of string while looking for conversion specifier");
        }
        conversion = text.codePointAt(at);
        at += Character.charCount(conversion);
        if (at < n) {
          char after = text.charAt(at++);
          if (after == '}') {
            return new Piece(literal, name, "", conversion);
          }
          if (after != ':') {
            throw Errors.valueError("expected ':' after conversion specifier");
          }
        }
      }
      int specStart = at;
      int depth = 1;
      while (at < n) {
        char s = text.charAt(at++);
        if (s == '{') {
          depth++;
        } else if (s == '}' && --depth == 0) {
          return new Piece(literal, name, text.substring(specStart, at - 1), conversion);
        }
      }
      throw Errors.valueError("unmatched '{' in format spec");
    }
  }

  /**
   * One step of a field's name behind its first part.
   *
   * @param key a Long for a numeric index, else a String
   */
  public record Step(boolean attribute, Object key) {}

  /** A field's name taken apart. */
  public record FieldName(Object first, List<Step> steps) {}

  /** Splits {@code a.b[0]} into its first part and the steps from there. */
  public static FieldName split(String name) {
    int end = 0;
    while (end < name.length() && name.charAt(end) != '.' && name.charAt(end) != '[') {
      end++;
    }
    Object first = numberOrText(name.substring(0, end));
    List<Step> steps = new ArrayList<>();
    int at = end;
    while (at < name.length()) {
      char c = name.charAt(at++);
      int start = at;
      if (c == '.') {
        while (at < name.length() && name.charAt(at) != '.' && name.charAt(at) != '[') {
          at++;
        }
        steps.add(new Step(true, nonEmpty(name.substring(start, at))));
      } else if (c == '[') {
        int close = name.indexOf(']', at);
        if (close < 0) {
          throw Errors.valueError("Missing ']' in format string");
        }
        at = close + 1;
        steps.add(new Step(false, numberOrText(nonEmpty(name.substring(start, close)))));
      } else {
        throw Errors.valueError("Only '.' or '[' may follow ']' in format field specifier");
      }
    }
    return new FieldName(first, steps);
  }

  private static String nonEmpty(String part) {
    if (part.isEmpty()) {
      throw Errors.valueError("Empty attribute in format string");
    }
    return part;
  }

  private static Object numberOrText(String part) {
    if (part.isEmpty()) {
      return part;
    }
    long value = 0;
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      if (!Character.isDigit(c)) {
        return part;
      }
      int digit = Character.digit(c, 10);
      if (value > (Long.MAX_VALUE - digit) / 10) {
        throw Errors.valueError("Too many decimal digits in format string");
      }
      value = value * 10 + digit;
    }
    return value;
  }

  private String expand(String template, int depth) {
    if (depth < 0) {
      throw Errors.valueError("Max string recursion exceeded");
    }
    if (template.indexOf('{') < 0 && template.indexOf('}') < 0) {
      return template;
    }
    StringBuilder out = new StringBuilder(template.length() + 16);
    Pieces pieces = new Pieces(template);
    for (Piece piece = pieces.next(); piece != null; piece = pieces.next()) {
      out.append(piece.literal());
      if (piece.field() != null) {
        Object value = convert(value(piece.field()), piece.conversion());
        String spec = piece.spec();
        if (spec.indexOf('{') >= 0 || spec.indexOf('}') >= 0) {
          spec = expandSpec(spec, depth);
        }
        out.append(formatValue(value, spec));
      }
    }
    return out.toString();
  }

  private String expandSpec(String spec, int depth) {
    return expand(spec, depth - 1 <= 0 ? -1 : depth - 1);
  }

  /** {@code format(value, spec)} for a field. */
  private static String formatValue(Object value, String spec) {
    if (spec.isEmpty() && value instanceof String s) {
      return s;
    }
    return Ops.format(value, spec);
  }

  private static Object convert(Object value, int conversion) {
    return switch (conversion) {
      case 0 -> value;
      case 'r' -> Ops.repr(value);
      case 's' -> Ops.str(value);
      case 'a' -> StrRepr.escapeNonAscii(Ops.repr(value));
      default ->
          throw conversion > 32 && conversion < 127
              ? Errors.valueError("Unknown conversion specifier %s", CodePoints.of(conversion))
              : Errors.valueError(
                  "Unknown conversion specifier \\x%s", Integer.toHexString(conversion));
    };
  }

  private Object value(String field) {
    FieldName name = split(field);
    Object first = name.first();
    if (first instanceof String s && s.isEmpty()) {
      if (automatic < 0) {
        throw Errors.valueError(
            "cannot switch from manual field specification to automatic field numbering");
      }
      automaticUsed = true;
      first = (long) automatic++;
    } else if (first instanceof Long) {
      if (automaticUsed) {
        throw Errors.valueError(
            "cannot switch from automatic field numbering to manual field specification");
      }
      automatic = -1;
    }
    Object value;
    if (first instanceof Long index) {
      if (args == null) {
        throw Errors.valueError("Format string contains positional fields");
      }
      if (index >= args.length) {
        throw Errors.indexError(
            "Replacement index %d out of range for positional args tuple", index);
      }
      value = args[index.intValue()];
    } else {
      value = Ops.getItem(mapping, first);
    }
    for (Step step : name.steps()) {
      value =
          step.attribute()
              ? Ops.getAttr(value, (String) step.key())
              : Ops.getItem(value, step.key());
    }
    return value;
  }
}
