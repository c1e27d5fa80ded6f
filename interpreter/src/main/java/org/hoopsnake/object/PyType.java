package org.hoopsnake.object;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.ClassMethod;
import org.hoopsnake.binding.Deleter;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.Setter;

/**
 * A class: its MRO, its namespace, and the caches that make looking things up on it cheap.
 *
 * <p>Built-in types are made once, are immutable, and are shared by all interpreters; their
 * namespace is filled from their {@link Binding} when it is first looked at, which keeps start-up
 * short. Heap types are made by {@link TypeCreation}. {@link #version} changes whenever the
 * namespace of the type or of one of its bases does; whoever caches what a lookup found must
 * compare it.
 *
 * <p>{@link #solid} is the built-in type whose Java class the instances have; a class with several
 * bases needs one solid base that is a subtype of the others.
 */
@BuiltinType(
    name = "type",
    doc = "type(object) -> the object's type\ntype(name, bases, dict, **kwds) -> a new type")
public final class PyType extends PyObject {
  private static final Object ABSENT = new Object();

  public static final PyType TYPE;
  public static final PyType OBJECT;

  static {
    PyType type = new PyType((PyType) null, "type", "builtins");
    PyType object = new PyType((PyType) null, "object", "builtins");
    object.mro = new PyType[] {object};
    object.bases = new PyType[0];
    object.solid = object;
    object.binding = () -> ObjectMethodsBinding.INSTANCE;
    type.mro = new PyType[] {type, object};
    type.bases = new PyType[] {object};
    type.base = object;
    type.solid = type;
    type.hasDict = true;
    type.binding = () -> PyTypeBinding.INSTANCE;
    type.shape = type.rootShape;
    object.shape = type.rootShape;
    TYPE = type;
    OBJECT = object;
  }

  /** Where a built-in type's namespace comes from, asked for when it is first looked at. */
  interface BindingSource {
    Binding get();
  }

  private String name;
  private String qualname;
  private final String module;
  PyType[] bases;
  PyType[] mro;
  PyType base;
  PyType solid;

  /** Made by Python code: mutable. */
  public final boolean heap;

  /** Instances have a {@code __dict__}. */
  boolean hasDict;

  boolean hasWeakref = true;

  /** May be a base class. */
  boolean subclassable = true;

  /** {@code __abstractmethods__} is not empty. */
  boolean isAbstract;

  public final Shape rootShape;
  private Shape dictShape;
  private BindingSource binding;

  /** Null until the namespace is first looked at: the first types are made before dict is. */
  private PyDict dict;

  private volatile boolean filled;

  /** Changes with every change of the type or of one of its bases. */
  public volatile int version;

  private volatile Map<String, Object> lookups = Map.of();
  private Object[] specials = new Object[Special.values().length];
  private byte attributeRule;
  private final WeakTypes subclasses = new WeakTypes();

  /** The types whose own {@code mro()} has named this one: they inherit from it, too. */
  private final WeakTypes followers = new WeakTypes();

  private static final byte UNKNOWN = 0;
  private static final byte NATIVE = 1;
  private static final byte CUSTOM = 2;

  /** A built-in type in the making. */
  private PyType(PyType metatype, String name, String module) {
    super(metatype);
    this.name = name;
    this.qualname = name;
    this.module = module;
    this.heap = false;
    this.rootShape = Shape.root(this, 0);
  }

  /** A heap type; {@link TypeCreation} has checked everything. */
  PyType(
      PyType metatype,
      String name,
      String qualname,
      PyType[] bases,
      PyType base,
      PyDict namespace,
      int reserved,
      boolean hasDict,
      boolean hasWeakref) {
    super(metatype);
    this.name = name;
    this.qualname = qualname;
    this.module = null;
    this.heap = true;
    this.bases = bases;
    this.base = base;
    this.solid = base.solid;
    this.hasDict = hasDict;
    this.hasWeakref = hasWeakref;
    this.rootShape = Shape.root(this, reserved);
    this.dict = namespace;
    this.filled = true;
  }

