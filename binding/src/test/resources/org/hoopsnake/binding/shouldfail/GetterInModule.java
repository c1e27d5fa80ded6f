package example;

import org.hoopsnake.binding.*;
import org.hoopsnake.object.*;

@BuiltinModule(name = "thing")
final class GetterInModule {
  @Getter("f")
  Object f() { // expect: belongs in a @BuiltinType
    return null;
  }
}
