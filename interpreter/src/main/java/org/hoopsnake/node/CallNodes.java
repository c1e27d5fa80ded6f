package org.hoopsnake.node;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.hoopsnake.object.Calls;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.ExceptionTypes;
import org.hoopsnake.object.Frame;
import org.hoopsnake.object.Keywords;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyList;
import org.hoopsnake.object.PyStaticMethod;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.Special;
import org.hoopsnake.object.Types;

/** Calls (https://docs.python.org/3.14/reference/expressions.html#calls). */
public final class CallNodes {
  private CallNodes() {}

  /** A call. {@link #at} tells where the object was made that the call returns. */
  public abstract static class Call extends Expression {
    public final int at;

    Call(int at) {
      this.at = at;
    }
  }

  /** The node for a call with positional arguments only. */
  public static Call of(Expression callee, Expression[] args, int at) {
    return switch (args.length) {
      case 0 -> new Call0(callee, at);
      case 1 -> new Call1(callee, args[0], at);
      case 2 -> new Call2(callee, args[0], args[1], at);
      case 3 -> new Call3(callee, args[0], args[1], args[2], at);
      case 4 -> new Call4(callee, args[0], args[1], args[2], args[3], at);
      default -> new CallAny(callee, args, Calls.NO_KW, at);
    };
  }

  /** A call with no argument. */
  static final class Call0 extends Call {
    private final Expression callee;

    Call0(Expression callee, int at) {
      super(at);
      this.callee = callee;
    }

    @Override
    public Object execute(Frame f) {
      Object fn = callee.execute(f);
      return Invocation.call0(f, fn, at);
    }

    @Override
    public Object executeDirect(Frame f, int kinds) {
      Object fn = callee.execute(f);
      return Invocation.direct0(f, fn, at, kinds);
    }
  }

  /** A call with one argument. */
  static final class Call1 extends Call {
    private final Expression callee;
    private final Expression first;

    Call1(Expression callee, Expression first, int at) {
      super(at);
      this.callee = callee;
      this.first = first;
    }

    @Override
    public Object execute(Frame f) {
      Object fn = callee.execute(f);
      Object a = first.execute(f);
      return Invocation.call1(f, fn, a, at);
    }

    @Override
    public Object executeDirect(Frame f, int kinds) {
      Object fn = callee.execute(f);
      Object a = first.execute(f);
      return Invocation.direct1(f, fn, a, at, kinds);
    }
  }

  /** A call with two arguments. */
  static final class Call2 extends Call {
    private final Expression callee;
    private final Expression first;
    private final Expression second;

    Call2(Expression callee, Expression first, Expression second, int at) {
      super(at);
      this.callee = callee;
      this.first = first;
      this.second = second;
    }

    @Override
    public Object execute(Frame f) {
      Object fn = callee.execute(f);
      Object a = first.execute(f);
      Object b = second.execute(f);
      return Invocation.call2(f, fn, a, b, at);
    }

    @Override
    public Object executeDirect(Frame f, int kinds) {
      Object fn = callee.execute(f);
      Object a = first.execute(f);
      Object b = second.execute(f);
      return Invocation.direct2(f, fn, a, b, at, kinds);
    }
  }

  /** A call with three arguments. */
  static final class Call3 extends Call {
    private final Expression callee;
    private final Expression first;
    private final Expression second;
    private final Expression third;

    Call3(Expression callee, Expression first, Expression second, Expression third, int at) {
      super(at);
      this.callee = callee;
      this.first = first;
      this.second = second;
      this.third = third;
    }

    @Override
    public Object execute(Frame f) {
      Object fn = callee.execute(f);
      Object a = first.execute(f);
      Object b = second.execute(f);
      Object c = third.execute(f);
      return Invocation.call3(f, fn, a, b, c, at);
    }

    @Override
    public Object executeDirect(Frame f, int kinds) {
      Object fn = callee.execute(f);
      Object a = first.execute(f);
      Object b = second.execute(f);
      Object c = third.execute(f);
      return Invocation.direct3(f, fn, a, b, c, at, kinds);
    }
  }

  /** A call with four arguments. */
  static final class Call4 extends Call {
    private final Expression callee;
    private final Expression first;
    private final Expression second;
    private final Expression third;
    private final Expression fourth;

    Call4(
        Expression callee,
        Expression first,
        Expression second,
        Expression third,
        Expression fourth,
        int at) {
      super(at);
      this.callee = callee;
      this.first = first;
      this.second = second;
      this.third = third;
      this.fourth = fourth;
    }

    @Override
    public Object execute(Frame f) {
      Object fn = callee.execute(f);
      Object a = first.execute(f);
      Object b = second.execute(f);
      Object c = third.execute(f);
      Object d = fourth.execute(f);
      return Invocation.call4(f, fn, a, b, c, d, at);
    }

    @Override
    public Object executeDirect(Frame f, int kinds) {
      Object fn = callee.execute(f);
      Object a = first.execute(f);
      Object b = second.execute(f);
      Object c = third.execute(f);
      Object d = fourth.execute(f);
      return Invocation.direct4(f, fn, a, b, c, d, at, kinds);
    }
  }

  /** A call with any number of positional and keyword arguments. */
  public static final class CallAny extends Call {
    private final Expression callee;
    private final Expression[] args;
    private final String[] kw;

    public CallAny(Expression callee, Expression[] args, String[] kw, int at) {
      super(at);
      this.callee = callee;
      this.args = args;
      this.kw = kw;
    }

    private Object call(Frame f, int kinds) {
      Object fn = callee.execute(f);
      Object[] values = new Object[args.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = args[i].execute(f);
      }
      f.at = at;
      return Invocation.general(f, fn, values, kw, kinds);
    }

    @Override
    public Object execute(Frame f) {
      return call(f, 0);
    }

