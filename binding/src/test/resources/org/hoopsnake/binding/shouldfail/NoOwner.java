package example;

import org.hoopsnake.binding.*;
import org.hoopsnake.object.*;

final class NoOwner {
  @Function("f()")
  static void f() {} // expect: its class has neither @BuiltinType nor @BuiltinModule
}
