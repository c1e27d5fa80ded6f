package org.hoopsnake.modules;

import java.util.HashMap;
import java.util.Map;
import org.hoopsnake.binding.BuiltinModule;
import org.hoopsnake.binding.Constant;
import org.hoopsnake.binding.Function;
import org.hoopsnake.modules.io.Descriptors;
import org.hoopsnake.modules.io.IoErrors;
import org.hoopsnake.object.Calls;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.ExceptionTypes;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.NativeNamespace;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyBaseException;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyModule;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PySet;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.ThreadState;

/**
 * The module {@code _signal}. A signal arrives on a thread of the host's; its handler runs on the
 * main thread at its next poll. The main thread is interrupted, in case it blocks.
 */
@BuiltinModule(name = "_signal", doc = "Handlers of signals.")
public final class SignalModule {
  private static final String NUMBERS =
      """
      NSIG=65 SIG_BLOCK=0 SIG_UNBLOCK=1 SIG_SETMASK=2 SIGHUP=1 SIGINT=2 SIGQUIT=3 SIGILL=4
      SIGTRAP=5 SIGIOT=6 SIGABRT=6 SIGFPE=8 SIGKILL=9 SIGBUS=7 SIGSEGV=11 SIGSYS=31 SIGPIPE=13
      SIGALRM=14 SIGTERM=15 SIGUSR1=10 SIGUSR2=12 SIGCLD=17 SIGCHLD=17 SIGPWR=30 SIGIO=29
      SIGURG=23 SIGWINCH=28 SIGPOLL=29 SIGSTOP=19 SIGTSTP=20 SIGCONT=18 SIGTTIN=21 SIGTTOU=22
      SIGVTALRM=26 SIGPROF=27 SIGXCPU=24 SIGXFSZ=25 SIGRTMIN=34 SIGRTMAX=64 SIGSTKFLT=16
      ITIMER_REAL=0 ITIMER_VIRTUAL=1 ITIMER_PROF=2 SIG_DFL=0 SIG_IGN=1
      """;

  @Constant("ItimerError")
  static final PyType ITIMER_ERROR = ExceptionTypes.OS_ERROR;

  private static final long SIG_DFL = 0;
  private static final long SIG_IGN = 1;

  private final Interpreter interpreter;
  private final Thread mainThread;
  private final Map<Integer, Object> handlers = new HashMap<>();
  private final PyDict numbers = new PyDict();
  private Object defaultInterrupt;
  private long wakeupFd = -1;

  SignalModule(Interpreter interpreter) {
    this.interpreter = interpreter;
    this.mainThread = Thread.currentThread();
    Constants.put(numbers, NUMBERS);
  }

  static PyModule create(Interpreter interpreter) {
    SignalModule state = interpreter.state(SignalModule.class, SignalModule::new);
    PyModule module = new PyModule("_signal", SignalModuleBinding.INSTANCE.doc());
    NativeNamespace.fill(module, SignalModuleBinding.INSTANCE, state);
    Constants.put(module.dict(), NUMBERS);
    state.defaultInterrupt = module.dict().get("default_int_handler");
    state.handlers.put(2, state.defaultInterrupt);
    return module;
  }

  /** Delivers a signal to this process by its Python handler; false where there is none. */
  static boolean raiseHere(Interpreter interpreter, int signal) {
    SignalModule state = interpreter.state(SignalModule.class, SignalModule::new);
    Object handler = state.handlers.get(signal);
    if (handler == null && signal == 2) {
      handler = state.defaultInterrupt;
    }
    if (handler == null || handler instanceof Long n && n == SIG_DFL) {
      return false;
    }
    state.arrived(signal);
    ThreadState.current().poll();
    return true;
  }

  private String name(int signal) {
    for (Object name : numbers.keys()) {
      String s = (String) name;
      boolean number = s.startsWith("SIG") && !s.startsWith("SIG_");
      if (number && (Long) numbers.get(name) == signal) {
        return s.substring(3);
      }
    }
    return null;
  }

  private static void check(int signal) {
    if (signal < 1 || signal >= 65) {
      throw Errors.valueError("signal number out of range");
    }
  }

