package org.hoopsnake.syntax;

/** The numbers of the node kinds in the binary form of a tree. */
final class AstTag {
  static final int NULL = 0;

  static final int MODULE = 1;
  static final int INTERACTIVE = 2;
  static final int EXPRESSION = 3;

  static final int FUNCTION_DEF = 1;
  static final int ASYNC_FUNCTION_DEF = 2;
  static final int CLASS_DEF = 3;
  static final int RETURN = 4;
  static final int DELETE = 5;
  static final int ASSIGN = 6;
  static final int TYPE_ALIAS = 7;
  static final int AUG_ASSIGN = 8;
  static final int ANN_ASSIGN = 9;
  static final int FOR = 10;
  static final int ASYNC_FOR = 11;
  static final int WHILE = 12;
  static final int IF = 13;
  static final int WITH = 14;
  static final int ASYNC_WITH = 15;
  static final int MATCH = 16;
  static final int RAISE = 17;
  static final int TRY = 18;
  static final int TRY_STAR = 19;
  static final int ASSERT = 20;
  static final int IMPORT = 21;
  static final int IMPORT_FROM = 22;
  static final int GLOBAL = 23;
  static final int NONLOCAL = 24;
  static final int EXPR_STMT = 25;
  static final int PASS = 26;
  static final int BREAK = 27;
  static final int CONTINUE = 28;

  static final int BOOL_OP = 1;
  static final int NAMED_EXPR = 2;
  static final int BIN_OP = 3;
  static final int UNARY_OP = 4;
  static final int LAMBDA = 5;
  static final int IF_EXP = 6;
  static final int DICT = 7;
  static final int SET = 8;
  static final int LIST_COMP = 9;
  static final int SET_COMP = 10;
  static final int DICT_COMP = 11;
  static final int GENERATOR_EXP = 12;
  static final int AWAIT = 13;
  static final int YIELD = 14;
  static final int YIELD_FROM = 15;
  static final int COMPARE = 16;
  static final int CALL = 17;
  static final int FORMATTED_VALUE = 18;
  static final int INTERPOLATION = 19;
  static final int JOINED_STR = 20;
  static final int TEMPLATE_STR = 21;
  static final int CONSTANT = 22;
  static final int ATTRIBUTE = 23;
  static final int SUBSCRIPT = 24;
  static final int STARRED = 25;
  static final int NAME = 26;
  static final int LIST = 27;
  static final int TUPLE = 28;
  static final int SLICE = 29;

  static final int INT = 1;
  static final int BIG_INT = 2;
  static final int FLOAT = 3;
  static final int COMPLEX = 4;
  static final int STRING = 5;
  static final int BYTES = 6;
  static final int FALSE = 7;
  static final int TRUE = 8;
  static final int NONE = 9;
  static final int ELLIPSIS = 10;

  static final int MATCH_VALUE = 1;
  static final int MATCH_SINGLETON = 2;
  static final int MATCH_SEQUENCE = 3;
  static final int MATCH_MAPPING = 4;
  static final int MATCH_CLASS = 5;
  static final int MATCH_STAR = 6;
  static final int MATCH_AS = 7;
  static final int MATCH_OR = 8;

  static final int TYPE_VAR = 1;
  static final int PARAM_SPEC = 2;
  static final int TYPE_VAR_TUPLE = 3;

  private AstTag() {}
}
