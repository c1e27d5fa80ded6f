package org.hoopsnake.object;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
    type.hasWeakref = true;
    type.binding = () -> TypeMethodsBinding.INSTANCE;
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

  /** What has been assigned to {@code __name__}, perhaps of a class derived from str. */
  private Object assignedName;

  private String qualname;
  private final String module;
  PyType[] bases;

  /** The bases as {@code __bases__} shows them, or null: perhaps of a class derived from tuple. */
  PyTuple givenBases;

  PyType[] mro;
  PyType base;
  PyType solid;

  /** Made by Python code: mutable. */
  public final boolean heap;

  /** Instances have a {@code __dict__}. */
  boolean hasDict;

  /** Instances can be referred to weakly. */
  boolean hasWeakref;

  /** What {@code __slots__} has added to the instances, in the order of the places. */
  final List<String> slots;

  /**
   * The reserved slot for the sentinel of an instance with {@code __del__}, or -1: plain instances
   * have a field for it, those of classes that inherit from another built-in type have not.
   */
  final int sentinelSlot;

  /** May be a base class. */
  boolean subclassable = true;

  /** {@code __abstractmethods__} is not empty. */
  boolean isAbstract;

  public final Shape rootShape;
  private Shape dictShape;
  private Shape detachedShape;

  /** What inline caches hold of this type, by name. */
  private Map<String, Settled> settled;

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
    this.slots = List.of();
    this.sentinelSlot = -1;
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
      List<String> slots,
      boolean hasDict,
      boolean hasWeakref,
      boolean wantsSentinel) {
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
    this.slots = slots;
    int reserved = base.rootShape.reserved + slots.size();
    this.sentinelSlot = wantsSentinel ? reserved : base.sentinelSlot;
    this.rootShape = Shape.root(this, wantsSentinel ? reserved + 1 : reserved);
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
    type.hasWeakref = type.base.hasWeakref || WrittenInPython.is(module);
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
    type.hasWeakref |= binding.weakReferences();
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

  /** There can be weak references to instances of this built-in type. */
  public PyType withWeakReferences() {
    hasWeakref = true;
    return this;
  }

  /** Nothing can derive from it. */
  PyType notSubclassable() {
    subclassable = false;
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
    return heap ? name : messageName(module, name);
  }

  static String messageName(String module, String name) {
    return module == null || module.equals("builtins") || WrittenInPython.is(module)
        ? name
        : module + "." + name;
  }

  public String qualname() {
    return qualname;
  }

  Object shownName() {
    return assignedName == null ? name : assignedName;
  }

  void setName(String newName, Object assigned) {
    name = newName;
    assignedName = assigned;
    changed();
  }

  void setQualname(String newName) {
    qualname = newName;
  }

  public PyType base() {
    return base;
  }

  public PyType[] bases() {
    return bases;
  }

  PyTuple basesTuple() {
    if (givenBases == null || givenBases.items.length != bases.length) { // () stands for object
      givenBases = new PyTuple((Object[]) bases.clone());
    }
    return givenBases;
  }

  public PyType[] mro() {
    return mro;
  }

  public boolean hasWeakref() {
    return hasWeakref;
  }

  public boolean hasDict() {
    return hasDict;
  }

  /** The built-in type whose Java class instances have. */
  public PyType solid() {
    return solid;
  }

  /** The reserved slots of a new instance. */
  Object[] reservedSlots(PyObject instance) {
    Object[] slots = new Object[rootShape.reserved];
    if (sentinelSlot >= 0) {
      slots[sentinelSlot] = Interpreter.current().finalizers().watch(instance);
    }
    return slots;
  }

  public Shape dictShape() {
    Shape s = dictShape;
    if (s == null) {
      s = Shape.dict(this, rootShape.reserved, false);
      dictShape = s;
    }
    return s;
  }

  /** The shape of those with a dict that is not the one they began with. */
  Shape detachedShape() {
    Shape s = detachedShape;
    if (s == null) {
      s = Shape.dict(this, rootShape.reserved, true);
      detachedShape = s;
    }
    return s;
  }

  /** {@code dir()} of an instance has used up the room that CPython has for names of attributes. */
  boolean layoutIsFull;

  /**
   * Whether CPython keeps the attributes of instances in the instances themselves: where no
   * built-in base has a size that varies or a dict of its own, and while there is room for names.
   */
  boolean keepsAttributesInline() {
    return heap
        && !layoutIsFull
        && (solid == OBJECT
            || !solid.hasDict
                && solid != PyInt.TYPE
                && solid != PyTuple.TYPE
                && solid != PyBytes.TYPE);
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

  /** The name as newer error messages show it: with its module, but for builtins and main. */
  public String nameWithModule() {
    String m = moduleName();
    return m == null || m.equals("builtins") || m.equals("__main__")
        ? qualname
        : m + "." + qualname;
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

  /** By the chain of best bases, which is renewed before the MROs are. */
  boolean derivesFrom(PyType other) {
    for (PyType t = this; t != null; t = t.base) {
      if (t == other) {
        return true;
      }
    }
    return false;
  }

  /**
   * Replaces the bases; where some MRO below cannot be made, everything stays as it was. An {@code
   * mro()} in Python may replace them meanwhile: then what it has set remains.
   */
  void setBases(PyTuple given, PyType[] newBases, PyType newBase) {
    PyTuple oldGiven = givenBases;
    PyType[] oldBases = bases;
    PyType oldBase = base;
    Map<PyType, PyType[]> oldMros = new LinkedHashMap<>();
    givenBases = given;
    bases = newBases;
    base = newBase;
    try {
      renewMro(oldMros);
    } catch (PyException e) {
      if (bases == newBases) {
        givenBases = oldGiven;
        bases = oldBases;
        base = oldBase;
        oldMros.forEach((type, mro) -> type.mro = mro);
      }
      changed();
      throw e;
    }
    if (bases == newBases) {
      for (PyType b : oldBases) {
        b.subclasses.remove(this);
      }
      linkToBases();
    }
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
    if (mro == null) {
      return found; // its mro() is still running
    }
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
    if (mro == null) {
      return null;
    }
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
  public boolean nativeAttributes() {
    if (attributeRule == UNKNOWN) {
      boolean custom =
          special(Special.GETATTR) != null
              || !Attributes.isNative(special(Special.GETATTRIBUTE), "__getattribute__");
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

  /** An attribute of a type for inline caches: nothing outlives there what the type has lost. */
  public static final class Settled {
    public Object value;

    private Settled(Object value) {
      this.value = value;
    }
  }

  /** What the type holds under a name, until it changes. */
  public synchronized Settled settled(String attribute, Object found) {
    if (settled == null) {
      settled = new HashMap<>();
    }
    return settled.computeIfAbsent(attribute, name -> new Settled(found));
  }

  private void dropCaches() {
    synchronized (this) {
      version++;
      lookups = Map.of();
      specials = new Object[specials.length];
      attributeRule = UNKNOWN;
      if (settled != null) {
        settled.values().forEach(s -> s.value = null);
        settled = null;
      }
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
    if (onMeta != null && Attributes.hides(onMeta)) {
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
          "cannot set '%s' attribute of immutable type '%s'", attribute, fullName());
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
    if (create instanceof PyNativeFunction f && f.isNewOfAnother(this)) {
      create = solid.special(Special.NEW);
    }
    if (create == OBJECT.special(Special.NEW)) {
      PyObject made = ObjectMethods.create(this, args.length > 0);
      initialize(made, args, kw);
      return made;
    }
    if (create == null) {
      throw Errors.typeError("cannot create '%s' instances", messageName());
    }
    Object made = make(Attributes.bindToClass(create, this), args, kw);
    if (Types.of(made).isSubtype(this)) {
      initialize(made, args, kw);
    }
    return made;
  }

  /** Refuses arguments where neither a {@code __new__} nor an {@code __init__} takes any. */
  public void refuseArguments(boolean given) {
    if (given && heap && customCall() == null) {
      ObjectMethods.checkNewArguments(this);
    }
  }

  /** A native {@code __new__} that knows no keywords leaves those to an {@code __init__} below. */
  private Object make(Object create, Object[] args, String[] kw) {
    if (kw.length > 0
        && create instanceof PyNativeFunction f
        && !f.takesKeywords()
        && special(Special.INIT) instanceof PyFunction) {
      Object[] positional = Arrays.copyOf(args, args.length - kw.length);
      return f.create(this, positional, Calls.NO_KW);
    }
    if (create instanceof PyNativeFunction f && f.isNew()) {
      return f.create(this, args, kw);
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
    if (!heap || customCall() != null || isAbstract || solid != OBJECT) {
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
}
