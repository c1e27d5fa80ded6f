package org.hoopsnake.modules;

import java.util.List;
import org.hoopsnake.modules.ast.AstModule;
import org.hoopsnake.modules.net.SelectModule;
import org.hoopsnake.modules.net.SocketModule;
import org.hoopsnake.modules.process.PosixSubprocessModule;
import org.hoopsnake.modules.process.PosixSubprocessModuleBinding;
import org.hoopsnake.modules.weakref.WeakrefModule;
import org.hoopsnake.modules.weakref.WeakrefModuleBinding;
import org.hoopsnake.object.Binding;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.NativeNamespace;
import org.hoopsnake.object.PyModule;

/** The modules about the interpreter and the operating system. */
public final class SystemModules {
  /** Every name has its case in {@link #create}. */
  public static final List<String> NAMES =
      List.of(
          "_abc",
          "_ast",
          "_contextvars",
          "_imp",
          "_locale",
          "_opcode",
          "_posixsubprocess",
          "_signal",
          "_socket",
          "_stat",
          "_suggestions",
          "_sysconfig",
          SysconfigModule.DATA,
          "_thread",
          "_tokenize",
          "_tracemalloc",
          "_types",
          "_typing",
          "_warnings",
          "_weakref",
          "atexit",
          "errno",
          "faulthandler",
          "gc",
          "grp",
          "marshal",
          "posix",
          "pwd",
          "resource",
          "select",
          "sys",
          "time");

  private SystemModules() {}

  /** Makes the module, or null where there is none of that name. */
  public static PyModule create(String name, Interpreter interpreter) {
    return switch (name) {
      case "_abc" -> module(AbcModuleBinding.INSTANCE, new AbcModule());
      case "_contextvars" -> module(ContextvarsModuleBinding.INSTANCE, new ContextvarsModule());
      case "_imp" -> module(ImpModuleBinding.INSTANCE, new ImpModule(interpreter));
      case "_posixsubprocess" ->
          module(PosixSubprocessModuleBinding.INSTANCE, new PosixSubprocessModule(interpreter));
      case "_socket" -> SocketModule.create(interpreter);
      case "select" -> SelectModule.create();
      case "_signal" -> SignalModule.create(interpreter);
      case "_stat" -> stat();
      case "_thread" -> module(ThreadModuleBinding.INSTANCE, new ThreadModule(interpreter));
      case "_warnings" -> WarningsModule.create(interpreter);
      case "_weakref" -> module(WeakrefModuleBinding.INSTANCE, new WeakrefModule());
      case "atexit" -> module(AtexitModuleBinding.INSTANCE, new AtexitModule());
      case "errno" -> ErrnoModule.create();
      case "gc" -> GcModule.create();
      case "grp" -> module(GrpModuleBinding.INSTANCE, new GrpModule(interpreter));
      case "resource" -> ResourceModule.create(interpreter);
      case "posix" -> PosixModule.create(interpreter);
      case "sys" -> SysValues.create(interpreter);
      case "time" -> TimeModule.create(interpreter);
      case "_ast" -> AstModule.create(interpreter);
      case "_locale" -> LocaleModule.create();
      case "_opcode" -> module(OpcodeModuleBinding.INSTANCE, new OpcodeModule());
      case "_suggestions" -> module(SuggestionsModuleBinding.INSTANCE, new SuggestionsModule());
      case "_sysconfig" -> module(SysconfigModuleBinding.INSTANCE, new SysconfigModule());
      case SysconfigModule.DATA -> SysconfigModule.data();
      case "_tokenize" -> module(TokenizeModuleBinding.INSTANCE, new TokenizeModule());
      case "_tracemalloc" -> module(TracemallocModuleBinding.INSTANCE, new TracemallocModule());
      case "_types" -> module(TypesModuleBinding.INSTANCE, new TypesModule());
      case "_typing" -> module(TypingModuleBinding.INSTANCE, new TypingModule());
      case "faulthandler" -> module(FaulthandlerModuleBinding.INSTANCE, new FaulthandlerModule());
      case "marshal" -> module(MarshalModuleBinding.INSTANCE, new MarshalModule());
      case "pwd" -> module(PwdModuleBinding.INSTANCE, new PwdModule(interpreter));
      default -> null;
    };
  }

  private static PyModule stat() {
    PyModule module = module(StatModuleBinding.INSTANCE, new StatModule());
    Constants.put(module.dict(), StatModule.NUMBERS);
    return module;
  }

  private static PyModule module(Binding binding, Object state) {
    PyModule module = new PyModule(binding.moduleName(), binding.doc());
    NativeNamespace.fill(module, binding, state);
    return module;
  }
}
