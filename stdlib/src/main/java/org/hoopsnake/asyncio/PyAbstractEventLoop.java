package org.hoopsnake.asyncio;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.object.ExceptionTypes;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyObject;
import org.hoopsnake.object.PyType;

/** {@code asyncio.AbstractEventLoop}: names what a loop can do; each method is not implemented. */
@BuiltinType(
    name = "AbstractEventLoop",
    module = "asyncio.events",
    doc = "The base class of event loops.")
public class PyAbstractEventLoop extends PyObject {
  public static final PyType TYPE = PyType.builtin(PyAbstractEventLoopBinding.INSTANCE).withDict();

  protected PyAbstractEventLoop(PyType type) {
    super(type);
  }

  @New("AbstractEventLoop(*args, **kwargs)")
  static Object create(PyType cls, Object[] args, PyDict kwargs) {
    return new PyAbstractEventLoop(cls);
  }

  private static PyException abstractMethod() {
    return AsyncioErrors.error(ExceptionTypes.NOT_IMPLEMENTED_ERROR);
  }

  @Method(value = "def run_forever(self, *args, **kwargs)", doc = "Not implemented here.")
  static Object runForever(PyAbstractEventLoop self, Object[] args, PyDict kwargs) {
    throw abstractMethod();
  }

  @Method(value = "def run_until_complete(self, *args, **kwargs)", doc = "Not implemented here.")
  static Object runUntilComplete(PyAbstractEventLoop self, Object[] args, PyDict kwargs) {
    throw abstractMethod();
  }

  @Method(value = "def stop(self, *args, **kwargs)", doc = "Not implemented here.")
  static Object stop(PyAbstractEventLoop self, Object[] args, PyDict kwargs) {
    throw abstractMethod();
  }

  @Method(value = "def is_running(self, *args, **kwargs)", doc = "Not implemented here.")
  static Object isRunning(PyAbstractEventLoop self, Object[] args, PyDict kwargs) {
    throw abstractMethod();
  }

  @Method(value = "def is_closed(self, *args, **kwargs)", doc = "Not implemented here.")
  static Object isClosed(PyAbstractEventLoop self, Object[] args, PyDict kwargs) {
    throw abstractMethod();
  }

  @Method(value = "def close(self, *args, **kwargs)", doc = "Not implemented here.")
  static Object close(PyAbstractEventLoop self, Object[] args, PyDict kwargs) {
    throw abstractMethod();
  }

  @Method(
      value = "async def shutdown_asyncgens(self, *args, **kwargs)",
      doc = "Not implemented here.")
  static Object shutdownAsyncgens(PyAbstractEventLoop self, Object[] args, PyDict kwargs) {
    throw abstractMethod();
  }

  @Method(
      value = "async def shutdown_default_executor(self, *args, **kwargs)",
      doc = "Not implemented here.")
  static Object shutdownDefaultExecutor(PyAbstractEventLoop self, Object[] args, PyDict kwargs) {
    throw abstractMethod();
  }

  @Method(
      value = "def _timer_handle_cancelled(self, *args, **kwargs)",
      doc = "Not implemented here.")
  static Object timerHandleCancelled(PyAbstractEventLoop self, Object[] args, PyDict kwargs) {
    throw abstractMethod();
  }

  @Method(value = "def call_soon(self, *args, **kwargs)", doc = "Not implemented here.")
  static Object callSoon(PyAbstractEventLoop self, Object[] args, PyDict kwargs) {
    throw abstractMethod();
  }

  @Method(value = "def call_later(self, *args, **kwargs)", doc = "Not implemented here.")
  static Object callLater(PyAbstractEventLoop self, Object[] args, PyDict kwargs) {
    throw abstractMethod();
  }

  @Method(value = "def call_at(self, *args, **kwargs)", doc = "Not implemented here.")
  static Object callAt(PyAbstractEventLoop self, Object[] args, PyDict kwargs) {
    throw abstractMethod();
  }

  @Method(value = "def time(self, *args, **kwargs)", doc = "Not implemented here.")
  static Object time(PyAbstractEventLoop self, Object[] args, PyDict kwargs) {
    throw abstractMethod();
  }

  @Method(value = "def create_future(self, *args, **kwargs)", doc = "Not implemented here.")
  static Object createFuture(PyAbstractEventLoop self, Object[] args, PyDict kwargs) {
    throw abstractMethod();
  }

  @Method(value = "def create_task(self, *args, **kwargs)", doc = "Not implemented here.")
  static Object createTask(PyAbstractEventLoop self, Object[] args, PyDict kwargs) {
    throw abstractMethod();
  }

  @Method(value = "def call_soon_threadsafe(self, *args, **kwargs)", doc = "Not implemented here.")
  static Object callSoonThreadsafe(PyAbstractEventLoop self, Object[] args, PyDict kwargs) {
    throw abstractMethod();
  }

