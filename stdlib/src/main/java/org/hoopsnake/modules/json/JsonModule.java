package org.hoopsnake.modules.json;

import org.hoopsnake.binding.BuiltinModule;
import org.hoopsnake.binding.Constant;
import org.hoopsnake.binding.Function;
import org.hoopsnake.object.CodePoints;
import org.hoopsnake.object.Convert;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.Types;

/** {@code _json}: what makes Python's {@code json} fast. */
@BuiltinModule(name = "_json", doc = "Reading and writing JSON.")
public final class JsonModule {
  @Constant("make_scanner")
  static final PyType MAKE_SCANNER = PyJsonScanner.TYPE;

  @Constant("make_encoder")
  static final PyType MAKE_ENCODER = PyJsonEncoder.TYPE;

  private static String text(Object value) {
    String text = Convert.strOrNull(value);
    if (text == null) {
      throw Errors.typeError("first argument must be a string, not %s", Types.name(value));
    }
    return text;
  }

  @Function(value = "encode_basestring(string, /)", doc = "The text as a JSON string.")
  static String encodeBaseString(Object string) {
    return JsonStrings.quote(text(string), false);
  }

  @Function(
      value = "encode_basestring_ascii(string, /)",
      doc = "The text as a JSON string in ASCII.")
  static String encodeBaseStringAscii(Object string) {
    return JsonStrings.quote(text(string), true);
  }

  @Function(
      value = "scanstring(string, end, strict=True, /)",
      doc = "Read a string; the text, and the index behind its quote.")
  static Object scanString(Object string, long end, boolean strict) {
    String s = text(string);
    if (end < 0 || end > CodePoints.length(s)) {
      throw Errors.valueError("end is out of bounds");
    }
    JsonStrings.Scanned scanned = JsonStrings.scan(s, CodePoints.toOffset(s, (int) end), strict);
    return new PyTuple(scanned.text(), (long) CodePoints.toIndex(s, scanned.end()));
  }
}
