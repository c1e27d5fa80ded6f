package example;

import org.hoopsnake.binding.*;
import org.hoopsnake.object.*;

@BuiltinType(name = "thing")
final class SetterType extends PyObject {
  @Getter("x")
  Object x() {
    return this;
  }

  @Setter("x")
  void x(Runnable value) {} // expect: cannot convert the value to java.lang.Runnable
}
