package org.hoopsnake.modules;

import java.util.Map;
import java.util.WeakHashMap;
import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.New;
import org.hoopsnake.object.Attributes;
import org.hoopsnake.object.Calls;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.Keywords;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyObject;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.Special;

/** {@code threading.local}: every thread sees its own attributes. */
@BuiltinType(name = "_local", module = "_thread", doc = "Thread-local data", weakReferences = true)
public final class PyThreadLocal extends PyObject {
  public static final PyType TYPE = PyType.builtin(PyThreadLocalBinding.INSTANCE);

  private final Object[] args;
  private final PyDict kwargs;
  private final Map<Thread, PyDict> dicts = new WeakHashMap<>();

  private PyThreadLocal(PyType type, Object[] args, PyDict kwargs) {
    super(type);
    this.args = args;
    this.kwargs = kwargs;
    dicts.put(Thread.currentThread(), new PyDict());
  }

  @New("_local(*args, **kwargs)")
  static Object create(PyType cls, Object[] args, PyDict kwargs) {
    boolean plainInit = cls.special(Special.INIT) == PyType.OBJECT.special(Special.INIT);
    if (plainInit && (args.length > 0 || kwargs != null && kwargs.size() > 0)) {
      throw Errors.typeError("Initialization arguments are not supported");
    }
    return new PyThreadLocal(cls, args, kwargs);
  }

  /** The attributes of this thread; a new thread's are made by calling {@code __init__} again. */
  private PyDict attributes() {
    PyDict dict = dicts.get(Thread.currentThread());
    if (dict == null) {
      dict = new PyDict();
      dicts.put(Thread.currentThread(), dict);
      Object init = type().special(Special.INIT);
      if (init != PyType.OBJECT.special(Special.INIT)) {
        Calls.bound(init, this, Keywords.values(args, kwargs), Keywords.names(kwargs));
      }
    }
    return dict;
  }

  @Override
  protected Object getAttribute(String name) {
    Object found = type().lookup(name);
    if (name.equals("__dict__")) {
      return attributes();
    }
    if (found != null && Attributes.isData(found)) {
      return Attributes.bind(found, this, type());
    }
    Object own = attributes().get(name);
    if (own != null) {
      return own;
    }
    return found == null ? null : Attributes.bind(found, this, type());
  }

  @Override
  protected void setAttribute(String name, Object value) {
    Object found = type().lookup(name);
    if (name.equals("__dict__")) {
      throw Errors.attributeError(
          this, name, "'%s' object attribute '__dict__' is read-only", type().name());
    }
    if (found != null && Attributes.isData(found)) {
      super.setAttribute(name, value);
    } else {
      attributes().put(name, value);
    }
  }

  @Override
  protected void delAttribute(String name) {
    if (attributes().remove(name) == null) {
      throw Attributes.missing(this, name);
    }
  }

  @Getter("__dict__")
  PyDict getDict() {
    return attributes();
  }
}
