package org.hoopsnake.node;

import org.hoopsnake.object.ExceptionTypes;
import org.hoopsnake.object.Frame;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyBaseException;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyFunction;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.object.TypeParameters;

/** Type parameters, type aliases and what they are set on (PEP 695, PEP 696). */
public final class TypeParameterNodes {
  private TypeParameterNodes() {}

  /** Which kind of type parameter. */
  public enum Kind {
    TYPE_VAR,
    PARAM_SPEC,
    TYPE_VAR_TUPLE
  }

  /** Makes a type parameter; bound and default are functions to be evaluated later, or null. */
  public static final class MakeTypeParameter extends Expression {
    private final Kind kind;
    private final String name;
    private final Expression bound;

    /** The bound is a tuple of constraints. */
    private final boolean constraints;

    private final Expression defaultValue;

    public MakeTypeParameter(
        Kind kind, String name, Expression bound, boolean constraints, Expression defaultValue) {
      this.kind = kind;
      this.name = name;
      this.bound = bound;
      this.constraints = constraints;
      this.defaultValue = defaultValue;
    }

    @Override
    public Object execute(Frame f) {
      Object b = bound == null ? null : bound.execute(f);
      Object d = defaultValue == null ? null : defaultValue.execute(f);
      return switch (kind) {
        case TYPE_VAR ->
            TypeParameters.typeVar(name, constraints ? null : b, constraints ? b : null, d);
        case PARAM_SPEC -> TypeParameters.paramSpec(name, d);
        case TYPE_VAR_TUPLE -> TypeParameters.typeVarTuple(name, d);
      };
    }
  }

  /** Makes the value of a {@code type} statement. */
  public static final class MakeTypeAlias extends Expression {
    private final String name;

    /** A tuple; null where there are none. */
    private final Expression params;

    private final Expression value;

    public MakeTypeAlias(String name, Expression params, Expression value) {
      this.name = name;
      this.params = params;
      this.value = value;
    }

    @Override
    public Object execute(Frame f) {
      PyTuple p = params == null ? PyTuple.EMPTY : (PyTuple) params.execute(f);
      return TypeParameters.typeAlias(name, p, value.execute(f));
    }
  }

  /** {@code Generic[T, …]}, the last base of a generic class. */
  public static final class GenericBase extends Expression {
    private final Expression params;

    public GenericBase(Expression params) {
      this.params = params;
    }

    @Override
    public Object execute(Frame f) {
      return TypeParameters.genericBase((PyTuple) params.execute(f));
    }
  }

  /** Sets {@code __type_params__} on a function and gives the function. */
  public static final class WithTypeParams extends Expression {
    private final Expression object;
    private final Expression params;

    public WithTypeParams(Expression object, Expression params) {
      this.object = object;
      this.params = params;
    }

    @Override
    public Object execute(Frame f) {
      Object o = object.execute(f);
      PyTuple p = (PyTuple) params.execute(f);
      if (o instanceof PyFunction function) {
        function.typeParams = p;
      } else {
        Ops.setAttr(o, "__type_params__", p);
      }
      return o;
    }
  }

  /** The test of a lazily evaluated scope: only the formats VALUE and VALUE_WITH_FAKE_GLOBALS. */
  public static final class CheckFormat extends Statement {
    @Override
    public int exec(Frame f) {
      // A member of annotationlib.Format, or a plain int.
      if (Ops.index(f.slots[0]) instanceof Long n && n > 2) {
        throw new PyException(new PyBaseException(ExceptionTypes.NOT_IMPLEMENTED_ERROR));
      }
      return 0;
    }
  }
}
