package example;

import org.hoopsnake.binding.*;
import org.hoopsnake.object.*;

@BuiltinType(name = "thing")
final class DefaultDoesNotFit extends PyObject {
  @Method("f(self, a='x', /)")
  void f(long a) {} // expect: the default 'x' does not fit long
}
