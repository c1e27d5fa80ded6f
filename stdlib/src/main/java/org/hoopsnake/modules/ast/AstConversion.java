package org.hoopsnake.modules.ast;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hoopsnake.ast.Alias;
import org.hoopsnake.ast.Arg;
import org.hoopsnake.ast.Arguments;
import org.hoopsnake.ast.Bytes;
import org.hoopsnake.ast.Comprehension;
import org.hoopsnake.ast.ExceptHandler;
import org.hoopsnake.ast.Expr;
import org.hoopsnake.ast.Keyword;
import org.hoopsnake.ast.MatchCase;
import org.hoopsnake.ast.Mod;
import org.hoopsnake.ast.Pattern;
import org.hoopsnake.ast.Span;
import org.hoopsnake.ast.Stmt;
import org.hoopsnake.ast.TypeParam;
import org.hoopsnake.ast.WithItem;
import org.hoopsnake.builtins.SyntaxTrees;
import org.hoopsnake.object.Calls;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyBytes;
import org.hoopsnake.object.PyComplex;
import org.hoopsnake.object.PyEllipsis;
import org.hoopsnake.object.PyList;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyType;
import org.hoopsnake.syntax.SourceText;

/**
 * Converts trees by the components of our records: each is a field of the same name. What CPython
 * has and we do not (type comments) is empty. Python code rarely does this, so reflection is fast
 * enough.
 */
final class AstConversion implements SyntaxTrees {
  private final AstClasses classes;
  private final Map<String, Class<?>> records = new HashMap<>();
  private final Map<Object, Object> constants = new HashMap<>();

  AstConversion(AstClasses classes) {
    this.classes = classes;
    for (Class<?> sealed :
        List.of(Mod.class, Stmt.class, Expr.class, Pattern.class, TypeParam.class)) {
      for (Class<?> record : sealed.getPermittedSubclasses()) {
        enter(record);
      }
    }
    for (Class<?> record :
        List.<Class<?>>of(
            Alias.class,
            Arg.class,
            Arguments.class,
            Comprehension.class,
            ExceptHandler.class,
            Keyword.class,
            MatchCase.class,
            WithItem.class)) {
      enter(record);
    }
  }

  private void enter(Class<?> record) {
    records.put(AstNames.ofClass(record.getSimpleName()), record);
  }

  @Override
  public boolean isTree(Object value) {
    return value instanceof PyAstNode;
  }

  // ---- to Python

  @Override
  public Object toPython(Mod mod, SourceText source) {
    return new ToPython(source).value(mod);
  }

  private final class ToPython {
    private final SourceText source;

    ToPython(SourceText source) {
      this.source = source;
    }

    Object value(Object value) {
      return switch (value) {
        case null -> PyNone.NONE;
        case List<?> list -> new PyList(list.stream().map(this::value).toArray());
        case Boolean flag -> flag ? 1L : 0L;
        case Integer n -> (long) n;
        case String s -> s;
        case Enum<?> constant when isOperator(constant) -> constant(constant);
        case Record record -> node(record);
        default -> constantValue(value);
      };
    }

    private boolean isOperator(Enum<?> constant) {
      return classes.get(AstNames.ofConstant(constant)) != null;
    }

    private Object constant(Enum<?> constant) {
      return constants.computeIfAbsent(
          constant, c -> Calls.call0(classes.get(AstNames.ofConstant(constant))));
    }

    private Object node(Record record) {
      String name = AstNames.ofClass(record.getClass().getSimpleName());
      PyType type = classes.get(name);
      if (type == null) {
        return constantValue(record);
      }
      PyAstNode node = new PyAstNode(type);
      for (AstClasses.Field field : classes.fieldsOf(name)) {
        if (field.list() || field.optional()) {
          node.setOwnAttribute(field.name(), field.list() ? new PyList() : PyNone.NONE);
        }
      }
      boolean literal = name.equals("Constant") || name.equals("MatchSingleton");
      for (RecordComponent component : record.getClass().getRecordComponents()) {
        Object part = read(record, component);
        if (part instanceof Span span) {
          position(node, span);
        } else {
          boolean plain = literal && component.getType() == Object.class;
          node.setOwnAttribute(
              AstNames.ofComponent(component.getName()), plain ? constantValue(part) : value(part));
        }
      }
      return node;
    }

