package example;

import org.hoopsnake.binding.*;
import org.hoopsnake.object.*;

/** What two types declare, of which one answers "which" in its own way. */
abstract class Shared extends PyObject {
  @Member("tag")
  final Object tag = "t";

  @Method("which(self, /)")
  String which() {
    return "shared";
  }

  @Getter("mine")
  abstract String mine();

  @BuiltinType(name = "first")
  static final class First extends Shared {
    public static final PyType TYPE = null;

    @Override
    String mine() {
      return "first";
    }
  }

  @BuiltinType(name = "second")
  static final class Second extends Shared {
    public static final PyType TYPE = null;

    @Method("which(self, a, /)")
    String which(Object a) {
      return "second " + a;
    }

    @Override
    String mine() {
      return "second's";
    }
  }
}
