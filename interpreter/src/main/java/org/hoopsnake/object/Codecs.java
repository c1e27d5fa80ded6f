package org.hoopsnake.object;

import java.util.Locale;
import java.util.Set;

/**
 * Encoding and decoding text by the name of an encoding.
 *
 * <p>The encodings that nearly every program uses (UTF-8, -16, -32, ASCII, Latin-1) are dealt with
 * here, so that neither {@code str.encode} nor {@code open} makes a program import Python's {@code
 * encodings} package; all others go through the registry ({@link CodecRegistry}) to it.
 */
public final class Codecs {
  private Codecs() {}

  /** The name as the {@code encodings} package looks for it: lower case, with underscores. */
  public static String normalize(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder(lower.length());
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      out.append(c == '-' || c == ' ' ? '_' : c);
    }
    return out.toString();
  }

  /** The common encodings. */
  public enum Common {
    UTF_8,
    UTF_8_SIG,
    ASCII,
    LATIN_1,
    UTF_16,
    UTF_16_LE,
    UTF_16_BE,
    UTF_32,
    UTF_32_LE,
    UTF_32_BE
  }

  /** The common encoding of that name, or null. */
  public static Common common(String name) {
    return switch (normalize(name)) {
      case "utf_8", "utf8", "u8" -> Common.UTF_8;
      case "utf_8_sig", "utf8_sig" -> Common.UTF_8_SIG;
      case "ascii", "us_ascii", "646" -> Common.ASCII;
      case "latin_1", "latin1", "iso_8859_1", "iso8859_1", "8859", "l1", "latin" -> Common.LATIN_1;
      case "utf_16", "utf16", "u16" -> Common.UTF_16;
      case "utf_16_le", "utf_16le" -> Common.UTF_16_LE;
      case "utf_16_be", "utf_16be" -> Common.UTF_16_BE;
      case "utf_32", "utf32", "u32" -> Common.UTF_32;
      case "utf_32_le", "utf_32le" -> Common.UTF_32_LE;
      case "utf_32_be", "utf_32be" -> Common.UTF_32_BE;
      default -> null;
    };
  }

  /** Names of the encodings that CPython's str and bytes know themselves, without a codec. */
  private static final Set<String> WITHOUT_CODEC =
      Set.of(
          "utf_8",
          "utf8",
          "utf_16",
          "utf16",
          "utf_32",
          "utf32",
          "ascii",
          "us_ascii",
          "latin1",
          "latin_1",
          "iso_8859_1",
          "iso8859_1");

  /** What a codec raises says in a note which one it was; that a codec is unknown does not. */
  private static PyException noted(PyException e, String what, String encoding) {
    if (!WITHOUT_CODEC.contains(normalize(encoding)) && !e.is(ExceptionTypes.LOOKUP_ERROR)) {
      e.value.addNote(what + " with '" + encoding + "' codec failed");
    }
    return e;
  }

  private static void checkName(String name) {
    if (name.indexOf('\0') >= 0) {
      throw Errors.valueError("embedded null character");
    }
  }

  /** {@code bytes.decode}: what is empty is so in every encoding, even one that does not exist. */
  public static String decode(byte[] in, String encoding, String errors) {
    checkName(encoding);
    if (in.length == 0) {
      return "";
    }
    Common codec = common(encoding);
    Object result;
    try {
      result =
          codec != null
              ? decode(in, codec, errors)
              : CodecRegistry.current().decodeText(new PyBytes(in), encoding, errors);
    } catch (PyException e) {
      throw noted(e, "decoding", encoding);
    }
    String text = Convert.strOrNull(result);
    if (text == null) {
      throw Errors.typeError(
          "'%s' decoder returned '%s' instead of 'str'; use codecs.decode() to decode to arbitrary"
              + " types",
          encoding, Types.name(result));
    }
    return text;
  }

  /** Decodes all of the input by a common encoding. */
  public static String decode(byte[] in, Common codec, String errors) {
    return switch (codec) {
      case UTF_8 -> Utf8.decode(in, 0, in.length, errors, true).text();
      case UTF_8_SIG -> {
        int skip = hasUtf8Mark(in) ? 3 : 0;
        yield Utf8.decode(in, skip, in.length, errors, true).text();
      }
      case ASCII -> SingleByte.decodeAscii(in, errors);
      case LATIN_1 -> Latin1.text(in);
      case UTF_16 -> UtfWide.decode(in, 2, 0, errors, true).text();
      case UTF_16_LE -> UtfWide.decode(in, 2, -1, errors, true).text();
      case UTF_16_BE -> UtfWide.decode(in, 2, 1, errors, true).text();
      case UTF_32 -> UtfWide.decode(in, 4, 0, errors, true).text();
      case UTF_32_LE -> UtfWide.decode(in, 4, -1, errors, true).text();
      case UTF_32_BE -> UtfWide.decode(in, 4, 1, errors, true).text();
    };
  }

  private static boolean hasUtf8Mark(byte[] in) {
    return in.length >= 3
        && (in[0] & 255) == 0xEF
        && (in[1] & 255) == 0xBB
        && (in[2] & 255) == 0xBF;
  }

  /** {@code str.encode}: bytes, by whatever codec. */
  public static Object encodeText(String s, String encoding, String errors) {
    checkName(encoding);
    Common codec = common(encoding);
    Object result;
    try {
      result =
          codec != null
              ? new PyBytes(encode(s, codec, errors))
              : CodecRegistry.current().encodeText(s, encoding, errors);
    } catch (PyException e) {
      throw noted(e, "encoding", encoding);
    }
    if (result instanceof PyByteArray array) {
      return new PyBytes(array.toByteArray());
    }
    if (!(result instanceof PyBytes)) {
      throw Errors.typeError(
          "'%s' encoder returned '%s' instead of 'bytes'; use codecs.encode() to encode to"
              + " arbitrary types",
          encoding, Types.name(result));
    }
    return result;
  }

  /** The bytes of the text by any encoding. */
  public static byte[] encode(String s, String encoding, String errors) {
    return ((PyBytes) encodeText(s, encoding, errors)).value;
  }

  /** Encodes by a common encoding. */
  public static byte[] encode(String s, Common codec, String errors) {
    return switch (codec) {
      case UTF_8 -> Utf8.encode(s, errors);
      case UTF_8_SIG -> {
        ByteSink out = new ByteSink(s.length() + 3);
        out.add(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        out.add(Utf8.encode(s, errors));
        yield out.toByteArray();
      }
      case ASCII -> SingleByte.encodeAscii(s, errors);
      case LATIN_1 -> SingleByte.encodeLatin1(s, errors);
      case UTF_16 -> UtfWide.encode(s, 2, 0, errors);
      case UTF_16_LE -> UtfWide.encode(s, 2, -1, errors);
      case UTF_16_BE -> UtfWide.encode(s, 2, 1, errors);
      case UTF_32 -> UtfWide.encode(s, 4, 0, errors);
      case UTF_32_LE -> UtfWide.encode(s, 4, -1, errors);
      case UTF_32_BE -> UtfWide.encode(s, 4, 1, errors);
    };
  }

  /** What an incremental step decoded, and how many bytes it used. */
  public record Partial(String text, int consumed) {}

  /** Decodes as much of UTF-8 as is complete. */
  public static Partial decodeUtf8(byte[] in, String errors, boolean last) {
    Utf8.Decoded decoded = Utf8.decode(in, 0, in.length, errors, last);
    return new Partial(decoded.text(), decoded.consumed());
  }
}
