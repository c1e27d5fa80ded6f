package org.hoopsnake.modules.sre;

import org.hoopsnake.object.Characters;

/**
 * A set of characters: a bitmap for Latin-1, and for the others the charset program that {@code
 * re._compiler} wrote, interpreted.
 */
final class CharSet {
  /** What happens to a character before it is looked up. */
  enum Fold {
    NONE,
    ASCII,
    UNICODE,
    LOCALE
  }

  private final long[] latin = new long[4];
  private final int[] code;
  private final int start;
  private final Fold fold;

  /** The set of a charset program that starts at an offset. */
  CharSet(int[] code, int start, Fold fold) {
    this.code = code;
    this.start = start;
    this.fold = fold;
    for (int c = 0; c < 256; c++) {
      if (slow(c)) {
        latin[c >> 6] |= 1L << c;
      }
    }
  }

  boolean has(int c) {
    return c < 256 ? (latin[c >> 6] >>> c & 1) != 0 : slow(c);
  }

  private boolean slow(int c) {
    return switch (fold) {
      case NONE -> run(c);
      case ASCII -> run(asciiLower(c));
      case UNICODE -> run(Character.toLowerCase(c));
      case LOCALE -> run(asciiLower(c)) || run(asciiUpper(c));
    };
  }

  static int asciiLower(int c) {
    return c >= 'A' && c <= 'Z' ? c + 32 : c;
  }

  static int asciiUpper(int c) {
    return c >= 'a' && c <= 'z' ? c - 32 : c;
  }

  private boolean run(int c) {
    boolean found = true;
    int pc = start;
    while (true) {
      switch (code[pc++]) {
        case Op.FAILURE -> {
          return !found;
        }
        case Op.NEGATE -> found = !found;
        case Op.LITERAL -> {
          if (c == code[pc++]) {
            return found;
          }
        }
        case Op.NOT_LITERAL -> {
          if (c != code[pc++]) {
            return found;
          }
        }
        case Op.ANY_ALL -> {
          return found;
        }
        case Op.RANGE -> {
          if (c >= code[pc] && c <= code[pc + 1]) {
            return found;
          }
          pc += 2;
        }
        case Op.RANGE_UNI_IGNORE -> {
          int upper = Character.toUpperCase(c);
          if (c >= code[pc] && c <= code[pc + 1] || upper >= code[pc] && upper <= code[pc + 1]) {
            return found;
          }
          pc += 2;
        }
        case Op.CATEGORY -> {
          if (category(code[pc++], c)) {
            return found;
          }
        }
        case Op.CHARSET -> {
          if (c < 256 && (code[pc + (c >> 5)] >>> c & 1) != 0) {
            return found;
          }
          pc += 8;
        }
        case Op.BIGCHARSET -> {
          int blocks = code[pc++];
          if (c < 0x10000) {
            int high = c >> 8;
            int block = code[pc + (high >> 2)] >>> 8 * (high & 3) & 255;
            if ((code[pc + 64 + block * 8 + ((c & 255) >> 5)] >>> c & 1) != 0) {
              return found;
            }
          }
          pc += 64 + blocks * 8;
        }
        default -> {
          return false;
        }
      }
    }
  }

  static boolean isAsciiWord(int c) {
    return c < 0x80 && (Character.isLetterOrDigit(c) || c == '_');
  }

  static boolean isWord(int c) {
    return c < 0x80 ? isAsciiWord(c) : Characters.isAlnum(c);
  }

  /** Whether a character is in one of the categories, as {@code re._constants} numbers them. */
  static boolean category(int category, int c) {
    return switch (category) {
      case 0 -> c >= '0' && c <= '9';
      case 1 -> c < '0' || c > '9';
      case 2 -> Characters.isAsciiSpace(c);
      case 3 -> !Characters.isAsciiSpace(c);
      case 4, 8 -> isAsciiWord(c);
      case 5, 9 -> !isAsciiWord(c);
      case 6 -> c == '\n';
      case 7 -> c != '\n';
      case 10 -> Character.isDigit(c);
      case 11 -> !Character.isDigit(c);
      case 12 -> Characters.isSpace(c);
      case 13 -> !Characters.isSpace(c);
      case 14 -> isWord(c);
      case 15 -> !isWord(c);
      case 16 -> Characters.isLineBreak(c);
      case 17 -> !Characters.isLineBreak(c);
      default -> false;
    };
  }
}
