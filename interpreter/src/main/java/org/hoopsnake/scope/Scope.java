package org.hoopsnake.scope;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * One scope of a tree and what it does with its names.
 *
 * <p>List, set and dict comprehensions are scopes whose variables live in slots of the enclosing
 * frame (PEP 709). Annotations, the bounds of type parameters and the values of {@code type}
 * statements are functions that run when somebody asks (PEP 649, PEP 695).
 */
public final class Scope {
  /** What makes the scope. */
  public enum Kind {
    MODULE,
    CLASS,
    FUNCTION,
    COMPREHENSION,
    ANNOTATION,
    TYPE_PARAMETERS,
    TYPE_ALIAS,
    TYPE_VARIABLE
  }

  public final Kind kind;
  public final String name;
  public final Scope parent;

  /** The name of the class whose body this is in, for the mangling of private names; or null. */
  String privateName;

  /**
   * The only names that are mangled here; null for all. Around a generic class they are its type
   * parameters, which the body of the class names, too.
   */
  Set<String> mangledNames;

  final Map<String, Symbol> symbols = new LinkedHashMap<>();
  final List<Scope> children = new ArrayList<>();

  /** The cells of the closure, sorted. */
  final TreeSet<String> free = new TreeSet<>();

  /** The parameters in the order of their slots. */
  final List<String> parameters = new ArrayList<>();

  boolean takesPositional;

  boolean generator;
  boolean coroutine;
  boolean asyncDefinition;
  boolean genexpr;

  /** Whether what is read is a target of this comprehension. */
  boolean inTarget;

  /** 'list', 'set' or 'dict' comprehension, for messages. */
  String comprehensionWord;

  /** What errors call an expression that is evaluated when somebody asks; null: this is none. */
  String lazyPlace;

  /** There is a {@code try} or a {@code with} in it. */
  boolean guarded;

  boolean returnsValue;

  /** How many comprehensions have their iterable visited around here. */
  int iterables;

  /** {@code locals()} and its like are named here or in an inner scope. */
  boolean exposesVariables;

  /** The global names of the functions that only look ({@link Looks}) at what they are given. */
  final Set<String> lookers = new HashSet<>(0);

  /** An annotation scope right inside a class sees the names of the class. */
  boolean seesClass;

  /** The annotation scope of a module or class body, not of a function. */
  boolean isOfBody;

  boolean needsClassCell;
  boolean needsClassDict;
  boolean hasConditionalAnnotations;

  /** Functions are defined right in it, whose annotations would see the names of a class. */
  boolean definesFunctions;

  /** Names of the attributes that methods of a class assign to {@code self}. */
  final TreeSet<String> staticAttributes = new TreeSet<>();

  Scope(Kind kind, String name, Scope parent, String privateName) {
    this.kind = kind;
    this.name = name;
    this.parent = parent;
    this.privateName = privateName;
    if (parent != null) {
      parent.children.add(this);
    }
  }

  public boolean isFunctionLike() {
    return kind != Kind.MODULE && kind != Kind.CLASS;
  }

  /** Calling it makes a generator (or, with {@link #isCoroutine}, an asynchronous generator). */
  public boolean isGenerator() {
    return generator;
  }

  public boolean isCoroutine() {
    return coroutine;
  }

  public boolean isGuarded() {
    return guarded;
  }

  public boolean seesClass() {
    return seesClass;
  }

  public boolean needsClassCell() {
    return needsClassCell;
  }

  public boolean needsClassDict() {
    return needsClassDict;
  }

  public boolean hasConditionalAnnotations() {
    return hasConditionalAnnotations;
  }

  public Collection<String> staticAttributes() {
    return staticAttributes;
  }

  public Collection<String> freeNames() {
    return free;
  }

  /** Whether the module itself, outside of its functions and classes, has that name in it. */
  public boolean isKnownToModule(String name) {
    Scope s = this;
    while (s.parent != null) {
      s = s.parent;
    }
    return s.symbols.containsKey(name);
  }

  /** Whether the module itself imports something by that name. */
  public boolean isImportedInModule(String name) {
    Scope s = this;
    while (s.parent != null) {
      s = s.parent;
    }
    Symbol symbol = s.symbols.get(name);
    return symbol != null && symbol.is(Symbol.IMPORTED);
  }

