package org.hoopsnake.binding;

import java.util.Set;
import javax.lang.model.element.Element;

/**
 * One checked annotation: what Python sees and the Java element behind it.
 *
 * @param kind what Python sees
 * @param id the number by which the generated switches know it
 * @param name the attribute's name
 * @param signature the parameters; null for attributes
 * @param signatureText the signature as written; empty for attributes
 * @param doc the docstring
 * @param slot whether it is a slot wrapper
 * @param element the Java method or field
 * @param operator the constant of CompareOperator that a comparison method hands on; else null
 */
record Declaration(
    Kind kind,
    int id,
    String name,
    SignatureText signature,
    String signatureText,
    String doc,
    boolean slot,
    Element element,
    String operator) {

  Declaration(
      Kind kind,
      int id,
      String name,
      SignatureText signature,
      String signatureText,
      String doc,
      boolean slot,
      Element element) {
    this(kind, id, name, signature, signatureText, doc, slot, element, null);
  }

  /** What Python sees; the names are those of {@code org.hoopsnake.object.Def.Kind}. */
  enum Kind {
    METHOD,
    CLASS_METHOD,
    STATIC_METHOD,
    NEW,
    INIT,
    GETTER,
    MEMBER,
    SETTER,
    DELETER,
    FUNCTION,
    CONSTANT;

    boolean callable() {
      return switch (this) {
        case METHOD, CLASS_METHOD, STATIC_METHOD, NEW, INIT, FUNCTION -> true;
        case GETTER, MEMBER, SETTER, DELETER, CONSTANT -> false;
      };
    }
  }

  /** The methods that CPython keeps in a type's slots, and so shows as slot wrappers. */
  static final Set<String> SLOTS =
      Set.of(
          ("__repr__ __hash__ __call__ __str__ __getattribute__ __getattr__ __setattr__"
                  + " __delattr__ __lt__ __le__ __eq__ __ne__ __gt__ __ge__ __iter__ __next__"
                  + " __get__ __set__ __delete__ __init__ __del__ __buffer__ __release_buffer__"
                  + " __await__ __aiter__ __anext__ __add__ __radd__ __sub__ __rsub__ __mul__"
                  + " __rmul__ __mod__ __rmod__ __divmod__ __rdivmod__ __pow__ __rpow__ __neg__"
                  + " __pos__ __abs__ __bool__ __invert__ __lshift__ __rlshift__ __rshift__"
                  + " __rrshift__ __and__ __rand__ __xor__ __rxor__ __or__ __ror__ __int__"
                  + " __float__ __iadd__ __isub__ __imul__ __imod__ __ipow__ __ilshift__"
                  + " __irshift__ __iand__ __ixor__ __ior__ __floordiv__ __rfloordiv__"
                  + " __truediv__ __rtruediv__ __ifloordiv__ __itruediv__ __index__ __matmul__"
                  + " __rmatmul__ __imatmul__ __len__ __getitem__ __setitem__ __delitem__"
                  + " __contains__")
              .split(" "));
}