    @Override
    public Object executeDirect(Frame f, int kinds) {
      return call(f, kinds);
    }
  }

  /** A call with {@code *iterable} or {@code **mapping} in it. */
  public static final class CallUnpacked extends Call {
    private final Expression callee;
    private final Expression[] args;

    /** Which of {@link #args} has a star. */
    private final boolean[] starred;

    /** Null for {@code **mapping}. */
    private final String[] names;

    private final Expression[] values;

    public CallUnpacked(
        Expression callee,
        Expression[] args,
        boolean[] starred,
        String[] names,
        Expression[] values,
        int at) {
      super(at);
      this.callee = callee;
      this.args = args;
      this.starred = starred;
      this.names = names;
      this.values = values;
    }

    private Object call(Frame f, int kinds) {
      Object fn = callee.execute(f);
      List<Object> all = new ArrayList<>();
      // A star that stands alone is unpacked by the call itself, after the keywords.
      Object alone = null;
      for (int i = 0; i < args.length; i++) {
        Object value = args[i].execute(f);
        if (starred[i] && args.length == 1) {
          alone = value;
        } else if (starred[i]) {
          f.at = at;
          unpack(fn, value, all, false);
        } else {
          all.add(value);
        }
      }
      if (names.length == 0) {
        f.at = at;
        if (alone != null) {
          unpack(fn, alone, all, true);
        }
        return Invocation.general(f, fn, all.toArray(), Calls.NO_KW, kinds);
      }
      PyDict keywords = new PyDict();
      for (int i = 0; i < names.length; i++) {
        Object value = values[i].execute(f);
        f.at = at;
        if (names[i] == null) {
          merge(fn, keywords, value);
        } else {
          put(fn, keywords, names[i], value);
        }
      }
      f.at = at;
      if (alone != null) {
        unpack(fn, alone, all, true);
      }
      refuseBeforeNames(fn, !all.isEmpty() || keywords.size() > 0);
      String[] kw = Keywords.names(keywords);
      Object[] passed = Keywords.values(all.toArray(), keywords);
      return Invocation.general(f, fn, passed, kw, kinds);
    }

    @Override
    public Object execute(Frame f) {
      return call(f, 0);
    }

    @Override
    public Object executeDirect(Frame f, int kinds) {
      return call(f, kinds);
    }
  }

  /** How error messages name what is called. */
  static String describe(Object fn) {
    Object qualname = Ops.getAttrOrNull(fn, "__qualname__");
    if (!(qualname instanceof String name)) {
      return Ops.str(fn);
    }
    Object module = Ops.getAttrOrNull(fn, "__module__");
    return module instanceof String m && !m.equals("builtins")
        ? m + "." + name + "()"
        : name + "()";
  }

  static void unpack(Object fn, Object value, List<Object> all, boolean alone) {
    if (value instanceof PyTuple t && t.type() == PyTuple.TYPE) {
      for (Object each : t.items) {
        all.add(each);
      }
      return;
    }
    if (Types.of(value).special(Special.ITER) == null
        && Types.of(value).special(Special.GETITEM) == null) {
      throw alone
          ? Errors.typeError(
              "%s argument after * must be an iterable, not %s", describe(fn), Types.name(value))
          : Errors.typeError("Value after * must be an iterable, not %s", Types.name(value));
    }
    Collections.addAll(all, alone ? Ops.toArray(value) : Ops.listed(value));
  }

  static void put(Object fn, PyDict keywords, Object name, Object value) {
    if (keywords.containsKey(name)) {
      throw Errors.typeError(
          "%s got multiple values for keyword argument '%s'", describe(fn), Ops.str(name));
    }
    keywords.put(name, value);
  }

  static void merge(Object fn, PyDict keywords, Object mapping) {
    if (mapping instanceof PyDict d && d.type() == PyDict.TYPE) {
      for (Object key : d.keys()) {
        put(fn, keywords, key, d.get(key));
      }
      return;
    }
    Object keys;
    try {
      keys = Ops.callMethod(mapping, "keys");
    } catch (PyException e) {
      if (e.is(ExceptionTypes.ATTRIBUTE_ERROR)) {
        throw Errors.typeError(
            "%s argument after ** must be a mapping, not %s", describe(fn), Types.name(mapping));
      }
      throw e;
    }
    Ops.forEach(keys, key -> put(fn, keywords, key, Ops.getItem(mapping, key)));
  }

  /** Throws what the callee says before anybody sees whether all keywords are strings. */
  private static void refuseBeforeNames(Object fn, boolean arguments) {
    switch (fn) {
      case PyStaticMethod method -> refuseBeforeNames(method.function(), arguments);
      case PyType type -> type.refuseArguments(arguments);
      default -> {
        if (!Ops.isCallable(fn)) {
          throw Errors.typeError("'%s' object is not callable", Types.name(fn));
        }
      }
    }
  }

  /** Calls with what lowering has collected: a list of arguments and a dict of keywords. */
  public static final class CallCollected extends Call {
    private final Expression callee;
    private final Expression args;
    private final Expression keywords;

    public CallCollected(Expression callee, Expression args, Expression keywords, int at) {
      super(at);
      this.callee = callee;
      this.args = args;
      this.keywords = keywords;
    }

    private Object call(Frame f, int kinds) {
      Object fn = callee.execute(f);
      Object[] positional = ((PyList) args.execute(f)).toArray();
      PyDict named = (PyDict) keywords.execute(f);
      f.at = at;
      return Invocation.general(
          f, fn, Keywords.values(positional, named), Keywords.names(named), kinds);
    }

    @Override
    public Object execute(Frame f) {
      return call(f, 0);
    }

    @Override
    public Object executeDirect(Frame f, int kinds) {
      return call(f, kinds);
    }
  }
}
