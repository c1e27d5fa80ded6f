package org.hoopsnake.node;

import org.hoopsnake.object.Calls;
import org.hoopsnake.object.Frame;
import org.hoopsnake.object.PyFunction;
import org.hoopsnake.object.PyObject;

/**
 * Calling a value with a fixed number of arguments. A function written in Python gets its frame at
 * once, without an argument array. The {@code direct} methods return the new frame itself, marked
 * {@link Frame#direct}, when the function is of one of the {@code kinds} (flags of {@link
 * org.hoopsnake.object.Code}): no coroutine or generator object is made around it.
 */
final class Invocation {
  private Invocation() {}

  static Object call0(Frame f, Object callee, int at) {
    f.at = at;
    if (callee instanceof PyFunction p) {
      if (p.code.directArity == 0) {
        Frame g = new Frame(p, f.thread);
        return PyFunction.execute(f.thread, g, p.code);
      }
      return p.run(f.thread, p.frame0(f.thread));
    }
    PyObject callable = Calls.callable(callee);
    return callable.call0();
  }

  static Object direct0(Frame f, Object callee, int at, int kinds) {
    f.at = at;
    if (callee instanceof PyFunction p && (p.code.flags & kinds) != 0) {
      return direct(p.frame0(f.thread));
    }
    return call0(f, callee, at);
  }

  static Object call1(Frame f, Object callee, Object a, int at) {
    f.at = at;
    if (callee instanceof PyFunction p) {
      if (p.code.directArity == 1) {
        Frame g = new Frame(p, f.thread);
        g.slots[0] = a;
        return PyFunction.execute(f.thread, g, p.code);
      }
      return p.run(f.thread, p.frame1(f.thread, a));
    }
    PyObject callable = Calls.callable(callee);
    return callable.call1(a);
  }

  static Object direct1(Frame f, Object callee, Object a, int at, int kinds) {
    f.at = at;
    if (callee instanceof PyFunction p && (p.code.flags & kinds) != 0) {
      return direct(p.frame1(f.thread, a));
    }
    return call1(f, callee, a, at);
  }

  static Object call2(Frame f, Object callee, Object a, Object b, int at) {
    f.at = at;
    if (callee instanceof PyFunction p) {
      if (p.code.directArity == 2) {
        Frame g = new Frame(p, f.thread);
        g.slots[0] = a;
        g.slots[1] = b;
        return PyFunction.execute(f.thread, g, p.code);
      }
      return p.run(f.thread, p.frame2(f.thread, a, b));
    }
    PyObject callable = Calls.callable(callee);
    return callable.call2(a, b);
  }

  static Object direct2(Frame f, Object callee, Object a, Object b, int at, int kinds) {
    f.at = at;
    if (callee instanceof PyFunction p && (p.code.flags & kinds) != 0) {
      return direct(p.frame2(f.thread, a, b));
    }
    return call2(f, callee, a, b, at);
  }

  static Object call3(Frame f, Object callee, Object a, Object b, Object c, int at) {
    f.at = at;
    if (callee instanceof PyFunction p) {
      if (p.code.directArity == 3) {
        Frame g = new Frame(p, f.thread);
        g.slots[0] = a;
        g.slots[1] = b;
        g.slots[2] = c;
        return PyFunction.execute(f.thread, g, p.code);
      }
      return p.run(f.thread, p.frame3(f.thread, a, b, c));
    }
    PyObject callable = Calls.callable(callee);
    return callable.call3(a, b, c);
  }

  static Object direct3(Frame f, Object callee, Object a, Object b, Object c, int at, int kinds) {
    f.at = at;
    if (callee instanceof PyFunction p && (p.code.flags & kinds) != 0) {
      return direct(p.frame3(f.thread, a, b, c));
    }
    return call3(f, callee, a, b, c, at);
  }

  static Object call4(Frame f, Object callee, Object a, Object b, Object c, Object d, int at) {
    f.at = at;
    if (callee instanceof PyFunction p) {
      if (p.code.directArity == 4) {
        Frame g = new Frame(p, f.thread);
        g.slots[0] = a;
        g.slots[1] = b;
        g.slots[2] = c;
        g.slots[3] = d;
        return PyFunction.execute(f.thread, g, p.code);
      }
      return p.run(f.thread, p.frame(f.thread, new Object[] {a, b, c, d}, Calls.NO_KW));
    }
    PyObject callable = Calls.callable(callee);
    return callable.call(new Object[] {a, b, c, d}, Calls.NO_KW);
  }

  static Object direct4(
      Frame f, Object callee, Object a, Object b, Object c, Object d, int at, int kinds) {
    f.at = at;
    if (callee instanceof PyFunction p && (p.code.flags & kinds) != 0) {
      return direct(p.frame(f.thread, new Object[] {a, b, c, d}, Calls.NO_KW));
    }
    return call4(f, callee, a, b, c, d, at);
  }

  /** Any arguments; the position is set. */
  static Object general(Frame f, Object callee, Object[] args, String[] kw, int kinds) {
    if (callee instanceof PyFunction p) {
      Frame g = p.frame(f.thread, args, kw);
      return (p.code.flags & kinds) != 0 ? direct(g) : p.run(f.thread, g);
    }
    return Calls.call(callee, args, kw);
  }

  private static Frame direct(Frame g) {
    g.direct = true;
    return g;
  }
}
