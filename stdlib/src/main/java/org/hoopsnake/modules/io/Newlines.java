package org.hoopsnake.modules.io;

import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyTuple;

/** Universal newlines, step by step: translates line ends, and remembers which kinds occurred. */
final class Newlines {
  private static final int CR = 1;
  private static final int LF = 2;
  private static final int CRLF = 4;

  private final boolean translate;
  private boolean pending;
  private int seen;

  Newlines(boolean translate) {
    this.translate = translate;
  }

  boolean isPending() {
    return pending;
  }

  void setPending(boolean value) {
    pending = value;
  }

  void reset() {
    pending = false;
    seen = 0;
  }

  /** The text with its line ends made LF, if that was asked for; a CR at the end waits. */
  String decode(String text, boolean last) {
    String in = pending && (!text.isEmpty() || last) ? "\r" + text : text;
    if (in != text) {
      pending = false;
    }
    if (in.indexOf('\r') < 0) {
      if ((seen & LF) == 0 && in.indexOf('\n') >= 0) {
        seen |= LF;
      }
      return in;
    }
    if (!last && in.endsWith("\r")) {
      in = in.substring(0, in.length() - 1);
      pending = true;
    }
    StringBuilder out = translate ? new StringBuilder(in.length()) : null;
    int n = in.length();
    for (int i = 0; i < n; i++) {
      char c = in.charAt(i);
      if (c == '\r') {
        if (i + 1 < n && in.charAt(i + 1) == '\n') {
          seen |= CRLF;
          i++;
        } else {
          seen |= CR;
        }
        c = '\n';
      } else if (c == '\n') {
        seen |= LF;
      }
      if (out != null) {
        out.append(c);
      }
    }
    return out == null ? in : out.toString();
  }

  /** The kinds that occurred, as the attribute {@code newlines} shows them. */
  Object seen() {
    return switch (seen) {
      case 0 -> PyNone.NONE;
      case CR -> "\r";
      case LF -> "\n";
      case CRLF -> "\r\n";
      case CR | LF -> new PyTuple("\r", "\n");
      case CR | CRLF -> new PyTuple("\r", "\r\n");
      case LF | CRLF -> new PyTuple("\n", "\r\n");
      default -> new PyTuple("\r", "\n", "\r\n");
    };
  }
}
