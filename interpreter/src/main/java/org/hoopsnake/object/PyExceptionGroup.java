package org.hoopsnake.object;

import org.hoopsnake.binding.BuiltinType;

/** A group of exceptions. */
@BuiltinType(name = "BaseExceptionGroup", doc = "Several exceptions as one.", base = PyBaseException.class)
public class PyExceptionGroup extends PyBaseException {
  public PyExceptionGroup(PyType type, Object... args) {
    super(type, args);
  }
}
