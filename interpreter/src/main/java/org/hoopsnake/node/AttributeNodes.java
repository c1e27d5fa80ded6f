package org.hoopsnake.node;

import org.hoopsnake.object.Attributes;
import org.hoopsnake.object.Frame;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyFunction;
import org.hoopsnake.object.PyMember;
import org.hoopsnake.object.PyModule;
import org.hoopsnake.object.PyObject;
import org.hoopsnake.object.PyProperty;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.Shape;

/** {@code o.name}: reading, assigning, deleting, with inline caches on shape and type version. */
public final class AttributeNodes {
  private AttributeNodes() {}

  /** Reading an attribute. */
  public static final class Load extends Expression {
    private static final int ON_TYPE = -1;

    private final Expression object;
    private final String name;
    private final int at;
    private Shape shape;
    private int version;

    /** Where instances of the shape have the attribute; {@link #ON_TYPE}: their type has it. */
    private int slot;

    private PyType.Settled onType;
    private PyDict module;
    private int layout;
    private int index;

    public Load(Expression object, String name, int at) {
      this.object = object;
      this.name = name;
      this.at = at;
    }

    @Override
    public Object execute(Frame f) {
      Object o = object.execute(f);
      if (o instanceof PyObject p && p.shape == shape && shape.type.version == version) {
        int i = slot;
        if (i < 0) {
          return ofType(f, p);
        }
        Object value = p.slots[i];
        if (value != null) {
          return value;
        }
      }
      f.at = at;
      return find(o);
    }

    private Object ofType(Frame f, PyObject p) {
      Object found = onType.value;
      if (!(found instanceof Attributes.Descriptor d)) {
        return found;
      }
      try {
        if (d instanceof PyProperty property && property.fget instanceof PyFunction getter) {
          return Invocation.call1(f, getter, p, at);
        }
        f.at = at;
        return d.get(p, p.type());
      } catch (PyException e) {
        throw Ops.concerning(e, p, name);
      }
    }

    private Object find(Object o) {
      if (o instanceof PyModule m && m.type() == PyModule.TYPE) {
        return ofModule(m);
      }
      if (o instanceof PyObject p && !p.shape.dictMode && Attributes.isGeneric(o)) {
        PyType type = p.shape.type;
        Object found = type.lookup(name);
        boolean hides = found != null && Attributes.hides(found);
        int i = hides ? -1 : p.shape.indexOf(name);
        if (found instanceof PyMember member) {
          i = member.index;
        }
        if (i >= 0) {
          cache(p, type, i);
        } else if (found != null && Attributes.isSettled(found) && type.nativeAttributes()) {
          onType = type.settled(name, found);
          cache(p, type, ON_TYPE);
        }
      }
      return Ops.getAttr(o, name);
    }

    private void cache(PyObject p, PyType type, int where) {
      shape = p.shape;
      version = type.version;
      slot = where;
    }

    private Object ofModule(PyModule m) {
      PyDict namespace = m.dict();
      if (namespace == module && namespace.layout == layout) {
        return namespace.valueAt(index);
      }
      int i = namespace.indexOf(name);
      if (i >= 0 && PyModule.TYPE.lookup(name) == null) {
        module = namespace;
        layout = namespace.layout;
        index = i;
        return namespace.valueAt(i);
      }
      return Ops.getAttr(m, name);
    }
  }

  /** Assigning an attribute. */
  public static final class Store extends Target {
    private final Expression object;
    private final String name;
    private final int at;
    private Shape shape;
    private Shape next;
    private int version;
    private int slot;

    public Store(Expression object, String name, int at) {
      this.object = object;
      this.name = name;
      this.at = at;
    }

    @Override
    public void store(Frame f, Object value) {
      Object o = object.execute(f);
      if (o instanceof PyObject p && p.shape == shape && shape.type.version == version) {
        if (next == null) {
          p.slots[slot] = value;
        } else {
          p.addSlot(next, value);
        }
        return;
      }
      f.at = at;
      find(o, value);
    }

    private void find(Object o, Object value) {
      if (!(o instanceof PyObject p)
          || p.shape.dictMode
          || !p.type().hasDict()
          || !Attributes.setsGenerically(o)) {
        Ops.setAttr(o, name, value);
        return;
      }
      Shape before = p.shape;
      PyType type = before.type;
      Object found = type.lookup(name);
      Ops.setAttr(o, name, value);
      if (found != null && Attributes.isData(found) && !(found instanceof PyMember)) {
        return;
      }
      int i = found instanceof PyMember member ? member.index : before.indexOf(name);
      Shape after = p.shape;
      if (i >= 0) {
        shape = before;
        next = null;
        slot = i;
        version = type.version;
      } else if (!after.dictMode && after.type == type && after.size == before.size + 1) {
        shape = before;
        next = after;
        version = type.version;
      }
    }
  }

  /** {@code del o.name}. */
  public static final class Delete extends Statement {
    private final Expression object;
    private final String name;
    private final int at;

    public Delete(Expression object, String name, int at) {
      this.object = object;
      this.name = name;
      this.at = at;
    }

    @Override
    public int exec(Frame f) {
      Object o = object.execute(f);
      f.at = at;
      Ops.delAttr(o, name);
      return 0;
    }
  }
}
