package example;

import java.math.BigInteger;
import org.hoopsnake.ast.CompareOperator;
import org.hoopsnake.binding.*;
import org.hoopsnake.object.*;

@BuiltinType(name = "thing", base = Base.class, doc = "A \"thing\".", subclassable = false)
final class Thing extends Base {
  public static final PyType TYPE = null;

  @Constant("limit")
  static final long LIMIT = 7;

  @Member("plain")
  final Object plain = "p";

  @Member(value = "free", writable = true, doc = "Anything.")
  Object free = "f";

  @New("thing(a, b=2, /)")
  static Object create(PyType cls, String a, int b) {
    return "new " + a + b;
  }

  @Init("__init__(self, /, *args, **kwargs)")
  void init(Object[] args, PyDict kwargs) {}

  @Method(value = "join(self, a, b=3, *rest, c='x\\n', d=-1.5, **kwargs)", doc = "Joins.")
  String join(Object a, long b, Object[] rest, String c, double d, PyDict kwargs) {
    return a + " " + b + " " + rest.length + " " + c + " " + d + " " + (kwargs != null);
  }

  @Method("__add__(self, value, /)")
  Object add(Thing value) {
    return value == this;
  }

  @RichCompare
  Object compare(CompareOperator operator, Object other) {
    return operator + " " + (other == this);
  }

  @Method(
      "defaults(self, a=None, b=<unset>, c=True, d=(), e=<unset>, f=1.0, g='s', h=sys.maxsize, /)")
  static Object defaults(
      Thing self,
      Object a,
      Object b,
      boolean c,
      Object d,
      BigInteger e,
      Object f,
      Object g,
      long h) {
    return a + " " + b + " " + c + " " + (d == PyTuple.EMPTY) + " " + e + f + g + h;
  }

  @ClassMethod("made(cls, a=None, /)")
  static Object made(PyType cls, String a) {
    return a == null ? "none" : a;
  }

  @StaticMethod("count(*, needed)")
  static int count(int needed) {
    return needed + 1;
  }

  @Getter("x")
  boolean x() {
    return true;
  }

  @Setter("x")
  void x(Object value) {
    free = value;
  }

  @Deleter("x")
  void deleteX() {
    free = null;
  }
}
