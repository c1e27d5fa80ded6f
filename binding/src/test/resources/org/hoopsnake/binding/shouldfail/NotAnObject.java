package example;

import org.hoopsnake.binding.*;
import org.hoopsnake.object.*;

@BuiltinType(name = "thing")
final class NotAnObject {} // expect: a @BuiltinType extends PyObject, or is raw
