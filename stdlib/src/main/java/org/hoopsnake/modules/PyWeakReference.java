package org.hoopsnake.modules;

import java.lang.ref.WeakReference;
import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.ClassMethod;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Init;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.Identity;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyGenericAlias;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyNotImplemented;
import org.hoopsnake.object.PyObject;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.Types;

/** {@code weakref.ref}. */
@BuiltinType(name = "ReferenceType", module = "weakref", doc = "A weak reference to an object.")
public final class PyWeakReference extends PyObject {
  public static final PyType TYPE = PyType.builtin(PyWeakReferenceBinding.INSTANCE);

  private final WeakReferences.Handle handle;

  /** Null where there is none. */
  final Object callback;

  private Object hash;

  private PyWeakReference(PyType type, WeakReferences.Handle handle, Object callback) {
    super(type);
    this.handle = handle;
    this.callback = callback;
  }

  static boolean isReferable(Object object) {
    return object instanceof PyObject p && p.type().hasWeakref();
  }

  static PyWeakReference of(PyType type, Object object, Object callback) {
    if (!isReferable(object)) {
      throw Errors.typeError("cannot create weak reference to '%s' object", Types.name(object));
    }
    WeakReferences all = WeakReferences.of(Interpreter.current());
    WeakReferences.Handle handle = all.handle(object);
    Object call = callback == PyNone.NONE ? null : callback;
    if (call == null && type == TYPE) {
      for (WeakReference<PyObject> each : handle.references) {
        if (each.get() instanceof PyWeakReference r && r.callback == null && r.type() == TYPE) {
          return r;
        }
      }
    }
    PyWeakReference made = new PyWeakReference(type, handle, call);
    all.add(handle, made);
    return made;
  }

  /** The object, or null once it has gone. */
  Object referent() {
    Object object = handle.get();
    if (object == null) {
      WeakReferences.runCallbacks();
    }
    return object;
  }

  @New("__new__(cls, object, callback=None, /)")
  static Object create(PyType cls, Object object, Object callback) {
    return of(cls, object, callback);
  }

  @Init("__init__(self, object, callback=None, /)")
  void init(Object object, Object call) {}

  @Override
  public Object call0() {
    Object object = referent();
    return object == null ? PyNone.NONE : object;
  }

  @Method(value = "__call__(self)", doc = "The object, or None once it has gone.")
  Object callMethod() {
    return call0();
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    Object object = handle.get();
    String start = "<weakref at " + Identity.address(this);
    if (object == null) {
      return start + "; dead>";
    }
    Object name = Ops.getAttrOrNull(object, "__name__");
    return start
        + "; to '"
        + Types.of(object).fullName()
        + "' at "
        + Identity.address(object)
        + (name instanceof String s ? " (" + s + ")" : "")
        + ">";
  }

  @Method(value = "__eq__(self, value, /)", doc = "Return self==value.")
  Object eq(Object other) {
    if (!(other instanceof PyWeakReference that)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    Object a = handle.get();
    Object b = that.handle.get();
    return a == null || b == null ? this == that : a == b || Ops.eq(a, b);
  }

  @Method(value = "__hash__(self, /)", doc = "Return hash(self).")
  Object hashMethod() {
    if (hash == null) {
      Object object = referent();
      if (object == null) {
        throw Errors.typeError("weak object has gone away");
      }
      hash = Ops.hash(object);
    }
    return hash;
  }

  @ClassMethod(value = "__class_getitem__(cls, object, /)", doc = "See PEP 585.")
  static Object classGetItem(PyType cls, Object item) {
    return PyGenericAlias.of(cls, item);
  }

  @Getter("__callback__")
  Object getCallback() {
    return callback == null || handle.get() == null ? PyNone.NONE : callback;
  }
}