  @Method(value = "def run_in_executor(self, *args, **kwargs)", doc = "Not implemented here.")
  static Object runInExecutor(PyAbstractEventLoop self, Object[] args, PyDict kwargs) {
    throw abstractMethod();
  }

  @Method(value = "def set_default_executor(self, *args, **kwargs)", doc = "Not implemented here.")
  static Object setDefaultExecutor(PyAbstractEventLoop self, Object[] args, PyDict kwargs) {
    throw abstractMethod();
  }

  @Method(value = "async def getaddrinfo(self, *args, **kwargs)", doc = "Not implemented here.")
  static Object getaddrinfo(PyAbstractEventLoop self, Object[] args, PyDict kwargs) {
    throw abstractMethod();
  }

  @Method(value = "async def getnameinfo(self, *args, **kwargs)", doc = "Not implemented here.")
  static Object getnameinfo(PyAbstractEventLoop self, Object[] args, PyDict kwargs) {
    throw abstractMethod();
  }

  @Method(
      value = "async def create_connection(self, *args, **kwargs)",
      doc = "Not implemented here.")
  static Object createConnection(PyAbstractEventLoop self, Object[] args, PyDict kwargs) {
    throw abstractMethod();
  }

  @Method(value = "async def create_server(self, *args, **kwargs)", doc = "Not implemented here.")
  static Object createServer(PyAbstractEventLoop self, Object[] args, PyDict kwargs) {
    throw abstractMethod();
  }

  @Method(value = "async def start_tls(self, *args, **kwargs)", doc = "Not implemented here.")
  static Object startTls(PyAbstractEventLoop self, Object[] args, PyDict kwargs) {
    throw abstractMethod();
  }

  @Method(
      value = "async def create_unix_connection(self, *args, **kwargs)",
      doc = "Not implemented here.")
  static Object createUnixConnection(PyAbstractEventLoop self, Object[] args, PyDict kwargs) {
    throw abstractMethod();
  }

  @Method(
      value = "async def create_unix_server(self, *args, **kwargs)",
      doc = "Not implemented here.")
  static Object createUnixServer(PyAbstractEventLoop self, Object[] args, PyDict kwargs) {
    throw abstractMethod();
  }

  @Method(
      value = "async def connect_accepted_socket(self, *args, **kwargs)",
      doc = "Not implemented here.")
  static Object connectAcceptedSocket(PyAbstractEventLoop self, Object[] args, PyDict kwargs) {
    throw abstractMethod();
  }

  @Method(
      value = "async def create_datagram_endpoint(self, *args, **kwargs)",
      doc = "Not implemented here.")
  static Object createDatagramEndpoint(PyAbstractEventLoop self, Object[] args, PyDict kwargs) {
    throw abstractMethod();
  }

  @Method(
      value = "async def connect_read_pipe(self, *args, **kwargs)",
      doc = "Not implemented here.")
  static Object connectReadPipe(PyAbstractEventLoop self, Object[] args, PyDict kwargs) {
    throw abstractMethod();
  }

  @Method(
      value = "async def connect_write_pipe(self, *args, **kwargs)",
      doc = "Not implemented here.")
  static Object connectWritePipe(PyAbstractEventLoop self, Object[] args, PyDict kwargs) {
    throw abstractMethod();
  }

  @Method(
      value = "async def subprocess_shell(self, *args, **kwargs)",
      doc = "Not implemented here.")
  static Object subprocessShell(PyAbstractEventLoop self, Object[] args, PyDict kwargs) {
    throw abstractMethod();
  }

  @Method(value = "async def subprocess_exec(self, *args, **kwargs)", doc = "Not implemented here.")
  static Object subprocessExec(PyAbstractEventLoop self, Object[] args, PyDict kwargs) {
    throw abstractMethod();
  }

  @Method(value = "def add_reader(self, *args, **kwargs)", doc = "Not implemented here.")
  static Object addReader(PyAbstractEventLoop self, Object[] args, PyDict kwargs) {
    throw abstractMethod();
  }

  @Method(value = "def remove_reader(self, *args, **kwargs)", doc = "Not implemented here.")
  static Object removeReader(PyAbstractEventLoop self, Object[] args, PyDict kwargs) {
    throw abstractMethod();
  }

  @Method(value = "def add_writer(self, *args, **kwargs)", doc = "Not implemented here.")
  static Object addWriter(PyAbstractEventLoop self, Object[] args, PyDict kwargs) {
    throw abstractMethod();
  }

  @Method(value = "def remove_writer(self, *args, **kwargs)", doc = "Not implemented here.")
  static Object removeWriter(PyAbstractEventLoop self, Object[] args, PyDict kwargs) {
    throw abstractMethod();
  }

