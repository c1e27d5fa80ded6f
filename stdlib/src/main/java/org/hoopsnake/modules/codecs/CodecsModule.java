package org.hoopsnake.modules.codecs;

import org.hoopsnake.binding.BuiltinModule;
import org.hoopsnake.binding.Function;
import org.hoopsnake.object.ByteSource;
import org.hoopsnake.object.CodePoints;
import org.hoopsnake.object.CodecRegistry;
import org.hoopsnake.object.Codecs;
import org.hoopsnake.object.Convert;
import org.hoopsnake.object.Latin1;
import org.hoopsnake.object.PyBytes;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.object.UtfWide;

/** {@code _codecs}: the registry of codecs, and the codecs that Python's own are made of. */
@BuiltinModule(name = "_codecs", doc = "The registry of codecs.")
public final class CodecsModule {
  private static String errors(Object errors) {
    return errors == PyNone.NONE ? "strict" : Convert.toStr(errors, "argument 'errors'");
  }

  private static PyTuple encoded(String text, byte[] bytes) {
    return new PyTuple(new PyBytes(bytes), (long) CodePoints.length(text));
  }

  private static PyTuple decoded(String text, long consumed) {
    return new PyTuple(text, consumed);
  }

  private static PyTuple encode(String text, Codecs.Common codec, Object errors) {
    return encoded(text, Codecs.encode(text, codec, errors(errors)));
  }

  private static byte[] source(Object data) {
    String text = Convert.strOrNull(data);
    return text == null ? ByteSource.of(data) : Codecs.encode(text, Codecs.Common.UTF_8, "strict");
  }

  @Function(value = "register(search_function, /)", doc = "Register a codec search function.")
  static void register(Object search) {
    CodecRegistry.current().register(search);
  }

  @Function(value = "unregister(search_function, /)", doc = "Forget a codec search function.")
  static void unregister(Object search) {
    CodecRegistry.current().unregister(search);
  }

  @Function(value = "lookup(encoding, /)", doc = "The CodecInfo of an encoding.")
  static Object lookup(String encoding) {
    return CodecRegistry.current().lookup(encoding);
  }

  @Function(value = "register_error(errors, handler, /)", doc = "Register an error handler.")
  static void registerError(String errors, Object handler) {
    CodecRegistry.current().registerError(errors, handler);
  }

  @Function(value = "_unregister_error(errors, /)", doc = "Forget an error handler.")
  static boolean unregisterError(String errors) {
    return CodecRegistry.current().unregisterError(errors);
  }

  @Function(value = "lookup_error(name, /)", doc = "The error handler of that name.")
  static Object lookupError(String name) {
    return CodecRegistry.current().errorHandler(name);
  }

  @Function(value = "encode(obj, encoding='utf-8', errors='strict')", doc = "Encode by any codec.")
  static Object encode(Object obj, String encoding, String errors) {
    return CodecRegistry.current().encode(obj, encoding, errors);
  }

  @Function(value = "decode(obj, encoding='utf-8', errors='strict')", doc = "Decode by any codec.")
  static Object decode(Object obj, String encoding, String errors) {
    return CodecRegistry.current().decode(obj, encoding, errors);
  }

  @Function("utf_8_encode(str, errors=None, /)")
  static Object utf8Encode(String text, Object errors) {
    return encode(text, Codecs.Common.UTF_8, errors);
  }

  @Function("utf_8_decode(data, errors=None, final=False, /)")
  static Object utf8Decode(Object data, Object errors, boolean last) {
    Codecs.Partial partial = Codecs.decodeUtf8(ByteSource.of(data), errors(errors), last);
    return decoded(partial.text(), partial.consumed());
  }

  @Function("ascii_encode(str, errors=None, /)")
  static Object asciiEncode(String text, Object errors) {
    return encode(text, Codecs.Common.ASCII, errors);
  }

  @Function("ascii_decode(data, errors=None, /)")
  static Object asciiDecode(Object data, Object errors) {
    byte[] in = ByteSource.of(data);
    return decoded(Codecs.decode(in, Codecs.Common.ASCII, errors(errors)), in.length);
  }

  @Function("latin_1_encode(str, errors=None, /)")
  static Object latin1Encode(String text, Object errors) {
    return encode(text, Codecs.Common.LATIN_1, errors);
  }

  @Function("latin_1_decode(data, errors=None, /)")
  static Object latin1Decode(Object data, Object errors) {
    byte[] in = ByteSource.of(data);
    return decoded(Latin1.text(in), in.length);
  }

  @Function("utf_16_encode(str, errors=None, byteorder=0, /)")
  static Object utf16Encode(String text, Object errors, int order) {
    return encoded(text, UtfWide.encode(text, 2, order, errors(errors)));
  }

  @Function("utf_16_le_encode(str, errors=None, /)")
  static Object utf16LeEncode(String text, Object errors) {
    return encode(text, Codecs.Common.UTF_16_LE, errors);
  }

  @Function("utf_16_be_encode(str, errors=None, /)")
  static Object utf16BeEncode(String text, Object errors) {
    return encode(text, Codecs.Common.UTF_16_BE, errors);
  }

  @Function("utf_32_encode(str, errors=None, byteorder=0, /)")
  static Object utf32Encode(String text, Object errors, int order) {
    return encoded(text, UtfWide.encode(text, 4, order, errors(errors)));
  }

