package org.hoopsnake.modules.ast;

import java.util.Set;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyList;
import org.hoopsnake.object.PyNone;

/**
 * What a syntax tree made by a program must be to be compiled, beyond the types of its fields: no
 * source text could give such a node.
 */
final class TreeRules {
  private static final Set<String> WITH_BODY =
      Set.of(
          "FunctionDef",
          "AsyncFunctionDef",
          "ClassDef",
          "For",
          "AsyncFor",
          "While",
          "If",
          "With",
          "AsyncWith",
          "Try",
          "TryStar",
          "ExceptHandler",
          "match_case");

  private TreeRules() {}

  static void check(String name, PyAstNode node) {
    if (WITH_BODY.contains(name)) {
      notEmpty(node, name, "body");
    }
    switch (name) {
      case "Name" -> constantName(node);
      case "BoolOp" -> require(size(node, "values") >= 2, "BoolOp with less than 2 values");
      case "Compare" -> {
        require(size(node, "comparators") > 0, "Compare with no comparators");
        require(
            size(node, "comparators") == size(node, "ops"),
            "Compare has a different number of comparators and operands");
      }
      case "Dict" ->
          require(
              size(node, "keys") == size(node, "values"),
              "Dict doesn't have the same number of keys as values");
      case "ListComp", "SetComp", "DictComp", "GeneratorExp" ->
          require(size(node, "generators") > 0, "comprehension with no generators");
      case "Assign", "Delete" -> notEmpty(node, name, "targets");
      case "With", "AsyncWith" -> notEmpty(node, name, "items");
      case "Try", "TryStar" -> handlers(node, name);
      case "Import", "Global", "Nonlocal" -> notEmpty(node, name, "names");
      case "ImportFrom" -> {
        boolean negative = value(node, "level") instanceof Long level && level < 0;
        require(!negative, "Negative ImportFrom level");
        notEmpty(node, name, "names");
      }
      case "Raise" ->
          require(has(node, "exc") || !has(node, "cause"), "Raise with cause but no exception");
      case "Match" -> notEmpty(node, name, "cases");
      case "MatchOr" ->
          require(size(node, "patterns") >= 2, "MatchOr requires at least 2 patterns");
      case "MatchSingleton" -> {
        Object constant = value(node, "value");
        require(
            constant == PyNone.NONE || constant instanceof Boolean,
            "MatchSingleton can only contain True, False and None");
      }
      case "arguments" -> {
        require(
            size(node, "defaults") <= size(node, "posonlyargs") + size(node, "args"),
            "more positional defaults than args on arguments");
        require(
            size(node, "kwonlyargs") == size(node, "kw_defaults"),
            "length of kwonlyargs is not the same as kw_defaults on arguments");
      }
      default -> {}
    }
  }

  private static void constantName(PyAstNode node) {
    Object id = value(node, "id");
    if ("None".equals(id) || "True".equals(id) || "False".equals(id)) {
      throw Errors.valueError("identifier field can't represent '%s' constant", id);
    }
  }

  private static void handlers(PyAstNode node, String name) {
    boolean handled = size(node, "handlers") > 0;
    require(
        handled || size(node, "finalbody") > 0,
        name + " has neither except handlers nor finalbody");
    require(handled || size(node, "orelse") == 0, name + " has orelse but no except handlers");
  }

  /** An item of a list that only some lists may have empty. */
  static PyException none(boolean statement) {
    return Errors.valueError("None disallowed in %s list", statement ? "statement" : "expression");
  }

  /** The place of a node, which must not end before it begins. */
  static void checkSpan(int line, int column, int endLine, int endColumn) {
    if (line > endLine) {
      throw Errors.valueError("AST node line range (%d, %d) is not valid", line, endLine);
    }
    if (line < 0 && endLine != line || column < 0 && endColumn != column) {
      throw Errors.valueError(
          "AST node column range (%d, %d) for line range (%d, %d) is not valid",
          column, endColumn, line, endLine);
    }
    if (line == endLine && column > endColumn) {
      throw Errors.valueError(
          "line %d, column %d-%d is not a valid range", line, column, endColumn);
    }
  }

  private static void notEmpty(PyAstNode node, String name, String field) {
    require(size(node, field) > 0, "empty " + field + " on " + name);
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw Errors.valueError("%s", message);
    }
  }

  private static boolean has(PyAstNode node, String field) {
    Object value = value(node, field);
    return value != null && value != PyNone.NONE;
  }

  private static Object value(PyAstNode node, String field) {
    return Ops.getAttrOrNull(node, field);
  }

  private static int size(PyAstNode node, String field) {
    return value(node, field) instanceof PyList list ? list.toArray().length : 0;
  }
}
