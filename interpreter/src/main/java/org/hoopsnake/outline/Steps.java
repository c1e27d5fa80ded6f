package org.hoopsnake.outline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hoopsnake.ast.Operator;
import org.hoopsnake.ast.Span;
import org.hoopsnake.ast.UnaryOperator;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyFrozenSet;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.outline.Step.Kind;

/**
 * The steps of a code object in the order in which CPython's compiler writes them, which decides
 * the order of its constants.
 *
 * <p>{@link #reduce} then does what its optimiser does to constants: those that are calculated with
 * give way to the result, which comes behind all others; what nothing can reach any more is left
 * out, and so are constants that only such code has.
 */
final class Steps {
  /** The argument of a subscript among the operators. */
  static final Object SUBSCRIPT = new Object();

  private static final long SMALL = 256;

  /** So many operands stand on the stack at once; more are gathered one by one. */
  static final int MANY = 30;

  private final List<Step> steps = new ArrayList<>();
  private final ConstantTable constants = new ConstantTable();

  // ---- writing

  void constant(Object value, Span span) {
    constants.add(value);
    add(Kind.CONSTANT, value, null, span);
  }

  /** The docstring of a function, which nothing loads. */
  void documentation(String doc) {
    constants.add(doc);
  }

  void none(Span span) {
    constant(PyNone.NONE, span);
  }

  void add(Kind kind, Object argument, Label target, Span span) {
    steps.add(new Step(kind, argument, target, span));
  }

  void other(Span span) {
    add(Kind.OTHER, null, null, span);
  }

  /** Something is done with a variable, an attribute or a module. */
  void name(Operation operation, String name, Span span) {
    add(Kind.NAME, name, null, span);
    steps.getLast().operation = operation;
  }

  void resume(Span span) {
    other(span);
    steps.getLast().operation = Operation.RESUME;
  }

  void nothing(Span span) {
    add(Kind.NOTHING, null, null, span);
  }

  void drop(Span span) {
    add(Kind.DROP, null, null, span);
  }

  void jump(Label target, Span span) {
    add(Kind.JUMP, null, target, span);
  }

  void branch(boolean on, Label target, Span span) {
    add(Kind.BRANCH, on, target, span);
  }

  void label(Label label) {
    add(Kind.LABEL, null, label, null);
  }

  void protect(Label handler, Span span) {
    add(Kind.PROTECT, null, handler, span);
  }

  void leave(Span span) {
    add(Kind.LEAVE, null, null, span);
  }

  // ---- reading

  /** Calculates with constants, and drops what cannot be reached. */
  void reduce() {
    for (int i = 0; i < steps.size(); i++) {
      reduce(i);
    }
    boolean reached = true;
    List<Step> kept = new ArrayList<>();
    for (Step step : steps) {
      if (step.kind == Kind.LABEL) {
        reached |= step.target.reached;
      }
      if (reached) {
        kept.add(step);
        if (jumps(step)) {
          step.target.reached = true;
        }
        reached = step.kind != Kind.JUMP && step.kind != Kind.LEAVE;
      }
    }
    steps.clear();
    steps.addAll(kept);
  }

  private static boolean jumps(Step step) {
    return switch (step.kind) {
      case JUMP, BRANCH, SHORTCUT, PROTECT -> true;
      default -> false;
    };
  }

  Object[] constants() {
    Set<Object> used = new HashSet<>();
    for (Step step : steps) {
      if (step.kind == Kind.CONSTANT && !isSmall(step.argument)) {
        used.add(ConstantTable.key(step.argument));
      }
    }
    return constants.used(used);
  }

  static boolean isSmall(Object value) {
    return value instanceof Long n && n >= 0 && n < SMALL;
  }

