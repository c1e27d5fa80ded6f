package org.hoopsnake.modules.sre;

import org.hoopsnake.binding.BuiltinModule;
import org.hoopsnake.binding.Constant;
import org.hoopsnake.binding.Function;
import org.hoopsnake.object.Convert;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyList;

/** {@code _sre}: the matcher below Python's {@code re}. */
@BuiltinModule(name = "_sre", doc = "The matcher of regular expressions.")
public final class SreModule {
  @Constant("MAGIC")
  static final int MAGIC = 20230612;

  @Constant("CODESIZE")
  static final int CODE_SIZE = 4;

  @Constant("MAXREPEAT")
  static final long MAX_REPEAT = 0xFFFFFFFFL;

  @Constant("MAXGROUPS")
  static final int MAX_GROUPS = 1073741823;

  @Constant("copyright")
  static final String COPYRIGHT = "";

  @Function("compile(pattern, flags, code, groups, groupindex, indexgroup)")
  static Object compile(
      Object pattern, int flags, PyList code, int groups, PyDict groupIndex, Object indexGroup) {
    int[] words = new int[code.size()];
    for (int i = 0; i < words.length; i++) {
      words[i] = (int) Convert.toLong(code.get(i));
    }
    return new PyPattern(pattern, flags, words, groups, groupIndex, Ops.toArray(indexGroup));
  }

  @Function("template(pattern, template, /)")
  static Object template(PyPattern pattern, PyList template) {
    return new PyTemplate(pattern, template);
  }

  @Function("getcodesize()")
  static long getCodeSize() {
    return CODE_SIZE;
  }

  @Function("ascii_iscased(character, /)")
  static boolean asciiIsCased(int c) {
    return c < 0x80 && Character.isLetter(c);
  }

  @Function("ascii_tolower(character, /)")
  static long asciiToLower(int c) {
    return CharSet.asciiLower(c);
  }

  @Function("unicode_iscased(character, /)")
  static boolean unicodeIsCased(int c) {
    return Character.toLowerCase(c) != c || Character.toUpperCase(c) != c;
  }

  @Function("unicode_tolower(character, /)")
  static long unicodeToLower(int c) {
    return Character.toLowerCase(c);
  }
}
