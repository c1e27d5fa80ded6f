package org.hoopsnake.lowering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.hoopsnake.ast.Expr;
import org.hoopsnake.ast.Span;
import org.hoopsnake.node.Expression;
import org.hoopsnake.node.SoleHolders;
import org.hoopsnake.node.Statement;
import org.hoopsnake.node.Statements;
import org.hoopsnake.node.TraceNodes;
import org.hoopsnake.node.Variables;
import org.hoopsnake.object.Code;
import org.hoopsnake.object.FunctionBody;
import org.hoopsnake.outline.Outline;
import org.hoopsnake.scope.Resolution;
import org.hoopsnake.scope.Scope;
import org.hoopsnake.scope.Scopes;

/**
 * One code object while it is lowered: its slots, its positions, and the statements that come
 * before the expression at hand.
 */
final class Unit {
  final Source source;
  final Scopes scopes;
  final Scope scope;
  final String qualname;

  /** Frames of this code can suspend: statements need slots for their progress. */
  final boolean suspendable;

  private final Map<String, Integer> slots = new HashMap<>();
  private final List<String> free;
  private final List<Span> positions = new ArrayList<>();
  private final List<Inlined> inlined = new ArrayList<>();
  private final Map<String, Integer> holders = new LinkedHashMap<>();
  private final List<String> inlinedNames = new ArrayList<>();
  private final List<Integer> inlinedSlots = new ArrayList<>();
  private final List<Code> nested = new ArrayList<>();
  private final Map<Integer, Integer> growing = new LinkedHashMap<>();
  private List<Statement> prelude = new ArrayList<>();
  private int slotCount;

  /** Statements tell a tracer where they are. */
  boolean traced;

  /** The line of the statement at hand. */
  int line;

  /** The code objects inside, where there is a tree already; else empty. */
  private Code[] known = {};

  /** Conditional annotations are numbered in the order of the source. */
  int annotationIndex;

  int conditional;

  /** A comprehension whose variables live in this frame. */
  private record Inlined(Scope scope, Map<String, Integer> slots) {}

  Unit(
      Source source,
      Scope scope,
      String qualname,
      List<String> slotNames,
      Span first,
      int firstLine) {
    this.source = source;
    this.scopes = source.scopes();
    this.scope = scope;
    this.qualname = qualname;
    this.suspendable = scope.isGenerator() || scope.isCoroutine();
    this.free = List.copyOf(scope.freeNames());
    for (String name : slotNames) {
      slots.put(name, slotCount++);
    }
    positions.add(start(scope, first, firstLine));
  }

  /** Where a generator or coroutine stands that has not begun: the line, no place on it. */
  static Span start(Scope scope, Span first, int firstLine) {
    boolean suspendable = scope.isGenerator() || scope.isCoroutine();
    return suspendable && scope.kind != Scope.Kind.MODULE
        ? new Span(firstLine, -1, firstLine, -1)
        : first;
  }

  /** This is the second tree for that code: what it needs comes behind what the first one has. */
  void extend(Code code) {
    traced = true;
    known = code.nested;
    slotCount = code.slotCount;
    positions.clear();
    positions.addAll(Arrays.asList(code.positions));
    inlinedNames.addAll(Arrays.asList(code.inlinedNames));
    Arrays.stream(code.inlinedSlots).forEach(inlinedSlots::add);
  }

  /** The code of a scope inside, where there is a tree already; else null. */
  Code known(Scope inner) {
    for (Code code : known) {
      if (code.origin instanceof Outline.Origin origin && origin.scope() == inner) {
        return code;
      }
    }
    return null;
  }

  /** The statement, told as that of the span where this is a tree for tracers. */
  Statement told(Statement statement, Span span) {
    return traced ? new TraceNodes.Traced(statement, at(span)) : statement;
  }

  int slotCount() {
    return slotCount;
  }

  /** A function, class body or comprehension inside. */
  Code nested(Code code) {
    nested.add(code);
    return code;
  }

  Code[] nested() {
    return nested.toArray(new Code[0]);
  }

  /** The slot for what the variable in {@code slot} gathers by {@code +=}. */
  int growing(int slot) {
    return growing.computeIfAbsent(slot, s -> temporary());
  }

  int[] growing() {
    return growing.entrySet().stream()
        .flatMapToInt(e -> IntStream.of(e.getKey(), e.getValue()))
        .toArray();
  }

  Span[] positions() {
    return positions.toArray(new Span[0]);
  }

  /** An attribute that begins on an earlier line is shown by its name alone. */
  int at(Expr.Attribute attribute) {
    Span span = attribute.span();
    return at(span.line() == span.endLine() ? span : attribute.nameSpan());
  }

  /** The index of a position that may show in a traceback. */
  int at(Span span) {
    if (positions.get(positions.size() - 1) != span) {
      positions.add(span);
    }
    return positions.size() - 1;
  }

  int lineAt(int at) {
    return positions.get(at).line();
  }

  /** A new slot. */
  int temporary() {
    return slotCount++;
  }

  /**
   * Where a variable that may be the only holder of a coroutine keeps it once more, to find out
   * when it lets go ({@link SoleHolders}); -1 for other variables.
   */
  int holder(String identifier) {
    String name = mangle(identifier);
    if (source.interactive() || currentScope() != scope || !scope.isSoleHolder(name)) {
      return -1;
    }
    return holders.computeIfAbsent(name, n -> slotCount++);
  }

