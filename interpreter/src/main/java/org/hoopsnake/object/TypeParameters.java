package org.hoopsnake.object;

/**
 * Makes what the syntax of PEP 695 makes; the module {@code _typing} provides it. A function to be
 * evaluated later is called with a format and may be null where the source has nothing.
 */
public interface TypeParameters {
  Object typeVar(String name, Object evaluateBound, Object evaluateConstraints, Object evaluateDefault);

  Object paramSpec(String name, Object evaluateDefault);

  Object typeVarTuple(String name, Object evaluateDefault);

  Object typeAlias(String name, PyTuple params, Object evaluateValue);

  /** {@code Generic[params]}. */
  Object genericBase(PyTuple params);
}
