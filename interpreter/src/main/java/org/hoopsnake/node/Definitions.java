package org.hoopsnake.node;

import org.hoopsnake.object.Calls;
import org.hoopsnake.object.Cell;
import org.hoopsnake.object.Code;
import org.hoopsnake.object.Frame;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyFunction;

/** Functions, and the functions that the compiler makes for scopes of other kinds. */
public final class Definitions {
  private Definitions() {}

  /** Makes a function: {@code def}, {@code lambda}, and the hidden functions of other scopes. */
  public static final class MakeFunction extends Expression {
    private final Code code;
    private final Expression[] defaults;
    private final String[] keywordNames;
    private final Expression[] keywordDefaults;

    /** Where each cell of the closure comes from: a slot, or ~index in this frame's closure. */
    private final int[] captures;

    /** Makes {@code __annotate__}; may be null. */
    private final Expression annotate;

    public MakeFunction(
        Code code,
        Expression[] defaults,
        String[] keywordNames,
        Expression[] keywordDefaults,
        int[] captures,
        Expression annotate) {
      this.code = code;
      this.defaults = defaults;
      this.keywordNames = keywordNames;
      this.keywordDefaults = keywordDefaults;
      this.captures = captures;
      this.annotate = annotate;
    }

    @Override
    public PyFunction execute(Frame f) {
      Object[] values = defaults.length == 0 ? null : Displays.evaluate(defaults, f);
      PyDict named = null;
      if (keywordNames.length > 0) {
        named = new PyDict();
        for (int i = 0; i < keywordNames.length; i++) {
          named.put(keywordNames[i], keywordDefaults[i].execute(f));
        }
      }
      PyFunction made = new PyFunction(code, f.globals, f.builtins, closure(f, captures));
      made.defaults = values;
      made.kwDefaults = named;
      if (annotate != null) {
        made.annotate = annotate.execute(f);
      }
      return made;
    }
  }

  static Cell[] closure(Frame f, int[] captures) {
    Cell[] cells = new Cell[captures.length];
    for (int i = 0; i < cells.length; i++) {
      int from = captures[i];
      cells[i] = from >= 0 ? (Cell) f.slots[from] : f.function.closure[~from];
    }
    return cells;
  }

  /** Runs a hidden function at once with arguments: the scope of type parameters. */
  public static final class RunNow extends Expression {
    private final MakeFunction function;
    private final Expression[] args;

    public RunNow(MakeFunction function, Expression[] args) {
      this.function = function;
      this.args = args;
    }

    @Override
    public Object execute(Frame f) {
      Object[] values = Displays.evaluate(args, f);
      PyFunction made = function.execute(f);
      return made.call(values, Calls.NO_KW);
    }
  }

  /** A generator expression: its generator, with the first iterator as argument. */
  public static final class MakeGenerator extends Expression {
    private final MakeFunction function;
    private final Expression iterable;
    private final boolean isAsync;
    private final int at;

    public MakeGenerator(MakeFunction function, Expression iterable, boolean isAsync, int at) {
      this.function = function;
      this.iterable = iterable;
      this.isAsync = isAsync;
      this.at = at;
    }

    @Override
    public Object execute(Frame f) {
      Object source = iterable.execute(f);
      f.at = at;
      Object it = isAsync ? AsyncFor.iterator(source) : Ops.iter(source);
      PyFunction made = function.execute(f);
      return made.run(f.thread, made.frame1(f.thread, it));
    }
  }
}
