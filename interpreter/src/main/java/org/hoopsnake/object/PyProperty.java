package org.hoopsnake.object;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Init;
import org.hoopsnake.binding.Member;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.binding.Setter;

/** {@code property}: an attribute that functions get, set and delete. */
@BuiltinType(name = "property", doc = "An attribute that functions get, set and delete.")
public final class PyProperty extends PyObject implements Attributes.Descriptor {
  public static final PyType TYPE = PyType.builtin(PyPropertyBinding.INSTANCE);

  @Member("fget")
  public Object fget = PyNone.NONE;

  @Member("fset")
  public Object fset = PyNone.NONE;

  @Member("fdel")
  public Object fdel = PyNone.NONE;

  private Object doc = PyNone.NONE;
  private boolean docFromGetter;
  private Object name;

  private PyProperty(PyType type) {
    super(type);
  }

  @New("property(*args, **kwargs)")
  static Object create(PyType cls, Object[] args, PyDict kwargs) {
    return new PyProperty(cls);
  }

  @Init("__init__(self, fget=None, fset=None, fdel=None, doc=None)")
  void init(Object getter, Object setter, Object deleter, Object text) {
    fget = getter;
    fset = setter;
    fdel = deleter;
    name = null;
    docFromGetter = false;
    Object shown = text;
    if (text == PyNone.NONE && getter != PyNone.NONE) {
      Object inherited = Ops.getAttrOrNull(getter, "__doc__");
      if (inherited != null && inherited != PyNone.NONE) {
        shown = inherited;
        docFromGetter = true;
      }
    }
    doc = shown;
    if (type() != TYPE) {
      documentInstance(shown);
    }
  }

  /**
   * A subclass has a {@code __doc__} of its own, which hides the one here: its instances keep
   * theirs like any other attribute. Where they have no place for it, only the text of a getter is
   * missed.
   */
  private void documentInstance(Object text) {
    try {
      Ops.setAttr(this, "__doc__", text);
    } catch (PyException e) {
      if (docFromGetter || !e.is(ExceptionTypes.ATTRIBUTE_ERROR)) {
        throw e;
      }
    }
  }

  @Override
  public boolean isData() {
    return true;
  }

  @Override
  public Object get(Object instance, PyType owner) {
    if (instance == null) {
      return this;
    }
    if (fget == PyNone.NONE) {
      throw missing(instance, "getter");
    }
    return Calls.call1(fget, instance);
  }

  @Override
  public void set(Object instance, Object value) {
    if (fset == PyNone.NONE) {
      throw missing(instance, "setter");
    }
    Calls.call2(fset, instance, value);
  }

  @Override
  public void delete(Object instance) {
    if (fdel == PyNone.NONE) {
      throw missing(instance, "deleter");
    }
    Calls.call1(fdel, instance);
  }

  private PyException missing(Object instance, String what) {
    String own = Types.of(instance).qualname();
    Object named = nameOrNull();
    return named == null
        ? Errors.bareAttributeError("property of '%s' object has no %s", own, what)
        : Errors.bareAttributeError(
            "property %s of '%s' object has no %s", Ops.repr(named), own, what);
  }

  private Object nameOrNull() {
    if (name != null) {
      return name;
    }
    return fget == PyNone.NONE ? null : Ops.getAttrOrNull(fget, "__name__");
  }

  private Object with(Object getter, Object setter, Object deleter) {
    Object text = docFromGetter && getter != fget ? PyNone.NONE : doc;
    if (docFromGetter) {
      text = PyNone.NONE;
    }
    Object made = Calls.call(type(), new Object[] {getter, setter, deleter, text}, Calls.NO_KW);
    if (made instanceof PyProperty property) {
      property.name = name;
    }
    return made;
  }

  @Method(
      value = "__get__(self, instance, owner=None, /)",
      doc = "Return an attribute of instance.")
  Object getMethod(Object instance, Object owner) {
    return get(Attributes.instanceFor(instance, owner), null);
  }

  @Method(value = "__set__(self, instance, value, /)", doc = "Set an attribute of instance.")
  void setMethod(Object instance, Object value) {
    set(instance, value);
  }

  @Method(value = "__delete__(self, instance, /)", doc = "Delete an attribute of instance.")
  void deleteMethod(Object instance) {
    delete(instance);
  }

  @Method(value = "getter(self, fget, /)", doc = "Return a copy with another getter.")
  Object getter(Object function) {
    return with(function, fset, fdel);
  }

  @Method(value = "setter(self, fset, /)", doc = "Return a copy with another setter.")
  Object setter(Object function) {
    return with(fget, function, fdel);
  }

  @Method(value = "deleter(self, fdel, /)", doc = "Return a copy with another deleter.")
  Object deleter(Object function) {
    return with(fget, fset, function);
  }

  @Method(value = "__set_name__(self, /, *args)", doc = "Remember the name.")
  void setName(Object[] args) {
    if (args.length != 2) {
      throw Errors.typeError(
          "__set_name__() takes 2 positional arguments but %d were given", args.length);
    }
    name = args[1];
  }

  @Getter("__name__")
  Object getName() {
    Object named = nameOrNull();
    if (named == null) {
      throw Errors.attributeError(
          this, "__name__", "'property' object has no attribute '__name__'");
    }
    return named;
  }

  @Setter("__name__")
  void setNameAttribute(Object to) {
    name = to;
  }

  @Getter("__doc__")
  Object getDoc() {
    return doc;
  }

  @Setter("__doc__")
  void setDoc(Object to) {
    doc = to;
  }

  @Getter("__isabstractmethod__")
  boolean isAbstract() {
    for (Object f : new Object[] {fget, fset, fdel}) {
      Object flag = Ops.getAttrOrNull(f, "__isabstractmethod__");
      if (flag != null && Ops.truth(flag)) {
        return true;
      }
    }
    return false;
  }
}
