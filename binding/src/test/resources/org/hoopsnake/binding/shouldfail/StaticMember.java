package example;

import org.hoopsnake.binding.*;
import org.hoopsnake.object.*;

@BuiltinType(name = "thing")
final class StaticMember extends PyObject {
  @Member("x")
  static Object x; // expect: a @Member is an instance field of a @BuiltinType that is not raw
}