  /**
   * A built-in type. {@code source} is asked for its binding only when the namespace is first
   * needed.
   */
  static PyType builtin(String module, String name, BindingSource source, PyType... bases) {
    PyType type = new PyType(TYPE, name, module);
    type.bases = bases.length == 0 ? new PyType[] {OBJECT} : bases;
    type.base = type.bases[0];
    type.solid = type;
    type.hasDict = type.base.hasDict;
    type.binding = source;
    type.mro = Mro.of(type, type.bases);
    for (PyType b : type.bases) {
      b.subclasses.add(type);
    }
    return type;
  }

  /** A built-in type that the annotations of its Java class declare. */
  public static PyType builtin(Binding binding, PyType... bases) {
    PyType type = builtin(binding.moduleName(), binding.typeName(), () -> binding, bases);
    type.subclassable = binding.subclassable();
    return type;
  }

  /** A built-in type that shares its base's layout and adds no methods, such as an exception. */
  public static PyType plain(String module, String name, String doc, PyType... bases) {
    PyType type = builtin(module, name, null, bases);
    type.solid = type.base.solid;
    type.namespace().put("__doc__", doc);
    return type;
  }

  /** Instances of this built-in type have a {@code __dict__}. */
  public PyType withDict() {
    hasDict = true;
    return this;
  }

  /** Instances have nothing beside what those of the base have. */
  PyType withLayoutOfBase() {
    solid = base.solid;
    return this;
  }

  // ---- structure

  public String name() {
    return name;
  }

  /** As error messages show it: with the module where CPython's C name of the type has it. */
  public String messageName() {
    return heap || module == null || module.equals("builtins") || WrittenInPython.is(module)
        ? name
        : module + "." + name;
  }

  public String qualname() {
    return qualname;
  }

  public PyType base() {
    return base;
  }

  public PyType[] bases() {
    return bases;
  }

  public PyType[] mro() {
    return mro;
  }

  public boolean hasDict() {
    return hasDict;
  }

  /** The built-in type whose Java class instances have. */
  public PyType solid() {
    return solid;
  }

  public Shape dictShape() {
    Shape s = dictShape;
    if (s == null) {
      s = Shape.dict(this, rootShape.reserved);
      dictShape = s;
    }
    return s;
  }

  /** The namespace itself. Whoever changes it must call {@link #changed}. */
  public PyDict namespace() {
    if (!filled) {
      fill();
    }
    return dict;
  }

  private synchronized void fill() {
    if (!filled) {
      dict = new PyDict();
      if (binding != null) {
        NativeNamespace.fill(this, binding.get(), dict);
      }
      filled = true;
    }
  }

  /** The value of {@code __module__}, as a string, or null. */
  public String moduleName() {
    if (module != null) {
      return module;
    }
    return dict.get("__module__") instanceof String s ? s : null;
  }

  /** The name as reprs show it: with its module unless that is builtins. */
  public String fullName() {
    String m = moduleName();
    return m == null || m.equals("builtins") ? qualname : m + "." + qualname;
  }

  public boolean isSubtype(PyType other) {
    if (this == other) {
      return true;
    }
    if (mro == null) { // its mro() is still running
      return base.isSubtype(other);
    }
    for (PyType t : mro) {
      if (t == other) {
        return true;
      }
    }
    return false;
  }

  /** The value is an instance by its type alone (no {@code __instancecheck__}). */
  public boolean isInstance(Object o) {
    return Types.of(o).isSubtype(this);
  }

  List<PyType> subclasses() {
    return subclasses.alive();
  }

  /** {@code type} has this one in its MRO because its metaclass says so. */
  void addFollower(PyType type) {
    followers.add(type);
  }

  /** Registers this heap type with its bases; done once the MRO is known. */
  void linkToBases() {
    for (PyType b : bases) {
      b.subclasses.add(this);
    }
  }

  /** Replaces the bases; where some MRO below cannot be made, everything stays as it was. */
  void setBases(PyType[] newBases, PyType newBase) {
    PyType[] oldBases = bases;
    PyType oldBase = base;
    Map<PyType, PyType[]> oldMros = new LinkedHashMap<>();
    bases = newBases;
    base = newBase;
    try {
      renewMro(oldMros);
    } catch (PyException e) {
      bases = oldBases;
      base = oldBase;
      oldMros.forEach((type, mro) -> type.mro = mro);
      changed();
      throw e;
    }
    for (PyType b : oldBases) {
      b.subclasses.remove(this);
    }
    linkToBases();
    changed();
  }

