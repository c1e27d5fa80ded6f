package org.hoopsnake.modules;

import org.hoopsnake.binding.BuiltinModule;
import org.hoopsnake.binding.Constant;
import org.hoopsnake.object.ExceptionTypes;
import org.hoopsnake.object.PyType;

/** The module {@code _queue}. */
@BuiltinModule(name = "_queue", doc = "The simple queue behind the queue module.")
public final class QueueModule {
  @Constant("Empty")
  static final PyType EMPTY =
      PyType.plain(
              "_queue",
              "Empty",
              "Raised by get() and get_nowait() when nothing is there.",
              ExceptionTypes.EXCEPTION)
          .withWeakReferences();

  @Constant("SimpleQueue")
  static final PyType SIMPLE_QUEUE = PySimpleQueue.TYPE;
}
