package org.hoopsnake.modules.array;

import java.math.BigInteger;
import java.util.Arrays;
import org.hoopsnake.binding.BuiltinModule;
import org.hoopsnake.binding.Constant;
import org.hoopsnake.binding.Function;
import org.hoopsnake.object.Codecs;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.PyBytes;
import org.hoopsnake.object.PyType;

/** The module {@code array}. */
@BuiltinModule(name = "array", doc = "Compact arrays of numbers of one kind.")
public final class ArrayModule {
  @Constant("array")
  static final PyType ARRAY = PyArray.TYPE;

  @Constant("ArrayType")
  static final PyType ARRAY_TYPE = PyArray.TYPE;

  @Constant("typecodes")
  static final String TYPE_CODES = "bBuwhHiIlLqQfd";

  /**
   * Makes an array out of a pickle, whichever machine has written it: the format says how large its
   * items are, in which order their bytes, and whether they are signed.
   */
  @Function(
      value = "_array_reconstructor(arraytype, typecode, mformat_code, items, /)",
      doc = "The array of a pickle.")
  static Object reconstruct(Object type, String code, int format, Object items) {
    if (!(type instanceof PyType cls)) {
      throw Errors.typeError("first argument must be a type object, not %s", typeName(type));
    }
    if (!cls.isSubtype(PyArray.TYPE)) {
      throw Errors.typeError("%s is not a subtype of array.array", cls.name());
    }
    ItemType wanted = ItemType.of(code.codePointAt(0));
    if (format < 0 || format > 21) {
      throw Errors.valueError("third argument must be a valid machine format code.");
    }
    if (!(items instanceof PyBytes bytes)) {
      throw Errors.typeError("fourth argument should be bytes, not %s", typeName(items));
    }
    PyArray made = new PyArray(cls, wanted);
    if (format == wanted.machineFormat) {
      made.fill(bytes.value.clone());
      return made;
    }
    int size = size(format);
    if (bytes.value.length % size != 0) {
      throw Errors.valueError("string length not a multiple of item size");
    }
    if (format >= 18) {
      String encoding = (format < 20 ? "utf-16-" : "utf-32-") + (format % 2 == 0 ? "le" : "be");
      made.addText(Codecs.decode(bytes.value, encoding, "strict"));
      return made;
    }
    for (int at = 0; at < bytes.value.length; at += size) {
      made.add(value(Arrays.copyOfRange(bytes.value, at, at + size), format));
    }
    return made;
  }

  private static String typeName(Object value) {
    return org.hoopsnake.object.Types.name(value);
  }

  private static int size(int format) {
    return switch (format) {
      case 0, 1 -> 1;
      case 2, 3, 4, 5, 18, 19 -> 2;
      case 6, 7, 8, 9, 14, 15, 20, 21 -> 4;
      default -> 8;
    };
  }

  private static Object value(byte[] item, int format) {
    boolean bigEndian = format > 1 && format % 2 == 1;
    if (!bigEndian) {
      for (int i = 0; i < item.length / 2; i++) {
        byte b = item[i];
        item[i] = item[item.length - 1 - i];
        item[item.length - 1 - i] = b;
      }
    }
    boolean signed = format == 1 || format >= 4 && format % 4 <= 1;
    BigInteger whole = signed && format < 14 ? new BigInteger(item) : new BigInteger(1, item);
    return switch (format) {
      case 14, 15 -> (double) Float.intBitsToFloat(whole.intValue());
      case 16, 17 -> Double.longBitsToDouble(whole.longValue());
      default -> org.hoopsnake.object.Convert.fromBigInteger(whole);
    };
  }
}
