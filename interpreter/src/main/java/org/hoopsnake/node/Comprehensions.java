package org.hoopsnake.node;

import org.hoopsnake.object.Cell;
import org.hoopsnake.object.Frame;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyIterator;
import org.hoopsnake.object.PyList;
import org.hoopsnake.object.PySet;

/**
 * List, set and dict comprehensions. They run in the frame of the function around them, with
 * variables of their own (PEP 709). Those that suspend are lowered to loops instead.
 */
public final class Comprehensions {
  private Comprehensions() {}

  /** One {@code for … in … if …} with what is inside it. */
  public static final class Clause {
    private final Expression iterable;
    private final Target target;
    private final Expression[] conditions;

    /** The next clause, or null in the innermost. */
    private final Clause inner;

    private final int at;

    public Clause(
        Expression iterable, Target target, Expression[] conditions, Clause inner, int at) {
      this.iterable = iterable;
      this.target = target;
      this.conditions = conditions;
      this.inner = inner;
      this.at = at;
    }

    void run(Frame f, Comprehension comprehension, Object result) {
      Object source = iterable.execute(f);
      f.at = at;
      Object it = Ops.iter(source);
      PyIterator fast = it instanceof PyIterator p && !p.type().heap ? p : null;
      while (true) {
        f.at = at;
        Object item = fast != null ? fast.next() : Ops.next(it);
        if (item == null) {
          return;
        }
        target.store(f, item);
        if (holds(f)) {
          if (inner != null) {
            inner.run(f, comprehension, result);
          } else {
            comprehension.add(f, result);
          }
        }
        f.thread.poll();
      }
    }

    private boolean holds(Frame f) {
      for (Expression condition : conditions) {
        if (!condition.test(f)) {
          return false;
        }
      }
      return true;
    }
  }

  /**
   * What the three kinds share: the clauses, and fresh cells for variables that lambdas capture.
   */
  abstract static class Comprehension extends Expression {
    private final Clause clauses;
    private final int[] cells;
    private final int[] variables;

    Comprehension(Clause clauses, int[] cells, int[] variables) {
      this.clauses = clauses;
      this.cells = cells;
      this.variables = variables;
    }

    abstract void add(Frame f, Object result);

    final void run(Frame f, Object result) {
      for (int slot : cells) {
        f.slots[slot] = new Cell(null);
      }
      clauses.run(f, this, result);
      for (int slot : variables) {
        f.slots[slot] = null;
      }
    }
  }

  /** {@code [element for …]}. */
  public static final class ListComprehension extends Comprehension {
    private final Expression element;

    public ListComprehension(Expression element, Clause clauses, int[] cells, int[] variables) {
      super(clauses, cells, variables);
      this.element = element;
    }

    @Override
    public Object execute(Frame f) {
      PyList list = new PyList();
      run(f, list);
      return list;
    }

    @Override
    void add(Frame f, Object result) {
      ((PyList) result).add(element.execute(f));
    }
  }

  /** {@code {element for …}}. */
  public static final class SetComprehension extends Comprehension {
    private final Expression element;
    private final int at;

    public SetComprehension(
        Expression element, Clause clauses, int[] cells, int[] variables, int at) {
      super(clauses, cells, variables);
      this.element = element;
      this.at = at;
    }

    @Override
    public Object execute(Frame f) {
      PySet set = new PySet();
      run(f, set);
      return set;
    }

    @Override
    void add(Frame f, Object result) {
      Object e = element.execute(f);
      f.at = at;
      ((PySet) result).add(e);
    }
  }

  /** {@code {key: value for …}}. */
  public static final class DictComprehension extends Comprehension {
    private final Expression key;
    private final Expression value;
    private final int at;

    public DictComprehension(
        Expression key, Expression value, Clause clauses, int[] cells, int[] variables, int at) {
      super(clauses, cells, variables);
      this.key = key;
      this.value = value;
      this.at = at;
    }

    @Override
    public Object execute(Frame f) {
      PyDict dict = new PyDict();
      run(f, dict);
      return dict;
    }

    @Override
    void add(Frame f, Object result) {
      Object k = key.execute(f);
      Object v = value.execute(f);
      f.at = at;
      ((PyDict) result).put(k, v);
    }
  }

  /** Makes fresh cells for the variables of a comprehension that is lowered to loops. */
  public static final class FreshCells extends Statement {
    private final int[] slots;

    public FreshCells(int[] slots) {
      this.slots = slots;
    }

    @Override
    public int exec(Frame f) {
      for (int slot : slots) {
        f.slots[slot] = new Cell(null);
      }
      return 0;
    }
  }
}
