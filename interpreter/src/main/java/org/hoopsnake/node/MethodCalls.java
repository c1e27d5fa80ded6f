package org.hoopsnake.node;

import org.hoopsnake.object.Attributes;
import org.hoopsnake.object.Calls;
import org.hoopsnake.object.Frame;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyModule;
import org.hoopsnake.object.PyObject;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.Shape;
import org.hoopsnake.object.Types;

/**
 * Calls of the form {@code o.name(…)}. The method that the type holds is cached by the instance's
 * shape, or the type of a raw value, and called with the receiver in front: no bound method is
 * made.
 */
public final class MethodCalls {
  private MethodCalls() {}

  /** The node for a method call with positional arguments only; null beyond three. */
  public static CallNodes.Call of(
      Expression object, String name, Expression[] args, int attributeAt, int at) {
    return switch (args.length) {
      case 0 -> new Method0(object, name, attributeAt, at);
      case 1 -> new Method1(object, name, args[0], attributeAt, at);
      case 2 -> new Method2(object, name, args[0], args[1], attributeAt, at);
      case 3 -> new Method3(object, name, args[0], args[1], args[2], attributeAt, at);
      default -> null;
    };
  }

  /** What the inline cache of a method call knows. */
  abstract static class Method extends CallNodes.Call {
    final Expression object;
    private final String name;
    private final int attributeAt;

    private Shape shape;
    private PyType type;
    private int version;

    /** To be called with the receiver in front; null while nothing is cached. */
    private Object method;

    private PyDict module;
    private int layout;
    private int index;

    Method(Expression object, String name, int attributeAt, int at) {
      super(at);
      this.object = object;
      this.name = name;
      this.attributeAt = attributeAt;
    }

    /** The function to call with the receiver in front; null: call {@link #attribute} instead. */
    final Object method(Object receiver) {
      if (receiver instanceof PyObject p) {
        if (p.shape == shape && type.version == version) {
          return method;
        }
      } else if (type != null && shape == null && Types.of(receiver) == type) {
        return method;
      }
      return find(receiver);
    }

    private Object find(Object receiver) {
      PyType t = Types.of(receiver);
      if (!Attributes.isGeneric(receiver)) {
        return null;
      }
      Object found = t.lookup(name);
      if (!(found instanceof Calls.MethodLike)) {
        return null;
      }
      if (receiver instanceof PyObject p) {
        if (p.shape.dictMode) {
          return p.ownAttribute(name) == null ? found : null;
        }
        if (p.shape.indexOf(name) >= 0) {
          return null;
        }
        shape = p.shape;
      } else {
        shape = null;
      }
      type = t;
      version = t.version;
      method = found;
      return found;
    }

    /** The attribute, by the general rules; a module's is cached. */
    final Object attribute(Frame f, Object receiver) {
      f.at = attributeAt;
      if (receiver instanceof PyModule m && m.type() == PyModule.TYPE) {
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
      }
      return Ops.getAttr(receiver, name);
    }
  }

  /** A method call with no argument. */
  static final class Method0 extends Method {

    Method0(Expression object, String name, int attributeAt, int at) {
      super(object, name, attributeAt, at);
    }

    @Override
    public Object execute(Frame f) {
      Object self = object.execute(f);
      Object method = method(self);
      if (method != null) {
        return Invocation.call1(f, method, self, at);
      }
      Object fn = attribute(f, self);
      return Invocation.call0(f, fn, at);
    }

    @Override
    public Object executeDirect(Frame f, int kinds) {
      Object self = object.execute(f);
      Object method = method(self);
      if (method != null) {
        return Invocation.direct1(f, method, self, at, kinds);
      }
      Object fn = attribute(f, self);
      return Invocation.direct0(f, fn, at, kinds);
    }
  }

  /** A method call with one argument. */
  static final class Method1 extends Method {
    private final Expression first;

    Method1(Expression object, String name, Expression first, int attributeAt, int at) {
      super(object, name, attributeAt, at);
      this.first = first;
    }

    @Override
    public Object execute(Frame f) {
      Object self = object.execute(f);
      Object method = method(self);
      if (method != null) {
        Object a = first.execute(f);
        return Invocation.call2(f, method, self, a, at);
      }
      Object fn = attribute(f, self);
      Object a = first.execute(f);
      return Invocation.call1(f, fn, a, at);
    }

    @Override
    public Object executeDirect(Frame f, int kinds) {
      Object self = object.execute(f);
      Object method = method(self);
      if (method != null) {
        Object a = first.execute(f);
        return Invocation.direct2(f, method, self, a, at, kinds);
      }
      Object fn = attribute(f, self);
      Object a = first.execute(f);
      return Invocation.direct1(f, fn, a, at, kinds);
    }
  }

  /** A method call with two arguments. */
  static final class Method2 extends Method {
    private final Expression first;
    private final Expression second;

    Method2(
        Expression object,
        String name,
        Expression first,
        Expression second,
        int attributeAt,
        int at) {
      super(object, name, attributeAt, at);
      this.first = first;
      this.second = second;
    }

    @Override
    public Object execute(Frame f) {
      Object self = object.execute(f);
      Object method = method(self);
      if (method != null) {
        Object a = first.execute(f);
        Object b = second.execute(f);
        return Invocation.call3(f, method, self, a, b, at);
      }
      Object fn = attribute(f, self);
      Object a = first.execute(f);
      Object b = second.execute(f);
      return Invocation.call2(f, fn, a, b, at);
    }

    @Override
    public Object executeDirect(Frame f, int kinds) {
      Object self = object.execute(f);
      Object method = method(self);
      if (method != null) {
        Object a = first.execute(f);
        Object b = second.execute(f);
        return Invocation.direct3(f, method, self, a, b, at, kinds);
      }
      Object fn = attribute(f, self);
      Object a = first.execute(f);
      Object b = second.execute(f);
      return Invocation.direct2(f, fn, a, b, at, kinds);
    }
  }

  /** A method call with three arguments. */
  static final class Method3 extends Method {
    private final Expression first;
    private final Expression second;
    private final Expression third;

    Method3(
        Expression object,
        String name,
        Expression first,
        Expression second,
        Expression third,
        int attributeAt,
        int at) {
      super(object, name, attributeAt, at);
      this.first = first;
      this.second = second;
      this.third = third;
    }

    @Override
    public Object execute(Frame f) {
      Object self = object.execute(f);
      Object method = method(self);
      if (method != null) {
        Object a = first.execute(f);
        Object b = second.execute(f);
        Object c = third.execute(f);
        return Invocation.call4(f, method, self, a, b, c, at);
      }
      Object fn = attribute(f, self);
      Object a = first.execute(f);
      Object b = second.execute(f);
      Object c = third.execute(f);
      return Invocation.call3(f, fn, a, b, c, at);
    }

    @Override
    public Object executeDirect(Frame f, int kinds) {
      Object self = object.execute(f);
      Object method = method(self);
      if (method != null) {
        Object a = first.execute(f);
        Object b = second.execute(f);
        Object c = third.execute(f);
        return Invocation.direct4(f, method, self, a, b, c, at, kinds);
      }
      Object fn = attribute(f, self);
      Object a = first.execute(f);
      Object b = second.execute(f);
      Object c = third.execute(f);
      return Invocation.direct3(f, fn, a, b, c, at, kinds);
    }
  }
}
