package org.hoopsnake.object;

/**
 * Makes what the syntax of PEP 695 makes. A function to be evaluated later is called with a format
 * and may be null where the source has nothing.
 */
public final class TypeParameters {
  private TypeParameters() {}

  public static Object typeVar(
      String name, Object evaluateBound, Object evaluateConstraints, Object evaluateDefault) {
    return PyTypeVar.lazy(name, evaluateBound, evaluateConstraints, evaluateDefault);
  }

  public static Object paramSpec(String name, Object evaluateDefault) {
    return PyParamSpec.lazy(name, evaluateDefault);
  }

  public static Object typeVarTuple(String name, Object evaluateDefault) {
    return PyTypeVarTuple.lazy(name, evaluateDefault);
  }

  public static Object typeAlias(String name, PyTuple params, Object evaluateValue) {
    return PyTypeAlias.lazy(name, params, evaluateValue);
  }

  /** {@code Generic[params]}. */
  public static Object genericBase(PyTuple params) {
    Object[] unpacked = new Object[params.items.length];
    for (int i = 0; i < unpacked.length; i++) {
      Object p = params.items[i];
      unpacked[i] = p instanceof PyTypeVarTuple ? Ops.next(Ops.iter(p)) : p;
    }
    return Ops.getItem(PyGeneric.TYPE, new PyTuple(unpacked));
  }
}