  @Function("utf_32_le_encode(str, errors=None, /)")
  static Object utf32LeEncode(String text, Object errors) {
    return encode(text, Codecs.Common.UTF_32_LE, errors);
  }

  @Function("utf_32_be_encode(str, errors=None, /)")
  static Object utf32BeEncode(String text, Object errors) {
    return encode(text, Codecs.Common.UTF_32_BE, errors);
  }

  private static PyTuple wide(Object data, int width, int order, Object errors, boolean last) {
    UtfWide.Decoded result =
        UtfWide.decode(ByteSource.of(data), width, order, errors(errors), last);
    return decoded(result.text(), result.consumed());
  }

  private static PyTuple wideEx(Object data, int width, int order, Object errors, boolean last) {
    UtfWide.Decoded result =
        UtfWide.decode(ByteSource.of(data), width, order, errors(errors), last);
    return new PyTuple(result.text(), (long) result.consumed(), (long) result.order());
  }

  @Function("utf_16_decode(data, errors=None, final=False, /)")
  static Object utf16Decode(Object data, Object errors, boolean last) {
    return wide(data, 2, 0, errors, last);
  }

  @Function("utf_16_le_decode(data, errors=None, final=False, /)")
  static Object utf16LeDecode(Object data, Object errors, boolean last) {
    return wide(data, 2, -1, errors, last);
  }

  @Function("utf_16_be_decode(data, errors=None, final=False, /)")
  static Object utf16BeDecode(Object data, Object errors, boolean last) {
    return wide(data, 2, 1, errors, last);
  }

  @Function("utf_16_ex_decode(data, errors=None, byteorder=0, final=False, /)")
  static Object utf16ExDecode(Object data, Object errors, int order, boolean last) {
    return wideEx(data, 2, order, errors, last);
  }

  @Function("utf_32_decode(data, errors=None, final=False, /)")
  static Object utf32Decode(Object data, Object errors, boolean last) {
    return wide(data, 4, 0, errors, last);
  }

  @Function("utf_32_le_decode(data, errors=None, final=False, /)")
  static Object utf32LeDecode(Object data, Object errors, boolean last) {
    return wide(data, 4, -1, errors, last);
  }

  @Function("utf_32_be_decode(data, errors=None, final=False, /)")
  static Object utf32BeDecode(Object data, Object errors, boolean last) {
    return wide(data, 4, 1, errors, last);
  }

  @Function("utf_32_ex_decode(data, errors=None, byteorder=0, final=False, /)")
  static Object utf32ExDecode(Object data, Object errors, int order, boolean last) {
    return wideEx(data, 4, order, errors, last);
  }

  @Function("unicode_escape_encode(str, errors=None, /)")
  static Object unicodeEscapeEncode(String text, Object errors) {
    return encoded(text, Escapes.encode(text));
  }

  @Function("unicode_escape_decode(data, errors=None, final=True, /)")
  static Object unicodeEscapeDecode(Object data, Object errors, boolean last) {
    return Escapes.decode(source(data), errors(errors), last);
  }

  @Function("raw_unicode_escape_encode(str, errors=None, /)")
  static Object rawUnicodeEscapeEncode(String text, Object errors) {
    return encoded(text, Escapes.encodeRaw(text));
  }

  @Function("raw_unicode_escape_decode(data, errors=None, final=True, /)")
  static Object rawUnicodeEscapeDecode(Object data, Object errors, boolean last) {
    return Escapes.decodeRaw(source(data), errors(errors), last);
  }

  @Function("escape_encode(data, errors=None, /)")
  static Object escapeEncode(PyBytes data, Object errors) {
    return new PyTuple(new PyBytes(Escapes.encodeBytes(data.value)), (long) data.value.length);
  }

  @Function("escape_decode(data, errors=None, /)")
  static Object escapeDecode(Object data, Object errors) {
    byte[] in = source(data);
    return new PyTuple(new PyBytes(Escapes.decodeBytes(in, errors(errors))), (long) in.length);
  }

  @Function("readbuffer_encode(data, errors=None, /)")
  static Object readBufferEncode(Object data, Object errors) {
    byte[] in = source(data);
    return new PyTuple(new PyBytes(in.clone()), (long) in.length);
  }

  @Function("charmap_build(map, /)")
  static Object charmapBuild(String map) {
    return Charmaps.build(map);
  }

  @Function("charmap_encode(str, errors=None, mapping=None, /)")
  static Object charmapEncode(String text, Object errors, Object mapping) {
    return mapping == PyNone.NONE
        ? latin1Encode(text, errors)
        : encoded(text, Charmaps.encode(text, errors(errors), mapping));
  }

  @Function("charmap_decode(data, errors=None, mapping=None, /)")
  static Object charmapDecode(Object data, Object errors, Object mapping) {
    byte[] in = ByteSource.of(data);
    return mapping == PyNone.NONE
        ? decoded(Latin1.text(in), in.length)
        : decoded(Charmaps.decode(in, errors(errors), mapping), in.length);
  }

  @Function("utf_7_encode(str, errors=None, /)")
  static Object utf7Encode(String text, Object errors) {
    return encoded(text, Utf7.encode(text));
  }

  @Function("utf_7_decode(data, errors=None, final=False, /)")
  static Object utf7Decode(Object data, Object errors, boolean last) {
    return Utf7.decode(ByteSource.of(data), errors(errors), last);
  }
}
