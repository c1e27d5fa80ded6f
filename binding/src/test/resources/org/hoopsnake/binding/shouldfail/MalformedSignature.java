package example;

import org.hoopsnake.binding.*;
import org.hoopsnake.object.*;

@BuiltinType(name = "thing")
final class MalformedSignature extends PyObject {
  @Method("f(self, a")
  void f(Object a) {} // expect: a signature reads name(parameters): f(self, a
}
