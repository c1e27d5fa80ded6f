package org.hoopsnake.node;

import static org.hoopsnake.object.Completion.NORMAL;
import static org.hoopsnake.object.Completion.SUSPENDED;

import java.util.ArrayList;
import java.util.List;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.Frame;
import org.hoopsnake.object.Identity;
import org.hoopsnake.object.MatchKinds;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyList;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.Types;

/** {@code match} (PEP 634). Names are bound when the whole pattern has matched. */
public final class Matching {
  private Matching() {}

  /** One case; the guard may be null. */
  public static final class Case {
    final Pattern pattern;

    /** Binds what the pattern has captured. */
    final Statement bind;

    final Statement guardPrelude;
    final Expression guard;
    final Statement body;

    public Case(
        Pattern pattern, Statement bind, Statement guardPrelude, Expression guard, Statement body) {
      this.pattern = pattern;
      this.bind = bind;
      this.guardPrelude = guardPrelude;
      this.guard = guard;
      this.body = body;
    }
  }

  /** Where a match is suspended; {@code inGuard}: in the guard of the case, else in its body. */
  private record State(int index, boolean inGuard, Object subject) {}

  /** {@code match subject}. */
  public static final class Match extends Statement {
    private final Expression subject;
    private final Case[] cases;
    private final int saved;

    public Match(Expression subject, Case[] cases, int saved) {
      this.subject = subject;
      this.cases = cases;
      this.saved = saved;
    }

    @Override
    public int exec(Frame f) {
      return runFrom(f, subject.execute(f), 0);
    }

    private int runFrom(Frame f, Object value, int first) {
      for (int i = first; i < cases.length; i++) {
        Case c = cases[i];
        if (c.pattern.matches(f, value)) {
          c.bind.exec(f);
          if (c.guardPrelude != null && c.guardPrelude.exec(f) == SUSPENDED) {
            f.slots[saved] = new State(i, true, value);
            return SUSPENDED;
          }
          if (c.guard == null || c.guard.test(f)) {
            return body(f, i, c.body.exec(f));
          }
        }
      }
      return NORMAL;
    }

    private int body(Frame f, int i, int completion) {
      if (completion == SUSPENDED) {
        f.slots[saved] = new State(i, false, null);
      }
      return completion;
    }

    @Override
    public int resume(Frame f) {
      State state = (State) f.slots[saved];
      f.slots[saved] = null;
      Case c = cases[state.index];
      if (!state.inGuard) {
        return body(f, state.index, c.body.resume(f));
      }
      if (c.guardPrelude.resume(f) == SUSPENDED) {
        f.slots[saved] = state;
        return SUSPENDED;
      }
      return c.guard.test(f)
          ? body(f, state.index, c.body.exec(f))
          : runFrom(f, state.subject, state.index + 1);
    }
  }

  /** A pattern. */
  public abstract static class Pattern {
    abstract boolean matches(Frame f, Object subject);
  }

  /** A literal or dotted name: equality. */
  public static final class Value extends Pattern {
    private final Expression value;
    private final int at;

    public Value(Expression value, int at) {
      this.value = value;
      this.at = at;
    }

    @Override
    boolean matches(Frame f, Object subject) {
      Object v = value.execute(f);
      f.at = at;
      return Ops.eq(subject, v);
    }
  }

  /** None, True, False: identity. */
  public static final class Singleton extends Pattern {
    private final Object value;

    public Singleton(Object value) {
      this.value = value;
    }

    @Override
    boolean matches(Frame f, Object subject) {
      return Identity.same(subject, value);
    }
  }

  /** {@code pattern as name}, a name alone, or the wildcard; pattern and slot may be absent. */
  public static final class Capture extends Pattern {
    private final Pattern pattern;
    private final int slot;

    public Capture(Pattern pattern, int slot) {
      this.pattern = pattern;
      this.slot = slot;
    }

    @Override
    boolean matches(Frame f, Object subject) {
      if (pattern != null && !pattern.matches(f, subject)) {
        return false;
      }
      if (slot >= 0) {
        f.slots[slot] = subject;
      }
      return true;
    }
  }

  /** {@code a | b}. */
  public static final class Or extends Pattern {
    private final Pattern[] alternatives;

    public Or(Pattern[] alternatives) {
      this.alternatives = alternatives;
    }

    @Override
    boolean matches(Frame f, Object subject) {
      for (Pattern p : alternatives) {
        if (p.matches(f, subject)) {
          return true;
        }
      }
      return false;
    }
  }

  /** {@code [a, *b, c]}; {@code star} is the index of the starred pattern, or -1. */
  public static final class Sequence extends Pattern {
    private final Pattern[] patterns;
    private final int star;
    private final int at;

    public Sequence(Pattern[] patterns, int star, int at) {
      this.patterns = patterns;
      this.star = star;
      this.at = at;
    }

    @Override
    boolean matches(Frame f, Object subject) {
      f.at = at;
      if (!MatchKinds.isSequence(subject)) {
        return false;
      }
      int length = Ops.len(subject);
      int n = patterns.length;
      if (star < 0 ? length != n : length < n - 1) {
        return false;
      }
      for (int i = 0; i < n; i++) {
        if (i == star) {
          if (!patterns[i].matches(f, rest(f, subject, i, length - (n - 1)))) {
            return false;
          }
        } else {
          int index = star >= 0 && i > star ? length - (n - i) : i;
          f.at = at;
          if (!patterns[i].matches(f, Ops.getItem(subject, (long) index))) {
            return false;
          }
        }
      }
      return true;
    }

