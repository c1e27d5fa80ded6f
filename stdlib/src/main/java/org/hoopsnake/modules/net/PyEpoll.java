package org.hoopsnake.modules.net;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.binding.StaticMethod;
import org.hoopsnake.modules.io.Descriptors;
import org.hoopsnake.modules.io.IoErrors;
import org.hoopsnake.modules.io.OpenFile;
import org.hoopsnake.object.Convert;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.ExceptionTypes;
import org.hoopsnake.object.PyList;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyObject;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.object.PyType;

/** {@code select.epoll}: as {@link PyPoll}, with a descriptor of its own, in seconds. */
@BuiltinType(
    name = "epoll",
    module = "select",
    doc = "epoll(sizehint=-1, flags=0): waits for files.")
public final class PyEpoll extends PyObject {
  public static final PyType TYPE = PyType.builtin(PyEpollBinding.INSTANCE);

  private static final int ONE_SHOT = 1 << 30;

  /** What an epoll's descriptor stands for: nothing that could be read. */
  private static final class Interest extends OpenFile {
    private final Map<Integer, Integer> masks = new LinkedHashMap<>();

    @Override
    public int read(byte[] into, int offset, int count) throws java.io.IOException {
      throw new java.io.IOException("Invalid argument");
    }

    @Override
    public int write(byte[] from, int offset, int count) throws java.io.IOException {
      throw new java.io.IOException("Invalid argument");
    }

    @Override
    public int ready(int wanted) {
      return 0;
    }

    @Override
    public void close() {
      masks.clear();
    }
  }

  private int fd;
  private final Interest interest;

  private PyEpoll(PyType type, int fd, Interest interest) {
    super(type);
    this.fd = fd;
    this.interest = interest;
  }

  @New("epoll(sizehint=-1, flags=0)")
  static Object create(PyType cls, int sizehint, int flags) {
    if (sizehint == -1) {
      sizehint = 1;
    } else if (sizehint <= 0) {
      throw Errors.valueError("negative sizehint");
    }
    if ((flags & ~02000000) != 0) {
      throw Errors.of(ExceptionTypes.OS_ERROR, "invalid flags");
    }
    Interest interest = new Interest();
    return new PyEpoll(cls, Descriptors.current().add(interest), interest);
  }

  @StaticMethod(value = "fromfd(fd, /)", doc = "The epoll of a descriptor.")
  static Object fromfd(int fd) {
    if (!(Descriptors.current().get(fd) instanceof Interest interest)) {
      throw IoErrors.of(22, PyNone.NONE);
    }
    return new PyEpoll(TYPE, fd, interest);
  }

  private void open() {
    if (fd < 0) {
      throw Errors.valueError("I/O operation on closed epoll object");
    }
  }

  private static int mask(Object given) {
    return (int) Convert.toLong(given);
  }

  @Method(value = "register(self, fd, eventmask=7)", doc = "Wait for a descriptor too.")
  void register(Object of, Object eventmask) {
    open();
    int number = SelectModule.descriptor(of);
    OpenFile file = Descriptors.current().get(number);
    if (interest.masks.containsKey(number)) {
      throw IoErrors.of(17, PyNone.NONE);
    }
    if (file.channel() != null) {
      throw IoErrors.of(1, PyNone.NONE); // regular files are always ready
    }
    interest.masks.put(number, mask(eventmask));
  }

  @Method(value = "modify(self, fd, eventmask)", doc = "Change what is waited for.")
  void modify(Object of, Object eventmask) {
    open();
    int number = SelectModule.descriptor(of);
    known(number);
    interest.masks.put(number, mask(eventmask));
  }

  @Method(value = "unregister(self, fd)", doc = "No longer wait for a descriptor.")
  void unregister(Object of) {
    open();
    int number = SelectModule.descriptor(of);
    known(number);
    interest.masks.remove(number);
  }

  private void known(int number) {
    Descriptors.current().get(number);
    if (!interest.masks.containsKey(number)) {
      throw IoErrors.of(2, PyNone.NONE);
    }
  }

  @Method(
      value = "poll(self, timeout=None, maxevents=-1)",
      doc = "Wait that many seconds; the descriptors and their events.")
  Object poll(Object timeout, int most) {
    open();
    if (most == 0 || most < -1) {
      throw Errors.valueError("maxevents must be greater than 0, got %d", most);
    }
    long nanos = -1;
    if (timeout != PyNone.NONE) {
      double seconds = Convert.toDouble(timeout);
      nanos = seconds < 0 ? -1 : (long) Math.ceil(seconds * 1e3) * 1_000_000;
    }
    Map<Integer, Integer> wanted = new LinkedHashMap<>();
    // A descriptor that has been closed is forgotten, as the system does.
    interest.masks.keySet().removeIf(number -> !Descriptors.current().isOpen(number));
    interest.masks.forEach((number, mask) -> wanted.put(number, PyPoll.wish(mask)));
    PyList events = new PyList();
    SelectModule.await(wanted, nanos)
        .forEach(
            (number, ready) -> {
              if (most < 0 || events.size() < most) {
                events.add(new PyTuple((long) number, PyPoll.event(ready)));
                interest.masks.computeIfPresent(
                    number, (n, mask) -> (mask & ONE_SHOT) != 0 ? ONE_SHOT : mask);
              }
            });
    return events;
  }

  @Method(value = "close(self, /)", doc = "Close the descriptor.")
  void close() {
    int closing = fd;
    fd = -1;
    if (closing >= 0) {
      Descriptors.current().close(closing);
    }
  }

  @Method(value = "fileno(self, /)", doc = "The descriptor.")
  long fileno() {
    open();
    return fd;
  }

  @Getter("closed")
  boolean closed() {
    return fd < 0;
  }

  @Method(value = "__enter__(self, /)", doc = "The object itself.")
  Object enter() {
    open();
    return this;
  }

  @Method(value = "__exit__(self, exc_type=None, exc_value=None, exc_tb=None, /)", doc = "Close.")
  void exit(Object type, Object value, Object traceback) {
    close();
  }
}
