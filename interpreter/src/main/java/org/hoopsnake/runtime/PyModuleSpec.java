package org.hoopsnake.runtime;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Init;
import org.hoopsnake.binding.Member;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.binding.Setter;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyList;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyNotImplemented;
import org.hoopsnake.object.PyObject;
import org.hoopsnake.object.PyType;

/**
 * What is known of a module before it is loaded
 * (https://docs.python.org/3.14/library/importlib.html#importlib.machinery.ModuleSpec).
 */
@BuiltinType(
    name = "ModuleSpec",
    module = "_frozen_importlib",
    doc = "What is known of a module before it is loaded.",
    weakReferences = true)
public final class PyModuleSpec extends PyObject {
  public static final PyType TYPE = PyType.builtin(PyModuleSpecBinding.INSTANCE).withDict();

  @Member(value = "name", writable = true)
  public Object name = PyNone.NONE;

  @Member(value = "loader", writable = true)
  public Object loader = PyNone.NONE;

  @Member(value = "origin", writable = true)
  public Object origin = PyNone.NONE;

  @Member(value = "loader_state", writable = true)
  public Object loaderState = PyNone.NONE;

  @Member(value = "submodule_search_locations", writable = true)
  public Object locations = PyNone.NONE;

  @Member(value = "_initializing", writable = true)
  public Object initializing = false;

  @Member(value = "cached", writable = true)
  public Object cached = PyNone.NONE;

  @Member(value = "_uninitialized_submodules", writable = true)
  public Object uninitialized = new PyList();

  private boolean hasLocation;

  private PyModuleSpec(PyType type) {
    super(type);
  }

  /** For Java code; {@code locations} is null for what is not a package. */
  public static PyModuleSpec of(
      String name, Object loader, Object origin, Object locations, boolean hasLocation) {
    PyModuleSpec spec = new PyModuleSpec(TYPE);
    spec.name = name;
    spec.loader = loader;
    spec.origin = origin;
    spec.locations = locations == null ? PyNone.NONE : locations;
    spec.hasLocation = hasLocation;
    return spec;
  }

  @New("ModuleSpec(*args, **kwargs)")
  static Object create(PyType cls, Object[] args, PyDict kwargs) {
    return new PyModuleSpec(cls);
  }

  @Init("__init__(self, name, loader, *, origin=None, loader_state=None, is_package=None)")
  void init(Object moduleName, Object with, Object from, Object state, Object isPackage) {
    name = moduleName;
    loader = with;
    origin = from;
    loaderState = state;
    locations = Ops.truth(isPackage) ? new PyList() : PyNone.NONE;
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    StringBuilder text = new StringBuilder(type().name());
    text.append("(name=").append(Ops.repr(name)).append(", loader=").append(Ops.repr(loader));
    if (origin != PyNone.NONE) {
      text.append(", origin=").append(Ops.repr(origin));
    }
    if (locations != PyNone.NONE) {
      text.append(", submodule_search_locations=").append(Ops.repr(locations));
    }
    return text.append(')').toString();
  }

  @Method(value = "__eq__(self, value, /)", doc = "Return self==value.")
  Object eq(Object other) {
    if (!(other instanceof PyModuleSpec that)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    return Ops.eq(name, that.name)
        && Ops.eq(loader, that.loader)
        && Ops.eq(origin, that.origin)
        && Ops.eq(locations, that.locations)
        && Ops.eq(cached, that.cached)
        && hasLocation == that.hasLocation;
  }

  @Getter("parent")
  Object getParent() {
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
  boolean getHasLocation() {
    return hasLocation;
  }

  @Setter("has_location")
  void setHasLocation(Object value) {
    hasLocation = Ops.truth(value);
  }

  @Getter("_set_fileattr")
  boolean getSetFileAttribute() {
    return hasLocation;
  }

  @Setter("_set_fileattr")
  void setSetFileAttribute(Object value) {
    hasLocation = Ops.truth(value);
  }
}
