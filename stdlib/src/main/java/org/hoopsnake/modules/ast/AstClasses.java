package org.hoopsnake.modules.ast;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hoopsnake.object.Calls;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.object.PyType;

/**
 * The classes of the nodes. They are made from a table: name, base, fields, attributes; a field
 * that may be missing has a question mark, a list of them a star.
 */
final class AstClasses {
  private static final String TABLE =
      """
      mod(AST)
      stmt(AST)  | lineno col_offset end_lineno end_col_offset
      expr(AST)  | lineno col_offset end_lineno end_col_offset
      expr_context(AST)
      boolop(AST)
      operator(AST)
      unaryop(AST)
      cmpop(AST)
      comprehension(AST) target iter ifs* is_async
      excepthandler(AST)  | lineno col_offset end_lineno end_col_offset
      arguments(AST) posonlyargs* args* vararg? kwonlyargs* kw_defaults* kwarg? defaults*
      arg(AST) arg annotation? type_comment? | lineno col_offset end_lineno end_col_offset
      keyword(AST) arg? value | lineno col_offset end_lineno end_col_offset
      alias(AST) name asname? | lineno col_offset end_lineno end_col_offset
      withitem(AST) context_expr optional_vars?
      match_case(AST) pattern guard? body*
      pattern(AST)  | lineno col_offset end_lineno end_col_offset
      type_ignore(AST)
      type_param(AST)  | lineno col_offset end_lineno end_col_offset
      Module(mod) body* type_ignores*
      Interactive(mod) body*
      Expression(mod) body
      FunctionType(mod) argtypes* returns
      FunctionDef(stmt) name args body* decorator_list* returns? type_comment? type_params*
      AsyncFunctionDef(stmt) name args body* decorator_list* returns? type_comment? type_params*
      ClassDef(stmt) name bases* keywords* body* decorator_list* type_params*
      Return(stmt) value?
      Delete(stmt) targets*
      Assign(stmt) targets* value type_comment?
      TypeAlias(stmt) name type_params* value
      AugAssign(stmt) target op value
      AnnAssign(stmt) target annotation value? simple
      For(stmt) target iter body* orelse* type_comment?
      AsyncFor(stmt) target iter body* orelse* type_comment?
      While(stmt) test body* orelse*
      If(stmt) test body* orelse*
      With(stmt) items* body* type_comment?
      AsyncWith(stmt) items* body* type_comment?
      Match(stmt) subject cases*
      Raise(stmt) exc? cause?
      Try(stmt) body* handlers* orelse* finalbody*
      TryStar(stmt) body* handlers* orelse* finalbody*
      Assert(stmt) test msg?
      Import(stmt) names*
      ImportFrom(stmt) module? names* level?
      Global(stmt) names*
      Nonlocal(stmt) names*
      Expr(stmt) value
      Pass(stmt)
      Break(stmt)
      Continue(stmt)
      BoolOp(expr) op values*
      NamedExpr(expr) target value
      BinOp(expr) left op right
      UnaryOp(expr) op operand
      Lambda(expr) args body
      IfExp(expr) test body orelse
      Dict(expr) keys* values*
      Set(expr) elts*
      ListComp(expr) elt generators*
      SetComp(expr) elt generators*
      DictComp(expr) key value generators*
      GeneratorExp(expr) elt generators*
      Await(expr) value
      Yield(expr) value?
      YieldFrom(expr) value
      Compare(expr) left ops* comparators*
      Call(expr) func args* keywords*
      FormattedValue(expr) value conversion format_spec?
      Interpolation(expr) value str conversion format_spec?
      JoinedStr(expr) values*
      TemplateStr(expr) values*
      Constant(expr) value kind?
      Attribute(expr) value attr ctx
      Subscript(expr) value slice ctx
      Starred(expr) value ctx
      Name(expr) id ctx
      List(expr) elts* ctx
      Tuple(expr) elts* ctx
      Slice(expr) lower? upper? step?
      Load(expr_context)
      Store(expr_context)
      Del(expr_context)
      And(boolop)
      Or(boolop)
      Add(operator)
      Sub(operator)
      Mult(operator)
      MatMult(operator)
      Div(operator)
      Mod(operator)
      Pow(operator)
      LShift(operator)
      RShift(operator)
      BitOr(operator)
      BitXor(operator)
      BitAnd(operator)
      FloorDiv(operator)
      Invert(unaryop)
      Not(unaryop)
      UAdd(unaryop)
      USub(unaryop)
      Eq(cmpop)
      NotEq(cmpop)
      Lt(cmpop)
      LtE(cmpop)
      Gt(cmpop)
      GtE(cmpop)
      Is(cmpop)
      IsNot(cmpop)
      In(cmpop)
      NotIn(cmpop)
      ExceptHandler(excepthandler) type? name? body*
      MatchValue(pattern) value
      MatchSingleton(pattern) value
      MatchSequence(pattern) patterns*
      MatchMapping(pattern) keys* patterns* rest?
      MatchClass(pattern) cls patterns* kwd_attrs* kwd_patterns*
      MatchStar(pattern) name?
      MatchAs(pattern) pattern? name?
      MatchOr(pattern) patterns*
      TypeIgnore(type_ignore) lineno tag
      TypeVar(type_param) name bound? default_value?
      ParamSpec(type_param) name default_value?
      TypeVarTuple(type_param) name default_value?
      """;

  /** A field of a class. */
  record Field(String name, boolean optional, boolean list) {}

  private final Map<String, PyType> classes = new HashMap<>();
  private final Map<String, List<Field>> fields = new HashMap<>();

  AstClasses() {
    for (String line : TABLE.strip().split("\n")) {
      define(line.strip());
    }
  }

  private void define(String line) {
    int open = line.indexOf('(');
    int close = line.indexOf(')');
    String name = line.substring(0, open);
    String base = line.substring(open + 1, close);
    String[] parts = line.substring(close + 1).split("\\|");
    List<Field> own = new ArrayList<>();
    for (String each : parts[0].strip().split(" ")) {
      if (!each.isEmpty()) {
        own.add(field(each));
      }
    }
    PyDict names = new PyDict();
    names.put("__module__", "ast");
    PyTuple fieldNames = new PyTuple(own.stream().map(Field::name).toArray());
    names.put("_fields", fieldNames);
    names.put("__match_args__", fieldNames);
    if (parts.length > 1) {
      names.put("_attributes", new PyTuple((Object[]) parts[1].strip().split(" ")));
    }
    for (Field field : own) {
      if (field.optional) {
        names.put(field.name, PyNone.NONE);
      }
    }
    if (parts.length > 1) {
      names.put("end_lineno", PyNone.NONE);
      names.put("end_col_offset", PyNone.NONE);
    }
    PyType parent = base.equals("AST") ? PyAstNode.TYPE : classes.get(base);
    PyType made = (PyType) Calls.call3(PyType.TYPE, name, new PyTuple(parent), names);
    classes.put(name, made);
    fields.put(name, own);
  }

  private static Field field(String text) {
    boolean optional = text.endsWith("?");
    boolean list = text.endsWith("*");
    String name = optional || list ? text.substring(0, text.length() - 1) : text;
    return new Field(name, optional, list);
  }

  PyType get(String name) {
    return classes.get(name);
  }

  Map<String, PyType> all() {
    return classes;
  }

  List<Field> fieldsOf(String name) {
    return fields.getOrDefault(name, List.of());
  }

  /** The name of our class that a node's class is or derives from, or null. */
  String nameOf(PyType type) {
    for (PyType t : type.mro()) {
      if (classes.get(t.name()) == t) {
        return t.name();
      }
    }
    return null;
  }
}
