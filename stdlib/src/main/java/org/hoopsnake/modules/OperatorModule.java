package org.hoopsnake.modules;

import java.security.MessageDigest;
import org.hoopsnake.ast.CompareOperator;
import org.hoopsnake.ast.Operator;
import org.hoopsnake.ast.UnaryOperator;
import org.hoopsnake.binding.BuiltinModule;
import org.hoopsnake.binding.Constant;
import org.hoopsnake.binding.Function;
import org.hoopsnake.object.Arithmetic;
import org.hoopsnake.object.ByteSource;
import org.hoopsnake.object.Calls;
import org.hoopsnake.object.Comparisons;
import org.hoopsnake.object.Convert;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.Identity;
import org.hoopsnake.object.Keywords;
import org.hoopsnake.object.Latin1;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.Special;
import org.hoopsnake.object.Types;

/**
 * The module _operator: the operators as functions, and what looks things up by position or name.
 */
@BuiltinModule(name = "_operator", doc = "The operators of the language as functions.")
public final class OperatorModule {
  @Constant("itemgetter")
  static final PyType ITEM_GETTER = PyItemGetter.TYPE;

  @Constant("attrgetter")
  static final PyType ATTRIBUTE_GETTER = PyAttributeGetter.TYPE;

  @Constant("methodcaller")
  static final PyType METHOD_CALLER = PyMethodCaller.TYPE;

  // ---- the operators

  @Function(value = "add(a, b, /)", doc = "Same as a + b.")
  static Object add(Object a, Object b) {
    return Ops.binary(Operator.ADD, a, b);
  }

  @Function(value = "iadd(a, b, /)", doc = "Same as a += b.")
  static Object iadd(Object a, Object b) {
    return Ops.inplace(Operator.ADD, a, b);
  }

  @Function(value = "sub(a, b, /)", doc = "Same as a - b.")
  static Object sub(Object a, Object b) {
    return Ops.binary(Operator.SUB, a, b);
  }

  @Function(value = "isub(a, b, /)", doc = "Same as a -= b.")
  static Object isub(Object a, Object b) {
    return Ops.inplace(Operator.SUB, a, b);
  }

  @Function(value = "mul(a, b, /)", doc = "Same as a * b.")
  static Object mul(Object a, Object b) {
    return Ops.binary(Operator.MULT, a, b);
  }

  @Function(value = "imul(a, b, /)", doc = "Same as a *= b.")
  static Object imul(Object a, Object b) {
    return Ops.inplace(Operator.MULT, a, b);
  }

  @Function(value = "matmul(a, b, /)", doc = "Same as a @ b.")
  static Object matmul(Object a, Object b) {
    return Ops.binary(Operator.MATMULT, a, b);
  }

  @Function(value = "imatmul(a, b, /)", doc = "Same as a @= b.")
  static Object imatmul(Object a, Object b) {
    return Ops.inplace(Operator.MATMULT, a, b);
  }

  @Function(value = "truediv(a, b, /)", doc = "Same as a / b.")
  static Object truediv(Object a, Object b) {
    return Ops.binary(Operator.DIV, a, b);
  }

  @Function(value = "itruediv(a, b, /)", doc = "Same as a /= b.")
  static Object itruediv(Object a, Object b) {
    return Ops.inplace(Operator.DIV, a, b);
  }

  @Function(value = "floordiv(a, b, /)", doc = "Same as a // b.")
  static Object floordiv(Object a, Object b) {
    return Ops.binary(Operator.FLOORDIV, a, b);
  }

  @Function(value = "ifloordiv(a, b, /)", doc = "Same as a //= b.")
  static Object ifloordiv(Object a, Object b) {
    return Ops.inplace(Operator.FLOORDIV, a, b);
  }

  @Function(value = "mod(a, b, /)", doc = "Same as a % b.")
  static Object mod(Object a, Object b) {
    return Ops.binary(Operator.MOD, a, b);
  }

  @Function(value = "imod(a, b, /)", doc = "Same as a %= b.")
  static Object imod(Object a, Object b) {
    return Ops.inplace(Operator.MOD, a, b);
  }

  @Function(value = "pow(a, b, /)", doc = "Same as a ** b.")
  static Object pow(Object a, Object b) {
    return Ops.binary(Operator.POW, a, b);
  }

