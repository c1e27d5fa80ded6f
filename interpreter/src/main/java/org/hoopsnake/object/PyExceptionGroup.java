package org.hoopsnake.object;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.ClassMethod;
import org.hoopsnake.binding.Init;
import org.hoopsnake.binding.Member;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;

/** {@code BaseExceptionGroup} and {@code ExceptionGroup} (PEP 654). */
@BuiltinType(
    name = "BaseExceptionGroup",
    doc = "A combination of multiple unrelated exceptions.",
    base = PyBaseException.class)
public final class PyExceptionGroup extends PyBaseException {
  public static final PyType TYPE = ExceptionTypes.BASE_EXCEPTION_GROUP;

  @Member(value = "message")
  public final Object message;

  @Member(value = "exceptions")
  public final PyTuple exceptions;

  private PyExceptionGroup(PyType type, Object[] args, PyTuple exceptions) {
    super(type, args);
    this.message = args[0];
    this.exceptions = exceptions;
  }

  /** The two halves of a split; either is null where it is empty. */
  public record Halves(PyBaseException match, PyBaseException rest) {}

  @New("BaseExceptionGroup(*args, **kwargs)")
  static Object create(PyType cls, Object[] args, PyDict kwargs) {
    if (args.length != 2) {
      throw Errors.typeError(
          "BaseExceptionGroup.__new__() takes exactly 2 arguments (%d given)", args.length);
    }
    if (!(args[0] instanceof String) && !(args[0] instanceof PyStrObject)) {
      throw Convert.badArgument(args[0], "BaseExceptionGroup.__new__() argument 1", "str");
    }
    if (Types.of(args[1]).special(Special.GETITEM) == null || args[1] instanceof PyDict) {
      throw Errors.typeError("second argument (exceptions) must be a sequence");
    }
    Object[] members = Ops.toArray(args[1]);
    return new PyExceptionGroup(typeFor(cls, members), args, new PyTuple(members));
  }

  /** Checks the members; a plain BaseExceptionGroup of Exceptions is an ExceptionGroup. */
  private static PyType typeFor(PyType cls, Object[] members) {
    if (members.length == 0) {
      throw Errors.valueError("second argument (exceptions) must be a non-empty sequence");
    }
    boolean nestsBase = false;
    for (int i = 0; i < members.length; i++) {
      if (!(members[i] instanceof PyBaseException e)) {
        throw Errors.valueError("Item %d of second argument (exceptions) is not an exception", i);
      }
      nestsBase |= !e.type().isSubtype(ExceptionTypes.EXCEPTION);
    }
    if (!nestsBase) {
      return cls == TYPE ? ExceptionTypes.EXCEPTION_GROUP : cls;
    }
    if (cls == ExceptionTypes.EXCEPTION_GROUP) {
      throw Errors.typeError("Cannot nest BaseExceptions in an ExceptionGroup");
    }
    if (cls.isSubtype(ExceptionTypes.EXCEPTION)) {
      throw Errors.typeError("Cannot nest BaseExceptions in '%s'", cls.name());
    }
    return cls;
  }

  /** For Java code: a group of at least one exception, of the type that fits them. */
  public static PyExceptionGroup of(String message, List<? extends PyBaseException> members) {
    Object[] all = members.toArray();
    return new PyExceptionGroup(
        typeFor(TYPE, all), new Object[] {message, new PyList(all.clone())}, new PyTuple(all));
  }

  @Init("__init__(self, /, *args, **kwargs)")
  void initGroup(Object[] values, PyDict kwargs) {
    init(values, kwargs);
  }

  @Override
  @Method(value = "__str__(self, /)", doc = "Return str(self).")
  String str() {
    int n = exceptions.items.length;
    return Ops.str(message) + " (" + n + " sub-exception" + (n == 1 ? ")" : "s)");
  }

