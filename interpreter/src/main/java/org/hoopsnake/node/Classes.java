package org.hoopsnake.node;

import java.util.ArrayList;
import java.util.List;
import org.hoopsnake.object.Calls;
import org.hoopsnake.object.Cell;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.Frame;
import org.hoopsnake.object.Keywords;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyFunction;
import org.hoopsnake.object.PyNativeFunction;
import org.hoopsnake.object.PySuper;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.Special;
import org.hoopsnake.object.Types;

/**
 * Class statements: the metaclass is found, the namespace prepared, the body run in it, and the
 * metaclass called
 * (https://docs.python.org/3.14/reference/datamodel.html#customizing-class-creation).
 */
public final class Classes {
  private Classes() {}

  /** A class statement without its decorators. */
  public static final class MakeClass extends Expression {
    private final String name;
    private final Definitions.MakeFunction body;

    /** Makes the tuple of bases and the dict of keywords, as for a call. */
    private final Expression bases;

    private final Expression keywords;
    private final int at;

    public MakeClass(
        String name, Definitions.MakeFunction body, Expression bases, Expression keywords, int at) {
      this.name = name;
      this.body = body;
      this.bases = bases;
      this.keywords = keywords;
      this.at = at;
    }

    @Override
    public Object execute(Frame f) {
      PyFunction function = body.execute(f);
      PyTuple given = (PyTuple) bases.execute(f);
      PyDict named = keywords == null ? new PyDict() : (PyDict) keywords.execute(f);
      f.at = at;
      Object builder = f.builtin("__build_class__");
      if (builder instanceof PyNativeFunction) {
        return build(f, function, name, given, named);
      }
      if (builder == null) {
        throw Errors.nameError("__build_class__", "__build_class__ not found");
      }
      Object[] args = new Object[given.items.length + 2];
      args[0] = function;
      args[1] = name;
      System.arraycopy(given.items, 0, args, 2, given.items.length);
      return Calls.call(builder, Keywords.values(args, named), Keywords.names(named));
    }
  }

  /** The keywords of a class statement: no name may come twice, and mappings are spread. */
  public static final class KeywordsOfClass extends Expression {
    private final String[] names;
    private final Expression[] values;
    private final int at;

    /**
     * @param names null for {@code **mapping}
     */
    public KeywordsOfClass(String[] names, Expression[] values, int at) {
      this.names = names;
      this.values = values;
      this.at = at;
    }

    @Override
    public Object execute(Frame f) {
      PyDict named = new PyDict();
      for (int i = 0; i < names.length; i++) {
        Object value = values[i].execute(f);
        f.at = at;
        if (names[i] == null) {
          CallNodes.merge(f.builtin("__build_class__"), named, value);
        } else {
          CallNodes.put(f.builtin("__build_class__"), named, names[i], value);
        }
      }
      return named;
    }
  }

  /** {@code __build_class__}. */
  public static Object build(Frame f, PyFunction body, String name, PyTuple given, PyDict named) {
    PyTuple bases = resolveBases(given);
    Object meta = named.remove("metaclass");
    if (meta == null) {
      meta = bases.items.length == 0 ? PyType.TYPE : Types.of(bases.items[0]);
    }
    if (meta instanceof PyType m) {
      meta = mostDerived(m, bases);
    }
    Object namespace = prepare(meta, name, bases, named);
    Frame g = body.frame0(f.thread);
    g.locals = namespace;
    Object cell = PyFunction.execute(f.thread, g, body.code);
    if (bases != given) {
      Ops.setItem(namespace, "__orig_bases__", given);
    }
    Object cls =
        Calls.call(
            meta,
            Keywords.values(new Object[] {name, bases, namespace}, named),
            Keywords.names(named));
    if (cls instanceof PyType && cell instanceof Cell c) {
      checkCell(c, cls, name);
    }
    return cls;
  }

  private static PyTuple resolveBases(PyTuple given) {
    List<Object> resolved = new ArrayList<>();
    boolean changed = false;
    for (Object base : given.items) {
      Object method =
          base instanceof PyType ? null : Ops.getAttrOrNull(base, Special.MRO_ENTRIES.method);
      if (method == null) {
        resolved.add(base);
        continue;
      }
      changed = true;
      if (!(Calls.call1(method, given) instanceof PyTuple entries)) {
        throw Errors.typeError("__mro_entries__ must return a tuple");
      }
      resolved.addAll(List.of(entries.items));
    }
    return changed ? new PyTuple(resolved.toArray()) : given;
  }

  private static PyType mostDerived(PyType meta, PyTuple bases) {
    PyType winner = meta;
    for (Object base : bases.items) {
      PyType type = Types.of(base);
      if (winner.isSubtype(type)) {
        continue;
      }
      if (!type.isSubtype(winner)) {
        throw Errors.typeError(
            "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass"
                + " of the metaclasses of all its bases");
      }
      winner = type;
    }
    return winner;
  }

  private static Object prepare(Object meta, String name, PyTuple bases, PyDict named) {
    if (meta == PyType.TYPE) {
      return new PyDict();
    }
    Object method = Ops.getAttrOrNull(meta, "__prepare__");
    if (method == null) {
      return new PyDict();
    }
    Object namespace =
        Calls.call(
            method, Keywords.values(new Object[] {name, bases}, named), Keywords.names(named));
    if (Types.of(namespace).special(Special.GETITEM) == null) {
      throw Errors.typeError(
          "%s.__prepare__() must return a mapping, not %s",
          meta instanceof PyType t ? t.name() : "<metaclass>", Types.name(namespace));
    }
    return namespace;
  }

  private static void checkCell(Cell cell, Object cls, String name) {
    if (cell.value == null) {
      throw Errors.runtimeError(
          "__class__ not set defining %s as %s. Was __classcell__ propagated to type.__new__?",
          Ops.repr(name), Ops.repr(cls));
    }
    if (cell.value != cls) {
      throw Errors.typeError(
          "__class__ set to %s defining %s as %s",
          Ops.repr(cell.value), Ops.repr(name), Ops.repr(cls));
    }
  }

  /** {@code super()} without arguments: the class cell and the first argument. */
  public static final class ZeroArgumentSuper extends CallNodes.Call {
    private final Expression callee;
    private final int cls;
    private final int selfSlot;
    private final boolean selfInCell;
    private final String missing;

    /**
     * @param cls which cell of the closure holds the class
     * @param missing why it cannot work, or null
     */
    public ZeroArgumentSuper(
        Expression callee, int cls, int selfSlot, boolean selfInCell, String missing, int at) {
      super(at);
      this.callee = callee;
      this.cls = cls;
      this.selfSlot = selfSlot;
      this.selfInCell = selfInCell;
      this.missing = missing;
    }

    @Override
    public Object execute(Frame f) {
      Object fn = callee.execute(f);
      f.at = at;
      if (fn != PySuper.TYPE) {
        return Calls.call0(fn);
      }
      if (missing != null) {
        throw Errors.runtimeError(missing);
      }
      Object self = f.local(selfSlot);
      if (selfInCell && self instanceof Cell c) {
        self = c.value;
      }
      if (self == null) {
        throw Errors.runtimeError("super(): arg[0] deleted");
      }
      Object c = f.function.closure[cls].value;
      if (c == null) {
        throw Errors.runtimeError("super(): empty __class__ cell");
      }
      return Calls.call2(fn, c, self);
    }
  }
}
