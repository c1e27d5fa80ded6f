package example;

import org.hoopsnake.binding.*;
import org.hoopsnake.object.*;

@BuiltinType(name = "thing")
final class ConstantType extends PyObject {
  @Constant("x")
  static final Runnable X = null; // expect: cannot convert a value of type java.lang.Runnable
}
