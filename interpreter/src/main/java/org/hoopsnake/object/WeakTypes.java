package org.hoopsnake.object;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;

/** Types that another one knows of without keeping them, in the order in which they came. */
final class WeakTypes {
  private final List<WeakReference<PyType>> references = new ArrayList<>(0);

  synchronized void add(PyType type) {
    references.removeIf(r -> r.get() == null);
    references.add(new WeakReference<>(type));
  }

  synchronized void remove(PyType type) {
    references.removeIf(r -> r.get() == type);
  }

  synchronized List<PyType> alive() {
    List<PyType> alive = new ArrayList<>(references.size());
    for (WeakReference<PyType> r : references) {
      PyType t = r.get();
      if (t != null) {
        alive.add(t);
      }
    }
    return alive;
  }
}
