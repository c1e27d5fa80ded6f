package org.hoopsnake.object;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Method;

/**
 * A method written in Java as it stands in its type's namespace: called with the instance in front.
 * Special methods show as {@code slot wrapper}, the others as {@code method}, as in CPython.
 */
@BuiltinType(name = "method_descriptor", doc = "", subclassable = false)
public final class PyMethodDescriptor extends NativeAttribute implements Calls.MethodLike {
  public static final PyType TYPE = PyType.builtin(PyMethodDescriptorBinding.INSTANCE);

  /** The type of special methods written in Java. */
  public static final PyType WRAPPER_TYPE =
      PyType.builtin("builtins", "wrapper_descriptor", () -> PyMethodDescriptorBinding.INSTANCE)
          .notSubclassable();

  final int id;
  private Signature signature;
  private byte ofSequence;

  private static final byte SEQUENCE = 1;
  private static final byte OTHER = 2;

  PyMethodDescriptor(PyType owner, Binding binding, Def def) {
    super(isWrapper(def.name()) ? WRAPPER_TYPE : TYPE, owner, binding, def);
    this.id = def.id();
  }

  /** Calls make coroutines, as those of an {@code async def} do. */
  public boolean isCoroutine() {
    return def.isCoroutine();
  }

  static boolean isWrapper(String name) {
    return Special.of(name) != null
        && !name.equals("__format__")
        && !name.equals("__dir__")
        && !name.equals("__reversed__")
        && !name.equals("__round__")
        && !name.equals("__trunc__")
        && !name.equals("__floor__")
        && !name.equals("__ceil__")
        && !name.equals("__bytes__")
        && !name.equals("__complex__")
        && !name.equals("__length_hint__")
        && !name.equals("__missing__")
        && !name.equals("__enter__")
        && !name.equals("__exit__")
        && !name.equals("__fspath__")
        && !name.equals("__instancecheck__")
        && !name.equals("__subclasscheck__");
  }

  /**
   * It is how a built-in sequence is concatenated or repeated, which CPython keeps apart from the
   * arithmetic of numbers.
   */
  boolean isOfSequence() {
    byte of = ofSequence;
    if (of == 0) {
      of =
          switch (def.name()) {
            case "__add__", "__iadd__", "__mul__", "__rmul__", "__imul__" ->
                owner.namespace().get("__getitem__") != null
                        && owner.namespace().get("__sub__") == null
                    ? SEQUENCE
                    : OTHER;
            default -> OTHER;
          };
      ofSequence = of;
    }
    return of == SEQUENCE;
  }

  public String name() {
    return def.name();
  }

  boolean isNativeObjectInit() {
    return owner == PyType.OBJECT;
  }

  Signature signature() {
    Signature s = signature;
    if (s == null) {
      s = Signature.of(def);
      signature = s;
    }
    return s;
  }

  private String qualified() {
    return owner.name() + "." + def.name();
  }

  private PyException noSelf() {
    if (def.isPython()) {
      return Errors.typeError("%s() missing 1 required positional argument: 'self'", qualified());
    }
    return type() == WRAPPER_TYPE
        ? Errors.typeError(
            "descriptor '%s' of '%s' object needs an argument", def.name(), owner.messageName())
        : Errors.typeError("unbound method %s() needs an argument", qualified());
  }

  /** A call with so many positional arguments behind self is complete. */
  boolean takes(int count) {
    return def.minPositional() <= count && def.maxPositional() >= count;
  }

  @Override
  public Object call0() {
    throw noSelf();
  }

  @Override
  public Object call1(Object self) {
    if (takes(0)) {
      return binding.call0(id, self);
    }
    return callMethod(self, Calls.NO_ARGS, Calls.NO_KW);
  }

  @Override
  public Object call2(Object self, Object a) {
    if (takes(1)) {
      return binding.call1(id, self, a);
    }
    return callMethod(self, new Object[] {a}, Calls.NO_KW);
  }

  @Override
  public Object call3(Object self, Object a, Object b) {
    if (takes(2)) {
      return binding.call2(id, self, a, b);
    }
    return callMethod(self, new Object[] {a, b}, Calls.NO_KW);
  }

  /** With three arguments behind self. */
  Object call4(Object self, Object a, Object b, Object c) {
    if (takes(3)) {
      return binding.call3(id, self, a, b, c);
    }
    return callMethod(self, new Object[] {a, b, c}, Calls.NO_KW);
  }

  @Override
  public Object call(Object[] args, String[] kw) {
    if (args.length == kw.length) {
      throw noSelf();
    }
    Object[] rest = new Object[args.length - 1];
    System.arraycopy(args, 1, rest, 0, rest.length);
    return callMethod(args[0], rest, kw);
  }

  Object callMethod(Object self, Object[] args, String[] kw) {
    if (!owner.isInstance(self)) {
      throw wrongSelf(self);
    }
    return binding.invoke(id, self, signature().bind(args, kw, maker(self)));
  }

  /** Of a constructor the class that is made: errors may name it. */
  private PyType maker(Object self) {
    return def.kind() == Def.Kind.INIT ? Types.of(self) : null;
  }

  /** Called as an attribute of {@code self}. */
  Object callBound(Object self, Object[] args, String[] kw) {
    return binding.invoke(
        id, self, signature().bind(args, kw, self instanceof PyType t ? t : Types.of(self)));
  }

  private PyException wrongSelf(Object self) {
    return Convert.badReceiver(self, def.name(), owner.messageName(), type() == WRAPPER_TYPE);
  }

  @Override
  public Object get(Object instance, PyType cls) {
    if (instance == null) {
      return this;
    }
    if (!owner.isInstance(instance)) {
      throw Convert.badReceiver(instance, def.name(), owner.messageName(), false);
    }
    return new PyNativeMethod(this, instance);
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    return (type() == WRAPPER_TYPE ? "<slot wrapper '" : "<method '")
        + def.name()
        + "' of '"
        + owner.messageName()
        + "' objects>";
  }

  @Method(value = "__reduce__(self, /)", doc = "Helper for pickle.")
  Object reduce() {
    return new PyTuple(Interpreter.current().builtin("getattr"), new PyTuple(owner, def.name()));
  }
}
