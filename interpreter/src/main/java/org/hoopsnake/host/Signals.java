package org.hoopsnake.host;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/**
 * Signals of the operating system. Java has no supported API for them; {@code sun.misc.Signal}, in
 * module jdk.unsupported, has been in every JDK, and is reached by reflection since javac's warning
 * about it cannot be switched off where warnings are errors.
 */
final class Signals {
  private Signals() {}

  /** Has {@code handler} run when the signal arrives; null restores the default. */
  static boolean handle(String name, Runnable handler) {
    try {
      Class<?> signalClass = Class.forName("sun.misc.Signal");
      Class<?> handlerClass = Class.forName("sun.misc.SignalHandler");
      Object signal = signalClass.getConstructor(String.class).newInstance(name);
      Object action =
          handler == null
              ? handlerClass.getField("SIG_DFL").get(null)
              : proxy(handlerClass, handler);
      signalClass.getMethod("handle", signalClass, handlerClass).invoke(null, signal, action);
      return true;
    } catch (InvocationTargetException e) {
      return false; // the JVM keeps this signal to itself, or there is none of that name
    } catch (ReflectiveOperationException e) {
      return false; // a runtime without jdk.unsupported
    }
  }

  private static Object proxy(Class<?> handlerClass, Runnable handler) {
    return Proxy.newProxyInstance(
        handlerClass.getClassLoader(),
        new Class<?>[] {handlerClass},
        (self, method, args) ->
            switch (method.getName()) {
              case "handle" -> {
                handler.run();
                yield null;
              }
              case "equals" -> self == args[0];
              case "hashCode" -> System.identityHashCode(self);
              default -> "signal handler";
            });
  }
}
