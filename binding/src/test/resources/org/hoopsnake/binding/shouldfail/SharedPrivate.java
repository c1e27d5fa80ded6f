package example;

import org.hoopsnake.binding.*;
import org.hoopsnake.object.*;

abstract class SharedPrivate extends PyObject {
  @Method("f(self, /)")
  private void f() {} // expect: the Java method must not be private

  @BuiltinType(name = "thing")
  static final class Thing extends SharedPrivate {}
}
