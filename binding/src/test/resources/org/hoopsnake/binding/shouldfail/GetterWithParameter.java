package example;

import org.hoopsnake.binding.*;
import org.hoopsnake.object.*;

@BuiltinType(name = "thing")
final class GetterWithParameter extends PyObject {
  @Getter("x")
  Object x(Object value) { // expect: the Java method must take 0 parameters beside the receiver
    return value;
  }
}
