package org.hoopsnake.modules;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Member;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.object.Attributes;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyObject;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.Types;

/** The descriptor of a field of a named tuple. */
@BuiltinType(name = "_tuplegetter", module = "collections", subclassable = false)
final class TupleGetter extends PyObject implements Attributes.Descriptor {
  static final PyType TYPE = PyType.builtin(TupleGetterBinding.INSTANCE);

  private final int index;

  @Member(value = "__doc__", writable = true)
  Object doc;

  private TupleGetter(int index, Object doc) {
    super(TYPE);
    this.index = index;
    this.doc = doc;
  }

  @New("_tuplegetter(index, doc, /)")
  static Object create(PyType cls, int index, Object doc) {
    return new TupleGetter(index, doc);
  }

  @Override
  public Object get(Object instance, PyType owner) {
    if (instance == null) {
      return this;
    }
    if (!(instance instanceof PyTuple tuple)) {
      if (instance == PyNone.NONE) {
        return this;
      }
      throw Errors.typeError(
          "descriptor for index '%d' for tuple subclasses doesn't apply to '%s' object",
          index, Types.name(instance));
    }
    if (index < 0 || index >= tuple.items.length) {
      throw Errors.indexError("tuple index out of range");
    }
    return tuple.items[index];
  }

  @Override
  public boolean isData() {
    return true;
  }

  private static PyException readOnly(String verb) {
    return Errors.attributeError(null, null, "can't %s attribute", verb);
  }

  @Override
  public void set(Object instance, Object value) {
    throw readOnly("set");
  }

  @Override
  public void delete(Object instance) {
    throw readOnly("delete");
  }

  @Method(value = "__get__(self, instance, owner=None, /)", doc = "Return the field's value.")
  Object getMethod(Object instance, Object owner) {
    return get(Attributes.instanceFor(instance, owner), null);
  }

  @Method(value = "__set__(self, instance, value, /)", doc = "Fields cannot be set.")
  void setMethod(Object instance, Object value) {
    throw readOnly("set");
  }

  @Method(value = "__delete__(self, instance, /)", doc = "Fields cannot be deleted.")
  void deleteMethod(Object instance) {
    throw readOnly("delete");
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    return type().name() + "(" + index + ", " + Ops.repr(doc) + ")";
  }

  @Method(value = "__reduce__(self, /)", doc = "Return state information for pickling.")
  Object reduce() {
    return new PyTuple(TYPE, new PyTuple((long) index, doc));
  }
}
