package example;

import org.hoopsnake.binding.*;
import org.hoopsnake.object.*;

@BuiltinType(name = "thing")
final class PrivateField extends PyObject {
  @Constant("x")
  private static final long X = 1; // expect: the Java field must not be private
}
