package example;

import org.hoopsnake.binding.*;
import org.hoopsnake.object.*;

@BuiltinType(name = "thing")
final class KeywordsNeedDict extends PyObject {
  @Method("f(self, /, **kwargs)")
  void f(Object kwargs) {} // expect: **kwargs needs a Java parameter of type PyDict
}
