package example;

import org.hoopsnake.binding.*;
import org.hoopsnake.object.*;

@BuiltinType(name = "thing")
final class ComparisonParameters extends PyObject {
  @RichCompare
  Object compare(Object other) { // expect: a @RichCompare takes a CompareOperator and an Object
    return other;
  }
}
