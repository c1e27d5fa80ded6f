package example;

import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import org.hoopsnake.object.*;

/** Calls through the generated bindings and writes down what comes back. */
public final class Check {
  private Check() {}

  public static void run(StringWriter out) {
    ThingBinding b = ThingBinding.INSTANCE;
    Map<String, Integer> ids = new HashMap<>();
    for (Def def : b.defs()) {
      ids.putIfAbsent(def.name(), def.id());
      line(
          out, def.kind(), def.name(), def.min(), def.max(), def.slot(), b.signatureText(def.id()));
    }
    line(out, b.typeName(), b.moduleName(), b.doc(), b.subclassable(), b.base());
    line(out, b.doc(ids.get("join")), b.doc(ids.get("made")));
    Thing thing = new Thing();
    line(out, b.call0(ids.get("limit"), null), b.call0(ids.get("plain"), thing));
    line(out, b.call1(ids.get("__new__"), null, "n"), b.call2(ids.get("__new__"), null, "n", 5L));
    line(out, b.call0(ids.get("__new__"), null));
    line(out, b.call1(ids.get("join"), thing, "a"));
    line(out, b.call3(ids.get("join"), thing, "a", 1L, "r"));
    Object[] bound = {"a", null, new Object[0], "c", null, null};
    line(out, b.invoke(ids.get("join"), thing, bound));
    line(out, b.call1(ids.get("__add__"), thing, thing));
    for (String name : "__lt__ __le__ __eq__ __ne__ __gt__ __ge__".split(" ")) {
      line(out, name, b.call1(ids.get(name), thing, thing), b.doc(ids.get(name)));
    }
    line(out, b.invoke(ids.get("__lt__"), thing, new Object[] {"x"}));
    line(out, b.invoke(ids.get("defaults"), thing, new Object[8]));
    line(out, b.call1(ids.get("made"), null, PyNone.NONE), b.call1(ids.get("made"), null, "m"));
    line(
        out,
        b.call1(ids.get("count"), null, 1L),
        b.invoke(ids.get("count"), null, new Object[] {1L}));
    line(out, b.call0(ids.get("x"), thing), b.call1(ids.get("x") + 1, thing, "y"), thing.free);
    for (Object[] wrong : new Object[][] {{"s", "a"}, {thing, "a"}}) {
      try {
        line(out, b.call1(ids.get("__add__"), wrong[0], wrong[1]));
      } catch (IllegalArgumentException e) {
        line(out, e.getMessage());
      }
    }
    for (Binding each : new Binding[] {SharedFirstBinding.INSTANCE, SharedSecondBinding.INSTANCE}) {
      for (Def def : each.defs()) {
        line(out, each.typeName(), def.kind(), def.name(), each.signatureText(def.id()));
      }
    }
    Shared second = new Shared.Second();
    line(out, SharedSecondBinding.INSTANCE.call1(0, second, "a"));
    line(out, SharedSecondBinding.INSTANCE.call0(1, second));
    line(out, SharedSecondBinding.INSTANCE.call0(2, second));
    try {
      line(out, SharedFirstBinding.INSTANCE.call0(0, second));
    } catch (IllegalArgumentException e) {
      line(out, e.getMessage());
    }
    Words words = new Words();
    WordsBinding w = WordsBinding.INSTANCE;
    line(out, w.typeName(), w.moduleName(), w.call0(0, null), w.call3(1, words, "x", "y", "z"));
    line(out, w.call1(2, words, 3.0), WordsLettersBinding.INSTANCE.call0(0, "up"));
  }

  private static void line(StringWriter out, Object... values) {
    for (Object value : values) {
      out.append(String.valueOf(value)).append('|');
    }
    out.append('\n');
  }
}
