package org.hoopsnake.stdlib;

import java.util.List;
import java.util.stream.Stream;
import org.hoopsnake.asyncio.AsyncioModules;
import org.hoopsnake.builtins.BuiltinsModule;
import org.hoopsnake.modules.CollectionsModule;
import org.hoopsnake.modules.CollectionsModuleBinding;
import org.hoopsnake.modules.FunctoolsModule;
import org.hoopsnake.modules.FunctoolsModuleBinding;
import org.hoopsnake.modules.Itertools;
import org.hoopsnake.modules.ItertoolsBinding;
import org.hoopsnake.modules.QueueModule;
import org.hoopsnake.modules.QueueModuleBinding;
import org.hoopsnake.modules.StringModule;
import org.hoopsnake.modules.StringModuleBinding;
import org.hoopsnake.modules.SystemModules;
import org.hoopsnake.modules.codecs.CodecsModule;
import org.hoopsnake.modules.codecs.CodecsModuleBinding;
import org.hoopsnake.modules.io.IoModule;
import org.hoopsnake.modules.io.IoModuleBinding;
import org.hoopsnake.modules.json.JsonModule;
import org.hoopsnake.modules.json.JsonModuleBinding;
import org.hoopsnake.modules.sre.SreModule;
import org.hoopsnake.modules.sre.SreModuleBinding;
import org.hoopsnake.modules.text.CsvModule;
import org.hoopsnake.modules.text.CsvModuleBinding;
import org.hoopsnake.modules.text.UnicodeDataModule;
import org.hoopsnake.modules.text.UnicodeDataModuleBinding;
import org.hoopsnake.object.Binding;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.NativeNamespace;
import org.hoopsnake.object.PyModule;
import org.hoopsnake.runtime.NativeModuleTable;

/**
 * The modules that are written in Java, by name. A switch, so that no class of a module is loaded
 * before it is imported.
 */
public final class NativeModules implements NativeModuleTable {
  /** Sorted. Every name has its case in {@link #create}. */
  private static final List<String> OWN =
      List.of(
          "_codecs",
          "_collections",
          "_csv",
          "_functools",
          "_io",
          "_json",
          "_queue",
          "_sre",
          "_string",
          "builtins",
          "itertools",
          "unicodedata");

  /**
   * These and those of {@link DataModules}, {@link SystemModules} and {@link AsyncioModules},
   * sorted.
   */
  private static final List<String> NAMES =
      Stream.of(OWN, DataModules.NAMES, SystemModules.NAMES, AsyncioModules.NAMES)
          .flatMap(List::stream)
          .sorted()
          .toList();

  @Override
  public List<String> names() {
    return NAMES;
  }

  @Override
  public PyModule create(String name, Interpreter interpreter) {
    if (AsyncioModules.NAMES.contains(name)) {
      return AsyncioModules.create(name, interpreter);
    }
    if (DataModules.NAMES.contains(name)) {
      return DataModules.create(name);
    }
    return switch (name) {
      case "_codecs" -> module("_codecs", CodecsModuleBinding.INSTANCE, new CodecsModule());
      case "_io" -> module("_io", IoModuleBinding.INSTANCE, new IoModule());
      case "_string" -> module("_string", StringModuleBinding.INSTANCE, new StringModule());
      case "builtins" -> BuiltinsModule.install(interpreter);
      case "_collections" ->
          module("_collections", CollectionsModuleBinding.INSTANCE, new CollectionsModule());
      case "_functools" ->
          module("_functools", FunctoolsModuleBinding.INSTANCE, new FunctoolsModule());
      case "_queue" -> module("_queue", QueueModuleBinding.INSTANCE, new QueueModule());
      case "itertools" -> module("itertools", ItertoolsBinding.INSTANCE, new Itertools());
      case "_sre" -> module("_sre", SreModuleBinding.INSTANCE, new SreModule());
      case "_json" -> module("_json", JsonModuleBinding.INSTANCE, new JsonModule());
      case "unicodedata" ->
          module("unicodedata", UnicodeDataModuleBinding.INSTANCE, new UnicodeDataModule());
      case "_csv" -> module("_csv", CsvModuleBinding.INSTANCE, new CsvModule(interpreter));
      default -> SystemModules.create(name, interpreter);
    };
  }

  /** A module of a binding; {@code state} is the instance whose methods are the functions. */
  static PyModule module(String name, Binding binding, Object state) {
    PyModule module = new PyModule(name, binding.doc());
    NativeNamespace.fill(module, binding, state);
    return module;
  }
}
