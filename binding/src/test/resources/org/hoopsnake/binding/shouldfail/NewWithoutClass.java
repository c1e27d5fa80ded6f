package example;

import org.hoopsnake.binding.*;
import org.hoopsnake.object.*;

@BuiltinType(name = "thing")
final class NewWithoutClass extends PyObject {
  @New("thing()")
  static Object create() { // expect: the first Java parameter must be PyType
    return null;
  }
}