  /** Writes the steps; one that does nothing counts where its line has no other. */
  void write(Assembly assembly) {
    Span before = null;
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      boolean counts = step.kind != Kind.LABEL && step.kind != Kind.PROTECT;
      if (counts && !isIdle(i, before)) {
        before = step.span != null ? step.span : before;
        assembly.write(step, before);
      }
    }
  }

  private boolean isIdle(int i, Span before) {
    Step step = steps.get(i);
    if (step.kind != Kind.NOTHING) {
      return false;
    }
    if (step.span == null || before != null && before.line() == step.span.line()) {
      return true;
    }
    for (int j = i + 1; j < steps.size() && steps.get(j).kind != Kind.LABEL; j++) {
      if (steps.get(j).span != null) {
        return steps.get(j).span.line() == step.span.line();
      }
    }
    return false;
  }

  // ---- what becomes of constants

  private void reduce(int i) {
    Step step = steps.get(i);
    switch (step.kind) {
      case CONSTANT -> reduceConstant(i);
      case TUPLE -> {
        int n = (int) step.argument;
        Step next = at(i + 1);
        if (next != null && next.kind == Kind.UNPACK && next.argument.equals(n) && n <= 3) {
          step.vanish();
          next.kind = Kind.OTHER;
        } else if (n <= MANY || next == null || next.kind != Kind.ITERATE) {
          fold(i, n, false, items -> items.length == 0 ? PyTuple.EMPTY : new PyTuple(items));
        }
      }
      case LIST, SET -> {
        Step next = at(i + 1);
        boolean passing =
            next != null && (next.kind == Kind.ITERATE || next.kind == Kind.MEMBERSHIP);
        if (passing || (int) step.argument >= 3) {
          boolean set = step.kind == Kind.SET;
          fold(
              i,
              (int) step.argument,
              !passing,
              items ->
                  set
                      ? new PyFrozenSet(items)
                      : items.length == 0 ? PyTuple.EMPTY : new PyTuple(items));
        }
      }
      case BINARY ->
          fold(
              i,
              2,
              false,
              o ->
                  step.argument == SUBSCRIPT
                      ? Folding.item(o[0], o[1])
                      : Folding.binary((Operator) step.argument, o[0], o[1]));
      case UNARY -> fold(i, 1, false, o -> Folding.unary((UnaryOperator) step.argument, o[0]));
      default -> {}
    }
  }

  private Step at(int i) {
    return i < steps.size() ? steps.get(i) : null;
  }

  private interface Calculation {
    Object of(Object[] operands);
  }

  /** Puts the result in the place of the operation whose operands are all constants. */
  private void fold(int i, int n, boolean keeps, Calculation calculation) {
    Step[] loads = new Step[n];
    Object[] operands = new Object[n];
    int found = n;
    for (int j = i - 1; found > 0; j--) {
      Step step = j < 0 ? null : steps.get(j);
      if (step == null || (step.kind != Kind.CONSTANT && step.kind != Kind.NOTHING)) {
        return;
      }
      if (step.kind == Kind.CONSTANT) {
        loads[--found] = step;
        operands[found] = step.argument;
      }
    }
    Object value = calculation.of(operands);
    if (value == null) {
      return;
    }
    for (Step load : loads) {
      load.vanish();
      load.span = null;
    }
    if (!isSmall(value)) {
      constants.add(value);
    }
    Step step = steps.get(i);
    if (keeps) {
      // The list or set is made from the constant: what comes of it is none.
      loads[n - 1].becomeConstant(value);
      step.kind = Kind.OTHER;
    } else {
      step.becomeConstant(value);
      reduceConstant(i);
    }
  }

  private void reduceConstant(int i) {
    Step step = steps.get(i);
    Step next = at(i + 1);
    if (next == null) {
      return;
    }
    switch (next.kind) {
      case TRUTH -> {
        boolean truth = Ops.truth(step.argument);
        step.vanish();
        next.becomeConstant(truth);
        constants.add(truth);
      }
      case BRANCH -> {
        boolean jumps = next.argument.equals(Ops.truth(step.argument));
        step.vanish();
        next.kind = jumps ? Kind.JUMP : Kind.NOTHING;
      }
      case SHORTCUT ->
          next.kind = next.argument.equals(Ops.truth(step.argument)) ? Kind.JUMP : Kind.NOTHING;
      case DROP -> {
        step.vanish();
        next.vanish();
      }
      case NOTHING -> {
        Step drop = at(i + 2);
        if (drop != null && drop.kind == Kind.DROP) {
          step.vanish();
          drop.vanish();
        }
      }
      case IDENTITY -> {
        if (step.argument == PyNone.NONE && decides(i + 2)) {
          step.vanish();
        }
      }
      default -> {}
    }
  }

  private boolean decides(int i) {
    Step step = at(i);
    if (step != null && step.kind == Kind.TRUTH) {
      step = at(i + 1);
    }
    return step != null && step.kind == Kind.BRANCH;
  }
}
