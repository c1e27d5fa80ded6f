package org.hoopsnake.asyncio;

import org.hoopsnake.object.PyGenericAlias;
import org.hoopsnake.object.PyType;

/** {@code Future[int]} and the like (PEP 585). */
final class Generics {
  private Generics() {}

  static Object alias(PyType cls, Object item) {
    return PyGenericAlias.of(cls, item);
  }
}
