package org.hoopsnake.object;

/** What {@code raise} and {@code throw()} accept, as exceptions. */
public final class Raising {
  private Raising() {}

  /** The exception that {@code raise x} raises: an instance, or a new one of a class. */
  public static PyBaseException exception(Object x) {
    if (x instanceof PyBaseException e) {
      return e;
    }
    if (x instanceof PyType t && t.isSubtype(ExceptionTypes.BASE_EXCEPTION)) {
      Object made = t.call0();
      if (made instanceof PyBaseException e) {
        return e;
      }
      throw Errors.typeError(
          "calling %s should have returned an instance of BaseException, not %s",
          Ops.repr(t), Ops.repr(Types.of(made)));
    }
    throw Errors.typeError("exceptions must derive from BaseException");
  }

  /** {@code raise x}. */
  public static PyException raise(Object x) {
    return new PyException(exception(x));
  }

  /** {@code raise x from cause}. */
  public static PyException raise(Object x, Object cause) {
    PyBaseException e = exception(x);
    if (cause == PyNone.NONE) {
      e.cause = null;
    } else if (cause instanceof PyBaseException
        || cause instanceof PyType t && t.isSubtype(ExceptionTypes.BASE_EXCEPTION)) {
      e.cause = exception(cause);
    } else {
      throw Errors.typeError("exception causes must derive from BaseException");
    }
    e.suppressContext = true;
    return new PyException(e);
  }

  private static Object made(PyType type, Object value) {
    if (value == null || value == PyNone.NONE) {
      return type.call0();
    }
    if (type.isInstance(value)) {
      return value;
    }
    return value instanceof PyTuple args ? type.call(args.items, Calls.NO_KW) : type.call1(value);
  }

  /** The arguments of {@code generator.throw}, in its old form of three or its new one of one. */
  public static PyException thrown(Object type, Object value, Object traceback) {
    if (traceback != null && traceback != PyNone.NONE && !(traceback instanceof PyTraceback)) {
      throw Errors.typeError("throw() third argument must be a traceback object");
    }
    if (value != null || traceback != null) {
      Warnings.warn(
          ExceptionTypes.DEPRECATION_WARNING,
          "the (type, exc, tb) signature of throw() is deprecated, use the single-arg signature"
              + " instead.");
    }
    PyBaseException e;
    if (type instanceof PyType t && t.isSubtype(ExceptionTypes.BASE_EXCEPTION)) {
      try {
        e = exception(made(t, value));
      } catch (PyException failed) {
        return failed; // what making it has raised is thrown in instead
      }
    } else if (type instanceof PyBaseException given) {
      if (value != null && value != PyNone.NONE) {
        throw Errors.typeError("instance exception may not have a separate value");
      }
      e = given;
    } else {
      throw Errors.typeError(
          "exceptions must be classes or instances deriving from BaseException, not %s",
          Types.name(type));
    }
    if (traceback instanceof PyTraceback t) {
      e.traceback = t;
    }
    // What the caller handles is not its context.
    PyException thrown = PyException.reraise(e);
    if (type != e) {
      thrown.asGiven = given(type, value, traceback);
    }
    return thrown;
  }

  private static Object[] given(Object type, Object value, Object traceback) {
    if (value == null) {
      return new Object[] {type};
    }
    return traceback == null ? new Object[] {type, value} : new Object[] {type, value, traceback};
  }
}
