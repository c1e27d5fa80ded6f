package org.hoopsnake.object;

import java.util.Set;
import java.util.StringJoiner;
import org.hoopsnake.ast.CompareOperator;
import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Member;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.binding.RichCompare;

/** {@code list[int]}: a class with type arguments (PEP 585). It behaves like the class. */
@BuiltinType(
    name = "GenericAlias",
    module = "types",
    doc = "A class with the arguments of its type parameters.",
    weakReferences = true)
public final class PyGenericAlias extends PyObject {
  public static final PyType TYPE = PyType.builtin(PyGenericAliasBinding.INSTANCE);

  /** Answered by the alias itself; every other attribute is the class's. */
  private static final Set<String> OWN =
      Set.of(
          "__class__",
          "__origin__",
          "__args__",
          "__unpacked__",
          "__parameters__",
          "__typing_unpacked_tuple_args__",
          "__mro_entries__",
          "__reduce_ex__",
          "__reduce__",
          "__copy__",
          "__deepcopy__",
          "__bases__");

  @Member("__origin__")
  public final Object origin;

  @Member("__args__")
  public final PyTuple args;

  private final boolean unpacked;
  private PyTuple parameters;

  private PyGenericAlias(PyType type, Object origin, PyTuple args, boolean unpacked) {
    super(type);
    this.origin = origin;
    this.args = args;
    this.unpacked = unpacked;
  }

  /** {@code origin[item]}: a tuple is several arguments. */
  public static PyGenericAlias of(Object origin, Object item) {
    PyTuple args = item instanceof PyTuple t ? t : new PyTuple(item);
    return new PyGenericAlias(TYPE, origin, args, false);
  }

  @New("GenericAlias(origin, args, /)")
  static Object create(PyType cls, Object origin, Object item) {
    PyTuple args = item instanceof PyTuple t ? t : new PyTuple(item);
    return new PyGenericAlias(cls, origin, args, false);
  }

  @Override
  protected Object getAttribute(String name) {
    if (OWN.contains(name) || origin instanceof String) {
      return super.getAttribute(name);
    }
    Object own = type() == TYPE ? null : ownAttributeOrNull(name);
    return own != null ? own : Ops.getAttr(origin, name);
  }

  private Object ownAttributeOrNull(String name) {
    return type().hasDict() ? ownAttribute(name) : null;
  }

  @Override
  public Object call(Object[] values, String[] kw) {
    Object made = Calls.call(origin, values, kw);
    try {
      Ops.setAttr(made, "__orig_class__", this);
    } catch (PyException e) {
      if (!e.is(ExceptionTypes.ATTRIBUTE_ERROR) && !e.is(ExceptionTypes.TYPE_ERROR)) {
        throw e;
      }
    }
    return made;
  }

  @Method(value = "__call__(self, /, *args, **kwargs)", doc = "Call self as a function.")
  Object callMethod(Object[] values, PyDict kwargs) {
    return call(Keywords.values(values, kwargs), Keywords.names(kwargs));
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    StringJoiner all = new StringJoiner(", ", "[", "]");
    for (Object arg : args.items) {
      all.add(TypeArguments.repr(arg));
    }
    if (args.items.length == 0) {
      all.add("()");
    }
    return (unpacked ? "*" : "") + TypeArguments.repr(origin) + all;
  }

  @RichCompare
  Object compare(CompareOperator op, Object other) {
    if (!op.isEquality() || !(other instanceof PyGenericAlias that)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    boolean equal =
        unpacked == that.unpacked && Ops.eq(origin, that.origin) && Ops.eq(args, that.args);
    return equal == (op == CompareOperator.EQ);
  }

  @Method(value = "__hash__(self, /)", doc = "Return hash(self).")
  long hash() {
    return Ops.hash(origin) ^ Ops.hash(args);
  }

  @Method(value = "__getitem__(self, key, /)", doc = "Return self[key].")
  Object getItem(Object item) {
    Object[] made = TypeArguments.substitute(this, args.items, getParameters(), item);
    return new PyGenericAlias(type(), origin, new PyTuple(made), unpacked);
  }

  @Method(value = "__iter__(self, /)", doc = "Implement iter(self).")
  Object iter() {
    return Ops.iter(new PyTuple(new PyGenericAlias(type(), origin, args, true)));
  }

  @Method(value = "__or__(self, value, /)", doc = "Return self|value.")
  Object or(Object other) {
    return PyUnion.of(this, other);
  }

  @Method(value = "__ror__(self, value, /)", doc = "Return value|self.")
  Object ror(Object other) {
    return PyUnion.of(other, this);
  }

  @Method(value = "__mro_entries__(self, bases, /)", doc = "What stands for it among bases.")
  Object mroEntries(Object bases) {
    return new PyTuple(origin);
  }

  @Method(value = "__instancecheck__(self, instance, /)", doc = "Refused.")
  Object instanceCheck(Object instance) {
    throw Errors.typeError("isinstance() argument 2 cannot be a parameterized generic");
  }

  @Method(value = "__subclasscheck__(self, cls, /)", doc = "Refused.")
  Object subclassCheck(Object cls) {
    throw Errors.typeError("issubclass() argument 2 cannot be a parameterized generic");
  }

  @Method(value = "__reduce__(self, /)", doc = "Helper for pickle.")
  Object reduce() {
    if (unpacked) {
      Object iterator = iterBuiltin();
      return new PyTuple(
          Interpreter.current().builtin("next"),
          new PyTuple(Calls.call1(iterator, new PyGenericAlias(type(), origin, args, false))));
    }
    return new PyTuple(TYPE, new PyTuple(origin, args));
  }

  private static Object iterBuiltin() {
    return Interpreter.current().builtin("iter");
  }

  @Method(value = "__dir__(self, /)", doc = "List the attributes.")
  Object dir() {
    Object names = Ops.callMethod(Interpreter.current().builtin("dir"), "__call__", origin);
    if (names instanceof PyList list) {
      for (String own : OWN) {
        if (!own.equals("__bases__") && !Ops.contains(list, own)) {
          list.add(own);
        }
      }
    }
    return names;
  }

  @Getter("__parameters__")
  PyTuple getParameters() {
    if (parameters == null) {
      parameters = TypeArguments.parameters(args.items);
    }
    return parameters;
  }

  @Getter("__unpacked__")
  boolean getUnpacked() {
    return unpacked;
  }

  @Getter("__typing_unpacked_tuple_args__")
  Object getUnpackedTupleArgs() {
    return unpacked && origin == PyTuple.TYPE ? args : PyNone.NONE;
  }
}
