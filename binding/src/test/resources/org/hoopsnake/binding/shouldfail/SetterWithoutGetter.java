package example;

import org.hoopsnake.binding.*;
import org.hoopsnake.object.*;

@BuiltinType(name = "thing")
final class SetterWithoutGetter extends PyObject {
  @Setter("x")
  void x(Object value) {} // expect: 'x' has no @Getter
}
