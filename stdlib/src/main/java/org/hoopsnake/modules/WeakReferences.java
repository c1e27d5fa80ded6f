package org.hoopsnake.modules;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hoopsnake.object.Calls;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyObject;
import org.hoopsnake.runtime.Unraisable;

/**
 * The weak references of an interpreter: which there are of an object, and which have lost theirs
 * and must call back. Callbacks run when somebody uses weak references, or at {@code gc.collect()};
 * all with the interpreter's lock held.
 */
final class WeakReferences {
  /** By identity, without keeping the object. */
  static final class Handle extends WeakReference<Object> {
    private final int hash;
    final List<WeakReference<PyObject>> references = new ArrayList<>();

    Handle(Object referent, ReferenceQueue<Object> queue) {
      super(referent, queue);
      hash = System.identityHashCode(referent);
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
  private final Map<Handle, Handle> handles = new HashMap<>();

  /** References with a callback, which must live until it is called even if Python drops them. */
  private final Map<Handle, List<PyWeakReference>> callbacks = new LinkedHashMap<>();

  static WeakReferences of(Interpreter interpreter) {
    return interpreter.state(WeakReferences.class, i -> new WeakReferences());
  }

  Handle handle(Object referent) {
    expunge();
    Handle found = handles.get(new Handle(referent, null));
    if (found == null) {
      found = new Handle(referent, queue);
      handles.put(found, found);
    }
    return found;
  }

  /** The handle of an object that has weak references, or null. */
  Handle existing(Object referent) {
    return handles.get(new Handle(referent, null));
  }

  void add(Handle handle, PyWeakReference reference) {
    handle.references.add(new WeakReference<>(reference));
    if (reference.callback != null) {
      callbacks.computeIfAbsent(handle, h -> new ArrayList<>()).add(reference);
    }
  }

  static void runCallbacks() {
    of(Interpreter.current()).expunge();
  }

  /** Calls back for what has gone since the last time, as far as Java has said so. */
  void expunge() {
    for (Reference<?> gone = queue.poll(); gone != null; gone = queue.poll()) {
      gone((Handle) gone);
    }
  }

  /** Calls back for all that a collection has found: Java clears at once, and tells later. */
  void collected() {
    for (Handle handle : List.copyOf(callbacks.keySet())) {
      if (handle.refersTo(null)) {
        gone(handle);
      }
    }
    expunge();
  }

  private void gone(Handle handle) {
    handles.remove(handle);
    List<PyWeakReference> waiting = callbacks.remove(handle);
    if (waiting == null) {
      return;
    }
    for (int i = waiting.size() - 1; i >= 0; i--) {
      PyWeakReference reference = waiting.get(i);
      try {
        Calls.call1(reference.callback, reference);
      } catch (PyException e) {
        Unraisable.report(
            e.value, "Exception ignored while calling weakref callback", reference.callback);
      }
    }
  }
}