  @Method(value = "async def sock_recv(self, *args, **kwargs)", doc = "Not implemented here.")
  static Object sockRecv(PyAbstractEventLoop self, Object[] args, PyDict kwargs) {
    throw abstractMethod();
  }

  @Method(value = "async def sock_recv_into(self, *args, **kwargs)", doc = "Not implemented here.")
  static Object sockRecvInto(PyAbstractEventLoop self, Object[] args, PyDict kwargs) {
    throw abstractMethod();
  }

  @Method(value = "async def sock_recvfrom(self, *args, **kwargs)", doc = "Not implemented here.")
  static Object sockRecvfrom(PyAbstractEventLoop self, Object[] args, PyDict kwargs) {
    throw abstractMethod();
  }

  @Method(
      value = "async def sock_recvfrom_into(self, *args, **kwargs)",
      doc = "Not implemented here.")
  static Object sockRecvfromInto(PyAbstractEventLoop self, Object[] args, PyDict kwargs) {
    throw abstractMethod();
  }

  @Method(value = "async def sock_sendall(self, *args, **kwargs)", doc = "Not implemented here.")
  static Object sockSendall(PyAbstractEventLoop self, Object[] args, PyDict kwargs) {
    throw abstractMethod();
  }

  @Method(value = "async def sock_sendto(self, *args, **kwargs)", doc = "Not implemented here.")
  static Object sockSendto(PyAbstractEventLoop self, Object[] args, PyDict kwargs) {
    throw abstractMethod();
  }

  @Method(value = "async def sock_connect(self, *args, **kwargs)", doc = "Not implemented here.")
  static Object sockConnect(PyAbstractEventLoop self, Object[] args, PyDict kwargs) {
    throw abstractMethod();
  }

  @Method(value = "async def sock_accept(self, *args, **kwargs)", doc = "Not implemented here.")
  static Object sockAccept(PyAbstractEventLoop self, Object[] args, PyDict kwargs) {
    throw abstractMethod();
  }

  @Method(value = "async def sock_sendfile(self, *args, **kwargs)", doc = "Not implemented here.")
  static Object sockSendfile(PyAbstractEventLoop self, Object[] args, PyDict kwargs) {
    throw abstractMethod();
  }

  @Method(value = "async def sendfile(self, *args, **kwargs)", doc = "Not implemented here.")
  static Object sendfile(PyAbstractEventLoop self, Object[] args, PyDict kwargs) {
    throw abstractMethod();
  }

  @Method(value = "def add_signal_handler(self, *args, **kwargs)", doc = "Not implemented here.")
  static Object addSignalHandler(PyAbstractEventLoop self, Object[] args, PyDict kwargs) {
    throw abstractMethod();
  }

  @Method(value = "def remove_signal_handler(self, *args, **kwargs)", doc = "Not implemented here.")
  static Object removeSignalHandler(PyAbstractEventLoop self, Object[] args, PyDict kwargs) {
    throw abstractMethod();
  }

  @Method(value = "def set_task_factory(self, *args, **kwargs)", doc = "Not implemented here.")
  static Object setTaskFactory(PyAbstractEventLoop self, Object[] args, PyDict kwargs) {
    throw abstractMethod();
  }

  @Method(value = "def get_task_factory(self, *args, **kwargs)", doc = "Not implemented here.")
  static Object getTaskFactory(PyAbstractEventLoop self, Object[] args, PyDict kwargs) {
    throw abstractMethod();
  }

  @Method(value = "def get_exception_handler(self, *args, **kwargs)", doc = "Not implemented here.")
  static Object getExceptionHandler(PyAbstractEventLoop self, Object[] args, PyDict kwargs) {
    throw abstractMethod();
  }

  @Method(value = "def set_exception_handler(self, *args, **kwargs)", doc = "Not implemented here.")
  static Object setExceptionHandler(PyAbstractEventLoop self, Object[] args, PyDict kwargs) {
    throw abstractMethod();
  }

  @Method(
      value = "def default_exception_handler(self, *args, **kwargs)",
      doc = "Not implemented here.")
  static Object defaultExceptionHandler(PyAbstractEventLoop self, Object[] args, PyDict kwargs) {
    throw abstractMethod();
  }

  @Method(
      value = "def call_exception_handler(self, *args, **kwargs)",
      doc = "Not implemented here.")
  static Object callExceptionHandler(PyAbstractEventLoop self, Object[] args, PyDict kwargs) {
    throw abstractMethod();
  }

  @Method(value = "def get_debug(self, *args, **kwargs)", doc = "Not implemented here.")
  static Object getDebug(PyAbstractEventLoop self, Object[] args, PyDict kwargs) {
    throw abstractMethod();
  }

  @Method(value = "def set_debug(self, *args, **kwargs)", doc = "Not implemented here.")
  static Object setDebug(PyAbstractEventLoop self, Object[] args, PyDict kwargs) {
    throw abstractMethod();
  }
}
