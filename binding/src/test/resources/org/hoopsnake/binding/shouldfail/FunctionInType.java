package example;

import org.hoopsnake.binding.*;
import org.hoopsnake.object.*;

@BuiltinType(name = "thing")
final class FunctionInType extends PyObject {
  @Function("f()")
  static void f() {} // expect: @Function belongs in a @BuiltinModule
}
