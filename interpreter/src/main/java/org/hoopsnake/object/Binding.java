package org.hoopsnake.object;

/**
 * What a native type or module offers to Python; the annotation processor writes one subclass for
 * each.
 *
 * <p>A function is a number here, and a call is a {@code switch} over it. {@code self} is the
 * receiver of a method, the class for {@code __new__} and class methods, the module's state (the
 * instance of the annotated class) for a function of a module, and null for static methods. The
 * fixed-arity calls may be used directly when {@link Def#minPositional} and {@link
 * Def#maxPositional} allow that number of arguments; otherwise the arguments are bound first by
 * {@link Signature#bind}, which fills one place per parameter, null where nothing was given, and
 * raises the error if they do not fit. A binding has no state that changes.
 */
public abstract class Binding {
  /** The type's name; null for a module. */
  public abstract String typeName();

  /** The module's name, or that of the module in which the type lives. */
  public abstract String moduleName();

  /** The docstring; empty where there is none. */
  public abstract String doc();

  /** The type to inherit from; null for {@code object}. */
  public PyType base() {
    return null;
  }

  /** Whether Python classes may inherit from the type. */
  public boolean subclassable() {
    return true;
  }

  /** Whether there can be weak references to instances of the type. */
  public boolean weakReferences() {
    return false;
  }

  /** Everything that is declared; made anew at each call, so ask once. */
  public abstract Def[] defs();

  /** The signature as declared, null for attributes. */
  public abstract String signatureText(int id);

  /** A function's or attribute's docstring, or null. */
  public abstract String doc(int id);

  /** Calls with no arguments; it also reads attributes and deletes them. */
  public Object call0(int id, Object self) {
    return bindAndInvoke(id, self);
  }

  /** Calls with one argument; it also writes attributes. */
  public Object call1(int id, Object self, Object a) {
    return bindAndInvoke(id, self, a);
  }

  /** Calls with two arguments. */
  public Object call2(int id, Object self, Object a, Object b) {
    return bindAndInvoke(id, self, a, b);
  }

  /** Calls with three arguments. */
  public Object call3(int id, Object self, Object a, Object b, Object c) {
    return bindAndInvoke(id, self, a, b, c);
  }

  /**
   * Calls with bound arguments.
   *
   * @param bound a value per parameter in the order of the signature, null where none was given;
   *     {@code *args} is an {@code Object[]} and {@code **kwargs} a dict or null
   */
  public Object invoke(int id, Object self, Object[] bound) {
    throw new IllegalArgumentException("no function " + id + " in " + getClass().getName());
  }

  /** The value of a constant. */
  public final Object constant(int id) {
    return call0(id, null);
  }

  private Object bindAndInvoke(int id, Object self, Object... args) {
    for (Def def : defs()) {
      if (def.id() == id) {
        return invoke(id, self, Signature.of(def).bind(args, Calls.NO_KW));
      }
    }
    throw new IllegalArgumentException("no function " + id + " in " + getClass().getName());
  }
}