  @Method(
      value = "derive(self, excs, /)",
      doc = "Make a group of the same kind and message with other exceptions.")
  Object derive(Object members) {
    return Calls.call2(TYPE, message, members);
  }

  @Method(
      value = "split(self, matcher_value, /)",
      doc = "Split into the part that matches and the rest.")
  Object splitMethod(Object matcher) {
    Halves halves = split(this, matcher(matcher));
    return new PyTuple(orNone(halves.match), orNone(halves.rest));
  }

  @Method(
      value = "subgroup(self, matcher_value, /)",
      doc = "Return the part that matches, or None.")
  Object subgroup(Object matcher) {
    return orNone(split(this, matcher(matcher), false).match);
  }

  @ClassMethod(value = "__class_getitem__(cls, object, /)", doc = "See PEP 585.")
  static Object classGetItem(PyType cls, Object item) {
    return PyGenericAlias.of(cls, item);
  }

  private static Predicate<PyBaseException> matcher(Object value) {
    if (isExceptionType(value)) {
      return e -> e.type().isSubtype((PyType) value);
    }
    if (value instanceof PyTuple tuple && allExceptionTypes(tuple)) {
      return e -> {
        for (Object t : tuple.items) {
          if (e.type().isSubtype((PyType) t)) {
            return true;
          }
        }
        return false;
      };
    }
    if (!(value instanceof PyType) && Ops.isCallable(value)) {
      return e -> Ops.truth(Calls.call1(value, e));
    }
    throw Errors.typeError(
        "expected an exception type, a tuple of exception types, or a callable (other than a"
            + " class)");
  }

  private static boolean isExceptionType(Object value) {
    return value instanceof PyType t && t.isSubtype(PyBaseException.TYPE);
  }

  private static boolean allExceptionTypes(PyTuple tuple) {
    for (Object t : tuple.items) {
      if (!isExceptionType(t)) {
        return false;
      }
    }
    return true;
  }

  /** Splits an exception, group or not, by a condition on each exception of the tree. */
  public static Halves split(PyBaseException e, Predicate<PyBaseException> condition) {
    return split(e, condition, true);
  }

  /** The part of an exception, group or not, whose parts match; null: none does. */
  public static PyBaseException part(PyBaseException e, Predicate<PyBaseException> condition) {
    return split(e, condition, false).match;
  }

  /** {@code wantsRest}: groups of what does not match are made, too. */
  private static Halves split(
      PyBaseException e, Predicate<PyBaseException> condition, boolean wantsRest) {
    if (condition.test(e)) {
      return new Halves(e, null);
    }
    if (!(e instanceof PyExceptionGroup group)) {
      return new Halves(null, e);
    }
    List<Object> match = new ArrayList<>();
    List<Object> rest = new ArrayList<>();
    for (Object each : group.exceptions.items) {
      Halves halves = split((PyBaseException) each, condition, wantsRest);
      if (halves.match != null) {
        match.add(halves.match);
      }
      if (halves.rest != null) {
        rest.add(halves.rest);
      }
    }
    return new Halves(group.subset(match), wantsRest ? group.subset(rest) : null);
  }

  /** A derived group of those members with this group's traceback, context, cause and notes. */
  public PyExceptionGroup subset(List<Object> members) {
    if (members.isEmpty()) {
      return null;
    }
    Object made = Ops.callMethod(this, "derive", new PyList(members.toArray()));
    if (!(made instanceof PyExceptionGroup group)) {
      throw Errors.typeError("derive must return an instance of BaseExceptionGroup");
    }
    if (traceback != null) {
      group.traceback = traceback;
    }
    group.context = context;
    group.cause = cause;
    // A cause is given to it, be there one or not.
    group.suppressContext = true;
    Object notes = Ops.getAttrOrNull(this, "__notes__");
    if (notes instanceof String || notes != null && MatchKinds.isSequence(notes)) {
      group.setOwnAttribute("__notes__", new PyList(Ops.toArray(notes)));
    }
    return group;
  }
}