  /** Whether its first parameter is one that an argument reaches by position. */
  public boolean takesPositional() {
    return takesPositional;
  }

  public List<String> parameters() {
    return parameters;
  }

  /** The names that live in slots of the frame, parameters first. */
  public List<String> slotNames() {
    List<String> names = new ArrayList<>(parameters);
    if (!isFunctionLike()) {
      return names;
    }
    for (Symbol symbol : symbols.values()) {
      boolean slot = symbol.resolution == Resolution.LOCAL || symbol.resolution == Resolution.CELL;
      if (slot && !symbol.is(Symbol.PARAMETER)) {
        names.add(symbol.name);
      }
    }
    return names;
  }

  /**
   * The variables in cells, sorted; in CPython a class that defines functions has its namespace in
   * one.
   */
  public Collection<String> cellNames() {
    TreeSet<String> cells = new TreeSet<>();
    if (kind == Kind.CLASS) {
      if (needsClassCell) {
        cells.add("__class__");
      }
      if (needsClassDict || definesFunctions) {
        cells.add("__classdict__");
      }
      if (hasConditionalAnnotations) {
        cells.add("__conditional_annotations__");
      }
    } else if (kind == Kind.MODULE) {
      if (hasConditionalAnnotations) {
        cells.add("__conditional_annotations__");
      }
    } else {
      for (Symbol symbol : symbols.values()) {
        if (symbol.resolution == Resolution.CELL) {
          cells.add(symbol.name);
        }
      }
    }
    return cells;
  }

  /** Where a (mangled) name lives; names that the scope never mentions are global. */
  public Resolution resolution(String mangled) {
    Symbol symbol = symbols.get(mangled);
    if (symbol == null) {
      return isHosted() ? Resolution.HOST : Resolution.GLOBAL_IMPLICIT;
    }
    return symbol.resolution;
  }

  /**
   * A comprehension that sees what the scope around it sees: not so in a class body, nor in an
   * annotation there, whose names of the class it does not see.
   */
  boolean isHosted() {
    return kind == Kind.COMPREHENSION && parent.kind != Kind.CLASS && !parent.seesClass;
  }

  /** The class whose names an annotation scope sees, or null. */
  Scope parentClass() {
    Scope s = parent;
    while (s != null && s.kind != Kind.CLASS && s.seesClass) {
      s = s.parent;
    }
    return s != null && s.kind == Kind.CLASS ? s : null;
  }

  /**
   * The variable may be the only holder of a coroutine: calls are assigned to it, and what is done
   * with it keeps nothing.
   */
  public boolean isSoleHolder(String mangled) {
    Symbol symbol = symbols.get(mangled);
    return symbol != null
        && symbol.assignedCall
        && !symbol.kept
        && !exposesVariables
        && symbol.resolution == Resolution.LOCAL
        && (kind == Kind.FUNCTION || kind == Kind.MODULE)
        && lookers.stream().allMatch(this::isTrueGlobal);
  }

  /** As far as the source tells, the name is that of a built-in function, or of a module. */
  public boolean isTrueGlobal(String name) {
    Scope s = this;
    for (; s.parent != null; s = s.parent) {
      Symbol symbol = s.symbols.get(name);
      if (symbol != null && symbol.is(Symbol.BOUND)) {
        return false;
      }
    }
    Symbol symbol = s.symbols.get(name);
    return symbol == null
        || !symbol.is(Symbol.BOUND)
        || (symbol.is(Symbol.IMPORTED) && Looks.isModule(name));
  }

  /**
   * The name as it is inside the class whose body this is in: {@code __x} becomes {@code _C__x}.
   */
  public String mangle(String identifier) {
    return mangledNames == null || mangledNames.contains(identifier)
        ? mangle(privateName, identifier)
        : identifier;
  }

  static String mangle(String privateName, String identifier) {
    if (privateName == null
        || !identifier.startsWith("__")
        || identifier.endsWith("__")
        || identifier.indexOf('.') >= 0) {
      return identifier;
    }
    int i = 0;
    while (i < privateName.length() && privateName.charAt(i) == '_') {
      i++;
    }
    return i == privateName.length() ? identifier : "_" + privateName.substring(i) + identifier;
  }
}
