package org.hoopsnake.modules.weakref;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hoopsnake.object.Calls;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyObject;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.Types;
import org.hoopsnake.runtime.Unraisable;

/**
 * The weak references of an interpreter: which there are of an object, and which have lost theirs
 * and must call back. Callbacks run when somebody uses weak references, or at {@code gc.collect()};
 * all with the interpreter's lock held, and none within another one. A reference that was dropped
 * itself calls nobody.
 */
public final class WeakReferences {
  /** An object that refers to another weakly. */
  interface Referring {
    /** What is called when the other has gone, or null. */
    Object callback();
  }

  /** An object that has weak references: by identity, without keeping it. */
  static final class Handle extends WeakReference<Object> {
    private final int hash;

    /** The references and proxies, as {@code weakref.getweakrefs} lists them. */
    private final List<WeakReference<PyObject>> referring = new ArrayList<>(1);

    Handle(Object referent, ReferenceQueue<Object> queue) {
      super(referent, queue);
      hash = System.identityHashCode(referent);
    }

    /** The references and proxies that are still there. */
    List<PyObject> referring() {
      List<PyObject> alive = new ArrayList<>();
      for (WeakReference<PyObject> each : referring) {
        PyObject object = each.get();
        if (object != null) {
          alive.add(object);
        }
      }
      return alive;
    }

    /** The reference of just that type and without a callback, which is made only once; or null. */
    PyObject plain(PyType type) {
      for (WeakReference<PyObject> each : referring) {
        PyObject object = each.get();
        if (object != null && isPlain(object) && object.type() == type) {
          return object;
        }
      }
      return null;
    }

    private static boolean isPlain(PyObject object) {
      return ((Referring) object).callback() == null && !object.type().heap;
    }

    /**
     * The plain reference is listed first, a plain proxy behind it, then the others, newest first.
     */
    void add(PyObject made) {
      referring.removeIf(each -> each.refersTo(null));
      int at = 0;
      if (!isPlain(made) || made instanceof WeakProxy) {
        while (at < referring.size()
            && referring.get(at).get() instanceof PyObject before
            && isPlain(before)) {
          at++;
        }
      }
      referring.add(at, new WeakReference<>(made));
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public boolean equals(Object other) {
      return this == other || other instanceof Handle h && get() != null && get() == h.get();
    }
  }

  private final ReferenceQueue<Object> queue = new ReferenceQueue<>();
  private final Map<Handle, Handle> handles = new LinkedHashMap<>();
  private final ArrayDeque<Handle> gone = new ArrayDeque<>();
  private boolean calling;

  public static WeakReferences of(Interpreter interpreter) {
    return interpreter.state(WeakReferences.class, i -> new WeakReferences());
  }

  /** The handle of an object; TypeError where there can be no weak references to it. */
  Handle handle(Object referent) {
    if (!isReferable(referent)) {
      throw Errors.typeError("cannot create weak reference to '%s' object", Types.name(referent));
    }
    expunge();
    Handle found = existing(referent);
    if (found == null) {
      found = new Handle(referent, queue);
      handles.put(found, found);
    }
    return found;
  }

  private static boolean isReferable(Object object) {
    return object instanceof PyObject p && p.type().hasWeakref();
  }

  /** The handle of an object that has weak references, or null. */
  Handle existing(Object referent) {
    return handles.get(new Handle(referent, null));
  }

  /** Calls back for what has gone since the last time, as far as Java has said so. */
  void expunge() {
    for (Reference<?> each = queue.poll(); each != null; each = queue.poll()) {
      if (handles.remove(each) != null) {
        gone.add((Handle) each);
      }
    }
    callBack();
  }

  /** Calls back for all that a collection has found: Java clears at once, and tells later. */
  public void collected() {
    handles
        .keySet()
        .removeIf(
            handle -> {
              boolean cleared = handle.refersTo(null);
              if (cleared) {
                gone.add(handle);
              }
              return cleared;
            });
    callBack();
  }

  private void callBack() {
    if (calling) {
      return;
    }
    calling = true;
    try {
      for (Handle handle = gone.poll(); handle != null; handle = gone.poll()) {
        handle.referring().forEach(WeakReferences::callBack);
      }
    } finally {
      calling = false;
    }
  }

  private static void callBack(PyObject reference) {
    Object callback = ((Referring) reference).callback();
    if (callback == null) {
      return;
    }
    try {
      Calls.call1(callback, reference);
    } catch (PyException e) {
      Unraisable.report(e.value, "Exception ignored while calling weakref callback", callback);
    }
  }
}
