package org.hoopsnake.object;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Deleter;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Init;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.binding.Setter;

/**
 * The Java side of every exception object. Exceptions that have attributes of their own extend it;
 * the others share it and differ in their type alone.
 *
 * <p>{@link PyException} is what Java throws; it carries one of these. The same object may be
 * raised many times: {@link #traceback} grows in front with every frame that it leaves.
 */
@BuiltinType(name = "BaseException", doc = "Common base class of all exceptions.")
public class PyBaseException extends PyObject {
  public static final PyType TYPE = ExceptionTypes.BASE_EXCEPTION;

  public PyTuple args;

  /** Null where Python says None. */
  public PyTraceback traceback;

  /**
   * What the Java code that raised it had been handed, and its frame in CPython would keep as long
   * as the traceback: a coroutine that nobody will await, for one.
   */
  public Object held;

  /** What was being handled when this was raised, or null. */
  public PyBaseException context;

  /** What {@code raise … from} names, or null. */
  public PyBaseException cause;

  public boolean suppressContext;

  public PyBaseException(PyType type, Object... args) {
    super(type);
    this.args = args.length == 0 ? PyTuple.EMPTY : new PyTuple(args);
  }

  @New("BaseException(*args, **kwargs)")
  static Object create(PyType cls, Object[] args, PyDict kwargs) {
    return new PyBaseException(cls, args);
  }

  @Init("__init__(self, /, *args, **kwargs)")
  void init(Object[] values, PyDict kwargs) {
    refuseKeywords(kwargs);
    args = new PyTuple(values);
  }

  final void refuseKeywords(PyDict kwargs) {
    if (kwargs != null && kwargs.size() > 0) {
      throw Errors.typeError("%s() takes no keyword arguments", type().name());
    }
  }

  /** Refuses more keyword arguments than a constructor knows. */
  static void refuseExcess(String constructor, int known, PyDict kwargs) {
    if (kwargs != null && kwargs.size() > known) {
      throw Errors.typeError(
          "%s() takes at most %d keyword argument%s (%d given)",
          constructor, known, known == 1 ? "" : "s", kwargs.size());
    }
  }

  /** Takes a keyword argument of the constructor; null where it is not given. */
  static Object takeKeyword(PyDict kwargs, String name) {
    return kwargs == null ? null : kwargs.remove(name);
  }

  /** Refuses the keyword arguments that nobody took. */
  static void refuseUnknown(String constructor, PyDict kwargs) {
    if (kwargs != null && kwargs.size() > 0) {
      throw Errors.typeError(
          "%s() got an unexpected keyword argument '%s'", constructor, Ops.str(kwargs.keys()[0]));
    }
  }

  static Object orNone(Object value) {
    return value == null ? PyNone.NONE : value;
  }

  public final PyTuple argsTuple() {
    return args;
  }

  /** {@code __cause__} as {@code raise … from} sets it. */
  public final void setCause(PyBaseException from) {
    cause = from;
    suppressContext = true;
  }

  /** Adds a line that is shown below the exception. */
  public final void addNote(String note) {
    Object notes = ownAttribute("__notes__");
    if (notes == null) {
      notes = new PyList();
      setOwnAttribute("__notes__", notes);
    }
    if (!(notes instanceof PyList list)) {
      throw Errors.typeError("Cannot add note: __notes__ is not a list");
    }
    list.add(note);
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    return type().name()
        + (args.items.length == 1 ? "(" + Ops.repr(args.items[0]) + ")" : Ops.repr(args));
  }

  @Method(value = "__str__(self, /)", doc = "Return str(self).")
  String str() {
    return switch (args.items.length) {
      case 0 -> "";
      case 1 -> Ops.str(args.items[0]);
      default -> Ops.repr(args);
    };
  }

  @Method(value = "__reduce__(self, /)", doc = "Helper for pickle.")
  Object reduce() {
    PyDict state = attributesCopy();
    return state.size() == 0 ? new PyTuple(type(), args) : new PyTuple(type(), args, state);
  }

  @Method(value = "__setstate__(self, state, /)", doc = "Helper for pickle.")
  Object setState(Object state) {
    if (state == PyNone.NONE) {
      return PyNone.NONE;
    }
    if (!(state instanceof PyDict dict)) {
      throw Errors.typeError("state is not a dictionary");
    }
    for (Object key : dict.keys()) {
      Ops.setAttr(this, Attributes.name(key), dict.get(key));
    }
    return PyNone.NONE;
  }

  @Method(value = "with_traceback(self, tb, /)", doc = "Set self.__traceback__ and return self.")
  Object withTraceback(Object object) {
    setTraceback(object);
    return this;
  }

  @Method(value = "add_note(self, note, /)", doc = "Add a note to the exception.")
  void addNoteMethod(Object note) {
    if (note instanceof String s) {
      addNote(s);
    } else if (note instanceof PyStrObject s) {
      addNote(s.value);
    } else {
      throw Convert.badArgument(note, "add_note() argument", "str");
    }
  }

  @Getter("args")
  PyTuple getArgs() {
    return args;
  }

  @Setter("args")
  void setArgs(Object value) {
    args = new PyTuple(Ops.toArray(value));
  }

  @Deleter("args")
  void deleteArgs() {
    throw Errors.typeError("args may not be deleted");
  }

  @Getter("__traceback__")
  Object getTraceback() {
    return orNone(traceback);
  }

  @Setter("__traceback__")
  void setTraceback(Object value) {
    if (value == PyNone.NONE) {
      traceback = null;
    } else if (value instanceof PyTraceback tb) {
      traceback = tb;
    } else {
      throw Errors.typeError("__traceback__ must be a traceback or None");
    }
  }

  @Deleter("__traceback__")
  void deleteTraceback() {
    throw Errors.typeError("__traceback__ may not be deleted");
  }

  @Getter("__context__")
  Object getContext() {
    return orNone(context);
  }

  @Setter("__context__")
  void setContextAttribute(Object value) {
    if (value == PyNone.NONE) {
      context = null;
    } else if (value instanceof PyBaseException e) {
      context = e;
    } else {
      throw Errors.typeError("exception context must be None or derive from BaseException");
    }
  }

  @Deleter("__context__")
  void deleteContext() {
    throw Errors.typeError("__context__ may not be deleted");
  }

  @Getter("__cause__")
  Object getCause() {
    return orNone(cause);
  }

  @Setter("__cause__")
  void setCauseAttribute(Object value) {
    if (value == PyNone.NONE) {
      setCause(null);
    } else if (value instanceof PyBaseException e) {
      setCause(e);
    } else {
      throw Errors.typeError("exception cause must be None or derive from BaseException");
    }
  }

  @Deleter("__cause__")
  void deleteCause() {
    throw Errors.typeError("__cause__ may not be deleted");
  }

  @Getter("__suppress_context__")
  boolean getSuppressContext() {
    return suppressContext;
  }

  @Setter("__suppress_context__")
  void setSuppressContext(Object value) {
    if (!(value instanceof Boolean b)) {
      throw Errors.typeError("attribute value type must be bool");
    }
    suppressContext = b;
  }
}
