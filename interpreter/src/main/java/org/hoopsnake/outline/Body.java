package org.hoopsnake.outline;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.hoopsnake.ast.Expr;
import org.hoopsnake.ast.ExprContext;
import org.hoopsnake.ast.Span;
import org.hoopsnake.ast.Stmt;
import org.hoopsnake.object.Code;
import org.hoopsnake.scope.Resolution;
import org.hoopsnake.scope.Scope;
import org.hoopsnake.scope.Scopes;

/** The code that is outlined: its scope, what is found so far, and the blocks around. */
final class Body {
  /** What a jump out of a block must do first. */
  sealed interface Block {
    /** A loop, where {@code break} and {@code continue} go; a for loop drops its iterator. */
    record Loop(Label start, Label end, boolean iterates) implements Block {}

    record Finally(List<Stmt> body) implements Block {}

    record With(Span manager, boolean isAsync) implements Block {}

    /** An except clause; the name may be null. */
    record Handler(String name) implements Block {}
  }

  final Code code;
  final Scopes scopes;
  final Scope scope;
  final int optimize;
  final boolean interactive;
  private final Function<Expr, String> text;
  final Steps steps = new Steps();

  /** Globals, attributes and modules. */
  final Set<String> names = new LinkedHashSet<>();

  /** Local variables. */
  final Set<String> variables = new LinkedHashSet<>();

  private final Set<String> cells = new LinkedHashSet<>();

  /** The innermost last. */
  List<Block> blocks = new ArrayList<>();

  /** Conditional annotations are numbered. */
  long annotationIndex;

  private final List<Scope> inlined = new ArrayList<>();

  Body(Code code, Outline.Origin origin) {
    this.code = code;
    this.scopes = origin.compilation().scopes();
    this.scope = origin.scope();
    this.optimize = origin.compilation().optimize();
    this.interactive = origin.compilation().interactive();
    this.text = origin.compilation().text();
    for (String name : scope.parameters()) {
      boolean format = scope.kind == Scope.Kind.ANNOTATION && name.equals(".format");
      variables.add(format ? "format" : name);
    }
    this.cells.addAll(scope.cellNames());
  }

  Scope current() {
    return inlined.isEmpty() ? scope : inlined.getLast();
  }

  void enter(Scope comprehension) {
    inlined.add(comprehension);
    comprehension.cellNames().forEach(cells::add);
  }

  /** The variables that inner functions share: those in slots first, then the others. */
  String[] cells() {
    List<String> found = new ArrayList<>(variables);
    found.retainAll(cells);
    for (String name : cells) {
      if (!variables.contains(name)) {
        found.add(name);
      }
    }
    return found.toArray(new String[0]);
  }

  void leave() {
    inlined.removeLast();
  }

  boolean isInlined() {
    return !inlined.isEmpty();
  }

  String mangle(String identifier) {
    return current().mangle(identifier);
  }

  /** A variable is read, assigned or deleted. */
  void variable(String identifier, ExprContext use, Span span) {
    String mangled = mangle(identifier);
    Operation operation =
        switch (resolution(mangled)) {
          case LOCAL -> Operation.fast(use);
          case CELL, FREE -> Operation.cell(use);
          case GLOBAL_EXPLICIT -> Operation.global(use);
          default -> scope.isFunctionLike() ? Operation.global(use) : Operation.name(use);
        };
    named(operation, mangled, span);
  }

  /** Notes the name for the instruction. */
  void named(Operation operation, String name, Span span) {
    switch (operation) {
      case LOAD_FAST, STORE_FAST, DELETE_FAST -> variables.add(name);
      case LOAD_DEREF, STORE_DEREF, DELETE_DEREF -> {}
      default -> names.add(name);
    }
    steps.name(operation, name, span);
  }

  /**
   * CELL and FREE for variables in cells, LOCAL for those in slots; others are looked up by name.
   */
  Resolution resolution(String mangled) {
    for (Scope comprehension : inlined.reversed()) {
      Resolution found = comprehension.resolution(mangled);
      if (found != Resolution.HOST) {
        return found;
      }
    }
    Resolution found = scope.resolution(mangled);
    boolean inSlots = scope.isFunctionLike() || found == Resolution.FREE;
    return inSlots || found == Resolution.GLOBAL_EXPLICIT ? found : Resolution.GLOBAL_IMPLICIT;
  }

  /** An attribute or the like. */
  void attribute(String identifier, ExprContext use, Span span) {
    named(Operation.attribute(use), mangle(identifier), span);
  }

  /**
   * Loads the code of something inside and makes a function of it; false: there is no such code.
   */
  boolean function(Scope inner, Span span) {
    for (Code nested : code.nested) {
      if (nested.origin instanceof Outline.Origin origin && origin.scope() == inner) {
        inner.freeNames().forEach(name -> steps.other(span));
        steps.constant(nested, span);
        steps.other(span);
        return true;
      }
    }
    return false;
  }

  /** An annotation as source text. */
  String text(Expr annotation) {
    return text.apply(annotation);
  }

  /** The annotations in the scope around may depend on what has run. */
  boolean tracksAnnotations() {
    return scope.parent.hasConditionalAnnotations();
  }

  void inside(Block block, Runnable action) {
    blocks.add(block);
    action.run();
    blocks.removeLast();
  }
}
