package org.hoopsnake.modules.text;

import java.text.Normalizer;
import org.hoopsnake.binding.BuiltinModule;
import org.hoopsnake.binding.Constant;
import org.hoopsnake.binding.Function;
import org.hoopsnake.object.Characters;
import org.hoopsnake.object.CodePoints;
import org.hoopsnake.object.Convert;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.Types;

/** {@code unicodedata}: the properties of characters. */
@BuiltinModule(name = "unicodedata", doc = "The Unicode Character Database.")
public final class UnicodeDataModule {
  @Constant("unidata_version")
  static final String VERSION = "16.0.0";

  private static final String[] BIDIRECTIONAL = {
    "L", "R", "AL", "EN", "ES", "ET", "AN", "CS", "NSM", "BN", "B", "S", "WS", "ON", "LRE", "LRO",
    "RLE", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"
  };

  private static int character(Object chr, String function) {
    return character(chr, function, "argument");
  }

  private static int character(Object chr, String function, String argument) {
    String text = Convert.strOrNull(chr);
    if (text == null) {
      throw Errors.typeError(
          "%s() %s must be a unicode character, not %s", function, argument, Types.name(chr));
    }
    int length = CodePoints.length(text);
    if (length != 1) {
      throw Errors.typeError(
          "%s(): %s must be a unicode character, not a string of length %d",
          function, argument, (long) length);
    }
    return text.codePointAt(0);
  }

  private static Object orDefault(Object value, Object otherwise, String message) {
    if (value != null) {
      return value;
    }
    if (otherwise == null) {
      throw Errors.valueError(message);
    }
    return otherwise;
  }

  @Function(value = "name(chr, default=<unset>, /)", doc = "The name of a character.")
  static Object name(Object chr, Object otherwise) {
    return orDefault(
        CharacterNames.of(character(chr, "name", "argument 1")), otherwise, "no such name");
  }

  @Function(value = "lookup(name, /)", doc = "The character of a name.")
  static Object lookup(String name) {
    int c = CharacterNames.lookup(name);
    if (c < 0) {
      throw Errors.keyError("undefined character name '" + name + "'");
    }
    return CodePoints.of(c);
  }

  @Function(value = "decimal(chr, default=<unset>, /)", doc = "The value of a decimal digit.")
  static Object decimal(Object chr, Object otherwise) {
    int c = character(chr, "decimal", "argument 1");
    Object value = Character.isDigit(c) ? (Object) (long) Character.digit(c, 10) : null;
    return orDefault(value, otherwise, "not a decimal");
  }

  @Function(value = "digit(chr, default=<unset>, /)", doc = "The value of a digit.")
  static Object digit(Object chr, Object otherwise) {
    int c = character(chr, "digit", "argument 1");
    Double value = Characters.isDigit(c) ? UnicodeDatabase.numeric(c) : null;
    return orDefault(value == null ? null : (Object) value.longValue(), otherwise, "not a digit");
  }

  @Function(value = "numeric(chr, default=<unset>, /)", doc = "The value of a numeric character.")
  static Object numeric(Object chr, Object otherwise) {
    int c = character(chr, "numeric", "argument 1");
    return orDefault(UnicodeDatabase.numeric(c), otherwise, "not a numeric character");
  }

  @Function(value = "category(chr, /)", doc = "The general category.")
  static String category(Object chr) {
    return switch (Character.getType(character(chr, "category"))) {
      case Character.UPPERCASE_LETTER -> "Lu";
      case Character.LOWERCASE_LETTER -> "Ll";
      case Character.TITLECASE_LETTER -> "Lt";
      case Character.MODIFIER_LETTER -> "Lm";
      case Character.OTHER_LETTER -> "Lo";
      case Character.NON_SPACING_MARK -> "Mn";
      case Character.ENCLOSING_MARK -> "Me";
      case Character.COMBINING_SPACING_MARK -> "Mc";
      case Character.DECIMAL_DIGIT_NUMBER -> "Nd";
      case Character.LETTER_NUMBER -> "Nl";
      case Character.OTHER_NUMBER -> "No";
      case Character.SPACE_SEPARATOR -> "Zs";
      case Character.LINE_SEPARATOR -> "Zl";
      case Character.PARAGRAPH_SEPARATOR -> "Zp";
      case Character.CONTROL -> "Cc";
      case Character.FORMAT -> "Cf";
      case Character.PRIVATE_USE -> "Co";
      case Character.SURROGATE -> "Cs";
      case Character.DASH_PUNCTUATION -> "Pd";
      case Character.START_PUNCTUATION -> "Ps";
      case Character.END_PUNCTUATION -> "Pe";
      case Character.CONNECTOR_PUNCTUATION -> "Pc";
      case Character.OTHER_PUNCTUATION -> "Po";
      case Character.MATH_SYMBOL -> "Sm";
      case Character.CURRENCY_SYMBOL -> "Sc";
      case Character.MODIFIER_SYMBOL -> "Sk";
      case Character.OTHER_SYMBOL -> "So";
      case Character.INITIAL_QUOTE_PUNCTUATION -> "Pi";
      case Character.FINAL_QUOTE_PUNCTUATION -> "Pf";
      default -> "Cn";
    };
  }

  @Function(value = "bidirectional(chr, /)", doc = "The bidirectional class.")
  static String bidirectional(Object chr) {
    int c = character(chr, "bidirectional");
    int direction = Character.getDirectionality(c);
    if (direction < 0 || Character.getType(c) == Character.UNASSIGNED) {
      return "";
    }
    return BIDIRECTIONAL[direction];
  }

  @Function(value = "combining(chr, /)", doc = "The canonical combining class.")
  static long combining(Object chr) {
    return UnicodeDatabase.combining(character(chr, "combining"));
  }

  @Function(value = "mirrored(chr, /)", doc = "Whether the character is mirrored.")
  static long mirrored(Object chr) {
    return Character.isMirrored(character(chr, "mirrored")) ? 1 : 0;
  }

  @Function(value = "east_asian_width(chr, /)", doc = "The East Asian width.")
  static String eastAsianWidth(Object chr) {
    return UnicodeDatabase.eastAsianWidth(character(chr, "east_asian_width"));
  }

  @Function(value = "decomposition(chr, /)", doc = "The decomposition mapping.")
  static String decomposition(Object chr) {
    return UnicodeDatabase.decomposition(character(chr, "decomposition"));
  }

  private static Normalizer.Form form(String form) {
    return switch (form) {
      case "NFC" -> Normalizer.Form.NFC;
      case "NFD" -> Normalizer.Form.NFD;
      case "NFKC" -> Normalizer.Form.NFKC;
      case "NFKD" -> Normalizer.Form.NFKD;
      default -> throw Errors.valueError("invalid normalization form");
    };
  }

  @Function(value = "normalize(form, unistr, /)", doc = "The text in a normal form.")
  static String normalize(String form, String text) {
    return Normalizer.normalize(text, form(form));
  }

  @Function(value = "is_normalized(form, unistr, /)", doc = "Whether the text is in a normal form.")
  static boolean isNormalized(String form, String text) {
    return Normalizer.isNormalized(text, form(form));
  }
}
