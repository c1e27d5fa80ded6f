package org.hoopsnake.modules;

import java.util.ArrayList;
import java.util.List;
import org.hoopsnake.binding.BuiltinModule;
import org.hoopsnake.binding.Function;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.NameSuggestions;
import org.hoopsnake.object.PyList;
import org.hoopsnake.object.PyNone;

/** The module {@code _suggestions}. */
@BuiltinModule(name = "_suggestions", doc = "Names that were probably meant.")
public final class SuggestionsModule {
  @Function(
      value = "_generate_suggestions(candidates, item, /)",
      doc = "The nearest name, or None.")
  static Object generate(Object candidates, String item) {
    if (!(candidates instanceof PyList list)) {
      throw Errors.typeError("candidates must be a list");
    }
    List<String> names = new ArrayList<>();
    for (Object each : list.toArray()) {
      if (!(each instanceof String s)) {
        throw Errors.typeError("all elements in 'candidates' must be strings");
      }
      names.add(s);
    }
    String found = NameSuggestions.closest(item, names);
    return found == null ? PyNone.NONE : found;
  }
}
