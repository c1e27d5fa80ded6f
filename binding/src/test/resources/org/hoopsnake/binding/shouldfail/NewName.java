package example;

import org.hoopsnake.binding.*;
import org.hoopsnake.object.*;

@BuiltinType(name = "thing")
final class NewName extends PyObject {
  @New("other()")
  static Object create(PyType cls) { // expect: the signature of __new__ is named thing
    return null;
  }
}
