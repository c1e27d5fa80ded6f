package example;

import org.hoopsnake.binding.*;
import org.hoopsnake.object.*;

@BuiltinModule(name = "thing")
final class MethodInModule {
  @Method("f(self, /)")
  void f() {} // expect: belongs in a @BuiltinType
}
