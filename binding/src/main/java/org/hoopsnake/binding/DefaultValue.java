package org.hoopsnake.binding;

/** Turns the default of a signature into a Java expression. */
final class DefaultValue {
  private DefaultValue() {}

  /**
   * Returns the Java expression, or null when the default does not fit.
   *
   * @param text the default as the signature has it
   * @param javaType the qualified name of the Java parameter's type
   */
  static String toJava(String text, String javaType) {
    boolean integer = text.matches("-?\\d+") && text.length() < 19;
    boolean number =
        integer || Character.isDigit(text.charAt(text.length() - 1)) || text.endsWith(".");
    boolean string = text.startsWith("'") || text.startsWith("\"");
    boolean absent = text.equals(SignatureText.UNSET);
    String truth = text.equals("True") ? "true" : text.equals("False") ? "false" : null;
    String largest = text.equals("sys.maxsize") ? "Long.MAX_VALUE" : null;
    return switch (javaType) {
      case "long" -> integer ? text + "L" : largest;
      case "int" -> integer ? text : null;
      case "double" -> number && !string ? text + "d" : null;
      case "boolean" -> truth;
      case JavaTypes.STRING -> absent || text.equals("None") ? "null" : string ? quote(text) : null;
      case JavaTypes.OBJECT -> {
        if (absent) {
          yield "null";
        }
        if (text.equals("None")) {
          yield "PyNone.NONE";
        }
        if (text.equals("()")) {
          yield "PyTuple.EMPTY";
        }
        if (string) {
          yield quote(text);
        }
        if (truth != null) {
          yield "Boolean." + truth.toUpperCase(java.util.Locale.ROOT);
        }
        yield largest != null
            ? "Long.valueOf(" + largest + ")"
            : integer ? "Long.valueOf(" + text + "L)" : "Double.valueOf(" + text + "d)";
      }
      case "org.hoopsnake.object.PyTuple" ->
          text.equals("()") ? "PyTuple.EMPTY" : absent || text.equals("None") ? "null" : null;
      default -> absent || text.equals("None") ? "null" : null;
    };
  }

  /** Turns a Python string literal into a Java one. */
  private static String quote(String literal) {
    StringBuilder value = new StringBuilder();
    for (int i = 1; i < literal.length() - 1; i++) {
      char c = literal.charAt(i);
      if (c == '\\') {
        c = literal.charAt(++i);
        c = c == 'n' ? '\n' : c == 't' ? '\t' : c == 'r' ? '\r' : c == '0' ? '\0' : c;
      }
      value.append(c);
    }
    return javaString(value.toString());
  }

  /** A Java string literal. */
  static String javaString(String value) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\t' -> out.append("\\t");
        case '\r' -> out.append("\\r");
        default -> {
          if (c < ' ' || c > '~') {
            out.append(String.format("\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    return out.append('"').toString();
  }
}
