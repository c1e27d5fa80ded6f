package org.hoopsnake.object;

import org.hoopsnake.binding.SignatureText;

/**
 * What a binding says of one native function or attribute.
 *
 * @param binding the binding it belongs to
 * @param kind what Python sees
 * @param id the number to give to the binding
 * @param name the attribute's name
 * @param minPositional the fewest positional arguments, without the receiver, that make a call
 *     complete; larger than every count where the call must name an argument
 * @param maxPositional the most positional arguments it takes
 * @param slot whether it is a slot wrapper ({@code __add__}) rather than an ordinary method
 */
public record Def(
    Binding binding,
    Kind kind,
    int id,
    String name,
    int minPositional,
    int maxPositional,
    boolean slot) {
  /** What Python sees. */
  public enum Kind {
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
    CONSTANT
  }

  /** The signature as declared, null for attributes. */
  public String signature() {
    return binding.signatureText(id);
  }

  /** Whether it is declared as what CPython has in Python. */
  boolean isPython() {
    String signature = signature();
    return signature != null && SignatureText.isPython(signature);
  }

  /** Whether calls make coroutines, as those of an {@code async def} do. */
  public boolean isCoroutine() {
    String signature = signature();
    return signature != null && SignatureText.isCoroutine(signature);
  }

  /** The docstring, or null. */
  public String doc() {
    return binding.doc(id);
  }
}