  @Function(value = "signal(signalnum, handler, /)", doc = "Set the handler of a signal.")
  Object signal(int signal, Object handler) {
    if (!interpreter.gil.isMain(ThreadState.current())) {
      throw Errors.valueError("signal only works in main thread of the main interpreter");
    }
    check(signal);
    boolean constant = handler instanceof Long n && (n == SIG_DFL || n == SIG_IGN);
    if (!constant && !Ops.isCallable(handler)) {
      throw Errors.typeError(
          "signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object");
    }
    String name = name(signal);
    if (signal == 9 || signal == 19 || name == null) {
      throw IoErrors.of(22, PyNone.NONE);
    }
    Object before = handler(signal);
    handlers.put(signal, handler);
    interpreter.host.onSignal(
        name, constant && (Long) handler == SIG_DFL ? null : () -> arrived(signal));
    return before;
  }

  private Object handler(int signal) {
    return handlers.getOrDefault(signal, signal == 13 ? SIG_IGN : SIG_DFL);
  }

  /** On a thread of the host's: the main thread shall run the handler. */
  private void arrived(int signal) {
    interpreter.gil.callOnMain(() -> handle(signal));
    wakeUp(signal);
    if (Thread.currentThread() != mainThread) {
      mainThread.interrupt();
    }
  }

  private void wakeUp(int signal) {
    if (wakeupFd >= 0) {
      try {
        Descriptors.of(interpreter).get((int) wakeupFd).write(new byte[] {(byte) signal}, 0, 1);
      } catch (java.io.IOException | PyException e) {
        wakeupFd = -1; // the reader is gone
      }
    }
  }

  private void handle(int signal) {
    Object handler = handler(signal);
    if (handler instanceof Long) {
      return;
    }
    var frame = ThreadState.current().frame;
    Calls.call2(handler, (long) signal, frame == null ? PyNone.NONE : frame);
  }

  @Function(value = "getsignal(signalnum, /)", doc = "The handler of a signal.")
  Object getsignal(int signal) {
    check(signal);
    return handler(signal);
  }

  @Function(value = "default_int_handler(signalnum, frame, /)", doc = "Raise KeyboardInterrupt.")
  static void defaultIntHandler(Object signal, Object frame) {
    throw new PyException(new PyBaseException(ExceptionTypes.KEYBOARD_INTERRUPT));
  }

  @Function(value = "raise_signal(signalnum, /)", doc = "Send a signal to this process.")
  void raiseSignal(int signal) {
    check(signal);
    if (!raiseHere(interpreter, signal)) {
      interpreter.host.kill(interpreter.host.processId(), signal);
    }
  }

  @Function(value = "strsignal(signalnum, /)", doc = "The words for a signal.")
  Object strsignal(int signal) {
    check(signal);
    return switch (signal) {
      case 1 -> "Hangup";
      case 2 -> "Interrupt";
      case 3 -> "Quit";
      case 6 -> "Aborted";
      case 9 -> "Killed";
      case 13 -> "Broken pipe";
      case 14 -> "Alarm clock";
      case 15 -> "Terminated";
      default -> {
        String name = name(signal);
        yield name == null ? PyNone.NONE : name;
      }
    };
  }

  @Function(value = "valid_signals()", doc = "The signals that there are.")
  static Object validSignals() {
    PySet all = (PySet) Calls.call0(PySet.TYPE);
    for (long n = 1; n <= 64; n++) {
      if (n != 32 && n != 33) {
        Ops.callMethod(all, "add", n);
      }
    }
    return all;
  }

  @Function(
      value = "set_wakeup_fd(fd, /, *, warn_on_full_buffer=True)",
      doc = "A descriptor that gets a byte for each signal.")
  long setWakeupFd(long fd, boolean warn) {
    long before = wakeupFd;
    wakeupFd = fd;
    return before;
  }

  @Function(value = "siginterrupt(signalnum, flag, /)", doc = "Of no effect.")
  static void siginterrupt(int signal, boolean flag) {
    check(signal);
  }

  @Function(value = "pthread_kill(thread_id, signalnum, /)", doc = "Send a signal.")
  void pthreadKill(long thread, int signal) {
    raiseSignal(signal);
  }

  @Function(value = "pthread_sigmask(how, mask, /)", doc = "Signals are never blocked.")
  static Object pthreadSigmask(int how, Object mask) {
    return Calls.call0(PySet.TYPE);
  }
}
