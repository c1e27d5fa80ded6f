package org.hoopsnake.modules.ast;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hoopsnake.object.Calls;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyGenericAlias;
import org.hoopsnake.object.PyInt;
import org.hoopsnake.object.PyList;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyStr;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.PyUnion;

/**
 * The classes of the nodes. They are made from a table: name, base, fields, attributes; a field
 * that may be missing has a question mark, a list of them a star.
 */
final class AstClasses {
  private static final String TABLE =
      """
      mod(AST)
      stmt(AST) | lineno col_offset end_lineno end_col_offset
      expr(AST) | lineno col_offset end_lineno end_col_offset
      expr_context(AST)
      boolop(AST)
      operator(AST)
      unaryop(AST)
      cmpop(AST)
      comprehension(AST) target:expr iter:expr ifs:expr* is_async:int
      excepthandler(AST) | lineno col_offset end_lineno end_col_offset
      arguments(AST) posonlyargs:arg* args:arg* vararg:arg? kwonlyargs:arg* kw_defaults:expr* kwarg:arg? defaults:expr*
      arg(AST) arg:str annotation:expr? type_comment:str? | lineno col_offset end_lineno end_col_offset
      keyword(AST) arg:str? value:expr | lineno col_offset end_lineno end_col_offset
      alias(AST) name:str asname:str? | lineno col_offset end_lineno end_col_offset
      withitem(AST) context_expr:expr optional_vars:expr?
      match_case(AST) pattern:pattern guard:expr? body:stmt*
      pattern(AST) | lineno col_offset end_lineno end_col_offset
      type_ignore(AST)
      type_param(AST) | lineno col_offset end_lineno end_col_offset
      Module(mod) body:stmt* type_ignores:type_ignore*
      Interactive(mod) body:stmt*
      Expression(mod) body:expr
      FunctionType(mod) argtypes:expr* returns:expr
      FunctionDef(stmt) name:str args:arguments body:stmt* decorator_list:expr* returns:expr? type_comment:str? type_params:type_param*
      AsyncFunctionDef(stmt) name:str args:arguments body:stmt* decorator_list:expr* returns:expr? type_comment:str? type_params:type_param*
      ClassDef(stmt) name:str bases:expr* keywords:keyword* body:stmt* decorator_list:expr* type_params:type_param*
      Return(stmt) value:expr?
      Delete(stmt) targets:expr*
      Assign(stmt) targets:expr* value:expr type_comment:str?
      TypeAlias(stmt) name:expr type_params:type_param* value:expr
      AugAssign(stmt) target:expr op:operator value:expr
      AnnAssign(stmt) target:expr annotation:expr value:expr? simple:int
      For(stmt) target:expr iter:expr body:stmt* orelse:stmt* type_comment:str?
      AsyncFor(stmt) target:expr iter:expr body:stmt* orelse:stmt* type_comment:str?
      While(stmt) test:expr body:stmt* orelse:stmt*
      If(stmt) test:expr body:stmt* orelse:stmt*
      With(stmt) items:withitem* body:stmt* type_comment:str?
      AsyncWith(stmt) items:withitem* body:stmt* type_comment:str?
      Match(stmt) subject:expr cases:match_case*
      Raise(stmt) exc:expr? cause:expr?
      Try(stmt) body:stmt* handlers:excepthandler* orelse:stmt* finalbody:stmt*
      TryStar(stmt) body:stmt* handlers:excepthandler* orelse:stmt* finalbody:stmt*
      Assert(stmt) test:expr msg:expr?
      Import(stmt) names:alias*
      ImportFrom(stmt) module:str? names:alias* level:int?
      Global(stmt) names:str*
      Nonlocal(stmt) names:str*
      Expr(stmt) value:expr
      Pass(stmt)
      Break(stmt)
      Continue(stmt)
      BoolOp(expr) op:boolop values:expr*
      NamedExpr(expr) target:expr value:expr
      BinOp(expr) left:expr op:operator right:expr
      UnaryOp(expr) op:unaryop operand:expr
      Lambda(expr) args:arguments body:expr
      IfExp(expr) test:expr body:expr orelse:expr
      Dict(expr) keys:expr* values:expr*
      Set(expr) elts:expr*
      ListComp(expr) elt:expr generators:comprehension*
      SetComp(expr) elt:expr generators:comprehension*
      DictComp(expr) key:expr value:expr generators:comprehension*
      GeneratorExp(expr) elt:expr generators:comprehension*
      Await(expr) value:expr
      Yield(expr) value:expr?
      YieldFrom(expr) value:expr
      Compare(expr) left:expr ops:cmpop* comparators:expr*
      Call(expr) func:expr args:expr* keywords:keyword*
      FormattedValue(expr) value:expr conversion:int format_spec:expr?
      Interpolation(expr) value:expr str:object conversion:int format_spec:expr?
      JoinedStr(expr) values:expr*
      TemplateStr(expr) values:expr*
      Constant(expr) value:object kind:str?
      Attribute(expr) value:expr attr:str ctx:expr_context
      Subscript(expr) value:expr slice:expr ctx:expr_context
      Starred(expr) value:expr ctx:expr_context
      Name(expr) id:str ctx:expr_context
      List(expr) elts:expr* ctx:expr_context
      Tuple(expr) elts:expr* ctx:expr_context
      Slice(expr) lower:expr? upper:expr? step:expr?
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
      ExceptHandler(excepthandler) type:expr? name:str? body:stmt*
      MatchValue(pattern) value:expr
      MatchSingleton(pattern) value:object
      MatchSequence(pattern) patterns:pattern*
      MatchMapping(pattern) keys:expr* patterns:pattern* rest:str?
      MatchClass(pattern) cls:expr patterns:pattern* kwd_attrs:str* kwd_patterns:pattern*
      MatchStar(pattern) name:str?
      MatchAs(pattern) pattern:pattern? name:str?
      MatchOr(pattern) patterns:pattern*
      TypeIgnore(type_ignore) lineno:int tag:str
      TypeVar(type_param) name:str bound:expr? default_value:expr?
      ParamSpec(type_param) name:str default_value:expr?
      TypeVarTuple(type_param) name:str default_value:expr?
      """;

