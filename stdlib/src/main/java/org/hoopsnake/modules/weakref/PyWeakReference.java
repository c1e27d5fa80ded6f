package org.hoopsnake.modules.weakref;

import org.hoopsnake.ast.CompareOperator;
import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.ClassMethod;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Init;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.binding.RichCompare;
import org.hoopsnake.object.Comparisons;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.Identity;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyGenericAlias;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyNotImplemented;
import org.hoopsnake.object.PyObject;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.Types;

/** {@code weakref.ref}. */
@BuiltinType(name = "ReferenceType", module = "weakref", doc = "A weak reference to an object.")
public final class PyWeakReference extends PyObject implements WeakReferences.Referring {
  public static final PyType TYPE = PyType.builtin(PyWeakReferenceBinding.INSTANCE);

  private final WeakReferences.Handle handle;

  /** Null where there is none. */
  private final Object callback;

  private Object hash;

  private PyWeakReference(PyType type, WeakReferences.Handle handle, Object callback) {
    super(type);
    this.handle = handle;
    this.callback = callback;
  }

  @New("__new__(cls, object, callback=None, /)")
  static Object create(PyType cls, Object object, Object callback) {
    WeakReferences.Handle handle = WeakReferences.of(Interpreter.current()).handle(object);
    PyObject plain = callback == PyNone.NONE && cls == TYPE ? handle.plain(TYPE) : null;
    if (plain != null) {
      return plain;
    }
    PyWeakReference made =
        new PyWeakReference(cls, handle, callback == PyNone.NONE ? null : callback);
    handle.add(made);
    return made;
  }

  @Override
  public Object callback() {
    return callback;
  }

  /** The object, or null once it has gone. */
  Object referent() {
    Object object = handle.get();
    if (object == null) {
      WeakReferences.of(Interpreter.current()).expunge();
    }
    return object;
  }

  @Init("__init__(self, object, callback=None, /)")
  void init(Object object, Object call) {}

  @Override
  public Object call0() {
    return type() == TYPE ? callMethod() : super.call0();
  }

  @Method(value = "__call__(self)", doc = "The object, or None once it has gone.")
  Object callMethod() {
    Object object = referent();
    return object == null ? PyNone.NONE : object;
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    Object object = handle.get();
    String start = "<weakref at " + Identity.address(this);
    if (object == null) {
      return start + "; dead>";
    }
    Object name;
    try {
      name = Ops.getAttrOrNull(object, "__name__");
    } catch (PyException e) {
      name = null; // a repr is no place to fail for that
    }
    return start
        + "; to '"
        + Types.of(object).fullName()
        + "' at "
        + Identity.address(object)
        + (name instanceof String s ? " (" + s + ")" : "")
        + ">";
  }

  @RichCompare
  Object compare(CompareOperator op, Object other) {
    if (!op.isEquality() || !(other instanceof PyWeakReference that)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    Object a = handle.get();
    Object b = that.handle.get();
    if (a != null && b != null) {
      return Comparisons.compare(op, a, b);
    }
    return (this == that) == (op == CompareOperator.EQ);
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