  /** Makes the MROs of this type and of those below anew; {@code old} gets what they were. */
  private void renewMro(Map<PyType, PyType[]> old) {
    PyType[] before = mro;
    PyType[] renewed = TypeCreation.computeMro(this);
    if (mro != before) {
      return; // mro() itself has assigned to __bases__
    }
    old.putIfAbsent(this, before);
    mro = renewed;
    for (PyType t : subclasses()) {
      t.renewMro(old);
    }
  }

  // ---- lookup

  /** What the MRO holds under that name, unbound; null where nothing does. */
  public Object lookup(String attribute) {
    Object found = lookups.get(attribute);
    if (found == null) {
      found = lookupSlowly(attribute);
    }
    return found == ABSENT ? null : found;
  }

  private Object lookupSlowly(String attribute) {
    int before = version;
    Object found = ABSENT;
    for (PyType t : mro) {
      Object value = t.namespace().get(attribute);
      if (value != null) {
        found = value;
        break;
      }
    }
    synchronized (this) {
      if (before == version) {
        // Copy on write: readers never lock. Types settle soon, so the copying does, too.
        Map<String, Object> copy = new HashMap<>(lookups);
        copy.put(attribute, found);
        lookups = copy;
      }
    }
    return found;
  }

  /** The type in the MRO whose own namespace holds the name, or null. */
  public PyType definer(String attribute) {
    for (PyType t : mro) {
      if (t.namespace().get(attribute) != null) {
        return t;
      }
    }
    return null;
  }

  /** What the type holds for a special method, unbound; null where it has none. */
  public Object special(Special special) {
    Object found = specials[special.ordinal()];
    if (found == null) {
      found = lookup(special.method);
      specials[special.ordinal()] = found == null ? ABSENT : found;
      return found;
    }
    return found == ABSENT ? null : found;
  }

  /** Attribute access on instances follows the Java rule: no Python hook overrides it. */
  boolean nativeAttributes() {
    if (attributeRule == UNKNOWN) {
      boolean custom =
          special(Special.GETATTR) != null
              || !(special(Special.GETATTRIBUTE) instanceof PyMethodDescriptor);
      attributeRule = custom ? CUSTOM : NATIVE;
    }
    return attributeRule == NATIVE;
  }

  /** Must be called after every change of the namespace: drops the caches here and below. */
  public void changed() {
    dropCaches();
    for (PyType t : followers.alive()) {
      t.dropCaches();
    }
  }

  private void dropCaches() {
    synchronized (this) {
      version++;
      lookups = Map.of();
      specials = new Object[specials.length];
      attributeRule = UNKNOWN;
    }
    for (PyType t : subclasses()) {
      t.changed();
    }
  }

  // ---- attributes of the type object

  @Override
  protected Object getAttribute(String attribute) {
    PyType meta = type();
    Object onMeta = meta.lookup(attribute);
    if (onMeta != null && Attributes.isData(onMeta)) {
      return Attributes.bind(onMeta, this, meta);
    }
    Object own = lookup(attribute);
    if (own != null) {
      return Attributes.bindToClass(own, this);
    }
    return onMeta == null ? null : Attributes.bind(onMeta, this, meta);
  }

  @Override
  protected void setAttribute(String attribute, Object value) {
    if (!heap) {
      throw Errors.typeError(
          "cannot set '%s' attribute of immutable type '%s'", attribute, fullName());
    }
    Object onMeta = type().lookup(attribute);
    if (onMeta != null && Attributes.setByDescriptor(onMeta, this, value)) {
      return;
    }
    dict.put(attribute, value);
    changed();
  }

  @Override
  protected void delAttribute(String attribute) {
    if (!heap) {
      throw Errors.typeError(
          "cannot delete '%s' attribute of immutable type '%s'", attribute, fullName());
    }
    Object onMeta = type().lookup(attribute);
    if (onMeta != null && Attributes.deleteByDescriptor(onMeta, this)) {
      return;
    }
    if (dict.remove(attribute) == null) {
      throw Errors.attributeError(
          this, attribute, "type object '%s' has no attribute '%s'", name, attribute);
    }
    changed();
  }

  /** The value in the namespaces of the MRO as seen through the class (bound to no instance). */
  public void put(String attribute, Object value) {
    namespace().put(attribute, value);
    changed();
  }

  // ---- calling: making instances

