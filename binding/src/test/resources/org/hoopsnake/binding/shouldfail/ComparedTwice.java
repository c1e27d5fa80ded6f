package example;

import org.hoopsnake.ast.CompareOperator;
import org.hoopsnake.binding.*;
import org.hoopsnake.object.*;

@BuiltinType(name = "thing")
final class ComparedTwice extends PyObject {
  @RichCompare
  Object compare(CompareOperator operator, Object other) {
    return other;
  }

  @Method("__eq__(self, value, /)")
  Object eq(Object value) { // expect: duplicate declaration of '__eq__'
    return value;
  }
}