    private Object rest(Frame f, Object subject, int from, int count) {
      Object[] items = new Object[count];
      f.at = at;
      for (int i = 0; i < count; i++) {
        items[i] = Ops.getItem(subject, (long) (from + i));
      }
      return new PyList(items);
    }
  }

  /** {@code {key: pattern, **rest}}; {@code rest} is a slot or -1. */
  public static final class Mapping extends Pattern {
    private final Expression[] keys;
    private final Pattern[] patterns;
    private final int rest;
    private final int at;

    public Mapping(Expression[] keys, Pattern[] patterns, int rest, int at) {
      this.keys = keys;
      this.patterns = patterns;
      this.rest = rest;
      this.at = at;
    }

    @Override
    boolean matches(Frame f, Object subject) {
      f.at = at;
      if (!MatchKinds.isMapping(subject) || Ops.len(subject) < keys.length) {
        return false;
      }
      Object[] wanted = Displays.evaluate(keys, f);
      f.at = at;
      Object[] values = new Object[wanted.length];
      for (int i = 0; i < wanted.length; i++) {
        for (int j = 0; j < i; j++) {
          if (Ops.eq(wanted[i], wanted[j])) {
            throw Errors.valueError(
                "mapping pattern checks duplicate key (%s)", Ops.repr(wanted[i]));
          }
        }
        values[i] = value(subject, wanted[i]);
        if (values[i] == null) {
          return false;
        }
      }
      for (int i = 0; i < values.length; i++) {
        if (!patterns[i].matches(f, values[i])) {
          return false;
        }
      }
      if (rest >= 0) {
        PyDict others = new PyDict();
        Displays.update(others, subject);
        for (Object key : wanted) {
          others.remove(key);
        }
        f.slots[rest] = others;
      }
      return true;
    }

    private static Object value(Object subject, Object key) {
      if (subject instanceof PyDict d && d.type() == PyDict.TYPE) {
        return d.get(key);
      }
      Object missing = new PyList();
      Object found = Ops.callMethod(subject, "get", key, missing);
      return found == missing ? null : found;
    }
  }

  /** {@code Class(a, name=b)}. */
  public static final class ClassPattern extends Pattern {
    private final Expression cls;
    private final Pattern[] positional;
    private final String[] names;
    private final Pattern[] named;
    private final int at;

    public ClassPattern(
        Expression cls, Pattern[] positional, String[] names, Pattern[] named, int at) {
      this.cls = cls;
      this.positional = positional;
      this.names = names;
      this.named = named;
      this.at = at;
    }

    @Override
    boolean matches(Frame f, Object subject) {
      Object c = cls.execute(f);
      f.at = at;
      if (!(c instanceof PyType type)) {
        throw Errors.typeError("called match pattern must be a class");
      }
      if (!Ops.isInstance(subject, c)) {
        return false;
      }
      List<Object> values = new ArrayList<>();
      List<String> seen = new ArrayList<>();
      if (!positionalValues(type, subject, values, seen)) {
        return false;
      }
      for (String name : names) {
        see(type, name, seen);
        Object value = Ops.getAttrOrNull(subject, name);
        if (value == null) {
          return false;
        }
        values.add(value);
      }
      for (int i = 0; i < positional.length; i++) {
        if (!positional[i].matches(f, values.get(i))) {
          return false;
        }
      }
      for (int i = 0; i < named.length; i++) {
        if (!named[i].matches(f, values.get(positional.length + i))) {
          return false;
        }
      }
      return true;
    }

    private static void see(PyType type, String name, List<String> seen) {
      if (seen.contains(name)) {
        throw Errors.typeError(
            "%s() got multiple sub-patterns for attribute '%s'", type.name(), name);
      }
      seen.add(name);
    }

    private boolean positionalValues(
        PyType type, Object subject, List<Object> values, List<String> seen) {
      if (positional.length == 0) {
        return true;
      }
      Object matchArgs = Ops.getAttrOrNull(type, "__match_args__");
      if (matchArgs == null && MatchKinds.matchesSelf(type)) {
        if (positional.length > 1) {
          throw tooMany(type, 1);
        }
        values.add(subject);
        return true;
      }
      if (matchArgs == null) {
        throw tooMany(type, 0);
      }
      if (!(matchArgs instanceof PyTuple attributes)) {
        throw Errors.typeError(
            "%s.__match_args__ must be a tuple (got %s)", type.name(), Types.name(matchArgs));
      }
      if (attributes.items.length < positional.length) {
        throw tooMany(type, attributes.items.length);
      }
      for (int i = 0; i < positional.length; i++) {
        Object attribute = attributes.items[i];
        if (!(attribute instanceof String name)) {
          throw Errors.typeError(
              "__match_args__ elements must be strings (got %s)", Types.name(attribute));
        }
        see(type, name, seen);
        Object value = Ops.getAttrOrNull(subject, name);
        if (value == null) {
          return false;
        }
        values.add(value);
      }
      return true;
    }

    private PyException tooMany(PyType type, int allowed) {
      return Errors.typeError(
          "%s() accepts %d positional sub-pattern%s (%d given)",
          type.name(), allowed, allowed == 1 ? "" : "s", positional.length);
    }
  }
}
