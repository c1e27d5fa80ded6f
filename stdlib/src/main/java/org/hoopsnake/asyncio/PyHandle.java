package org.hoopsnake.asyncio;

import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.object.Calls;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyList;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyObject;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.ThreadState;

/**
 * {@code asyncio.Handle}: a callback that a loop will call, and that can be cancelled until then.
 */
@BuiltinType(
    name = "Handle",
    module = "asyncio.events",
    doc = "A callback that was registered with an event loop.")
public class PyHandle extends PyObject {
  public static final PyType TYPE = PyType.builtin(PyHandleBinding.INSTANCE);

  /** The type of what call_soon_threadsafe returns. */
  static final PyType THREAD_SAFE_TYPE =
      PyType.plain("asyncio.events", "_ThreadSafeHandle", "A callback from another thread.", TYPE);

  /** Null once cancelled. */
  Object callback;

  Object[] args;
  final Object loop;
  final Object context;
  boolean cancelled;
  PyList sourceTraceback;

  /** In debug mode: how it looked when it was cancelled. */
  private String savedRepr;

  PyHandle(Object callback, Object[] args, Object loop, Object context) {
    this(TYPE, callback, args, loop, context);
  }

  PyHandle(PyType type, Object callback, Object[] args, Object loop, Object context) {
    super(type);
    this.callback = callback;
    this.args = args;
    this.loop = loop;
    this.context = context;
    if (isDebug()) {
      sourceTraceback = SourceTraceback.here();
    }
  }

  @New("def Handle(callback, args, loop, context=None)")
  static Object create(PyType cls, Object callback, Object args, Object loop, Object context) {
    return new PyHandle(cls, callback, Ops.toArray(args), loop, contextOrCopy(context));
  }

  static Object contextOrCopy(Object context) {
    return context == null || context == PyNone.NONE
        ? Contexts.copyCurrent(ThreadState.current())
        : context;
  }

  final boolean isDebug() {
    return loop instanceof PyBaseEventLoop l && l.plain
        ? l.debug
        : Ops.truth(Ops.callMethod(loop, "get_debug"));
  }

  /** Calls the callback; its context has been entered. */
  final void invoke() {
    Object f = callback;
    Object[] a = args;
    switch (a.length) {
      case 0 -> Calls.call0(f);
      case 1 -> Calls.call1(f, a[0]);
      case 2 -> Calls.call2(f, a[0], a[1]);
      default -> Calls.call(f, a, Calls.NO_KW);
    }
  }

  @Method(value = "def _run(self)", doc = "Calls the callback in its context.")
  void run() {
    if (loop instanceof PyBaseEventLoop l) {
      l.calls.handle(ThreadState.current(), this);
    }
  }

  @Method(value = "def cancel(self)", doc = "Cancels the callback; without effect once it has run.")
  void cancelMethod() {
    cancel();
  }

  void cancel() {
    if (!cancelled) {
      cancelled = true;
      if (isDebug()) {
        savedRepr = text();
      }
      callback = null;
      args = null;
    }
  }

  @Method(value = "def cancelled(self)", doc = "Whether the callback was cancelled.")
  boolean cancelledMethod() {
    return cancelled;
  }

  @Method(value = "def get_context(self)", doc = "The context that the callback runs in.")
  Object getContext() {
    return context;
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    return savedRepr != null ? savedRepr : text();
  }

  private String text() {
    StringBuilder text = new StringBuilder("<").append(type().name());
    if (cancelled) {
      text.append(" cancelled");
    }
    details(text);
    if (callback != null) {
      text.append(' ').append(FutureText.callback(callback, args, isDebug()));
    }
    if (sourceTraceback != null && sourceTraceback.size() > 0) {
      text.append(" created at ").append(SourceTraceback.place(sourceTraceback));
    }
    return text.append('>').toString();
  }

  /** What a kind of handle says between its name and its callback. */
  void details(StringBuilder text) {}

  @Getter("_callback")
  Object getCallback() {
    return callback == null ? PyNone.NONE : callback;
  }

  @Getter("_args")
  Object getArgs() {
    return args == null ? PyNone.NONE : new PyTuple(args);
  }

  @Getter("_cancelled")
  boolean getCancelled() {
    return cancelled;
  }

  @Getter("_loop")
  Object getLoop() {
    return loop;
  }

  @Getter("_context")
  Object getContextAttribute() {
    return context;
  }

  @Getter("_source_traceback")
  Object getSourceTraceback() {
    return sourceTraceback == null ? PyNone.NONE : sourceTraceback;
  }
}
