package org.hoopsnake.modules;

import org.hoopsnake.binding.BuiltinModule;
import org.hoopsnake.binding.Constant;
import org.hoopsnake.binding.Function;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.ExceptionTypes;
import org.hoopsnake.object.NativeNamespace;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyList;
import org.hoopsnake.object.PyModule;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyType;

/** The module {@code _locale}: there is the C locale, in UTF-8. */
@BuiltinModule(name = "_locale", doc = "The C locale.")
public final class LocaleModule {
  @Constant("CHAR_MAX")
  static final long CHAR_MAX = 127;

  private final PyType error =
      PyType.plain("locale", "Error", "The locale is not there.", ExceptionTypes.EXCEPTION);
  private String current = "C";

  static PyModule create() {
    LocaleModule state = new LocaleModule();
    PyModule module = new PyModule("_locale", LocaleModuleBinding.INSTANCE.doc());
    NativeNamespace.fill(module, LocaleModuleBinding.INSTANCE, state);
    module.dict().put("Error", state.error);
    Constants.put(
        module.dict(),
        "LC_CTYPE=0 LC_NUMERIC=1 LC_TIME=2 LC_COLLATE=3 LC_MONETARY=4 LC_MESSAGES=5 LC_ALL=6"
            + " CODESET=14 RADIXCHAR=65536 THOUSEP=65537 YESEXPR=327680 NOEXPR=327681"
            + " D_T_FMT=131112 D_FMT=131113 T_FMT=131114 T_FMT_AMPM=131115 AM_STR=131110"
            + " PM_STR=131111 CRNCYSTR=262159");
    return module;
  }

  @Function(value = "setlocale(category, locale=None, /)", doc = "Set or tell the locale.")
  Object setlocale(long category, Object locale) {
    if (locale != PyNone.NONE) {
      String wanted = Ops.str(locale);
      switch (wanted) {
        case "", "C.UTF-8", "C.utf8" -> current = "C.UTF-8";
        case "C", "POSIX" -> current = "C";
        default -> throw Errors.of(error, "unsupported locale setting");
      }
    }
    return current;
  }

  @Function(value = "localeconv()", doc = "How numbers are written.")
  static Object localeconv() {
    PyDict all = new PyDict();
    all.put("decimal_point", ".");
    for (String empty :
        new String[] {
          "thousands_sep",
          "int_curr_symbol",
          "currency_symbol",
          "mon_decimal_point",
          "mon_thousands_sep",
          "positive_sign",
          "negative_sign"
        }) {
      all.put(empty, "");
    }
    for (String unset :
        new String[] {
          "int_frac_digits",
          "frac_digits",
          "p_cs_precedes",
          "p_sep_by_space",
          "n_cs_precedes",
          "n_sep_by_space",
          "p_sign_posn",
          "n_sign_posn"
        }) {
      all.put(unset, CHAR_MAX);
    }
    all.put("grouping", new PyList());
    all.put("mon_grouping", new PyList());
    return all;
  }

  @Function(value = "strcoll(os1, os2, /)", doc = "Compare by code points.")
  static long strcoll(String a, String b) {
    return Integer.signum(a.compareTo(b));
  }

  @Function(value = "strxfrm(string, /)", doc = "The string.")
  static String strxfrm(String text) {
    return text;
  }

  @Function(value = "getencoding()", doc = "The encoding: utf-8.")
  static String getencoding() {
    return "utf-8";
  }

  @Function(value = "nl_langinfo(key, /)", doc = "A word of the locale.")
  static String nlLanginfo(long key) {
    return switch ((int) key) {
      case 14 -> "UTF-8";
      case 65536 -> ".";
      case 327680 -> "^[yY]";
      case 327681 -> "^[nN]";
      case 131112 -> "%a %b %e %H:%M:%S %Y";
      case 131113 -> "%m/%d/%y";
      case 131114 -> "%H:%M:%S";
      case 131115 -> "%I:%M:%S %p";
      case 131110 -> "AM";
      case 131111 -> "PM";
      case 262159 -> "-";
      default -> "";
    };
  }
}