  @Override
  public Object call(Object[] args, String[] kw) {
    Object custom = customCall();
    if (custom != null) {
      return Calls.bound(custom, this, args, kw);
    }
    return construct(args, kw);
  }

  private Object customCall() {
    PyType meta = type();
    if (meta == TYPE) {
      return null;
    }
    Object call = meta.special(Special.CALL);
    return call == TYPE.special(Special.CALL) ? null : call;
  }

  /** {@code type.__call__}: {@code __new__}, then {@code __init__} on what it made. */
  Object construct(Object[] args, String[] kw) {
    if (this == TYPE) {
      int given = args.length - kw.length;
      if (given == 1) {
        if (kw.length > 0) {
          throw Errors.typeError("type() takes no keyword arguments");
        }
        return Types.of(args[0]);
      }
      if (given != 3) {
        throw Errors.typeError("type() takes 1 or 3 arguments");
      }
    }
    Object create = special(Special.NEW);
    if (create == OBJECT.special(Special.NEW)) {
      PyObject made = ObjectMethods.create(this, args.length > 0);
      initialize(made, args, kw);
      return made;
    }
    if (create == null) {
      throw Errors.typeError("cannot create '%s' instances", fullName());
    }
    Object made = make(Attributes.bindToClass(create, this), args, kw);
    if (Types.of(made).isSubtype(this)) {
      initialize(made, args, kw);
    }
    return made;
  }

  /** A native {@code __new__} that knows no keywords leaves those to an {@code __init__} below. */
  private Object make(Object create, Object[] args, String[] kw) {
    if (kw.length > 0
        && create instanceof PyNativeFunction f
        && !f.takesKeywords()
        && special(Special.INIT) instanceof PyFunction) {
      Object[] positional = Arrays.copyOf(args, args.length - kw.length);
      return Calls.call(create, Calls.prepend(this, positional), Calls.NO_KW);
    }
    return Calls.call(create, Calls.prepend(this, args), kw);
  }

  private static void initialize(Object made, Object[] args, String[] kw) {
    Object init = Types.of(made).special(Special.INIT);
    if (init instanceof PyMethodDescriptor m && m.isNativeObjectInit()) {
      ObjectMethods.checkInitArguments(made, args.length > 0);
      return;
    }
    Object result = Calls.bound(init, made, args, kw);
    if (result != PyNone.NONE) {
      throw Errors.typeError("__init__() should return None, not '%s'", Types.name(result));
    }
  }

  /** Ready for the short way: plain {@code object.__new__} and an {@code __init__} in Python. */
  private Object plainInit() {
    if (!heap || customCall() != null || isAbstract) {
      return null;
    }
    if (special(Special.NEW) != OBJECT.special(Special.NEW)) {
      return null;
    }
    Object init = special(Special.INIT);
    return init instanceof PyFunction ? init : null;
  }

  private Object checkInit(PyObject made, Object result) {
    if (result != PyNone.NONE) {
      throw Errors.typeError("__init__() should return None, not '%s'", Types.name(result));
    }
    return made;
  }

  @Override
  public Object call0() {
    if (plainInit() instanceof PyFunction init) {
      PyObject made = PyObject.instance(this);
      return checkInit(made, init.call1(made));
    }
    return call(Calls.NO_ARGS, Calls.NO_KW);
  }

  @Override
  public Object call1(Object a) {
    if (plainInit() instanceof PyFunction init) {
      PyObject made = PyObject.instance(this);
      return checkInit(made, init.call2(made, a));
    }
    return call(new Object[] {a}, Calls.NO_KW);
  }

  @Override
  public Object call2(Object a, Object b) {
    if (plainInit() instanceof PyFunction init) {
      PyObject made = PyObject.instance(this);
      return checkInit(made, init.call3(made, a, b));
    }
    return call(new Object[] {a, b}, Calls.NO_KW);
  }

  // ---- what Python sees

  @Method(value = "__call__(self, /, *args, **kwargs)", doc = "Call self as a function.")
  static Object callType(PyType self, Object[] args, PyDict kwargs) {
    return self.construct(Keywords.values(args, kwargs), Keywords.names(kwargs));
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    return "<class '" + fullName() + "'>";
  }

