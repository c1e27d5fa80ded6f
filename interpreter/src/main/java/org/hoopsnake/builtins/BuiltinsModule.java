package org.hoopsnake.builtins;

import org.hoopsnake.object.ExceptionTypes;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.NativeNamespace;
import org.hoopsnake.object.PyEllipsis;
import org.hoopsnake.object.PyModule;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyNotImplemented;
import org.hoopsnake.object.PyType;

/** Fills the module {@code builtins}. */
public final class BuiltinsModule {
  private BuiltinsModule() {}

  /** Puts everything into the interpreter's builtins and returns the module over them. */
  public static PyModule install(Interpreter interpreter) {
    PyModule module = new PyModule("builtins", "The names that every program has.");
    for (Object key : module.dict().keys()) {
      interpreter.builtins.put(key, module.dict().get(key));
    }
    module.setDict(interpreter.builtins);
    NativeNamespace.fill(module, ObjectFunctionsBinding.INSTANCE, null);
    NativeNamespace.fill(module, NumberFunctionsBinding.INSTANCE, null);
    NativeNamespace.fill(module, IterationFunctionsBinding.INSTANCE, null);
    NativeNamespace.fill(module, TextFunctionsBinding.INSTANCE, new TextFunctions(interpreter));
    NativeNamespace.fill(
        module, NamespaceFunctionsBinding.INSTANCE, new NamespaceFunctions(interpreter));
    NativeNamespace.fill(module, SiteFunctionsBinding.INSTANCE, null);
    constants(interpreter);
    for (PyType type : BuiltinTypes.all()) {
      interpreter.builtins.put(type.name(), type);
    }
    interpreter.builtins.put("EnvironmentError", ExceptionTypes.OS_ERROR);
    interpreter.builtins.put("IOError", ExceptionTypes.OS_ERROR);
    return module;
  }

  private static void constants(Interpreter interpreter) {
    interpreter.builtins.put("None", PyNone.NONE);
    interpreter.builtins.put("True", true);
    interpreter.builtins.put("False", false);
    interpreter.builtins.put("Ellipsis", PyEllipsis.ELLIPSIS);
    interpreter.builtins.put("NotImplemented", PyNotImplemented.NOT_IMPLEMENTED);
    interpreter.builtins.put("__debug__", true);
    interpreter.builtins.put("exit", new Quitter("exit"));
    interpreter.builtins.put("quit", new Quitter("quit"));
  }
}
