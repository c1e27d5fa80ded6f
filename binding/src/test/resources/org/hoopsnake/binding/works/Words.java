package example;

import org.hoopsnake.binding.*;
import org.hoopsnake.object.*;

@BuiltinModule(name = "words", doc = "Words.")
final class Words {
  @Constant("pi")
  static final double PI = 3;

  private int calls;

  @Function("called(x, y, z, /)")
  long called(Object x, Object y, Object z) {
    return ++calls;
  }

  @Function("half(x, /)")
  static double half(double x) {
    return x / 2;
  }

  /** A nested type's binding carries both names. */
  @BuiltinType(name = "str", raw = true)
  static final class Letters {
    @Method("upper(self, /)")
    static String upper(String self) {
      return self.toUpperCase(java.util.Locale.ROOT);
    }
  }
}