  /** The root of the node tree: the body, and what is due when it returns. */
  FunctionBody root(FunctionBody body) {
    if (holders.isEmpty() || !scope.isFunctionLike()) {
      return body;
    }
    return new SoleHolders.Body(
        body, holders.values().stream().mapToInt(Integer::intValue).toArray());
  }

  /** A slot for the progress of a statement. */
  int saved() {
    return suspendable ? slotCount++ : -1;
  }

  boolean suspends(Expr e) {
    return e != null && suspendable && scopes.suspends(e);
  }

  // ---- statements before an expression

  void emit(Statement statement) {
    prelude.add(statement);
  }

  /** Evaluates now what is used later. */
  Expression spill(Expression e) {
    if (e instanceof Variables.Constant) {
      return e;
    }
    int slot = temporary();
    emit(new Statements.AssignLocal(slot, e));
    return new Variables.Take(slot);
  }

  /** Collects what is emitted meanwhile in {@code into}. */
  <T> T collecting(List<Statement> into, Supplier<T> action) {
    List<Statement> outer = prelude;
    prelude = into;
    try {
      return action.get();
    } finally {
      prelude = outer;
    }
  }

  /** The statements as one; null where there are none. */
  Statement blockOrNull(List<Statement> statements) {
    return statements.isEmpty() ? null : block(statements);
  }

  Statement block(List<Statement> statements) {
    if (statements.isEmpty()) {
      return Statements.Pass.PASS;
    }
    return statements.size() == 1
        ? statements.get(0)
        : new Statements.Block(statements.toArray(new Statement[0]), saved());
  }

  // ---- names

  /** Where a name is: LOCAL, CELL (both with a slot), FREE (with an index), or by name. */
  record Place(Resolution kind, int index, String name) {}

  Scope currentScope() {
    return inlined.isEmpty() ? scope : inlined.get(inlined.size() - 1).scope;
  }

  String mangle(String identifier) {
    return currentScope().mangle(identifier);
  }

  Place place(String mangled) {
    for (int i = inlined.size() - 1; i >= 0; i--) {
      Inlined c = inlined.get(i);
      Resolution r = c.scope.resolution(mangled);
      switch (r) {
        case LOCAL, CELL:
          return new Place(r, c.slots.get(mangled), mangled);
        case HOST:
          continue;
        case FREE:
          return freePlace(mangled);
        default:
          return new Place(r, -1, mangled);
      }
    }
    Resolution r = scope.resolution(mangled);
    if ((r == Resolution.LOCAL || r == Resolution.CELL) && scope.isFunctionLike()) {
      return new Place(r, slots.get(mangled), mangled);
    }
    return r == Resolution.FREE ? freePlace(mangled) : new Place(r, -1, mangled);
  }

  /**
   * A class body that says {@code __class__} means that of an enclosing function, never its own
   * cell, which is for its functions.
   */
  private Place freePlace(String mangled) {
    int index = free.indexOf(mangled);
    return index < 0 && scope.kind == Scope.Kind.CLASS
        ? cellPlace(mangled)
        : new Place(Resolution.FREE, index, mangled);
  }

  /** The place of a cell that the compiler itself knows by name, such as {@code __class__}. */
  Place cellPlace(String name) {
    Integer slot = slots.get(name);
    return slot != null
        ? new Place(Resolution.CELL, slot, name)
        : new Place(Resolution.FREE, free.indexOf(name), name);
  }

  int slotOf(String name) {
    return slots.get(name);
  }

  boolean hasSlot(String name) {
    return slots.containsKey(name);
  }

  /** Where the closure of an inner function takes its cells from. */
  int[] captures(Scope inner) {
    int[] captures = new int[inner.freeNames().size()];
    int i = 0;
    for (String name : inner.freeNames()) {
      Place place = capturePlace(name);
      captures[i++] = place.kind == Resolution.FREE ? ~place.index : place.index;
    }
    return captures;
  }

  private Place capturePlace(String name) {
    for (int i = inlined.size() - 1; i >= 0; i--) {
      Inlined c = inlined.get(i);
      if (c.slots.containsKey(name) && c.scope.resolution(name) == Resolution.CELL) {
        return new Place(Resolution.CELL, c.slots.get(name), name);
      }
    }
    return cellPlace(name);
  }

  /** Tells the code object the variables of its comprehensions. */
  void setInlined(Code code) {
    code.inlinedNames = inlinedNames.toArray(new String[0]);
    code.inlinedSlots = inlinedSlots.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The slots of the variables of the comprehension that was entered last. */
  int[] inlinedVariables() {
    return inlined.get(inlined.size() - 1).slots.values().stream()
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** The variables of a comprehension get slots here; returns those that hold cells. */
  int[] enter(Scope comprehension) {
    Map<String, Integer> names = new HashMap<>();
    List<Integer> cells = new ArrayList<>();
    for (String name : comprehension.slotNames()) {
      int slot = temporary();
      names.put(name, slot);
      inlinedNames.add(name);
      inlinedSlots.add(slot);
      if (comprehension.resolution(name) == Resolution.CELL) {
        cells.add(slot);
      }
    }
    inlined.add(new Inlined(comprehension, names));
    return cells.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Leaves a comprehension; {@link #enter} with the same scope again would make new slots. */
  void leave() {
    inlined.remove(inlined.size() - 1);
  }
}
