package org.hoopsnake.runtime;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Member;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.Setter;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyObject;
import org.hoopsnake.object.PyType;

/**
 * Where a module comes from ({@code importlib.machinery.ModuleSpec}), as the import system in Java makes
 * it.
 */
@BuiltinType(name = "ModuleSpec", module = "importlib._bootstrap", doc = "The specification of a module.")
public final class PyModuleSpec extends PyObject {
  public static final PyType TYPE = PyType.builtin(PyModuleSpecBinding.INSTANCE).withDict();

  @Member(value = "name", writable = true)
  Object name;

  @Member(value = "loader", writable = true)
  Object loader;

  @Member(value = "origin", writable = true)
  Object origin;

  @Member(value = "submodule_search_locations", writable = true)
  Object locations;

  @Member(value = "loader_state", writable = true)
  Object loaderState = PyNone.NONE;

  @Member(value = "cached", writable = true)
  Object cached = PyNone.NONE;

  @Member(value = "_initializing", writable = true)
  Object initializing = false;

  @Member(value = "_uninitialized_submodules", writable = true)
  Object uninitialized = PyNone.NONE;

  private boolean hasLocation;

  public PyModuleSpec(String name, Object loader, Object origin, Object locations, boolean hasLocation) {
    super(TYPE);
    this.name = name;
    this.loader = loader;
    this.origin = origin;
    this.locations = locations;
    this.hasLocation = hasLocation;
  }

  @Getter("parent")
  Object parent() {
    if (!(name instanceof String s)) {
      return PyNone.NONE;
    }
    if (locations != PyNone.NONE) {
      return s;
    }
    int dot = s.lastIndexOf('.');
    return dot < 0 ? "" : s.substring(0, dot);
  }

  @Getter("has_location")
  boolean hasLocation() {
    return hasLocation;
  }

  @Setter("has_location")
  void setHasLocation(Object value) {
    hasLocation = Ops.truth(value);
  }

  @Getter("_set_fileattr")
  boolean setFileAttribute() {
    return hasLocation;
  }

  @Setter("_set_fileattr")
  void setSetFileAttribute(Object value) {
    hasLocation = Ops.truth(value);
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    StringBuilder s = new StringBuilder("ModuleSpec(name=").append(Ops.repr(name));
    s.append(", loader=").append(Ops.repr(loader));
    if (origin != PyNone.NONE) {
      s.append(", origin=").append(Ops.repr(origin));
    }
    if (locations != PyNone.NONE) {
      s.append(", submodule_search_locations=").append(Ops.repr(locations));
    }
    return s.append(")").toString();
  }
}
