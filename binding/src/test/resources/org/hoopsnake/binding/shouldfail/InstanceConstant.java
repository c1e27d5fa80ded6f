package example;

import org.hoopsnake.binding.*;
import org.hoopsnake.object.*;

@BuiltinType(name = "thing")
final class InstanceConstant extends PyObject {
  @Constant("x")
  final long x = 1; // expect: a @Constant is static final
}