  /** A field of a class. */
  record Field(String name, String type, boolean optional, boolean list) {}

  private final Map<String, PyType> classes = new HashMap<>();
  private final Map<String, List<Field>> fields = new HashMap<>();

  AstClasses() {
    for (String line : TABLE.strip().split("\n")) {
      define(line.strip());
    }
    fields.forEach((name, own) -> classes.get(name).put("_field_types", types(own)));
  }

  /** {@code _field_types}: what the values are, with {@code list} and {@code | None} around it. */
  private PyDict types(List<Field> own) {
    PyDict types = new PyDict();
    for (Field field : own) {
      PyType type =
          switch (field.type) {
            case "str" -> PyStr.TYPE;
            case "int" -> PyInt.TYPE;
            case "object" -> PyType.OBJECT;
            default -> classes.get(field.type);
          };
      Object shown = type;
      if (field.list) {
        shown = PyGenericAlias.of(PyList.TYPE, type);
      } else if (field.optional) {
        shown = PyUnion.join(type, PyNone.NONE);
      }
      types.put(field.name, shown);
    }
    return types;
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
    } else if (base.equals("AST")) {
      names.put("_attributes", PyTuple.EMPTY);
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
    if (!base.equals("AST") || !own.isEmpty()) {
      fields.put(name, own);
    }
  }

  private static Field field(String text) {
    boolean optional = text.endsWith("?");
    boolean list = text.endsWith("*");
    String declared = optional || list ? text.substring(0, text.length() - 1) : text;
    int colon = declared.indexOf(':');
    return new Field(declared.substring(0, colon), declared.substring(colon + 1), optional, list);
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
