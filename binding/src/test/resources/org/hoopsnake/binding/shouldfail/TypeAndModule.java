package example;

import org.hoopsnake.binding.*;
import org.hoopsnake.object.*;

@BuiltinType(name = "thing")
@BuiltinModule(name = "thing")
final class TypeAndModule extends PyObject {} // expect: @BuiltinType or @BuiltinModule, not both
