package org.hoopsnake.modules;

import java.util.Arrays;
import org.hoopsnake.binding.BuiltinModule;
import org.hoopsnake.binding.Constant;
import org.hoopsnake.binding.Function;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.ExceptionTypes;
import org.hoopsnake.object.PyBytes;
import org.hoopsnake.object.PyObject;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.object.PyType;

/** The module _struct: values as packed binary data. */
@BuiltinModule(name = "_struct", doc = "Conversion between Python values and packed binary data.")
public final class StructModule {
  @Constant("error")
  static final PyType ERROR =
      PyType.plain(
              "struct",
              "error",
              "A format that is wrong, or values or bytes that do not fit it.",
              ExceptionTypes.EXCEPTION)
          .withWeakReferences();

  @Constant("Struct")
  static final PyType STRUCT = PyStruct.TYPE;

  /** The format that was used last, and its text. */
  private String lastText;

  private PyStruct last;

  private PyStruct struct(Object format) {
    if (format instanceof String text) {
      if (!text.equals(lastText)) {
        last = PyStruct.of(text);
        lastText = text;
      }
      return last;
    }
    return PyStruct.of(format);
  }

  private static Object first(Object[] args) {
    if (args.length == 0) {
      throw Errors.typeError("missing format argument");
    }
    return args[0];
  }

  @Function(value = "calcsize(format, /)", doc = "Return the size in bytes of a packed struct.")
  long calcsize(Object format) {
    return struct(format).size();
  }

  @Function(
      value = "pack(*args)",
      doc = "pack(format, *values): return the values packed into bytes.")
  PyBytes pack(Object[] args) {
    return struct(first(args)).pack(Arrays.copyOfRange(args, 1, args.length));
  }

  @Function(
      value = "pack_into(*args)",
      doc = "pack_into(format, buffer, offset, *values): pack the values into a buffer.")
  void packInto(Object[] args) {
    struct(first(args)).packInto(Arrays.copyOfRange(args, 1, args.length));
  }

  @Function(
      value = "unpack(format, buffer, /)",
      doc = "Return the tuple of values that the buffer holds.")
  PyTuple unpack(Object format, Object buffer) {
    return struct(format).unpack(buffer);
  }

  @Function(
      value = "unpack_from(format, /, buffer, offset=0)",
      doc = "Return the tuple of values in the buffer from an offset on.")
  PyTuple unpackFrom(Object format, Object buffer, long offset) {
    return struct(format).unpackFrom(buffer, offset);
  }

  @Function(
      value = "iter_unpack(format, buffer, /)",
      doc = "Return an iterator over the tuples of values that the buffer holds in a row.")
  PyObject iterUnpack(Object format, Object buffer) {
    return struct(format).iterUnpack(buffer);
  }

  @Function(value = "_clearcache()", doc = "Forget the formats that were used.")
  void clearCache() {
    lastText = null;
    last = null;
  }
}
