package org.hoopsnake.node;

import org.hoopsnake.object.Cell;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.ExceptionTypes;
import org.hoopsnake.object.Frame;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyException;

/** Names: slots of the frame, cells, globals, and the namespaces of class bodies. */
public final class Variables {
  private Variables() {}

  /** A literal. */
  public static final class Constant extends Expression {
    final Object value;

    public Constant(Object value) {
      this.value = value;
    }

    public Object value() {
      return value;
    }

    @Override
    public Object execute(Frame f) {
      return value;
    }
  }

  /** A local variable. */
  public static final class Local extends Expression {
    private final int slot;
    private final String name;
    private final int at;

    public Local(int slot, String name, int at) {
      this.slot = slot;
      this.name = name;
      this.at = at;
    }

    @Override
    public Object execute(Frame f) {
      Object value = f.slots[slot];
      return value == null ? growing(f) : value;
    }

    private Object growing(Frame f) {
      Object value = f.local(slot);
      if (value == null) {
        f.at = at;
        throw unboundLocal(name);
      }
      return value;
    }
  }

  static PyException unboundLocal(String name) {
    return Errors.unboundLocalError(
        "cannot access local variable '%s' where it is not associated with a value", name);
  }

  static PyException unboundFree(String name) {
    return Errors.nameError(
        name,
        "cannot access free variable '%s' where it is not associated with a value in enclosing"
            + " scope",
        name);
  }

  static PyException undefined(String name) {
    return Errors.nameError(name, "name '%s' is not defined", name);
  }

  /** A temporary that lowering has made; it is read once. */
  public static final class Take extends Expression {
    private final int slot;

    public Take(int slot) {
      this.slot = slot;
    }

    @Override
    public Object execute(Frame f) {
      Object value = f.slots[slot];
      f.slots[slot] = null;
      return value;
    }
  }

  /** A temporary that is read again later. */
  public static final class Peek extends Expression {
    private final int slot;

    public Peek(int slot) {
      this.slot = slot;
    }

    @Override
    public Object execute(Frame f) {
      return f.slots[slot];
    }
  }

  /** The namespace of a class body. */
  public static final class Namespace extends Expression {
    @Override
    public Object execute(Frame f) {
      return f.locals;
    }
  }

  /** A slot as it is: the cell itself, for {@code __classcell__}. */
  public static final class Raw extends Expression {
    private final int slot;

    public Raw(int slot) {
      this.slot = slot;
    }

    @Override
    public Object execute(Frame f) {
      return f.slots[slot];
    }
  }

  /** A variable of this function that inner functions use. */
  public static final class LocalCell extends Expression {
    private final int slot;
    private final String name;
    private final int at;

    public LocalCell(int slot, String name, int at) {
      this.slot = slot;
      this.name = name;
      this.at = at;
    }

    @Override
    public Object execute(Frame f) {
      Object value = ((Cell) f.slots[slot]).value;
      if (value == null) {
        f.at = at;
        throw unboundLocal(name);
      }
      return value;
    }
  }

  /** A variable of an enclosing function. */
  public static final class Free extends Expression {
    private final int index;
    private final String name;
    private final int at;

    public Free(int index, String name, int at) {
      this.index = index;
      this.name = name;
      this.at = at;
    }

    @Override
    public Object execute(Frame f) {
      Object value = f.function.closure[index].value;
      if (value == null) {
        f.at = at;
        throw unboundFree(name);
      }
      return value;
    }
  }

  /** A global or builtin name; its place is cached while the layout of the dicts stays. */
  public static final class Global extends Expression {
    private final String name;
    private final int at;
    private PyDict globals;
    private int layout;
    private int index = -1;
    private PyDict builtins;
    private int builtinsLayout;
    private int builtinsIndex;

    public Global(String name, int at) {
      this.name = name;
      this.at = at;
    }

    @Override
    public Object execute(Frame f) {
      PyDict g = f.globals;
      if (g == globals && g.layout == layout) {
        if (index >= 0) {
          return g.valueAt(index);
        }
        PyDict b = f.builtins;
        if (b == builtins && b.layout == builtinsLayout) {
          return b.valueAt(builtinsIndex);
        }
      }
      return find(f);
    }

    private Object find(Frame f) {
      PyDict g = f.globals;
      int i = g.indexOf(name);
      if (i >= 0) {
        globals = g;
        layout = g.layout;
        index = i;
        return g.valueAt(i);
      }
      if (g.type() != PyDict.TYPE) {
        // A function made over a subclass with __missing__, as annotationlib does.
        Object made = inNamespace(g, name);
        if (made != null) {
          return made;
        }
      }
      PyDict b = f.builtins;
      if (!f.hasPlainBuiltins()) {
        f.at = at;
        Object value = f.builtin(name);
        if (value == null) {
          throw undefined(name);
        }
        return value;
      }
      i = b.indexOf(name);
      if (i < 0) {
        f.at = at;
        throw undefined(name);
      }
      globals = g;
      layout = g.layout;
      index = -1;
      builtins = b;
      builtinsLayout = b.layout;
      builtinsIndex = i;
      return b.valueAt(i);
    }
  }

  /** A name in a class body or a module: the namespace first, then {@code otherwise}. */
  public static final class Name extends Expression {
    private final String name;
    private final Expression otherwise;
    private final int at;

    public Name(String name, Expression otherwise, int at) {
      this.name = name;
      this.otherwise = otherwise;
      this.at = at;
    }

