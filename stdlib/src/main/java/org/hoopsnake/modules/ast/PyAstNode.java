package org.hoopsnake.modules.ast;

import java.util.ArrayList;
import java.util.List;
import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Constant;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Init;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.binding.Setter;
import org.hoopsnake.object.Calls;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.ExceptionTypes;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.Keywords;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyList;
import org.hoopsnake.object.PyObject;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.Warnings;

/** {@code ast.AST}: the base of all nodes. */
@BuiltinType(name = "AST", module = "ast", doc = "The base class of syntax tree nodes.")
public final class PyAstNode extends PyObject {
  public static final PyType TYPE = PyType.builtin(PyAstNodeBinding.INSTANCE).withDict();

  @Constant("_fields")
  static final PyTuple FIELDS = PyTuple.EMPTY;

  @Constant("_attributes")
  static final PyTuple ATTRIBUTES = PyTuple.EMPTY;

  @Constant("__match_args__")
  static final PyTuple MATCH_ARGS = PyTuple.EMPTY;

  private static final int SHOWN_DEPTH = 3;

  PyAstNode(PyType type) {
    super(type);
  }

  @New("AST(*args, **kwargs)")
  static Object create(PyType cls, Object[] args, PyDict kwargs) {
    return new PyAstNode(cls);
  }

  private static List<String> names(PyType type, String attribute) {
    List<String> names = new ArrayList<>();
    Object tuple = type.lookup(attribute);
    if (tuple != null) {
      for (Object name : Ops.toArray(tuple)) {
        names.add((String) name);
      }
    }
    return names;
  }

  private static AstClasses classes() {
    return AstModule.state(Interpreter.current()).classes();
  }

  @Init("__init__(self, /, *args, **kwargs)")
  void init(Object[] args, PyDict kwargs) {
    List<String> fields = names(type(), "_fields");
    if (args.length > fields.size()) {
      throw Errors.typeError(
          "%s constructor takes at most %d positional argument%s",
          type().name(), fields.size(), fields.size() == 1 ? "" : "s");
    }
    for (int i = 0; i < args.length; i++) {
      Ops.setAttr(this, fields.get(i), args[i]);
    }
    List<String> given = new ArrayList<>(fields.subList(0, args.length));
    String[] keywords = Keywords.names(kwargs);
    for (String name : keywords) {
      if (given.contains(name)) {
        throw Errors.typeError("%s got multiple values for argument '%s'", type().name(), name);
      }
      if (!fields.contains(name) && !names(type(), "_attributes").contains(name)) {
        deprecated(
            type().name()
                + ".__init__ got an unexpected keyword argument '"
                + name
                + "'. Support for arbitrary keyword arguments is deprecated and will be removed in"
                + " Python 3.15.");
      }
      Ops.setAttr(this, name, kwargs.get(name));
      given.add(name);
    }
    fillMissing(fields, given);
  }

  private void fillMissing(List<String> fields, List<String> given) {
    if (given.containsAll(fields)) {
      return;
    }
    AstClasses classes = classes();
    String own = classes.nameOf(type());
    for (AstClasses.Field field :
        own == null ? List.<AstClasses.Field>of() : classes.fieldsOf(own)) {
      if (given.contains(field.name()) || !fields.contains(field.name())) {
        continue;
      }
      if (field.list()) {
        setOwnAttribute(field.name(), new PyList());
      } else if (field.name().equals("ctx")) {
        setOwnAttribute("ctx", AstModule.state(Interpreter.current()).load());
      } else if (!field.optional()) {
        deprecated(
            type().name()
                + ".__init__ missing 1 required positional argument: '"
                + field.name()
                + "'. This will become an error in Python 3.15.");
      }
    }
  }

  private static void deprecated(String message) {
    Warnings.warn(ExceptionTypes.DEPRECATION_WARNING, message);
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    return show(this, SHOWN_DEPTH);
  }

  private static String show(Object value, int depth) {
    if (value instanceof PyAstNode node) {
      List<String> fields = names(node.type(), "_fields");
      String name = node.type().name();
      if (depth <= 0 && !fields.isEmpty()) {
        return name + "(...)";
      }
      List<String> parts = new ArrayList<>();
      for (String field : fields) {
        parts.add(field + "=" + show(Ops.getAttr(node, field), depth - 1));
      }
      return name + "(" + String.join(", ", parts) + ")";
    }
    if (value instanceof PyList list) {
      return sequence(list.toArray(), "[", "]", depth);
    }
    return value instanceof PyTuple t ? sequence(t.items, "(", ")", depth) : Ops.repr(value);
  }

  private static String sequence(Object[] items, String open, String close, int depth) {
    List<String> parts = new ArrayList<>();
    if (items.length <= 2) {
      for (Object item : items) {
        parts.add(show(item, depth - 1));
      }
    } else {
      parts.add(show(items[0], depth - 1));
      parts.add("...");
      parts.add(show(items[items.length - 1], depth - 1));
    }
    return open + String.join(", ", parts) + close;
  }

  @Method(value = "__reduce_ex__(self, protocol, /)", doc = "Helper for pickle.")
  Object reduce(Object protocol) {
    return new PyTuple(type(), PyTuple.EMPTY, attributesCopy());
  }

  @Method(value = "__setstate__(self, state, /)", doc = "Helper for pickle.")
  void setState(Object state) {
    if (state instanceof PyDict values) {
      for (Object key : values.keys()) {
        setOwnAttribute((String) key, values.get(key));
      }
    }
  }

  @Method(value = "__replace__(self, /, **fields)", doc = "A copy with other fields.")
  Object replace(PyDict changes) {
    PyDict values = attributesCopy();
    if (changes != null) {
      for (Object key : changes.keys()) {
        boolean known =
            names(type(), "_fields").contains(key) || names(type(), "_attributes").contains(key);
        if (!known) {
          throw Errors.typeError(
              "%s.__replace__ got an unexpected keyword argument '%s'.", type().name(), key);
        }
        values.put(key, changes.get(key));
      }
    }
    return Calls.call(type(), Keywords.values(Calls.NO_ARGS, values), Keywords.names(values));
  }

  @Getter("__dict__")
  PyDict getDict() {
    return dict();
  }

  @Setter("__dict__")
  void setDictAttribute(Object value) {
    setDict((PyDict) value);
  }
}
