package org.hoopsnake.object;

import org.hoopsnake.binding.BuiltinType;

/** The type str; its values are java.lang.String. */
@BuiltinType(name = "str", doc = "Text.", raw = true)
public final class PyStr {
  public static final PyType TYPE = PyType.builtin(PyStrBinding.INSTANCE);

  private PyStr() {}

  /** The length in code points. */
  public static int length(String s) {
    return s.codePointCount(0, s.length());
  }

  /** Three-way comparison by code points. */
  public static int compare(String a, String b) {
    return a.compareTo(b);
  }

  public static boolean isIdentifier(String s) {
    return !s.isEmpty()
        && Character.isUnicodeIdentifierStart(s.codePointAt(0))
        && s.codePoints().allMatch(Character::isUnicodeIdentifierPart);
  }
}