    @Override
    public Object execute(Frame f) {
      if (f.locals != null) {
        f.at = at;
        Object value = inNamespace(f.locals, name);
        if (value != null) {
          return value;
        }
      }
      return otherwise.execute(f);
    }
  }

  static Object inNamespace(Object namespace, String name) {
    if (namespace instanceof PyDict d && d.type() == PyDict.TYPE) {
      return d.get(name);
    }
    try {
      return Ops.getItem(namespace, name);
    } catch (PyException e) {
      if (e.is(ExceptionTypes.KEY_ERROR)) {
        return null;
      }
      throw e;
    }
  }

  /**
   * A name in an annotation inside a class: the class's namespace first, then {@code otherwise}.
   */
  public static final class ClassName extends Expression {
    private final String name;
    private final Expression namespace;
    private final Expression otherwise;

    public ClassName(String name, Expression namespace, Expression otherwise) {
      this.name = name;
      this.namespace = namespace;
      this.otherwise = otherwise;
    }

    @Override
    public Object execute(Frame f) {
      Object value = inNamespace(namespace.execute(f), name);
      return value != null ? value : otherwise.execute(f);
    }
  }

  // ---- stores

  /** Stores into a slot. */
  public static final class StoreLocal extends Target {
    final int slot;

    public StoreLocal(int slot) {
      this.slot = slot;
    }

    @Override
    public void store(Frame f, Object value) {
      f.slots[slot] = value;
    }
  }

  /** Stores into a cell of this frame. */
  public static final class StoreCell extends Target {
    private final int slot;

    public StoreCell(int slot) {
      this.slot = slot;
    }

    @Override
    public void store(Frame f, Object value) {
      ((Cell) f.slots[slot]).value = value;
    }
  }

  /** Stores into a cell of the closure. */
  public static final class StoreFree extends Target {
    private final int index;

    public StoreFree(int index) {
      this.index = index;
    }

    @Override
    public void store(Frame f, Object value) {
      f.function.closure[index].value = value;
    }
  }

  /** Stores into the globals. */
  public static final class StoreGlobal extends Target {
    private final String name;
    private PyDict globals;
    private int layout;
    private int index;

    public StoreGlobal(String name) {
      this.name = name;
    }

    @Override
    public void store(Frame f, Object value) {
      PyDict g = f.globals;
      if (g == globals && g.layout == layout) {
        g.setValueAt(index, value);
        return;
      }
      g.put(name, value);
      globals = g;
      layout = g.layout;
      index = g.indexOf(name);
    }
  }

  /** Stores into the namespace of a class body or module. */
  public static final class StoreName extends Target {
    private final String name;
    private final StoreGlobal global;
    private final int at;

    public StoreName(String name, int at) {
      this.name = name;
      this.global = new StoreGlobal(name);
      this.at = at;
    }

    @Override
    public void store(Frame f, Object value) {
      if (f.locals == null) {
        global.store(f, value);
      } else if (f.locals instanceof PyDict d && d.type() == PyDict.TYPE) {
        d.put(name, value);
      } else {
        f.at = at;
        Ops.setItem(f.locals, name, value);
      }
    }
  }

  // ---- deletion

  /** {@code del x} of a local. */
  public static final class DeleteLocal extends Statement {
    private final int slot;
    private final String name;
    private final int at;

    public DeleteLocal(int slot, String name, int at) {
      this.slot = slot;
      this.name = name;
      this.at = at;
    }

    @Override
    public int exec(Frame f) {
      if (f.local(slot) == null) {
        f.at = at;
        throw unboundLocal(name);
      }
      f.clearLocal(slot);
      return 0;
    }
  }

  /** {@code del x} of a cell. */
  public static final class DeleteCell extends Statement {
    private final int index;
    private final boolean free;
    private final String name;
    private final int at;

    public DeleteCell(int index, boolean free, String name, int at) {
      this.index = index;
      this.free = free;
      this.name = name;
      this.at = at;
    }

    @Override
    public int exec(Frame f) {
      Cell cell = free ? f.function.closure[index] : (Cell) f.slots[index];
      if (cell.value == null) {
        f.at = at;
        throw free ? unboundFree(name) : unboundLocal(name);
      }
      cell.value = null;
      return 0;
    }
  }

  /** {@code del x} of a global or of a name in a class body. */
  public static final class DeleteName extends Statement {
    private final String name;
    private final boolean global;
    private final int at;

    public DeleteName(String name, boolean global, int at) {
      this.name = name;
      this.global = global;
      this.at = at;
    }

    @Override
    public int exec(Frame f) {
      f.at = at;
      Object namespace = global || f.locals == null ? f.globals : f.locals;
      if (namespace instanceof PyDict d && d.type() == PyDict.TYPE) {
        if (d.remove(name) == null) {
          throw undefined(name);
        }
        return 0;
      }
      try {
        Ops.delItem(namespace, name);
      } catch (PyException e) {
        throw e.is(ExceptionTypes.KEY_ERROR) ? undefined(name) : e;
      }
      return 0;
    }
  }

  /** Unbinds a variable without asking whether it is bound: the end of {@code except … as x}. */
  public static final class Unbind extends Statement {
    private final Statement delete;

    public Unbind(Statement delete) {
      this.delete = delete;
    }

    @Override
    public int exec(Frame f) {
      int at = f.at;
      try {
        return delete.exec(f);
      } catch (PyException e) {
        f.at = at;
        if (e.is(ExceptionTypes.NAME_ERROR)) {
          return 0;
        }
        throw e;
      }
    }
  }
}