    private void position(PyAstNode node, Span span) {
      node.setOwnAttribute("lineno", (long) span.line());
      node.setOwnAttribute("col_offset", bytes(span.line(), span.column()));
      node.setOwnAttribute("end_lineno", (long) span.endLine());
      node.setOwnAttribute("end_col_offset", bytes(span.endLine(), span.endColumn()));
    }

    /** Columns are UTF-8 bytes in Python's trees. */
    private long bytes(int line, int column) {
      String text = source == null ? null : source.line(line);
      if (text == null) {
        return column;
      }
      long count = 0;
      int seen = 0;
      for (int i = 0; i < text.length() && seen < column; seen++) {
        int c = text.codePointAt(i);
        count += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
        i += Character.charCount(c);
      }
      return count + (column - seen);
    }
  }

  private static Object constantValue(Object value) {
    return switch (value) {
      case Bytes b -> new PyBytes(b.value());
      case Expr.Complex c -> new PyComplex(0.0, c.imag());
      case Long n -> n;
      case BigInteger n -> n;
      case Double d -> d;
      case String s -> s;
      case Boolean b -> b;
      case Expr.EllipsisValue e -> PyEllipsis.ELLIPSIS;
      case Expr.NoneValue n -> PyNone.NONE;
      default -> throw new IllegalStateException("not a constant: " + value.getClass());
    };
  }

  private static Object read(Record record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
  }

  // ---- from Python

  @Override
  public Mod fromPython(Object tree, String mode) {
    String wanted =
        switch (mode) {
          case "eval" -> "Expression";
          case "single" -> "Interactive";
          default -> "Module";
        };
    String got = classes.nameOf(((PyAstNode) tree).type());
    if (!wanted.equals(got)) {
      throw Errors.typeError("expected %s node, got %s", wanted, ((PyAstNode) tree).type().name());
    }
    return (Mod) record((PyAstNode) tree);
  }