  @Method(value = "__getattribute__(self, name, /)", doc = "Return getattr(self, name).")
  static Object getAttributeMethod(PyType self, Object key) {
    String attribute = Attributes.name(key);
    Object value = self.getAttribute(attribute);
    if (value == null) {
      throw Attributes.missing(self, attribute);
    }
    return value;
  }

  @Method(
      value = "__setattr__(self, name, value, /)",
      doc = "Implement setattr(self, name, value).")
  static void setAttributeMethod(PyType self, Object attribute, Object value) {
    self.setAttribute(Attributes.name(attribute), value);
  }

  @Method(value = "__delattr__(self, name, /)", doc = "Implement delattr(self, name).")
  static void delAttributeMethod(PyType self, Object attribute) {
    self.delAttribute(Attributes.name(attribute));
  }

  @Getter("__name__")
  String getName() {
    return name;
  }

  @Setter("__name__")
  void setName(Object value) {
    requireHeap("__name__");
    if (!(value instanceof String s)) {
      throw Errors.typeError(
          "can only assign string to %s.__name__, not '%s'", name, Types.name(value));
    }
    name = s;
    changed();
  }

  @Getter("__qualname__")
  String getQualname() {
    return qualname;
  }

  @Setter("__qualname__")
  void setQualname(Object value) {
    requireHeap("__qualname__");
    if (!(value instanceof String s)) {
      throw Errors.typeError(
          "can only assign string to %s.__qualname__, not '%s'", name, Types.name(value));
    }
    qualname = s;
  }

  private void requireHeap(String attribute) {
    if (!heap) {
      throw Errors.typeError(
          "cannot set '%s' attribute of immutable type '%s'", attribute, fullName());
    }
  }

  @Getter("__module__")
  Object getModule() {
    if (module != null) {
      return module;
    }
    Object m = dict.get("__module__");
    if (m == null) {
      throw Errors.attributeError(this, "__module__", "__module__");
    }
    return m;
  }

  @Setter("__module__")
  void setModule(Object value) {
    requireHeap("__module__");
    put("__module__", value);
  }

  @Getter("__bases__")
  PyTuple getBases() {
    return new PyTuple((Object[]) bases.clone());
  }

  @Setter("__bases__")
  void setBasesAttribute(Object value) {
    requireHeap("__bases__");
    TypeCreation.replaceBases(this, value);
  }

  @Getter("__base__")
  Object getBase() {
    return base == null ? PyNone.NONE : base;
  }

  @Getter("__mro__")
  PyTuple getMro() {
    Object[] all = new Object[mro.length];
    System.arraycopy(mro, 0, all, 0, mro.length);
    return new PyTuple(all);
  }

  @Getter("__dict__")
  PyMappingProxy getDict() {
    return new PyMappingProxy(namespace());
  }

  @Getter("__doc__")
  Object getDoc() {
    Object doc = namespace().get("__doc__");
    return doc == null ? PyNone.NONE : Attributes.bindToClass(doc, this);
  }

  @Setter("__doc__")
  void setDoc(Object value) {
    requireHeap("__doc__");
    put("__doc__", value);
  }

  @Getter("__abstractmethods__")
  Object getAbstractMethods() {
    Object value = this == TYPE ? null : namespace().get("__abstractmethods__");
    if (value == null) {
      throw Errors.attributeError(
          this,
          "__abstractmethods__",
          "type object '%s' has no attribute '__abstractmethods__'",
          name);
    }
    return value;
  }

  @Setter("__abstractmethods__")
  void setAbstractMethods(Object value) {
    requireHeap("__abstractmethods__");
    isAbstract = Ops.truth(value);
    put("__abstractmethods__", value);
  }

  @Deleter("__abstractmethods__")
  void deleteAbstractMethods() {
    getAbstractMethods();
    isAbstract = false;
    dict.remove("__abstractmethods__");
    changed();
  }

  @Getter("__type_params__")
  Object getTypeParams() {
    Object value = heap ? dict.get("__type_params__") : null;
    return value == null ? PyTuple.EMPTY : value;
  }

  @Setter("__type_params__")
  void setTypeParams(Object value) {
    requireHeap("__type_params__");
    put("__type_params__", value);
  }

  @Getter("__annotations__")
  Object getAnnotations() {
    return TypeAnnotations.annotations(this);
  }