  @Function(value = "ipow(a, b, /)", doc = "Same as a **= b.")
  static Object ipow(Object a, Object b) {
    return Ops.inplace(Operator.POW, a, b);
  }

  @Function(value = "lshift(a, b, /)", doc = "Same as a << b.")
  static Object lshift(Object a, Object b) {
    return Ops.binary(Operator.LSHIFT, a, b);
  }

  @Function(value = "ilshift(a, b, /)", doc = "Same as a <<= b.")
  static Object ilshift(Object a, Object b) {
    return Ops.inplace(Operator.LSHIFT, a, b);
  }

  @Function(value = "rshift(a, b, /)", doc = "Same as a >> b.")
  static Object rshift(Object a, Object b) {
    return Ops.binary(Operator.RSHIFT, a, b);
  }

  @Function(value = "irshift(a, b, /)", doc = "Same as a >>= b.")
  static Object irshift(Object a, Object b) {
    return Ops.inplace(Operator.RSHIFT, a, b);
  }

  @Function(value = "and_(a, b, /)", doc = "Same as a & b.")
  static Object and(Object a, Object b) {
    return Ops.binary(Operator.BITAND, a, b);
  }

  @Function(value = "iand(a, b, /)", doc = "Same as a &= b.")
  static Object iand(Object a, Object b) {
    return Ops.inplace(Operator.BITAND, a, b);
  }

  @Function(value = "or_(a, b, /)", doc = "Same as a | b.")
  static Object or(Object a, Object b) {
    return Ops.binary(Operator.BITOR, a, b);
  }

  @Function(value = "ior(a, b, /)", doc = "Same as a |= b.")
  static Object ior(Object a, Object b) {
    return Ops.inplace(Operator.BITOR, a, b);
  }

  @Function(value = "xor(a, b, /)", doc = "Same as a ^ b.")
  static Object xor(Object a, Object b) {
    return Ops.binary(Operator.BITXOR, a, b);
  }

  @Function(value = "ixor(a, b, /)", doc = "Same as a ^= b.")
  static Object ixor(Object a, Object b) {
    return Ops.inplace(Operator.BITXOR, a, b);
  }

  @Function(value = "lt(a, b, /)", doc = "Same as a < b.")
  static Object lt(Object a, Object b) {
    return Comparisons.compare(CompareOperator.LT, a, b);
  }

  @Function(value = "le(a, b, /)", doc = "Same as a <= b.")
  static Object le(Object a, Object b) {
    return Comparisons.compare(CompareOperator.LT_E, a, b);
  }

  @Function(value = "eq(a, b, /)", doc = "Same as a == b.")
  static Object eq(Object a, Object b) {
    return Comparisons.compare(CompareOperator.EQ, a, b);
  }

  @Function(value = "ne(a, b, /)", doc = "Same as a != b.")
  static Object ne(Object a, Object b) {
    return Comparisons.compare(CompareOperator.NOT_EQ, a, b);
  }

  @Function(value = "gt(a, b, /)", doc = "Same as a > b.")
  static Object gt(Object a, Object b) {
    return Comparisons.compare(CompareOperator.GT, a, b);
  }

  @Function(value = "ge(a, b, /)", doc = "Same as a >= b.")
  static Object ge(Object a, Object b) {
    return Comparisons.compare(CompareOperator.GT_E, a, b);
  }

  @Function(value = "neg(a, /)", doc = "Same as -a.")
  static Object neg(Object a) {
    return Ops.unary(UnaryOperator.USUB, a);
  }

  @Function(value = "pos(a, /)", doc = "Same as +a.")
  static Object pos(Object a) {
    return Ops.unary(UnaryOperator.UADD, a);
  }

  @Function(value = "inv(a, /)", doc = "Same as ~a.")
  static Object inv(Object a) {
    return Ops.unary(UnaryOperator.INVERT, a);
  }

  @Function(value = "invert(a, /)", doc = "Same as ~a.")
  static Object invert(Object a) {
    return Ops.unary(UnaryOperator.INVERT, a);
  }

  @Function(value = "abs(a, /)", doc = "Same as abs(a).")
  static Object abs(Object a) {
    return Arithmetic.abs(a);
  }

  @Function(value = "not_(a, /)", doc = "Same as not a.")
  static boolean not(boolean a) {
    return !a;
  }

  @Function(value = "truth(a, /)", doc = "Return True if a is true, False otherwise.")
  static boolean truth(boolean a) {
    return a;
  }

