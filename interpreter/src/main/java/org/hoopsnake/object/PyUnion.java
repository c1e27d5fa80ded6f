package org.hoopsnake.object;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.hoopsnake.ast.CompareOperator;
import org.hoopsnake.ast.Operator;
import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.ClassMethod;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Member;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.RichCompare;

/** {@code int | str}: {@code typing.Union}, which is also {@code types.UnionType}. */
@BuiltinType(
    name = "Union",
    module = "typing",
    doc = "Represent a union type\n\nE.g. for int | str",
    subclassable = false,
    weakReferences = true)
public final class PyUnion extends PyObject {
  public static final PyType TYPE = PyType.builtin(PyUnionBinding.INSTANCE);

  /** The alternatives, each once; at least two. */
  @Member("__args__")
  public final PyTuple args;

  private PyTuple parameters;

  private PyUnion(Object[] args) {
    super(TYPE);
    this.args = new PyTuple(args);
  }

  /** {@code a | b} of two types; NotImplemented where one is no type. */
  public static Object of(Object a, Object b) {
    if (!isUnionable(a) || !isUnionable(b)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    return join(a, b);
  }

  private static boolean isUnionable(Object o) {
    return o == PyNone.NONE
        || o instanceof PyType
        || o instanceof PyGenericAlias
        || o instanceof PyUnion
        || Types.of(o).fullName().equals("typing.TypeAliasType");
  }

  /** The union of alternatives that are known to be types; the alternative itself if it is one. */
  public static Object join(Object... alternatives) {
    List<Object> all = new ArrayList<>();
    for (Object each : alternatives) {
      if (each instanceof PyUnion u) {
        for (Object inner : u.args.items) {
          addOnce(all, inner);
        }
      } else {
        addOnce(all, each == PyNone.NONE ? PyNone.TYPE : each);
      }
    }
    return all.size() == 1 ? all.get(0) : new PyUnion(all.toArray());
  }

  private static void addOnce(List<Object> all, Object type) {
    for (Object each : all) {
      if (each == type || Types.of(each) == Types.of(type) && Ops.eq(each, type)) {
        return;
      }
    }
    all.add(type);
  }

  @ClassMethod(value = "__class_getitem__(cls, object, /)", doc = "See PEP 585.")
  static Object classGetItem(PyType cls, Object item) {
    Object[] items = item instanceof PyTuple t ? t.items : new Object[] {item};
    if (items.length == 0) {
      throw Errors.typeError("Cannot take a Union of no types.");
    }
    Object[] checked = new Object[items.length];
    for (int i = 0; i < items.length; i++) {
      checked[i] =
          isUnionable(items[i])
              ? items[i]
              : Ops.callMethod(
                  Interpreter.current().importModule("typing"),
                  "_type_check",
                  items[i],
                  "Union[arg, ...]: each arg must be a type.");
    }
    return join(checked);
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    StringJoiner all = new StringJoiner(" | ");
    for (Object each : args.items) {
      all.add(each == PyNone.TYPE ? "None" : TypeArguments.repr(each));
    }
    return all.toString();
  }

  @RichCompare
  Object compare(CompareOperator op, Object other) {
    if (!op.isEquality() || !(other instanceof PyUnion that)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    boolean equal = args.items.length == that.args.items.length && containsAll(that);
    return equal == (op == CompareOperator.EQ);
  }

  private boolean containsAll(PyUnion that) {
    for (Object each : args.items) {
      if (!Ops.contains(that.args, each)) {
        return false;
      }
    }
    return true;
  }

  @Method(value = "__hash__(self, /)", doc = "Return hash(self).")
  long hash() {
    long hash = args.items.length * 0x9e3779b97f4a7c15L;
    for (Object each : args.items) {
      hash += Ops.hash(each) * 31;
    }
    return hash;
  }

  @Method(value = "__or__(self, value, /)", doc = "Return self|value.")
  Object or(Object other) {
    return join(this, alternative(other));
  }

  @Method(value = "__ror__(self, value, /)", doc = "Return value|self.")
  Object ror(Object other) {
    return join(alternative(other), this);
  }

  /** What joins a union is not asked whether it is a type; a string is a forward reference. */
  private static Object alternative(Object other) {
    if (other instanceof PyTuple tuple && tuple.type() == PyTuple.TYPE) {
      String shown = Ops.repr(other);
      throw Errors.typeError(
          "Union[arg, ...]: each arg must be a type. Got %s.",
          shown.substring(0, Math.min(shown.length(), 100)));
    }
    return other instanceof String
        ? Ops.callMethod(Interpreter.current().importModule("typing"), "_type_convert", other)
        : other;
  }

  @Method(value = "__getitem__(self, key, /)", doc = "Return self[key].")
  Object getItem(Object item) {
    Object[] made = TypeArguments.substitute(this, args.items, getParameters(), item);
    Object union = made[0];
    for (int i = 1; i < made.length; i++) {
      union = Ops.binary(Operator.BITOR, union, made[i]);
    }
    return union;
  }

  @Method(value = "__instancecheck__(self, instance, /)", doc = "Whether an alternative fits.")
  boolean instanceCheck(Object instance) {
    for (Object each : args.items) {
      if (Ops.isInstance(instance, each)) {
        return true;
      }
    }
    return false;
  }

  @Method(value = "__subclasscheck__(self, cls, /)", doc = "Whether an alternative fits.")
  boolean subclassCheck(Object cls) {
    for (Object each : args.items) {
      if (Ops.isSubclass(cls, each)) {
        return true;
      }
    }
    return false;
  }

  @Method(value = "__mro_entries__(self, bases, /)", doc = "Refused.")
  Object mroEntries(Object bases) {
    throw Errors.typeError("Cannot subclass %s", repr());
  }

  @Getter("__parameters__")
  PyTuple getParameters() {
    if (parameters == null) {
      parameters = TypeArguments.parameters(args.items);
    }
    return parameters;
  }

  @Getter("__name__")
  String getName() {
    return "Union";
  }

  @Getter("__module__")
  String getModule() {
    return "typing";
  }

  @Getter("__qualname__")
  String getQualname() {
    return "Union";
  }

  @Getter("__origin__")
  Object getOrigin() {
    return TYPE;
  }
}
