package org.hoopsnake.syntax;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.Interval;
import org.hoopsnake.ast.Bytes;
import org.hoopsnake.ast.Expr;
import org.hoopsnake.ast.Span;
import org.hoopsnake.grammar.PythonLexer;
import org.hoopsnake.grammar.PythonParser;

/**
 * Builds string literals: adjacent ones become one, f-strings and t-strings become lists of
 * constants and fields.
 */
final class StringLiterals {
  private final AstBuilder builder;

  StringLiterals(AstBuilder builder) {
    this.builder = builder;
  }

  Expr build(PythonParser.StringsContext rule) {
    Span span = Spans.of(rule);
    boolean bytes = false;
    boolean text = false;
    boolean template = false;
    boolean format = false;
    List<Expr> parts = new ArrayList<>();
    for (PythonParser.StringPartContext part : rule.parts) {
      switch (part) {
        case PythonParser.PlainStringContext plain -> {
          Expr.Constant constant = plain(plain.getStart());
          bytes |= constant.value() instanceof Bytes;
          text |= constant.value() instanceof String;
          parts.add(constant);
        }
        case PythonParser.FormatStringContext string -> {
          boolean isTemplate = string.start.getType() == PythonLexer.TSTRING_START;
          template |= isTemplate;
          format |= !isTemplate;
          boolean raw = isRaw(string.start.getText());
          addParts(parts, string, raw, isTemplate);
        }
        default -> throw new IllegalStateException("no string is " + part.getClass());
      }
    }
    if (bytes && (text || format || template)) {
      throw builder.wrong("cannot mix bytes and nonbytes literals", span);
    }
    if (template && (text || format)) {
      throw builder.wrong("cannot mix t-string literals with string or bytes literals", span);
    }
    if (bytes) {
      return rule.parts.size() == 1 ? parts.getFirst() : joinBytes(parts, span);
    }
    List<Expr> folded = fold(parts, format || template);
    if (template) {
      return new Expr.TemplateStr(folded, span);
    }
    return format ? new Expr.JoinedStr(folded, span) : folded.getFirst();
  }

  private static Expr joinBytes(List<Expr> parts, Span span) {
    int length = 0;
    for (Expr part : parts) {
      length += ((Bytes) ((Expr.Constant) part).value()).value().length;
    }
    byte[] all = new byte[length];
    int at = 0;
    for (Expr part : parts) {
      byte[] piece = ((Bytes) ((Expr.Constant) part).value()).value();
      System.arraycopy(piece, 0, all, at, piece.length);
      at += piece.length;
    }
    return new Expr.Constant(new Bytes(all), null, span);
  }

  /** Joins neighbouring constants; in a format, drops the empty ones. */
  private static List<Expr> fold(List<Expr> parts, boolean dropEmpty) {
    List<Expr> folded = new ArrayList<>(parts.size());
    for (int i = 0; i < parts.size(); i++) {
      if (!(parts.get(i) instanceof Expr.Constant first)) {
        folded.add(parts.get(i));
        continue;
      }
      Expr.Constant last = first;
      Object value = first.value();
      if (i + 1 < parts.size() && parts.get(i + 1) instanceof Expr.Constant) {
        StringBuilder joined = new StringBuilder((String) value);
        while (i + 1 < parts.size() && parts.get(i + 1) instanceof Expr.Constant next) {
          joined.append((String) next.value());
          last = next;
          i++;
        }
        value = joined.toString();
      }
      if (dropEmpty && ((String) value).isEmpty()) {
        continue;
      }
      folded.add(
          last == first
              ? first
              : new Expr.Constant(value, first.kind(), first.span().to(last.span())));
    }
    return List.copyOf(folded);
  }

  private static boolean isRaw(String opening) {
    return opening.indexOf('r') >= 0 || opening.indexOf('R') >= 0;
  }

  /** Raises if the escapes of a literal, or of the text of a format, are wrong. */
  void check(Token token, Token anchor) {
    if (token.getType() == PythonLexer.STRING) {
      plain(token);
    } else {
      text(token, false, false, anchor);
    }
  }

  // ---------------------------------------------------------------- plain strings

