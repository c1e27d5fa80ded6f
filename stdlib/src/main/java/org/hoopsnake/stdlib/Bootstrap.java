package org.hoopsnake.stdlib;

import java.nio.ByteBuffer;
import org.hoopsnake.host.Host;
import org.hoopsnake.lowering.Compiler;
import org.hoopsnake.modules.io.IoModule;
import org.hoopsnake.object.Finalizers;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.PyModule;
import org.hoopsnake.object.StringHash;
import org.hoopsnake.object.ThreadState;
import org.hoopsnake.runtime.CodeCache;
import org.hoopsnake.runtime.Finalization;
import org.hoopsnake.runtime.Imports;
import org.hoopsnake.runtime.Settings;
import org.hoopsnake.runtime.SourceFiles;
import org.hoopsnake.runtime.Unraisable;
import org.hoopsnake.runtime.WarningFilters;

/** Makes an interpreter that can run programs: builtins, the import system, {@code sys}. */
public final class Bootstrap {
  private Bootstrap() {}

  /**
   * A new interpreter, with a state for the thread that will run its main program. That thread is a
   * {@link org.hoopsnake.object.PyThread} of the state, or attaches it.
   */
  public static ThreadState interpreter(Host host, Settings settings) {
    Interpreter interpreter = new Interpreter(host);
    interpreter.setSettings(settings);
    interpreter.debugRanges = settings.flags().debugRanges();
    interpreter.setStringHash(stringHash(host, settings.flags().hashSeed()));
    ThreadState main = new ThreadState(interpreter);
    interpreter.gil.setMain(main);
    boolean write =
        !settings.flags().dontWriteBytecode()
            && host.environment().getOrDefault("PYTHONDONTWRITEBYTECODE", "").isEmpty();
    interpreter.setImports(
        new Imports(
            interpreter, new NativeModules(), new SourceFiles(host, new CodeCache(host, write))));
    interpreter.setCompiler(new Compiler());
    interpreter.setUnraisable(Unraisable::report);
    interpreter.setWarnings(WarningFilters.of(interpreter));
    interpreter.setFinalizers(new Finalizers(interpreter.gil, Finalization::of));
    return main;
  }

  private static StringHash stringHash(Host host, Integer seed) {
    if (seed != null) {
      return StringHash.ofSeed(seed);
    }
    byte[] secret = new byte[16];
    host.randomBytes(secret);
    ByteBuffer words = ByteBuffer.wrap(secret);
    return new StringHash(words.getLong(), words.getLong());
  }

  /** Fills the new interpreter; called on its main thread, once it is attached. */
  public static void initialize(ThreadState main) {
    Interpreter interpreter = main.interpreter;
    interpreter.gil.acquire(main);
    Imports imports = Imports.of(interpreter);
    imports.adopt(imports.makeNative("builtins"));
    PyModule sys = imports.makeNative("sys");
    imports.adopt(sys);
    String[] streams = {"stdin", "stdout", "stderr"};
    for (int fd = 0; fd < streams.length; fd++) {
      Object stream = IoModule.standardStream(interpreter, fd);
      sys.dict().put(streams[fd], stream);
      sys.dict().put("__" + streams[fd] + "__", stream);
    }
    if (!interpreter.settings(Settings.class).warnOptions().isEmpty()) {
      interpreter.importModule("warnings"); // which puts them in front of the filters
    }
  }
}
