package org.hoopsnake.syntax;

import static org.hoopsnake.grammar.PythonLexer.*;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.hoopsnake.syntax.DiagnosisCursor.Node;

/** String literals: which ones may stand together, and the fields of f-strings and t-strings. */
final class StringRules {
  private final Diagnosis rules;
  private final DiagnosisCursor in;

  private final Diagnosis.LiteralCheck literal;

  private char letter = 'f';

  StringRules(Diagnosis rules, Diagnosis.LiteralCheck literal) {
    this.rules = rules;
    this.in = rules.in;
    this.literal = literal;
  }

  /** The kind of the string around the next token: f or t. */
  char letter() {
    return letter;
  }

  Node strings() {
    return in.memo(MemoRule.STRINGS, this::parts);
  }

  private Node parts() {
    int start = in.at;
    Node first = null;
    Node previous = null;
    boolean format = false;
    boolean bytes = false;
    boolean text = false;
    while (in.isAny(STRING, FSTRING_START, TSTRING_START)) {
      Node part = part();
      if (part == null) {
        break;
      }
      boolean template = part.kind().equals("t-string expression");
      if (first != null && template != first.kind().equals("t-string expression")) {
        if (in.searching) {
          throw in.wrong(
              previous, part, "cannot mix t-string literals with string or bytes literals");
        }
        in.at = part.first();
        break;
      }
      format |= part.kind().equals("f-string expression");
      bytes |= part.kind().equals("bytes");
      text |= !part.kind().equals("bytes");
      first = first == null ? part : first;
      previous = part;
    }
    if (first == null) {
      return null;
    }
    Node whole =
        in.node(
            first.kind().equals("t-string expression")
                ? first.kind()
                : format ? "f-string expression" : "literal",
            start);
    if (bytes && text) {
      throw in.wrongAtLast("cannot mix bytes and nonbytes literals");
    }
    return whole;
  }

  private Node part() {
    int start = in.at;
    if (in.eat(STRING)) {
      literal.check(in.token(start), in.token(start), !in.searching);
      String opening = in.token(start).getText();
      int quote = Math.max(opening.indexOf('\''), 0);
      int other = opening.indexOf('"');
      String prefix =
          opening.substring(0, other < 0 || (quote > 0 && quote < other) ? quote : other);
      boolean bytes = prefix.indexOf('b') >= 0 || prefix.indexOf('B') >= 0;
      return in.node(bytes ? "bytes" : "literal", start);
    }
    char outer = letter;
    letter = in.is(TSTRING_START) ? 't' : 'f';
    String prefix = in.token(start).getText();
    boolean raw = prefix.indexOf('r') >= 0 || prefix.indexOf('R') >= 0;
    try {
      in.at++;
      List<Token> texts = new ArrayList<>();
      while (in.isAny(STRING_MIDDLE, LBRACE)) {
        if (in.is(STRING_MIDDLE)) {
          texts.add(in.token(in.at++));
        } else if (!field()) {
          return null;
        }
      }
      if (!in.eat(STRING_END)) {
        return null;
      }
      if (!raw) {
        Token end = in.token(in.at - 1);
        texts.forEach(text -> check(text, end));
      }
      return in.node(letter + "-string expression", start);
    } finally {
      letter = outer;
    }
  }

  private void check(Token text, Token end) {
    try {
      literal.check(text, end, !in.searching);
    } catch (SyntaxException wrong) {
      throw in.wrongAtLast(wrong.problem().message());
    }
  }

  private boolean field() {
    int start = in.at;
    if (in.attempt(this::wholeField)) {
      return true;
    }
    if (in.searching) {
      wrongField();
    }
    in.at = start;
    return false;
  }

  private boolean wholeField() {
    if (!in.eat(LBRACE) || rules.expressions.yieldOrStarExpressions() == null) {
      return false;
    }
    in.eat(EQUAL);
    if (in.is(EXCLAMATION)) {
      conversion();
    }
    if (in.eat(COLON)) {
      formatSpec();
    }
    return in.eat(RBRACE);
  }

  private void conversion() {
    in.attempt(
        () -> {
          Node mark = in.take(EXCLAMATION);
          Node name = in.name();
          if (name == null) {
            return false;
          }
          Token first = in.token(mark.first());
          Token second = in.token(name.first());
          if (first.getStopIndex() + 1 != second.getStartIndex()) {
            throw in.wrong(
                mark,
                name,
                letter + "-string: conversion type must come right after the exclamation mark");
          }
          String word = second.getText();
          if (!word.equals("s") && !word.equals("r") && !word.equals("a")) {
            throw in.wrong(
                name,
                "%c-string: invalid conversion character '%s': expected 's', 'r', or 'a'"
                    .formatted(letter, word));
          }
          return true;
        });
  }

  private void formatSpec() {
    while (in.isAny(STRING_MIDDLE, LBRACE)) {
      if (!in.eat(STRING_MIDDLE) && !field()) {
        return;
      }
    }
  }

  private void wrongField() {
    String prefix = letter + "-string: ";
    in.eat(LBRACE);
    Node early = in.takeAny(EQUAL, EXCLAMATION, COLON, RBRACE);
    if (early != null) {
      throw in.wrong(early, prefix + "valid expression required before '" + in.text(early) + "'");
    }
    if (!in.ahead(() -> rules.expressions.yieldOrStarExpressions() != null)) {
      throw in.wrongAtNext(prefix + "expecting a valid expression after '{'");
    }
    rules.expressions.yieldOrStarExpressions();
    if (!in.isAny(EQUAL, EXCLAMATION, COLON, RBRACE)) {
      throw in.wrongAtNext(prefix + "expecting '=', or '!', or ':', or '}'");
    }
    if (in.eat(EQUAL) && !in.isAny(EXCLAMATION, COLON, RBRACE)) {
      throw in.wrongAtNext(prefix + "expecting '!', or ':', or '}'");
    }
    if (in.eat(EXCLAMATION)) {
      if (in.isAny(COLON, RBRACE)) {
        throw in.wrongAtNext(prefix + "missing conversion character");
      }
      if (in.name() == null) {
        throw in.wrongAtNext(prefix + "invalid conversion character");
      }
      if (!in.isAny(COLON, RBRACE)) {
        throw in.wrongAtNext(prefix + "expecting ':' or '}'");
      }
    }
    if (in.eat(COLON)) {
      formatSpec();
      if (!in.is(RBRACE)) {
        throw in.wrongAtNext(prefix + "expecting '}', or format specs");
      }
    } else if (!in.is(RBRACE)) {
      throw in.wrongAtNext(prefix + "expecting '}'");
    }
  }
}
