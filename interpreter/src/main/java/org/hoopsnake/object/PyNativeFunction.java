package org.hoopsnake.object;

/**
 * A function written in Java: a module's, or a static method such as {@code __new__}. {@code self}
 * is what the binding gets: the module's state object, or the type whose {@code __new__} it is.
 */
public final class PyNativeFunction extends PyNativeCallable {
  private final Binding binding;
  private final Def def;
  private final int id;

  /**
   * Calls with few arguments go straight to the binding; {@code __new__} checks its class first.
   */
  private final boolean direct;

  private final Object self;
  private final String module;
  private Signature signature;

  public PyNativeFunction(Binding binding, Def def, Object self, String module) {
    super(TYPE);
    this.binding = binding;
    this.def = def;
    this.id = def.id();
    this.direct = def.kind() != Def.Kind.NEW;
    this.self = self;
    this.module = module;
  }

  Def def() {
    return def;
  }

  public String name() {
    return def.name();
  }

  boolean isNew() {
    return def.kind() == Def.Kind.NEW;
  }

  /** It is {@code __new__} of this type. */
  boolean isNewOf(PyType type) {
    return self == type && def.kind() == Def.Kind.NEW;
  }

  /** It is {@code __new__} of a built-in type that cannot make instances of {@code cls}. */
  boolean isNewOfAnother(PyType cls) {
    return cls.heap
        && def.kind() == Def.Kind.NEW
        && self instanceof PyType made
        && (made == PyType.OBJECT ? cls.solid() != PyType.OBJECT : !cls.isSubtype(made));
  }

  /** Calls make coroutines, as those of an {@code async def} do. */
  public boolean isCoroutine() {
    return def.isCoroutine();
  }

  boolean takesKeywords() {
    return signature().takesKeywords();
  }

  private Signature signature() {
    Signature s = signature;
    if (s == null) {
      s = Signature.of(def);
      signature = s;
    }
    return s;
  }

  @Override
  public Object call0() {
    if (direct && def.minPositional() <= 0 && def.maxPositional() >= 0) {
      return binding.call0(id, self);
    }
    return call(Calls.NO_ARGS, Calls.NO_KW);
  }

  @Override
  public Object call1(Object a) {
    if (direct && def.minPositional() <= 1 && def.maxPositional() >= 1) {
      return binding.call1(id, self, a);
    }
    return call(new Object[] {a}, Calls.NO_KW);
  }

  @Override
  public Object call2(Object a, Object b) {
    if (direct && def.minPositional() <= 2 && def.maxPositional() >= 2) {
      return binding.call2(id, self, a, b);
    }
    return call(new Object[] {a, b}, Calls.NO_KW);
  }

  @Override
  public Object call3(Object a, Object b, Object c) {
    if (direct && def.minPositional() <= 3 && def.maxPositional() >= 3) {
      return binding.call3(id, self, a, b, c);
    }
    return call(new Object[] {a, b, c}, Calls.NO_KW);
  }

  @Override
  public Object call(Object[] args, String[] kw) {
    if (def.kind() == Def.Kind.NEW) {
      return callNew(args, kw);
    }
    PyType receiver = def.kind() == Def.Kind.CLASS_METHOD ? (PyType) self : null;
    return binding.invoke(id, self, signature().bind(args, kw, receiver));
  }

  /**
   * {@code T.__new__(cls, …)} as a program calls it: checks that cls is a subtype that may be made
   * this way.
   */
  private Object callNew(Object[] args, String[] kw) {
    PyType owner = (PyType) self;
    String name = owner.messageName();
    if (args.length == kw.length) {
      throw Errors.typeError("%s.__new__(): not enough arguments", name);
    }
    if (!(args[0] instanceof PyType cls)) {
      throw Errors.typeError(
          "%s.__new__(X): X is not a type object (%s)", name, Types.name(args[0]));
    }
    if (!cls.isSubtype(owner)) {
      throw Errors.typeError(
          "%s.__new__(%s): %s is not a subtype of %s",
          name, cls.messageName(), cls.messageName(), name);
    }
    Object own = cls.solid().special(Special.NEW);
    if (own == null || own == PyType.OBJECT.special(Special.NEW) && cls.solid() != PyType.OBJECT) {
      throw Errors.typeError("cannot create '%s' instances", cls.solid().messageName());
    }
    if (own != owner.special(Special.NEW) && ExceptionTypes.shareNew(owner, cls)) {
      return ((PyNativeFunction) own).callNew(args, kw);
    }
    if (own != owner.special(Special.NEW)) {
      // CPython names the nearest that has no __new__ in Python.
      PyType made = cls;
      while (made.heap && !(made.special(Special.NEW) instanceof PyNativeFunction)) {
        made = made.base();
      }
      throw Errors.typeError(
          "%s.__new__(%s) is not safe, use %s.__new__()",
          name, cls.messageName(), made.messageName());
    }
    Object[] rest = new Object[args.length - 1];
    System.arraycopy(args, 1, rest, 0, rest.length);
    return create(cls, rest, kw);
  }

  /**
   * Makes an instance of a class that is called, unchecked: a class whose mro() leaves its base out
   * is made like that base all the same.
   */
  Object create(PyType cls, Object[] args, String[] kw) {
    return binding.invoke(id, cls, signature().bindNew(args, kw, cls));
  }

  @Override
  String repr() {
    return self instanceof PyType t
        ? "<built-in method " + def.name() + " of type object at " + Identity.address(t) + ">"
        : "<built-in function " + def.name() + ">";
  }

  @Override
  boolean same(PyNativeCallable other) {
    return other == this
        || (other instanceof PyNativeFunction that
            && that.binding == binding
            && that.id == id
            && that.self == self
            && self != null);
  }

  @Override
  long hash() {
    return 31L * id + System.identityHashCode(self);
  }

  @Override
  Object getSelf() {
    if (self instanceof PyType) {
      return def.kind() == Def.Kind.STATIC_METHOD ? PyNone.NONE : self;
    }
    PyModule m = module == null ? null : Interpreter.current().modules().module(module);
    return m == null ? PyNone.NONE : m;
  }

  @Override
  String getName() {
    return def.name();
  }

  @Override
  String getQualname() {
    return self instanceof PyType t ? t.qualname() + "." + def.name() : def.name();
  }

  @Override
  Object getModule() {
    return module == null ? PyNone.NONE : module;
  }

  @Override
  Object getDoc() {
    return def.doc() == null ? PyNone.NONE : def.doc();
  }

  @Override
  Object getTextSignature() {
    return Signature.text(def, false);
  }

  @Override
  Object reduce() {
    if (def.kind() == Def.Kind.CLASS_METHOD) {
      return new PyTuple(Interpreter.current().builtin("getattr"), new PyTuple(self, def.name()));
    }
    return def.name();
  }
}