  @Setter("__annotations__")
  void setAnnotations(Object value) {
    requireHeap("__annotations__");
    TypeAnnotations.setAnnotations(this, value);
  }

  @Deleter("__annotations__")
  void deleteAnnotations() {
    requireHeap("__annotations__");
    TypeAnnotations.deleteAnnotations(this);
  }

  @Getter("__annotate__")
  Object getAnnotate() {
    return TypeAnnotations.annotate(this);
  }

  @Setter("__annotate__")
  void setAnnotate(Object value) {
    requireHeap("__annotate__");
    TypeAnnotations.setAnnotate(this, value);
  }

  @Getter("__flags__")
  long getFlags() {
    long flags = 1L << 12;
    if (heap) {
      flags |= 1L << 9;
    } else {
      flags |= 1L << 8;
    }
    if (subclassable) {
      flags |= 1L << 10;
    }
    if (isAbstract) {
      flags |= 1L << 20;
    }
    return flags;
  }

  @Getter("__basicsize__")
  long getBasicSize() {
    return 16 + 8L * rootShape.reserved;
  }

  @Getter("__itemsize__")
  long getItemSize() {
    return 0;
  }

  @Getter("__dictoffset__")
  long getDictOffset() {
    return hasDict ? -1 : 0;
  }

  @Getter("__weakrefoffset__")
  long getWeakrefOffset() {
    return hasWeakref ? -1 : 0;
  }

  /** What {@code inspect} shows of a type in Java that CPython has in Python. */
  @Getter("__text_signature__")
  Object getTextSignature() {
    return namespace().get("__init__") instanceof PyMethodDescriptor init
        ? Signature.ofConstructor(init.def)
        : PyNone.NONE;
  }

  @Method(value = "mro(self, /)", doc = "Return a type's method resolution order.")
  PyList mroMethod() {
    return new PyList((Object[]) Mro.of(this, bases).clone());
  }

  @Method(value = "__subclasses__(self, /)", doc = "Return a list of immediate subclasses.")
  PyList subclassesMethod() {
    return new PyList(subclasses().toArray());
  }

  @ClassMethod(
      value = "__prepare__(cls, /, *args, **kwargs)",
      doc = "Create the namespace for the class statement")
  static PyDict prepare(PyType cls, Object[] args, PyDict kwargs) {
    return new PyDict();
  }

  @Method(
      value = "__instancecheck__(self, instance, /)",
      doc = "Check if an object is an instance.")
  boolean instanceCheck(Object instance) {
    return Ops.isInstanceByType(instance, this);
  }

  @Method(value = "__subclasscheck__(self, subclass, /)", doc = "Check if a class is a subclass.")
  boolean subclassCheck(Object subclass) {
    return Ops.isSubclassByBases(subclass, this);
  }

  @Method(value = "__or__(self, value, /)", doc = "Return self|value.")
  static Object or(PyType self, Object other) {
    return PyUnion.of(self, other);
  }

  @Method(value = "__ror__(self, value, /)", doc = "Return value|self.")
  static Object ror(PyType self, Object other) {
    return PyUnion.of(other, self);
  }

  @Method(value = "__dir__(self, /)", doc = "Specialized __dir__ implementation for types.")
  PyList dir() {
    PyDict names = new PyDict();
    for (PyType t : mro) {
      PyDict namespace = t.namespace();
      for (Object key : namespace.keys()) {
        names.put(key, PyNone.NONE);
      }
    }
    return new PyList(names.keys());
  }

  @org.hoopsnake.binding.New(
      value = "type(*args, **kwds)",
      doc = "Create a new type, or say what type an object has.")
  static Object create(PyType cls, Object[] args, PyDict kwargs) {
    if (args.length != 3) {
      throw Errors.typeError("type.__new__() takes exactly 3 arguments (%d given)", args.length);
    }
    return TypeCreation.typeNew(cls, args[0], args[1], args[2], kwargs);
  }

  @org.hoopsnake.binding.Init("__init__(self, /, *args, **kwargs)")
  void init(Object[] args, PyDict kwargs) {
    if (args.length != 1 && args.length != 3) {
      throw Errors.typeError("type.__init__() takes 1 or 3 arguments");
    }
    if (kwargs.size() > 0 && args.length == 1) {
      throw Errors.typeError("type.__init__() takes no keyword arguments");
    }
  }
}
