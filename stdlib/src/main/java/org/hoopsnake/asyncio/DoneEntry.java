package org.hoopsnake.asyncio;

/** In a loop's ready queue: a future is done, call this callback with it. */
record DoneEntry(PyFuture future, Object function, Object context) {
  /** The same as the handle that user code may see. */
  PyHandle handle(PyBaseEventLoop loop) {
    return new PyHandle(function, new Object[] {future}, loop, context);
  }
}
