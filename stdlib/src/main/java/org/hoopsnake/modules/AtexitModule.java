package org.hoopsnake.modules;

import java.util.ArrayList;
import java.util.List;
import org.hoopsnake.binding.BuiltinModule;
import org.hoopsnake.binding.Function;
import org.hoopsnake.object.Calls;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.Keywords;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyException;
import org.hoopsnake.runtime.Unraisable;

/** The module {@code atexit}: what runs when the program ends, the last first. */
@BuiltinModule(name = "atexit", doc = "Functions to call when the program ends.")
public final class AtexitModule {
  private record Entry(Object function, Object[] args, String[] kw) {}

  private final List<Entry> entries = new ArrayList<>();

  @Function(value = "register(func, /, *args, **kwargs)", doc = "Call a function at the end.")
  Object register(Object function, Object[] args, PyDict kwargs) {
    if (!Ops.isCallable(function)) {
      throw Errors.typeError("the first argument must be callable");
    }
    entries.add(new Entry(function, Keywords.values(args, kwargs), Keywords.names(kwargs)));
    return function;
  }

  @Function(value = "unregister(func, /)", doc = "Forget a function.")
  void unregister(Object function) {
    entries.removeIf(e -> Ops.eq(e.function, function));
  }

  @Function(value = "_clear()", doc = "Forget all functions.")
  void clear() {
    entries.clear();
  }

  @Function(value = "_ncallbacks()", doc = "How many functions wait.")
  long count() {
    return entries.size();
  }

  @Function(value = "_run_exitfuncs()", doc = "Call the functions now.")
  public void runExitFunctions() {
    while (!entries.isEmpty()) {
      Entry entry = entries.remove(entries.size() - 1);
      try {
        Calls.call(entry.function, entry.args, entry.kw);
      } catch (PyException e) {
        Unraisable.report(e.value, "Exception ignored in atexit callback", entry.function);
      }
    }
  }
}
