package example;

import org.hoopsnake.binding.*;
import org.hoopsnake.object.*;

@BuiltinType(name = "thing", raw = true)
final class RawInstanceMethod {
  @Method("f(self, /)")
  void f() {} // expect: the Java methods of a raw type must be static
}