  @Function(value = "is_(a, b, /)", doc = "Same as a is b.")
  static boolean is(Object a, Object b) {
    return Identity.same(a, b);
  }

  @Function(value = "is_not(a, b, /)", doc = "Same as a is not b.")
  static boolean isNot(Object a, Object b) {
    return !Identity.same(a, b);
  }

  @Function(value = "is_none(a, /)", doc = "Same as a is None.")
  static boolean isNone(Object a) {
    return a == PyNone.NONE;
  }

  @Function(value = "is_not_none(a, /)", doc = "Same as a is not None.")
  static boolean isNotNone(Object a) {
    return a != PyNone.NONE;
  }

  @Function(value = "index(a, /)", doc = "Return a as an int, by a.__index__().")
  static Object index(Object a) {
    return Convert.toIndex(a);
  }

  // ---- sequences and mappings

  @Function(value = "getitem(a, b, /)", doc = "Same as a[b].")
  static Object getitem(Object a, Object b) {
    return Ops.getItem(a, b);
  }

  @Function(value = "setitem(a, b, c, /)", doc = "Same as a[b] = c.")
  static void setitem(Object a, Object b, Object c) {
    Ops.setItem(a, b, c);
  }

  @Function(value = "delitem(a, b, /)", doc = "Same as del a[b].")
  static void delitem(Object a, Object b) {
    Ops.delItem(a, b);
  }

  @Function(value = "contains(a, b, /)", doc = "Same as b in a.")
  static boolean contains(Object a, Object b) {
    return Ops.contains(a, b);
  }

  @Function(value = "concat(a, b, /)", doc = "Same as a + b, for sequences.")
  static Object concat(Object a, Object b) {
    requireSequence(a);
    return Ops.binary(Operator.ADD, a, b);
  }

  @Function(value = "iconcat(a, b, /)", doc = "Same as a += b, for sequences.")
  static Object iconcat(Object a, Object b) {
    requireSequence(a);
    return Ops.inplace(Operator.ADD, a, b);
  }

  private static void requireSequence(Object a) {
    if (Types.of(a).special(Special.GETITEM) == null) {
      throw Errors.typeError("'%s' object can't be concatenated", Types.name(a));
    }
  }

  @Function(value = "countOf(a, b, /)", doc = "Return how many items of a equal b.")
  static long countOf(Object a, Object b) {
    long count = 0;
    Object it = Ops.iter(a);
    for (Object item = Ops.next(it); item != null; item = Ops.next(it)) {
      if (Comparisons.sameOrEqual(item, b)) {
        count++;
      }
    }
    return count;
  }

  @Function(value = "indexOf(a, b, /)", doc = "Return the position of the first item equal to b.")
  static long indexOf(Object a, Object b) {
    long position = 0;
    Object it = Ops.iter(a);
    for (Object item = Ops.next(it); item != null; item = Ops.next(it)) {
      if (Comparisons.sameOrEqual(item, b)) {
        return position;
      }
      position++;
    }
    throw Errors.valueError("sequence.index(x): x not in sequence");
  }

  @Function(
      value = "length_hint(obj, default=0, /)",
      doc = "Return the length of obj, or a guess at it, or the default.")
  static long lengthHint(Object obj, Object fallback) {
    return Ops.lengthHint(obj, (int) Convert.toLong(fallback));
  }

  // ---- calls

  @Function(value = "call(obj, /, *args, **kwargs)", doc = "Same as obj(*args, **kwargs).")
  static Object call(Object obj, Object[] args, PyDict kwargs) {
    return Calls.call(obj, Keywords.values(args, kwargs), Keywords.names(kwargs));
  }

  @Function(
      value = "_compare_digest(a, b, /)",
      doc = "Compare two secrets in a time that does not tell where they differ.")
  static boolean compareDigest(Object a, Object b) {
    String left = Convert.strOrNull(a);
    String right = Convert.strOrNull(b);
    if (left != null && right != null) {
      if (!isAscii(left) || !isAscii(right)) {
        throw Errors.typeError("comparing strings with non-ASCII characters is not supported");
      }
      return MessageDigest.isEqual(Latin1.bytes(left), Latin1.bytes(right));
    }
    byte[] first = ByteSource.of(a);
    byte[] second = ByteSource.of(b);
    return MessageDigest.isEqual(first, second);
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 128);
  }
}
