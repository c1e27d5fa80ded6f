package org.hoopsnake.lowering;

import org.hoopsnake.ast.Span;
import org.hoopsnake.node.Expression;
import org.hoopsnake.node.Statement;
import org.hoopsnake.node.Target;
import org.hoopsnake.node.Variables;
import org.hoopsnake.scope.Resolution;
import org.hoopsnake.scope.Scope;

/** The nodes that read, assign and delete names. */
final class Names {
  private final Unit unit;

  Names(Unit unit) {
    this.unit = unit;
  }

  Expression load(String identifier, Span span) {
    String name = unit.mangle(identifier);
    int at = unit.at(span);
    if (name.equals("__debug__")) {
      return new Variables.Constant(unit.source.optimize() == 0);
    }
    Unit.Place place = unit.place(name);
    Expression found =
        switch (place.kind()) {
          case LOCAL ->
              place.index() >= 0
                  ? new Variables.Local(place.index(), name, at)
                  : new Variables.Name(name, new Variables.Global(name, at), at);
          case CELL -> new Variables.LocalCell(place.index(), name, at);
          case FREE -> new Variables.Free(place.index(), name, at);
          case GLOBAL_EXPLICIT -> new Variables.Global(name, at);
          case GLOBAL_IMPLICIT ->
              unit.scope.isFunctionLike() || skipsClass()
                  ? new Variables.Global(name, at)
                  : new Variables.Name(name, new Variables.Global(name, at), at);
          case HOST -> throw new IllegalStateException("unresolved name " + name);
        };
    if (place.kind() == Resolution.FREE
        && unit.scope.kind == Scope.Kind.CLASS
        && unit.currentScope() == unit.scope) {
      return new Variables.Name(name, found, at);
    }
    return seesClass(place, name) ? throughClass(name, found, at) : found;
  }

  /** A comprehension in a class body does not see the names of the class. */
  private boolean skipsClass() {
    return unit.scope.kind == Scope.Kind.CLASS && unit.currentScope() != unit.scope;
  }

  private boolean seesClass(Unit.Place place, String name) {
    return unit.currentScope().seesClass()
        && !name.equals("__classdict__")
        && (place.kind() == Resolution.GLOBAL_IMPLICIT || place.kind() == Resolution.FREE);
  }

  private Expression throughClass(String name, Expression found, int at) {
    Unit.Place dict = unit.cellPlace("__classdict__");
    Expression namespace =
        dict.kind() == Resolution.FREE
            ? new Variables.Free(dict.index(), "__classdict__", at)
            : new Variables.LocalCell(dict.index(), "__classdict__", at);
    return new Variables.ClassName(name, namespace, found);
  }

  Target store(String identifier, Span span) {
    String name = unit.mangle(identifier);
    Unit.Place place = unit.place(name);
    return switch (place.kind()) {
      case LOCAL ->
          place.index() >= 0
              ? new Variables.StoreLocal(place.index())
              : new Variables.StoreName(name, unit.at(span));
      case CELL -> new Variables.StoreCell(place.index());
      case FREE -> new Variables.StoreFree(place.index());
      case GLOBAL_EXPLICIT -> new Variables.StoreGlobal(name);
      default -> new Variables.StoreName(name, unit.at(span));
    };
  }

  Statement delete(String identifier, Span span) {
    String name = unit.mangle(identifier);
    int at = unit.at(span);
    Unit.Place place = unit.place(name);
    return switch (place.kind()) {
      case LOCAL ->
          place.index() >= 0
              ? new Variables.DeleteLocal(place.index(), name, at)
              : new Variables.DeleteName(name, false, at);
      case CELL -> new Variables.DeleteCell(place.index(), false, name, at);
      case FREE -> new Variables.DeleteCell(place.index(), true, name, at);
      case GLOBAL_EXPLICIT -> new Variables.DeleteName(name, true, at);
      default -> new Variables.DeleteName(name, false, at);
    };
  }

  /** The slot of a name that is a plain local variable, or -1. */
  int localSlot(String identifier) {
    Unit.Place place = unit.place(unit.mangle(identifier));
    return place.kind() == Resolution.LOCAL ? place.index() : -1;
  }
}
