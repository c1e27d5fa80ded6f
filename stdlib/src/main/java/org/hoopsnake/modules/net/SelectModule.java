package org.hoopsnake.modules.net;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hoopsnake.binding.BuiltinModule;
import org.hoopsnake.binding.Constant;
import org.hoopsnake.binding.Function;
import org.hoopsnake.modules.Constants;
import org.hoopsnake.modules.io.Descriptors;
import org.hoopsnake.modules.io.IoErrors;
import org.hoopsnake.modules.io.OpenFile;
import org.hoopsnake.modules.io.Readiness;
import org.hoopsnake.modules.io.Transfers;
import org.hoopsnake.object.Calls;
import org.hoopsnake.object.Convert;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.ExceptionTypes;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.NativeNamespace;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyList;
import org.hoopsnake.object.PyModule;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.Special;
import org.hoopsnake.object.Types;

/** The module {@code select}: waiting for several descriptors at once. */
@BuiltinModule(name = "select", doc = "Waiting for several files at once.")
public final class SelectModule {
  static final int POLLIN = 1;
  static final int POLLOUT = 4;
  static final int POLLNVAL = 32;

  private static final String NUMBERS =
      """
      PIPE_BUF=4096 POLLIN=1 POLLPRI=2 POLLOUT=4 POLLERR=8 POLLHUP=16 POLLNVAL=32 POLLRDNORM=64
      POLLRDBAND=128 POLLWRNORM=256 POLLWRBAND=512 POLLMSG=1024 POLLRDHUP=8192 EPOLLIN=1 EPOLLOUT=4
      EPOLLPRI=2 EPOLLERR=8 EPOLLHUP=16 EPOLLRDHUP=8192 EPOLLET=2147483648 EPOLLONESHOT=1073741824
      EPOLLEXCLUSIVE=268435456 EPOLLRDNORM=64 EPOLLRDBAND=128 EPOLLWRNORM=256 EPOLLWRBAND=512
      EPOLLMSG=1024 EPOLLWAKEUP=536870912 EPOLL_CLOEXEC=524288
      """;

  @Constant("error")
  static final PyType ERROR = ExceptionTypes.OS_ERROR;

  @Constant("epoll")
  static final PyType EPOLL = PyEpoll.TYPE;

  private SelectModule() {}

  public static PyModule create() {
    PyModule module = new PyModule("select", SelectModuleBinding.INSTANCE.doc());
    NativeNamespace.fill(module, SelectModuleBinding.INSTANCE, new SelectModule());
    Constants.put(module.dict(), NUMBERS);
    return module;
  }

  /** The descriptor of a number, or of an object with {@code fileno()}. */
  static int descriptor(Object of) {
    Object number = Convert.intOrNull(of);
    if (number == null) {
      Object method = Ops.getAttrOrNull(of, "fileno");
      if (method == null) {
        throw Errors.typeError("argument must be an int, or have a fileno() method.");
      }
      number = Convert.intOrNull(Calls.call0(method));
      if (number == null) {
        throw Errors.typeError("fileno() returned a non-integer");
      }
    }
    int fd = Convert.toInt(number);
    if (fd < 0) {
      throw Errors.valueError("file descriptor cannot be a negative integer (%d)", fd);
    }
    return fd;
  }

  /** Which of the descriptors are ready for what: READ and WRITE. */
  static Map<Integer, Integer> await(Map<Integer, Integer> wanted, long nanos) {
    Interpreter interpreter = Interpreter.current();
    Descriptors all = Descriptors.of(interpreter);
    Readiness readiness = Readiness.of(interpreter);
    OpenFile[] files = new OpenFile[wanted.size()];
    int[] wishes = new int[files.length];
    int[] numbers = new int[files.length];
    int at = 0;
    for (Map.Entry<Integer, Integer> e : wanted.entrySet()) {
      numbers[at] = e.getKey();
      files[at] = all.get(e.getKey());
      wishes[at++] = e.getValue();
    }
    try {
      int[] ready = Transfers.waiting(() -> readiness.await(files, wishes, nanos));
      Map<Integer, Integer> found = new LinkedHashMap<>();
      for (int i = 0; i < files.length; i++) {
        if (ready[i] != 0) {
          found.put(numbers[i], ready[i]);
        }
      }
      return found;
    } catch (IOException e) {
      throw IoErrors.of(e, PyNone.NONE);
    }
  }

  @Function(
      value = "select(rlist, wlist, xlist, timeout=None, /)",
      doc = "Wait until some are ready; those of each list that are.")
  static Object select(Object reads, Object writes, Object exceptional, Object timeout) {
    long nanos;
    if (timeout == PyNone.NONE) {
      nanos = -1;
    } else {
      if (!(timeout instanceof Double) && Convert.intOrNull(timeout) == null) {
        throw Errors.typeError("timeout must be a float or None");
      }
      double seconds = Convert.toDouble(timeout);
      if (seconds < 0) {
        throw Errors.valueError("timeout must be non-negative");
      }
      nanos = SocketModule.nanos(timeout);
    }
    Map<Integer, Integer> wanted = new LinkedHashMap<>();
    List<Object[]> readers = members(reads, wanted, Readiness.READ);
    List<Object[]> writers = members(writes, wanted, Readiness.WRITE);
    members(exceptional, wanted, 0);
    Map<Integer, Integer> ready = await(wanted, nanos);
    return new PyTuple(
        readyOf(readers, ready, Readiness.READ),
        readyOf(writers, ready, Readiness.WRITE),
        new PyList());
  }

  private static List<Object[]> members(Object list, Map<Integer, Integer> wanted, int wish) {
    if (Types.of(list).special(Special.ITER) == null && !(list instanceof PyList)) {
      throw Errors.typeError("arguments 1-3 must be sequences");
    }
    List<Object[]> members = new ArrayList<>();
    for (Object each : Ops.toArray(list)) {
      int fd = descriptor(each);
      Descriptors.current().get(fd);
      members.add(new Object[] {each, fd});
      wanted.merge(fd, wish, (a, b) -> a | b);
    }
    return members;
  }

  private static PyList readyOf(List<Object[]> members, Map<Integer, Integer> ready, int wish) {
    PyList found = new PyList();
    for (Object[] member : members) {
      if ((ready.getOrDefault((Integer) member[1], 0) & wish) != 0) {
        found.add(member[0]);
      }
    }
    return found;
  }

  @Function(value = "poll()", doc = "A polling object.")
  Object poll() {
    return new PyPoll();
  }
}
