package example;

import org.hoopsnake.binding.*;
import org.hoopsnake.object.*;

@BuiltinType(name = "thing")
final class InstanceStaticMethod extends PyObject {
  @StaticMethod("f()")
  void f() {} // expect: the Java method must be static
}