  Expr.Constant plain(Token token) {
    Span span = Spans.of(token);
    String text = token.getText();
    int prefix = 0;
    boolean raw = false;
    boolean bytes = false;
    String kind = null;
    for (char c = text.charAt(0); c != '"' && c != '\''; c = text.charAt(prefix)) {
      switch (c) {
        case 'r', 'R' -> raw = true;
        case 'b', 'B' -> bytes = true;
        // Only the small letter is remembered.
        case 'u' -> kind = "u";
        default -> {}
      }
      prefix++;
    }
    char quote = text.charAt(prefix);
    int quotes =
        text.length() - prefix >= 6
                && text.charAt(prefix + 1) == quote
                && text.charAt(prefix + 2) == quote
            ? 3
            : 1;
    String body = text.substring(prefix + quotes, text.length() - quotes);
    if (bytes) {
      for (int i = 0; i < body.length(); i++) {
        if (body.charAt(i) >= 128) {
          throw builder.wrong("bytes can only contain ASCII literal characters", span);
        }
      }
      return new Expr.Constant(
          new Bytes(
              raw
                  ? body.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)
                  : new Escapes(builder, body, token, token).bytes()),
          null,
          span);
    }
    String value =
        raw || body.indexOf('\\') < 0 ? body : new Escapes(builder, body, token, token).text();
    return new Expr.Constant(value, kind, span);
  }

  // ---------------------------------------------------------------- formats

  private void addParts(
      List<Expr> parts, PythonParser.FormatStringContext string, boolean raw, boolean template) {
    for (PythonParser.FormatPartContext rule : string.formatParts) {
      switch (rule) {
        case PythonParser.FormatTextContext part ->
            parts.add(
                new Expr.Constant(
                    text(part.text, raw, false, string.end), null, Spans.of(part.text)));
        case PythonParser.FormatFieldContext part ->
            field(parts, part.replacementField(), raw, template);
        default -> throw new IllegalStateException("no part is " + rule.getClass());
      }
    }
  }

  /**
   * The text between the fields; outside of format specs a doubled brace is one.
   *
   * @param anchor from where places in it are counted: the end of the format, or the text itself
   */
  private String text(Token token, boolean raw, boolean spec, Token anchor) {
    String text = token.getText();
    if (!raw && text.indexOf('\\') >= 0) {
      return new Escapes(builder, text, token, anchor).format(!spec);
    }
    return spec || (text.indexOf('{') < 0 && text.indexOf('}') < 0)
        ? text
        : text.replace("{{", "{").replace("}}", "}");
  }

  private void field(
      List<Expr> parts, PythonParser.ReplacementFieldContext rule, boolean raw, boolean template) {
    Expr value = builder.expressions.visitExpressionsOrYield(rule.value);
    Span span = Spans.of(rule);
    Token end = rule.close;
    if (rule.EXCLAMATION() != null) {
      end = rule.EXCLAMATION().getSymbol();
    } else if (rule.colon != null) {
      end = rule.colon;
    }
    if (rule.debug != null) {
      String source = source(rule.open.getStopIndex() + 1, end.getStartIndex() - 1);
      parts.add(
          new Expr.Constant(
              withoutComments(source),
              null,
              new Span(
                  rule.open.getLine(),
                  rule.open.getCharPositionInLine() + 1,
                  end.getLine(),
                  end.getCharPositionInLine())));
    }
    int conversion = conversion(rule);
    Expr.JoinedStr spec = rule.colon == null ? null : spec(rule, raw);
    if (conversion < 0 && rule.debug != null && spec == null) {
      conversion = 'r';
    }
    if (template) {
      Token stop = rule.debug != null ? rule.debug : end;
      String source =
          withoutComments(source(rule.open.getStopIndex() + 1, stop.getStartIndex() - 1));
      parts.add(new Expr.Interpolation(value, source.stripTrailing(), conversion, spec, span));
    } else {
      parts.add(new Expr.FormattedValue(value, conversion, spec, span));
    }
  }

  private int conversion(PythonParser.ReplacementFieldContext rule) {
    if (rule.conversion == null) {
      return -1;
    }
    String name = rule.conversion.getText();
    if (rule.conversion.getStartIndex() != rule.EXCLAMATION().getSymbol().getStopIndex() + 1) {
      throw builder.wrong(
          "f-string: conversion type must come right after the exclamation mark",
          Spans.between(rule.EXCLAMATION().getSymbol(), rule.conversion));
    }
    if (!name.equals("s") && !name.equals("r") && !name.equals("a")) {
      throw builder.wrong(
          "f-string: invalid conversion character '" + name + "': expected 's', 'r', or 'a'",
          Spans.of(rule.conversion));
    }
    return name.charAt(0);
  }

  /** The fields in a spec make text, in a t-string too. */
  private Expr.JoinedStr spec(PythonParser.ReplacementFieldContext rule, boolean raw) {
    List<Expr> parts = new ArrayList<>();
    for (PythonParser.FormatPartContext part : rule.spec) {
      if (part instanceof PythonParser.FormatTextContext literal) {
        String text = text(literal.text, raw, true, literal.text);
        if (!text.isEmpty()) {
          parts.add(new Expr.Constant(text, null, Spans.of(literal.text)));
        }
      } else {
        field(parts, ((PythonParser.FormatFieldContext) part).replacementField(), raw, false);
      }
    }
    Token last = rule.spec.isEmpty() ? rule.colon : rule.spec.getLast().getStop();
    return new Expr.JoinedStr(fold(parts, true), Spans.between(rule.colon, last));
  }

  private String source(int start, int stop) {
    return stop < start ? "" : builder.input.getText(Interval.of(start, stop));
  }

  /** The source of a field as it is shown: comments are left out, but not their line ends. */
  private static String withoutComments(String source) {
    if (source.indexOf('#') < 0) {
      return source;
    }
    StringBuilder result = new StringBuilder();
    char quote = 0;
    for (int i = 0; i < source.length(); i++) {
      char c = source.charAt(i);
      if (quote != 0) {
        if (c == '\\' && i + 1 < source.length()) {
          result.append(c);
          c = source.charAt(++i);
        } else if (c == quote) {
          quote = 0;
        }
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '#') {
        while (i < source.length() && source.charAt(i) != '\n') {
          i++;
        }
        if (i < source.length()) {
          result.append('\n');
        }
        continue;
      }
      result.append(c);
    }
    return result.toString();
  }
}
