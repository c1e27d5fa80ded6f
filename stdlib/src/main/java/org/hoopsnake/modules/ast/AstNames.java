package org.hoopsnake.modules.ast;

import java.util.Locale;
import java.util.Map;

/** What Python calls our records, their components and our enum constants. */
final class AstNames {
  private static final Map<String, String> CLASSES =
      Map.of(
          "ListExpr", "List",
          "ExprStmt", "Expr",
          "WithItem", "withitem",
          "MatchCase", "match_case",
          "Arg", "arg",
          "Arguments", "arguments",
          "Alias", "alias",
          "Keyword", "keyword",
          "Comprehension", "comprehension");

  private static final Map<String, String> CONSTANTS =
      Map.of(
          "MATMULT", "MatMult",
          "LSHIFT", "LShift",
          "RSHIFT", "RShift",
          "BITOR", "BitOr",
          "BITXOR", "BitXor",
          "BITAND", "BitAnd",
          "FLOORDIV", "FloorDiv",
          "UADD", "UAdd",
          "USUB", "USub");

  private AstNames() {}

  static String ofClass(String record) {
    return CLASSES.getOrDefault(record, record);
  }

  /** {@code decoratorList} is {@code decorator_list}. */
  static String ofComponent(String component) {
    StringBuilder name = new StringBuilder();
    for (char c : component.toCharArray()) {
      if (Character.isUpperCase(c)) {
        name.append('_');
      }
      name.append(Character.toLowerCase(c));
    }
    return name.toString();
  }

  /** {@code NOT_EQ} is {@code NotEq}. */
  static String ofConstant(Enum<?> constant) {
    String special = CONSTANTS.get(constant.name());
    if (special != null) {
      return special;
    }
    StringBuilder name = new StringBuilder();
    for (String word : constant.name().split("_")) {
      name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
    }
    return name.toString();
  }
}
