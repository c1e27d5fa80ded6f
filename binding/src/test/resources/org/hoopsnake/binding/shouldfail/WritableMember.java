package example;

import org.hoopsnake.binding.*;
import org.hoopsnake.object.*;

@BuiltinType(name = "thing")
final class WritableMember extends PyObject {
  @Member(value = "x", writable = true)
  long x; // expect: a writable @Member is an Object that is not final
}
