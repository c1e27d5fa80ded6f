package org.hoopsnake.modules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.object.Calls;
import org.hoopsnake.object.PyList;
import org.hoopsnake.object.PyObject;
import org.hoopsnake.object.PySet;
import org.hoopsnake.object.PyType;

/** What an abstract class knows of others; it does not keep them alive. */
@BuiltinType(name = "_abc_data", module = "_abc", subclassable = false)
final class PyAbcData extends PyObject {
  static final PyType TYPE = PyType.builtin(PyAbcDataBinding.INSTANCE);

  /** A set of types by identity, held weakly. */
  static final class WeakTypes {
    private final Set<Key> keys = new java.util.LinkedHashSet<>();

    /** Types hash by Python's rules, which metaclasses may change; this hashes by identity. */
    private static final class Key extends java.lang.ref.WeakReference<PyType> {
      private final int hash;

      Key(PyType type) {
        super(type);
        hash = System.identityHashCode(type);
      }

      @Override
      public int hashCode() {
        return hash;
      }

      @Override
      public boolean equals(Object other) {
        return this == other || other instanceof Key k && get() != null && get() == k.get();
      }
    }

    void add(PyType type) {
      keys.add(new Key(type));
    }

    boolean contains(Object type) {
      return type instanceof PyType t && keys.contains(new Key(t));
    }

    void clear() {
      keys.clear();
    }

    List<PyType> all() {
      List<PyType> all = new ArrayList<>();
      for (Key key : keys) {
        PyType type = key.get();
        if (type != null) {
          all.add(type);
        }
      }
      return all;
    }

    Object toSet() {
      return Calls.call1(PySet.TYPE, new PyList(all().toArray()));
    }
  }

  final WeakTypes registry = new WeakTypes();
  final WeakTypes cache = new WeakTypes();
  final WeakTypes negative = new WeakTypes();
  long negativeVersion;

  PyAbcData() {
    super(TYPE);
  }
}