  private Object record(PyAstNode node) {
    String name = classes.nameOf(node.type());
    Class<?> type = name == null ? null : records.get(name);
    if (type == null) {
      throw Errors.typeError("expected some sort of node, but got %s", Ops.repr(node));
    }
    RecordComponent[] components = type.getRecordComponents();
    Object[] values = new Object[components.length];
    Class<?>[] types = new Class<?>[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      values[i] = types[i] == Span.class ? span(node, name) : part(node, name, components[i]);
    }
    TreeRules.check(name, node);
    try {
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int number(PyAstNode node, String attribute, long otherwise) {
    Object value = Ops.getAttrOrNull(node, attribute);
    if (value == null || value == PyNone.NONE) {
      return (int) otherwise;
    }
    if (!(value instanceof Long n)) {
      throw Errors.valueError("invalid integer value: %s", Ops.repr(value));
    }
    return (int) (long) n;
  }

  private static Span span(PyAstNode node, String name) {
    for (String attribute : new String[] {"lineno", "col_offset"}) {
      if (Ops.getAttrOrNull(node, attribute) == null) {
        throw Errors.typeError(
            "required field \"%s\" missing from %s", attribute, kind(node, name));
      }
    }
    int line = number(node, "lineno", 1);
    int column = number(node, "col_offset", 0);
    int endLine = number(node, "end_lineno", line);
    int endColumn = number(node, "end_col_offset", column);
    TreeRules.checkSpan(line, column, endLine, endColumn);
    return new Span(line, column, endLine, endColumn);
  }

  /** CPython names the sum type where the position is missing: {@code stmt}, {@code expr}. */
  private static String kind(PyAstNode node, String name) {
    PyType base = node.type().base();
    return base == PyAstNode.TYPE ? name : base.name();
  }

  private Object part(PyAstNode node, String name, RecordComponent component) {
    String field = AstNames.ofComponent(component.getName());
    Object value = Ops.getAttrOrNull(node, field);
    Class<?> type = component.getType();
    if (type == List.class) {
      return list(value, name, field, component.getGenericType());
    }
    if (type == Object.class) {
      return literal(value);
    }
    boolean optional =
        classes.fieldsOf(name).stream().anyMatch(f -> f.name().equals(field) && f.optional());
    if (value == null && !optional) {
      throw Errors.typeError("required field \"%s\" missing from %s", field, name);
    }
    if (value == null || value == PyNone.NONE) {
      if (type == int.class || type == boolean.class) {
        return type == int.class ? (Object) 0 : (Object) false;
      }
      if (!optional) {
        throw Errors.valueError("field '%s' is required for %s", field, name);
      }
      return null;
    }
    return single(value, type, kindOf(name, field));
  }

  /** The class of what a field holds, as errors name it. */
  private String kindOf(String name, String field) {
    return classes.fieldsOf(name).stream()
        .filter(f -> f.name().equals(field))
        .map(AstClasses.Field::type)
        .findFirst()
        .orElse(field);
  }

  private Object single(Object value, Class<?> type, String field) {
    if (type == String.class) {
      if (!(value instanceof String)) {
        throw Errors.typeError("AST identifier must be of type str");
      }
      return value;
    }
    if (type == int.class) {
      return (int) (long) (Long) Ops.index(value);
    }
    if (type == boolean.class) {
      return Ops.truth(value);
    }
    if (!(value instanceof PyAstNode node)) {
      throw Errors.typeError("expected some sort of %s, but got %s", field, Ops.repr(value));
    }
    if (type.isEnum()) {
      return operator(node, type);
    }
    Object made = record(node);
    if (!type.isInstance(made)) {
      throw Errors.typeError("expected some sort of %s, but got %s", field, Ops.repr(value));
    }
    return made;
  }

  private Object operator(PyAstNode node, Class<?> type) {
    String name = classes.nameOf(node.type());
    for (Object constant : type.getEnumConstants()) {
      if (AstNames.ofConstant((Enum<?>) constant).equals(name)) {
        return constant;
      }
    }
    throw Errors.typeError("expected some sort of operator, but got %s", Ops.repr(node));
  }

  private List<Object> list(Object value, String name, String field, Type generic) {
    List<Object> all = new ArrayList<>();
    if (value == null) {
      return all;
    }
    if (!(value instanceof PyList items)) {
      throw Errors.typeError(
          "%s field \"%s\" must be a list, not a %s",
          name, field, org.hoopsnake.object.Types.name(value));
    }
    Class<?> type = (Class<?>) ((ParameterizedType) generic).getActualTypeArguments()[0];
    for (Object item : items.toArray()) {
      boolean mayBeAbsent = field.equals("keys") || field.equals("kw_defaults");
      if (item == PyNone.NONE && !mayBeAbsent) {
        throw TreeRules.none(kindOf(name, field).equals("stmt"));
      }
      all.add(item == PyNone.NONE ? null : single(item, type, kindOf(name, field)));
    }
    return all;
  }

  private static Object literal(Object value) {
    if (value == PyEllipsis.ELLIPSIS) {
      return Expr.EllipsisValue.ELLIPSIS;
    }
    if (value == null || value == PyNone.NONE) {
      return Expr.NoneValue.NONE;
    }
    if (value instanceof PyBytes b) {
      return new Bytes(b.value);
    }
    if (value instanceof PyComplex c) {
      return new Expr.Complex(c.imag);
    }
    boolean raw = value instanceof String || value instanceof Number || value instanceof Boolean;
    if (!raw) {
      throw Errors.typeError(
          "got an invalid type in Constant: %s", org.hoopsnake.object.Types.name(value));
    }
    return value;
  }
}
